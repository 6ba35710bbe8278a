"""Results on the device: shared, cleared, spoilt by others; and where nothing can be kept."""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import Page

from .answering import KEY, SAY, all_right, ask, check, right, stored


def test_results_are_shared_by_the_languages_and_the_best_counts(tab: Page, url: str) -> None:
    """Right in Vietnamese is known in English; a later wrong answer does not take it away."""
    ask(tab, 1).get_by_label("Hỏi cô").check()
    check(ask(tab, 1))
    tab.goto(f"{url}/en.html")
    assert tab.locator(".q-known:visible").count() == 1
    ask(tab, 1).get_by_label("Bấm thử").check()
    check(ask(tab, 1))
    assert stored(tab) == {"thu-01": "right"}


def test_results_can_be_cleared(tab: Page) -> None:
    """In a frame without a footer. The one key goes, the page says so, the focus is on what it says; other keys stay."""
    assert not tab.get_by_role("button", name=SAY["judge_clear"]).is_visible()
    tab.evaluate("localStorage.setItem('lachan.scheme', 'dark')")
    ask(tab, 1).get_by_label("Hỏi cô").check()
    check(ask(tab, 1))
    assert tab.locator(".q-sum button").count() == 0
    tab.get_by_role("button", name=SAY["judge_clear"]).click()
    assert set(tab.evaluate("Object.keys(localStorage)")) == {"lachan.mode", "lachan.scheme"}
    assert tab.evaluate("document.activeElement.textContent") == SAY["judge_cleared"]
    assert tab.locator(".q-known:visible").count() == 0


def test_stored_garbage_is_ignored(tab: Page) -> None:
    """The page works as if nothing had been stored, and writes a sound value with the next answer."""
    for garbage in ("null", "[1]", "{bad", '"right"', "7", '{"thu-01": {"a": 1}}'):
        tab.evaluate("([key, value]) => localStorage.setItem(key, value)", [KEY, garbage])
        tab.reload()
        assert tab.locator(".q-known:visible").count() == 0, garbage
        ask(tab, 1).get_by_label("Hỏi cô").check()
        check(ask(tab, 1))
        assert stored(tab) == {"thu-01": "right"}, garbage


def test_a_sandboxed_frame_without_storage_forms_or_dialogs_works_in_full(tab: Page, url: str) -> None:
    """`sandbox="allow-scripts"`: all right, counted in memory, and said that nothing is kept."""
    tab.goto(f"{url}/frame.html")
    frame = tab.frames[1]
    right(frame)
    text = frame.locator(".q-sum").inner_text()
    assert all_right() in text
    assert SAY["judge_not_kept"] in text
    assert not frame.get_by_role("button", name=SAY["judge_clear"]).is_visible()


def test_a_full_or_forbidden_storage_only_means_that_nothing_is_kept(tab: Page) -> None:
    """setItem may throw at any time."""
    tab.evaluate(
        "() => { Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); }; }"
    )
    ask(tab, 1).get_by_label("Hỏi cô").check()
    assert SAY["judge_right"] in check(ask(tab, 1))
    assert tab.locator(".q-known:visible").count() == 1
    assert SAY["judge_not_kept"] in tab.locator(".q-sum").inner_text()


def test_the_page_works_from_a_usb_stick(tab: Page, folder: Path) -> None:
    """file:// addresses, the same policy."""
    tab.goto((folder / "vi.html").as_uri())
    right(tab)
    assert all_right() in tab.locator(".q-sum").inner_text()
