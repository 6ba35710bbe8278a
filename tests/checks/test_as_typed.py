"""Whatever slips into a good file is taken as meant or told where it stands; it is never lost and never raises.

A file of the small project is changed in one place as fingers, editors and chat programs change it. Then either the course
is the same, or the change is in it letter for letter and is drawn in the same blocks, or a problem names that line.
"""

from __future__ import annotations

import datetime
import shutil
import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass, fields, is_dataclass
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from lxml import html
from markdown import Markdown
from pydantic import BaseModel

from courseware.checks import running
from courseware.content import reading
from courseware.content.model import Course, Lang
from courseware.content.problems import Problem
from courseware.drawing.fragments import Fragments
from courseware.drawing.lessons import expanding
from courseware.drawing.lessons.drawing import LessonDrawing
from courseware.drawing.scene_extension import ScenesExtension

from .. import examples, interface
from ..miniature import MINI

ROOT = Path(__file__).resolve().parents[2]
OVERRIDES = ROOT / "overrides"
TODAY = datetime.date(2026, 11, 22)
LESSON, BANK = "docs/vi/lop-6-7/tin-nhan-la.md", "quizzes/vi/lop-6-7/tin-nhan-la.md"
FILES = [LESSON, BANK, *sorted(f"scripts/registry/{file.name}" for file in (MINI / "scripts/registry").glob("*.yml"))]
ALIKE = dict(zip('-:#[]!>/|" aeoxcpS1', "–：＃［］！＞／｜“\u00a0аеохсрЅ１", strict=True))
"""Signs and what is typed or pasted for them."""
BLOCKS = {
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "ul",
    "ol",
    "li",
    "table",
    "tr",
    "td",
    "th",
    "figure",
    "blockquote",
    "pre",
    "dl",
    "hr",
    "input",
}
ELSEWHERE = {"khung-bai", "song-ngu", "so-dang-ky", "can-cu", "dan-nguoi"}
"""Rules about a whole file or a pair of twins, told at a beginning; and ids that are told where they are used."""


@dataclass(frozen=True)
class Slip:
    """A change at a place of a line: what it does to the line's text."""

    name: str
    change: Callable[[str, int], str]


