"""Building into a folder that is swapped in whole; comparing two built sites."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from courseware.site import building


def test_differences_names_changed_missing_and_extra_files(tmp_path: Path) -> None:
    """Equal files are not named; the others are, once, sorted."""

    for folder, files in {
        "a": {"x": "1", "same": "s", "only-a": ""},
        "b": {"x": "2", "same": "s", "d/only-b": ""},
    }.items():
        for name, text in files.items():
            file = tmp_path / folder / name
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, "utf-8")

    assert building.differences(tmp_path / "a", tmp_path / "b") == ["d/only-b", "only-a", "x"]


def test_a_failed_build_leaves_the_old_site_and_nothing_half_made(mini: Path, capfd) -> None:  # type: ignore[no-untyped-def]
    """The folder that was there stays as it was; the one in the making is gone; the reason is shown."""

    folder = mini / "site"
    folder.mkdir()
    (folder / "index.html").write_text("cũ", "utf-8")
    (mini / "mkdocs.yml").write_text("site_name: x\nnav: [khong-co.md]\nplugins: [khong-co]\n", "utf-8")

    assert building.build(mini, folder, quiet=True) is None
    assert (folder / "index.html").read_text("utf-8") == "cũ"
    assert [file.name for file in mini.glob(".site*")] == []
    assert "khong-co" in capfd.readouterr().err


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_a_warning_in_either_language_stops_the_build(
    lang: str, miniature: Callable[[Path], Path], tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    """English is built beside Vietnamese: its warnings are told too, whoever is done first waits for the other."""

    project = miniature(tmp_path / "project")
    config = project / "mkdocs.yml"
    config.write_text(config.read_text("utf-8").replace("hooks: [", "hooks: [warns.py, "), "utf-8")
    (project / "warns.py").write_text(WARNS.replace("LANG", lang), "utf-8")

    assert building.build(project, tmp_path / "site", quiet=True) is None
    assert f"trang {lang}/index.md" in capfd.readouterr().err
    assert list(tmp_path.iterdir()) == [project]


WARNS = """
import logging
def on_page_markdown(markdown, page, config, files):
    if page.file.src_uri == "LANG/index.md":
        logging.getLogger("mkdocs.x").warning("trang %s", page.file.src_uri)
"""
