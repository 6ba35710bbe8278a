"""What was recorded is written where it is heard: `data-sound` at the paragraphs, panels, questions and options of a lesson."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from copy import deepcopy

from lxml.html import HtmlElement

from courseware.content.sections import TEACHERS
from courseware.content.sounds import mark

OPTIONS = ".//fieldset/label | .//ol[@class='q-items']/li"


def tell(root: HtmlElement, recorded: Mapping[str, str], site: str) -> None:
    """`recorded` is mark → address below the site's root, `site` leads there from the page."""
    if not recorded:
        return
    for element, words in _heard(root):
        if address := recorded.get(mark(words)):
            element.set("data-sound", site + address)


def _heard(root: HtmlElement) -> Iterator[tuple[HtmlElement, str]]:
    """Elements with the words that are heard there. `overrides/assets/js/aloud.js` puts a speaker at the same ones."""
    for element in root:
        if element.get("id") == TEACHERS:
            break
        if element.tag in {"p", "ul", "ol"}:
            yield element, _words(element)
        if element.get("class") == "story":
            yield from ((panel, panel.text_content()) for panel in element.iter("p"))
    for stem in root.xpath(".//div[@class='q-stem']"):
        yield stem, " ".join(_words(part) for part in stem.xpath("./p")) or _words(stem)
    for option in root.xpath(OPTIONS):
        yield option, _words(option)


def _words(element: HtmlElement) -> str:
    """Without citations, and without the letter or number of an option."""
    copy = deepcopy(element)
    for silent in copy.xpath("./b | .//sup[contains(@class, 'cite')]"):
        silent.drop_tree()
    return str(copy.text_content())
