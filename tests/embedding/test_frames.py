"""Embed pages in the frames of portals: nine contexts measured in the design, with a portal on another site."""

from __future__ import annotations

import io
import re
from collections.abc import Callable, Iterable
from functools import partial
from pathlib import Path
from typing import Literal

import pytest
from PIL import Image
from playwright.sync_api import Browser, FrameLocator, Locator, Page, expect

from courseware.content.model import Course, Lang
from courseware.hosting import policy

from ..accessibility import of_scheme, violations
from ..loopback import Files, listening
from .conftest import BASE, Portal, Visitor, copied, visit

LESSON = "nhung/lop-8-9/bat-coc-online.html"
QUIZ = "nhung/lop-8-9/bat-coc-online-cau-hoi.html"
NUKEVIET = "allow-scripts allow-same-origin allow-forms allow-presentation"
SCRIPTED = {
    "storage blocked": ("", True, QUIZ),
    "third-party cookies": ("", False, LESSON),
    "WordPress": ('sandbox="allow-scripts" security="restricted"', True, LESSON),
    "same origin": ('sandbox="allow-scripts allow-same-origin"', True, QUIZ),
    "NukeViet": (f'sandbox="{NUKEVIET}"', True, LESSON),
    "credentialless": ("credentialless", True, QUIZ),
    "our own line": ('sandbox="allow-scripts allow-popups allow-popups-to-escape-sandbox"', True, QUIZ),
}
"""Context → attributes of the frame, whether third parties may not store, the page that is asked there (`--all`: both)."""


def frame(host: str, path: str, attributes: str = "") -> str:
    """A frame as a portal has it."""
    return f'<iframe src="{host}{path}" title="x" width="100%" height="900" {attributes}></iframe>'


def storage(page: Page) -> bool:
    """Whether the frame may store anything: to know that a context is what it says."""
    return page.frames[1].evaluate("() => { try { return Boolean(localStorage); } catch { return false; } }")


def turn_to(inside: FrameLocator, wanted: str) -> Locator:
    """Go on, screen by screen, until the first of what is wanted is there."""
    found, onward = inside.locator(wanted).first, inside.locator(".step-bar .main")
    while not found.is_visible():
        onward.click()
    return found


def answer(inside: FrameLocator) -> str:
    """Answer the first question of one choice; what is said."""
    question = turn_to(inside, '.q[data-kind="single"]')
    question.locator("fieldset label").first.click()
    question.locator(".q-check").click()
    expect(question.locator(".q-says")).not_to_be_empty()
    return question.locator(".q-says").inner_text()


@pytest.mark.parametrize("where", list(SCRIPTED))
def test_where_scripts_run_questions_can_be_answered(
    visitors: dict[bool, Visitor], host: str, portal: Portal, where: str, full: bool
) -> None:
    """With feedback, and nothing on the console."""
    attributes, blocks, one = SCRIPTED[where]
    for path in (LESSON, QUIZ) if full else (one,):
        page, heard = visit(visitors[blocks], portal.show(frame(host, path, attributes)))
        assert len(answer(page.frame_locator("iframe"))) > 10
        assert storage(page) == (where == "third-party cookies")
        assert heard == []
        page.close()


@pytest.mark.parametrize("path", [LESSON, QUIZ])
def test_where_no_script_runs_everything_reads(shell: Browser, host: str, portal: Portal, path: str) -> None:
    """`sandbox=""`: the questions, and the answers behind a summary; the one message is the browser's, about the sandbox."""
    page, heard = visit(shell, portal.show(frame(host, path, 'sandbox=""')))
    inside = page.frame_locator("iframe")
    assert inside.locator(".q").count() == inside.locator(".q-key").count() > 0
    assert not inside.locator(".q-key li").first.is_visible()
    inside.locator(".q-key summary").first.click()
    assert inside.locator(".q-key li").first.is_visible()
    assert inside.locator("button").count() == 0
    assert all("sandboxed" in text for text in heard), heard
    page.close()


