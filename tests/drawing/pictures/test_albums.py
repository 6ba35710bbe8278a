"""The album of a lesson: its story and the drawings of its options in one file; and what is true of every album of the course."""

from __future__ import annotations

import gzip
from xml.etree import ElementTree as et

import pytest

from courseware.content.model import Course
from courseware.content.registries import Choices, Panel
from courseware.content.sheets import ATTRIBUTES, ELEMENTS
from courseware.drawing.pictures import albums

SVG = "{http://www.w3.org/2000/svg}"
BOTH = {"vi": "Một câu.", "en": "A sentence."}


def panel(place: str = "classroom", left: str = "120") -> Panel:
    """Nam somewhere."""
    who = [{"who": "Nam", "at": ["200", "160"]}]
    return Panel.model_validate({"place": place, "mood": "day", "left": left, "who": who, "says": BOTH, "alt": BOTH})


def choices() -> Choices:
    """Two drawings, of Nam and of a letter."""
    drawings = {
        "nam": {"who": [{"who": "Nam", "at": ["100", "60"]}]},
        "thu": {"things": [{"thing": "letter", "at": ["100", "90"]}]},
    }
    return Choices.model_validate({"mood": "day", "drawings": drawings, "questions": {"q": ["nam", "thu"]}})


def views(text: str) -> dict[str, list[float]]:
    """View → its place in the file."""
    found = et.fromstring(text).iter(f"{SVG}view")
    return {view.get("id", ""): [float(n) for n in view.get("viewBox", "").split()] for view in found}


def test_the_same_rows_give_the_same_bytes(small: Course) -> None:
    first, second = (
        albums.compose((panel(), panel("gate")), choices(), small.registry, small.sheets) for _ in range(2)
    )

    assert first == second


def test_each_panel_and_each_drawing_has_its_view(small: Course) -> None:
    """All of one shape, none upon another; the file itself is as large as its first panel."""

    text = albums.compose((panel(), panel("gate"), panel()), choices(), small.registry, small.sheets)
    found = views(text)

    assert list(found) == ["p1", "p2", "p3", "o-nam", "o-thu"]
    assert {width / height for _, _, width, height in found.values()} == {400 / 360}
    boxes = list(found.values())
    for n, (x, y, width, height) in enumerate(boxes):
        for x2, y2, *_ in boxes[n + 1 :]:
            assert x2 >= x + width or y2 >= y + height
    assert et.fromstring(text).get("viewBox") == "0 0 400 360"


def test_a_panel_shows_its_part_of_the_place(small: Course) -> None:
    """Moved to the left by what is left out."""

    drawn = [albums.compose((panel(left=left),), None, small.registry, small.sheets) for left in ("0", "100")]

    assert "translate(-100)" in drawn[1] and "translate(-" not in drawn[0]


def test_what_two_of_them_draw_alike_stands_in_it_once(small: Course) -> None:
    """The same place and the same person three times cost little more than once."""

    once, thrice = (len(albums.compose((panel(),) * n, None, small.registry, small.sheets)) for n in (1, 3))

    assert thrice < 2 * once


def test_a_lesson_without_story_and_drawings_has_no_album(small: Course) -> None:
    assert albums.albums(small) == {}


@pytest.fixture(scope="module")
def drawn(course: Course) -> dict[str, str]:
    """Every album of the course."""
    return albums.albums(course)


def test_every_young_lesson_has_one(course: Course, drawn: dict[str, str]) -> None:
    little = [lesson for lesson in course.ready() if course.registry.band(lesson.band).little]

    assert {path for path in drawn if not path.endswith("/on-lai.svg")} == {albums.address(x.path) for x in little}


def test_an_album_has_what_its_page_shows(course: Course, drawn: dict[str, str]) -> None:
    """Every drawing of the course is on a lesson's page or on its review page, and on no page that asks nothing of it."""

    for path, lesson in course.registry.choices.choices.items():
        asked = [question.id for question in course.banks[path].placed]
        names = {name for id_ in asked for name in lesson.questions.get(id_, ())}
        found = [
            set(views(drawn.get(address, "<svg/>"))) for address in (albums.address(path), albums.review_address(path))
        ]
        assert {view for view in found[0] if view.startswith("o-")} == {albums.option_view(name) for name in names}, (
            path
        )
        assert {view for both in found for view in both if view.startswith("o-")} == {
            albums.option_view(name) for name in lesson.drawings
        }, path


def test_an_album_weighs_little(course: Course, drawn: dict[str, str]) -> None:
    """Before and after it is compressed: a strip as two pictures of lessons, a drawing of an option at most 2.5 kB."""

    registry, sheets = course.registry, course.sheets
    for path, panels in registry.stories.stories.items():
        strip = albums.compose(panels, None, registry, sheets).encode()
        whole = drawn[albums.address(path)].encode()
        lesson = registry.choices.choices.get(path)
        assert len(strip) <= 11_000 and len(gzip.compress(strip, 9)) <= 2_700, path
        assert len(gzip.compress(whole, 9)) <= 5_000, path
        assert not lesson or len(whole) - len(strip) <= 2_500 * len(lesson.drawings), path


def test_an_album_is_nothing_but_drawings(drawn: dict[str, str]) -> None:
    """No text, style, script, link; ids are there once, and each use leads to one of them."""

    elements = {f"{SVG}{tag}" for tag in {*ELEMENTS, "svg", "clipPath", "use", "view"}}
    for path, text in drawn.items():
        every = list(et.fromstring(text).iter())
        ids = [element.get("id") for element in every if element.get("id")]
        uses = {element.get("href", "").removeprefix("#") for element in every if element.tag == f"{SVG}use"}
        attributes = {key for element in every for key in element.attrib}
        assert {element.tag for element in every} <= elements, path
        assert attributes <= {*ATTRIBUTES, "id", "href", "clip-path", "viewBox", "stroke-linejoin"}, path
        assert len(ids) == len(set(ids)) and uses <= set(ids), path


def test_many_questions_have_drawings(course: Course) -> None:
    """At least twenty of those on pages: what a child who cannot read chooses from."""

    placed = {question.id for bank in course.banks.values() for question in bank.placed}
    drawn = {id_ for lesson in course.registry.choices.choices.values() for id_ in lesson.questions}

    assert len(drawn & placed) >= 20
