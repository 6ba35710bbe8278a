"""The places of questions and cards: exactly right, or refused at their line."""

from __future__ import annotations

import pytest

from courseware.checks import markers
from courseware.content import placing

from ..broken import VI, Case, Faults, is_told, named


@pytest.mark.parametrize(
    "line",
    [
        "<!-- quizz -->", "<!-- qiuz -->", "<!-- Quiz -->", "<!-- QUIZ: a-01 -->", "<!- quiz -->", "<!-- quiz ->", "<!-- quiz —>", "<!– quiz –>",
        "<-- quiz -->", "< !-- quiz -->", "<!—- quiz -->", "<!-- quiz", "quiz -->", "<!-- quiz: -->", "<!-- quiz: a-01; a-02 -->", "<!-- quiz a-01 -->",
        "<!-- quiz: a-01, -->", "<!-- quiz : A-01 -->", "<!-- hepl -->", "<!-- Help -->", "<!-- help: 111 -->", "  <!-- quiz -->", "Em làm: <!-- quiz -->",
        "<!-- help --> nhé", "<!-- quiz --> <!-- help -->", "&lt;!-- quiz --&gt;", "<! -- quiz -->",
    ],
)  # fmt: skip
def test_an_almost_marker_is_refused(told, line: str) -> None:  # type: ignore[no-untyped-def]
    found = told(markers.check, f"---\na: b\n---\n\n{line}\n\nEm.\n")

    assert [(n, "dấu đặt chỗ" in message) for n, message in found] == [(5, True)], found


@pytest.mark.parametrize(
    "line",
    [
        "<!-- quiz -->",
        "<!--quiz-->",
        "<!--  quiz  -->  ",
        "<!-- quiz:a-01,a-02 -->",
        "<!-- quiz : a-01 , a-02 -->",
        "<!-- help -->",
        "<!--help-->",
    ],
)
def test_blanks_do_not_matter(told, line: str) -> None:  # type: ignore[no-untyped-def]
    assert told(markers.check, f"Em.\n\n{line}\n\nEm.\n") == []
    assert placing.MARKER.fullmatch(line) or placing.HELP.fullmatch(line)


def test_odd_blanks_place_the_same_questions() -> None:
    assert placing.named("<!--quiz:a-01,a-02-->\n\n<!-- quiz -->\n") == [["a-01", "a-02"], []]


@pytest.mark.parametrize("text", ["Em.\n<!-- quiz -->\n\nEm.", "Em.\n\n<!-- help -->\nEm."])
def test_a_marker_stands_between_blank_lines(told, text: str) -> None:  # type: ignore[no-untyped-def]
    assert "một dòng trống ở trên và ở dưới" in told(markers.check, text)[0][1]


@pytest.mark.parametrize(
    "text",
    [
        "```\n<!-- quizz -->\n```",
        "Dùng `<!-- quiz -->` để đặt.",
        "Điểm a -> b, a --> b.",
        "<!-- nhớ sửa -->",
        "<!-- Quick check: one sentence. -->",
        "Trò đố vui (quiz) và help.",
    ],
)
def test_other_text_is_none_of_its_business(told, text: str) -> None:  # type: ignore[no-untyped-def]
    assert told(markers.check, text) == []


BROKEN: list[Case] = [
    ("dat-cho", VI, "<!-- quiz -->", "<!-- quizz -->", "dấu đặt chỗ viết chưa đúng"),
]


@pytest.mark.parametrize("case", BROKEN, ids=named)
def test_a_broken_rule_is_named(faults: Faults, case: Case) -> None:
    """One change, and the fault is told with its rule and what was expected."""

    assert is_told(faults, case)
