"""Bundles: joined, shrunk, named by their content."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest

from courseware.site import bundles


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Two sources of one bundle, and one that the build makes."""
    monkeypatch.setattr(bundles, "BUNDLES", {"site.css": ("css/a.css", "made.css", "css/b.css"), "site.js": ("js/a.js",)})
    (tmp_path / "css").mkdir()
    (tmp_path / "js").mkdir()
    (tmp_path / "css/a.css").write_text("/* một */\na { color : red }\n", "utf-8")
    (tmp_path / "css/b.css").write_text("b { color: blue }\n", "utf-8")
    (tmp_path / "js/a.js").write_text("// hai\nconst one = 1;\n", "utf-8")
    return tmp_path


def test_sources_are_joined_in_their_order_and_shrunk(folder: Path) -> None:
    """The last word on a style is the last source's; comments stay at home."""

    made = bundles.bundles(folder, {"made.css": "i { margin: 0 }"})

    assert made["site.css"].content == "a{color:red}\ni{margin:0}\nb{color:blue}\n"
    assert made["site.js"].content == "const one=1;\n"


def test_the_name_changes_with_the_content_alone(folder: Path) -> None:
    """So a browser may keep the file for ever."""

    before = bundles.bundles(folder, {"made.css": ""})
    (folder / "css/a.css").write_text("/* hai */ a{color:red}", "utf-8")
    same = bundles.bundles(folder, {"made.css": ""})
    other = bundles.bundles(folder, {"made.css": "i{margin:0}"})
    digest = hashlib.sha256(before["site.css"].content.rstrip("\n").encode()).hexdigest()[:8]

    assert before == same
    assert before["site.css"].path == f"assets/site.{digest}.css" != other["site.css"].path
    assert before["site.js"] == other["site.js"]
