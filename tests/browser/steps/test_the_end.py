"""The last step: what was kept, the certificate, and a shield that is still growing."""

from __future__ import annotations

from playwright.sync_api import Page

from .stepping import PUPIL


def test_when_all_is_right_the_end_keeps_three_things(lesson: Page, site_url: str) -> None:
    """The certificate comes when all is right; its name is written on paper and kept nowhere."""
    lesson.evaluate("""() => localStorage.setItem('lachan.progress',
      JSON.stringify(Object.fromEntries([...document.querySelectorAll('.q')].map((q) => [q.id, 'right']))))""")
    lesson.goto(f"{site_url}/{PUPIL}#buoc-99")
    lesson.reload()

    assert lesson.locator(".finish h2").inner_text() == "Đã giữ được 3 điều"
    assert lesson.locator(".finish li").all_inner_texts()[0] == "Nhìn đuôi trước, nhìn hình sau."
    lesson.get_by_role("button", name="Giấy chứng nhận").click()
    lesson.get_by_label("Tên trên giấy").fill("Thảo <b>")
    assert lesson.locator(".paper-name").inner_text() == "Thảo <b>"
    assert "Thảo" not in lesson.evaluate("JSON.stringify([localStorage, sessionStorage])")
    lesson.emulate_media(media="print")
    assert lesson.locator(".paper").is_visible()
    assert lesson.locator("h1").is_hidden()


def test_what_is_not_all_right_yet_is_still_growing(lesson: Page) -> None:
    """Nothing is said against the learner."""
    lesson.goto(f"{lesson.url}#buoc-99")
    lesson.locator(".finish").wait_for()

    assert lesson.locator(".finish h2").inner_text() == "Lá chắn đang lớn: 0 trên 5 câu đúng"
    assert lesson.get_by_role("button", name="Giấy chứng nhận").is_hidden()
