"""The script that a portal may keep: a frame as high as its page, and nothing else that a message could do."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser

from courseware.content.model import Lang

from .conftest import BASE, copied
from .framing import LESSON, QUIZ, answer
from .visiting import Portal, visit


@pytest.mark.parametrize("path", [LESSON, QUIZ])
def test_the_helper_makes_a_frame_as_high_as_its_page(
    shell: Browser, framed: Path, host: str, portal: Portal, path: str
) -> None:
    """Within 8 px: at first, on a narrow screen, after an answer."""
    line = next(line for lesson in copied(framed, Lang.VI) for line in lesson if BASE + path in line).replace(
        BASE, host
    )
    page, heard = visit(
        shell,
        portal.show(
            f'<meta name="viewport" content="width=device-width"><script src="{helper(framed, portal)}"></script>{line}'
        ),
    )
    inside = page.frame_locator("iframe")
    for step in ("at first", "narrow", "answered"):
        if step == "narrow":
            page.set_viewport_size({"width": 340, "height": 700})
        elif step == "answered":
            answer(inside)
        page.wait_for_timeout(150)
        page.wait_for_function("() => document.querySelector('iframe').style.height")
        wanted = inside.locator("html").evaluate("el => el.getBoundingClientRect().height")
        page.wait_for_function(
            "h => Math.abs(document.querySelector('iframe').offsetHeight - h) <= 8", arg=wanted, timeout=5000
        )
    assert heard == []
    page.close()


def test_the_helper_takes_a_number_from_our_frame_and_nothing_else(
    shell: Browser, framed: Path, portal: Portal
) -> None:
    """The portal itself, another frame, words and infinities change nothing; numbers end at 100 and 20,000."""
    portal.pages["/nhung/x.html"] = (
        "<script>addEventListener('message', (e) => parent.postMessage(e.data, '*'))</script>",
        {},
    )
    portal.pages["/other.html"] = portal.pages["/nhung/x.html"]
    frames = '<iframe id="ours" src="/nhung/x.html" height="300"></iframe><iframe id="other" src="/other.html" height="300"></iframe>'
    page, _ = visit(shell, portal.show(f'<script src="{helper(framed, portal)}"></script>{frames}'))

    def after(name: str, data: str) -> list[int]:
        page.evaluate(
            f"() => {{ const to = document.getElementById('{name}'); (to ? to.contentWindow : window).postMessage({data}, '*'); }}"
        )
        page.wait_for_timeout(60)
        return page.evaluate("() => [...document.querySelectorAll('iframe')].map((frame) => frame.clientHeight)")

    for data in (
        "{lachan: 'height', height: '900'}",
        "{lachan: 'height', height: Infinity}",
        "{height: 900}",
        "null",
        "'height'",
    ):
        assert after("ours", data) == [300, 300], data
    assert after("other", "{lachan: 'height', height: 900}") == [300, 300]
    assert after("portal", "{lachan: 'height', height: 900}") == [300, 300]
    assert after("ours", "{lachan: 'height', height: 900}") == [900, 300]
    assert after("ours", "{lachan: 'height', height: 1e9}") == [20000, 300]
    assert after("ours", "{lachan: 'height', height: -1}") == [100, 300]
    page.close()


def helper(framed: Path, portal: Portal) -> str:
    """The helper, kept by the portal as the guide says."""
    (script,) = (file for file in (framed / "assets").glob("nhung.*.js"))
    portal.pages["/nhung.js"] = (script.read_text("utf-8"), {})
    return "/nhung.js"
