"""A lesson taken apart for its teacher’s documents."""

from __future__ import annotations

from courseware.views.kits.plan import Plan


def test_sections_questions_and_notes_of_the_small_lesson(little: Plan) -> None:
    """The question of the scene first; numbers run through; a source is told by its document and article."""

    found = little.material

    assert [asked.number for asked in found.first] == [1]
    assert [asked.number for asked in found.rest] == list(range(2, len(found.rest) + 2))
    assert len(found.rest) > 3
    assert found.knowledge == "Lừa đảo trên mạng bị cấm [LANM-2025-D7.2DD]."
    assert found.remember == "- Dừng lại."
    assert "<!--" not in found.scene + found.help
    assert [note.startswith("[1] Luật An ninh mạng, Điều 7") for note in found.notes] == [True]


def test_keys_are_told_in_letters_and_words(plans: dict[str, Plan]) -> None:
    """Of one lesson: a conversation by its way, groups by letters, statements one by one, the most tempting slip."""

    found = plans["lop-6-7/khi-ban-bi-bat-nat"].material
    by_kind = {asked.question.kind: asked for asked in (*found.first, *found.rest)}

    assert by_kind["scenario"].right.count(". ") >= 2
    assert "Đùa vui" in by_kind["sort"].right
    assert by_kind["truefalse"].right.startswith("a) đúng, b) sai")
    assert by_kind["single"].slip[:3] in {"A. ", "B. ", "C. ", "D. "}
    assert by_kind["single"].slip_why
    assert by_kind["single"].slip not in by_kind["single"].right


def test_every_question_has_a_key(plans: dict[str, Plan]) -> None:
    """No markup, no empty answer, over all lessons."""

    for path, made in plans.items():
        for asked in (*made.material.first, *made.material.rest):
            assert asked.right.strip(), (path, asked.number)
            assert not set("*`<>") & set(asked.right + asked.why + asked.slip + asked.slip_why), (path, asked.number)


def test_the_activity_has_its_own_name(plans: dict[str, Plan]) -> None:
    """“Em làm thử” begins with it."""

    assert plans["lop-6-7/khi-ban-bi-bat-nat"].material.activity == "Bốn góc nhìn, một ghế trống"
    assert [path for path, made in plans.items() if made.material.activity == made.material.title] == []
