"""The keys of all variants of a paper, side by side. Pure."""

from __future__ import annotations

from collections.abc import Iterator

from courseware.content.blueprints.scoring import Form
from courseware.views.papers.plan import Paper
from courseware.views.papers.sheet import PARTS, ROMAN
from courseware.views.word.paragraphs import Cell, Element, Grid, Style, heading, para

SMALL = 11


def answers(paper: Paper) -> Iterator[Element]:
    """A table for each part: a row a question, a column a variant."""
    yield para("ĐÁP ÁN", Style.TITLE, bold=True)
    yield para(paper.blueprint.title, Style.CENTRE)
    codes = [variant.code for variant in paper.variants]
    for number, parts in zip(ROMAN, zip(*(variant.parts for variant in paper.variants), strict=True), strict=False):
        form = parts[0].form
        yield para(f"PHẦN {number}. {PARTS[form][0]}", Style.SUB, bold=True)
        if form is Form.ESSAY:
            yield para("Xem hướng dẫn chấm.")
            continue
        for first in range(0, len(codes), _columns(form)):
            shown = slice(first, first + _columns(form))
            rows = zip(*(part.asked for part in parts[shown]), strict=True)
            table = tuple((_cell(f"{n}"), *(_cell(one.key) for one in row)) for n, row in enumerate(rows, 1))
            yield Grid((1, *(2,) * len(codes[shown])), heading("Câu", *codes[shown], size=SMALL), table)


def _columns(form: Form) -> int:
    """Variants side by side: letters are short, words and pairs are not."""
    return {Form.CHOICE: 8, Form.MATCH: 3}.get(form, 4)


def _cell(text: str) -> Cell:
    return (para(text, Style.CENTRE, size=SMALL),)
