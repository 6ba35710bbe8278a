"""Steps."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from courseware.content.kinds.order import Order

Read = Callable[..., tuple[Any, list[tuple[int, str]]]]
GOOD = "Xếp.\n\n1. Dừng\n> v\n2. Chụp\n> v\n3. Báo\n> v\n\nHết."


@pytest.mark.parametrize("numbers", [(1, 2, 3), (1, 1, 1)])
def test_steps_are_read_in_the_order_of_the_file(read: Read, numbers: tuple[int, ...]) -> None:
    """Numbers count up, or are all 1 as Markdown allows."""
    text = GOOD
    for n, number in enumerate(numbers, 1):
        text = text.replace(f"{n}. ", f"{number}. ")
    body, problems = read("order", text)
    assert problems == []
    assert isinstance(body, Order)
    assert [step.text for step in body.steps] == ["Dừng", "Chụp", "Báo"]
    assert body.key == "3"


@pytest.mark.parametrize(
    "almost",
    [
        "2) Chụp",
        "2 . Chụp",
        "2.Chụp",
        " 2. Chụp",
        "２. Chụp",
        "2．Chụp",
        "2.\u00a0Chụp",
        "\ufeff2. Chụp",
        "- 2. Chụp",
        "**2.** Chụp",
        "Bước 2: Chụp",
        "(2) Chụp",
        "2: Chụp",
    ],
)
def test_what_is_almost_a_step_is_refused_on_its_line(read: Read, almost: str) -> None:
    """Never a step fewer."""
    body, problems = read("order", GOOD.replace("2. Chụp", almost))
    assert body is None
    assert 5 in [place for place, _ in problems], problems


@pytest.mark.parametrize(
    ("old", "new", "line", "sentence"),
    [
        ("2. Chụp", "3. Chụp", 5, "bước thứ 2 mang số 3"),
        ("2. Chụp", "- Chụp", 5, "chỉ viết trên một dòng"),
        ("> v\n2. Chụp", "> v.2. Chụp", 4, "trong phản hồi có chỗ giống một phương án"),
        ("3. Báo\n> v\n", "", 0, "cần ít nhất 3 mục"),
        ("2. Chụp", "2. dừng", 5, "hai mục giống nhau"),
        ("2. Chụp\n> v", "2. Chụp", 5, "thiếu phản hồi"),
    ],
)
def test_what_is_wrong_is_told(read: Read, old: str, new: str, line: int, sentence: str) -> None:
    """One fault each, on its line."""
    _, problems = read("order", GOOD.replace(old, new))
    assert line in [place for place, message in problems if sentence in message], problems


def test_a_time_in_the_stem_is_no_step(read: Read) -> None:
    """Prose may begin with a figure."""
    assert read("order", GOOD.replace("Xếp.", "23:40, máy báo lạ. Xếp."))[1] == []
