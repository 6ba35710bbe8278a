"""The four activities of a plan: for each its aims, content, product and the four steps. Pure.

Nobody speaks here: what a teacher says stands in the script (`appendices.py`).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from courseware.content.model import Lang
from courseware.views.kits import phrases
from courseware.views.kits.activities import Times
from courseware.views.kits.material import Asked, Material
from courseware.views.word.paragraphs import Cell, Grid, Para, led, para


@dataclass(frozen=True)
class Step:
    """One of the four steps: what the teacher does, what the pupils do."""

    teacher: Cell
    pupils: Cell


@dataclass(frozen=True)
class Activity:
    """One of the four activities. `product` is the knowledge itself; `expected` are answers, right ones and slips."""

    name: str
    minutes: int
    aims: tuple[str, ...]
    content: Cell
    product: tuple[Para | Grid, ...]
    steps: tuple[Step, Step, Step, Step]
    expected: Cell


def conduct(found: Material, times: Times, codes: Sequence[str]) -> tuple[Activity, Activity, Activity, Activity]:
    """The four activities of one lesson."""
    return _opening(found, times), _knowledge(found, times), _practice(found, times), _use(found, times, codes)


def _opening(found: Material, times: Times) -> Activity:
    time = times.opening
    first, *then = time.doing
    names = "; ".join(asked.question.texts[Lang.VI].name for asked in found.first)
    numbers = phrases.numbers(found.first)
    return Activity(
        names, time.minutes, _aims(found, found.first),
        (para(f"Tình huống của bài (lời đọc ở Phụ lục 3) và {numbers} trên phiếu học tập: “{names}”."),),
        tuple(phrases.right(asked) for asked in found.first),
        (
            Step((phrases.task("GV nêu tình huống", [first]),), (para(f"HS theo dõi tình huống, đọc {numbers}."),)),
            Step((para("GV quan sát, chưa nói đúng sai."), phrases.levels(f"chọn một cách ở {numbers}, có một lí do", "lí do nêu được điều ở phần sản phẩm")), (*((phrases.task("Việc của HS", then),) if then else ()), para(f"HS chọn ở {numbers}, nghĩ sẵn một lí do."))),
            Step((para("GV ghi lên bảng số HS theo từng cách chọn."),), (para(f"HS {phrases.shows(found.first)}; hai hoặc ba HS chọn khác nhau nêu lí do."),)),
            Step((phrases.task("GV chốt cách chọn và lí do ở phần sản phẩm", time.closing),), (para("HS so với lựa chọn ban đầu của mình."),)),
        ),
        phrases.tempting(found.first) or tuple(phrases.right(asked) for asked in found.first),
    )  # fmt: skip


def _knowledge(found: Material, times: Times) -> Activity:
    goals = found.objectives
    care = tuple(led("Cần để ý:", found.writing.line(line)) for line in found.teaching.care)
    return Activity(
        "; ".join(found.parts[:2]), times.knowledge.minutes, goals,
        (para(f"HS đọc hoặc nghe các phần: {phrases.quoted(found.parts)}; rút ra điều cần nhớ."),),
        tuple(found.writing.paragraphs(found.knowledge)),
        (
            Step((para("GV giao lần lượt:"), *phrases.tasks(times.knowledge.doing)), (para("HS nhận việc, đọc phần của bài gắn với từng việc."),)),
            Step((*(row for slip in found.teaching.slips for row in phrases.foreseen(found, slip)), *care, phrases.levels("nói lại được các ý ghi nhớ bằng lời của mình", "nêu thêm một ví dụ ngoài bài")), (para("HS làm từng việc, nói bằng lời của mình."),)),
            Step((para("GV nghe xem HS đã làm được:"), *found.lines(goals)), (para("HS nói lại từng ý, nêu thêm một ví dụ; HS khác bổ sung."),)),
            Step((para("GV đối chiếu lời HS với phần sản phẩm, chốt phần ghi nhớ."),), (para("HS đọc lại phần ghi nhớ, tập nói." if found.band.little else "HS ghi phần ghi nhớ vào vở."),)),
        ),
        (para("HS ghi nhớ:", bold=True), *found.items(found.remember)),
    )  # fmt: skip


def _practice(found: Material, times: Times) -> Activity:
    numbers = phrases.numbers(found.rest)
    names = phrases.quoted(asked.question.texts[Lang.VI].name for asked in found.rest)
    cards = phrases.numbers([asked for asked in found.rest if asked.by_card])
    hands = phrases.numbers([asked for asked in found.rest if not asked.by_card])
    shown = [f"{cards}: HS giơ thẻ chữ cái." if cards else "", f"{hands}: HS nêu kết quả, nói vì sao." if hands else ""]
    slips = [f"câu {asked.number}, phương án {asked.slip.split('.')[0]}" for asked in found.rest if asked.slip]
    return Activity(
        f"{numbers[:1].upper()}{numbers[1:]} trên phiếu học tập", times.practice.minutes, _aims(found, found.rest),
        (para(f"Các câu trên phiếu học tập (Phụ lục 1): {names}."),),
        tuple(phrases.right(asked) for asked in found.rest),
        (
            Step((phrases.task(f"GV phát phiếu học tập, giao {numbers}", times.practice.doing),), (para("HS đọc câu hỏi, làm việc cá nhân."),)),
            Step((led("Dự kiến chỗ hay nhầm:", f"{'; '.join(slips)} (cách gỡ ở phần mong đợi)." if slips else "không có phương án nhiễu riêng."), phrases.mastery(found.rest)), (para("HS chọn câu trả lời, nói được vì sao." if found.band.little else "HS ghi câu trả lời, mỗi câu một lí do ngắn."),)),
            Step((para("GV cho HS trình bày từng câu, mời HS chọn khác nói trước."),), tuple(para(line[:1].upper() + line[1:]) for line in shown if line)),
            Step((para("GV chốt từng câu theo Phụ lục 2, dừng lâu hơn ở câu nhiều HS nhầm."),), (para("HS đối chiếu, chọn lại nếu cần."),)),
        ),
        phrases.tempting(found.rest) or (para("Như phần sản phẩm."),),
    )  # fmt: skip


def _use(found: Material, times: Times, codes: Sequence[str]) -> Activity:
    time = times.use
    shown = phrases.tasks(time.showing) or (para("Một vài HS trình bày sản phẩm trước lớp."),)
    shows = (
        (led("Thể hiện:", ", ".join(code.removeprefix("GV.") for code in codes) + " (qua sản phẩm)."),) if codes else ()
    )
    goals = found.objectives
    return Activity(
        found.activity, time.minutes, goals[-1:],
        (para(f"{found.activity}: HS làm theo hướng dẫn ở bước giao nhiệm vụ."),),
        found.lines(found.teaching.product),
        (
            Step((para("GV giao nhiệm vụ:"), *found.items(found.doing)), (para("HS nhận việc, chuẩn bị giấy, vật dụng ở mục thiết bị."),)),
            Step((para("GV đến từng nhóm; nhóm còn lúng túng thì gợi bằng phần mong đợi."), phrases.levels("có sản phẩm đủ các phần", "sản phẩm đạt phần mong đợi, HS tự nói được vì sao"), *shows), (para("HS làm:"), *phrases.tasks(time.doing))),
            Step((para("GV cho HS nhận xét sản phẩm theo yêu cầu ở phần sản phẩm."),), shown),
            Step((phrases.task("GV chốt theo mong đợi, nhắc nơi tìm giúp đỡ", time.closing),), (para("HS sửa, giữ sản phẩm của mình."),)),
        ),
        (para("Mong đợi:", bold=True), *found.lines(found.teaching.expected)),
    )  # fmt: skip


def _aims(found: Material, asked: Iterable[Asked]) -> tuple[str, ...]:
    """The objectives that the questions test; all when none says so."""
    goals = found.objectives
    tested = {one.question.objective for one in asked}
    return tuple(goal for n, goal in enumerate(goals, 1) if n in tested) or goals
