"""The lesson of the small project, its HTML as mkdocs-quiz gives it back, and the same with a story and drawings."""

from __future__ import annotations

import dataclasses
import re
from pathlib import Path
from types import SimpleNamespace

import markdown
from markupsafe import Markup
from mkdocs_quiz.parsing import QUIZ_REGEX
from mkdocs_quiz.plugin import MkDocsQuizPlugin

from courseware.content.model import Course, Lang
from courseware.content.registries import ChoicePictures, Choices, Panel, Stories
from courseware.drawing.lessons import expanding
from courseware.drawing.lessons.drawing import LessonDrawing
from courseware.drawing.scene_extension import ScenesExtension

from ... import interface

OVERRIDES = Path(__file__).resolve().parents[3] / "overrides"
FIRST, SECOND = "tin-nhan-la-01", "tin-nhan-la-02"


def drawing(course: Course) -> LessonDrawing:
    """Its lesson in Vietnamese."""
    spoken = interface.said(Lang.VI)
    scenes = ScenesExtension(lang="vi", words=spoken, templates=str(OVERRIDES))
    md = markdown.Markdown(extensions=[scenes, "pymdownx.mark", "sane_lists"])
    return LessonDrawing(
        course, course.lessons[0], Lang.VI, spoken, lambda text: Markup(md.reset().convert(text)), str(OVERRIDES)
    )


def made(course: Course) -> str:
    """The lesson's HTML as finish gets it: mkdocs-quiz's own HTML in place of each of its questions."""
    plugin = MkDocsQuizPlugin()
    plugin.load_config({"language": "en"})
    config = SimpleNamespace(markdown_extensions=[], mdx_configs={}, config_file_path="mkdocs.yml")
    page = SimpleNamespace(file=SimpleNamespace(src_path="a.md", src_uri="a.md"), meta={})
    options = dict.fromkeys(
        ("show_correct", "auto_submit", "disable_after_submit", "auto_number", "shuffle_answers"), False
    )
    said = plugin._get_translation_manager(page, config)
    text = expanding.expand(course.lessons[0].texts[Lang.VI].body, drawing(course))
    return re.sub(
        QUIZ_REGEX,
        lambda match: plugin._process_quiz(match[1], 0, options, said, config, page, []),
        text,
        flags=re.DOTALL,
    )


def told(course: Course) -> Course:
    """The same with a story and with drawings for the options of its first question."""
    both = {"vi": "Câu <một>.", "en": "One."}
    row = Panel.model_validate({"place": "gate", "mood": "day", "says": both, "alt": both})
    drawn = Choices.model_validate({"mood": "day", "drawings": {}, "questions": {FIRST: ["mot", "hai", "ba"]}})
    path = course.lessons[0].path
    registry = course.registry.model_copy(
        update={"stories": Stories(stories={path: (row,) * 3}), "choices": ChoicePictures(choices={path: drawn})}
    )
    return dataclasses.replace(course, registry=registry)
