"""What is right and why, as the one hint of a question: while somebody practises, Kolibri shows what options say nowhere. Pure."""

from __future__ import annotations

from collections.abc import Iterator

from courseware.content.kinds.body import Way
from courseware.views.exports.format import Wanted
from courseware.views.exports.item import Item
from courseware.views.exports.kolibri import markdown


def told(item: Item, wanted: Wanted) -> Iterator[str]:
    """Its paragraphs: a line for each option, then the explanation."""
    if item.way is Way.TYPED:
        yield markdown.bold(f"{item.answers[0]} {item.unit}")
    elif item.way is Way.ORDER:
        yield from (_because(f"{one.goes}. {one.text}", one.feedback) for one in item.placed)
    elif item.way is Way.PAIRS:
        yield from (_because(f"{one.text} → {to.text}", one.feedback) for one, to in item.pairs)
    else:
        yes, no = wanted.word("hint_right"), wanted.word("hint_wrong")
        for one in item.options:
            yield _because(f"{yes if one.right else no}: {one.text}", one.feedback)
    yield from (markdown.text(line) for line in item.why.split("\n"))


def _because(said: str, why: str) -> str:
    return f"{markdown.bold(said)} {markdown.text(why)}".rstrip()
