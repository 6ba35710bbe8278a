"""What portals do to the line that we hand out: they change its attributes, forbid popups, forbid frames."""

from __future__ import annotations

import io
import re
from functools import partial
from pathlib import Path

import pytest
from PIL import Image
from playwright.sync_api import Browser

from courseware.content.model import Course, Lang
from courseware.hosting import policy

from ..loopback import Files, listening
from .conftest import BASE, copied
from .framing import LESSON, NUKEVIET, QUIZ, frame
from .visiting import Portal, visit

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
