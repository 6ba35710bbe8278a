"""Parts of a scene that act, in a real browser: by touch, by keyboard, without a script, in step with the options."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Locator, Page, expect

from courseware.content.model import Lang

from ... import interface
from ...accessibility import of_scheme, violations
from ..conftest import noises
from . import quiz_pages

SAY = interface.said(Lang.VI)
SCENES = {
    "call": "/// call | Số lạ\n    acts: hang-up=B, answer=A, block=C\n\nAlo.\n///",
    "mail": "/// mail\n    from: A <a@b.example>\n    attach: phieu.pdf\n    acts: attachment=A, reply=B, delete=C\n\nChào.\n///",
    "sms": "/// sms | Số lạ\n    acts: link=A, call-saved=B, block=C\n\nMở li-xi.qua-tang.example để nhận quà, nhanh lên kẻo hết.\n///",
    "address": "/// address | https://thu-vien.hoa-sen.example/sach\n    lock: true\n    acts: subdomain=A, owner=B, path=C, back=C\n///",
    "post": "/// post | Trang A\n    acts: line-1=A, like=B, report=C\n\nTin nóng.\n\n- Bình: Thật à?\n///",
    "permissions": "/// permissions | Đèn pin\n    acts: deny=B, allow=A, line-2=C\n\n- Bật đèn\n- Đọc tin nhắn\n///",
    "portal": "/// portal | Trường A\n    acts: line-1=A, line-2=B\n\n- Thực đơn\n- Quay số trúng xe\n///",
    "chat": "/// chat | Nhóm lớp\n    acts: link=A, reply=B, report=C\n\n- Số lạ? (7:20): Bấm ==vào đây== nhé.\n- Em: Ai thế?\n///",
}
ONE = "## {kind} {{#lam-{n:02}}}\n\n<quiz>\nEm gặp cảnh này.\n\n{scene}\n\nEm làm gì?\n- [ ] Một\n> Chưa.\n- [x] Hai\n> Đúng.\n- [ ] Ba\n> Chưa.\n\nVì thế.\n</quiz>\n"
STORY = """## Gọi {#lam-20 kind=scenario}

Số lạ gọi.

### Nghe {#a}

/// call | Số lạ
    acts: hang-up=B

Người gọi xin mã.
///

- Đọc mã -> b
> Chưa.
- Ngắt máy -> xong
> Được.

### Nghe tiếp {#b}

Người ấy giục.

- Ngắt máy -> xong
> Được.

### Xong {#xong end=good}