@pytest.mark.parametrize("path", [LESSON, QUIZ])
def test_a_frame_shows_one_screen_at_a_time(shell: Browser, host: str, portal: Portal, path: str) -> None:
    """Each once, in order, with the buttons in sight; what is answered right leads on; the whole is one press away."""
    page, heard = visit(shell, portal.show(frame(host, path).replace("900", "640")), 390)
    inside = page.frame_locator("iframe")
    onward, questions = inside.locator(".step-bar .main"), inside.locator(".q")
    expect(inside.locator(".step-bar span")).to_have_text(re.compile("^1/"))
    box, edge = page.locator("iframe").bounding_box(), onward.bounding_box()
    assert box and edge and edge["y"] + edge["height"] <= box["y"] + 640
    seen: list[str] = []
    for _ in range(int(inside.locator(".step-bar span").inner_text().partition("/")[2])):
        here = questions.filter(visible=True).all()
        assert len(here) <= 1
        seen += [q.get_attribute("id") or "" for q in here]
        if onward.is_visible():
            onward.click()
    assert seen == [q.get_attribute("id") for q in questions.all()]
    inside.locator(".step-bar [aria-pressed]").click()
    assert questions.filter(visible=True).count() == questions.count() > 3
    inside.locator(".step-bar [aria-pressed]").click()
    while not questions.first.is_visible():
        inside.locator(".step-bar button").first.click()
    questions.first.evaluate(
        "q => q.dispatchEvent(new CustomEvent('lachan:next', { bubbles: true, cancelable: true }))"
    )
    assert not questions.first.is_visible()
    assert heard == []
    page.close()


def test_what_acts_in_a_scene_leads_to_its_question(shell: Browser, host: str, portal: Portal) -> None:
    """The red key of the call: its question stands on the next screen."""
    page, _ = visit(shell, portal.show(frame(host, QUIZ)))
    inside = page.frame_locator("iframe")
    turn_to(inside, ".scene .act").click()
    assert inside.locator(".q").filter(visible=True).locator(":checked, .picked").count() == 1
    page.close()


SANDBOXES = (
    "",
    'sandbox="allow-scripts"',
    f'sandbox="{NUKEVIET}"',
    'sandbox="allow-scripts allow-popups allow-popups-to-escape-sandbox"',
)


@pytest.mark.parametrize("same", [True, False], ids=["in a folder of the portal", "on another domain"])
def test_a_frame_is_painted_down_to_its_end(
    shell: Browser, framed: Path, host: str, portal: Portal, same: bool
) -> None:
    """The line that we hand out, whatever a portal does to `loading` and `sandbox`: heights alone would not show a blank box."""
    line = next(line for lesson in copied(framed, Lang.VI) for line in lesson if f'{BASE}{QUIZ}"' in line)
    line = re.sub(r'height="\d+"', 'height="500"', line).replace('width="100%"', 'width="380"')
    frames = [
        re.sub('sandbox="[^"]*"', sandbox, line.replace('loading="lazy"', loading)).replace(BASE, host)
        for loading in ('loading="lazy"', 'loading="eager"', "")
        for sandbox in SANDBOXES
    ]
    body = "".join(f'<div style="float:left;width:390px">{frame}</div>' for frame in frames)
    page = shell.new_page()
    page.set_viewport_size({"width": 1600, "height": 1900})
    page.route(f"{host}cong.html", lambda route: route.fulfill(body=f"<!doctype html>{body}", content_type="text/html"))
    page.goto(f"{host}cong.html" if same else portal.show(body))
    for inner in page.frames[1:]:
        inner.locator(".q").first.wait_for(state="attached")
    picture = Image.open(io.BytesIO(page.screenshot())).convert("L")
    boxes = [frame.bounding_box() for frame in page.locator("iframe").all()]
    lower = [picture.crop((int(b["x"]), int(b["y"] + 250), int(b["x"] + 370), int(b["y"] + 490))) for b in boxes if b]
    assert len(lower) == len(frames)
    assert [frames[n] for n, part in enumerate(lower) if part.getextrema()[0] > 200] == []
    page.close()


