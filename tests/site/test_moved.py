"""An address that was published leads on when its page has moved: in the built site, without scripts, in both languages."""

from __future__ import annotations

import posixpath
from collections.abc import Callable
from pathlib import Path

import pytest
from lxml import html
from lxml.html import HtmlElement

from courseware.site import building

from ..miniature import LESSON as NEW

OLD = "lop-6-7/hop-thu-cu"


@pytest.fixture(scope="module")
def site(miniature: Callable[[Path], Path], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site in which one lesson has given way to another."""
    project = miniature(tmp_path_factory.mktemp("moved") / "project")
    for lang in ("vi", "en"):
        (project / f"docs/{lang}/{OLD}.md").write_text(f"---\nmoved_to: {NEW}\n---\n", "utf-8")
    addresses = project / "docs/addresses.txt"
    head, *published = addresses.read_text("utf-8").splitlines()
    addresses.write_text("\n".join([head, *sorted([*published, OLD]), ""]), "utf-8")
    done = building.build(project, project / "site", quiet=True)
    assert done is not None
    return done.folder


def page(site: Path, path: str) -> HtmlElement:
    """A page, parsed."""
    return html.document_fromstring((site / f"{path}.html").read_text("utf-8"))


@pytest.mark.parametrize(("prefix", "words"), [("", "Trang đã chuyển chỗ"), ("en/", "This page has moved")])
def test_the_old_address_leads_on(site: Path, prefix: str, words: str) -> None:
    """At once, by a link that everybody sees, and for search engines; all three to the same page."""

    old, new = page(site, f"{prefix}{OLD}"), page(site, f"{prefix}{NEW}")
    link = old.xpath("//main//a")[0]
    refresh = old.xpath("//meta[@http-equiv='refresh']/@content")

    assert posixpath.normpath(f"{prefix}{OLD}/../{link.get('href')}") == f"{prefix}{NEW}.html"
    assert link.text == new.xpath("string(//h1)")
    assert refresh == [f"0; url={link.get('href')}"]
    assert old.xpath("//link[@rel='canonical']/@href") == [link.get("href")]
    assert old.xpath("string(//h1)") == words
    assert old.xpath("//meta[@http-equiv='Content-Security-Policy']")


def test_nothing_else_names_the_old_address(site: Path) -> None:
    """Neither lists, nor the search, nor what a device keeps; only the language switch of the redirect itself, and the
    map of what is asked again, where a device that has answered under the old name finds the new one."""

    named = [
        file.relative_to(site).as_posix()
        for file in sorted(site.rglob("*"))
        if file.suffix in {".html", ".js"} and "hop-thu-cu" in file.read_text("utf-8")
    ]

    (again,) = site.glob("assets/again.*.js")
    ways = {f"{prefix}{path}.html" for prefix in ("", "en/") for path in (OLD, f"{OLD}/on-lai")}
    assert set(named) == {*ways, again.relative_to(site).as_posix()}


@pytest.mark.parametrize("prefix", ["", "en/"])
def test_the_review_of_a_lesson_leads_on_with_it(site: Path, prefix: str) -> None:
    """Its page has no file, so nobody could write a redirect for it."""

    refresh = page(site, f"{prefix}{OLD}/on-lai").xpath("string(//meta[@http-equiv='refresh']/@content)")
    target = posixpath.normpath(f"{prefix}{OLD}/{refresh.removeprefix('0; url=')}")

    assert target == f"{prefix}{NEW}/on-lai.html" and (site / target).is_file()


def test_the_list_of_addresses_is_not_published(site: Path) -> None:
    """It is the project's own record."""

    assert not (site / "addresses.txt").exists()
