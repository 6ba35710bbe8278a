"""What a device may keep: groups and hashes in `sw.js`."""

from __future__ import annotations

import base64
import gzip
import hashlib
import json
import os
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from courseware.content import reviewing
from courseware.content.model import Course, Lang
from courseware.site import service_worker

ROOT = Path(__file__).resolve().parents[2]
SOURCE = ROOT / "overrides/assets/js/sw.js"
PAGE = """<!doctype html><html lang="{lang}"><head><title>x</title>
<link rel="icon" href="{up}assets/mark.svg"><link rel="manifest" href="{up}truong.webmanifest">
<link rel="stylesheet" href="{up}assets/site.css"><link rel="stylesheet" href="{up}truong.css"></head>
<body{band}><a data-script="{up}assets/search.js" href="{up}xa.html">Tìm</a>{main}</body></html>
"""
LESSON = '<img src="../assets/s4.svg"><script src="../assets/quiz.js"></script>'
PAGES = {
    **dict.fromkeys(("index.html", "can-giup-ngay.html", "tim.html", "on-lai.html", "mat-mang.html"), ("vi", "", "")),
    **dict.fromkeys(
        ("en/index.html", "en/can-giup-ngay.html", "en/tim.html", "en/on-lai.html", "en/mat-mang.html"), ("en", "", "")
    ),
    **dict.fromkeys(("tu-dien.html", "404.html", "truong.html"), ("vi", "", "")),
    "lop-8-9/index.html": ("vi", "L89", ""),
    "lop-8-9/bat-coc.html": ("vi", "L89", LESSON),
    "gdtx/index.html": ("vi", "TX", ""),
}


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A small built site: two bands in Vietnamese, none in English."""
    for path, (lang, band, main) in PAGES.items():
        text = PAGE.format(
            lang=lang, up="../" * path.count("/"), band=f' data-band="{band}"' if band else "", main=main
        )
        write(tmp_path / path, text)
    for name in ("mark.svg", "site.css", "search.js", "s4.svg", "quiz.js"):
        write(tmp_path / "assets" / name, name)
    write(tmp_path / "truong.css", "")
    return tmp_path


def write(file: Path, text: str) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, "utf-8")


def tables(site: Path) -> dict[str, dict[str, str]]:
    """Group → path → hash, from the lists whose hashes stand in `sw.js`."""
    found = re.match(r"'use strict';const LISTS=(\{.*?\});\n", (site / "sw.js").read_text("utf-8"))
    assert found
    lists: dict[str, str] = json.loads(found[1])
    files = {group: site / f"assets/giu/{group}.json" for group in lists}
    assert lists == {group: hash_of(file) for group, file in files.items()}
    return {group: json.loads(file.read_text("utf-8")) for group, file in files.items()}


def hash_of(file: Path) -> str:
    """More than half of it: 132 bits."""
    return base64.b64encode(hashlib.sha256(file.read_bytes()).digest()).decode()[:22]


def test_a_band_is_its_pages_and_all_that_they_load(site: Path) -> None:
    """Pictures and scripts as well; not what the language keeps anyway, not the school's own."""

    assets = ["assets/quiz.js", "assets/s4.svg"]
    assert service_worker.groups(site)["vi-L89"] == [*assets, "lop-8-9/bat-coc.html", "lop-8-9/index.html"]
    assert service_worker.groups(site)["vi-TX"] == ["gdtx/index.html"]


def test_a_language_is_its_first_pages_and_the_offline_page_of_every_language(site: Path) -> None:
    """With its style, its search and the mark."""

    assets = ["assets/mark.svg", "assets/search.js", "assets/site.css"]
    assert service_worker.groups(site)["vi"] == [
        *assets, "can-giup-ngay.html", "en/mat-mang.html", "index.html", "mat-mang.html", "on-lai.html", "tim.html",
    ]  # fmt: skip
    assert service_worker.groups(site)["en"] == [
        *assets, "en/can-giup-ngay.html", "en/index.html", "en/mat-mang.html", "en/on-lai.html", "en/tim.html", "mat-mang.html",
    ]  # fmt: skip


def test_each_file_stands_with_the_hash_of_its_bytes(site: Path) -> None:
    """Cut to 132 bits, in the list of each of its groups, and the list with its own in `sw.js`."""

    service_worker.write(site, SOURCE)
    lists = tables(site)

    assert {group: sorted(table) for group, table in lists.items()} == service_worker.groups(site)
    assert lists["vi-L89"]["assets/quiz.js"] == hash_of(site / "assets/quiz.js")


