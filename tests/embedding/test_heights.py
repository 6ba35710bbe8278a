"""How high a frame must be: guessed, remembered, and measured as a visitor sees it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from courseware.embedding import heights, taking
from courseware.testing.sharing import made_once

from .conftest import Visitor, lesson_embeds, visit

QUIZ = "nhung/lop-8-9/bat-coc-online-cau-hoi.html"


@pytest.mark.parametrize("width", heights.WIDTHS)
def test_what_is_measured_is_what_a_visitor_sees(
    visitors: dict[bool, Visitor], framed: Path, host: str, shell_path: str, width: int, shared: Path
) -> None:
    """The height measured with the bare browser, against the page in a window of that width; the estimate is not far off."""
    embeds = [one for page in taking.pages(framed) for one in taking.embeds(page) if one.path == QUIZ]
    kept = made_once(
        shared / "measured.json",
        lambda file: file.write_text(json.dumps(heights.measure(framed, embeds, shell_path)), "utf-8"),
    )
    measured = json.loads(kept.read_text("utf-8"))
    page, _ = visit(visitors[True], host + QUIZ, width)
    page.locator(".q.on").first.wait_for()
    seen = page.evaluate("document.documentElement.getBoundingClientRect().height")
    assert abs(measured[QUIZ][str(width)] - seen) <= 8
    assert 0.7 < heights.estimate(embeds[0]) / max(measured[QUIZ].values()) < 1.5
    page.close()


def test_a_guess_grows_with_what_there_is_to_read() -> None:
    """A quarter more a letter where letters are bigger; whole tens, so that a word more changes no line that was pasted."""
    [lesson, quiz] = lesson_embeds()
    [young, _] = lesson_embeds(young=" young")
    assert young.letters == lesson.letters > quiz.letters
    assert heights.estimate(young) > heights.estimate(lesson) > heights.estimate(quiz) > 300
    assert heights.estimate(lesson) % 10 == 0 <= heights.estimate(lesson) - (300 + 1.5 * lesson.letters) <= 11


def test_the_tallest_of_what_was_measured_goes_before_a_guess() -> None:
    """A frame that is too high shows everything; one that is too low hides the end."""
    [lesson, quiz] = lesson_embeds()
    measured = {lesson.path: {"320": 1511, "768": 902, "1280": 884}}
    assert heights.of(lesson, measured) == 1520
    assert heights.of(quiz, measured) == heights.estimate(quiz)


def test_what_was_measured_is_remembered(tmp_path: Path) -> None:
    """Beside the pages, in one order; nothing where nothing was."""
    (tmp_path / "nhung").mkdir()
    assert heights.read(tmp_path) == {}
    heights.write(tmp_path, {"b": {"320": 2}, "a": {"320": 1}})
    first = (tmp_path / heights.FILE).read_bytes()
    assert heights.read(tmp_path) == {"a": {"320": 1}, "b": {"320": 2}}
    heights.write(tmp_path, heights.read(tmp_path))
    assert (tmp_path / heights.FILE).read_bytes() == first


def program(folder: Path, says: str) -> str:
    """A program that stands where a browser does, counts its starts and says the same each time."""
    file = folder / "noi-mot-cau"
    file.write_text(f"#!/bin/sh\necho x >> '{folder}/starts'\necho '{says}'\n")
    file.chmod(0o755)
    return str(file)


def test_a_frame_that_did_not_speak_is_asked_again(tmp_path: Path) -> None:
    """Only those that are left: with one answer a start, three widths take three starts."""
    [lesson, _] = lesson_embeds()
    says = '<pre id="said">{"f0":400}</pre>'
    assert heights.measure(tmp_path, [lesson], program(tmp_path, says)) == {
        lesson.path: {"320": 400, "768": 400, "1280": 400}
    }
    assert len((tmp_path / "starts").read_text().splitlines()) == heights.TRIES


def test_a_browser_that_says_nothing_is_told_with_the_page(tmp_path: Path) -> None:
    """After as many starts as a busy machine may need."""
    with pytest.raises(heights.UnmeasuredError, match=r"moi-cau\.html; trang cũ còn nguyên"):
        heights.measure(tmp_path, lesson_embeds(), program(tmp_path, "<html></html>"))
    assert len((tmp_path / "starts").read_text().splitlines()) == heights.TRIES
