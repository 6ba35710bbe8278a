"""The labs (“Phòng thực hành”), pages on which something is practised: one module a kind, and here the one list of them.

    lab.py      what a lab is
    body.py     what a kind of lab is
    items.py    a lab's Markdown, cut into its items; chapters.py cuts a story into chapters, moments.py reads these
    paths.py    whether every path through a story ends
    <kind>.py   how an item is written, what can be wrong with it, what both languages share

Beside each stand `overrides/labs/<kind>.html` and `overrides/assets/js/labs/<kind>.js` in the bundle `lab-<kind>.js`.
"""

from __future__ import annotations

from courseware.content.labs.board import Board
from courseware.content.labs.body import Body
from courseware.content.labs.deck import Deck
from courseware.content.labs.passphrase import Passphrase
from courseware.content.labs.tale import Tale
from courseware.content.labs.telling import Telling

KINDS: tuple[type[Body], ...] = (Telling, Passphrase, Deck, Tale, Board)
"""Every kind, in the order in which authors are told of them."""

NAMED: dict[str, type[Body]] = {kind.kind: kind for kind in KINDS}
