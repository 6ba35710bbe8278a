"""What the pages of one language load: bundles, with the search index among them, and pictures; all made of the course."""

from __future__ import annotations

import posixpath
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from courseware.content import legal_basis
from courseware.content.labs import lab
from courseware.content.model import Course, Lang
from courseware.drawing import addresses, labs, legal_texts, plan_rules, review_map, words
from courseware.drawing.pictures import albums, composing
from courseware.editions import originals
from courseware.machine import collecting
from courseware.machine.keeping import Keep, anew
from courseware.site import bundles, typography
from courseware.site.bundles import Bundle
from courseware.site.rendering import Rendering
from courseware.site.search import index as search_index
from courseware.site.search.pages import searched

INDEX = "assets/tim"
"""The folder of the search indexes, apart from the files that a browser may keep for ever."""


def loaded(rendering: Rendering, material: str, pages: Mapping[str, Any], order: Sequence[str]) -> dict[str, Bundle]:
    """All bundles by name. `material` is Material's CSS; `pages` are MkDocs' by path; `order` is that of the nav."""
    index, keep = _search_index(rendering, pages, order), rendering.kept.of
    made = {
        "typography.css": typography.cut(material, [page.content or "" for page in pages.values()], keep),
        "search-texts.js": index.texts,
        "review-map.js": review_map.script(rendering.course),
        "legal-texts.js": legal_texts.script(rendering.cards.law.documents(), rendering.words),
        "soi-data.js": plan_rules.script(rendering.course),
        **words.for_scripts(rendering.words),
    }
    assets = rendering.overrides / "assets"
    texts = bundles.bundle("search-texts.js", assets, made, keep)
    made["search-index.js"] = index.first(posixpath.relpath(texts.path, INDEX))
    found = bundles.bundles(assets, made, keep)
    # Every page names it and any text changes it: with a hash in its name, a word in a lesson would make all pages new.
    found["search-index.js"] = replace(found["search-index.js"], path=f"{INDEX}/search-index.{rendering.lang}.js")
    for path, practised in rendering.unwritten.reasons.items():
        stem = f"{lab.REASONS}-{posixpath.basename(practised.path)}"
        found[f"{path}.js"] = bundles.named(stem, "js", labs.script(pages[path].content or ""))
    return found


def unbundled(course: Course, lang: Lang, keep: Keep = anew) -> dict[str, str]:
    """Path → content of what is in no bundle: what an edition replaces by its own, and, once for all languages, pictures."""
    if lang is not Lang.VI:
        return originals.files()
    pictures = composing.pictures(course, keep) | composing.lab_pictures(course, keep)
    return originals.files() | pictures | albums.albums(course, keep)


def _search_index(rendering: Rendering, pages: Mapping[str, Any], order: Sequence[str]) -> search_index.Index:
    place = {path: n for n, path in enumerate(order)}
    # Labs and what leads them are found from their own page, which is searched.
    practice = {path for path in pages if path.startswith(f"{lab.FOLDER}/") and path != lab.INDEX}
    unwritten = set(rendering.unwritten.paths)
    left_out = addresses.UNSEARCHED | rendering.course.moved.keys() | unwritten | practice
    read = [path for path in pages if not left_out & {path, path.partition("/")[0]}]
    root = addresses.root_of(rendering.lang)
    # Documents are found as places of their list: as pages they would crowd out lessons on the same matter.
    more = {legal_basis.NAME: legal_texts.headings(rendering.cards.law.documents())}
    found = [
        searched(rendering.urls[path].removeprefix(root), pages[path], more.get(path, ""))
        for path in sorted(read, key=lambda path: place.get(path, len(place)))
    ]
    said = {name: rendering.words[f"search_{name}"] for name in search_index.SAID}
    typed, keep = rendering.course.registry.finding[rendering.lang], rendering.kept.of
    parts = (part for one in found for part in (one.url, one.title, one.description, one.content))

    def make() -> search_index.Index:
        with collecting.paused():  # hundreds of thousands of pairs, none of them in a ring
            return search_index.build_index(found, said, typed, keep)

    return keep(make, "search", rendering.lang, *parts)
