"""Sources are joined, shrunk, named by their content; scripts of a bundle stand apart."""

from __future__ import annotations

import hashlib
import shutil
from pathlib import Path

import pytest

from courseware.content.kinds import KINDS
from courseware.embedding.frames import NOT_IN_FRAMES
from courseware.site import bundles
from courseware.site.page_sources import OF_PAGES
from courseware.site.tool_sources import OF_TOOLS

from .bundled import MADE, OVERRIDES


def test_no_bundle_has_two_rows() -> None:
    """One would take the other's place in silence."""
    assert not OF_PAGES.keys() & OF_TOOLS.keys()


def test_each_script_of_a_bundle_has_a_block_of_its_own() -> None:
    """One that throws is told to the console; the next begins all the same."""
    content = bundles.bundles(OVERRIDES / "assets", MADE)["quiz.js"].content
    assert content.count("}catch(e){console.error(e)}") == len(set(bundles.BUNDLES["quiz.js"]) - {NOT_IN_FRAMES})


def test_no_script_of_a_bundle_of_several_keeps_a_name_to_itself_that_others_need() -> None:
    """`const` and `let` outside a block would end with the block."""
    for name, sources in bundles.BUNDLES.items():
        for source in sources:
            if name.endswith(".js") and source not in {*MADE, NOT_IN_FRAMES}:
                lines = (OVERRIDES / "assets" / source).read_text("utf-8").split("\n")
                assert [line for line in lines if line.startswith(("const ", "let ", "class "))] == [], source


def test_a_bundle_is_named_by_its_content(tmp_path: Path) -> None:
    """A changed kind gives the bundles of questions other names and leaves the others."""
    folder = Path(shutil.copytree(OVERRIDES / "assets", tmp_path / "assets"))
    before = bundles.bundles(folder, MADE)
    with (folder / f"js/kinds/{KINDS[0].kind}.js").open("a", encoding="utf-8") as file:
        file.write("Quiz.more = 1;\n")
    after = bundles.bundles(folder, MADE)
    assert [name for name in before if before[name].path != after[name].path] == ["quiz.js", "young.js"]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Two sources of one bundle, and one that the build makes."""
    monkeypatch.setattr(
        bundles, "BUNDLES", {"site.css": ("css/a.css", "made.css", "css/b.css"), "site.js": ("js/a.js",)}
    )
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
    assert made["site.js"].content == "try{const one=1;}catch(e){console.error(e)}\n"


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
