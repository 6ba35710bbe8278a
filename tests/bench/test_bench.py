"""What measures is tested here with fakes: who has a turn when, what the middle is, how the table and the page are written."""

from __future__ import annotations

import argparse
import dataclasses
import json
import os
import signal
import sys
from pathlib import Path

import pytest

from . import building, grown, measures, page, peers, record, rounds, running, table, timed, workshop
from .measures import Row
from .timed import Cost, FailedError

WORDS = {"rows": [], "rounds": 3, "quick": False, "quiet": True, "out": None, "page": None}
FAST = Row("fast", "check", "s", "Nhanh", "Fast", 3, 2)
WIDE = Row("wide", "check", "", "Rộng", "Wide", 100, least=True)


def cost(wall: float, cpu: float = 1, peak: float = 1) -> Cost:
    """Short."""
    return Cost(wall, cpu, peak)


def test_everybody_has_a_turn_in_each_round_and_each_round_begins_with_another() -> None:
    """A busy spell hits all alike, and nobody is always first."""

    seen: list[str] = []
    turns = {name: lambda name=name: seen.append(name) or cost(1) for name in "ABC"}
    costs, lost = rounds.interleaved(turns, 3)

    assert "".join(seen) == "ABC" + "BCA" + "CAB"
    assert {name: len(found) for name, found in costs.items()} == {"A": 3, "B": 3, "C": 3}
    assert lost == {}


def test_who_fails_has_no_further_turn_and_no_figures() -> None:
    """Half of the rounds would be another middle than the whole."""

    left = iter([cost(1)])

    def fail() -> Cost:
        for one in left:
            return one
        raise FailedError("hết đĩa")

    costs, lost = rounds.interleaved({"A": lambda: cost(1), "B": fail}, 3)

    assert (len(costs["A"]), "B" in costs, lost) == (3, False, {"B": "hết đĩa"})


def test_a_ratio_is_the_middle_of_those_within_a_round() -> None:
    """The second round was slow for both: a ratio of middles would be 1.5."""

    assert rounds.ratio([cost(1), cost(6), cost(3)], [cost(2), cost(12), cost(2)], "wall") == 0.5
    assert rounds.median([cost(9), cost(1), cost(2)], "wall") == 2


def test_what_a_program_costs_counts_whom_it_starts() -> None:
    """Its children's work and memory too; the caller's own memory does not."""

    ballast = bytearray(120_000_000)
    child = "x = bytearray(60_000_000); sum(range(4_000_000)); import time; time.sleep(0.3)"
    found = timed.run(
        [sys.executable, "-c", f"import subprocess, sys; subprocess.run([sys.executable, '-c', {child!r}])"],
        Path(), os.environ,
    )  # fmt: skip

    assert 0.05 < found.cpu <= found.wall * 2
    assert 60 < found.peak < 120
    assert len(ballast) == 120_000_000


def test_a_program_that_fails_is_told_by_its_last_words(tmp_path: Path) -> None:
    """So a generator that stops is a sentence in the table, never a fast one."""

    with pytest.raises(FailedError, match="thiếu tệp"):
        timed.run([sys.executable, "-c", "import sys; sys.exit('thiếu tệp')"], tmp_path, os.environ)


def test_each_row_is_there_once_and_belongs_to_a_measure_that_exists() -> None:
    """Ratios first; every measure has rows, every goal a figure that can miss it."""

    keys = [row.key for row in measures.ROWS]
    ratios = [row.unit == measures.RATIO for row in measures.ROWS]

    assert len(set(keys)) == len(keys)
    assert ratios == sorted(ratios, reverse=True)
    assert {row.group for row in measures.ROWS} == set(measures.PROBES)
    assert set(measures.SIZED) == set(workshop.SIZES)
    for probe in measures.PROBES.values():
        assert (Path(__file__).parent / f"{probe.module}.py").is_file()
    assert all(row.met(row.goal, row.goal) for row in measures.ROWS if row.goal is not None)


def test_the_rows_of_builds_are_those_that_are_measured() -> None:
    """What the function gives and what the list names are the same keys, and a rival that failed says why in both rows."""

    spent = {name: [cost(2, 4, 100)] for name in (building.OURS, building.CHANGED, *peers.RIVALS) if name != "hugo"}
    found = building.rows("course", spent, {"hugo": "không cài được"})
    listed = {row.key for row in measures.ROWS if row.key.startswith("build-course-")}

    assert found.keys() == listed
    assert found["build-course-plain-wall"] == 1
    assert found["build-course-hugo-cpu"] == "không cài được"
    assert found["build-course-peak"] == 100