def test_what_is_opened_from_the_frame_opens(framed: Path, shell: Browser, portal: Portal) -> None:
    """Our hosts send Cross-Origin-Opener-Policy: a popup that inherits the sandbox would be refused."""

    class Strict(Files):
        def end_headers(self) -> None:
            for name, value in policy.headers(policy.Place(portals=(portal.url,))).items():
                if "Security" not in name:  # neither upgraded to https nor bound to one portal: both are other tests'
                    self.send_header(name, value)
            if re.search(policy.LOADED, self.path):
                self.send_header("Cross-Origin-Resource-Policy", "cross-origin")
            super().end_headers()

    server = listening(partial(Strict, directory=str(framed)))
    line = next(line for lesson in copied(framed, Lang.VI) for line in lesson if f'{BASE}{QUIZ}"' in line)
    page, _ = visit(shell, portal.show(line.replace(BASE, f"http://127.0.0.1:{server.server_port}/").split("</p>")[1]))
    with page.context.expect_page() as opened:
        page.frame_locator("iframe").locator(".ways a").click()
    opened.value.wait_for_load_state()
    assert opened.value.url.endswith("/lop-8-9/bat-coc-online.html")
    assert opened.value.locator("h1").count() == 1
    page.close()
    server.shutdown()
    server.server_close()


def test_where_nothing_may_be_opened_help_is_in_the_frame(shell: Browser, host: str, portal: Portal) -> None:
    """NukeViet's editor takes `allow-popups` away on every save."""
    page, _ = visit(shell, portal.show(frame(host, QUIZ, f'sandbox="{NUKEVIET}"')))
    inside = page.frame_locator("iframe").locator(".here")
    assert not inside.locator("a[href='tel:111']").is_visible()
    inside.locator("summary").click()
    assert inside.locator("a[href='tel:111']").is_visible()
    page.close()


@pytest.mark.parametrize(
    "headers",
    [{"Cross_Origin_Embedder_Policy": "require-corp"}, {"Content_Security_Policy": "frame-src 'self'"}],
    ids=["COEP", "frame-src"],
)
def test_where_the_portal_forbids_frames_the_card_still_leads_to_the_lesson(
    shell: Browser, framed: Path, host: str, portal: Portal, headers: dict[str, str], course: Course
) -> None:
    """Two contexts that a page cannot change: nothing of ours shows, as the guide says, and the card works."""
    card = next(lesson[-2] for lesson in copied(framed, Lang.VI) if LESSON in lesson[0]).replace(BASE, host)
    page, _ = visit(shell, portal.show(frame(host, LESSON) + card, **headers))
    assert page.frame_locator("iframe").locator(".q").count() == 0
    link = page.get_by_role("link")
    assert link.is_visible()
    page.goto(link.get_attribute("href"))
    title = course.title(LESSON.removeprefix("nhung/").removesuffix(".html"), Lang.VI)
    assert " ".join(page.locator("h1").inner_text().split()) == title
    page.close()


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


SHOWN: dict[Literal["light", "dark"], tuple[str, ...]] = {
    "light": (LESSON, f"en/{QUIZ}", "en/nhung/index.html"),
    "dark": (f"en/{LESSON}", QUIZ, "nhung/index.html"),
}
"""A lesson, its questions and the page for copying: each in both schemes and in both languages."""


@pytest.mark.parametrize("scheme", list(SHOWN))
def test_axe_finds_nothing_on_any_embed_page(
    shell: Browser,
    framed: Path,
    host: str,
    sweep: Callable[[Path, Iterable[str]], list[str]],
    full: bool,
    scheme: Literal["light", "dark"],
) -> None:
    """As a frame of a phone's width shows them; `--all`: every one.

    What stands in them stood in the lesson's own page, where each shape of question and scene is asked.
    """
    page = shell.new_page(color_scheme=scheme, viewport={"width": 320, "height": 800})
    every = [
        file.relative_to(framed).as_posix()
        for home in ("nhung", "en/nhung")
        for file in (framed / home).rglob("*.html")
    ]
    found = []
    for path in sweep(framed, every) if full else SHOWN[scheme]:
        page.goto(host + path)
        found += violations(page, path, of_scheme(scheme))
    page.close()
    assert found == []
