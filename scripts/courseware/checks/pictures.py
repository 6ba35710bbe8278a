"""Every published lesson has its picture, of parts and people that are there, with words for who cannot see it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import pairwise

from courseware.checks.context import Context
from courseware.content.model import Lang
from courseware.content.problems import Problem
from courseware.content.registries import Looks, Picture
from courseware.content.registries.pictures import Figure, Thing
from courseware.content.sheets import FOLDER, Part, Sheets

REGISTRY = "scripts/registry/pictures.yml"
CAST = "scripts/registry/cast.yml"
RULE, MISSING = "hinh", "thieu-hinh"
"""A picture that cannot be drawn or read, and one that is still to be written."""
LONGEST = 25
"""Words of a text alternative: one sentence, heard in one breath."""
ENDS = (".", "!", "?")


def check(context: Context) -> Iterator[Problem]:
    """Lessons without a picture, pictures without a lesson, neighbours that look alike, then what each row asks for."""
    registry, sheets = context.course.registry, context.course.sheets
    for lesson in context.course.ready():
        if lesson.path not in registry.pictures.pictures:
            message = f"bài chưa có hình; thêm dòng “  {lesson.path}:” với place, mood, who, things, alt"
            yield Problem(REGISTRY, context.line(REGISTRY, "pictures"), MISSING, f"{lesson.path}: {message}")
    for path, message in (*_strays(context), *_alike(context)):
        yield Problem(REGISTRY, context.line(REGISTRY, "pictures", path), RULE, f"{path}: {message}")
    for path, picture in registry.pictures.pictures.items():
        for message in faults(context, picture):
            yield Problem(REGISTRY, context.line(REGISTRY, "pictures", path), RULE, f"{path}: {message}")
    for name, looks in registry.pictures.others.items():
        for message in _looks(looks, sheets):
            yield Problem(REGISTRY, context.line(REGISTRY, "others", name), RULE, f"{name}: {message}")
    for person in registry.cast.people:
        for message in _looks(person.looks, sheets) if person.looks else ():
            yield Problem(CAST, context.line(CAST, "people", person.name, "looks"), RULE, f"{person.name}: {message}")


def _strays(context: Context) -> Iterator[tuple[str, str]]:
    """Pictures of no lesson. A lesson that is there and could not be read is told by who reads it."""
    known = {lesson.path for lesson in context.course.lessons}
    for path in context.course.registry.pictures.pictures:
        if path in context.course.moved:
            yield path, f"bài đã chuyển sang “{context.course.moved[path]}”; đổi đường dẫn của hình"
        elif path not in known and f"docs/{Lang.VI}/{path}.md" not in context.files:
            yield path, "không có bài nào ở đường dẫn này; sửa đường dẫn hoặc xoá hình"


def _alike(context: Context) -> Iterator[tuple[str, str]]:
    rows = context.course.registry.pictures.pictures
    for one, other in pairwise(lesson for lesson in context.course.ready() if lesson.path in rows):
        a, b = rows[one.path], rows[other.path]
        if one.band == other.band and a.place == b.place and _first(a) == _first(b):
            yield other.path, f"giống hình bài ngay trước ({one.path}): cùng nơi, cùng người; đổi place hoặc người"


def _first(picture: Picture) -> str:
    return picture.who[0].who if picture.who else ""


def faults(context: Context, picture: Picture) -> Iterator[str]:
    """What is wrong with one picture: its place, who and what is in it, its words."""
    yield from _unknown("place", picture.place, "places", context.course.sheets)
    yield from faults_inside(context, picture.who, picture.things)
    yield from _said(picture)


def faults_inside(context: Context, who: Iterable[Figure], things: Iterable[Thing]) -> Iterator[str]:
    """What is wrong with people and things in a picture."""
    yield from _parts(who, things, context.course.sheets)
    yield from _people(context, who)


def _parts(who: Iterable[Figure], things: Iterable[Thing], sheets: Sheets) -> Iterator[str]:
    for figure in who:
        yield from _unknown("face", figure.face, "faces", sheets)
        yield from _unknown("holds", figure.holds, "things", sheets)
        yield from _unknown("wears", figure.wears, "clothes", sheets)
    for thing in things:
        yield from _unknown("thing", thing.thing, "things", sheets)
        yield from _unknown("shows", thing.shows, "things", sheets)
        yield from _screen(thing, sheets.get("things", {}))


def _unknown(key: str, name: str, sheet: str, sheets: Sheets) -> Iterator[str]:
    parts = sheets.get(sheet, {})
    if name and name not in parts:
        listed = ", ".join(sorted(part for part in parts if not part.endswith("-back")))
        yield f"{key}: hình “{name}” không có trong {FOLDER}/{sheet}.svg; có: {listed}"


def _screen(thing: Thing, things: dict[str, Part]) -> Iterator[str]:
    part = things.get(thing.thing)
    if part and thing.shows and len(part.numbers("screen")) != 4:
        having = ", ".join(sorted(name for name, one in things.items() if "screen" in one.data))
        yield f"shows: “{thing.thing}” không có màn hình; dùng một trong: {having}"


def _people(context: Context, who: Iterable[Figure]) -> Iterator[str]:
    registry = context.course.registry
    for figure in who:
        if registry.looks(figure.who):
            continue
        if registry.cast.person(figure.who):
            yield f"who: “{figure.who}” trong cast.yml chưa có looks; thêm looks: {{age, hair, wears}}"
        else:
            others = ", ".join(registry.pictures.others)
            yield f"who: “{figure.who}” không có trong cast.yml, cũng không có ở others ({others})"


def _looks(looks: Looks, sheets: Sheets) -> Iterator[str]:
    yield from _unknown("hair", looks.hair, "hair", sheets)
    yield from _unknown("wears", looks.wears, "clothes", sheets)
    for name in looks.adds:
        yield from _unknown("adds", name, "worn", sheets)


def _said(picture: Picture) -> Iterator[str]:
    for lang in Lang:
        yield from sentence(f"alt.{lang}", picture.alt[lang], LONGEST, "nói điều nhìn thấy")


def sentence(key: str, text: str, longest: int, what: str) -> Iterator[str]:
    """What is wrong with a text that is to be one sentence."""
    if (words := len(text.split())) > longest:
        yield f"{key}: dài {words} tiếng, nhiều nhất {longest}"
    if not text.endswith(ENDS) or ". " in text:
        yield f"{key}: viết một câu {what}, có dấu chấm cuối; đang là “{text}”"
