"""A school's own pages: Markdown without raw HTML, so that nothing can be slipped into the site by a page."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

import markdown
from lxml import html

NAME = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
SCHEMES = {"", "https", "http", "mailto", "tel"}
LONGEST = 60_000
"""Characters: some twenty pages of paper."""
EXTENSIONS = ("tables", "sane_lists", "admonition")


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


def read(file: Path) -> OwnPage:
    """`noi-quy.md` is Vietnamese, `noi-quy.en.md` its English twin. The first line is `# Title`."""
    name, _, lang = file.name.removesuffix(".md").partition(".")
    try:
        text = file.read_text("utf-8-sig")
    except (OSError, UnicodeError) as error:
        raise OwnPageError(f"{file.name}: không đọc được (cần tệp Markdown, bảng mã UTF-8)") from error
    first, _, body = text.strip().partition("\n")
    wrong = list(_problems(file.name, name, lang, first, text))
    if wrong:
        raise OwnPageError("\n".join(wrong))
    drawn = _converter().convert(body)
    wrong = [f"{file.name}: {sentence}" for sentence in _foreign(drawn)]
    if wrong:
        raise OwnPageError("\n".join(wrong))
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


def _foreign(drawn: str) -> Iterator[str]:
    tree = html.fragment_fromstring(drawn, create_parent="div")
    for link in tree.xpath("//a[@href]"):
        try:
            scheme = urlsplit(link.get("href").strip()).scheme.lower()
        except ValueError:
            scheme = "?"
        if scheme not in SCHEMES:
            yield f"liên kết “{link.get('href')[:60]}” không dùng được: chỉ nhận https, mailto, tel hoặc trang của bộ học liệu"
    if tree.xpath("//h1"):
        yield "chỉ dòng đầu là tên trang; các mục bên trong bắt đầu bằng ##"
    if tree.xpath("//img"):
        yield "trang riêng chưa nhận hình; hãy tả bằng chữ"
