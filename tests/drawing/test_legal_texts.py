"""The list of the legal basis as scripts and the search have it."""

from __future__ import annotations

import json

import pytest

from courseware.content.model import Course, Lang
from courseware.drawing import legal_texts
from courseware.drawing.cards import Cards

from .. import interface

LAW = "LANM-2025-D7.2DD"


@pytest.mark.parametrize(
    ("lang", "taught"), [(Lang.VI, "Dạy ở: Lớp 6–7, bài 1"), (Lang.EN, "Taught in: Grades 6–7, lesson 1")]
)
def test_each_entry_says_what_the_article_says_and_who_is_taught_it(small: Course, lang: Lang, taught: str) -> None:
    documents = Cards(small, lang, lambda path: path).law.documents()
    script = legal_texts.script(documents, interface.said(lang))
    source = small.registry.source(LAW)

    assert source is not None
    assert json.loads(script.removeprefix("var entryTexts=").removesuffix(";")) == {LAW: [source.says[lang], taught]}


def test_the_search_finds_what_has_a_name_of_its_own() -> None:
    """With its number, at the place that the list gives it; a letter or a hotline is found by what it is about."""

    documents = [
        {"name": "Trực nghỉ lễ", "number": "1", "kind": "letter"},
        {"name": "Luật <A>", "number": "2/2026", "kind": "law"},
        {"name": "Số 111", "number": "111", "kind": "channel"},
    ]

    assert legal_texts.headings(documents) == '<h2 id="van-ban-2">Luật &lt;A&gt; (2/2026)</h2>'
