"""Where a copy lies, and where an answer of its host sends a visitor."""

from __future__ import annotations

import urllib.parse

from verifier.answers import MOVED, Answer
from verifier.links import PORTS, landing, one_house, one_machine, quoted


class Address:
    """Scheme, host, port and folder of a copy."""

    def __init__(self, base: str) -> None:
        parts = urllib.parse.urlsplit(base)
        name = (parts.hostname or "").lower()
        self.scheme, self.host = parts.scheme.lower(), name if name.isascii() else name.encode("idna").decode("ascii")
        self.port = parts.port or (443 if parts.scheme == "https" else 80)
        folder, _, last = parts.path.rpartition("/")
        self.folder = quoted(f"{folder}/" if "." in last or not last else f"{folder}/{last}/")

    @property
    def host_header(self) -> str:
        """The Host header, with the port when it is not the usual one."""
        name = f"[{self.host}]" if ":" in self.host else self.host
        return name if self.port == (443 if self.scheme == "https" else 80) else f"{name}:{self.port}"

    def target(self, path: str) -> str:
        """The request target of a file: `index.html` by its folder, as visitors ask for it."""
        path = path.removesuffix("index.html") if path == "index.html" or path.endswith("/index.html") else path
        return self.folder + quoted(path.replace("%", "%25"))

    @property
    def origin(self) -> str:
        """Scheme, host and port, as a browser writes them."""
        return f"{self.scheme}://{self.host_header}"

    def moved(self, target: str, answer: Answer) -> urllib.parse.SplitResult:
        """Where the answer to `target` sends a visitor."""
        return landing(target if "://" in target else f"{self.origin}{target}", answer.get("location"))

    def away(self, target: str, answer: Answer) -> str:
        """The place on another scheme, host or port to which an answer sends a visitor, or ""."""
        if not answer.get("location"):
            return ""
        there = self.moved(target, answer)
        try:
            port = there.port or PORTS.get(there.scheme, 0)
        except ValueError:
            return "?"
        same = (there.scheme, (there.hostname or "").lower(), port) == (self.scheme, self.host, self.port)
        return "" if same else there.netloc or f"{there.scheme}:"

    def stranger(self, target: str, answer: Answer) -> str:
        """The place to which an answer sends a visitor where that is not this host under another name or port, or ""."""
        away = self.away(target, answer)
        there = (self.moved(target, answer).hostname or "").lower() if away else ""
        return "" if one_machine(self.host, there) else away

    def same(self, target: str, answer: Answer) -> bool:
        """Whether an answer sends a visitor to the very address that he has asked for."""
        return answer.get("location") == target or self.moved(target, answer) == self.moved(target, Answer(0, []))

    def renamed(self, target: str, answer: Answer) -> str:
        """The address to which a host sends for the same path under another name of its own or over https, or ""."""
        if answer.status not in MOVED or not self.away(target, answer):
            return ""
        here, there = self.moved(target, Answer(0, [])), self.moved(target, answer)
        same = (here.path or "/", here.query) == (there.path or "/", there.query)
        up = there.scheme == self.scheme or there.scheme == "https"
        return there.geturl() if same and up and one_house(self.host, (there.hostname or "").lower()) else ""


def path_inside(page: str, link: str, place: Address) -> str:
    """The path inside the copy that a link on a page names, or "" when it leads elsewhere."""
    parts = landing(f"{place.origin}{place.target(page)}", link)
    inside = parts.hostname == place.host and parts.path.startswith(place.folder)
    return urllib.parse.unquote(parts.path.removeprefix(place.folder)) if inside else ""
