"""The sheet for pupils, its key, the script."""

from __future__ import annotations

from itertools import pairwise

from courseware.views.kits import appendices
from courseware.views.kits.plan import Plan
from courseware.views.word.paragraphs import NewPage, Para, Style

from .conftest import lines


def test_each_begins_a_page(little: Plan) -> None:
    """So the key can be torn off."""

    found = list(appendices.appendices(little.material))
    after = [other.text for one, other in pairwise(found) if isinstance(one, NewPage) and isinstance(other, Para)]

    assert after == ["Phụ lục 1", "Phụ lục 2", "Phụ lục 3"]


def test_the_sheet_asks_every_question_and_has_room_to_write(plans: dict[str, Plan]) -> None:
    """A name, each question under its number, lines for what is made."""

    for path, plan in plans.items():
        found = list(appendices.sheet(plan.material))
        asked = [one.text for one in found if isinstance(one, Para) and one.style is Style.SUB]
        written = [one for one in found if isinstance(one, Para) and one.style is Style.WRITE]
        total = len(plan.material.first) + len(plan.material.rest)
        assert [line.split(".")[0] for line in asked[:total]] == [f"Câu {n}" for n in range(1, total + 1)], path
        assert len(written) == 1 + appendices.LINES, path


def test_no_answer_stands_on_the_sheet(plans: dict[str, Plan]) -> None:
    """Neither a tick nor a reason."""

    for path, plan in plans.items():
        told = " ".join(lines(list(appendices.sheet(plan.material))))
        reasons = [asked.why for asked in (*plan.material.first, *plan.material.rest) if asked.why]
        assert "✓" not in told, path
        assert [why for why in reasons if why in told] == [], path


def test_the_key_tells_every_question(little: Plan) -> None:
    """And what is expected of the activity."""

    told = lines(list(appendices.answers(little.material)))

    assert [line[:6] for line in told[2:5]] == ["Câu 1.", "Câu 2.", "Câu 3."]
    assert "không bấm, hỏi lại người gửi, kể với người lớn." in told[-1]


def test_the_script_has_what_the_plan_may_not_say(little: Plan) -> None:
    """The scene, all minutes from first to last, replies in quotes, what to do when somebody tells."""

    told = lines(list(appendices.script(little.material)))

    assert "Cô Hạnh (7:15): Các em nhớ mang vở nhé." in told
    assert "– Phút 1–3: đọc tình huống." in told
    assert "– Phút 36–45: các câu kiểm tra." in told
    assert "– “Quà thì cứ nhận.” → “Ai tặng, em hỏi lại được không?”" in told
    assert "Nếu có người kể chuyện của mình: nghe riêng, cảm ơn, báo gia đình." in told
