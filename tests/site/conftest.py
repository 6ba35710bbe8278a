"""Every page of the built site."""

from __future__ import annotations

from pathlib import Path

import pytest
from lxml import html
from lxml.html import HtmlElement


@pytest.fixture(scope="package")
def pages(built: Path) -> dict[str, str]:
    """Every page by its path below the site's root."""
    return {file.relative_to(built).as_posix(): file.read_text("utf-8") for file in sorted(built.rglob("*.html"))}


@pytest.fixture(scope="package")
def trees(pages: dict[str, str]) -> dict[str, HtmlElement]:
    """Every page, parsed."""
    return {path: html.document_fromstring(text) for path, text in pages.items()}
