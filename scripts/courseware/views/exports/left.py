"""The list of what an export could not carry, as a text that goes with the files. Pure."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable
from dataclasses import dataclass, field

from courseware.content.kinds import KINDS
from courseware.content.model import Lang
from courseware.views.exports.format import Format, Left, Wanted

WIDTH = 100
NAMES = {Lang.VI: "KHONG-MANG-THEO.txt", Lang.EN: "NOT-CARRIED.txt"}


@dataclass
class Ledger:
    """What was left while the files were made: reason → ids, in the order in which they came."""

    reasons: dict[str, list[str]] = field(default_factory=dict)

    def note(self, left: Left) -> None:
        """One more."""
        self.reasons.setdefault(left.why, []).append(left.id)


def told(ledger: Ledger, format_: Format, wanted: Wanted) -> str:
    """What was turned into something else, then every id with its reason; one sentence when nothing was left."""
    banks = (wanted.course.banks.get(lesson.path) for lesson in wanted.lessons)
    kinds = [question.kind for bank in banks if bank for question in bank.questions]
    lines = [f"{wanted.word('course')}: {format_.title}", ""]
    left = [line for why, ids in ledger.reasons.items() for line in (f"{why} ({len(ids)}):", _listed(ids), "")]
    lines += [wanted.word("left_title"), *left] if left else [wanted.word("left_none").format(n=len(kinds)), ""]
    turned = list(_turned(kinds, format_, wanted))
    lines += [wanted.word("turned_title"), *turned, ""] if turned else []
    return "\n".join(lines)


def _listed(ids: Iterable[str]) -> str:
    return textwrap.fill(" ".join(ids), WIDTH, initial_indent="  ", subsequent_indent="  ", break_on_hyphens=False)


def _turned(kinds: list[str], format_: Format, wanted: Wanted) -> Iterable[str]:
    """A line for each kind that becomes something else and loses by it."""
    for kind in KINDS:
        row, count = format_.ways[kind.way], kinds.count(kind.kind)
        if row.into and row.lost and count:
            name, into, lost = (wanted.word(key) for key in (f"kind_{kind.kind}", row.into, row.lost))
            yield f"  {name} → {into} ({count}): {lost}"
