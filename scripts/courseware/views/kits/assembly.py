"""A script of 10 to 15 minutes for an assembly or a class hour; for adults of their own meetings. Pure.

After the frame that schools use (a situation acted, quick questions with cards, three things, a promise, where help is):
the scene becomes parts to read out, the questions are the lesson's own. Here people speak.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from courseware.content.model import Lang
from courseware.views.kits import five_minutes, heads, parts_to_read, phrases, quick
from courseware.views.kits.desk import Desk
from courseware.views.kits.material import Material
from courseware.views.kits.parts_to_read import Line
from courseware.views.kits.quick import Quick
from courseware.views.word.paragraphs import Element, Grid, Para, Row, Span, Style, heading, para

SCENE, EACH, CLOSE, END = 3, 2, 2, 2
"""Minutes: for the scene, a question, the three things, the promise and help."""
SIZE = 13


@dataclass(frozen=True)
class Setting:
    """Where a script is played: its name, who leads, who listens, who reads, what they say they will do next."""

    title: str
    leads: str
    all: str
    reads: str
    then: str


SETTINGS = {
    "mam-non": Setting("Kịch bản hoạt động chung ở lớp", "Cô", "Cả lớp", "Cô và các bé", "Chơi tiếp ở lớp"),
    "tieu-hoc": Setting(
        "Kịch bản dưới cờ, sinh hoạt lớp", "Người dẫn", "Cả trường", "Lớp trực tuần", "Về lớp làm tiếp"
    ),
    "thcs": Setting("Kịch bản dưới cờ, sinh hoạt lớp", "Người dẫn", "Cả trường", "Lớp trực tuần", "Về lớp làm tiếp"),
    "thpt": Setting("Kịch bản dưới cờ, sinh hoạt lớp", "Người dẫn", "Cả trường", "Lớp trực tuần", "Về lớp làm tiếp"),
    "nha-truong": Setting("Kịch bản sinh hoạt chuyên môn", "Người dẫn", "Cả phòng", "Người dự", "Về tổ làm tiếp"),
    "cha-me": Setting("Kịch bản trong buổi họp cha mẹ", "Người dẫn", "Cả phòng", "Người dự", "Về nhà làm tiếp"),
}
"""By the group of a band."""


def script(desk: Desk, found: Material) -> Iterator[Element]:
    """The table of the minutes, what to bring, the parts, what is said."""
    setting = SETTINGS[found.band.group]
    scene = parts_to_read.lines(found.scene, desk.words)
    asked = quick.quick(found, desk.words)
    minutes = SCENE + EACH * len(asked) + CLOSE + END
    yield from heads.for_leader(desk, found, f"{setting.title} ({minutes} phút)")
    yield _table(setting, scene, asked)
    yield from _before(setting, scene)
    yield para("1. Tình huống: đọc theo vai", Style.SUB, bold=True)
    yield _parts([Line(setting.leads, f"Mời {setting.all.lower()} nghe chuyện “{found.title}”."), *scene], setting)
    yield para("2. Hỏi nhanh", Style.SUB, bold=True)
    for n, one in enumerate(asked, 1):
        yield from _question(n, one, setting)
    yield para("3. Ba điều mang về", Style.SUB, bold=True)
    yield _said(
        setting.leads,
        f"{setting.all} đọc to cùng tôi, từng điều một." if setting.leads != "Cô" else "Các con nói theo cô nào.",
    )
    yield from (para(f"{n}. {text}", Style.ITEM) for n, text in enumerate(five_minutes.remembered(found), 1))
    yield para("4. Lời hẹn và nơi giúp đỡ", Style.SUB, bold=True)
    yield from _end(desk, found, setting)


def _table(setting: Setting, scene: Sequence[Line], asked: Sequence[Quick]) -> Grid:
    count = len(parts_to_read.roles(list(scene)))
    rows = (
        ("1. Tình huống", SCENE, f"Đọc theo vai, {count} vai", f"{setting.reads}, {setting.leads.lower()}"),
        ("2. Hỏi nhanh", EACH * len(asked), f"{len(asked)} câu, giơ thẻ; hỏi hai người chọn khác nhau “vì sao?”, rồi mở đáp án", setting.all),
        ("3. Ba điều", CLOSE, "Đọc to ba điều mang về", setting.all),
        ("4. Kết", END, "Lời hẹn, nơi giúp đỡ, việc làm tiếp", setting.leads),
    )  # fmt: skip
    cells: tuple[Row, ...] = tuple(
        ((para(part, bold=True),), (para(str(minutes), Style.CENTRE),), (para(what),), (para(who),))
        for part, minutes, what, who in rows
    )
    return Grid((22, 9, 46, 23), heading("Phần", "Phút", "Việc", "Người"), cells)


def _before(setting: Setting, scene: Sequence[Line]) -> Iterator[Para]:
    names = ", ".join(
        name for name in parts_to_read.roles(list(scene)) if name not in (parts_to_read.LEADER, setting.leads)
    )
    yield heads.lead("Vai:", f"{setting.leads}{f', {names}' if names else ''}.")
    yield heads.lead(
        "Đạo cụ:", "mỗi vai một bản in của trang này; thẻ chữ A, B, C, D và thẻ Đúng, Sai (bộ thẻ chung của khoá học)."
    )
    yield heads.lead(
        "Không có loa, không có màn chiếu:",
        "không cần màn chiếu, mọi lời đều đọc to. Không loa thì các vai đứng ở giữa, đọc chậm, mỗi lời hai lần; câu hỏi đọc kèm giơ cao tờ chữ.",
    )


def _parts(scene: Sequence[Line], setting: Setting) -> Grid:
    rows: tuple[Row, ...] = tuple(
        ((para(setting.leads if line.role == parts_to_read.LEADER else line.role, bold=True),), (para(line.text),))
        for line in scene
    )
    return Grid((3, 13), (), rows, lines=False)


def _question(n: int, one: Quick, setting: Setting) -> Iterator[Para]:
    yield _said(setting.leads, f"Câu {n}. {' '.join(one.ask)}")
    yield from (para(option, Style.ITEM) for option in one.options)
    yield Para((Span("Đáp án: ", bold=True), Span(f"{phrases.ended(one.right)} "), Span(one.why, italic=True)))


def _end(desk: Desk, found: Material, setting: Setting) -> Iterator[Para]:
    if slogan := slogan_of(desk, found):
        yield _said(setting.leads, f"{setting.all} cùng {'hô' if found.band.learner == 'pupil' else 'đọc'}:")
        yield para(slogan, Style.CENTRE, bold=True, size=SIZE + 2)
    for text in found.items(found.help):
        yield _said(setting.leads, text.text)
    yield from (
        heads.lead(f"{one.number}:", f"{one.name[Lang.VI]}. {one.note[Lang.VI]}") for one in desk.contacts(found)
    )
    for product in found.teaching.product:
        yield heads.lead(f"{setting.then}:", f"{heads.activity(found)}. {found.writing.line(product)}")


def _said(who: str, what: str) -> Para:
    return Para((Span(f"{who}: ", bold=True), Span(what)))


def slogan_of(desk: Desk, found: Material) -> str:
    """The slogan of the age, where the lesson itself asks to remember it."""
    told = desk.course.registry.style.slogans_of(found.band.id)
    return next((said for said in told if said in found.remember), "")
