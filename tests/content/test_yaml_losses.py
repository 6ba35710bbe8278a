"""What YAML would lose in silence is told; a comment that is meant as one is not."""

from __future__ import annotations

import pytest
import yaml

from courseware.content import strict_yaml, yaml_losses


def told(text: str) -> list[tuple[int, str]]:
    """Line below the beginning, and message, of each loss."""
    return list(yaml_losses.lost(text, yaml.scan(text, Loader=strict_yaml.StrictLoader), []))


@pytest.mark.parametrize(
    ("text", "line", "said"),
    [
        ("a: 1\nb: Học #1", 1, "“#1”"),
        ("a:\n- b #1\n- c", 1, "“#1”"),
        ("a: #1\nb: 2", 0, "“#1”"),
        ("a:\n  - b\n    - c", 2, "gộp vào giá trị ở trên"),
        ('a: "C:\\new"', 0, "dấu nháy đơn"),
        ("a: &b c", 0, "“&”"),
        ("a: 1\nb: *a", 1, "“*”"),
        ("a: !c d", 0, "“!”"),
        ("a: 1\n---\nb: 2", 1, "“---”"),
    ],
)
def test_a_loss_is_told_at_its_line(text: str, line: int, said: str) -> None:
    (loss,) = told(text)

    assert loss[0] == line and said in loss[1]


@pytest.mark.parametrize("text", ["day: 2026-11-22 # đọc lại", "a: [b, c]", "a: 'b #1'", "a: b-#1"])
def test_what_is_kept_whole_is_let_be(text: str) -> None:
    assert told(text) == []


def test_brackets_that_stay_open_are_remembered() -> None:
    opened: list[int] = []
    list(yaml_losses.lost("", yaml.scan("a: [1]\nb: [c\nd: 2", Loader=strict_yaml.StrictLoader), opened))

    assert opened == [1]


@pytest.mark.parametrize(
    "line",
    [
        "title: Học    # nhiều nhất 60 ký tự",
        "# cả dòng",
        "objectives: # hai mục\n  - a",
        "cells: [a]    # ô",
        "title: 'Học #1'",
        'title: "a \\"b\\" \\\\"',
    ],
)
def test_a_comment_set_apart_is_meant_as_one(line: str) -> None:
    assert strict_yaml.load_yaml("a.yml", line)[2] == []
