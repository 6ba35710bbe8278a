"""A site of four pages, for tests that need no more."""

from __future__ import annotations

from pathlib import Path

import pytest


@pytest.fixture
def small(tmp_path: Path) -> Path:
    """A site of four pages."""
    folder = tmp_path / "site"
    for name in ("index.html", "404.html", "en/index.html", "en/404.html"):
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        body = '<p title=\'a="/b"\'><a href="/">="/x</a> <img src="/assets/img/mark.svg" alt="a/b"> <a href="x.html">x</a></p>'
        file.write_text(f"<!doctype html>\n{body}\n" + "<p>Lá chắn số</p>\n" * 50, "utf-8")
    (folder / "assets/img").mkdir(parents=True)
    (folder / "assets/site.01234567.css").write_text("p{color:red}" * 40)
    (folder / "assets/img/mark.svg").write_text('<svg xmlns="http://www.w3.org/2000/svg"/>')
    (folder / "sitemap.xml").write_text("<urlset/>")
    return folder
