"""The keys of all variants."""

from __future__ import annotations

from courseware.content.blueprints.scoring import Form
from courseware.views.papers import answers
from courseware.views.papers.plan import Paper
from courseware.views.word.paragraphs import Grid

from .conftest import text_of


def test_the_table_of_keys_is_what_each_variant_has(papers: dict[str, Paper]) -> None:
    """Read back from the tables, column by column."""

    for paper in papers.values():
        found: dict[str, list[str]] = {variant.code: [] for variant in paper.variants}
        for grid in (element for element in answers.answers(paper) if isinstance(element, Grid)):
            codes = [text_of(cell) for cell in grid.head[0]][1:]
            assert [text_of(row[0]) for row in grid.rows] == [str(n) for n in range(1, len(grid.rows) + 1)]
            for row in grid.rows:
                for code, cell in zip(codes, row[1:], strict=True):
                    found[code].append(text_of(cell))
        for variant in paper.variants:
            keys = [one.key for part in variant.parts for one in part.asked]
            assert sorted(found[variant.code]) == sorted(keys)
            if len(paper.variants) <= 3:
                assert found[variant.code] == keys


def test_many_variants_are_parted_into_tables_that_can_be_read(papers: dict[str, Paper]) -> None:
    """Eight columns of letters, four of statements."""

    paper = papers["lop-6-7"]
    widths = {len(grid.head[0]) - 1 for grid in answers.answers(paper) if isinstance(grid, Grid)}

    assert max(widths) <= 8
    assert answers._columns(Form.MATCH) == 3
