"""Words to draw by dice."""

from __future__ import annotations

from courseware.content.labs.items import cut
from courseware.content.labs.passphrase import WORDS, Passphrase


def parsed(words: list[str]) -> Passphrase:
    """A lab with these words, six a line."""
    rows = [f"- {', '.join(words[n : n + 6])}" for n in range(0, len(words), 6)]
    return Passphrase.parse(cut("Lời đầu.\n\n## Từ {#muc}\n\n" + "\n".join(rows) + "\n\n## Sau {#sau}\n", 1))[0]


def test_three_dice_find_a_word() -> None:
    """The first by 1-1-1, the last by 6-6-6; what stands before the list is the page's."""
    lab = parsed([f"từ{n}" for n in range(WORDS)])
    assert list(lab.faults()) == [] and lab.key == ("216 từ",)
    assert [lab.thrown[n] for n in (0, 6, 36, 215)] == [
        ("111", "từ0"),
        ("121", "từ6"),
        ("211", "từ36"),
        ("666", "từ215"),
    ]
    assert lab.before.endswith("## Từ {#muc}\n") and lab.after.startswith("## Sau")


def test_a_list_that_dice_cannot_draw_from_is_told() -> None:
    """Too few words, and one that stands there twice."""
    assert [fault.message for fault in parsed(["áo", "bò", "áo"]).faults()] == [
        "ba viên xúc xắc cần đúng 216 từ, đang là 3",
        "từ viết hai lần: áo",
    ]
