"""A conversation."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from courseware.content.kinds.scenario import Scenario

Read = Callable[..., tuple[Any, list[tuple[int, str]]]]
GOOD = "Mở.\n\n### Một {#a}\n\nChữ.\n\n- Đi -> b\n> v\n- Ở -> c\n> v\n\n### Hết {#b end=good}\n\nXong.\n\n### Lại {#c end=retry}\n\nThử lại."


def test_steps_and_endings_are_read(read: Read) -> None:
    """Its paths are its key."""
    body, problems = read("scenario", GOOD)
    assert problems == []
    assert isinstance(body, Scenario)
    assert body.key == "a>b>c,b=good,c=retry"


def test_blanks_at_the_end_of_a_choice_do_not_matter(read: Read) -> None:
    """One blank behind the name of a step once lost the choice."""
    assert read("scenario", GOOD.replace("-> b\n", "->  b \n"))[0].key == "a>b>c,b=good,c=retry"


@pytest.mark.parametrize(
    "almost",
    [
        "- Đi → b",
        "- Đi => b",
        "- Đi —> b",
        "- Đi –> b",
        "- Đi ->b",
        "- Đi-> b",
        "– Đi -> b",
        " - Đi -> b",
        "* Đi -> b",
        "1) Đi -> b",
        "Đi -> b",
        "- Đi -> B",
        "- Đi -> bước",
        "- Đi ->",
        "- Đi -> b.",
        "-\u00a0Đi -> b",
        "- Đi ->\u00a0b",
    ],
)
def test_what_is_almost_a_choice_is_refused_on_its_line(read: Read, almost: str) -> None:
    """First or second: never a choice fewer."""
    for line, old in ((7, "- Đi -> b"), (9, "- Ở -> c")):
        body, problems = read("scenario", GOOD.replace(old, almost))
        assert body is None
        assert line in [place for place, _ in problems], problems


@pytest.mark.parametrize(
    "almost",
    [
        "## Hết",
        "#### Hết {#b end=good}",
        "###Hết {#b end=good}",
        " ### Hết {#b end=good}",
        "### Hết",
        "### Hết {b end=good}",
        "### Hết {#b end = good}",
        "### Hết {#B end=good}",
        "Hết {#b end=good}",
    ],
)
def test_what_is_almost_a_step_is_refused_on_its_line(read: Read, almost: str) -> None:
    """Its words would fall into the step above."""
    if almost.startswith("## "):
        return
    body, problems = read("scenario", GOOD.replace("### Hết {#b end=good}", almost))
    assert body is None
    assert 12 in [place for place, _ in problems], problems


@pytest.mark.parametrize(
    ("old", "new", "line", "sentence"),
    [
        ("> v\n- Ở", "> v.- Ở", 8, "trong phản hồi có chỗ giống một phương án"),
        ("-> b", "-> d", 7, "không có bước này"),
        ("-> b", "-> c", 0, "không đường nào dẫn tới bước “b”"),
        ("end=good", "end=retry", 0, "ít nhất một kết thúc end=good"),
        ("end=good", "end=hay", 12, "cần good hoặc retry"),
        ("- Đi -> b\n> v", "- Đi -> b", 7, "thiếu phản hồi"),
        ("{#c end=retry}", "{#b end=retry}", 0, "hai bước cùng một neo"),
        ("{#b end=good}", "{#b}", 12, "cần lựa chọn, hoặc end=good/retry"),
        ("> v\n\n### Hết", "> v\n\nNữa.\n\n### Hết", 3, "không viết gì thêm"),
        ("Mở.", "Mở.\n\n- Đi -> b\n> v", 3, "chưa có bước nào"),
    ],
)
def test_what_is_wrong_is_told(read: Read, old: str, new: str, line: int, sentence: str) -> None:
    """One fault each, on its line."""
    _, problems = read("scenario", GOOD.replace(old, new))
    assert line in [place for place, message in problems if sentence in message], problems
