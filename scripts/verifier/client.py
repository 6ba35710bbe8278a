"""One host, asked politely: slow, bounded, no redirect followed by itself."""

from __future__ import annotations

import ssl
from collections.abc import Mapping

from verifier.answers import MOVED, Answer
from verifier.connection import Connection
from verifier.limits import Limits
from verifier.manifest import Manifest
from verifier.names import FILE_LIMIT

Key = tuple[str, tuple[tuple[str, str], ...]]
"""A request target and headers."""


class Client(Connection):
    """HTTP to one host; follows nothing, keeps no cookie, reads no more than the limit."""

    def __init__(self, base: str, limits: Limits, tls: ssl.SSLContext | None = None) -> None:
        super().__init__(base, limits, tls)
        self.ahead: dict[Key, Answer] = {}
        """Answers to what is about to be asked for."""
        self.listed: dict[str, bytes] = {}
        """The parts of the signed list as they were first read."""
        self.releases: list[Manifest] = []
        """Other releases of the same signer that this host serves beside the one that is looked for."""

    def ask(
        self, target: str, headers: Mapping[str, str], method: str = "GET", address: str = "", most: int = FILE_LIMIT
    ) -> Answer:
        """One request, over within twice the timeout. A kept connection that died is opened once more.

        Who is sent to the very address that he asked for, with a cookie, brings it there, as browsers do.
        """
        answer = self._persistent(target, headers, method, address, most)
        if answer.status not in MOVED or not self.same(target, answer):
            return answer
        given = [value.partition(";")[0].strip() for name, value in answer.headers if name.lower() == "set-cookie"]
        if not given:
            return answer
        self.limits.spare()
        cookie = "; ".join(filter(None, [headers.get("Cookie", ""), *given]))
        return self._persistent(target, dict(headers) | {"Cookie": cookie}, method, address, most)

    def _persistent(self, target: str, headers: Mapping[str, str], method: str, address: str, most: int) -> Answer:
        """Once more where a kept connection died, and as often as a host that is out of order may be asked."""
        if method == "GET" and not address and (answer := self.ahead.pop(self.key(target, headers), None)):
            return answer
        self.limits.wait()
        answer = self.send(target, headers, method, address, most)
        if answer.error and not answer.slow and not address:
            answer = self.send(target, headers, method, address, most)
        tries = 0
        # Who refuses to be fetched in advance is not out of order.
        while not headers.get("Sec-Purpose") and self.limits.wait_for(answer, tries):
            tries += 1
            self.limits.wait()
            answer = self.send(target, headers, method, address, most)
        self.limits.refused = self.limits.refused + 1 if answer.error else 0
        return answer

    @staticmethod
    def key(target: str, headers: Mapping[str, str]) -> Key:
        """A request as it is kept."""
        return target, tuple(sorted(headers.items()))

    def once(self, target: str, headers: Mapping[str, str]) -> Answer:
        """One request, whatever comes of it."""
        self.limits.wait()
        return self.send(target, headers, "GET", "", FILE_LIMIT)
