"""The paper of a variant."""

from __future__ import annotations

import re

import pytest

from courseware.views.kits.markdown import Writing
from courseware.views.papers import sheet
from courseware.views.papers.plan import Paper

from .conftest import lines


def test_every_variant_has_its_head_its_parts_and_its_end(papers: dict[str, Paper], hand: Writing) -> None:
    """Code, dots for the school, parts in Roman figures with how many questions they have."""

    for paper in papers.values():
        for variant in paper.variants:
            told = lines(list(sheet.sheet(paper, variant, hand, "")))
            assert told[0].startswith("Trường: ……")
            assert f"Mã đề {variant.code}" in told
            assert told[-1] == "---------- HẾT ----------"
            heads = [line for line in told if line.startswith("PHẦN ")]
            assert [line.split(".")[0] for line in heads] == [
                f"PHẦN {sheet.ROMAN[n]}" for n in range(len(variant.parts))
            ]
            for line, part in zip(heads, variant.parts, strict=True):
                assert f"câu {part.size}." in line
            assert sum(line.startswith("Câu ") for line in told) == sum(part.size for part in variant.parts)


def test_the_school_stands_where_the_dots_were(papers: dict[str, Paper], hand: Writing) -> None:
    """As its profile writes it."""

    paper = papers["lop-6-7"]

    assert lines(list(sheet.sheet(paper, paper.variants[0], hand, "Trường THCS Hoa Sen")))[0] == "Trường THCS Hoa Sen"


def test_the_scale_is_said_before_it_is_needed(papers: dict[str, Paper], hand: Writing) -> None:
    """Not a quarter for each statement; in primary school nothing of points."""

    told = {
        name: "\n".join(lines(list(sheet.sheet(papers[name], papers[name].variants[0], hand, ""))))
        for name in ("lop-10-12", "lop-3-5")
    }

    assert "1 ý 0,1; 2 ý 0,25; 3 ý 0,5; 4 ý 1,0." in told["lop-10-12"]
    assert "Mỗi câu đúng 0,5 điểm." in told["lop-10-12"]
    assert "điểm" not in told["lop-3-5"]


@pytest.mark.parametrize(
    ("name", "who"), [("lop-3-5", "Em"), ("lop-8-9", "Học sinh"), ("gdtx", "Học viên"), ("giao-vien", "Thầy cô")]
)
def test_a_paper_speaks_to_whoever_does_it(name: str, who: str, papers: dict[str, Paper], hand: Writing) -> None:
    """Adults of a school write no class and no number."""

    paper = papers[name]
    told = "\n".join(lines(list(sheet.sheet(paper, paper.variants[0], hand, ""))))

    assert f"{who} làm " in told
    assert ("Số báo danh" in told) is (name != "giao-vien")


def test_nothing_on_paper_gives_the_key_away_or_is_left_of_markdown(papers: dict[str, Paper], hand: Writing) -> None:
    """No tick, no bold option, no sign."""

    for name, paper in papers.items():
        for variant in paper.variants:
            told = "\n".join(lines(list(sheet.sheet(paper, variant, hand, ""))))
            assert not re.search(r"\[[ x]\]|///|\*\*|\]\(|<quiz>|✓|==|\{#|=>", told), name
