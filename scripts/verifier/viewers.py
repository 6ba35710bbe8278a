"""The kinds of visitor who ask: the usual ones, and tables in which all traits meet."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Mapping

from verifier.agents import AGENTS, AT_A_DESK, BRANDED, IN_APPS, REFERERS
from verifier.traits import LOADED, TRAITS

Viewer = Mapping[str, str]
"""What a visitor shows of himself: trait → value. A trait that is not there is not shown."""
PLAIN: Viewer = {}
PC = {"ua": "máy tính", "language": "tiếng Việt", "fetch": "mở trang"}
PHONE = {"ua": "điện thoại", "language": "tiếng Việt", "fetch": "mở trang"}
IPHONE = {"ua": "iPhone", "language": "tiếng Việt", "fetch": "bấm liên kết"}
SEARCHER: Viewer = {"ua": "Googlebot", "referer": "Google"}
CLICK = {"fetch": "bấm liên kết", "language": "tiếng Việt", "address": "Việt Nam", "encoding": "gzip, deflate"}
EVERY_FILE: tuple[Viewer, ...] = (
    PLAIN,
    PC | {"encoding": "gzip"},
    {"ua": "Googlebot", "encoding": "br"},
    PHONE | {"referer": "Google", "address": "Việt Nam", "encoding": "mọi kiểu"},
    IPHONE | {"referer": "Facebook", "query": "fbclid=IwAR0", "encoding": "zstd"},
)
"""Five kinds of visitor for every file, each with an encoding of its own; `deflate` alone comes with the full matrix."""


def viewers() -> list[Viewer]:
    """The full matrix, for the pages of the sample.

    The usual agents alone; the usual ways to a page on a computer and on a phone; readers who clicked in an app; and for
    every other trait visitors who show many at once: who sees something else is asked about each trait alone afterwards.
    """
    agents: list[Viewer] = [{"ua": name} for name in list(AGENTS)[: LEVELS_OF_PAIRS - 1]]
    came = [PC | {"referer": name} for name in REFERERS if name not in IN_APPS] + [
        PHONE | {"referer": name} for name in REFERERS if name not in AT_A_DESK
    ]
    clicks = (
        ("iPhone", "Google", "gclid=Cj0K"), ("trong Facebook", "Facebook", "fbclid=IwAR0"), ("trong Zalo", "Zalo", "zarsrc=30"),
        ("trong TikTok", "TikTok", "ttclid=E.C.P"),
    )  # fmt: skip
    return [
        *agents,
        *came,
        *(CLICK | {"ua": ua, "referer": site, "query": query} for ua, site, query in clicks),
        *_gathered(),
    ]


def _gathered() -> Iterator[Viewer]:
    """Visitors among whom each value of each trait is met that has not been met alone."""
    rare = {"ua": dict.fromkeys(list(AGENTS)[LEVELS_OF_PAIRS - 1 :])}
    columns = [(trait, [*values, ""]) for trait, values in (TRAITS | rare).items() if trait != "referer"]
    for i in range(max(len(values) for _, values in columns) - 1):
        yield {trait: values[i % len(values)] for trait, values in columns if values[i % len(values)]}


def loaders() -> list[Viewer]:
    """The matrix for scripts, pictures, leaflets and all else that is no page: without the queries."""
    return [{trait: value for trait, value in viewer.items() if trait != "query"} for viewer in viewers()]


LEVELS_OF_PAIRS = 17


def pairs() -> Iterator[Viewer]:
    """289 visitors among whom any two values of any two traits meet: an orthogonal array over the integers modulo 17.

    Column k of row (i, j) is i + k·j; for two columns and two numbers there is exactly one such row, as 17 is prime.
    "Not shown" is a value of every trait. Whoever waits for two things at once is met without asking for all of them.
    """
    columns = [(trait, [*list(values)[: LEVELS_OF_PAIRS - 1], ""]) for trait, values in TRAITS.items()]
    for i, j in itertools.product(range(LEVELS_OF_PAIRS), repeat=2):
        row = {trait: values[(i + k * j) % LEVELS_OF_PAIRS % len(values)] for k, (trait, values) in enumerate(columns)}
        yield {trait: value for trait, value in row.items() if value}


def headers_of(viewer: Viewer, kind: str = "page", own: str = "", cookie: str = "") -> dict[str, str]:
    """The request headers of a visitor who asks for a file of this kind on the site `own`."""
    out = {"User-Agent": "la-chan-so-verify/1", "Accept": "text/html,*/*;q=0.8", "Accept-Encoding": "identity"}
    if _TRUSTWORTHY.match(own):
        out |= _client_hints(viewer.get("ua", ""))
    for trait, value in viewer.items():
        out |= TRAITS[trait].get(value, {})
    if kind in LOADED and viewer.get("fetch") in ("mở trang", "bấm liên kết"):
        out |= LOADED[kind] | {"Sec-Fetch-Site": "same-origin", "Sec-Fetch-User": ""}
    filled = {name: value.replace("{own}", own).replace("{cookie}", cookie) for name, value in out.items()}
    return {name: value for name, value in filled.items() if value}


_TRUSTWORTHY = re.compile(r"https:|http://(127(\.\d+){3}|localhost|\[::1\])(:\d+)?$")
"""Where nobody listens in (W3C, Secure Contexts, 3.1)."""


def _client_hints(agent: str) -> dict[str, str]:
    """What browsers on Chromium say of themselves (User-Agent Client Hints, WICG), and only where nobody listens in."""
    if agent not in BRANDED:
        return {}
    brand, mobile, platform = BRANDED[agent]
    brands = f'"Chromium";v="142", {brand}, "Not_A Brand";v="99"'
    return {"Sec-CH-UA": brands, "Sec-CH-UA-Mobile": mobile, "Sec-CH-UA-Platform": platform}


def unsaid(text: str) -> str:
    """A text without the queries of these visitors, which servers say back: `?slot=1` is no word of theirs."""
    for query in TRAITS["query"]:
        for said in dict.fromkeys((query, query.replace("&", "&amp;"))):
            text = text.replace(f"?{said}", "")
    return text


def name_of(viewer: Viewer) -> str:
    """How a visitor is called in the report."""
    words = {"referer": "đến từ ", "query": "?", "encoding": "nén ", "cookie": "cookie ", "address": "địa chỉ "}
    return ", ".join(words.get(key, "") + value for key, value in viewer.items()) or "yêu cầu thường"
