"""What a first visit costs."""

from __future__ import annotations

import gzip
from pathlib import Path

from courseware.site import measuring

PAGE = (
    '<!doctype html><html><head><link rel="stylesheet" href="a.css"><link rel="stylesheet" media="print" href="print.css">'
    '<script src="first.js"></script><script src="later.js" defer></script></head><body><img src="x.svg"><img src="x.svg"><p data-script="asked.js"></p>{}</body></html>'
)


def test_a_page_weighs_what_it_loads_by_itself(tmp_path: Path) -> None:
    """Each file once; before painting only styles for the screen and scripts that block; links and what is asked for later cost nothing."""

    files = {
        "a.css": "p{}" * 50,
        "print.css": "b{}" * 90,
        "first.js": "1;" * 70,
        "later.js": "2;" * 80,
        "x.svg": "<svg/>",
    }
    for name, text in files.items():
        (tmp_path / name).write_text(text, "utf-8")
    (tmp_path / "index.html").write_text(PAGE.format("<a href='big.pdf'>x</a>"), "utf-8")
    (weight,) = measuring.measure(tmp_path)
    size = {name: len(gzip.compress(text.encode(), 9, mtime=0)) for name, text in files.items()}

    assert weight.html == len(gzip.compress((tmp_path / "index.html").read_bytes(), 9, mtime=0))
    assert weight.critical == weight.html + size["a.css"] + size["first.js"]
    assert weight.total == weight.html + sum(size.values())
    assert (weight.requests, weight.files) == (6, tuple(sorted(files)))


def test_the_heaviest_page_comes_first(tmp_path: Path) -> None:
    """In the list and in the table for the terminal."""

    for name, text in {"a.html": "ngắn", "b.html": "".join(map(str, range(500)))}.items():
        (tmp_path / name).write_text(f"<!doctype html><html><body>{text}</body></html>", "utf-8")
    found = measuring.measure(tmp_path)
    table = measuring.report(found)

    assert [weight.page for weight in found] == ["b.html", "a.html"]
    assert table.index("b.html") < table.index("a.html")
