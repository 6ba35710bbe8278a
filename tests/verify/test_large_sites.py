"""A site of many files: looked at wholly where the requests suffice, else a part a day, and never called clean when cut short."""

from __future__ import annotations

from types import SimpleNamespace

import pytest

from ..joined import verify
from .attacker import files_of, serving
from .conftest import PAGE, Copy


@pytest.fixture
def large(copy: Copy) -> Copy:
    """The small release with 390 pages more."""
    for n in range(390):
        (copy.folder / f"bai/trang-{n}.html").write_text(PAGE.format(f"Trang {n}", "../"), "utf-8")
    copy.sign()
    return copy


def test_four_hundred_files_are_each_looked_at_within_the_default(
    large: Copy, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Only the further kinds of visitor are spread over days, a week at most; the verdict says that it is of one day."""

    written: list[verify.Report] = []
    write = verify.text_report
    monkeypatch.setattr(verify, "text_report", lambda report, remote: written.append(report) or write(report, remote))
    with serving(files_of(large.folder)) as server:
        words = ("--key", str(large.key), "--rate", "0", "--today", "2026-11-22", "--repeats", "0")
        assert verify.main([f"http://127.0.0.1:{server.server_port}/", *words]) == 0

    (report,), said = written, capsys.readouterr().out
    assert report.failed == ""
    assert report.facts["files"] == 401
    assert report.facts["requests"] <= verify.enough(401, 395)
    assert 1 < report.facts["days"] <= 8
    assert "Kết luận: Phần xem hôm nay không khác bản đã ký" in said
    assert "mọi tệp" not in said


@pytest.mark.parametrize("files", [400, 1_400, 5_000])
def test_in_a_week_each_kind_of_visitor_has_asked_for_each_file(files: int) -> None:
    """By default, whatever the day on which somebody begins."""

    paths = [f"{n}.html" for n in range(files)]
    report = SimpleNamespace(facts={})
    limits = SimpleNamespace(most=verify.enough(files, files // 2))
    for place in range(4):
        asked: set[str] = set()
        for part in range(9, 16):
            site = SimpleNamespace(
                good=dict.fromkeys(paths, b""), first=dict.fromkeys(paths), part=part, report=report,
                client=SimpleNamespace(limits=limits), pages=lambda: paths[: files // 2],
            )  # fmt: skip
            asked |= set(verify.todays(site, place))
        assert asked == set(paths)
    assert (1 if files == 400 else 2) <= report.facts.get("days", 1) <= 7


def test_where_the_run_is_cut_short_anyhow_the_files_come_first() -> None:
    site = SimpleNamespace(
        good={"a.html": b"", "b.html": b""}, first={"a.html": 0, "b.html": 0}, part=3, report=None,
        client=SimpleNamespace(limits=SimpleNamespace(most=60)), pages=lambda: ["a.html"],
    )  # fmt: skip

    assert sorted(verify.todays(site, 0)) == ["a.html", "b.html"]
