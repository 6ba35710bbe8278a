"""Cutting Material's stylesheet: what stays, what goes, and what Material 9.8.1 must still have."""

from __future__ import annotations

import gzip
import re
from collections.abc import Callable
from importlib.metadata import version
from pathlib import Path
from typing import Any

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
        (".md-typeset dl{margin:1em}", ".md-typeset dl{margin:1em}"),
        (".md-typeset dl,.md-typeset mark{margin:1em}", ".md-typeset dl{margin:1em}"),
        ("[dir=ltr] .md-typeset dd{margin-left:1em}", ".md-typeset dd{margin-left:1em}"),
        ("html .md-typeset dd>:last-child{margin:0}", "html .md-typeset dd>:last-child{margin:0}"),
        (".md-typeset dd{color:var(--md-default-fg-color)}", ".md-typeset dd{color:var(--ink)}"),
        (".md-typeset dd{margin:0;color:#448aff;box-shadow:none}", ".md-typeset dd{margin:0}"),
        (
            "@media screen and (max-width:45em){.md-typeset dd{margin:0}}",
            "@media screen and (max-width:45em){.md-typeset dd{margin:0}\n}",
        ),
    ],
)
def test_layout_of_what_a_page_holds_stays(rule: str, kept: str) -> None:
    """A selector that matches stays, without its neighbours, its direction of script and its colours."""

    assert cut(rule, ["<dl><dd><p>chữ</p></dd></dl>"]) == kept + "\n"


@pytest.mark.parametrize(
    "rule",
    [
        ".md-typeset mark{margin:1em}",
        ".md-header dl{margin:1em}",
        "dl{margin:1em}",
        ".md-typeset h2{margin:1em}",
        ".md-typeset a{color:var(--md-typeset-a-color)}",
        "[dir=rtl] .md-typeset dd{margin-right:1em}",
        ".md-typeset dd:hover{margin:0}",
        ".md-typeset dd:before{content:'x'}",
        ".md-typeset dd::-webkit-scrollbar{width:0}",
        ".md-typeset dd{background:#fff}",
        ".md-typeset dd>details{margin:0}",
        ".md-typeset dd ul{margin:0}",
        ".md-typeset td{margin:0}",
        ".md-typeset dd{background-image:url(data:image/png;base64,AA==)}",
        '.md-typeset dd{background-image:url("data:image/svg+xml,x")}',
        ".md-typeset dd{font-family:Roboto}",
        ".md-typeset dd{-webkit-mask-size:contain}",
        "@media print{.md-typeset dd{margin:0}}",
        "@font-face{font-family:Roboto}",
        "@keyframes x{0%{margin:0}}",
        ":root{--md-x:1}",
        "@media screen{.md-typeset mark{margin:0}}",
    ],
)
def test_everything_else_goes(rule: str) -> None:
    """Absent things, the shell, other directions, states, signs, literal colours, pictures, fonts, print, variables."""

    assert cut(rule, ["<h2>a</h2><dl><dd><a href='x'>chữ</a><ul><li>a</li></ul><details>b</details></dd></dl>"]) == ""


@pytest.mark.parametrize(
    "page",
    [
        "<div class='quiz'><dl><dd>a</dd></dl></div>",
        "<figure class='scene'><dl><dd>a</dd></dl></figure>",
        "",
        "chữ trơn",
    ],
)
def test_questions_scenes_and_empty_pages_ask_for_nothing(page: str) -> None:
    """They have styles of their own, or nothing to style."""

    assert cut(".md-typeset dl,.md-typeset dd{margin:0}", [page]) == ""


def test_the_cut_of_material_lays_out_every_extension(material: str) -> None:
    """What we take from Material 9.8.1: should a new version rename one of these, this fails."""

    css = cut(material, [ALL])

    assert version("mkdocs-material") == "9.8.1"
    for selector in (
        ".md-typeset .task-list-item [type=checkbox]{", ".md-typeset code{", ".md-typeset pre>code{", ".md-typeset mark{",
        ".md-typeset hr{", ".md-typeset dd{",
    ):  # fmt: skip
        assert selector in css, selector


def test_the_cut_holds_nothing_that_the_policy_or_our_looks_forbid(material: str) -> None:
    """No address, colour, font, print, prefix, right-to-left, state or sign; every variable is one of ours."""

    css = cut(material, [ALL])
    ours = set(re.findall(r"(--[\w-]+):", TOKENS.read_text("utf-8")))

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


def test_other_words_in_a_page_match_nothing_anew(material: str) -> None:
    """Only its shape says which rules lay it out; that there is some text is part of it."""
    made: list[str] = []

    def keep(make: Callable[[], Any], *parts: str | bytes) -> Any:
        key = repr(parts)
        if key not in found:
            made.append(str(parts[0]))
            found[key] = make()
        return found[key]

    found: dict[str, Any] = {}
    first = cut(material, ["<dl><dt>từ</dt><dd>nghĩa</dd></dl>"], keep)
    assert made.count("shape") == 1

    assert cut(material, ["<dl><dt>tiếng</dt><dd>nghĩa khác</dd></dl>"], keep) == first
    assert made.count("shape") == 1
    cut(material, ["<dl><dt>tiếng</dt><dd></dd></dl>"], keep)
    assert made.count("shape") == 2
