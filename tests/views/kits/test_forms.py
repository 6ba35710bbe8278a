"""A plan stands in its official form, label for label."""

from __future__ import annotations

import re
import unicodedata

import pytest

from courseware.views.kits import forms
from courseware.views.kits.plan import Plan
from courseware.views.word.paragraphs import Element, Grid, NewPage, Para

from .conftest import lines

PHONE = re.compile(r"(?<![\w.:/–-])(?:0\d{8,10}|1[89]00\d{4,6})|(?:gọi|số|tổng đài) (1\d\d)\b(?!/)")


def body(document: list[Element]) -> list[str]:
    """The lines of the plan itself: what stands before its appendices."""
    cut = next(n for n, one in enumerate(document) if isinstance(one, NewPage))
    return lines(document[:cut])


def test_what_is_printed_is_plain(documents: dict[str, list[Element]]) -> None:
    """NFC, no sign of Markdown, no emoji or box, no number to call but 111 and 113, no source by its id."""

    for path, document in documents.items():
        for line in lines(document):
            assert unicodedata.is_normalized("NFC", line), (path, line)
            assert not re.search(r"\*\*|`|\]\(|<!--|\[[A-Z]{2}[A-Z0-9]*-", line), (path, line)
            assert not any(unicodedata.category(sign) in ("So", "Cs", "Co") for sign in line), (path, line)
            assert {match[1] for match in PHONE.finditer(line)} <= {"111", "113"}, (path, line)


def test_blanks_are_dots_and_a_school_fills_its_own(little: Plan) -> None:
    """The others stay."""

    empty = lines(list(forms.document(little, "")))
    filled = lines(list(forms.document(little, "Trường THCS Hoa Sen")))

    assert empty[0] == f"Trường: {forms.DOTS}"
    assert filled[0] == "Trường: THCS Hoa Sen"
    assert empty[1:] == filled[1:]


@pytest.mark.parametrize(
    ("path", "told"),
    [
        ("lop-6-7/khi-ban-bi-bat-nat", "Thời gian thực hiện: 1 tiết (45 phút)"),
        ("lop-10-12/luat-an-ninh-mang-va-em", "Thời gian thực hiện: 2 tiết (90 phút)"),
        ("gdtx/the-ngan-hang-cua-anh-luc", "Thời gian thực hiện: 30 phút, trong 1 tiết (45 phút)"),
    ],
)
def test_how_long_it_takes(path: str, told: str, documents: dict[str, list[Element]]) -> None:
    """One period, several, a part of one."""

    assert told in body(documents[path])


def test_adults_at_school_are_not_called_pupils(documents: dict[str, list[Element]]) -> None:
    """HV (học viên) in GDTX, HS (học sinh) elsewhere, in text and in the heads of tables."""

    for path, document in documents.items():
        told = " ".join(lines(document))
        assert bool(re.search(r"\bHS\b", told)) is not path.startswith("gdtx/"), path
        assert bool(re.search(r"\bHV\b", told)) is path.startswith("gdtx/"), path


def test_law_stands_by_its_source(plans: dict[str, Plan], documents: dict[str, list[Element]]) -> None:
    """Each number in the text is one of the notes of section II, and each note is used."""

    for path, document in documents.items():
        notes = {note.partition("]")[0] + "]" for note in plans[path].material.notes}
        told = [line for line in lines(document) if line not in plans[path].material.notes]
        assert set(re.findall(r"\[\d+\]", " ".join(told))) <= notes, path


def test_a_paragraph_is_a_paragraph(little: Plan) -> None:
    """Nothing but the three kinds of element."""

    assert {type(one) for one in forms.document(little, "")} == {Para, Grid, NewPage}
