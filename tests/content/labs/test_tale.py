"""A story as it is read: moments, choices, conditions, marks, deadlines."""

from __future__ import annotations

from courseware.content.labs.lab import Lab
from courseware.content.model import Lang

from .story import STORY, read


def test_a_story_is_read_whole() -> None:
    """Chapters, clock, what is genuine, choices with what they do, reasons, help."""

    tale, wrong = read()

    assert wrong == [] and list(tale.faults()) == []
    first = tale.moments[0]
    assert (first.chapter, first.at, first.after, first.minutes, first.real) == ("Thứ Hai", "6:45", 10, 3, "fake")
    assert [(m.to, m.verdict, m.marks, m.why) for m in first.moves] == [
        ("b", "check", ("goi", "ghi"), "Nghe giọng là biết."),
        ("b", "trust", (), "Chưa chắc là bạn."),
    ]
    assert first.help == "Mẹ hỏi: “Ai thế?”"
    assert tale.chapters == {"a": "Thứ Hai", "c": "Thứ Ba"}
    assert [(mark.id, mark.kept, mark.other) for mark in tale.marks] == [
        ("goi", True, "Gọi số đã lưu."),
        ("ghi", False, "Cách khác: thôi."),
    ]
    assert [(one.minutes, one.text) for one in tale.deadlines] == [(1440, "Báo.")]
    assert (tale.before.strip(), tale.after.strip()) == ("Mở đầu.", "## Thầy cô {#thay-co}\n\nLời cuối.")


def test_prose_leaves_out_what_is_the_story_s_own_and_keeps_the_lines() -> None:
    """Rules of Markdown look at what is Markdown, on the right lines."""

    tale, _ = read()
    prose = tale.prose(STORY)

    assert prose.count("\n") == STORY.count("\n")
    assert "Gọi lại" not in prose and "{if" not in prose and "Mẹ hỏi" not in prose
    assert "Đoạn sau." in prose and "### Tin lạ" in prose


def test_the_key_is_the_same_when_words_differ_and_not_when_a_path_does() -> None:
    """Both languages tell one story."""

    key = read()[0].key

    assert read(STORY.replace("Gọi lại ->", "Call ->").replace("Thứ Hai", "Monday"))[0].key == key
    for old, new in (
        ("-> c {drop}", "-> c {check}"),
        ("at=7:00", "at=7:05"),
        ("{if=!goi}", "{if=goi}"),
        ("set=goi,ghi", "set=goi"),
    ):
        assert read(STORY.replace(old, new))[0].key != key, new


def test_reasons_stand_apart_from_the_story_but_at_a_table() -> None:
    """There somebody reads them out from the same card; the path is that of the lab, and one below."""

    at_a_table, alone = read()[0], read(STORY.replace(" minutes=3", ""))[0]
    paths = [
        Lab("phong-thuc-hanh/chuyen", "tale", (), 40, (), {}, {Lang.VI: body}).reasons for body in (at_a_table, alone)
    ]

    assert paths == ["", "phong-thuc-hanh/chuyen/vi-sao"]


def test_marks_have_letters_on_paper() -> None:
    """After Z they are doubled."""

    many = "".join(f"- [ ] dau-{n}: Em {n}.\n> Khác.\n" for n in range(27))
    tale, _ = read(STORY.replace("- [ ] ghi: Em ghi.\n> Cách khác: thôi.\n", many))

    assert tale.letter["goi"] == "A" and tale.letter["dau-24"] == "Z" and tale.letter["dau-25"] == "AA"
    assert tale.lettered(("goi", "dau-25")) == "A, AA"