SLIPS = [
    Slip("a sign is lost", lambda line, n: line[:n] + line[n + 1 :]),
    Slip("a sign is doubled", lambda line, n: line[: n + 1] + line[n:]),
    Slip("a blank slips in", lambda line, n: f"{line[:n]} {line[n:]}"),
    Slip("two signs change places", lambda line, n: line[:n] + line[n + 1 : n + 2] + line[n : n + 1] + line[n + 2 :]),
    Slip(
        "a sign that looks alike",
        lambda line, n: line[:n] + ALIKE.get(line[n : n + 1], line[n : n + 1]) + line[n + 1 :],
    ),
    Slip("a capital", lambda line, n: line[:n] + line[n : n + 1].swapcase() + line[n + 1 :]),
    Slip("a blank that nobody sees", lambda line, n: f"{line[:n]}\u200b{line[n:]}"),
    Slip("a soft hyphen", lambda line, n: f"{line[:n]}\u00ad{line[n:]}"),
    Slip("a control", lambda line, n: f"{line[:n]}\x0b{line[n:]}"),
    Slip("one blank before the line", lambda line, n: f" {line}"),
    Slip("four blanks before the line", lambda line, n: f"    {line}"),
    Slip("a tab before the line", lambda line, n: f"\t{line}"),
    Slip("blanks behind the line", lambda line, n: f"{line}  "),
    Slip("a comment behind the line", lambda line, n: f"{line} #1"),
]


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the small project that every example changes and puts right again."""
    return Path(shutil.copytree(MINI, tmp_path_factory.mktemp("typed") / "mini"))


@cache
def good() -> Course:
    """The small project as it is."""
    course = reading.read(MINI).course
    assert course is not None
    return course


@dataclass(frozen=True)
class Outcome:
    """What became of a changed file: the course, and the problems; those of translations that are now old are left out."""

    course: Course | None
    problems: list[Problem]

    def told(self, file: str, line: int) -> bool:
        """Whether a problem stands on the line, beside it, on the heading of its question, or on the file or its twin as a whole."""
        heading = max((n for n in starts(file) if n <= line), default=line)
        places = {1, line - 1, line, line + 1, heading}  # 1: what is wrong with the file as a whole
        pair = {file, file.replace("/vi/", "/en/")}
        return any(
            (p.path == file and p.line in places) or (p.path in pair and p.rule in ELSEWHERE) for p in self.problems
        )


@cache
def starts(file: str) -> list[int]:
    """The lines on which the questions of a bank begin."""
    return [
        n
        for n, line in enumerate((MINI / file).read_text("utf-8").split("\n"), 1)
        if line.startswith("## ") and file == BANK
    ]


def outcome(project: Path, file: str, data: bytes) -> Outcome:
    """Read and check the project with other bytes in one file."""
    before = (MINI / file).read_bytes()
    (project / file).write_bytes(data)
    try:
        found = reading.read(project)
        wrong = running.run(found, TODAY)
    finally:
        (project / file).write_bytes(before)
    return Outcome(found.course, [p for p in wrong if "bản dịch cũ" not in p.message])


def leaves(value: Any, place: str = "") -> Iterator[tuple[str, str]]:
    """Every text, number and day of a course with the way to it; what is counted from others is left out."""
    if isinstance(value, BaseModel):
        value = dict(value)
    elif is_dataclass(value) and not isinstance(value, type):
        value = {
            field.name: getattr(value, field.name)
            for field in fields(value)
            if field.name not in {"digest", "line", "ledger"}
        }
    if isinstance(value, dict):
        for key in value:
            yield from leaves(value[key], f"{place}.{key}")
    elif isinstance(value, (tuple, list)):
        for n, item in enumerate(value):
            yield from leaves(item, f"{place}.{n}")
    else:
        yield place, str(value)


def changed(old: str, new: str) -> tuple[str, str]:
    """What of two texts is left without their common beginning and end."""
    n = next((n for n, (a, b) in enumerate(zip(old, new, strict=False)) if a != b), min(len(old), len(new)))
    old, new = old[n:], new[n:]
    m = next(
        (m for m, (a, b) in enumerate(zip(reversed(old), reversed(new), strict=False)) if a != b),
        min(len(old), len(new)),
    )
    return old[: len(old) - m], new[: len(new) - m]


def letter_for_letter(course: Course, old: str, new: str) -> bool:
    """Whether the course differs from the good one by the change of this line alone, wherever its text is held."""
    before, after = dict(leaves(good())), dict(leaves(course))
    if list(before) != list(after):
        return False
    pairs = [changed(before[place], after[place]) for place in before if before[place] != after[place]]
    return all(a in old and b in unicodedata.normalize("NFC", new) for a, b in pairs)


@cache
def converter() -> Markdown:
    """Markdown with the settings of the site."""
    settings_ = yaml.safe_load((ROOT / "mkdocs.yml").read_text("utf-8"))["markdown_extensions"]
    scenes = ScenesExtension(lang="vi", words=interface.said(Lang.VI), templates=str(OVERRIDES))
    return Markdown(
        extensions=[*settings_, scenes], extension_configs={name: value for name, value in settings_.items() if value}
    )


def drawn(course: Course) -> list[str]:
    """The blocks of the lesson's page and of its questions' texts, in order. Raises what Markdown raises."""
    said = interface.said(Lang.VI)
    render = Fragments(converter())
    lesson = course.lessons[0]
    drawing = LessonDrawing(course, lesson, Lang.VI, said, render, str(OVERRIDES))
    body = lesson.texts[Lang.VI].body
    render(expanding.expand(body, drawing))
    texts = [body]  # without the questions of mkdocs-quiz, which reads them before Markdown does
    texts += [
        part
        for question in course.questions()
        for part in (question.texts[Lang.VI].stem, question.texts[Lang.VI].explanation)
    ]
    tags: list[str] = []
    for text in texts:
        root = html.fragment_fromstring(str(render(text)), create_parent="div")
        tags += [element.tag for element in root.iter() if element.tag in BLOCKS]
    return tags


@cache
def good_blocks() -> list[str]:
    """The blocks of the good project."""
    return drawn(good())


@st.composite
def slips(draw: st.DrawFn) -> tuple[str, int, Slip, int]:
    """A file, a line of it (from 0), a slip and a place in the line."""
    file = draw(st.sampled_from([LESSON, BANK, LESSON, BANK, *FILES]))
    lines = (MINI / file).read_text("utf-8").split("\n")
    line = draw(st.sampled_from([n for n, text in enumerate(lines) if text]))
    syntax = [n for n, sign in enumerate(lines[line]) if not sign.isalpha()] or [0]
    place = draw(st.sampled_from(syntax) | st.integers(0, len(lines[line]) - 1))
    return file, line, draw(st.sampled_from(SLIPS)), place


def verdict(project: Path, file: str, line: int, slip: Slip, place: int) -> str:
    """Nothing when all is well, else what went wrong."""
    lines = (MINI / file).read_text("utf-8").split("\n")
    old, new = lines[line], slip.change(lines[line], place)
    data = "\n".join([*lines[:line], new, *lines[line + 1 :]]).encode()
    found = outcome(project, file, data)
    if found.course == good() or found.told(file, line + 1):
        return ""
    if found.course is None:
        return f"no course, and nothing told at the line: {found.problems}"
    if not letter_for_letter(found.course, old, new):
        return f"{old!r} → {new!r}: lost or turned into something else; told: {found.problems}"
    if drawn(found.course) != good_blocks():
        return f"{old!r} → {new!r}: drawn in other blocks; told: {found.problems}"
    return ""


@settings(max_examples=examples.of(60), suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(slips())
def test_a_slip_is_meant_or_told(project: Path, slip: tuple[str, int, Slip, int]) -> None:
    assert verdict(project, *slip) == ""


SAME = {
    "a byte order mark": lambda text: text.encode("utf-8-sig"),
    "line ends of Windows": lambda text: text.replace("\n", "\r\n").encode(),
    "line ends of old Macs": lambda text: text.replace("\n", "\r").encode(),
    "letters and marks apart": lambda text: unicodedata.normalize("NFD", text).encode(),
    "no last line end": lambda text: text.rstrip("\n").encode(),
    "no-break blanks": lambda text: text.replace(" ", "\u00a0").encode(),
}
OTHER = {
    "UTF-16": lambda text: text.encode("utf-16"),
    "ANSI": lambda text: ("\n".join(text.split("\n")[:4]) + "\n").encode() + b"\xe0 \xf4\n",
    "a zero byte": lambda text: text.replace("\n", "\n\x00", 1).encode(),
}


@pytest.mark.parametrize("file", FILES)
def test_an_editor_may_save_as_it_likes(project: Path, file: str) -> None:
    text = (MINI / file).read_text("utf-8")

    for name, save in SAME.items():
        found = outcome(project, file, save(text))
        assert (found.course == good(), found.problems) == (True, []), name


@pytest.mark.parametrize("file", FILES)
def test_another_encoding_is_told_at_its_line(project: Path, file: str) -> None:
    text = (MINI / file).read_text("utf-8")

    marked = min(4, len(text.split("\n"))) + 1  # behind the first four lines

    for (name, save), line in zip(OTHER.items(), (1, marked, 2), strict=True):
        told = [p for p in outcome(project, file, save(text)).problems if p.path == file]
        assert (line, "van-ban") in [(p.line, p.rule) for p in told], name
