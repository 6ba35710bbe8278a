"""The small project and the real course as exports take them, and readers that others wrote."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from courseware.content.model import Course, Lang
from courseware.drawing import words
from courseware.testing import npm
from courseware.views.exports.format import Format, Left, Wanted
from courseware.views.exports.item import Item
from courseware.views.kits import rasters
from courseware.views.view import Part

from ...miniature import ROOT
from .made import Fixed, Told

Made = tuple[dict[str, bytes], list[Left]]
"""The files of a format by their paths, and what it left."""


def wanted_of(course: Course, lang: Lang = Lang.VI) -> Wanted:
    """All its lessons."""
    return Wanted(course, tuple(course.ready()), lang, words.read(ROOT / "overrides/locales", lang), Told())


def made(format_: Format, wanted: Wanted) -> Made:
    """What a format makes of what is wanted."""
    found = list(format_.parts(wanted))
    parts = {one.path: one.data for one in found if isinstance(one, Part)}
    assert len(parts) == sum(isinstance(one, Part) for one in found), "two files have one name"
    return parts, [one for one in found if isinstance(one, Left)]


@pytest.fixture(scope="session")
def little(small: Course) -> Wanted:
    """The small project: one lesson, ten questions of ten kinds."""
    return wanted_of(small)


@pytest.fixture(scope="session")
def whole(course: Course) -> Wanted:
    """The real course, its banks read as items once for all formats."""
    wanted = wanted_of(course)
    return Fixed(wanted, {lesson.path: wanted.items(lesson) for lesson in wanted.lessons})


@pytest.fixture
def holding(little: Wanted) -> Callable[..., Wanted]:
    """The lesson of the small project with these items alone in its bank."""

    def hold(*found: Item) -> Wanted:
        return Fixed(little, {lesson.path: found for lesson in little.lessons})

    return hold


@pytest.fixture
def undrawn(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every drawing is a white dot: drawing all of them takes longer than writing the files."""
    dot = rasters.packed(Image.new("1", (1, 1), 1))
    for draw in ("grey", "palette"):
        monkeypatch.setattr(rasters, draw, lambda svg, wide: dot)


@pytest.fixture(scope="session")
def node_modules() -> Path:
    """The programs of `tests/npm`."""
    return npm.modules()


@pytest.fixture(scope="session")
def asked_of_node(node_modules: Path) -> Iterator[Callable[[str], Callable[[str], Any]]]:
    """A line of JavaScript, `text => …`, as a function here: one process answers as often as it is asked."""
    running = []

    def start(line: str) -> Callable[[str], Any]:
        program = (
            f"const answer = {line};"
            "require('readline').createInterface({input: process.stdin}).on('line', asked => {"
            " let told; try { told = {is: answer(JSON.parse(asked))} } catch (e) { told = {wrong: String(e)} }"
            " console.log(JSON.stringify(told)) })"
        )
        process = subprocess.Popen(
            [npm.node(), "-e", program], cwd=node_modules.parent, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
            encoding="utf-8",
        )  # fmt: skip
        running.append(process)

        def ask(text: str) -> Any:
            assert process.stdin and process.stdout
            process.stdin.write(json.dumps(text) + "\n")
            process.stdin.flush()
            told = json.loads(process.stdout.readline())
            assert "wrong" not in told, f"{told['wrong']}\n{text}"
            return told["is"]

        return ask

    yield start
    for process in running:
        process.terminate()
        process.communicate()
