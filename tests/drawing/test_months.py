"""Which lessons a month offers, band by band."""

from __future__ import annotations

from dataclasses import replace

from courseware.content.model import Course, Lang
from courseware.drawing import months
from courseware.drawing.cards import Cards

LESSON = "lop-6-7/tin-nhan-la"


def year(course: Course, lang: Lang = Lang.VI) -> list[dict[str, object]]:
    """The year of a course whose addresses are paths."""
    return months.year(Cards(course, lang, lambda path: path))


def paths(theme: dict[str, object]) -> list[str]:
    """The lessons of a theme."""
    return [card.path for row in theme["bands"] for card in row["lessons"]]  # type: ignore[attr-defined]


def test_a_theme_has_its_months_strands_picture_and_lesson(small: Course) -> None:
    """In the language of the page; a strand without a lesson or picture has none."""

    first, second = year(small, Lang.EN)

    assert (first["name"], first["months"]) == ("September to January", (9, 10, 11, 12, 1))
    assert [strand.name for strand in first["strands"]] == ["Scams"]  # type: ignore[attr-defined]
    assert (first["picture"], paths(first)) == (f"assets/pictures/{LESSON}.svg", [LESSON])
    assert (second["picture"], paths(second)) == ("", [])


def test_a_lesson_that_reaches_the_strand_as_well_stands_in_for_a_band_without_its_own(small: Course) -> None:
    """Bands of adults join two strands in one lesson; nobody is left without."""

    both = replace(small.lessons[0], cells=("L67.S4", "L67.S5"))

    assert [paths(theme) for theme in year(replace(small, lessons=(both,)))] == [[LESSON], [LESSON]]


def test_a_lesson_for_two_strands_of_a_month_stands_there_once(small: Course) -> None:
    both = replace(small.lessons[0], cells=("L67.S4", "L67.S5"))
    first = small.registry.months.themes[0].model_copy(update={"strands": ("S4", "S5")})
    registry = small.registry.model_copy(
        update={"months": small.registry.months.model_copy(update={"themes": (first,)})}
    )

    assert paths(year(replace(small, registry=registry, lessons=(both,)))[0]) == [LESSON]


def test_a_theme_for_some_offers_lessons_to_them_alone(small: Course) -> None:
    staff = small.registry.months.themes[0].model_copy(update={"groups": ("nha-truong",)})
    registry = small.registry.model_copy(
        update={"months": small.registry.months.model_copy(update={"themes": (staff,)})}
    )

    assert paths(year(replace(small, registry=registry))[0]) == []


def test_every_band_finds_a_lesson_in_each_month_that_is_its_own(course: Course) -> None:
    """At most one a strand; the bands of a theme for some are those of its groups."""

    for theme, row in zip(course.registry.months.themes, year(course), strict=True):
        wanted = {b.id for b in course.registry.scope.bands if not theme.groups or b.group in theme.groups}
        found = {each["band"].id: each["lessons"] for each in row["bands"]}  # type: ignore[attr-defined]

        assert set(found) == wanted, (theme.id, wanted - set(found))
        assert all(1 <= len(lessons) <= len(theme.strands) for lessons in found.values())
