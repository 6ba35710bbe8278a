"""What pages load, lead to and may do: one test per promise, over every page."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote, urlsplit

from jinja2 import Environment
from lxml.html import HtmlElement

from courseware.content.model import Lang

OVERRIDES = Path(__file__).resolve().parents[2] / "overrides"
CSP = {
    "default-src": "'none'", "script-src": "'self'", "style-src": "'self'", "img-src": "'self'", "font-src": "'self'",
    "connect-src": "'self'", "base-uri": "'none'", "form-action": "'none'",
    "require-trusted-types-for": "'script'", "trusted-types": "lachan",
}  # fmt: skip


def addresses(tree: HtmlElement) -> Iterator[tuple[str, str]]:
    """(attribute, address) of everything that a page links to or loads."""
    for attribute in (
        "href",
        "src",
        "srcset",
        "data-index",
        "data-script",
        "data-style",
        "data-judge",
        "data-aloud",
        "data-sound",
    ):
        for address in tree.xpath(f"//@{attribute}"):
            yield attribute, address


def test_the_policy_is_on_every_page_and_first(pages: dict[str, str], trees: dict[str, HtmlElement]) -> None:
    """The strict policy with Trusted Types stands before anything that it governs."""

    for path, tree in trees.items():
        policy = dict(part.strip().split(" ", 1) for part in tree.xpath("//meta[@http-equiv]/@content")[0].split(";"))

        assert CSP.items() <= policy.items(), path
        assert pages[path].index("Content-Security-Policy") < pages[path].index("<link"), path


def test_only_a_page_with_recordings_may_play_sound() -> None:
    """Its `<meta>` has one directive more, in its place among the others; all that a page plays lies beside it."""

    shell = (OVERRIDES / "main.html").read_text("utf-8")
    line = next(line for line in shell.split("\n") if "Content-Security-Policy" in line)
    silent, sounding = (
        Environment().from_string(line).render(page={"content": content})
        for content in ("<p>Voi bay.</p>", '<p data-sound="../assets/sound/a.opus">Voi bay.</p>')
    )

    assert "media-src" not in silent
    assert sounding.replace("media-src 'self'; ", "") == silent and sounding.count("media-src 'self'; ") == 1


def test_nothing_is_inline(pages: dict[str, str], trees: dict[str, HtmlElement]) -> None:
    """No script, style, handler, javascript: or data: in the HTML; no style element; no form."""

    for path, tree in trees.items():
        assert tree.xpath("//script[not(@src)] | //style | //@style | //form | //base | //iframe") == [], path
        assert [a for a in tree.xpath("//@*") if a.strip().startswith(("javascript:", "data:"))] == [], path
        assert not re.search(r"<[^>]+\son\w+\s*=", pages[path]), path


def test_no_style_or_script_reaches_for_data_or_another_host(built: Path) -> None:
    """What is loaded loads nothing else from elsewhere; names of vocabularies of XML are no addresses."""

    for file in [*built.rglob("*.css"), *built.rglob("*.js"), *built.rglob("*.svg")]:
        text = re.sub(r"http://(www\.w3|schemas\.openxmlformats)\.org/", "", file.read_text("utf-8"))

        assert not re.search(r"https?://|url\(\s*['\"]?data:|\beval\(|new Function|innerHTML|document\.write", text), (
            file
        )


def test_pages_load_nothing_from_another_host(trees: dict[str, HtmlElement]) -> None:
    """Scripts, styles and pictures are relative; an absolute address is only ever a link to a source of law."""

    for path, tree in trees.items():
        loaded = tree.xpath("//script/@src | //link/@href | //img/@src")

        assert [a for a in loaded if urlsplit(a).netloc] == [], path
        assert all(urlsplit(a).scheme in {"https", "http", "tel", ""} for _, a in addresses(tree)), path


def test_every_relative_address_leads_somewhere(built: Path, trees: dict[str, HtmlElement]) -> None:
    """Pages, pictures, scripts, and the anchors inside pages."""

    dead = []
    for path, tree in trees.items():
        for _, address in addresses(tree):
            parts = urlsplit(address)
            if parts.scheme or parts.netloc:
                continue
            root = built if parts.path.startswith("/") else (built / path).parent
            target = (root / unquote(parts.path).lstrip("/")).resolve() if parts.path else built / path
            target = target / "index.html" if target.is_dir() else target
            if not target.is_file():
                dead.append((path, address))
            elif parts.fragment and target.suffix == ".html":
                other = trees[target.relative_to(built.resolve()).as_posix()] if parts.path else tree
                if not other.xpath("//*[@id=$id]", id=unquote(parts.fragment)):
                    dead.append((path, address))

    assert dead == []


def test_only_404_uses_absolute_paths(trees: dict[str, HtmlElement]) -> None:
    """The site works in any folder; 404 pages are seen from anywhere and begin at the root."""

    for path, tree in trees.items():
        if not path.endswith("404.html"):
            assert [a for _, a in addresses(tree) if a.startswith("/")] == [], path


def test_no_material_shell_or_index_is_published(built: Path) -> None:
    """Neither Material's scripts nor its search reach the site, nor sources of ours that pages do not load."""

    names = [file.relative_to(built).as_posix() for file in built.rglob("*") if file.is_file()]

    assert [
        n for n in names if re.search(r"lunr|bundle\..*js|workers?/|search_index|\.map$|\.yml$|\.md$|\.py$|\.po$", n)
    ] == []
    assert [n for n in names if "readme" in n.lower()] == [], "the picture of README.md is for the repository"
    loose = [n for n in names if n.endswith((".css", ".js")) and not re.search(r"\.[0-9a-f]{8}\.(css|js)$", n)]
    assert set(loose) <= {"truong.css", "sw.js", *(f"assets/tim/search-index.{lang}.js" for lang in Lang)}
    assert [n for n in names if n.startswith("pictures/")] == [], "the parts of pictures are drawn, not published"
