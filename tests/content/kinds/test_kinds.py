"""A kind is whole: whatever a registered kind lacks is named here. Adding a kind makes these tests say what is left to do."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from markupsafe import Markup

from courseware.content import drafts, questions, reading
from courseware.content.kinds import KINDS, NAMED
from courseware.content.kinds.body import Body
from courseware.content.model import Course, Lang, Question
from courseware.content.plain import plain
from courseware.drawing import question_views
from courseware.drawing.templates import environment
from courseware.site.bundles import BUNDLES

from ... import interface

ROOT = Path(__file__).resolve().parents[3]
OVERRIDES = ROOT / "overrides"
PAGES = ("quizzes/README.md", "docs/vi/tac-gia/cau-hoi.md", "docs/en/tac-gia/cau-hoi.md")
EXAMPLE = re.compile(r"^```markdown\n(?P<text>## .+?)^```$", re.M | re.S)
NAMES = re.compile(r'(?<![\w-])(?P<what>id|for|aria-labelledby)="(?P<value>[^"]+)"')
Read = Callable[..., tuple[Any, list[tuple[int, str]]]]


def read_whole(text: str) -> tuple[Body | None, list[str]]:
    """The body of a question with its heading, and what is wrong with it."""
    [draft], problems = drafts.drafts("a.md", text, 1)
    kind = questions.kind_of(draft)
    parsed = questions.parse(draft, kind) if kind else None
    said = [str(problem) for problem in (*problems, *draft.problems)]
    return (
        (parsed.body, [*said, *(fault.message for fault in parsed.body.faults(parsed.stem, 1))])
        if parsed
        else (None, said)
    )


def first_of(kind: str, course: Course) -> Question:
    """The first question of a kind in the small project."""
    found = [question for question in course.questions() if question.kind == kind]
    assert found, f"tests/mini has no question of kind {kind}: write one in quizzes/vi, quizzes/en and quizzes/ids.txt"
    return found[0]


@pytest.fixture(scope="module")
def mini() -> Course:
    """The small project as it stands."""
    course = reading.read(ROOT / "tests/mini").course
    assert course is not None
    return course


def test_names_are_different_and_like_their_modules() -> None:
    """One name one thing: kind, module, class."""
    assert len(NAMED) == len(KINDS)
    for kind in KINDS:
        assert (kind.__module__.rpartition(".")[2], kind.__name__.lower()) == (kind.kind, kind.kind)
    modules = {file.stem for file in (ROOT / "scripts/courseware/content/kinds").glob("*.py")}
    assert set(NAMED) <= modules


@pytest.mark.parametrize("kind", KINDS, ids=list(NAMED))
def test_a_kind_has_a_template_with_what_is_asked_and_what_is_told(kind: type[Body]) -> None:
    """`ask` below the stem, `tell` in the key."""
    made = environment(OVERRIDES).get_template(f"quiz/kinds/{kind.kind}.html").module
    assert callable(made.ask)
    assert callable(made.tell)


@pytest.mark.parametrize("kind", list(NAMED))
def test_what_names_a_group_of_options_is_on_the_page(kind: str, mini: Course) -> None:
    """A template whose fieldset points at the stem says `named`; without it a screen reader is told no name."""
    view = question_views.view(first_of(kind, mini), Lang.VI, 1, Markup, None)
    words = interface.said(Lang.VI)
    html = environment(OVERRIDES).get_template("quiz/quiz.html").render(questions=[view], keys=[view], words=words)
    names: dict[str, set[str]] = {"id": set(), "for": set(), "aria-labelledby": set()}
    for match in NAMES.finditer(html):
        names[match["what"]] |= set(match["value"].split())
    assert (names["for"] | names["aria-labelledby"]) - names["id"] == set()


@pytest.mark.parametrize("kind", KINDS, ids=list(NAMED))
def test_a_kind_has_a_script_that_registers_it(kind: type[Body]) -> None:
    """And the bundle holds it, behind what it builds on."""
    name = f"js/kinds/{kind.kind}.js"
    assert f"Quiz.kinds.{kind.kind} = " in (OVERRIDES / "assets" / name).read_text("utf-8")
    assert BUNDLES["quiz.js"].index(name) > BUNDLES["quiz.js"].index("js/quiz.js")


def test_no_template_and_no_script_is_left_of_a_kind_that_is_gone() -> None:
    """The folders hold the kinds and nothing else."""
    assert {file.stem for file in (OVERRIDES / "quiz/kinds").iterdir()} == set(NAMED)
    assert {file.stem for file in (OVERRIDES / "assets/js/kinds").iterdir()} == set(NAMED)


@pytest.mark.parametrize("kind", KINDS, ids=list(NAMED))
def test_the_sample_of_a_kind_is_right(kind: type[Body]) -> None:
    """It is what authors copy."""
    body, problems = read_whole(kind.sample)
    assert problems == []
    assert type(body) is kind


@pytest.mark.parametrize("kind", KINDS, ids=list(NAMED))
def test_the_small_project_has_a_question_of_each_kind(kind: type[Body], mini: Course) -> None:
    """In both languages, so that every view of the course is tried with it."""
    assert [type(first_of(kind.kind, mini).texts[lang].body) for lang in Lang] == [kind, kind]


@pytest.mark.parametrize("kind", KINDS, ids=list(NAMED))
def test_the_way_to_write_is_told_with_the_sample(kind: type[Body]) -> None:
    """quizzes/README.md shows it as it stands in the module."""
    text = (ROOT / PAGES[0]).read_text("utf-8")
    assert f"```markdown\n{kind.sample}```\n" in text


@pytest.mark.parametrize("page", PAGES)
def test_every_example_that_authors_see_is_right_and_every_kind_has_one(page: str) -> None:
    """What stands on the pages for authors is read by the same reader."""
    examples = [
        match["text"]
        for match in EXAMPLE.finditer((ROOT / page).read_text("utf-8"))
        if "\n" in match["text"] and "…" not in match["text"]
    ]
    found = [read_whole(text) for text in examples]
    assert [problems for _, problems in found if problems] == []
    assert {type(body) for body, _ in found} == set(KINDS)


@pytest.mark.parametrize("lang", list(Lang))
@pytest.mark.parametrize("kind", list(NAMED))
def test_a_kind_has_a_plain_form(kind: str, lang: Lang, mini: Course) -> None:
    """Name and every text of the question, and in the key every feedback; no sign of Markdown."""
    question = first_of(kind, mini)
    made = plain(question, lang, 3, interface.said(lang))
    parts = question.texts[lang].body.parts(question.id)
    choices = [*parts.choices, *parts.targets, *(choice for turn in parts.turns for choice in turn.choices)]
    assert question.texts[lang].name in made.ask
    assert [choice.text for choice in choices if choice.text not in made.ask] == []
    assert [choice.feedback for choice in choices if choice.feedback not in made.tell] == []
    assert [accepted for answer in parts.answers for accepted in answer if accepted not in made.tell] == []
    assert re.findall(r"==|\*\*|\[\[|///|`|^> ", made.ask + made.tell, re.M) == []


@pytest.mark.parametrize("kind", list(NAMED))
def test_both_languages_have_the_same_pattern(kind: str, mini: Course) -> None:
    """Key and letters."""
    question = first_of(kind, mini)
    vi, en = (question.texts[lang].body for lang in Lang)
    assert vi.key == en.key
    assert [c.letter + c.value for c in vi.parts("x").choices] == [c.letter + c.value for c in en.parts("x").choices]
