"""A school's own pages: Markdown without raw HTML, so that nothing can be slipped into the site by a page."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator, Mapping, Set
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import unquote, urlsplit

import markdown
from lxml import html

from courseware.checks import blocks
from courseware.checks.passages import Passage
from courseware.content import texts
from courseware.content.model import Lang
from courseware.drawing.addresses import root_of

NAME = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
OUTSIDE = {
    "https": r"https://[^/\s]+\.[^/\s]+(?:/\S*)?",
    "mailto": r"mailto:[^@\s]+@[^@\s]+",
    "tel": r"tel:\+?[\d.-]{3,}",
}
"""Scheme → how an address with it is written."""
LONGEST = 60_000
"""Characters: some twenty pages of paper."""
EXTENSIONS = ("tables", "sane_lists", "admonition")
Fault = tuple[int, str]


class OwnPageError(Exception):
    """Everything that is wrong with a page, a sentence a line."""


@dataclass(frozen=True)
class OwnPage:
    """One page; `lang` is the language it is written in."""

    name: str
    lang: str
    title: str
    html: str

    @property
    def path(self) -> str:
        """Its file name below the root of its language."""
        return f"truong-{self.name}.html"


def address(file: str) -> str:
    """Where the page of a file will lie below the site's root."""
    name, _, lang = file.removesuffix(".md").partition(".")
    return root_of(Lang.EN if lang == "en" else Lang.VI) + OwnPage(name, lang, "", "").path


def read(file: Path, known: Mapping[str, Set[str]] | None = None) -> OwnPage:
    """`noi-quy.md` is Vietnamese, `noi-quy.en.md` its English twin. The first line is `# Title`.

    `known` are the pages that links may lead to, below the site's root, with the places in each; without it they are not looked up.
    """
    name, _, lang = file.name.removesuffix(".md").partition(".")
    text, found = texts.read(file, file.name)
    if text is None or found:
        raise OwnPageError("\n".join(f"{file.name}:{problem.line}: {problem.message}" for problem in found))
    begins = len(text) - len(text.lstrip())
    first, _, body = text.strip().partition("\n")
    wrong = list(_problems(file.name, name, lang, first, text))
    if wrong:
        raise OwnPageError("\n".join(wrong))
    line = text[:begins].count("\n") + 2
    drawn = _converter().convert(body)
    faults = [
        *blocks.faults(Passage(file.name, line, body), braces=True),
        *_foreign(drawn, body, address(file.name), known),
    ]
    if faults:
        raise OwnPageError(
            "\n".join(f"{file.name}:{line + offset}: {sentence}" for offset, sentence in sorted(set(faults)))
        )
    return OwnPage(name, lang or "vi", first[2:].strip(), drawn)


def _problems(file: str, name: str, lang: str, first: str, text: str) -> Iterator[str]:
    if not NAME.fullmatch(name) or lang not in {"", "en"} or name in {"logo"}:
        yield f"{file}: tên tệp chỉ gồm chữ thường không dấu, số, gạch nối, như noi-quy.md hoặc noi-quy.en.md"
    if not first.startswith("# ") or not 3 <= len(first[2:].strip()) <= 90:
        yield f"{file}: dòng đầu cần là tên trang, như “# Nội quy dùng mạng”"
    if len(text) > LONGEST:
        yield f"{file}: dài {len(text)} ký tự, nhiều nhất {LONGEST}"


def _converter() -> markdown.Markdown:
    """Python-Markdown in which `<` is a letter like any other."""
    made = markdown.Markdown(extensions=EXTENSIONS, output_format="html")
    made.preprocessors.deregister("html_block")
    made.inlinePatterns.deregister("html")
    return made


def _foreign(drawn: str, body: str, here: str, known: Mapping[str, Set[str]] | None) -> Iterator[Fault]:
    tree = html.fragment_fromstring(drawn, create_parent="div")
    lines = body.split("\n")
    for link in tree.xpath("//a[@href]"):
        url = link.get("href")
        if message := _dead(url.strip(), here, known):
            yield _line(lines, url, (link.text or "").strip()), f"liên kết “{url[:60]}” không dùng được: {message}"
    if tree.xpath("//h1"):
        yield _line(lines, "# "), "chỉ dòng đầu là tên trang; các mục bên trong bắt đầu bằng ##"
    for image in tree.xpath("//img"):
        yield _line(lines, image.get("src") or "!["), "trang riêng chưa nhận hình; hãy tả bằng chữ"


def _line(lines: list[str], *sought: str) -> int:
    """The first line, from 0, that holds one of the texts."""
    return next((n for text in sought if text for n, line in enumerate(lines) if text in line), 0)


def _dead(url: str, here: str, known: Mapping[str, Set[str]] | None) -> str:
    """Why a link leads nowhere, or out by a way that is not allowed; nothing when it is right."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return "không phải một địa chỉ"
    if parts.scheme or parts.netloc or url.startswith(("/", "\\")):
        right = re.fullmatch(OUTSIDE.get(parts.scheme.lower(), "(?!)"), url, re.I)
        return "" if right else "chỉ nhận https://…, mailto:…, tel:…, hoặc trang của bộ học liệu như lop-6-7/index.html"
    target = posixpath.normpath(posixpath.join(posixpath.dirname(here), unquote(parts.path)))
    if known is None:
        return ""
    if parts.path and target in known:
        there = unquote(parts.fragment) in {"", *known[target]}
        return (
            ""
            if there
            else f"trang ấy không có mục “#{parts.fragment[:40]}”: bỏ phần từ dấu # trở đi, hoặc chép lại địa chỉ của mục"
        )
    page = target.removesuffix(".md") + ".html"
    return f"viết “{url.replace('.md', '.html')}”" if page in known else "bản phát hành không có trang này"
