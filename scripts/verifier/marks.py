"""What in a piece of HTML sends a visitor or a browser somewhere."""

from __future__ import annotations

import contextlib
import re
from collections.abc import Mapping
from html.parser import HTMLParser

from verifier.markup import whole

PARSE_LIMIT = 200_000
"""No page of ours is a third of it; a hostile one must not keep the parser busy."""
_HIDDEN = re.compile(
    r"(left|top|text-indent)\s*:\s*-\d{3,}|display\s*:\s*none|visibility\s*:\s*hidden|(font-size|opacity)\s*:\s*0(?!\.?[1-9])",
    re.I,
)
_EMPTY = ("area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr")
"""Tags without an end."""
_RUNS = re.compile(r"(j[\s]*a[\s]*v[\s]*a|v[\s]*b)[\s]*s[\s]*c[\s]*r[\s]*i[\s]*p[\s]*t[\s]*:", re.I)
"""An address that is code; browsers take out tabs and ends of lines."""
_LEADS = re.compile(r"[;,]\s*(?:url\s*=)?\s*[\"']?\s*([^\"'\s]+)", re.I)
"""Where a refresh leads, after its seconds."""
OWNING = re.compile(
    r"^(google-site-verification|msvalidate\.01|yandex-verification|baidu-site-verification|facebook-domain-verification|p:domain_verify"
    r"|coccoc-site-verification|zalo-platform-site-verification)$", re.I,
)  # fmt: skip
_IN_A_LINE = ("a", "b", "em", "font", "i", "mark", "small", "span", "strong", "sub", "sup", "u")


class Marks(HTMLParser):
    """What in a piece of HTML sends a visitor or a browser somewhere."""

    def __init__(self, text: str) -> None:
        super().__init__(convert_charrefs=True)
        self.scripts: list[str] = []
        self.frames: list[str] = []
        self.links: list[str] = []
        self.forms: list[str] = []
        self.loads: list[str] = []
        self.styles: list[str] = []
        self.refreshes: list[str] = []
        """Where a page leads by itself; "" is the page itself, once more."""
        self.overwritten: list[str] = []
        """Addresses of frames that show what is written in them (`srcdoc`) instead."""
        self.base_address = ""
        """From where a page's addresses are read: the first `<base>` counts."""
        self.base = self.hidden = self.written_frame = self.password = False
        self.owners: list[str] = []
        """Who proves to a search engine that the page is his: names of `<meta>`."""
        self.for_searching: list[str] = []
        """Addresses of which a page says to search engines that they are its own or its translations."""
        self.data = ""
        """Structured data."""
        self._in_data = False
        self._in_script = False
        self._veil: list[str] = []
        self.inline = self.shown = self.veiled = ""
        """Code in the page, text that is seen (or hidden), and of that what nobody sees."""
        with contextlib.suppress(AssertionError, ValueError):  # html.parser gives up on some broken declarations
            self.feed(whole(text[:PARSE_LIMIT]))
            self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Sort a tag by what it does."""
        got = {name: (value or "").strip() for name, value in attrs}
        if tag == "script" and got.get("type", "").lower() not in ("application/json", "application/ld+json"):
            source = got.get("src") or got.get("href") or got.get("xlink:href", "")  # the latter two in drawings
            self.scripts.append(source)
            self._in_script = not source
        elif tag == "script" and got.get("type", "").lower() == "application/ld+json":
            self._in_data = True
        elif tag in ("iframe", "frame", "object", "embed"):
            self.frames.append(got.get("src") or got.get("data", ""))
            self.written_frame |= "srcdoc" in got
            self.overwritten += self.frames[-1:] if "srcdoc" in got else []
        elif tag == "base":
            self.base = True
            self.base_address = self.base_address or got.get("href", "")
        elif tag == "meta" and got.get("http-equiv", "").lower() == "refresh":
            self.refreshes.append(led_to(got.get("content", "")))
        elif tag in ("a", "area", "form", "link") and (got.get("href") or got.get("action")):
            self.links.append(got.get("href") or got["action"])
        self.password |= tag == "input" and got.get("type", "").lower() == "password"
        if tag == "meta" and OWNING.search(got.get("name", "")):
            self.owners.append(got["name"])
        if tag == "link" and re.search(r"\b(canonical|alternate|amphtml)\b", got.get("rel", ""), re.I):
            self.for_searching.append(got.get("href", ""))
        self.forms += [got[name] for name in ("action", "formaction") if got.get(name)]
        if tag not in _IN_A_LINE:
            self.shown += "\n"
        if tag == "link" and "stylesheet" in got.get("rel", "").lower().split():
            self.styles.append(got.get("href", ""))
        if tag in ("img", "script", "iframe", "source", "video", "audio") or got.get("rel", "").lower() == "stylesheet":
            self.loads.append(got.get("src") or got.get("href", ""))
        self.loads += [one.split()[0] for one in got.get("srcset", "").split(",") if one.strip()]
        self.inline += "".join(f" {value}" for value in got.values() if _RUNS.match(value))
        self.inline += "".join(f" {value}" for name, value in got.items() if name.startswith("on"))
        self.hidden |= bool(_HIDDEN.search(got.get("style", "")))
        if tag in self._veil[:1] or (not self._veil and tag not in _EMPTY and _unseen(got)):
            self._veil.append(tag)

    def handle_endtag(self, tag: str) -> None:
        """A script ends, or what is hidden."""
        self._in_script &= tag != "script"
        self._in_data &= tag != "script"
        if tag in self._veil[:1]:
            self._veil.pop()

    def handle_data(self, data: str) -> None:
        """Keep what an inline script says, and what the page says."""
        if self._in_script:
            self.inline += data
        elif self._in_data:
            self.data += data
        elif self.cdata_elem is None:
            self.shown += data
            comment = data.find("!--")  # its `<` has been dropped
            if self._veil or comment >= 0:
                self.veiled += f"{data if self._veil else data[comment:]}\n"


def led_to(refresh: str) -> str:
    """Where a refresh leads; "" is the page itself, once more."""
    said = _LEADS.search(refresh)
    return said[1] if said else ""


def _unseen(got: Mapping[str, str]) -> bool:
    """Whether nobody sees what stands in a tag with these attributes."""
    return "hidden" in got or got.get("aria-hidden") == "true" or bool(_HIDDEN.search(got.get("style", "")))
