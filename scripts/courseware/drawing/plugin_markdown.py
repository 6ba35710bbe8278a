"""How mkdocs-quiz 1.7.1 gets the HTML of its parts: it makes a converter for each question and resets it for each part.

One converter a page does for all, and none for plain sentences: half the time of a page with questions.
"""

from __future__ import annotations

from typing import Any

from courseware.drawing import fragments


def thrifty(quiz: Any) -> None:
    """Let a plugin go on like that; `quiz` is a MkDocsQuizPlugin, its methods get MkDocs' page, settings and files."""
    make, convert = type(quiz)._create_fragment_markdown, type(quiz)._convert_fragment_markdown
    made: dict[str, Any] = {}

    def converter(page: Any, config: Any, files: Any) -> Any:
        name = page.file.src_uri
        if name not in made:
            made.clear()
            made[name] = make(quiz, page, config, files)
        return made[name]

    def fragment(text: str, page: Any, config: Any, files: Any, md_inst: Any = None) -> str:
        return str(fragments.plain(text) or convert(quiz, text, page, config, files, md_inst))

    quiz._create_fragment_markdown, quiz._convert_fragment_markdown = converter, fragment
