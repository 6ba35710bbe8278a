"""What one look has found, and what it could not see."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from verifier.kinds import KINDS


@dataclass
class Report:
    """All that was found, each thing once, and what this look could not see."""

    target: str
    found: dict[tuple[str, str], str] = field(default_factory=dict)
    unseen: list[str] = field(default_factory=list)
    facts: dict[str, Any] = field(default_factory=dict)
    failed: str = ""

    def add(self, kind: str, where: str, detail: str = "") -> None:
        """Keep a finding; the first detail of a place stays."""
        self.found.setdefault((kind, printable(where)), printable(detail))

    def limit(self, text: str) -> None:
        """Say once what could not be seen."""
        if text not in self.unseen:
            self.unseen.append(text)

    def unchecked(self, text: str) -> None:
        """Say with the verdict what keeps this look from one; each thing once."""
        if text not in self.failed:
            self.failed = f"{self.failed} {text}".strip()

    def kinds(self) -> dict[str, list[tuple[str, str]]]:
        """Kind → places and details, worst first."""
        groups: dict[str, list[tuple[str, str]]] = {}
        for kind, where in sorted(self.found, key=lambda key: (-KINDS[key[0]].level, key)):
            groups.setdefault(kind, []).append((where, self.found[kind, where]))
        return groups

    def exit_code(self) -> int:
        """0 nothing found, 1 something found, 2 could not check."""
        if any(KINDS[kind].level for kind, _ in self.found):
            return 1
        return 2 if self.failed else 0


def printable(text: str) -> str:
    """One line, no control characters: what a hostile server sends must not steer a terminal."""
    return "".join(char if char.isprintable() else "�" for char in text)[:300]
