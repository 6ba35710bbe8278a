"""Scripts of a bundle stand apart."""

from __future__ import annotations

import shutil
from pathlib import Path

from courseware.content.kinds import KINDS
from courseware.site import bundles

OVERRIDES = Path(__file__).resolve().parents[2] / "overrides"
MADE = {"typography.css": "", "search-index.js": "self.searchIndex={}", "quiz-words.js": "var QuizWords={}"}


def test_each_script_of_a_bundle_has_a_block_of_its_own() -> None:
    """One that throws is told to the console; the next begins all the same."""
    content = bundles.bundles(OVERRIDES / "assets", MADE)["quiz.js"].content
    assert content.count("}catch(e){console.error(e)}") == len(bundles.BUNDLES["quiz.js"])


def test_no_script_of_a_bundle_of_several_keeps_a_name_to_itself_that_others_need() -> None:
    """`const` and `let` outside a block would end with the block."""
    for name, sources in bundles.BUNDLES.items():
        for source in sources:
            if name.endswith(".js") and source not in MADE:
                lines = (OVERRIDES / "assets" / source).read_text("utf-8").split("\n")
                assert [line for line in lines if line.startswith(("const ", "let ", "class "))] == [], source


def test_a_bundle_is_named_by_its_content(tmp_path: Path) -> None:
    """A changed kind gives the quiz bundle another name and leaves the others."""
    folder = Path(shutil.copytree(OVERRIDES / "assets", tmp_path / "assets"))
    before = bundles.bundles(folder, MADE)
    with (folder / f"js/kinds/{KINDS[0].kind}.js").open("a", encoding="utf-8") as file:
        file.write("Quiz.more = 1;\n")
    after = bundles.bundles(folder, MADE)
    assert [name for name in before if before[name].path != after[name].path] == ["quiz.js"]
