"""The tests of a class as both pages print them."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from markupsafe import Markup

from courseware.content.blueprints.model import Parallel
from courseware.content.model import Course, Lang
from courseware.drawing import class_tests
from courseware.drawing.cards import Cards


def seen(course: Course, lang: Lang = Lang.VI) -> dict[str, Any]:
    """What the templates see; Markdown as it is."""
    return class_tests.view(course, lang, Markup, Cards(course, lang, lambda path: f"{path}.html"))


@pytest.fixture(scope="module")
def drawn(course: Course) -> dict[str, Any]:
    """The real ones in Vietnamese."""
    return seen(course)


def test_each_band_has_two_forms_of_ten_half_genuine(drawn: dict[str, Any]) -> None:
    """Six bands; no message stands on both forms."""
    genuine = {item.id: item.genuine for item in drawn["items"]}
    assert [test.band for test in drawn["tests"]] == ["L35", "L67", "L89", "LT", "TX", "GV"]
    assert [test.slug for test in drawn["tests"]][:2] == ["lop-3-5", "lop-6-7"]
    for test in drawn["tests"]:
        assert [sum(genuine[id_] for id_ in form) for form in test.forms] == [5, 5]
        assert len({*test.forms[0], *test.forms[1]}) == 20
    assert len({test.number for test in drawn["tests"]}) == 6


def test_every_origin_names_a_lesson_of_the_band_to_teach_again(drawn: dict[str, Any], course: Course) -> None:
    """A lesson is its own; a lab names one in the blueprint."""
    bands = {f"{lesson.path}.html": lesson.band for lesson in course.lessons}
    for test in drawn["tests"]:
        assert {bands[url] for _, url in test.repeat.values()} == {test.band}


def test_both_languages_show_the_same_messages(course: Course, drawn: dict[str, Any]) -> None:
    """The same ids, forms and digests; other words."""
    english = seen(course, Lang.EN)
    assert [(x.id, x.genuine) for x in english["items"]] == [(x.id, x.genuine) for x in drawn["items"]]
    assert [(x.digest, x.forms) for x in english["tests"]] == [(x.digest, x.forms) for x in drawn["tests"]]
    assert not {x.title for x in english["items"]} & {x.title for x in drawn["items"]}
    assert all(item.html and item.why and "[^" not in item.html + item.why for item in english["items"])


def test_the_digest_follows_what_is_asked_and_nothing_else(course: Course, drawn: dict[str, Any]) -> None:
    """Another seed deals other forms; another title changes nothing."""
    name, parallel = next((n, x) for n, x in course.blueprints.items() if isinstance(x, Parallel) and x.band == "L67")

    def digest(**changed: Any) -> str:
        other = {**course.blueprints, name: parallel.model_copy(update=changed)}
        return next(x.digest for x in seen(replace(course, blueprints=other))["tests"] if x.band == "L67")

    mine = next(x.digest for x in drawn["tests"] if x.band == "L67")
    assert digest(title="Tên khác hẳn") == mine != digest(seed=7)


def test_sheets_of_another_size_are_no_test(course: Course) -> None:
    """A code carries ten answers."""
    others = {
        name: one.model_copy(update={"each": 4}) for name, one in course.blueprints.items() if isinstance(one, Parallel)
    }
    assert seen(replace(course, blueprints=others))["tests"] == []
