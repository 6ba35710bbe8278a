"""Words found as words."""

from __future__ import annotations

import pytest

from courseware.content.wording import found


@pytest.mark.parametrize(
    ("words", "text", "told"),
    [
        (("hỏi",), "Hỏi cô rồi hỏi mẹ.", ["hỏi", "hỏi"]),
        (("hỏi",), "Học hỏi, thăm hỏi!", ["hỏi", "hỏi"]),
        (("mã",), "Em mãi tìm mãng cầu.", []),
        (("ma",), "mã má ma", ["ma"]),
        (("luôn", "luôn luôn"), "Luôn luôn khoá máy, luôn nhé.", ["luôn luôn", "luôn"]),
        (("1.2",), "1x2 và 1.2", ["1.2"]),
        (("đường dẫn",), "ĐƯỜNG DẪN lạ", ["đường dẫn"]),
        (("a", "b"), "b a b", ["b", "a", "b"]),
        ((), "Hỏi cô.", []),
        (("hỏi",), "", []),
    ],
)
def test_a_phrase_is_found_whole_the_longest_first(words: tuple[str, ...], text: str, told: list[str]) -> None:
    """Accents make another word; capitals do not; signs of patterns are signs; no words find nothing."""

    assert found(words, text) == told
