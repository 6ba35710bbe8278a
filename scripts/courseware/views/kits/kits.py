"""The view: for each chosen lesson a file of each kind, and what is the same for all lessons."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from difflib import get_close_matches

from courseware.content.kinds.body import Words
from courseware.content.model import Course, Lang, Lesson
from courseware.views.kits import (
    answer_sheet,
    assembly,
    chat_picture,
    five_minutes,
    forms,
    handout,
    material,
    plan,
    poster,
    raised_cards,
    review_cards,
    take_home,
)
from courseware.views.kits.desk import Desk, Fonts
from courseware.views.kits.markdown import Writing
from courseware.views.kits.material import Material
from courseware.views.kits.school import NOBODY, School
from courseware.views.view import Part
from courseware.views.word import document
from courseware.views.word.paper import BARE, Paper
from courseware.views.word.paragraphs import Element

ALL, COMMON = "all", "chung"
Elements = Iterator[Element]


@dataclass(frozen=True)
class Kind:
    """One kind of file of a lesson. `name` stands in the file's name; `make` gives the file, b"" where there is none to give."""

    name: str
    title: str
    make: Callable[[Desk, Material], bytes]
    has: Callable[[Course, Lesson], bool]
    suffix: str = "docx"


@dataclass(frozen=True)
class Shared:
    """One kind of file that is the same for every lesson; `asks` for the address of the school’s site or not."""

    name: str
    title: str
    make: Callable[[Desk], Elements]
    asks: bool = False


def plan_of(desk: Desk, found: Material) -> bytes:
    """The plan in its official form. Raises ValueError when the lesson lacks what it needs: ask `lacking` first."""
    made = plan.make(desk.course, found.lesson, desk.words)
    if isinstance(made, str):
        raise ValueError(made)
    text = found.lesson.texts[Lang.VI]
    return document.document(forms.document(made, desk.school.name), f"Kế hoạch bài dạy: {text.title}", text.reviewed)


def _of(title: str, make: Callable[[Desk, Material], Elements], paper: Paper = BARE) -> Callable[[Desk, Material], bytes]:
    """The maker of a Word document from one of elements; without any element there is no file."""

    def made(desk: Desk, found: Material) -> bytes:
        elements = list(make(desk, found))
        text = found.lesson.texts[Lang.VI]
        return document.document(elements, f"{title}: {text.title}", text.reviewed, paper) if elements else b""

    return made


def _word(name: str, title: str, make: Callable[[Desk, Material], Elements], has: Callable[[Course, Lesson], bool]) -> Kind:
    return Kind(name, title, _of(title, make), has)


def _always(course: Course, lesson: Lesson) -> bool:
    return True


def _pupils(course: Course, lesson: Lesson) -> bool:
    return course.registry.band(lesson.band).learner == "pupil"


def _families(course: Course, lesson: Lesson) -> bool:
    """Pupils’ lessons and those of parents: what is sent to a group of parents."""
    return _pupils(course, lesson) or course.registry.band(lesson.band).group == "cha-me"


KINDS: tuple[Kind, ...] = (
    Kind("ke-hoach-bai-day", "Kế hoạch bài dạy", plan_of, plan.has_form),
    _word("phieu-hoc-tap", "Phiếu học tập", handout.sheet, _always),
    _word("dap-an", "Đáp án phiếu học tập", answer_sheet.answers, _always),
    _word("the-5-phut", "Thẻ 5 phút", five_minutes.card, _always),
    _word("kich-ban", "Kịch bản", assembly.script, _always),
    _word("phieu-mang-ve", "Phiếu mang về", take_home.sheet, _pupils),
    _word("the-on-tap", "Thẻ ôn tập tuần 2 và tuần 4", review_cards.cards, _always),
    Kind("anh-gui-cha-me", "Ảnh gửi nhóm cha mẹ", chat_picture.picture, _families, "png"),
)
"""Every kind of file that a lesson has, in the order in which they are written."""

SHARED: tuple[Shared, ...] = (
    Shared("ap-phich-qr", "Áp phích QR", poster.poster, asks=True),
    Shared("the-chu-cai", "Thẻ A, B, C, D", raised_cards.letters),
    Shared("the-dung-sai", "Thẻ Đúng, Sai", raised_cards.true_false),
    Shared("cach-dung-the", "Cách dùng thẻ", raised_cards.how),
)
"""What every class uses with every lesson."""

NAMES = tuple(kind.name for kind in (*KINDS, *SHARED))


