"""The base of all editions: prepared once, then shared."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from courseware.editions import making, releases
from courseware.editions.schools import School

from .conftest import names

Plan = Callable[..., making.Plan]
Make = Callable[..., School]


def test_every_own_file_has_a_name_that_says_so(plan: Plan, school: Make, out: Path, tmp_path: Path) -> None:
    (tmp_path / "noi-quy.md").write_text("# Nội quy\n", "utf-8")
    (tmp_path / "logo.svg").write_text('<svg xmlns="http://www.w3.org/2000/svg"/>')
    making.make(school(pages=("noi-quy.md",), logo="logo.svg"), plan("shared"))
    assert all(releases.of_school(name) for name in names(out / "truong/thcs-hoa-sen"))


@pytest.mark.parametrize(
    ("path", "own"),
    [
        ("truong.css", True),
        ("truong.html", True),
        ("en/truong.html", True),
        ("truong-noi-quy.html", True),
        ("truong/index.html", False),
        ("lop-6-7/truong.html", False),
        ("en/lop-6-7/index.html", False),
        ("index.html", False),
    ],
)
def test_a_file_is_the_schools_or_the_releases(path: str, own: bool) -> None:
    assert releases.of_school(path) is own


def test_a_release_is_made_once_and_recorded(site: Path, out: Path) -> None:
    """Its files with their hashes, its pages with their titles; the second run reads what the first wrote."""
    made = releases.prepare(site, out)
    stamp = (out / "nen/index.html").stat().st_mtime_ns
    again = releases.prepare(site, out)
    assert (again.digest, again.files, again.listing) == (made.digest, made.files, made.listing)
    assert {path: tuple(page) for path, page in again.pages.items()} == made.pages
    assert (out / "nen/index.html").stat().st_mtime_ns == stamp
    assert made.files == {path: releases.hash_(out / "nen" / path) for path in names(out / "nen")}
    assert made.pages["lop-6-7/index.html"][0] == "Lớp 6–7" and "truong.html" not in made.pages
    assert set(made.lost) == {"404.html", "en/404.html"}


def test_another_site_is_another_release_and_the_old_record_is_kept(site: Path, out: Path) -> None:
    """So that a school which skips a release is still told what changed."""
    old = releases.prepare(site, out)
    (site / "index.html").write_text((site / "index.html").read_text("utf-8").replace("Chào em", "Chào lớp"), "utf-8")
    new = releases.prepare(site, out)
    assert new.digest != old.digest and new.pages["index.html"] != old.pages["index.html"]
    assert releases.recorded(out)["digest"] == new.digest
    assert releases.recorded(out, old.digest)["files"] == old.files
    assert releases.recorded(out, "0" * 64) == {}


@pytest.mark.parametrize("text", ["", "{", "[]", "\udcff"])
def test_a_record_that_cannot_be_read_counts_as_none(text: str, tmp_path: Path) -> None:
    """The release is then made again."""
    (tmp_path / "nen.json").write_bytes(text.encode("utf-8", "surrogateescape"))
    assert releases.read(tmp_path / "nen.json") == {} == releases.read(tmp_path / "khong-co.json")


def test_an_out_that_holds_something_else_is_told(site: Path, tmp_path: Path) -> None:
    """Inside the site, around it, or somebody's folder; an empty one and one of ours are right."""
    (tmp_path / "cua-ai").mkdir()
    (tmp_path / "cua-ai/luan-van.docx").write_text("a")
    for out in (site, site / "ban", site.parent):
        assert "nằm trong nhau" in (releases.problem(site, out) or "")
    assert "đã có thứ khác" in (releases.problem(site, tmp_path / "cua-ai") or "")
    assert "đã có thứ khác" in (releases.problem(site, tmp_path / "cua-ai/luan-van.docx") or "")
    releases.prepare(site, tmp_path / "ban")
    assert [releases.problem(site, tmp_path / name) for name in ("ban", "moi")] == [None, None]
