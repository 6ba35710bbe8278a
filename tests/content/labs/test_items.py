"""A lab's Markdown is cut at its headings, and nothing of it is lost."""

from __future__ import annotations

from courseware.content.labs import items

BODY = """Lời đầu.

## Mười tin {#muc}

Cách làm.

### Một {#mot is=genuine at=3,4}

Chữ.

### Hai {#hai is=doubtful}

> Vì sao.

## Sau {#sau}

Hết.
"""


def test_a_lab_is_cut_into_before_items_and_after() -> None:
    """What stands below the items' heading and above the first item belongs to what comes before."""
    cut = items.cut(BODY, 10)
    assert cut.before.endswith("Cách làm.\n") and cut.after.startswith("## Sau {#sau}")
    assert [(x.id, x.title, x.attributes, x.text, x.line) for x in cut.items] == [
        ("mot", "Một", {"is": "genuine", "at": "3,4"}, "Chữ.", 16),
        ("hai", "Hai", {"is": "doubtful"}, "> Vì sao.", 20),
    ]
    assert cut.line == 12


def test_a_page_without_the_section_has_no_items() -> None:
    """All of it is what comes before."""
    assert items.cut("Chữ.\n\n### Một {#mot}\n", 5) == items.Cut("Chữ.\n\n### Một {#mot}\n", (), "", 5)


def test_a_heading_that_is_no_item_is_kept_as_it_stands() -> None:
    """Without an id: its kind tells it with its line."""
    (item,) = items.cut("## Tin {#muc}\n### Một\nChữ.\n", 1).items
    assert (item.id, item.title, item.text, item.line) == ("", "Một", "Chữ.", 2)