@dataclass(frozen=True)
class Chosen:
    """What was asked for: lessons, the kinds of their files, the kinds of shared ones; or sentences that say what is wrong."""

    lessons: tuple[Lesson, ...] = ()
    kinds: tuple[Kind, ...] = ()
    shared: tuple[Shared, ...] = ()
    wrong: str = ""


@dataclass(frozen=True)
class Kits:
    """Files of some lessons for one school."""

    chosen: Chosen
    words: Words
    school: School = NOBODY
    fonts: Fonts | None = None

    name = "kits"

    def parts(self, course: Course) -> Iterator[Part]:
        """Lesson by lesson its files, then the shared ones. But for plans they print no sources: the lesson does."""
        desk = Desk(course, self.words, self.school, self.fonts)
        for lesson in self.chosen.lessons:
            found = replace(material.read(course, lesson, self.words), writing=Writing(self.words, {}))
            for kind in (kind for kind in self.chosen.kinds if kind.has(course, lesson)):
                if data := kind.make(desk, found):
                    yield Part(f"{lesson.path.replace('/', '_')}_{kind.name}.{kind.suffix}", data)
        day = max(lesson.texts[Lang.VI].reviewed for lesson in course.ready())
        for shared in (shared for shared in self.chosen.shared if self.school.base or not shared.asks):
            yield Part(f"{COMMON}_{shared.name}.docx", document.document(shared.make(desk), shared.title, day, BARE))

    def count(self, course: Course) -> int:
        """How many files at most: for a bar."""
        mine = sum(kind.has(course, lesson) for lesson in self.chosen.lessons for kind in self.chosen.kinds)
        return mine + sum(bool(self.school.base) or not shared.asks for shared in self.chosen.shared)


def choose(course: Course, word: str, kinds: Iterable[str] = ()) -> Chosen:
    """The lessons of “all”, of a band’s slug, the one at a path, or with “chung” none; `kinds`: names, none for every kind."""
    asked = tuple(dict.fromkeys(kinds))
    wrong = [_no_kind(name) for name in asked if name not in NAMES]
    lessons, told = _lessons(course, word)
    mine = tuple(kind for kind in KINDS if not asked or kind.name in asked)
    shared = tuple(one for one in SHARED if (not asked and word in (ALL, COMMON)) or one.name in asked)
    if not (wrong or told) and lessons and mine and not any(kind.has(course, one) for kind in mine for one in lessons):
        told = _none_of(course, mine, lessons)
    if told or wrong:
        return Chosen(wrong="\n".join(filter(None, (told, *wrong))))
    return Chosen(lessons, mine, shared)


def _lessons(course: Course, word: str) -> tuple[tuple[Lesson, ...], str]:
    """Those that a word names, or the sentence that says what is near."""
    ready = course.ready()
    slugs = [band.slug for band in course.registry.scope.bands]
    lessons = tuple(lesson for lesson in ready if word in (ALL, lesson.path, lesson.path.split("/")[0]))
    if lessons or word == COMMON:
        return lessons, ""
    if word in slugs:
        return (), f"nhóm “{word}” chưa có bài nào đã xuất bản"
    near = get_close_matches(word, [ALL, COMMON, *slugs, *(lesson.path for lesson in ready)], 3, 0.5)
    return (), f"không có nhóm hay bài “{word}”" + (f"; gần nhất: {', '.join(near)}" if near else f"; các nhóm: {', '.join(slugs)}")


def _no_kind(name: str) -> str:
    near = get_close_matches(name, NAMES, 1, 0.5)
    return f"không có loại “{name}”; " + (f"gần nhất: {near[0]}" if near else f"các loại: {', '.join(NAMES)}")


def _none_of(course: Course, kinds: Iterable[Kind], lessons: Iterable[Lesson]) -> str:
    bands = dict.fromkeys(course.registry.band(lesson.band).name[Lang.VI] for lesson in lessons)
    titles = ", ".join(kind.title.lower() for kind in kinds)
    return f"{', '.join(bands)}: không có {titles}; mẫu kế hoạch bài dạy chỉ có cho lớp 1–12 và GDTX, phiếu và ảnh cho cha mẹ chỉ có ở bài của học sinh"


def lacking(course: Course, chosen: Chosen) -> list[str]:
    """A sentence for each lesson of which a file that was asked for cannot be made."""
    planned = any(kind.make is plan_of for kind in chosen.kinds)
    told = ((one, plan.lacking(one)) for one in chosen.lessons if planned and plan.has_form(course, one))
    return [f"{lesson.texts[Lang.VI].file}: {sentence}" for lesson, sentence in told if sentence]
