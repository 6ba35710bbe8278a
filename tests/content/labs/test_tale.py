"""A story as it is read: moments, choices, conditions, marks, deadlines."""

from __future__ import annotations

from courseware.content.labs.body import Fault
from courseware.content.labs.tale import Passage, Tale

STORY = """\
Mở đầu.

## Các mốc {#moc}

- 24:00 | Báo.

## Thứ Hai {#thu-hai}

### Tin lạ {#a at=6:45 after=0:10 minutes=3 is=fake}

/// chat | Khang
- Khang (6:45): Mua hộ tớ -> ngay nhé.
///

- Gọi lại -> b {check set=goi,ghi}
> Nghe giọng là biết.
- Chuyển -> b {trust}
> Chưa chắc là bạn.

? Mẹ hỏi: “Ai thế?”

### Thư viện {#b at=7:00 after=0:30 is=genuine}

Sách đến hạn.

{if=goi}

Đoạn có điều kiện.

Đoạn sau.

- Trả -> c {trust}
> Đúng sách.
- Xoá -> c {drop}
> Tin thật.

? Chị bảo: “Có mượn không?”

## Thứ Ba {#thu-ba}

### Hết {#c after=24:10 end=good}

{if=!goi}

Bạn vẫn chưa biết.

## Đã làm {#viec-da-lam}

- [x] goi: Em gọi lại.
> Gọi số đã lưu.
- [ ] ghi: Em ghi.
> Cách khác: thôi.

## Thầy cô {#thay-co}

Lời cuối.
"""


def read(text: str = STORY) -> tuple[Tale, list[Fault]]:
    """A story whose body begins on line 10 of its file."""
    return Tale.parse(Tale.cut(text, 10))


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


def test_a_condition_is_about_the_block_below_it_alone() -> None:
    """A line in a chat that looks like a choice is what somebody says."""

    tale, _ = read()

    assert "Mua hộ tớ -> ngay nhé." in tale.moments[0].passages[0].text
    shown, told, rest = tale.moments[1].passages
    assert shown == Passage("Sách đến hạn.")
    assert told == Passage("Đoạn có điều kiện.", "goi", unless=False)
    assert rest == Passage("Đoạn sau.")
    assert tale.moments[2].passages == (Passage("Bạn vẫn chưa biết.", "goi", unless=True),)


def test_what_is_almost_right_is_told_on_its_line() -> None:
    """Never a choice fewer without a word; every fault at once."""

    for old, new in (
        ("- Gọi lại -> b {check set=goi,ghi}", "- Gọi lại → b"),
        ("- Gọi lại -> b {check set=goi,ghi}", "- Gọi lại -> b {ask}"),
        ("{#b at=7:00", "{#b at=sáng"),
        ("{#b at=7:00", "{#b giờ=7:00"),
        ("- [x] goi: Em gọi lại.", "- goi: Em gọi lại."),
        ("- 24:00 | Báo.", "- 24 giờ: Báo."),
    ):
        _, wrong = read(STORY.replace(old, new))

        assert [fault.line for fault in wrong] == [10 + STORY[: STORY.index(old)].count("\n")], new


def test_a_condition_in_a_line_of_text_is_told() -> None:
    """It would be printed."""

    assert read(STORY.replace("{if=goi}\n\nĐoạn", "{if=goi} Đoạn"))[1]


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


def test_marks_have_letters_on_paper() -> None:
    """After Z they are doubled."""

    many = "".join(f"- [ ] dau-{n}: Em {n}.\n> Khác.\n" for n in range(27))
    tale, _ = read(STORY.replace("- [ ] ghi: Em ghi.\n> Cách khác: thôi.\n", many))

    assert tale.letter["goi"] == "A" and tale.letter["dau-24"] == "Z" and tale.letter["dau-25"] == "AA"
    assert tale.lettered(("goi", "dau-25")) == "A, AA"
