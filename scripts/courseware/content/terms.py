"""The entries of the glossary page, a section each. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterator

from courseware.content.model import Lang, Page, Term

TERM = re.compile(r"^## +(?P<name>.+?) *\{#(?P<id>[a-z0-9-]+)\} *$", re.M)


def terms(page: Page) -> tuple[Term, ...]:
    """Those that both languages have, in the order of the Vietnamese page; the first paragraph is the definition."""
    found = {lang: dict(_definitions(text.body)) for lang, text in page.texts.items()}
    shared = [id_ for id_ in found[Lang.VI] if id_ in found[Lang.EN]]
    return tuple(
        Term(id_, {lang: found[lang][id_][0] for lang in Lang}, {lang: found[lang][id_][1] for lang in Lang})
        for id_ in shared
    )


def _definitions(body: str) -> Iterator[tuple[str, tuple[str, str]]]:
    """(id, (name, first paragraph)) of each level-2 section."""
    starts = list(TERM.finditer(body))
    for match, following in zip(starts, [*starts[1:], None], strict=False):
        text = body[match.end() : following.start() if following else len(body)].strip()
        yield match["id"], (match["name"], " ".join(text.split("\n\n")[0].split()))