@pytest.mark.parametrize(
    ("value", "vi", "en"),
    [(0.0614, "0,061", "0.061"), (1.663, "1,66", "1.66"), (36.44, "36,4", "36.4"), (1562.3, "1.562", "1,562"), (0, "0", "0"), (100, "100", "100")],
)  # fmt: skip
def test_a_figure_has_the_digits_that_mean_something(value: float, vi: str, en: str) -> None:
    """Three of them, in the signs of each language."""

    assert (table.number(value, "vi"), table.number(value, "en")) == (vi, en)


def test_a_row_says_whether_its_goal_is_met() -> None:
    """A ceiling from above, a floor from below, neither without a goal."""

    assert table.told(FAST, 3, "vi").cells == ("Nhanh", "3 giây", "≤ 3", "≤ 2", "đạt")
    assert table.told(FAST, 3.1, "en").cells == ("Fast", "3.1 s", "≤ 3", "≤ 2", "no")
    assert table.told(WIDE, 99, "vi").cells == ("Rộng", "99", "≥ 100", "", "chưa")
    assert table.told(dataclasses.replace(FAST, goal=None), 9, "vi").cells[-1] == ""
    assert table.told(FAST, "thiếu nginx", "vi") == table.Told(
        ("Nhanh", "không đo được", "≤ 3", "≤ 2", ""), "thiếu nginx"
    )


def a_record(figures: building.Figures) -> record.Record:
    """Of no machine."""
    return record.Record("2026-11-28", 3, {"small": 258}, "Máy", 2, {"Python": "3.11.7"}, (0.4, 1.2), figures)


def test_a_record_is_read_back_as_it_was_written(tmp_path: Path) -> None:
    """And something else is refused with its name."""

    made = a_record({"check-cpu": 3.4, "zip-200": "thiếu đĩa"})
    record.write(made, tmp_path / "so.json")
    (tmp_path / "khac.json").write_text("[]", "utf-8")

    assert record.read(tmp_path / "so.json") == made
    with pytest.raises(ValueError, match=r"khac\.json không phải tệp mà bench"):
        record.read(tmp_path / "khac.json")


