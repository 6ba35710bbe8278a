"""Some visitors see something else: by what they are, where they come from, what they ask for and when."""

from __future__ import annotations

from pathlib import Path

import pytest

from .looking import OF_VISITORS, assert_named, verify
from .lying import (
    FETCH,
    LANG,
    QUERY,
    REF,
    UA,
    asks,
    at,
    away,
    casino,
    code,
    has,
    lie,
    served,
    spam,
    subtle,
    told,
)
from .server import Lie, Server

VISITORS: dict[str, tuple[str, Lie]] = {
    "everybody but the inspector": (UA, lie(lambda asked: "verify" not in asked.header("User-Agent"), spam)),
    "Facebook's link preview": (UA, lie(has("User-Agent", "facebookexternalhit"), spam)),
    "Apple's search robot": (UA, lie(has("User-Agent", "Applebot"), spam)),
    "robots of language models": (UA, lie(has("User-Agent", "GPTBot|ClaudeBot|OAI-SearchBot"), spam)),
    "iPhones, subtly": (UA, lie(has("User-Agent", "iPhone"), subtle)),
    "Edge on Windows": (UA, lie(has("User-Agent", "Edg/"), spam)),
    "the browser inside Zalo": (UA + " redirect-foreign", lie(has("User-Agent", "Zalo"), away)),
    "the browser inside Facebook": (UA + " redirect-foreign", lie(has("User-Agent", "FBAN|FBAV"), away)),
    "old Android phones": (UA, lie(has("User-Agent", r"Android [4-9]\b"), spam)),
    "no User-Agent at all": (UA, lie(lambda asked: not asked.header("User-Agent"), spam)),
    "one page, for a search robot, subtly": (UA, at("/lop-6-7/lua-dao.html", subtle, has("User-Agent", "(?i)bingbot"))),
    "from a search with Google, to one page": (
        REF + " redirect-foreign",
        at("/en/lop-6-7/tai-ve.html", away, has("Referer", "google")),
    ),
    "from TikTok": (REF + " redirect-foreign", lie(has("Referer", "tiktok"), away)),
    "from YouTube": (REF, lie(has("Referer", "youtube"), spam)),
    "from the ministry's site": (REF, lie(has("Referer", r"\.gov\.vn|\.edu\.vn"), spam)),
    "from a page of the same site": (
        REF,
        lie(lambda asked: f"//{asked.header('Host')}/" in asked.header("Referer"), subtle),
    ),
    "readers of Vietnamese, subtly": (LANG, lie(has("Accept-Language", "vi"), subtle)),
    "readers of English": (LANG, lie(has("Accept-Language", "^en"), spam)),
    "readers of Chinese": (LANG, lie(has("Accept-Language", "zh"), spam)),
    "whoever has a cookie": ("cloak-cookie cloak-mix", lie(has("Cookie"), spam)),
    "whoever comes back with our cookie": (
        "cloak-cookie cloak-mix",
        lambda asked, answer: lie(has("Cookie", "sid=7"), subtle)(asked, told(Set_Cookie="sid=7; Path=/")(answer)),
    ),
    "whoever looks from a frame": (FETCH, lie(has("Sec-Fetch-Dest", "iframe"), spam)),
    "real navigation, subtly": (FETCH, lie(has("Sec-Fetch-Mode", "navigate"), subtle)),
    "script loaded by a page": (FETCH + " changed-script", served(r"\.js$", code, has("Sec-Fetch-Dest", "^script$"))),
    "style sheet loaded by a page": (FETCH, served(r"\.css$", code, has("Sec-Fetch-Dest", "^style$"))),
    "service worker fetched as one": (
        "worker-swapped",
        served("sw.js", code, has("Service-Worker", "script")),
    ),
    "pages fetched ahead": (FETCH, lie(has("Sec-Purpose", "prefetch"), spam)),
    "phones that save data": (FETCH + " cloak-ua", lie(has("Save-Data"), spam)),
    "mobile by client hint": (FETCH + " cloak-ua", lie(has("Sec-CH-UA-Mobile", r"\?1"), spam)),
    "Android web view by its header": (FETCH + " cloak-ua", lie(has("X-Requested-With"), spam)),
    "no Accept: text/html": (FETCH + " cloak-ua", lie(lambda asked: "text/html" not in asked.header("Accept"), spam)),
    "Vietnamese address behind a proxy": (
        "cloak-address cloak-mix",
        lie(has("X-Forwarded-For", r"^(113|14|27)\."), spam),
    ),
    "country by the CDN's header": ("cloak-address cloak-mix", lie(has("CF-IPCountry", "VN"), subtle)),
    "old HTTP/1.0": ("cloak-ua cloak-mix cloak-fetch", lie(lambda asked: asked.version == "HTTP/1.0", spam)),
    "second request of a connection": (
        "cloak-ua cloak-mix cloak-fetch random changed foreign-link gambling",
        lie(lambda asked: asked.on_connection > 1, spam),
    ),
    "only until the list is asked for": (
        "cloak-mix random changed changed-later injected-script gambling foreign-link",
        lie(lambda asked: not asked.past["/integrity.json"], spam),
    ),
    "from the third time on": (
        "random changed-later changed foreign-link gambling",
        lie(lambda asked: asked.past[asked.target] > 2, spam),
    ),
    "one request in seven": (
        "random changed changed-later gambling foreign-link",
        lie(lambda asked: asked.turn % 7 == 3, spam),
    ),
    "only Brotli, made on the fly": ("encoding-differs", lie(has("Accept-Encoding", "br"), spam)),
    "only uncompressed": (
        "encoding-differs changed",
        lie(lambda asked: asked.header("Accept-Encoding") in ("", "identity"), subtle),
    ),
    "only Zstandard askers": ("encoding-differs", lie(has("Accept-Encoding", "zstd"), spam)),
    "readers that come from an advertisement": (QUERY, lie(asks("gclid="), spam)),
    "readers that come from Facebook": (QUERY, lie(asks("fbclid="), spam)),
    "campaign parameters": (QUERY, lie(asks("utm_"), subtle)),
    "a number in the query": (QUERY + " redirect-foreign", lie(asks(r"^(id|p)=\d+"), away)),
    "a search of our own": (QUERY, lie(asks("^(s|q)="), casino)),
    "any query at all": (QUERY, lie(lambda asked: asked.query, casino)),
    "a bare question with no name": (QUERY, lie(asks(r"^[\w-]+$"), casino)),
}


@pytest.mark.parametrize("name", VISITORS)
def test_a_lying_server_is_found_and_named(name: str, genuine: Path, key: Path, full: bool) -> None:
    """By the checks that are there for it (`--all`: by whichever comes first)."""
    kinds, said = VISITORS[name]
    with Server(genuine, said) as server:
        report = verify(key, server.url, "--timeout", "3", until=kinds, steps=None if full else OF_VISITORS)
    assert_named(report, kinds)
