"""The pages of a built site with the places in them: what a school's own pages may link to."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path

from lxml import html


class ReleasePages(Mapping[str, frozenset[str]]):
    """Path of a page below the site's root → the ids in it; a page is read when somebody asks for it."""

    def __init__(self, site: Path) -> None:
        self.site = site
        self.names = frozenset(file.relative_to(site).as_posix() for file in site.rglob("*.html"))

    def __getitem__(self, path: str) -> frozenset[str]:
        if path not in self.names:
            raise KeyError(path)
        return _ids(self.site / path)

    def __contains__(self, path: object) -> bool:
        return path in self.names

    def __iter__(self) -> Iterator[str]:
        return iter(sorted(self.names))

    def __len__(self) -> int:
        return len(self.names)


@cache
def _ids(page: Path) -> frozenset[str]:
    tree = html.parse(str(page), html.HTMLParser(encoding="utf-8"))
    return frozenset(map(str, tree.xpath("//@id")))
