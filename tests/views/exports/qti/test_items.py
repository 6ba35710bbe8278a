"""Items as files: read by lxml, and played by qti-components in Chromium with clicks, drags and keys."""

from __future__ import annotations

import pytest
from hypothesis import given, settings

from courseware.content.kinds.body import Way
from courseware.views.exports import html
from courseware.views.exports.format import Wanted
from courseware.views.exports.item import Item, Option
from courseware.views.exports.qti.items import identifier, item_xml, pictures, single

from ....examples import of
from .. import made as some
from ..made import SQUARE
from .conftest import Player, read, texts


def test_every_question_of_the_small_course_is_answered_rightly(player: Player, little: Wanted) -> None:
    """By the key in its file: one point each, whatever the way."""

    points = {}
    for item in single(little.items(little.lessons[0])):
        key = texts(read(item, little), "q:qti-response-declaration/q:qti-correct-response/q:qti-value")
        shown = player.shows(item_xml(item, little))
        player.answers(shown, key)
        points[item.id] = player.marks(shown)[0]

    assert len(points) == 10
    assert set(points.values()) == {1.0}


@given(item=some.choice())
def test_hard_texts_come_back(little: Wanted, item: Item) -> None:
    """Stem, options, feedback, what is said in the end, title."""

    root = read(item, little)
    stem = "\n".join(line for passage in item.stem for line in passage.lines)

    assert "\n".join(texts(root, "q:qti-item-body/q:p")) == stem
    assert texts(root, ".//q:qti-simple-choice") == [option.text for option in item.options]
    assert texts(root, "q:qti-modal-feedback") == [*(option.feedback for option in item.options), item.why]
    assert root.get("title") == f"{item.id} {item.name}"


@settings(max_examples=of(15))
@given(item=some.choice())
def test_hard_texts_are_shown_by_the_player(player: Player, little: Wanted, item: Item) -> None:
    """As they were written, whatever it does to the file before."""

    choices = player.shows(item_xml(item, little)).locator("qti-simple-choice")

    found = dict(choices.evaluate_all("all => all.map(one => [one.identifier, one.textContent])"))
    assert found == {f"C_{option.letter}": option.text for option in item.options}


@given(item=some.pairs())
def test_hard_pairs_come_back(little: Wanted, item: Item) -> None:
    """Both sides, and the key."""

    root = read(item, little)
    named = dict(
        zip(
            (one.get("identifier") for one in root.iter("{*}qti-simple-associable-choice")),
            texts(root, ".//q:qti-simple-associable-choice"),
            strict=True,
        )
    )

    key = [value.split() for value in texts(root, ".//q:qti-correct-response/q:qti-value")]
    assert [(named[one], named[to]) for one, to in key] == [(one.text, to.text) for one, to in item.pairs]
    assert len(named) == len(item.options) + len(item.targets)


def test_a_conversation_is_its_steps(little: Wanted) -> None:
    """Their ids have no full stop: it parts an item from its variables in tests."""

    [talk] = [item for item in little.items(little.lessons[0]) if item.way is Way.TURNS]

    assert [identifier(step) for step in single([talk])] == ["LD-tin-nhan-la-08_a"]
    assert list(single([some.item()])) == [some.item()]


def test_drawings_are_files() -> None:
    """PNG, of those options that have one."""

    item = some.item(options=(Option("A", "Một", drawing=SQUARE), Option("B", "Hai", right=True)))

    [part] = pictures(item)
    assert part.path == "images/LD-thu-01-A.png" and part.data.startswith(b"\x89PNG")


@pytest.mark.parametrize("way", [Way.ONE, Way.PAIRS])
def test_drawings_are_seen_in_the_player(player: Player, little: Wanted, way: Way) -> None:
    """From the folder beside that of the items."""

    options = (Option("A", "Một", drawing=SQUARE, goes="X"), Option("B", "Hai", right=True, drawing=SQUARE, goes="X"))
    item = some.item(way, "x", id=f"LD-hinh-{way}", options=options, targets=(Option("X", "x"),))
    path = f"items/{item.id}.xml"
    shown = player.opens({path: item_xml(item, little), **{one.path: one.data for one in pictures(item)}}, path)

    image = shown.locator("img:visible").first
    image.wait_for()
    assert image.evaluate("one => one.decode().then(() => one.naturalWidth)") == html.WIDE