@pytest.fixture
def pages(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project with the page in both languages; nothing else, so nothing is stamped."""
    monkeypatch.setattr(page.stamping, "stamp", lambda *_: None)
    for lang in page.SAID:
        file = tmp_path / f"docs/{lang}/{page.PAGE}.md"
        file.parent.mkdir(parents=True)
        file.write_text("# Trước\n\n## Số {#so-do}\n\ncũ\n\n## Sau\n", "utf-8")
    return tmp_path


def test_the_page_has_the_figures_below_their_heading_and_nothing_else_changes(pages: Path) -> None:
    """The same figures twice are the same bytes."""

    made = a_record({"check-cpu": 3.4})
    names = page.write(pages, made)
    once = {name: (pages / name).read_bytes() for name in names}
    page.write(pages, made)
    text = once[f"docs/vi/{page.PAGE}.md"].decode()

    assert {name: (pages / name).read_bytes() for name in names} == once
    assert text.startswith("# Trước\n\n## Số {#so-do}\n\nĐo ngày")
    assert text.endswith("|\n\n## Sau\n")
    assert "cũ" not in text
    assert "| check, cả khoá: máy | 3,4 giây | ≤ 3 | ≤ 2 | chưa |" in text
    assert "28/11/2026" in text
    assert "| check, the course: CPU | 3.4 s | ≤ 3 | ≤ 2 | no |" in once[f"docs/en/{page.PAGE}.md"].decode()


def test_a_page_without_a_place_is_left_as_it_is(pages: Path) -> None:
    """Neither language is written."""

    english = pages / f"docs/en/{page.PAGE}.md"
    english.write_text("# Không có mục\n", "utf-8")
    before = (pages / f"docs/vi/{page.PAGE}.md").read_bytes()

    with pytest.raises(FailedError, match="cần một mục có neo"):
        page.write(pages, a_record({}))
    assert (pages / f"docs/vi/{page.PAGE}.md").read_bytes() == before


@pytest.mark.parametrize(
    ("typed", "quick", "groups"),
    [
        (["check,files"], False, ["check", "files"]),
        (["files", "check"], False, ["check", "files"]),
        (["kits"], True, ["kits"]),
        ([], False, list(measures.PROBES)),
        ([], True, ["build", "check", "serve", "visit", "search", "files", "editions", "exports"]),
    ],
)
def test_groups_are_measured_in_the_order_of_the_list(typed: list[str], quick: bool, groups: list[str]) -> None:
    """All without names; a quick run leaves out what takes long, unless somebody names it."""

    assert running.chosen(typed, quick) == groups


def run(root: Path, **typed: object) -> int:
    """`course.py bench`."""
    return running.main(argparse.Namespace(**WORDS | typed), root)


def test_a_name_that_is_no_group_is_refused_with_those_that_are(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Before anything is measured."""

    assert run(tmp_path, rows=["toc-do"]) == 2
    assert "--rows: không có nhóm toc-do; có: build, check" in capsys.readouterr().err


def test_a_file_that_is_not_there_is_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """`--page TỆP` without that file."""

    assert run(tmp_path, page=str(tmp_path / "so.json")) == 2
    assert "so.json" in capsys.readouterr().err


def probed(monkeypatch: pytest.MonkeyPatch, find: object) -> None:
    """Let `check` be measured by a fake."""
    monkeypatch.setattr(measures.Probe, "find", find)


def test_a_run_prints_writes_and_says_what_it_could_not_measure(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """The table has the reason; the exit code is 1."""

    def find(probe: measures.Probe, bench: workshop.Workshop) -> building.Figures:
        if probe.module == "files":
            raise FailedError("hết đĩa")
        return {"check-cpu": 2.5}

    probed(monkeypatch, find)

    assert run(tmp_path, rows=["check,files"], out=tmp_path / "so.json") == 1
    said = capsys.readouterr().out
    assert "2,5 giây" in said
    assert "hết đĩa" in said
    assert "lõi" in said
    assert json.loads((tmp_path / "so.json").read_text("utf-8"))["figures"]["check-cpu"] == 2.5


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_an_interrupted_run_writes_nothing_and_leaves_no_folder(
    number: signal.Signals, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Exit 130; the temporary folder is gone, the old file is the old one."""

    folders: list[Path] = []

    def find(probe: measures.Probe, bench: workshop.Workshop) -> building.Figures:
        folders.append(bench.folder)
        signal.raise_signal(number)
        return {}

    probed(monkeypatch, find)
    (tmp_path / "so.json").write_text("cũ", "utf-8")
    # Whoever starts the tests in the background of a shell has Ctrl-C ignored.
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    try:
        assert run(tmp_path, rows=["check"], out=tmp_path / "so.json") == 130
    finally:
        signal.signal(signal.SIGINT, before)
    assert not folders[0].exists()
    assert (tmp_path / "so.json").read_text("utf-8") == "cũ"


def test_lessons_are_told_apart_from_their_copies() -> None:
    """Other ids, no claim to replace another question; blocks of a registry under the other names."""

    registry = "rows:\n  a/mot:\n    mood: day\n    - mot-01\n  a/hai: [x]\n"

    assert grown.renamed("## Câu {#mot-02 level=1 replaces=mot-01}", "a") == "## Câu {#xa-mot-02 level=1}"
    assert grown.repeated(registry, {"a/mot": "a/mot-a"}, "a") == "  a/mot-a:\n    mood: day\n    - xa-mot-01\n"


def test_a_link_to_a_lesson_that_is_left_out_is_plain_words() -> None:
    """From any folder, with and without an anchor; other links stay."""

    text = "[Một](mot.md) [hai](../b/hai.md#x) [ba](ba.md) [ngoài](https://a.example/mot.md)"

    assert grown.unlinked(text, "a", {"a/mot", "b/hai"}) == "Một hai [ba](ba.md) [ngoài](https://a.example/mot.md)"


def test_a_page_for_others_has_its_title_in_front() -> None:
    """Its heading, or what is there already."""

    assert (
        peers.titled("---\nminutes: 5\n---\n\n# Tên {#ten}\n") == '---\ntitle: "Tên"\nminutes: 5\n---\n\n# Tên {#ten}\n'
    )
    assert peers.titled("---\ntitle: Có\n---\nx") == "---\ntitle: Có\n---\nx"


@pytest.mark.parametrize("name", ["starlight", "lighthouse"])
def test_packages_of_npm_are_pinned_with_their_hashes(name: str) -> None:
    """As everything that others run."""

    asked = json.loads((peers.PEERS / name / "package.json").read_text("utf-8"))["dependencies"]
    locked = json.loads((peers.PEERS / name / "package-lock.json").read_text("utf-8"))["packages"]

    assert all(locked[f"node_modules/{package}"]["version"] == version for package, version in asked.items())
    assert all(row["integrity"].startswith("sha512-") for at, row in locked.items() if at)
