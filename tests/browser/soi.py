"""The scripts that read lesson plans in a page of their own, without the site: made of the same sources as its bundles."""

from __future__ import annotations

import base64
import json
from pathlib import Path
from typing import Any

from playwright.sync_api import Page

from courseware.content.model import Course, Lang
from courseware.drawing import plan_rules, words
from courseware.site import bundles

OVERRIDES = Path(__file__).resolve().parents[2] / "overrides"
DAY = "2026-11-27"
CHECK = """([bytes, day]) => {
  try {
    const read = Soi.read(Uint8Array.from(atob(bytes), (letter) => letter.charCodeAt(0)));
    const plan = Soi.plan(read.lines, read.links);
    return { found: Soi.told(plan, day), facts: Soi.facts(plan), lines: plan.lines.map((line) => line.text) };
  } catch (error) {
    return { refused: error.refused || String(error) };
  }
}"""


def prepared(page: Page, course: Course) -> Page:
    """A tab in which `Soi` is there with the registry's data and the words of Vietnamese."""
    said = words.read(OVERRIDES / "locales", Lang.VI)
    made = {"soi-data.js": plan_rules.script(course), **words.for_scripts(said)}
    page.set_content("<p>")
    for name in ("soi.js", "soi-rules.js"):
        page.add_script_tag(content=bundles.bundle(name, OVERRIDES / "assets", made).content)
    return page


def check(page: Page, file: bytes, day: str = DAY) -> dict[str, Any]:
    """What is found in a file: `found` (each with key, what, why, todo, quote, place), `facts`, `lines`; or why it is `refused`."""
    found: dict[str, Any] = page.evaluate(CHECK, [base64.b64encode(file).decode("ascii"), day])
    return found


def keys(told: dict[str, Any]) -> list[str]:
    """The keys of what was found."""
    return [one["key"] for one in told["found"]]


def text(told: dict[str, Any]) -> str:
    """All that was told, as one text."""
    return json.dumps(told["found"], ensure_ascii=False)
