"""Links into the glossary carry the definition of their term, for the small pop-up."""

from __future__ import annotations

import re

from lxml.html import HtmlElement

from courseware.content.model import Course, Lang

LINK = re.compile(r"tu-dien/?(?:\.html|\.md|index\.html)?#(?P<id>[a-z0-9-]+)$")


def tell_terms(root: HtmlElement, course: Course, lang: Lang) -> None:
    """Mark every link to a term below `root` and give it the definition."""
    terms = {term.id: term for term in course.terms}
    for link in root.iter("a"):
        match = LINK.search(link.get("href", ""))
        if match and match["id"] in terms:
            link.set("class", "term")
            link.set("data-definition", terms[match["id"]].definition[lang])
