"""QTI as others read it: a player in Chromium, and what a package holds."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from lxml import etree
from playwright.sync_api import Locator, Page, Playwright

from courseware.views import packing
from courseware.views.exports.format import Wanted
from courseware.views.exports.item import Item
from courseware.views.exports.qti.items import item_xml
from courseware.views.exports.qti.qti import Qti

from ..conftest import made

NAMES = {"q": "http://www.imsglobal.org/xsd/imsqtiasi_v3p0"}
SHOW = (
    "async xml => { const box = document.querySelector('item-container'); box.itemXML = xml; await box.updateComplete }"
)
SCRIPT = "@citolab/qti-components/cdn/index.global.js"


def opened(format_: Qti, wanted: Wanted) -> list[dict[str, bytes]]:
    """The packages of a format: path inside → bytes."""
    files, _ = made(format_, wanted)
    return [dict(packing.files(data)) for data in files.values()]


def read(item: Item, wanted: Wanted) -> Any:
    """The file of an item in QTI 3.0, as its root."""
    return etree.fromstring(item_xml(item, wanted))


def texts(root: Any, path: str) -> list[str]:
    """The texts of the elements at a path, breaks as breaks."""
    found = []
    for element in root.iterfind(path, NAMES):
        for line in element.iter("{*}br"):
            line.tail = "\n" + (line.tail or "")
        found.append("".join(element.itertext()))
    return found


class Player:
    """qti-components with one item at a time."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.page.set_default_timeout(5000)
        self.shown = 0

    def shows(self, xml: bytes) -> Locator:
        """The item, drawn anew: the player leaves one that is the same as it was answered."""
        self.shown += 1
        self.page.evaluate(SHOW, f"{xml.decode()}<!-- {self.shown} -->")
        item = self.page.locator("qti-assessment-item")
        item.wait_for()
        return item

    def opens(self, package: dict[str, bytes], path: str) -> Locator:
        """An item by its address inside a package, whose files it may ask for."""
        place = "http://qti.example/"
        self.page.route(f"{place}**", lambda asked: asked.fulfill(body=package[asked.request.url.removeprefix(place)]))
        self.page.evaluate(
            "url => document.querySelector('item-container').setAttribute('item-url', url)", place + path
        )
        return self.page.locator(f"qti-assessment-item[identifier='{Path(path).stem}']")

    def answers(self, item: Locator, values: list[str]) -> None:
        """Values of the answer given by hand: ticked, dragged, typed."""
        if item.locator("qti-text-entry-interaction").count():
            item.locator("input").press_sequentially(values[0])
        elif item.locator("qti-order-interaction").count():
            for place, value in enumerate(values):
                step = item.locator(f"qti-simple-choice[identifier={value}]")
                step.drag_to(item.locator(f"drop-list[identifier=droplist{place}]"))
        elif item.locator("qti-match-interaction").count():
            for value in values:
                item.locator(f"input[value='{value}']").click()
        else:
            for value in values:
                item.locator(f"qti-simple-choice[identifier={value}]").click()

    def marks(self, item: Locator) -> tuple[float, list[str]]:
        """Points, and the feedback that is shown then."""
        points, said = item.evaluate(
            "item => { item.processResponse(); return [item.getOutcome('SCORE').value,"
            " [...item.querySelectorAll('qti-modal-feedback')].filter(one => one.showStatus === 'on').map(one => one.textContent)] }"
        )
        return float(points), said


@pytest.fixture(scope="session")
def player(driver: Playwright, shell_path: str, node_modules: Path) -> Iterator[Player]:
    """The player on an empty page."""
    chromium = driver.chromium.launch(executable_path=shell_path, args=["--no-sandbox", "--disable-gpu"])
    page = chromium.new_page()
    page.set_content("<qti-item><item-container></item-container></qti-item>")
    page.add_script_tag(path=node_modules / SCRIPT)
    yield Player(page)
    chromium.close()
