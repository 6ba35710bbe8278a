"""What the HTML of every page gets at last: glossary terms told, boxes of task lists drawn by CSS, tables that fit."""

from __future__ import annotations

from lxml import html as lxml_html
from lxml.html import HtmlElement

from courseware.content.model import Course, Lang
from courseware.drawing import tables
from courseware.drawing.glossary import tell_terms
from courseware.drawing.plugin import inner


def finish_page(html: str, course: Course, lang: Lang) -> str:
    """The HTML of a page that is not a lesson: glossary terms told, task lists drawn."""
    return finish_root(lxml_html.fragment_fromstring(html, create_parent="div"), course, lang)


def finish_root(root: HtmlElement, course: Course, lang: Lang) -> str:
    """What every page gets at last; its HTML."""
    tell_terms(root, course, lang)
    _plain_checkboxes(root)
    tables.fit(root)
    return str(inner(root))


def _plain_checkboxes(root: HtmlElement) -> None:
    """A task list is for paper: its boxes are drawn by CSS, not by dead form fields that a screen reader meets."""
    for box in root.xpath('.//li//input[@type="checkbox" and @disabled]'):
        box.drop_tree()
