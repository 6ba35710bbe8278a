"""The key of a question, its most tempting slip by the rule, and what to say."""

from __future__ import annotations

from markupsafe import Markup

from courseware.drawing.keys import KeyView, key
from courseware.drawing.question_views import ChoiceView, QuestionView, TurnView


def choice(letter: str, text: str, right: bool = False, value: str = "", feedback: str = "vì thế") -> ChoiceView:
    """Something to choose."""
    return ChoiceView(letter, Markup(text), Markup(f"{letter}: {feedback}" if feedback else ""), right, value)


def asked(kind: str, *choices: ChoiceView, **more: object) -> KeyView:
    """The key of a question of that kind."""
    given: dict[str, object] = {"targets": (), "answers": (), "unit": "", "turns": ()} | more
    return key(
        QuestionView(
            "ma-01", 3, kind, "Tên", Markup("Hỏi?"), Markup("Giải thích."), choices, loose_accents=False, **given
        )
    )  # type: ignore[arg-type]


def test_the_most_tempting_option_shares_most_words_with_the_right_one() -> None:
    """Markup and capitals are no words; what to say is that option's own feedback, so the explanation is not told too."""

    found = asked(
        "single",
        choice("A", "Xoá hết tin"),
        choice("B", "<em>Gọi</em> mẹ bằng số đã lưu", right=True),
        choice("C", "gọi lại số vừa nhắn"),
        choice("D", "Gọi mẹ bằng số trong tin"),
    )

    assert found.right == (("B", Markup("<em>Gọi</em> mẹ bằng số đã lưu")),)
    assert found.slip is not None and found.slip.letter == "D"
    assert found.slip.feedback == "D: vì thế" and found.explanation == ""
    assert found.by_card


def test_of_equal_ones_the_first_is_told() -> None:
    """The same page on every build."""

    found = asked("multiple", choice("A", "một", right=True), choice("B", "hai"), choice("C", "ba"))

    assert found.slip is not None and found.slip.letter == "B"


def test_true_and_false_are_held_against_each_other() -> None:
    """The false statement that is most like a true one."""

    found = asked("truefalse", choice("a", "Em giữ mã", right=True), choice("b", "Em đọc to"), choice("c", "Em gửi mã"))

    assert [letter for letter, _ in found.right] == ["a"]
    assert found.slip is not None and found.slip.letter == "c"


def test_items_go_into_groups() -> None:
    """Letters by group; the slip is the item most like one of another group."""

    found = asked(
        "sort",
        choice("1", "thẻ nạp trò chơi", value="B"),
        choice("2", "mã nộp bài", value="A"),
        choice("3", "mã nộp tiền", value="B"),
        targets=(choice("A", "Dùng được"), choice("B", "Dừng, hỏi")),
    )

    assert found.right == (("2", Markup("Dùng được")), ("1, 3", Markup("Dừng, hỏi")))
    assert found.slip is not None and found.slip.letter == "2"
    assert not found.by_card


def test_steps_pairs_and_blanks_have_no_slip_but_an_explanation() -> None:
    """In the right order; with the target's words; the first accepted answer with its unit."""

    order = asked("order", choice("A", "rồi", value="2"), choice("B", "trước", value="1"))
    match = asked("match", choice("1", "giục", value="B"), targets=(choice("A", "khác"), choice("B", "không kịp nghĩ")))
    short = asked("short", answers=("111|một một một",), unit="phút")

    assert [letter for letter, _ in order.right] == ["B", "A"]
    assert match.right == (("1 → B", Markup("không kịp nghĩ")),)
    assert short.right == (("", Markup("111 phút")),)
    assert {found.slip for found in (order, match, short)} == {None}
    assert {found.explanation for found in (order, match, short)} == {Markup("Giải thích.")}


def test_a_conversation_is_told_by_its_shortest_good_way() -> None:
    """A detour that ends well too is not the way; the slip is at the first step."""

    def turn(id_: str, *choices: ChoiceView, end: str = "") -> TurnView:
        return TurnView(id_, id_.upper(), Markup(""), choices, end)

    found = asked(
        "scenario",
        turns=(
            turn("a", choice("A", "hỏi lại", value="b"), choice("B", "gọi số đã lưu", value="tot"), choice("C", "gọi số lạ", value="hong")),
            turn("b", choice("A", "gọi", value="tot")),
            turn("hong", end="retry"),
            turn("tot", end="good"),
        ),
    )  # fmt: skip

    assert found.right == (("A, B", Markup("gọi số đã lưu")),)
    assert found.slip is not None and (found.slip.letter, found.slip.html) == ("C", "gọi số lạ")


def test_an_option_without_feedback_is_not_told() -> None:
    """There would be nothing to say to it."""

    found = asked("single", choice("A", "một", right=True), choice("B", "một hai", feedback=""), choice("C", "ba"))

    assert found.slip is not None and found.slip.letter == "C"
