"""Which page is which: from a page's path to its kind, its template and what that template sees. Pure."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from courseware.content import legal_basis, reference, reviewing
from courseware.content.labs import lab
from courseware.content.model import Course, Lang
from courseware.drawing import months, teaching, upkeep
from courseware.drawing.cards import Cards
from courseware.drawing.words import Words

SPECIAL = {
    "index": "home",
    "can-giup-ngay": "help",
    legal_basis.NAME: "legal",
    "ma-tran": "matrix",
    "ho-so": "desk",
    "tu-dien": "glossary",
    "tim": "search",
    reviewing.NAME: "again",
    "truong": "school",
    "so-ra-soat": "reviews",
    "co-gi-moi": "news",
    "chua-chac": "unsure",
    "phieu-doi-luat": "law-changes",
    "cong-cu/soi-giao-an": "soi",
    "tac-gia/dau-trang": "reference",
    lab.INDEX: "labs",
    "cong-cu/bai-do-lop": "class-test",
    "cong-cu/buc-tranh-lop": "class-picture",
    "404": "404",
    "mat-mang": "offline",
}
"""Pages whose kind their path tells; bands, strands, lessons, their reviews and teachers' pages, documents, labs and
their reasons are told by their folder, all others are plain."""
UNSEARCHED = {
    "index",
    "tim",
    "mat-mang",
    "so-ra-soat",
    "co-gi-moi",
    "chua-chac",
    "phieu-doi-luat",
    "tac-gia",
    "van-hanh",
}
"""Pages and folders that the search does not offer: the first page, its own, the one that stands in for a page without a
network, and what is for those who look after the course, write and host: every pupil would carry its words."""


def path_of(src_uri: str) -> str:
    """“vi/lop-8-9/bat-coc-online.md” → “lop-8-9/bat-coc-online”."""
    return src_uri.partition("/")[2].removesuffix(".md")


def root_of(lang: Lang) -> str:
    """Where a language's pages begin below the site's root."""
    return "" if lang is Lang.VI else f"{lang}/"


def view_of(path: str, course: Course) -> str:
    """The kind of page: one of SPECIAL, else band, lesson, review, teach, strand, document, lab, reasons, moved or page."""
    folder, _, name = path.rpartition("/")
    if teaching.lesson_of(path):
        return "teach"
    bands = {band.slug for band in course.registry.scope.bands}
    if path in course.moved or path in reviewing.moved(course):
        return "moved"
    if path in SPECIAL:
        return SPECIAL[path]
    if folder in bands:
        return "band" if name == "index" else "lesson"
    if folder == legal_basis.NAME and path in legal_basis.pages(course):
        return "document"
    if folder == lab.FOLDER and any(one.path == path for one in course.labs):
        return "lab"
    if name == lab.REASONS and any(one.reasons == path for one in course.labs):
        return "reasons"
    if name == reviewing.NAME and folder.partition("/")[0] in bands:
        return "review"
    return "strand" if folder == "mach" else "page"


def template_of(path: str, course: Course) -> str:
    """The template that draws a page."""
    return f"{view_of(path, course)}.html"


def context(
    path: str, course: Course, lang: Lang, words: Words, cards: Cards, relative: Callable[[str], str]
) -> dict[str, Any]:
    """Everything that a page's template sees beside MkDocs' own.

    `relative` turns an address below the site's root into one that holds on this page.
    """
    view = view_of(path, course)
    named = {f"{name.replace('-', '_')}_url": target for target, name in SPECIAL.items() if target != "404"}
    named |= {"about_url": "gioi-thieu", "authors_url": "tac-gia/viet-bai", "exports_url": "van-hanh/dua-cau-hoi"}
    shared = {
        "lang": lang.value,
        "words": words,
        "view": view,
        "bands": cards.bands,
        "groups": cards.groups,
        "strands": cards.strands,
        **{name: relative(cards.url(target)) for name, target in named.items()},
    }
    return shared | own(path, view, course, words, cards, relative)


def own(
    path: str, view: str, course: Course, words: Words, cards: Cards, relative: Callable[[str], str]
) -> dict[str, Any]:
    """What the template of a page sees and that of another page does not; `view` is its kind."""
    folder, _, name = path.rpartition("/")
    match view:
        case "home":
            return {"year": months.year(cards)}
        case "lesson":
            return {"lesson": cards.lesson(next(x for x in course.lessons if x.path == path))}
        case "again":
            return {"reviewed": {path: cards.url(review.path) for path, review in cards.reviews.items()}}
        case "review":
            return cards.review(folder, words)
        case "band":
            band = next(b for b in cards.bands if b.slug == folder)
            return {"band": band, "labs": [x for x in cards.labs if any(b.id == band.id for b in x.bands)]}
        case "strand":
            return {"strand": next(s for s in cards.strands if s.slug == name)}
        case "labs":
            return {"labs": cards.labs}
        case "lab":
            return {"lab": next(x for x in cards.labs if x.path == path)}
        case "reasons":
            return {"lab": next(x for x in cards.labs if x.reasons == path)}
        case "help":
            return cards.contacts("pupil")
        case "legal":
            return {"documents": cards.law.documents()}
        case "document":
            return {"document": cards.law.document(name)}
        case "matrix" | "desk":
            return {"clauses": cards.law.clauses()}
        case "glossary":
            return {"terms": cards.terms()}
        case "reviews":
            return {"reviews": upkeep.reviews(cards)}
        case "news":
            return {"releases": upkeep.news(cards)}
        case "unsure":
            return {"documents": upkeep.unsure(cards)}
        case "law-changes":
            return {"changes": upkeep.law_changes(cards)}
        case "moved":
            target = (course.moved | reviewing.moved(course))[path]
            title = course.title(target.removesuffix(f"/{reviewing.NAME}"), cards.lang)
            return {"target": {"title": title, "url": relative(cards.url(target))}}
        case "reference":
            return {"tables": reference.tables()}
    return {}
