"""The kinds of files that kits have, as data: what each is called, who has it, who makes it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from courseware.content.kinds.body import Words
from courseware.content.model import Course, Lang, Lesson
from courseware.views.kits import (
    answer_sheet,
    assembly,
    chat_picture,
    five_minutes,
    forms,
    handout,
    plan,
    poster,
    raised_cards,
    review_cards,
    take_home,
)
from courseware.views.kits.desk import Desk
from courseware.views.kits.material import Material
from courseware.views.kits.slides import making
from courseware.views.word import document
from courseware.views.word.paper import BARE
from courseware.views.word.paragraphs import Element

Elements = Iterator[Element]


def nothing(course: Course, lesson: Lesson, words: Words) -> str:
    """What a lesson lacks for a kind that every lesson has all for."""
    return ""


@dataclass(frozen=True)
class Kind:
    """One kind of file of a lesson. `name` stands in the file's name.

    `has`: whether a lesson is of those that have it. `lacking`: the sentence to the lesson's author about what is missing,
    "" when nothing. `make`: the file, b"" when there is nothing to put in.
    """

    name: str
    title: str
    has: Callable[[Course, Lesson], bool]
    make: Callable[[Desk, Material], bytes]
    suffix: str = "docx"
    lacking: Callable[[Course, Lesson, Words], str] = nothing


@dataclass(frozen=True)
class Shared:
    """One kind of file that is the same for every lesson; `asks`: only for a school whose site has an address."""

    name: str
    title: str
    make: Callable[[Desk], Elements]
    asks: bool = False


def word(title: str, make: Callable[[Desk, Material], Elements]) -> Callable[[Desk, Material], bytes]:
    """The maker of a Word document from one of elements; without any element there is no file."""

    def made(desk: Desk, found: Material) -> bytes:
        elements = list(make(desk, found))
        text = found.lesson.texts[Lang.VI]
        return document.document(elements, f"{title}: {text.title}", text.reviewed, BARE) if elements else b""

    return made


def plan_of(desk: Desk, found: Material) -> bytes:
    """The plan in its official form. Raises ValueError for what `plan.lacking` tells."""
    made = plan.make(desk.course, found.lesson, desk.words)
    if isinstance(made, str):
        raise ValueError(made)
    text = found.lesson.texts[Lang.VI]
    return document.document(forms.document(made, desk.school.name), f"Kế hoạch bài dạy: {text.title}", text.reviewed)


def slides_of(desk: Desk, found: Material) -> bytes:
    """The slides. Raises TooHighError for what `making.lacking` tells."""
    return making.make(desk.course, found.lesson, desk.words, desk.school.name)


def every(course: Course, lesson: Lesson) -> bool:
    """All lessons."""
    return True


def of_pupils(course: Course, lesson: Lesson) -> bool:
    """Lessons of children, whose parents get something."""
    return course.registry.band(lesson.band).learner == "pupil"


def of_families(course: Course, lesson: Lesson) -> bool:
    """These, and the lessons of parents."""
    return of_pupils(course, lesson) or course.registry.band(lesson.band).group == "cha-me"


KINDS: tuple[Kind, ...] = (
    Kind(
        "ke-hoach-bai-day", "Kế hoạch bài dạy", plan.has_form, plan_of,
        lacking=lambda course, lesson, _: plan.lacking(lesson) if plan.has_form(course, lesson) else "",
    ),
    Kind(making.NAME, "Trang chiếu", every, slides_of, making.SUFFIX, making.lacking),
    Kind("phieu-hoc-tap", "Phiếu học tập", every, word("Phiếu học tập", handout.sheet)),
    Kind("dap-an", "Đáp án phiếu học tập", every, word("Đáp án phiếu học tập", answer_sheet.answers)),
    Kind("the-5-phut", "Thẻ 5 phút", every, word("Thẻ 5 phút", five_minutes.card)),
    Kind("kich-ban", "Kịch bản 10–15 phút", every, word("Kịch bản", assembly.script)),
    Kind(
        "phieu-mang-ve", "Phiếu mang về", of_pupils, word("Phiếu mang về", take_home.sheet),
        lacking=lambda course, lesson, _: take_home.lacking(lesson) if of_pupils(course, lesson) else "",
    ),
    Kind("the-on-tap", "Thẻ ôn tập", every, word("Thẻ ôn tập tuần 2 và tuần 4", review_cards.cards)),
    Kind("anh-gui-cha-me", "Ảnh gửi nhóm cha mẹ", of_families, chat_picture.picture, "png"),
)  # fmt: skip
"""Every kind of file that a lesson has, in the order in which they are written."""

SHARED: tuple[Shared, ...] = (
    Shared("ap-phich-qr", "Áp phích QR", poster.poster, asks=True),
    Shared("the-chu-cai", "Thẻ A, B, C, D", raised_cards.letters),
    Shared("the-dung-sai", "Thẻ Đúng, Sai", raised_cards.true_false),
    Shared("cach-dung-the", "Cách dùng thẻ", raised_cards.how),
)
"""What every class uses with every lesson."""

NAMES = (*(kind.name for kind in KINDS), *(shared.name for shared in SHARED))
"""As `--kind` has them."""
