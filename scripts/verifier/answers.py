"""What a server answers, and what an answer says of itself."""

from __future__ import annotations

import functools
from dataclasses import dataclass

from verifier.unpacking import unpack


@dataclass
class Answer:
    """What a server said. `status` 0: it did not, and `error` says why."""

    status: int
    headers: list[tuple[str, str]]
    raw: bytes = b""
    error: str = ""
    slow: bool = False
    """The answer had no end, in bytes or in time: asking again would cost as much again."""
    flood: bool = False
    """It was in bytes."""
    silent: bool = False
    """Nothing came, not even a status: the line was cut, or nobody answered in time."""
    behind: bytes = b""
    """What came on the line behind the end of the answer, though nobody had asked for more."""

    @functools.cached_property
    def _named(self) -> dict[str, str]:
        named: dict[str, list[str]] = {}
        for key, value in self.headers:
            named.setdefault(key.lower(), []).append(value)
        return {name: ", ".join(values) for name, values in named.items()}

    def get(self, name: str) -> str:
        """All values of a header, joined."""
        return self._named.get(name, "")

    @property
    def encoding(self) -> str:
        """The content encoding."""
        return self.get("content-encoding").strip().lower()

    @functools.cached_property
    def body(self) -> bytes | None:
        """The content without its encoding; None when that cannot be undone."""
        return unpack(self.raw, self.encoding) if self.raw or not self.encoding else b""


MOVED = (301, 302, 303, 307, 308)
BUSY = (429, 503)


def faulty(status: int) -> bool:
    """Whether a server is busy or out of order: an answer that says nothing about what it has (RFC 9110, 15.6; RFC 6585, 4)."""
    return status == 429 or status >= 500


def refusal(answer: Answer) -> bool:
    """Whether a server refuses: it says nothing about what it has, so that no refusal is a change of content.

    A hung-up line, every 5xx, and every 4xx but 404 and 410 (nothing there) and a 401 that makes browsers ask for a password.
    AWS sends its test whether a person is there with 202.
    """
    if answer.silent or faulty(answer.status):
        return True
    if answer.status == 202:
        return bool(answer.get("x-amzn-waf-action"))
    return 400 <= answer.status < 500 and answer.status not in (404, 410) and not asks_password(answer)


def said(answer: Answer) -> str:
    """What a server has answered, in a word or two."""
    return answer.error or f"trả lời {answer.status}"


def asks_password(answer: Answer) -> bool:
    """Whether a browser that gets this asks its reader for a name and a password."""
    return answer.status == 401 and bool(answer.get("www-authenticate"))


ENDLESS = "câu trả lời quá dài hoặc quá chậm"


class EndlessError(Exception):
    """An answer without end: a flood of bytes, or one that drips."""

    def __init__(self, flood: bool) -> None:
        super().__init__(ENDLESS)
        self.flood = flood
