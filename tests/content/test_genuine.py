"""Which questions have something real in them."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from courseware.content import genuine, reading
from courseware.content.kinds.sort import Sort
from courseware.content.model import Lang, Question
from courseware.content.registries.style import Words


def asked(mini: Path) -> tuple[Words, dict[str, Question]]:
    """The words that tell groups apart, and the small project's questions by kind."""
    course = reading.read(mini).course
    assert course is not None
    return course.registry.style.words, {question.kind: question for question in course.questions()}


def test_a_sort_into_genuine_and_fake_says_how_much_is_genuine(mini: Path) -> None:
    """No other question has a share."""
    words, questions = asked(mini)

    assert genuine.share(words, questions["sort"]) == (2, 3)
    assert genuine.share(words, questions["single"]) is None


def test_the_items_of_such_a_sort_are_told_apart(mini: Path) -> None:
    """Each with its verdict; no other question has any."""
    words, questions = asked(mini)

    assert [verdict for _, verdict in genuine.told(words, questions["sort"])].count(True) == 2
    assert len(genuine.told(words, questions["sort"])) == 3
    assert genuine.told(words, questions["match"]) == []


def test_a_question_is_fine_by_its_tag_or_when_two_in_five_of_what_is_sorted_are(mini: Path) -> None:
    """The tag is for authors: the right answer is to go on."""
    _, questions = asked(mini)
    body = questions["sort"].texts[Lang.VI].body
    assert isinstance(body, Sort)

    assert not genuine.fine(questions["sort"])
    assert genuine.fine(of(questions["sort"], replace(body, pairs=(*body.pairs, body.pairs[1]))))
    assert not genuine.fine(questions["single"])
    assert genuine.fine(replace(questions["single"], tags=("tin-nhan", genuine.FINE)))


def of(question: Question, body: Sort) -> Question:
    """With another body in Vietnamese."""
    text = replace(question.texts[Lang.VI], body=body)
    return replace(question, texts={**question.texts, Lang.VI: text})


def test_three_groups_are_not_fine_and_not(mini: Path) -> None:
    """Letters, packets and calls: none of them is the genuine one."""
    _, questions = asked(mini)
    body = questions["sort"].texts[Lang.VI].body
    assert isinstance(body, Sort)

    other = replace(body.pairs[0], right="Khác")

    assert not genuine.fine(of(questions["sort"], replace(body, pairs=(*body.pairs, body.pairs[1], other, other))))
