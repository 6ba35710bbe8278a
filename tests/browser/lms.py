"""An LMS that others wrote (scorm-again) around a package of ours: a folder to serve, and what a tab shows of it.

What was committed or finished is all that it remembers from launch to launch, in its own tab.
"""

from __future__ import annotations

import io
import json
import shutil
import zipfile
from pathlib import Path
from typing import Any

from playwright.sync_api import FrameLocator, Locator, Page

APIS = {"scorm12": ("API", "Scorm12API"), "scorm2004": ("API_1484_11", "Scorm2004API")}
"""Format → the name that packages look for, the class of scorm-again."""
SANDBOX = "allow-scripts allow-same-origin allow-popups"
START = """
const kept = JSON.parse(sessionStorage.getItem('kept'));
const api = window[NAME] = new CLASS({logLevel: 5});
if (kept) api.loadFromJSON(kept);
window.heard = [];
for (const deed of Object.keys(api).filter((name) => /Initialize$|SetValue$|Commit$|Finish$|^Terminate$/.test(name))) {
  const plain = api[deed];
  api[deed] = (...given) => {
    const answer = String(plain.apply(api, given));
    heard.push([deed, ...given, answer].join(' '));
    if (/Commit|Finish|Terminate/.test(deed)) sessionStorage.setItem('kept', JSON.stringify(api.cmi));
    return answer;
  };
}
"""
HEAD = '<!doctype html><html lang="vi"><link rel="icon" href="data:,"><title>LMS</title>'
FRAME = f'{HEAD}<script src="again.js"></script><script src="start.js"></script><iframe src="goi/index.html" width="360" height="700"></iframe>'


def write(folder: Path, node_modules: Path, package: bytes, name: str) -> Path:
    """`lms.html` shows the package in a frame; `sandbox.html` does in a sandbox."""
    folder.mkdir(exist_ok=True)
    zipfile.ZipFile(io.BytesIO(package)).extractall(folder / "goi")
    shutil.copy(node_modules / "scorm-again/dist/scorm-again.min.js", folder / "again.js")
    (folder / "start.js").write_text(
        START.replace("NAME", f"'{APIS[name][0]}'").replace("CLASS", APIS[name][1]), "utf-8"
    )
    (folder / "lms.html").write_text(FRAME, "utf-8")
    (folder / "sandbox.html").write_text(FRAME.replace("<iframe", f'<iframe sandbox="{SANDBOX}"'), "utf-8")
    (folder / "opener.html").write_text(
        f'{HEAD}<script src="again.js"></script><script src="start.js"></script>', "utf-8"
    )
    return folder


def launch(page: Page) -> FrameLocator:
    """The package's launch page in the tab."""
    return page.frame_locator("iframe")


def lesson(page: Page) -> FrameLocator:
    """The page of the lesson that it shows."""
    return launch(page).frame_locator("iframe")


def leave(page: Page) -> dict[str, Any]:
    """The learner goes: the LMS takes the frame away; what it remembers."""
    page.evaluate("document.querySelector('iframe').remove()")
    return remembered(page)


def remembered(page: Page) -> dict[str, Any]:
    """What it remembers."""
    page.wait_for_function("sessionStorage.getItem('kept')")
    told: dict[str, Any] = json.loads(page.evaluate("sessionStorage.getItem('kept')"))
    return told


def turn_to_question(page: Page, number: int) -> Locator:
    """Go on step by step to the question of this number, from 1; it is in sight."""
    question = lesson(page).locator(".q").nth(number - 1)
    onward = lesson(page).locator(".step-bar .main")
    onward.wait_for(state="attached")
    while not question.is_visible():
        onward.click()
    return question


def answer(page: Page, number: int, right: bool) -> None:
    """Answer a question with one right option."""
    question = turn_to_question(page, number)
    key = lesson(page).locator(".q-key").nth(number - 1).locator("li")
    marks = key.evaluate_all("all => all.map((el) => 'right' in el.dataset)")
    question.locator("input").nth(marks.index(right)).check()
    question.locator(".q-check").click()
    question.locator(f".q-says[data-state={'ok' if right else 'no'}]").wait_for()
