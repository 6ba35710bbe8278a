"""How to mark."""

from __future__ import annotations

from courseware.content.model import Lang
from courseware.views.kits.markdown import Writing
from courseware.views.papers import guide
from courseware.views.papers.plan import Paper

from .conftest import lines


def test_every_question_is_there_with_its_number_in_each_variant_and_a_reason(
    papers: dict[str, Paper], hand: Writing
) -> None:
    """Essays with each line of their rubric."""

    for paper in papers.values():
        told = lines(list(guide.guide(paper, hand)))
        text = "\n".join(told)
        for one in (one for part in paper.variants[0].parts for one in part.asked):
            name = hand.line(one.question.texts[Lang.VI].name)
            line = next(line for line in told if line.startswith(f"{name} ("))
            for variant in paper.variants:
                number = next(
                    o.number for part in variant.parts for o in part.asked if o.question.id == one.question.id
                )
                assert f"{variant.code} câu {number}" in line
            assert hand.line(one.question.texts[Lang.VI].explanation.split("\n")[0]) in text
        for essay in paper.blueprint.essays:
            assert all(criterion.says in text for criterion in essay.rubric)


def test_letters_which_every_variant_has_others_of_are_not_named(papers: dict[str, Paper], hand: Writing) -> None:
    """The right option is told in words."""

    for paper in papers.values():
        for one in (one for part in paper.variants[0].parts for one in part.asked):
            assert all(
                line.startswith("– ") and not line.startswith(("– A.", "– B.", "– C.", "– D."))
                for line in guide.told(one, hand)
            )


def test_it_says_what_the_form_was_borrowed_from_and_that_no_mark_comes_of_it(
    papers: dict[str, Paper], hand: Writing
) -> None:
    """In primary school comments, never points."""

    told = {name: "\n".join(lines(list(guide.guide(papers[name], hand)))) for name in ("lop-8-9", "lop-3-5")}

    assert "không lấy làm điểm môn học" in told["lop-8-9"]
    assert "mỗi câu: đúng 1 ý 0,1; đúng 2 ý 0,25; đúng 3 ý 0,5; đúng 4 ý 1,0" in told["lop-8-9"]
    assert "HƯỚNG DẪN NHẬN XÉT" in told["lop-3-5"]
    assert "không cho điểm, không xếp thứ tự" in told["lop-3-5"]


def test_parts_of_the_scale_add_up_to_ten(papers: dict[str, Paper], hand: Writing) -> None:
    """The last column of its table."""

    for paper in papers.values():
        if paper.preset.marks:
            scale = next(iter(guide._scale(paper)))
            totals = [lines([scale])[n].replace(",", ".") for n in range(7, len(lines([scale])), 4)]
            assert sum(map(float, totals)) == 10
