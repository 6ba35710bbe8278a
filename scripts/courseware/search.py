"""The search index: folded syllables per language."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any


@dataclass(frozen=True)
class Document:
    """A page as the index sees it."""

    url: str
    title: str
    description: str
    content: str


def document(url: str, page: Any, lang: str) -> Document:
    """From a MkDocs page."""
    return Document(url, page.title, page.meta.get("description", ""), page.content or "")


def write(documents: list[Document], folder: Path) -> None:
    """Write the index below `folder`."""
