"""Packages of H5P. No library of H5P is in a registry, so nothing plays them here."""

from __future__ import annotations

import re
from collections import Counter

import pytest

from courseware.content.kinds.body import Way
from courseware.content.model import Course, Lang
from courseware.views.exports.format import Left, Wanted
from courseware.views.exports.h5p.h5p import H5P
from courseware.views.exports.h5p.questions import writable

from ..conftest import made, wanted_of
from .conftest import opened, texts

ENGLISH = re.compile(r"\b(Check|Retry|Show solution|Submit|Finish|Correct|Wrong|Feedback|You got)\b")
VIETNAMESE = re.compile("[ăâđêôơưĂÂĐÊÔƠƯạảấầẩẫậắằẳẵặẹẻẽềếểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]")


def test_a_package_is_two_files_that_name_each_other_s_libraries(little: Wanted) -> None:
    """The set, and every library that a question of it needs, in the same version."""

    [package] = opened(little)
    about, content = package["h5p.json"], package["content/content.json"]

    named = [
        f"{one['machineName']} {one['majorVersion']}.{one['minorVersion']}" for one in about["preloadedDependencies"]
    ]
    assert named[0] == "H5P.QuestionSet 1.20" and about["mainLibrary"] == "H5P.QuestionSet"
    assert set(named[1:]) == {one["library"] for one in content["questions"]}
    assert (about["title"], about["language"], about["license"]) == ("Tin nhắn lạ", "vi", "CC BY-SA")


def test_what_is_left_of_the_small_course(little: Wanted) -> None:
    """Order: the set takes no library for it."""

    assert made(H5P, little)[1] == [Left("LD-tin-nhan-la-06", "Dạng này không có câu xếp thứ tự")]


@pytest.mark.parametrize("lang", Lang)
def test_every_word_is_in_the_language_asked_for(small: Course, lang: Lang) -> None:
    """Buttons too: what is not set would be English."""

    [package] = opened(wanted_of(small, lang))
    content = package["content/content.json"]
    spoken = [*texts(content["texts"]), *texts(content["endGame"]), content["introPage"]["startButtonText"]]

    assert len(spoken) > 20
    wrong = ENGLISH if lang is Lang.VI else VIETNAMESE
    assert [text for text in spoken if wrong.search(text)] == []


def test_every_question_of_the_course_is_there_or_named(whole: Wanted) -> None:
    """By its library."""

    packages = opened(whole)
    items = [item for lesson in whole.lessons for item in whole.items(lesson)]
    carried = [item for item in items if writable(item)]
    ways = Counter(item.way for item in carried)
    libraries = Counter(
        one["library"].split()[0] for box in packages for one in box["content/content.json"]["questions"]
    )
    turns = sum(bool(turn.options) for item in items for turn in item.turns)

    assert libraries == {
        "H5P.MultiChoice": ways[Way.ONE] + ways[Way.SEVERAL] + turns,
        "H5P.TrueFalse": sum(len(item.options) for item in items if item.way is Way.EACH),
        "H5P.Blanks": ways[Way.TYPED],
        "H5P.DragText": ways[Way.PAIRS],
    }
    ids = [one["subContentId"] for box in packages for one in box["content/content.json"]["questions"]]
    assert len(set(ids)) == len(ids)
    gone = {one.id for one in made(H5P, whole)[1] if "hình" not in one.why.lower()}
    assert gone == {item.id for item in items if item.way is Way.ORDER or not writable(item)}
