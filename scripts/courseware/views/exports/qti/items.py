"""One question as one file. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from courseware.content.kinds.body import Way
from courseware.views.exports import html
from courseware.views.exports.format import Wanted
from courseware.views.exports.item import Item, steps
from courseware.views.exports.qti import marking
from courseware.views.exports.qti.dialects import QTI_3, Dialect, written
from courseware.views.exports.qti.interactions import asked
from courseware.views.exports.qti.markup import made, picture
from courseware.views.view import Part

LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"


def item_xml(item: Item, wanted: Wanted, dialect: Dialect = QTI_3) -> bytes:
    """The file of a question of any way but a conversation, which is a question for each of its steps (`single`).

    It lies in a folder beside the folder of its pictures (`pictures`).
    """
    ask = asked(item, wanted)
    root = made(
        "qti_assessment_item",
        *marking.declared(item, ask),
        made("qti_item_body", *ask.body),
        marking.processing(item, ask),
        *marking.feedback(item),
        identifier=identifier(item), title=f"{item.id} {item.name}", adaptive="false", time_dependent="false",
    )  # fmt: skip
    root.set(LANGUAGE, wanted.lang)
    return written(root, dialect)


def single(items: Iterable[Item]) -> Iterator[Item]:
    """Conversations as their steps, all else as it is."""
    for item in items:
        yield from steps(item) if item.way is Way.TURNS else (item,)


def pictures(item: Item) -> Iterator[Part]:
    """The drawings of its options: PNG, as every reader of QTI shows them."""
    for option in item.options:
        if option.drawing:
            yield Part(picture(item, option), html.png(option))


def identifier(item: Item) -> str:
    """Its id; a step's is joined otherwise, because a full stop parts an item's name from its variables."""
    return item.id.replace(".", "_")
