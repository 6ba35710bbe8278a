"""Which questions have something real in them: telling apart is trained, not suspicion. Pure."""

from __future__ import annotations

from collections.abc import Sequence

from courseware.content.kinds.pairs import Pair
from courseware.content.kinds.sort import Sort
from courseware.content.model import Lang, Question
from courseware.content.registries.style import Words

FINE = "cu-lam"
"""The tag of a question whose right answer is to go on: what it shows is as it should be."""


def share(words: Words, question: Question) -> tuple[int, int] | None:
    """(genuine, all) items of a sort whose groups are a genuine and a fake one; None for any other question."""
    body = question.texts[Lang.VI].body
    if not isinstance(body, Sort):
        return None
    genuine, fake = _groups(words.genuine, body), _groups(words.fake, body)
    if not genuine or not fake:
        return None
    items = [pair for pair in body.pairs if pair.right in {*genuine, *fake}]
    return sum(pair.right in genuine for pair in items), len(items)


def told(words: Words, question: Question) -> list[tuple[Pair, bool]]:
    """Each item of such a sort with whether it is genuine; none of any other question."""
    body = question.texts[Lang.VI].body
    if not isinstance(body, Sort) or share(words, question) is None:
        return []
    genuine, fake = _groups(words.genuine, body), _groups(words.fake, body)
    return [(pair, pair.right in genuine) for pair in body.pairs if pair.right in {*genuine, *fake}]


def fine(question: Question) -> bool:
    """Whether its right answer is “it is fine”: all of it (the tag), or one of two groups of what is sorted.

    Which of two groups is the fine one only their words tell, and these are free; but two in five items are in it.
    """
    body = question.texts[Lang.VI].body
    if FINE in question.tags or not isinstance(body, Sort):
        return FINE in question.tags
    sizes = [sum(pair.right == target for pair in body.pairs) for target in body.targets]
    return len(sizes) == 2 and min(sizes) * 5 >= sum(sizes) * 2


def _groups(names: Sequence[str], body: Sort) -> list[str]:
    return [target for target in body.targets if target.casefold() in names]