Em kể với mẹ.
"""
BANK = "\n".join(
    [*(ONE.format(kind=kind, n=n, scene=scene) for n, (kind, scene) in enumerate(SCENES.items(), 1)), STORY]
)
OPENING = "/// call | Số lạ\n    acts: hang-up=B\n\nCháu đọc mã đi.\n///\n"


@pytest.fixture(scope="module")
def url(tmp_path_factory: pytest.TempPathFactory, serve: Callable[[Path], str]) -> str:
    """The address of a page with a scene of every kind that acts, and one above the first question."""
    folder = tmp_path_factory.mktemp("acts")
    quiz_pages.write(folder, BANK, OPENING)
    return serve(folder)


@pytest.fixture
def tab(page: Page, url: str) -> Iterator[Page]:
    """That page on a phone of 360 px. Nothing may reach the console: no error, no violation of the policy."""
    heard = noises(page)
    page.set_viewport_size({"width": 360, "height": 780})
    page.goto(f"{url}/vi.html")
    yield page
    assert heard == []


def ask(tab: Page, kind: str) -> Locator:
    """The question with the scene of this kind."""
    return tab.locator(f"#lam-{[*SCENES].index(kind) + 1:02}")


def chosen(question: Locator) -> str:
    """The letters of the options that are ticked."""
    return "".join(question.locator("label:has(:checked) > b").all_inner_texts())


def pressed(tab: Page | Locator) -> list[str]:
    """What the parts that are pressed say they do."""
    keys = tab.locator(".act[aria-pressed=true]")
    return keys.evaluate_all("all => all.map(el => el.getAttribute('aria-label') || el.innerText)")


@pytest.mark.parametrize("kind", list(SCENES))
def test_a_tap_on_each_part_chooses_its_option(tab: Page, kind: str) -> None:
    """One letter for each part; what is chosen is told below the scene; the option can be checked."""
    question = ask(tab, kind)
    acts = dict(pair.split("=") for pair in SCENES[kind].split("acts: ")[1].split("\n")[0].split(", "))
    keys = question.locator(".act")

    assert keys.count() == len(acts)
    for n in range(keys.count()):
        keys.nth(n).click()
        letter = chosen(question)
        assert letter in acts.values() and keys.nth(n).get_attribute("aria-pressed") == "true"
        assert question.locator(".acted").inner_text() == SAY["js_acted"].format(x=letter, n=[*SCENES].index(kind) + 1)
        assert len(pressed(question)) == list(acts.values()).count(letter)
    question.locator("label").nth(1).click()
    question.locator(".q-check").click()
    expect(question.locator(".q-says")).to_have_attribute("data-state", "ok")


def test_parts_say_what_they_do(tab: Page) -> None:
    """Verb and text for what has a text, the verb alone for a key."""
    names = {kind: ask(tab, kind) for kind in SCENES}

    names["call"].get_by_role("button", name="Ngắt cuộc gọi", exact=True).click()
    names["mail"].get_by_role("button", name="Mở tệp: phieu.pdf", exact=True).click()
    names["sms"].get_by_role("button", name="Bấm: li-xi.qua-tang.example", exact=True).click()
    names["address"].get_by_role("button", name="Tên miền: hoa-sen.example", exact=True).click()
    names["chat"].get_by_role("button", name="Bấm: vào đây", exact=True).click()
    names["permissions"].get_by_role("button", name="Từ chối", exact=True).click()
    assert [chosen(names[kind]) for kind in ("call", "mail", "sms", "address", "chat", "permissions")] == list("BAABAB")


def test_option_and_part_stay_in_step(tab: Page) -> None:
    """Choosing the option presses the part, another lets it go; “again” takes a wrong one back."""
    question = ask(tab, "call")
    question.locator("label").nth(1).click()
    assert pressed(question) == ["Ngắt cuộc gọi"]
    assert question.locator(".acted").inner_text() == ""
    question.locator("label").nth(0).click()
    assert pressed(question) == ["Nghe máy"]
    question.locator(".act", has_text="Chặn").click()
    question.locator(".q-check").click()
    question.locator(".q-says[data-state]").wait_for()
    assert pressed(question) == ["Chặn"]
    question.locator(".q-check").evaluate("el => setTimeout(() => el.click(), 700)")
    question.locator("label:has(:checked)").wait_for(state="detached")
    assert pressed(question) == [] and question.locator(".acted").inner_text() == ""


def test_a_part_is_used_by_keyboard_alone(tab: Page) -> None:
    """Enter and Space; the focus stays on the part and is seen."""
    question = ask(tab, "permissions")
    key = question.get_by_role("button", name="Cho phép")
    key.focus()
    tab.keyboard.press("Shift+Tab")
    tab.keyboard.press("Space")
    assert chosen(question) == "B"
    tab.keyboard.press("Tab")
    tab.keyboard.press("Enter")
    assert chosen(question) == "A"
    assert key.evaluate("el => el === document.activeElement && getComputedStyle(el).outlineStyle") == "solid"


def test_a_lessons_scene_acts_on_the_question_below(tab: Page) -> None:
    """The red key above the first question."""
    key = tab.locator("article > .scene .act")
    assert key.inner_text() == "Ngắt cuộc gọi"
    key.click()
    assert chosen(ask(tab, "call")) == "B"
    assert pressed(tab) == ["Ngắt cuộc gọi", "Ngắt cuộc gọi"]


def test_in_a_conversation_a_part_is_a_choice_of_its_step(tab: Page) -> None:
    """It goes on as the choice itself does; where another choice was made, it is none any more."""
    question = tab.locator("#lam-20")
    key = question.locator(".act")
    key.click()
    assert question.locator(".picked").inner_text().split() == ["B", "Ngắt", "máy"]
    assert pressed(question) == ["Ngắt cuộc gọi"]
    question.locator(".q-bar button:visible").first.click()
    assert "kể với mẹ" in question.locator(".q-node:not(.off)").inner_text()
    tab.reload()
    question.locator(".q-move").first.click()
    assert key.is_disabled()


def test_every_part_is_large_enough_for_a_finger_and_inside_its_scene(tab: Page) -> None:
    """44 px each way, at 360 px."""
    boxes = tab.locator(".q:not([data-kind=scenario]) .act").evaluate_all(
        """all => all.map(el => { const at = el.getBoundingClientRect(), scene = el.closest('.scene').getBoundingClientRect();
        return [el.innerText, at.width, at.height, at.left - scene.left, scene.right - at.right] })"""
    )

    assert [box for box in boxes if min(box[1], box[2]) < 44 or min(box[3], box[4]) < 0] == []
    assert tab.evaluate("document.documentElement.scrollWidth") == 360


def test_without_a_script_and_on_paper_a_scene_is_as_without_acts(
    browser_without_script: Page, tab: Page, url: str
) -> None:
    """No button, no key that nobody drew; on paper neither is there after a tap, and the text stands as it stood."""
    browser_without_script.goto(f"{url}/vi.html")
    assert browser_without_script.locator(".act").count() == 0
    assert browser_without_script.get_by_text(SAY["act_block"], exact=True).count() == 0
    before = browser_without_script.locator("#lam-03 .bubble")
    browser_without_script.emulate_media(media="print")
    ask(tab, "sms").locator(".act").first.click()
    tab.emulate_media(media="print")
    assert tab.locator(".acts:visible, .acted:visible, .scene .keys:visible").count() == 0
    sizes = [
        at.evaluate("el => [el.innerText, el.getBoundingClientRect().height]")
        for at in (before, tab.locator("#lam-03 .bubble"))
    ]
    assert sizes[0] == sizes[1]


@pytest.fixture
def browser_without_script(context: BrowserContext) -> Iterator[Page]:
    """A tab at 360 px in which no script runs."""
    assert context.browser
    other = context.browser.new_context(
        reduced_motion="reduce", java_script_enabled=False, viewport={"width": 360, "height": 780}
    )
    yield other.new_page()
    other.close()


def test_what_is_pressed_is_seen_in_forced_colours(tab: Page) -> None:
    """Where colours of our own do not hold: another ground than its neighbours'."""
    tab.emulate_media(forced_colors="active")
    for kind in SCENES:
        keys = ask(tab, kind).locator(".act")
        keys.first.click()
        grounds = keys.evaluate_all("all => all.map(el => getComputedStyle(el).backgroundColor)")
        assert grounds[0] not in grounds[1:], kind


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_no_accessibility_fault(tab: Page, scheme: str) -> None:
    """At first, and with a part pressed in every scene."""
    tab.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
    assert violations(tab, "first", of_scheme(scheme)) == []
    for kind in SCENES:
        ask(tab, kind).locator(".act").first.click()
    assert violations(tab, "pressed", of_scheme(scheme)) == []