def test_only_a_change_of_what_can_be_kept_is_a_new_version(site: Path) -> None:
    """A new dictionary, or another school's name, offers nobody an update; a new lesson does."""

    service_worker.write(site, SOURCE)
    first = (site / "sw.js").read_bytes()
    for path in ("tu-dien.html", "404.html", "truong.html", "truong.css"):
        (site / path).write_text((site / path).read_text("utf-8") + "<!-- khác -->", "utf-8")
        service_worker.write(site, SOURCE)
        assert (site / "sw.js").read_bytes() == first, path

    write(site / "lop-8-9/bat-coc.html", (site / "lop-8-9/bat-coc.html").read_text("utf-8") + "<!-- khác -->")
    service_worker.write(site, SOURCE)
    assert (site / "sw.js").read_bytes() != first


def test_a_page_that_loads_a_file_that_is_not_there_is_an_error(site: Path) -> None:
    """Better no site than a list of hashes that can never be fulfilled."""

    (site / "assets/quiz.js").unlink()

    with pytest.raises(FileNotFoundError, match=r"quiz\.js"):
        service_worker.write(site, SOURCE)


def test_every_lesson_is_kept_with_its_band_and_the_labs_together_in_both_languages(
    built: Path, course: Course
) -> None:
    """With its review; nothing else of the real site is a page that can be kept."""

    lists, reviews = tables(built), reviewing.reviews(course)
    shell = ("index.html", "can-giup-ngay.html", "tim.html", "on-lai.html", "mat-mang.html")
    pages = {f"{root}{name}" for root in ("", "en/") for name in shell}
    for lang, root in (("vi", ""), ("en", "en/")):
        for band in course.registry.scope.bands:
            lessons = [lesson.path for lesson in course.ready() if lesson.band == band.id]
            again = [path for path, review in reviews.items() if review.lesson.band == band.id]
            wanted = {f"{root}{path}.html" for path in (*lessons, *again, f"{band.slug}/index")}
            assert {path for path in lists[f"{lang}-{band.id}"] if path.endswith(".html")} == wanted
            pictures = {
                f"assets/pictures/{path}.svg" for path in lessons
            }  # those of the months are kept with the home page
            assert pictures <= {*lists[f"{lang}-{band.id}"], *lists[lang]}
            pages |= wanted
        practised = {f"{root}{lab.path}.html" for lab in course.labs}
        assert {path for path in lists[f"{lang}-labs"] if path.endswith(".html")} == practised
        pages |= practised
    assert {path for table in lists.values() for path in table if path.endswith(".html")} == pages


def test_the_real_list_is_true(built: Path) -> None:
    """Every hash is that of the file that is served; the search is kept with both parts of its index."""

    lists = tables(built)
    for path, hash_ in (row for table in lists.values() for row in table.items()):
        assert hash_of(built / path) == hash_, path
    for lang in Lang:
        assert sum("search-" in path for path in lists[lang]) == 2


def test_a_changed_lesson_changes_no_page_but_its_own(built: Path) -> None:
    """No page names the hash of what is made of all texts, or an update would load every page that a device keeps.

    The search page asks for the first part of the index itself, and loads what that names.
    """

    of_all = re.compile(r"search-(?:index|texts)\.[0-9a-f]{8}\.js")
    pages = [page for page in built.rglob("*.html") if page.name != "tim.html"]

    assert [page for page in pages if of_all.search(page.read_text("utf-8"))] == []


def test_the_service_worker_is_light(built: Path) -> None:
    """At most 3 kB on the wire, whatever the number of lessons; a list 35 bytes a file, as hashes cannot be compressed."""

    assert len(gzip.compress((built / "sw.js").read_bytes(), 9)) <= 3_000
    lists = [file.read_bytes() for file in (built / "assets/giu").iterdir()]
    assert [each for each in lists if len(gzip.compress(each, 9)) > 35 * len(json.loads(each))] == []
    assert max(len(json.loads(each)) for each in lists) <= 64


@pytest.mark.slow
@pytest.mark.usefixtures("newest")
def test_an_author_who_looks_on_while_writing_has_nothing_kept(
    miniature: Callable[[Path], Path], tmp_path: Path
) -> None:
    """`course.py serve` would otherwise show yesterday's page."""

    environment = os.environ | {"LACHAN_PREVIEW": "1", "PYTHONUTF8": "1", "NO_MKDOCS_2_WARNING": "1"}
    command = [sys.executable, "-m", "mkdocs", "build", "-q", "-d", tmp_path / "site"]
    subprocess.run(command, cwd=miniature(tmp_path / "project"), env=environment, check=True, capture_output=True)

    assert not (tmp_path / "site/sw.js").exists()
    assert "sw.js" not in (tmp_path / "site/index.html").read_text("utf-8")
