"""The letter that goes home at the end of a themed week: one page. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from courseware.content.model import Lang
from courseware.views.kits.material import Material
from courseware.views.word import measuring
from courseware.views.word.paper import UPRIGHT
from courseware.views.word.paragraphs import Element, Style, led, para

DOTS = "…" * 11
NUMBERS = ("", "một", "hai", "ba", "bốn")
AT_HOME = (
    "Mời con kể lại một chuyện đã học; cha mẹ nghe hết rồi mới hỏi thêm.",
    "Cùng con chọn hai người lớn con sẽ tìm khi thấy chuyện lạ trên mạng.",
)
TOLD = (
    "cha mẹ cảm ơn con đã kể, đừng trách và đừng thu máy ngay. Giữ lại tin nhắn, ảnh chụp màn hình, nói với giáo viên chủ "
    "nhiệm. Nếu có ảnh nhạy cảm, cha mẹ không chép lại, không gửi cho ai. Cần tư vấn, gọi 111, miễn phí, ngày đêm; có nguy "
    "hiểm ngay, gọi 113."
)


def letter(found: Sequence[Material], school: str) -> list[Element]:
    """What the children learnt, what helps at home, whom to ask; what each lesson gives to do where the page has room."""
    whole = list(_letter(found, school, tasks=True))
    return whole if measuring.pages(whole, UPRIGHT) == 1 else list(_letter(found, school, tasks=False))


def _letter(found: Sequence[Material], school: str, *, tasks: bool) -> Iterator[Element]:
    yield para(f"Trường: {school.removeprefix('Trường ') or DOTS}")
    yield para("THƯ GỬI CHA MẸ", Style.TITLE, bold=True)
    yield para(f"Tuần lễ an toàn trên mạng, {found[0].band.name[Lang.VI].lower()}", Style.CENTRE)
    yield para(f"Kính gửi cha mẹ em: {DOTS}")
    yield para(f"Tuần này con học {NUMBERS[len(found)]} bài về an toàn trên mạng. Thư này nói con đã tập gì và cha mẹ giúp con thế nào trong mười phút ở nhà.")  # fmt: skip
    for one in found:
        yield para(one.title, Style.SUB, bold=True)
        yield from one.lines(one.objectives)
        yield from (led("Làm cùng con:", one.writing.line(text)) for text in one.teaching.home if tasks)
    yield para("Mỗi tối trong tuần", Style.SUB, bold=True)
    yield from (para(f"{n}. {text}", Style.ITEM) for n, text in enumerate(AT_HOME, 1))
    yield led("Khi con kể chuyện không vui:", TOLD)
    yield para("Giáo viên chủ nhiệm", Style.RIGHT, bold=True)
    yield para(DOTS, Style.RIGHT)
