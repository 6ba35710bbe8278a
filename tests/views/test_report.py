"""The report on the small project and on the real one: figures are right, limits are marked, bytes are the same twice."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest

from courseware import commands
from courseware.authoring import holding
from courseware.content import reading
from courseware.content.model import Course
from courseware.views import writing
from courseware.views.report import page, picture
from courseware.views.report.report import Report, data, figures, text
from courseware.views.report.tables import Column, Row, Table
from courseware.views.view import Part


@pytest.fixture
def small(mini: Path) -> Course:
    """The small project: one lesson, ten questions of ten kinds."""
    course = reading.read(mini).course
    assert course is not None
    return course


def rows(course: Course, table: str) -> dict[str, dict[str, Any]]:
    """The rows of a table by name."""
    told = json.loads(data(figures(course)))
    return {row["name"]: row for row in told[table]["rows"]}


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


def test_a_stale_translation_is_counted(small: Course) -> None:
    """With another stamp the twin of a lesson is stale."""

    old = replace(small, lessons=(replace(small.lessons[0], translates="00000000"),))

    assert rows(old, "translations")["L67"]["lessons"] == 1
    assert rows(old, "translations")["L67"]["beyond"] == ["lessons"]


def test_a_draft_counts_for_nothing(small: Course) -> None:
    """Only what is published is reached."""

    draft = replace(small, lessons=(replace(small.lessons[0], draft=True),))

    assert rows(draft, "coverage")["L67"]["lessons"] == 0
    assert rows(draft, "guess")["Tất cả"]["singles"] == 0


def test_too_few_minutes_are_marked(small: Course) -> None:
    """A lesson that says less than it takes."""

    short = replace(small, lessons=(replace(small.lessons[0], minutes=20),))

    assert rows(short, "minutes")["L67"]["beyond"] == ["over"]
    assert "1!" in text(figures(short))


def test_the_same_course_gives_the_same_bytes(course: Course) -> None:
    """The real course, twice."""

    assert list(Report().parts(course)) == list(Report().parts(course))


def test_the_matrix_is_a_picture_of_every_cell(course: Course) -> None:
    """Well-formed, one square a cell, nothing from outside, the number told in words too."""

    drawn = picture.matrix(course)
    tree = ElementTree.fromstring(drawn)
    squares = tree.findall(".//{http://www.w3.org/2000/svg}rect")

    assert len(squares) == len(course.registry.scope.cells)
    assert "href" not in drawn
    assert f"<title>L67.S5: {picture.questions(course)['L67.S5']}</title>" in drawn


def test_the_page_tells_every_figure_and_asks_for_nothing(course: Course) -> None:
    """All tables that have rows, the picture, marks of what is beyond; no script, no address, no markup from content."""

    tables = figures(course)
    told = page.page(
        [
            *tables,
            Table("x", "<b>", (Column("w", "&"), Column("n", "số")), (Row("<i>", ("<script>", 3), frozenset({"n"})),)),
        ],
        picture.matrix(course),
    )

    assert all(f'<h2 id="{table.id}">' in told for table in tables if table.rows)
    assert "<svg " in told
    assert "<td class=beyond>" in told
    assert "&lt;script&gt;" in told
    assert not any(
        word in told.replace("http://www.w3.org/2000/svg", "")
        for word in ("<script", "<b>", "<i>", "http", "src=", "url(")
    )


def test_a_table_marks_what_is_beyond_its_limit() -> None:
    """Columns line up; shares are per cent, means have a comma."""

    table = Table("t", "Tên", (Column("n", "số"), Column("s", "phần", True), Column("w", "chữ")), (
        Row("A", (12, 0.5, "một"), frozenset({"n"})), Row("BB", (3.25, 0.0, "hai")),
    ), "ít thôi")  # fmt: skip

    assert table.text().split("\n") == [
        "Tên (ít thôi)",
        "",
        "  Nhóm   số  phần  chữ",
        "  A     12!   50%  một",
        "  BB    3,2    0%  hai",
    ]


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


class Elsewhere:
    """A view whose part would leave its folder."""

    name = "elsewhere"

    def __init__(self, path: str) -> None:
        self.path = path

    def parts(self, course: Course) -> list[Part]:
        """One part."""
        return [Part("good.txt", b"x"), Part(self.path, b"x")]


@pytest.mark.parametrize("path", ["../x.txt", "/x.txt", "a/../../x.txt", ""])
def test_a_part_stays_in_the_folder_of_its_view(small: Course, tmp_path: Path, path: str) -> None:
    """Refused before anything is written."""

    with pytest.raises(ValueError):
        writing.write(Elsewhere(path), small, tmp_path / "dist")
    assert not (tmp_path / "dist").exists()


def test_a_view_is_swapped_in_whole(small: Course, tmp_path: Path) -> None:
    """What an older run left is gone."""

    old = tmp_path / "dist/report/old.txt"
    old.parent.mkdir(parents=True)
    old.write_text("x", "utf-8")

    made = writing.write(Report(), small, tmp_path / "dist")

    assert not old.exists()
    assert all(file.is_file() for file in made)
