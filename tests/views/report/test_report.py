"""The report on the small project and on the real one: figures are right, the bytes are the same twice."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from courseware import commands
from courseware.authoring import holding
from courseware.content.model import Course
from courseware.views.report.report import Report

from .conftest import rows


def test_figures_of_the_small_project(small: Course) -> None:
    """Counted by hand."""

    assert rows(small, "coverage")["L67"] == {
        "name": "L67", "lessons": 1, "questions": 10, "review": 0, "cells": 1, "all_cells": 2, "beyond": ["cells"],
    }  # fmt: skip
    assert rows(small, "clauses")["000"]["taught"] == 1
    assert rows(small, "competences")["NLS"] == {"name": "NLS", "used": 1, "known": 3, "beyond": []}
    assert rows(small, "moulds")["L67"]["genuine-first"] == 1
    assert list(rows(small, "untaught")) == ["L67.S5"]
    assert {kind: n for kind, n in rows(small, "kinds")["L67"].items() if n == 1}.keys() >= {
        "single",
        "truefalse",
        "short",
        "scenario",
    }
    assert rows(small, "levels")["L67"] == {"name": "L67", "1": 0.3, "2": 0.6, "3": 0.1, "beyond": ["2", "3"]}
    assert rows(small, "objectives")["L67"] == {
        "name": "L67", "objectives": 2, "twice": 0, "once": 2, "never": 0, "unnamed": 8, "beyond": ["twice"],
    }  # fmt: skip
    assert rows(small, "options")["L67"]["shortest"] == 1.0
    assert rows(small, "options")["L67"]["help_right"] == 0.3333
    assert rows(small, "places")["L67"]["B"] == 1.0
    assert rows(small, "minutes")["L67"] == {"name": "L67", "said": 45, "counted": 40, "over": 0, "beyond": []}
    assert rows(small, "genuine")["L67"] == {"name": "L67", "sorts": 1, "share": 0.6667, "below": 0, "beyond": []}
    assert rows(small, "translations")["L67"]["lessons"] == 0


def test_a_draft_counts_for_nothing(small: Course) -> None:
    """Only what is published is reached."""

    draft = replace(small, lessons=(replace(small.lessons[0], draft=True),))

    assert rows(draft, "coverage")["L67"]["lessons"] == 0
    assert rows(draft, "guess")["Tất cả"]["singles"] == 0


def test_the_same_course_gives_the_same_bytes(course: Course) -> None:
    """The real course, twice."""

    assert list(Report().parts(course)) == list(Report().parts(course))


def test_the_command_prints_tables_and_writes_what_it_is_asked_for(
    mini: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """JSON where it is wanted, the parts in dist/report/, what is reached held."""

    done = commands.main(["report", "--json", str(mini / "so.json"), "--write", "--hold"], mini)

    assert done == 0
    assert "Đoán khi không đọc câu dẫn" in capsys.readouterr().out
    assert "coverage" in json.loads((mini / "so.json").read_text("utf-8"))
    assert sorted(file.name for file in (mini / "dist/report").iterdir()) == [
        "matrix.svg",
        "report.html",
        "report.json",
        "report.txt",
    ]
    assert holding.held(mini)


def test_without_registries_there_is_no_report(mini: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The problem is told instead, on standard error."""

    (mini / "scripts/registry/style.yml").unlink()

    assert commands.main(["report"], mini) == 1
    assert "scripts/registry/style.yml:1: thiếu tệp này" in capsys.readouterr().err
