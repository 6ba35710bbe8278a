"""Methods, parts, conditions and other spellings of an address: the files are genuine, the server lies."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest

from .looking import assert_named, verify
from .lying import (
    at,
    away,
    casino,
    has,
    lie,
    method,
    ok,
    served,
    spam,
    subtle,
    told,
)
from .server import Lie, Server
from .site import PAGES
from .tampering import (
    PDF_ACTION,
)

ADDRESSES: dict[str, tuple[str, Lie]] = {
    "HEAD leads away": ("head-differs redirect-foreign", lie(method("HEAD"), away)),
    "HEAD says another length": ("head-differs", lie(method("HEAD"), spam)),
    "POST gives a page": ("methods-open", lambda asked, answer: casino(answer) if asked.method == "POST" else answer),
    "PUT is welcome": (
        "methods-open",
        lambda asked, answer: ok(status=201)(answer) if asked.method == "PUT" else answer,
    ),
    "OPTIONS promises PUT and DELETE": (
        "methods-open",
        lambda asked, answer: ok(status=204, Allow="GET, PUT, DELETE")(answer) if asked.method == "OPTIONS" else answer,
    ),
    "TRACE echoes": (
        "methods-open",
        lambda asked, answer: (
            ok(f"TRACE {asked.headers}", Content_Type="message/http")(answer) if asked.method == "TRACE" else answer
        ),
    ),
    "a later part of a page": ("range-differs", lie(has("Range", r"=\d"), subtle)),
    "end of the leaflet": (
        "range-differs",
        served(r"\.pdf$", lambda answer: replace(answer, body=answer.body + PDF_ACTION), has("Range")),
    ),
    "asked again with its tag": ("conditional-differs", lie(has("If-None-Match"), spam)),
    "asked again with its date": (
        "conditional-differs",
        lambda asked, answer: told(Last_Modified="Sun, 22 Nov 2026 00:00:00 GMT")(
            lie(has("If-Modified-Since"), spam)(asked, answer)
        ),
    ),
    "two slashes": ("alias-differs", lambda asked, answer: casino(answer) if asked.target.startswith("//") else answer),
    "capital letters": (
        "alias-differs soft-404 doorway",
        lambda asked, answer: casino(answer) if asked.path.upper() == asked.path != "/" else answer,
    ),
    "a slash behind a page": (
        "alias-differs",
        lambda asked, answer: casino(answer) if asked.path.endswith(".html/") else answer,
    ),
    "a path behind a page": (
        "alias-differs",
        lambda asked, answer: casino(answer) if ".html/" in asked.path else answer,
    ),
    "a parameter behind a semicolon": (
        "alias-differs",
        lambda asked, answer: casino(answer) if ";" in asked.path else answer,
    ),
    "a letter as %69": (
        "alias-differs",
        lambda asked, answer: casino(answer) if re.search("%[67]", asked.path) else answer,
    ),
    "a dot in the path": ("alias-differs", lambda asked, answer: casino(answer) if "/./" in asked.path else answer),
    "pages without their ending": (
        "alias-differs soft-404 doorway",
        lambda asked, answer: casino(answer) if asked.path + ".html" in {f"/{page}" for page in PAGES} else answer,
    ),
    "folder without its slash": ("alias-differs redirect-foreign", at("/en", away)),
    "the first page by its full name": ("alias-differs changed redirect-foreign", at("/index.html", spam)),
}


OF_ADDRESSES = ("check_spellings", "check_folder_pages", "check_methods", "check_ways_of_asking")


@pytest.mark.parametrize("name", ADDRESSES)
def test_a_lying_server_is_found_and_named(name: str, genuine: Path, key: Path, full: bool) -> None:
    """By the checks that are there for it (`--all`: by whichever comes first)."""
    kinds, said = ADDRESSES[name]
    with Server(genuine, said) as server:
        report = verify(key, server.url, "--timeout", "3", until=kinds, steps=None if full else OF_ADDRESSES)
    assert_named(report, kinds)
