"""The difference between a file and the signed one gets a name that says what to do."""

from __future__ import annotations

import datetime
import hashlib

import pytest

from verifier.comparing import Comparing
from verifier.manifest import Manifest
from verifier.names import type_of
from verifier.terms import Entry

DAY = datetime.date(2026, 11, 26)
PAGE = b"<!doctype html>\n<p>Ch\xc3\xa0o em</p>\n</html>\n"
FILES = {
    "index.html": PAGE,
    "a.js": b"let a = 1;\n",
    "a.pdf": b"%PDF-1.4\n%%EOF\n",
    "robots.txt": b"User-agent: *\n",
    "a.png": b"\x89PNG\r\n-",
}


def signed(files: dict[str, bytes], release: str = "2026.11") -> Manifest:
    """A list of these files."""
    entries = {path: Entry(hashlib.sha256(data).hexdigest(), len(data), type_of(path)) for path, data in files.items()}
    return Manifest(
        release, 7, DAY, DAY, "so", "", entries, {}, False, (), {}, frozenset({"luat.example"}), frozenset()
    )


OLD = signed(FILES | {"index.html": PAGE.replace(b"em", b"con")}, "2026.05")


@pytest.mark.parametrize(
    ("path", "data", "kind"),
    [
        ("index.html", PAGE, None),
        ("index.html", b"", "empty"),
        ("index.html", PAGE.replace(b"\n", b"\r\n"), "text-conversion"),
        ("index.html", b"\xef\xbb\xbf" + PAGE, "text-conversion"),
        ("index.html", PAGE.replace(b"em", b"con"), "mixed-release"),
        ("index.html", PAGE + b"<!-- x -->", "trailing"),
        ("index.html", PAGE[:25], "truncated"),
        ("index.html", PAGE.replace(b"em", b"anh"), "changed"),
        ("index.html", PAGE.replace(b"em", b'<a href="//la.example">em</a>'), "foreign-link"),
        ("index.html", PAGE.replace(b"em", b'<a href="//luat.example">em</a>'), "changed"),
        ("index.html", PAGE.replace(b"em", b"<script>a()</script>"), "injected-script"),
        ("index.html", PAGE.replace(b"em", b"<meta http-equiv=refresh content=0>"), "injected-redirect"),
        ("index.html", PAGE.replace(b"em", b"<base href=/>"), "injected-base"),
        ("index.html", PAGE.replace(b"em", b"<iframe srcdoc=x></iframe>"), "injected-frame"),
        ("a.js", b"let a = 2;\n", "changed-script"),
        ("a.js", FILES["a.js"] + b"b()", "changed-script"),
        ("a.pdf", FILES["a.pdf"] + b"/OpenAction 1", "pdf-active"),
        ("robots.txt", b"Sitemap: https://la.example/s.xml\n", "robots-foreign"),
        ("a.png", b"\x89PNG\r\n+", "changed"),
        ("a.pdf", FILES["a.pdf"].replace(b"\n", b"\r\n"), "changed"),
    ],
)
def test_a_difference_has_a_name(path: str, data: bytes, kind: str | None) -> None:
    """Without a genuine copy at hand: by hash, size and what stands in it."""
    found = Comparing(signed(FILES), (OLD,)).difference(path, data)
    assert (found[0] if found else None) == kind


def test_word_lists_look_only_at_what_was_added() -> None:
    """The course itself speaks of gambling; a genuine copy tells what is new."""
    good = PAGE.replace(b"em", "nhà cái".encode())
    comparing = Comparing(signed({"index.html": good}), reference={"index.html": good})
    assert comparing.difference("index.html", good.replace(b"</p>", "</p>\n<p>cá cược</p>".encode())) == (
        "gambling",
        "chữ “cá cược”",
    )
    assert comparing.difference("index.html", good.replace(b"</p>", b"</p>\n<p>x</p>")) == (
        "changed",
        f"{len(good) + 9} byte, đúng là {len(good)}",
    )
