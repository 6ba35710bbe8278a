"""Small speakers for children who do not read yet: recordings, the device's own voice, or nothing at all."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, Route

from ..accessibility import violations
from ..recording import opus
from .conftest import noises

LESSON = "mam-non/con-voi-biet-bay"
QUESTION = "voi-bay-02"
VOICE = """
  self.said = [];
  speechSynthesis.getVoices = () => [{ lang: 'vi-VN', localService: true, name: 'x' }];
  self.SpeechSynthesisUtterance = function (text) { this.text = text; };
  speechSynthesis.speak = (words) => { said.push(words.text.trim()); setTimeout(() => words.onend && words.onend(), 20); };
  speechSynthesis.cancel = () => {};
"""
"""A voice that lives on the device, and writes down what it says."""
ENDED = "() => !document.querySelector('.hear.on')"


def recorded(page: Page, answer: bytes | None = None) -> list[str]:
    """The lesson as it is built with recordings of its first panel and of a question: the addresses asked for."""
    asked: list[str] = []

    def with_sound(route: Route) -> None:
        text = route.fetch().text().replace("manifest-src 'self'; ", "manifest-src 'self'; media-src 'self'; ", 1)
        text = re.sub(
            r"(<figure class=\"story\".*?)<p>",
            r'\1<p data-sound="../assets/sound/mot.opus">',
            text,
            count=1,
            flags=re.S,
        )
        head, mark, rest = text.partition(f'id="{QUESTION}"')
        rest = rest.replace("<label>", '<label data-sound="../assets/sound/hai.opus">', 3)
        route.fulfill(body=f"{head}{mark}{rest}", content_type="text/html; charset=utf-8")

    def sound(route: Route) -> None:
        asked.append(route.request.url.rpartition("/")[2])
        if answer is None:
            route.abort()
        else:
            route.fulfill(body=answer, content_type="audio/ogg")

    page.route(f"**/{LESSON}.html", with_sound)
    page.route("**/assets/sound/*.opus", sound)
    return asked


def test_without_voice_and_recording_there_is_no_speaker(page: Page, site_url: str) -> None:
    """Nor is the code for it asked for."""
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(f"{site_url}/{LESSON}.html", wait_until="networkidle")

    assert page.locator(".hear").count() == 0
    assert not any("/aloud." in url for url in asked) and len(asked) <= 8, asked


def test_a_voice_of_the_device_reads_what_the_speaker_stands_at(page: Page, site_url: str) -> None:
    """A panel alone; a stem; the options in turn, without the words of any button."""
    page.add_init_script(VOICE)
    page.goto(f"{site_url}/{LESSON}.html")
    page.locator(".story .hear").nth(1).click()
    page.wait_for_function(ENDED)
    page.locator(f"#{QUESTION} > .hear").click()
    page.wait_for_function(ENDED)

    panel, *options = page.evaluate("said")
    assert panel == page.locator(".story p").nth(1).inner_text().strip()
    assert [" ".join(text.split()) for text in options] == [
        "A Xem tiếp, cười vui",
        "B Quay đi, gọi mẹ",
        "C Hỏi mẹ: “Có thật không ạ?”",
    ]
    assert page.locator(".speaking").count() == 0


def test_every_paragraph_panel_and_question_has_one(page: Page, site_url: str) -> None:
    """Each large enough to touch."""
    page.add_init_script(VOICE)
    page.goto(f"{site_url}/{LESSON}.html")
    page.locator(".hear").first.wait_for()
    bare = page.evaluate("""() => {
      const parts = [...document.querySelectorAll('article > p, .story p, .q-stem')];
      return [parts.length > 5, parts.filter((part) => !part.querySelector('.hear')).length];
    }""")
    sizes = page.evaluate("[...document.querySelectorAll('.hear')].map((key) => [key.offsetWidth, key.offsetHeight])")

    assert bare == [True, 0]
    assert all(width >= 44 and height >= 44 for width, height in sizes)


def test_a_recording_is_played_where_there_is_one(page: Page, site_url: str) -> None:
    """On a device without a voice: those speakers alone are there, and the policy lets them play."""
    heard, asked = noises(page), recorded(page, opus())
    page.goto(f"{site_url}/{LESSON}.html")
    page.locator(".story .hear").click()
    page.wait_for_function(ENDED)
    first = list(asked)
    page.locator(f"#{QUESTION} > .hear").click()
    page.wait_for_function(ENDED)

    assert page.locator(".hear").count() == 2
    assert first == ["mot.opus"] and set(asked[1:]) == {"hai.opus"}
    assert heard == []


@pytest.mark.parametrize("answer", [None, b"no sound at all"])
def test_a_recording_that_does_not_come_is_spoken(page: Page, site_url: str, answer: bytes | None) -> None:
    """No network, or a format that the browser does not know."""
    recorded(page, answer)
    page.add_init_script(VOICE)
    page.goto(f"{site_url}/{LESSON}.html")
    page.locator(".story .hear").first.click()
    page.wait_for_function("() => said.length === 1")
    page.wait_for_function(ENDED)

    assert page.evaluate("said") == [page.locator(".story p").first.inner_text().strip()]


def test_one_speaks_at_a_time(page: Page, site_url: str) -> None:
    """Another speaker, the button that reads everything, the same speaker again, the next step: each ends what is read."""
    page.add_init_script(VOICE.replace("setTimeout(() => words.onend && words.onend(), 20)", "undefined"))
    page.goto(f"{site_url}/{LESSON}.html")
    keys = page.locator(".story .hear")
    on = page.locator(".hear.on")
    keys.nth(0).click()
    keys.nth(1).click()
    assert on.count() == 1 and page.locator(".speaking").count() == 1
    keys.nth(1).click()
    assert on.count() == page.locator(".speaking").count() == 0
    keys.nth(0).click()
    page.locator("button.speak").click()
    assert on.count() == 0 and page.locator("button.speak.on").count() == 1
    keys.nth(0).click()
    assert on.count() == 1 and page.locator("button.speak.on").count() == 0
    page.evaluate("Steps.go(2)")
    assert on.count() == 0


def test_axe_finds_nothing_with_speakers(page: Page, site_url: str) -> None:
    page.add_init_script(VOICE)
    page.goto(f"{site_url}/{LESSON}.html")
    page.locator(".hear").first.wait_for()

    assert violations(page, "speakers") == []
