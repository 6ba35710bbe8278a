"""The page of a plan: whole, of this file alone, and everything that was typed is text in it."""

from __future__ import annotations

import re
from dataclasses import replace

import html5lib

from courseware.content.model import Course
from courseware.views.planner import page
from courseware.views.planner.asked import Asked
from courseware.views.planner.year import Planned


def test_the_page_tells_the_small_plan(small: Course, asked: Asked, planned: Planned) -> None:
    """By month, with the hour, the lesson and what is done."""

    told = page.page(small, asked, [planned])

    assert "<h1>Kế hoạch năm học 2026 - 2027: an toàn trên mạng</h1>\n<p>Trường THCS Hoa Sen</p>" in told
    assert re.findall("<caption>(.*?)</caption>", told) == ["Tháng 10/2026", "Tháng 11/2026"]
    assert "Tuần 5, thứ Tư 07/10/2026</th><td>Tin học, 08:00, 1 tiết (45 phút)</td>" in told
    assert "Bài mới: Tin nhắn lạ" in told


def test_every_page_is_html_and_asks_for_nothing(
    course: Course, samples: dict[str, tuple[Asked, tuple[Planned, ...]]]
) -> None:
    """No fault for a strict parser; no script, no address; links lead to a section."""

    for asked, plans in samples.values():
        told = page.page(course, asked, plans)
        html5lib.HTMLParser(strict=True).parse(told)
        assert not re.search(r"<script|https?:|src=|url\(", told)
        assert re.findall('href="#(.*?)"', told) == re.findall('section id="(.*?)"', told)


def test_what_was_typed_is_text(small: Course, asked: Asked, planned: Planned) -> None:
    """In names of classes and schools."""

    odd = replace(planned, group=planned.group.model_copy(update={"name": "<b>6A</b> & bạn"}))
    told = page.page(small, asked.model_copy(update={"school": "<i>Hoa Sen"}), [odd])

    assert "<b>6A" not in told
    assert "<i>Hoa" not in told
    assert "&lt;b&gt;6A&lt;/b&gt; &amp; bạn" in told
