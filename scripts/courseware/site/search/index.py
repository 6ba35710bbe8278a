"""The search index of one language as two scripts."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

from courseware.content.registries.finding import Typed
from courseware.machine.keeping import Keep, anew
from courseware.site.search.pages import SearchedPage, read
from courseware.site.search.words import words_and_pairs

SHARED = 9
"""A heading that more pages have than this is one of the mould, not of the page."""

SAID = ("hint", "count", "none", "tries", "more", "meant", "inside", "cut", "close")
"""The words of the search box that the index carries: `search_…` in overrides/locales/search.yml."""


@dataclass(frozen=True)
class Index:
    """Two scripts: the first sets `searchIndex`, `texts` sets `searchTexts`."""

    titles: dict[str, Any]
    texts: str

    def first(self, texts: str) -> str:
        """The first script; `texts` is where the file of the second is, from its folder."""
        return _script("searchIndex", self.titles | {"texts": texts})


def build_index(documents: Sequence[SearchedPage], words: Mapping[str, str], typed: Typed, keep: Keep = anew) -> Index:
    """Both parts; `words` are those of the search box, `typed` are those of people. `keep` may know what a page says."""
    told = [keep(partial(read, one), "says", one.title, one.description, one.content) for one in documents]
    times = Counter(text for page in told for text, _ in page.headings)
    pages = [
        [one.url, one.title, *(part for heading in page.headings if times[heading[0]] <= SHARED for part in heading)]
        for one, page in zip(documents, told, strict=True)
    ]
    texts = {
        "abouts": [one.description for one in documents],
        **words_and_pairs(told),
        "instead": [[key, *others] for key, others in typed.instead.items()],
    }
    return Index({"say": dict(words), "pages": pages, "help": typed.trouble}, _script("searchTexts", texts))


def _script(name: str, value: Any) -> str:
    return f"self.{name}={json.dumps(value, ensure_ascii=False, separators=(',', ':'))}"
