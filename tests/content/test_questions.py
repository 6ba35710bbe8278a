"""Reading banks: any text gives questions or problems, never a traceback."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from courseware.content import drafts, questions
from courseware.content.drafts import Draft
from courseware.content.kinds import NAMED
from courseware.content.kinds.body import Parsed
from courseware.content.kinds.fill import Fill
from courseware.content.kinds.match import Match
from courseware.content.kinds.scenario import Scenario
from courseware.content.kinds.single import Single

HEAD = "## Tên {#cau-01 level=1}\n"


def one(body: str, kind: str = "") -> tuple[Draft, Parsed | None]:
    """Parse a bank of one question."""
    head = HEAD.replace("level", f"kind={kind} level") if kind else HEAD
    found, problems = drafts.drafts("a.md", head + body, 1)
    assert problems == []
    told = questions.kind_of(found[0])
    return found[0], questions.parse(found[0], told) if told else None


def test_feedback_may_have_several_lines() -> None:
    """All quoted lines under an option belong to it."""

    _, parsed = one("<quiz>\nHỏi?\n- [x] a\n> một\n> hai\n- [ ] b\n> ba\n\nHết.\n</quiz>")

    assert parsed is not None
    assert isinstance(parsed.body, Single)
    assert [o.feedback for o in parsed.body.options] == ["một\nhai", "ba"]
    assert (parsed.stem, parsed.explanation) == ("Hỏi?", "Hết.")


def test_a_stem_may_hold_a_scene() -> None:
    """Everything above the first option is the stem."""

    _, parsed = one(
        "<quiz>\nXem.\n\n/// sms | Số lạ\nBấm đi.\n///\n\nEm làm gì?\n- [x] a\n> v\n- [ ] b\n> v\n\nHết.\n</quiz>"
    )

    assert parsed is not None
    assert parsed.stem.startswith("Xem.\n\n/// sms")


def test_accepted_answers_are_read_in_order() -> None:
    """The first one is shown as the answer."""

    _, parsed = one("<quiz>\nGọi [[người lớn | bố mẹ]].\n\n---\nHết.\n</quiz>")

    assert parsed is not None
    assert parsed.body.kind == "fill"
    assert parsed.body == Fill((("người lớn", "bố mẹ"),))


def test_a_right_side_alone_is_a_distractor() -> None:
    """`- => text` matches nothing."""

    _, parsed = one("Nối.\n\n- a => 1\n> v\n- => 2\n\nHết.\n", "match")

    assert parsed is not None
    assert isinstance(parsed.body, Match)
    assert (len(parsed.body.pairs), parsed.body.distractors) == (1, ("2",))


def test_a_conversation_reads_its_nodes_and_endings() -> None:
    """Text, choices with feedback, an ending."""

    _, parsed = one("Mở.\n\n### Một {#a}\n\nChữ.\n\n- Đi -> b\n> v\n\n### Hết {#b end=good}\n\nXong.\n", "scenario")

    assert parsed is not None
    assert isinstance(parsed.body, Scenario)
    assert [(n.id, n.text, n.end, len(n.moves)) for n in parsed.body.nodes] == [
        ("a", "Chữ.", "", 1),
        ("b", "Xong.", "good", 0),
    ]


def test_a_problem_names_its_line() -> None:
    """The second option stands on the sixth line."""

    draft, _ = one("<quiz>\nHỏi?\n- [x] a\n> v\n- [v] b\n> v\n\nHết.\n</quiz>")

    assert [p.line for p in draft.problems] == [6]


LINES = st.sampled_from(
    ["<quiz>", "</quiz>", "- [x] a", "- [ ] b", "- [q] c", "> v", "", "---", "chữ [[đáp án]]", "[[", "1. bước", "- a => b",
     "- => c", "- đi -> n", "### Bước {#n}", "### Hết {#h end=good}", "/// sms | x", "///", "==m==", "chữ", "= 48 | bốn", "unit: giờ"]
)  # fmt: skip


@given(st.lists(LINES, max_size=14), st.sampled_from(["", *NAMED]))
def test_no_order_of_lines_makes_the_reader_raise(lines: list[str], kind: str) -> None:
    """A question that could not be read has said why."""

    draft, parsed = one("\n".join(lines), kind)

    assert parsed is not None or draft.problems


def test_a_question_that_needs_its_story_says_so() -> None:
    """`paper=no`, and nothing else."""

    body = "<quiz>\nHỏi?\n- [x] a\n> v\n- [ ] b\n> v\n\nHết.\n</quiz>"
    told = {}
    for value in ("no", "yes", ""):
        head = HEAD.replace("level=1", f"level=1 paper={value}") if value else HEAD
        (vi,), _ = drafts.drafts("a.md", head + body, 1)
        (en,), _ = drafts.drafts("b.md", "## Name {#cau-01}\n" + body, 1)
        question = questions.join(vi, en)
        told[value] = question.on_paper if question else [problem.message for problem in vi.problems]

    assert told == {"no": False, "yes": ["cau-01: paper: chỉ nhận paper=no, đang là “yes”"], "": True}
