"""Cutting Material's stylesheet: what stays, what goes, and what Material 9.8.1 must still have."""

from __future__ import annotations

import gzip
import re
from importlib.metadata import version
from pathlib import Path

import pytest
import rcssmin
from material import templates

from courseware.site.typography import cut

TOKENS = Path(__file__).resolve().parents[2] / "overrides/assets/css/tokens.css"

ALL = """
<h2>Đề mục</h2><p>Chữ <a href="x">nối</a>, <code>mã</code>, <mark>đánh dấu</mark>.</p>
<ul><li><p>một</p><ul><li>hai</li></ul></li></ul><ol><li>ba<ol><li>bốn</li></ol></li></ol>
<ul class="task-list"><li class="task-list-item"><input type="checkbox" disabled> việc</li></ul>
<div class="admonition warning"><p class="admonition-title">Chú ý</p><p>…</p></div>
<details class="note"><summary>Mở ra</summary><p>…</p></details>
<table><thead><tr><th>a</th></tr></thead><tbody><tr><td>b</td></tr></tbody></table>
<pre><code>mã</code></pre><blockquote><p>lời</p></blockquote><hr><dl><dt>từ</dt><dd>nghĩa</dd></dl>
"""
"""One of everything that our Markdown extensions produce."""


@pytest.fixture(scope="module")
def material() -> str:
    """Material's stylesheet as installed."""
    return next(Path(templates.__path__[0]).glob("assets/stylesheets/main.*.min.css")).read_text("utf-8")


@pytest.mark.parametrize(
    ("rule", "kept"),
    [
        (".md-typeset ul{margin:1em}", ".md-typeset ul{margin:1em}"),
        (".md-typeset ul,.md-typeset dl{margin:1em}", ".md-typeset ul{margin:1em}"),
        ("[dir=ltr] .md-typeset li{margin-left:1em}", ".md-typeset li{margin-left:1em}"),
        ("html .md-typeset li>:last-child{margin:0}", "html .md-typeset li>:last-child{margin:0}"),
        (".md-typeset li{color:var(--md-default-fg-color)}", ".md-typeset li{color:var(--md-default-fg-color)}"),
        (".md-typeset li{margin:0;color:#448aff;box-shadow:none}", ".md-typeset li{margin:0}"),
        (
            "@media screen and (max-width:45em){.md-typeset li{margin:0}}",
            "@media screen and (max-width:45em){.md-typeset li{margin:0}\n}",
        ),
    ],
)
def test_layout_of_what_a_page_holds_stays(rule: str, kept: str) -> None:
    """A selector that matches stays, without its neighbours, its direction of script and its colours."""

    assert cut(rule, ["<ul><li><p>chữ</p></li></ul>"]) == kept + "\n"


@pytest.mark.parametrize(
    "rule",
    [
        ".md-typeset dl{margin:1em}",
        ".md-header ul{margin:1em}",
        "ul{margin:1em}",
        ".md-typeset h2{margin:1em}",
        ".md-typeset a{color:var(--md-typeset-a-color)}",
        "[dir=rtl] .md-typeset li{margin-right:1em}",
        ".md-typeset li:hover{margin:0}",
        ".md-typeset li:before{content:'x'}",
        ".md-typeset li::-webkit-scrollbar{width:0}",
        ".md-typeset li{background:#fff}",
        ".md-typeset li{background-image:url(data:image/png;base64,AA==)}",
        '.md-typeset li{background-image:url("data:image/svg+xml,x")}',
        ".md-typeset li{font-family:Roboto}",
        ".md-typeset li{-webkit-mask-size:contain}",
        "@media print{.md-typeset li{margin:0}}",
        "@font-face{font-family:Roboto}",
        "@keyframes x{0%{margin:0}}",
        ":root{--md-x:1}",
        "@media screen{.md-typeset dl{margin:0}}",
    ],
)
def test_everything_else_goes(rule: str) -> None:
    """Absent things, the shell, other directions, states, signs, literal colours, pictures, fonts, print, variables."""

    assert cut(rule, ["<h2>a</h2><ul><li><a href='x'>chữ</a></li></ul>"]) == ""


@pytest.mark.parametrize(
    "page",
    [
        "<div class='quiz'><ul><li>a</li></ul></div>",
        "<figure class='scene'><ul><li>a</li></ul></figure>",
        "",
        "chữ trơn",
    ],
)
def test_questions_scenes_and_empty_pages_ask_for_nothing(page: str) -> None:
    """They have styles of their own, or nothing to style."""

    assert cut(".md-typeset ul,.md-typeset li{margin:0}", [page]) == ""


def test_the_cut_of_material_lays_out_every_extension(material: str) -> None:
    """What we take from Material 9.8.1: should a new version rename one of these, this fails."""

    css = cut(material, [ALL])

    assert version("mkdocs-material") == "9.8.1"
    for selector in (
        ".md-typeset .admonition,.md-typeset details{", ".md-typeset .admonition-title,.md-typeset summary{",
        ".md-typeset table:not([class]){", ".md-typeset table:not([class]) td{", ".md-typeset table:not([class]) th{",
        ".md-typeset ul{", ".md-typeset ol li,.md-typeset ul li{", ".md-typeset ol ol{", ".md-typeset .task-list-item{",
        ".md-typeset .task-list-item [type=checkbox]{", ".md-typeset code{", ".md-typeset pre>code{", ".md-typeset mark{",
        ".md-typeset hr{", ".md-typeset blockquote{", ".md-typeset dd{",
    ):  # fmt: skip
        assert selector in css, selector


def test_the_cut_holds_nothing_that_the_policy_or_our_looks_forbid(material: str) -> None:
    """No address, colour, font, print, prefix, right-to-left, state or sign; every variable is one of ours."""

    css = cut(material, [ALL])
    ours = set(re.findall(r"(--md-[\w-]+):", TOKENS.read_text("utf-8")))

    assert (
        re.findall(r"url\(|data:|#[0-9a-f]{3}|font-family|print|[{;]-|rtl|:hover|:focus|:before|:after|box-shadow", css)
        == []
    )
    assert set(re.findall(r"var\((--[\w-]+)", css)) <= ours


def test_the_cut_is_small_and_always_the_same(material: str) -> None:
    """At most 1.2 kB gzip even with one of everything; the order of pages says nothing."""

    css = cut(material, [ALL, "<p>khác</p>"])

    assert len(gzip.compress(rcssmin.cssmin(css).encode(), 9)) <= 1200
    assert cut(material, ["<p>khác</p>", ALL]) == css
