"""What a look has found decides its exit code, and what could not be seen is never a clean one."""

from __future__ import annotations

import pytest

from verifier.findings import Report, printable


@pytest.mark.parametrize(
    ("kinds", "failed", "code"),
    [
        ((), "", 0),
        (("no-https",), "", 0),
        (("changed",), "", 1),
        ((), "nửa chừng", 2),
        (("no-https",), "x", 2),
        (("changed",), "x", 1),
    ],
)
def test_the_exit_code_says_found_before_not_checked(kinds: tuple[str, ...], failed: str, code: int) -> None:
    """A note is no fault."""
    report = Report("x", failed=failed)
    for kind in kinds:
        report.add(kind, "index.html")
    assert report.exit_code() == code


def test_what_could_not_be_checked_is_said_once_and_the_next_beside_it() -> None:
    report = Report("x")
    for text in ("br", "br", "zstd", "br", "zstd"):
        report.unchecked(text)
    assert (report.failed, report.unseen, report.exit_code()) == ("br zstd", [], 2)


def test_the_first_detail_of_a_place_stays_and_the_worst_comes_first() -> None:
    report = Report("x")
    report.add("missing", "b.html", "404")
    report.add("missing", "b.html", "410")
    report.add("changed", "z.html")
    assert list(report.kinds().items()) == [("changed", [("z.html", "")]), ("missing", [("b.html", "404")])]


def test_a_hostile_text_cannot_steer_a_terminal() -> None:
    assert printable("a\x1b[31m\nb") == "a�[31m�b" and len(printable("x" * 999)) == 300
