"""What holds for every format, so that a new row is asked it at once."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from hypothesis import given, settings

from courseware.content.kinds.body import Way
from courseware.content.model import Course, Lang
from courseware.views.exports.format import Format, Wanted
from courseware.views.exports.formats import FORMATS, NAMED
from courseware.views.exports.item import Item

from ...examples import of
from . import golden, readers
from . import made as some
from .conftest import made, wanted_of
from .readers import READERS
from .test_gforms import FORMS
from .test_gift import KEPT, sign_of

NodeReaders = dict[str, readers.Reader]
EACH = pytest.mark.parametrize("format_", FORMATS, ids=lambda format_: format_.name)


@pytest.fixture(scope="session")
def node_readers(asked_of_node: Callable[[str], Callable[[str], Any]]) -> NodeReaders:
    """The two formats that programs of Node.js read: each file → data, of which all texts are seen."""
    parse = asked_of_node("text => require('gift-pegjs').parse(text)")
    run = asked_of_node(" ".join(FORMS.split()))

    def gift(files: readers.Files) -> Iterator[str]:
        return (KEPT.sub(sign_of, text) for data in files.values() for text in readers.strings(parse(data.decode())))

    def gforms(files: readers.Files) -> Iterator[str]:
        return (text for data in files.values() for text in readers.strings(run(data.decode())))

    return {"gift": gift, "gforms": gforms}


def test_names_are_different_and_can_be_typed() -> None:
    """Small letters, digits and dashes."""

    assert len(NAMED) == len(FORMATS)
    assert all(re.fullmatch("[a-z0-9]+(-[a-z0-9]+)*", name) for name in NAMED)


@EACH
@pytest.mark.parametrize("lang", Lang)
def test_every_way_of_answering_is_accounted_for_in_words(format_: Format, lang: Lang, small: Course) -> None:
    """What it becomes and what that loses, or why it stays behind, in both languages."""

    wanted = wanted_of(small, lang)

    assert set(format_.ways) == set(Way)
    for row in format_.ways.values():
        assert row.into or row.lost
        assert all(wanted.word(key) for key in (row.into, row.lost) if key)


@EACH
def test_twice_the_same_bytes(format_: Format, small: Course, little: Wanted) -> None:
    """From courses read once and again; every file has a name of its own that is good everywhere."""

    files, left = made(format_, little)

    assert (files, left) == made(format_, wanted_of(small))
    assert files
    assert all(re.fullmatch(r"[A-Za-z0-9._/-]+", path) and not path.startswith("/") for path in files)
    assert all(one.why and not one.why.endswith(".") for one in left)


@EACH
def test_the_small_course_stays_as_it_is(format_: Format, little: Wanted) -> None:
    """Whoever changes a format looks at what that changes; golden.py says how it is written anew."""

    assert golden.text_of(format_, little) == golden.place(format_).read_text("utf-8")


@pytest.mark.parametrize("name", [*READERS, "gift", "gforms"])
@settings(max_examples=of(12))
@given(asked=some.anything())
def test_whatever_is_carried_is_read_back(name: str, little: Wanted, node_readers: NodeReaders, asked: Item) -> None:
    """Any way of answering, any sign, long stems, drawings: a reader of others' sees each text, or the question is named."""

    wanted = some.Fixed(little, {lesson.path: (asked,) for lesson in little.lessons})
    files, left = made(NAMED[name], wanted)
    if any(one.id.startswith(asked.id) and one.why != wanted.word("no_drawings") for one in left):
        return
    read = readers.seen((node_readers.get(name) or READERS[name])(files))

    texts = some.texts_of(asked, feedback=name != "xlsx-kahoot")
    changed = [text.replace("->", "→") if name == "gift" else text for text in texts]
    assert [text for text in changed if readers.tidy(text) not in read] == []


def test_nothing_is_kept_of_a_format_that_is_gone() -> None:
    """One text for each row."""

    assert {path.stem for path in golden.FOLDER.iterdir()} == set(NAMED)
