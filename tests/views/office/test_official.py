"""A document as its author thinks of it."""

from __future__ import annotations

from courseware.views.office.official import LETTER, Official, Regulation, fitting, item


def test_duties_are_gathered_from_everything_counted() -> None:
    """Each once, in order, those of a regulation too."""

    rules = Regulation("x", (item("Chương", item("Điều", duties="c")),))
    told = Official("KH", "x", (item("I", item("1", duties="b a")),), duties=("a",), regulation=rules)

    assert told.all_duties == ("a", "b", "c")


def test_a_letter_has_no_name_of_its_kind() -> None:
    """It is called one all the same."""

    assert (Official(LETTER, "x", ()).name, Official("KH", "x", ()).name) == ("Công văn", "Kế hoạch")


def test_what_only_others_have_is_left_out_at_every_depth() -> None:
    """What names nobody is everybody's."""

    told = (item("I", item("1", only="school centre"), item("2", item("a", only="nursery"))), item("II", only="centre"))

    assert fitting(told, "school") == (item("I", item("1", only="school centre"), item("2")),)
    assert fitting(told, "nursery") == (item("I", item("2", item("a", only="nursery"))),)
