"""The contract with mkdocs-quiz 1.7.1: what its own code makes of its kinds, and what we read from it."""

from __future__ import annotations

from importlib.metadata import version
from pathlib import Path
from types import SimpleNamespace

import pytest
from lxml import html
from mkdocs_quiz.plugin import MkDocsQuizPlugin
from mkdocs_quiz.qti.extractor import extract_quizzes_from_file

from courseware.content.kinds.choices import Choices
from courseware.content.model import Course, Lang
from courseware.drawing.plugin import Adapted, adapt

ROOT = Path(__file__).resolve().parents[2]
CHOICE = """
Em chọn *gì*?
- [ ] Bấm
> Vì **sao** không.
- [x] Hỏi & đợi
> Vì thế.

Giải thích.
"""
FILL = """
Hỏi [[người lớn|bố mẹ]] nhé.

---
Vì người lớn giúp em.
"""


def made(source: str) -> Adapted:
    """What the real plugin makes of a question, adapted."""
    plugin = MkDocsQuizPlugin()
    plugin.load_config({"language": "en"})
    config = SimpleNamespace(markdown_extensions=[], mdx_configs={}, config_file_path=str(ROOT / "mkdocs.yml"))
    page = SimpleNamespace(file=SimpleNamespace(src_path="a.md", src_uri="a.md"), meta={})
    options = {
        "show_correct": True,
        "auto_submit": False,
        "disable_after_submit": False,
        "auto_number": False,
        "shuffle_answers": False,
    }
    words = plugin._get_translation_manager(page, config)
    text = plugin._process_quiz(source, 0, options, words, config, page, [])
    return adapt(html.fragment_fromstring(text))


def test_the_version_is_the_one_that_was_read() -> None:
    """Another release has to be read again before it is trusted."""

    assert version("mkdocs-quiz") == "1.7.1"


def test_a_choice_gives_stem_options_feedback_and_explanation() -> None:
    """Rendered Markdown, the key, and the feedback of each option."""

    question = made(CHOICE)

    assert question.stem == "<p>Em chọn <em>gì</em>?</p>"
    assert [(o.html, o.right, o.feedback) for o in question.options] == [
        ("Bấm", False, "Vì <strong>sao</strong> không."),
        ("Hỏi &amp; đợi", True, "Vì thế."),
    ]
    assert question.explanation == "<p>Giải thích.</p>"
    assert question.answers == ()


def test_a_blank_becomes_a_place_for_our_input() -> None:
    """The accepted answers leave the stem, variants and all."""

    question = made(FILL)

    assert question.stem == '<p>Hỏi <span class="q-blank"></span> nhé.</p>'
    assert question.answers == ("người lớn|bố mẹ",)
    assert question.explanation == "<p>Vì người lớn giúp em.</p>"


def test_the_plugin_swallows_what_our_reader_refuses() -> None:
    """A second line under an answer loses all further options, silently: the reason for our rule."""

    question = made("Hỏi?\n- [x] một\nhai dòng\n- [ ] ba\n")

    assert len(question.options) == 1


@pytest.mark.parametrize("lang", list(Lang))
def test_our_reader_and_the_plugins_agree_on_every_bank(course: Course, lang: Lang) -> None:
    """mkdocs-quiz's extractor finds the same questions of its kinds with the same options and key."""

    for bank in course.banks.values():
        theirs = extract_quizzes_from_file(ROOT / bank.files[lang])
        ours = [q for q in bank.questions if q.texts[lang].body.in_quiz]
        choices = [q for q in ours if isinstance(q.texts[lang].body, Choices)]
        their_choices = [q for q in theirs if q.answers]

        assert len(theirs) == len(ours), bank.path
        for question, other in zip(choices, their_choices, strict=True):
            options = question.texts[lang].body.options  # type: ignore[union-attr]

            assert [(o.text, o.right) for o in options] == [(a.text, a.is_correct) for a in other.answers], question.id
