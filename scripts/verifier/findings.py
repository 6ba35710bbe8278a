"""What one look has found, and what it could not see."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from verifier.kinds import KINDS, of_the_server

Found = tuple[str, str]
"""A kind, and what is to be said of this one."""


@dataclass
class Report:
    """All that was found, each thing once, and what this look could not see."""

    target: str
    found: dict[tuple[str, str], str] = field(default_factory=dict)
    unseen: list[str] = field(default_factory=list)
    facts: dict[str, Any] = field(default_factory=dict)
    failed: str = ""
    _named: dict[str, list[str]] = field(default_factory=dict)
    """What was said to keep this look from a verdict → the places of which it is true."""

    def add(self, kind: str, where: str, detail: str = "") -> None:
        """Keep a finding; the first detail of a place stays."""
        self.found.setdefault((kind, printable(where)), printable(detail))

    def limit(self, text: str) -> None:
        """Say once what could not be seen."""
        if text not in self.unseen:
            self.unseen.append(text)

    def unchecked(self, text: str, where: str = "") -> None:
        """Say with the verdict what keeps this look from one; each thing once, with the first places of which it is true."""
        known = text in self._named or text in self.failed
        places = self._named.setdefault(text, [])
        before = _with_places(text, places)
        if where and printable(where) not in places:
            places.append(printable(where))
        now = _with_places(text, places)
        self.failed = self.failed.replace(before, now, 1) if known else f"{self.failed} {now}".strip()

    def kinds(self) -> dict[str, list[tuple[str, str]]]:
        """Kind → places and details, worst first."""
        groups: dict[str, list[tuple[str, str]]] = {}
        for kind, where in sorted(self.found, key=lambda key: (-KINDS[key[0]].level, key)):
            groups.setdefault(kind, []).append((where, self.found[kind, where]))
        return groups

    def causes(self) -> Iterator[tuple[str, list[tuple[str, str]]]]:
        """Kind and places: what the server does to a hundred pages, with one detail but for numbers and names, is one."""
        for kind, places in self.kinds().items():
            alike: dict[str, list[tuple[str, str]]] = {}
            for where, detail in places:
                alike.setdefault(_shape(detail), []).append((where, detail))
            for group in alike.values():
                yield from (
                    (kind, part)
                    for part in ([group] if len(group) > FEW and of_the_server(kind) else [[one] for one in group])
                )

    def exit_code(self) -> int:
        """0 nothing found, 1 something found, 2 could not check."""
        if any(KINDS[kind].level for kind, _ in self.found):
            return 1
        return 2 if self.failed else 0


def _with_places(text: str, places: list[str]) -> str:
    more = f" và {len(places) - FEW} nơi khác" if len(places) > FEW else ""
    return f"{text} Đó là: {', '.join(places[:FEW])}{more}." if places else text


FEW = 3
"""So many places are told one by one."""
_VARYING = re.compile(r"\d+|\btrang \S+")


def _shape(detail: str) -> str:
    return _VARYING.sub("#", detail)


def printable(text: str) -> str:
    """One line, no control characters: what a hostile server sends must not steer a terminal."""
    return "".join(char if char.isprintable() else "�" for char in text)[:300]
