"""A lesson's sentences as its learner reads them, each with the line on which it begins."""

from __future__ import annotations

import pytest

from courseware.content import prose, sections, wording

BODY = """\
## Tình huống {#tinh-huong}

Sáng nay có tin. Em đọc
đến hết rồi hỏi cô [KENH-111].

/// chat | Lớp
- Em (7:15): Câu này ở trong cảnh.
///

- **Dừng** lại đã.
- [ ] Hỏi [cô giáo](../tu-dien.md#co).

| Bảng | không đọc |
|---|---|
| một | hai |

!!! adult "Người lớn"
    Câu cho người lớn.

    Vẫn là câu cho người lớn.

Câu cuối.

```
không phải câu
```

## Dành cho thầy cô {#thay-co}

Câu cho thầy cô.
"""


def test_only_what_the_learner_reads_is_a_sentence() -> None:
    """No heading, scene, table, box, code or teacher's section; a sentence may run over two lines."""

    found = prose.sentences(BODY, 10)

    assert [(s.text, s.line) for s in found] == [
        ("Sáng nay có tin.", 12),
        ("Em đọc đến hết rồi hỏi cô .", 12),
        ("Dừng lại đã.", 19),
        ("Hỏi cô giáo.", 20),
        ("Câu cuối.", 31),
    ]
    assert found[1].cites == ("KENH-111",)


@pytest.mark.parametrize(
    ("text", "syllables"),
    [("Em hỏi cô giáo.", 4), ("Dừng – Báo", 2), ("Lúc 7:15 có 2 tin.", 5), ("“Cô ơi!” – em gọi …", 4)],
)
def test_syllables_are_what_spaces_part(text: str, syllables: int) -> None:
    """Dashes and dots alone are none, a number is one."""

    assert prose.Sentence(text, 1).syllables == syllables


def test_a_quotation_ends_its_sentence() -> None:
    """The closing quotation mark belongs to the sentence before it."""

    assert [s.text for s in prose.sentences("Cô bảo: “Dừng lại.” Em dừng. 3 bạn cũng dừng.", 1)] == [
        "Cô bảo: “Dừng lại.”",
        "Em dừng.",
        "3 bạn cũng dừng.",
    ]


def test_sections_are_known_by_their_anchors_and_the_first_has_the_opening_scene() -> None:
    """A scene further down does not open a lesson."""

    later = "## A {#a}\n\nChữ.\n\n## B {#b}\n\n/// sms | Số lạ\nTin.\n///\n"

    assert list(sections.sections(BODY)) == ["tinh-huong", "thay-co"]
    assert sections.opening_scene(BODY) == "chat"
    assert sections.opening_scene(later) == ""
    assert sections.opening_scene("") == ""


def test_words_are_found_as_words() -> None:
    """Not inside another syllable, the longest phrase first, whatever the case."""

    assert wording.found(("vì", "cho nhanh", "cho"), "Vì sao viết cho nhanh, cho gọn, nghĩ vìx") == [
        "vì",
        "cho nhanh",
        "cho",
    ]
    assert wording.found((), "Vì") == []
