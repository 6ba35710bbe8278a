"""The list of rows: each once, each found by somebody, each told with its goal in both languages."""

from __future__ import annotations

import dataclasses
from pathlib import Path

import pytest

from . import building, measures, peers, rows, table, workshop
from .rows import Row
from .timed import Cost

FAST = Row("fast", "check", "s", "Nhanh", "Fast", 3, 2)
WIDE = Row("wide", "check", "", "Rộng", "Wide", 100, least=True)


def test_each_row_is_there_once_and_belongs_to_a_measure_that_exists() -> None:
    """Ratios first; every measure has rows, every goal a figure that can miss it."""

    keys = [row.key for row in rows.ROWS]
    ratios = [row.unit == rows.RATIO for row in rows.ROWS]

    assert len(set(keys)) == len(keys)
    assert ratios == sorted(ratios, reverse=True)
    assert {row.group for row in rows.ROWS} == set(measures.PROBES)
    assert set(rows.SIZED) == set(workshop.SIZES)
    for probe in measures.PROBES.values():
        assert (Path(__file__).parent / f"{probe.module}.py").is_file()
    assert all(row.met(row.goal, row.goal) for row in rows.ROWS if row.goal is not None)


def test_the_rows_of_builds_are_those_that_are_measured() -> None:
    """What the function gives and what the list names are the same keys, and a rival that failed says why in both rows."""

    spent = {name: [Cost(2, 4, 100)] for name in (building.OURS, building.CHANGED, *peers.RIVALS) if name != "hugo"}
    found = building.rows("course", spent, {"hugo": "không cài được"})
    listed = {row.key for row in rows.ROWS if row.key.startswith("build-course-")}

    assert found.keys() == listed
    assert found["build-course-plain-wall"] == 1
    assert found["build-course-hugo-cpu"] == "không cài được"
    assert found["build-course-peak"] == 100


@pytest.mark.parametrize(
    ("value", "vi", "en"),
    [(0.0614, "0,061", "0.061"), (1.663, "1,66", "1.66"), (36.44, "36,4", "36.4"), (1562.3, "1.562", "1,562"), (0, "0", "0"), (100, "100", "100")],
)  # fmt: skip
def test_a_figure_has_the_digits_that_mean_something(value: float, vi: str, en: str) -> None:
    """Three of them, in the signs of each language."""

    assert (table.number(value, "vi"), table.number(value, "en")) == (vi, en)


def test_a_row_says_whether_its_goal_is_met() -> None:
    """A ceiling from above, a floor from below, neither without a goal."""

    assert table.told(FAST, 3, "vi").cells == ("Nhanh", "3 giây", "≤ 3", "≤ 2", "đạt")
    assert table.told(FAST, 3.1, "en").cells == ("Fast", "3.1 s", "≤ 3", "≤ 2", "no")
    assert table.told(WIDE, 99, "vi").cells == ("Rộng", "99", "≥ 100", "", "chưa")
    assert table.told(dataclasses.replace(FAST, goal=None), 9, "vi").cells[-1] == ""
    assert table.told(FAST, "thiếu nginx", "vi") == table.Told(
        ("Nhanh", "không đo được", "≤ 3", "≤ 2", ""), "thiếu nginx"
    )
