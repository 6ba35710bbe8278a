"""A citation that is almost one is told at its line, not printed as text."""

from __future__ import annotations

import pytest

from courseware.checks import citing

from ..broken import VI, Faults


@pytest.mark.parametrize(
    "words",
    ["[lanm-2025-d7.2dd]", "[LANM–2025–D7.2DD]", "[LANM-2025-D7.2DD ]", "[ LANM-2025-D7.2DD]", "(LANM-2025-D7.2DD)", "LANM-2025-D7.2DD.", "[LANM-2025-D7.2DD, KENH-111]", "[LANM - 2025 - D7.2DD]"],
)  # fmt: skip
def test_an_almost_citation_is_told(told, words: str) -> None:  # type: ignore[no-untyped-def]
    found = told(citing.check, f"---\nsources: [KENH-111]\n---\n\nBị cấm {words}\n")

    assert found and {n for n, _ in found} == {5}
    assert "viết “[LANM-2025-D7.2DD]”" in found[0][1]


@pytest.mark.parametrize(
    "words",
    ["[LANM-2025-D7.2DD].", "[LANM-2025-D7.2DD][KENH-111]", "`LANM-2025-D7.2DD`", "LANM-2099-D1", "Covid-19, F-35"],
)
def test_other_words_are_left_alone(told, words: str) -> None:  # type: ignore[no-untyped-def]
    assert told(citing.check, f"---\nsources: [KENH-111]\n---\n\nBị cấm {words}\n") == []


def test_the_heading_of_a_question_names_its_sources(told) -> None:  # type: ignore[no-untyped-def]
    assert told(citing.check, "---\na: b\n---\n\n## A {#a-01 sources=KENH-111}\n", "quizzes/vi/a.md") == []


def test_it_is_told_with_the_faults_of_the_legal_basis(faults: Faults) -> None:
    found = faults((VI, "[LANM-2025-D7.2DD].", "[LANM-2025-D7.2DD], LANM-2025-D7.2DD."))

    assert [p.rule for p in found if "mỗi mã trong một cặp ngoặc vuông" in p.message] == ["can-cu"]
