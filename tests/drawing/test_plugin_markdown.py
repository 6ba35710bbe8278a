"""mkdocs-quiz with one converter a page: what it makes of its parts stays what it was."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs_quiz.plugin import MkDocsQuizPlugin

from courseware.drawing import plugin_markdown

SETTINGS: Any = SimpleNamespace(markdown_extensions=["abbr", "attr_list", "tables"], mdx_configs={})


def page(name: str) -> Any:
    """As much of a page as a converter looks at."""
    return SimpleNamespace(file=SimpleNamespace(src_uri=name, src_path=name))


def plugin() -> tuple[MkDocsQuizPlugin, list[str]]:
    """A thrifty plugin, and for which pages it has made a converter."""
    made: list[str] = []

    class Counting(MkDocsQuizPlugin):  # type: ignore[type-arg,no-untyped-call]
        def _create_fragment_markdown(self, page: Any, config: MkDocsConfig, files: Files) -> Any:
            made.append(page.file.src_uri)
            return super()._create_fragment_markdown(page, config, files)

    quiz = Counting()
    plugin_markdown.thrifty(quiz)
    return quiz, made


@pytest.mark.parametrize(
    "text", ["Em hỏi thầy.", "Em *hỏi* thầy.", "- Một\n- Hai", "2 + 2 < 5 & hơn", "Chọn `mat-khau`", "", "  lùi vào"]
)
def test_parts_are_what_the_plugin_makes_of_them(text: str) -> None:
    """Plain sentences too, which do not pass Markdown any more."""

    here, files = page("vi/bai.md"), Files([])
    stock = MkDocsQuizPlugin()._convert_fragment_markdown(text, here, SETTINGS, files)
    quiz, _ = plugin()

    assert quiz._convert_fragment_markdown(text, here, SETTINGS, files) == stock


def test_a_page_has_one_converter() -> None:
    """Asked for again it is the same; the next page, where links lead elsewhere, gets its own."""

    quiz, made = plugin()
    files = Files([])
    converters = [quiz._create_fragment_markdown(page(name), SETTINGS, files) for name in ("a.md", "a.md", "b.md")]

    assert made == ["a.md", "b.md"]
    assert converters[0] is converters[1] and converters[1] is not converters[2]
