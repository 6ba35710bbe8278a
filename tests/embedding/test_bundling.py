"""The style and the scripts of pages for frames, from those of the site."""

from __future__ import annotations

from pathlib import Path

from courseware.content.model import Lang
from courseware.embedding import bundling, taking

from .conftest import OVERRIDES
from .small_lesson import lesson_site


def test_rules_and_scripts_are_the_sites_without_what_only_its_own_pages_have(tmp_path: Path) -> None:
    """Rules of the shell that style nothing in the pages are gone; those of questions stay, for scripts make what they style."""

    site = lesson_site(tmp_path / "site")
    page = taking.read(site, site / "lop-6-7/moi-cau.html")
    sheets = bundling.sheets(site, OVERRIDES, [page], ["<body><main></main></body>"], ["package"])
    quiz, answers = bundling.scripts(site, [page])

    assert page.lang == Lang.VI
    assert sheets.usual.startswith("main{color:red}.q{color:blue}")
    assert "header{" not in sheets.usual.partition(".q{")[0]
    assert ".view-launch" in sheets.usual
    assert sheets.young == sheets.usual  # the site has no young pages: what is theirs is part of the other
    assert (quiz, answers) == ("var Quiz=1;\n", "var Answers=1;\n")
    assert bundling.script(OVERRIDES, "store").startswith("var Store=")
