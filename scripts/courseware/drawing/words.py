"""The words of the interface: `overrides/locales/*.yml`, each key with its text in every language."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

from courseware.content import labs, locales, problems
from courseware.content.model import Lang


class Words:
    """The words of one language: `words.check` in templates, `words["check"]` in code.

    Not a dict: in a template `words.keys` would then be its method.
    """

    def __init__(self, texts: dict[str, str]) -> None:
        self._texts = texts

    def __getattr__(self, key: str) -> str:
        try:
            return self._texts[key]
        except KeyError:
            raise AttributeError(key) from None

    def __getitem__(self, key: str) -> str:
        return self._texts[key]

    def __iter__(self) -> Iterator[str]:
        return iter(self._texts)


SPOKEN = {
    "site-words.js": ("site_", "var SiteWords={};"),
    "quiz-words.js": ("js_", "var QuizWords={};"),
    "steps-words.js": ("steps_", "Object.assign(QuizWords,{});"),
    "answers-words.js": ("judge_", "Object.assign(QuizWords,{});"),
    "later-words.js": ("later_", "Object.assign(QuizWords,{});"),
    "package-words.js": ("package_sum_", "Object.assign(QuizWords,{});"),
    "app-words.js": ("app_", "var AppWords={};"),
    "class-words.js": ("class_js_", "var ClassWords={};"),
    "class-paper-words.js": ("paper_js_", "var PaperWords={};"),
    "soi-words.js": ("soi_js_", "var SoiWords={};"),
    **{f"lab-words/{kind}.js": (f"lab_js_{kind}_", "var LabWords={};") for kind in labs.NAMED},
}
"""Source of a bundle → how the keys of its words begin, and what JavaScript does with them in place of `{}`."""


def for_scripts(words: Words) -> dict[str, str]:
    """Source → its words, as a line of JavaScript."""
    return {
        name: line.replace(
            "{}", _table({key.removeprefix(prefix): words[key] for key in words if key.startswith(prefix)})
        )
        for name, (prefix, line) in SPOKEN.items()
    }


def _table(spoken: dict[str, str]) -> str:
    return json.dumps(spoken, ensure_ascii=False, separators=(",", ":"))


def read(folder: Path, lang: Lang) -> Words:
    """All words of one language. Raises ValueError with every problem when a file cannot be read."""
    return Words(texts(folder, lang))


def texts(folder: Path, lang: Lang) -> dict[str, str]:
    """Key → text of one language. Raises as `read`."""
    found, wrong = locales.read(folder, folder.parent.parent)
    if wrong:
        raise ValueError(problems.report(wrong))
    return {key: said[lang] for key, said in found.items()}
