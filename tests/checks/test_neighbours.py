"""Two neighbouring lessons differ in something."""

from __future__ import annotations

from pathlib import Path

from ..broken import Faults


def second_lesson(mini: Path, *changes: tuple[str, str]) -> None:
    """The lesson of the small project once more, as its own neighbour, with changes."""
    for top in ("docs", "quizzes"):
        for lang in ("vi", "en"):
            text = (
                (mini / f"{top}/{lang}/lop-6-7/tin-nhan-la.md").read_text("utf-8").replace("tin-nhan-la-", "tin-khac-")
            )
            for old, new in changes:
                text = text.replace(old, new)
            (mini / f"{top}/{lang}/lop-6-7/tin-khac.md").write_text(text, "utf-8")


def test_two_neighbours_must_not_be_alike_in_everything(mini: Path, faults: Faults) -> None:
    """The same scene, the same first question, the same mould."""

    second_lesson(mini)

    assert any(
        p.rule == "bai-ke" and "cùng cảnh chat, câu đầu single, khuôn genuine-first" in p.message for p in faults()
    )


def test_neighbours_that_differ_in_one_thing_are_let_be(mini: Path, faults: Faults) -> None:
    """Another mould is enough."""

    second_lesson(mini, ("mould: genuine-first", "mould: mystery"))

    assert [p for p in faults() if p.rule == "bai-ke"] == []
