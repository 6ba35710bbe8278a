"""How much law a grade is told."""

from __future__ import annotations

from ..broken import BANK, REGISTRY, VI, Faults


def test_below_grade_3_no_law_is_told_or_asked(faults: Faults) -> None:
    """The lesson cites a law and a question has one as its source: both are named."""

    found = faults((f"{REGISTRY}/scope.yml", "grades: [6, 7]", "grades: [1, 2]"))

    assert {p.path for p in found if p.rule == "luat-theo-tuoi"} == {VI, BANK}


def test_in_grades_3_to_5_law_is_two_sentences_at_most(faults: Faults) -> None:
    """The third sentence is named by its line; in grades 6 and 7 nothing is said."""

    more = (VI, "- Dừng lại.", "- Pháp luật cấm lừa đảo.\n- Nghị định nói rõ thêm.")

    assert [p.rule for p in faults(more) if p.rule == "luat-theo-tuoi"] == []
    found = [
        p for p in faults((f"{REGISTRY}/scope.yml", "grades: [6, 7]", "grades: [4, 5]")) if p.rule == "luat-theo-tuoi"
    ]
    assert [p.message for p in found] == [
        "lớp 3–5 nói luật nhiều nhất 2 câu; đây là câu thứ 3: “Nghị định nói rõ thêm.…”"
    ]
