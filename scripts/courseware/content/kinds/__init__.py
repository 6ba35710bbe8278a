"""The kinds of question: one module a kind, and here the one list of them.

    body.py         what a kind is
    parts.py        what is drawn: letters, shuffles
    lists.py choices.py pairs.py answers.py quiz_block.py   grammar that kinds share
    <kind>.py       how it is written, what can be wrong with it, its key, its parts, its sample

Beside each stand `overrides/quiz/kinds/<kind>.html` and `overrides/assets/js/kinds/<kind>.js`.
"""

from __future__ import annotations

from courseware.content.kinds.body import Body
from courseware.content.kinds.fill import Fill
from courseware.content.kinds.match import Match
from courseware.content.kinds.multiple import Multiple
from courseware.content.kinds.order import Order
from courseware.content.kinds.scenario import Scenario
from courseware.content.kinds.short import Short
from courseware.content.kinds.single import Single
from courseware.content.kinds.sort import Sort
from courseware.content.kinds.spot import Spot
from courseware.content.kinds.truefalse import TrueFalse

KINDS: tuple[type[Body], ...] = (Single, Multiple, Fill, Match, Sort, Order, Spot, Scenario, TrueFalse, Short)
"""Every kind, in the order in which authors are told of them."""

NAMED: dict[str, type[Body]] = {kind.kind: kind for kind in KINDS}
