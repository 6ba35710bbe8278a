"""A copy behind a URL: what its server says to a name that is not there, and what is the same in other words."""

from __future__ import annotations

from verifier.answers import Answer
from verifier.asking import Asking, look_of
from verifier.signs import alike
from verifier.viewers import Viewer


class Nowhere(Asking):
    """A copy behind a URL, and what it is like where nothing is."""

    def nowhere(self, viewer: Viewer) -> Answer:
        """What a visitor gets at an address that is not there."""
        key = look_of("", viewer)
        if key not in self.at_nowhere:
            self.at_nowhere[key] = self.ask(self.client.target(f"la-{self.word('nowhere')}.html"), self.says(viewer))
        return self.at_nowhere[key]

    def is_soft(self, answer: Answer, soft: Answer) -> bool:
        """Whether a server that answers to every name has answered so (`soft` is what it says to one of them).

        With the same page but for the name that was asked for, or with a signed page, whichever.
        """
        if soft.status != 200 or answer.raw == soft.raw:
            return soft.status == 200
        one, other = answer.body or b"", soft.body or b""
        return self.is_signed_page(one) or (not self.is_signed_page(other) and alike(one, other))

    def is_harmless(self, answer: Answer, soft: Answer) -> bool:
        """The same, or a signed page for this name alone, as where an old address is kept for those who know it."""
        if answer.status == 200 and self.is_signed_page(answer.body or b""):
            return True
        return self.is_soft(answer, soft)
