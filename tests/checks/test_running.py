"""All rules together: the small project is right, faults are told at once and point at their line, what is kept changes nothing."""

from __future__ import annotations

from importlib import import_module
from pathlib import Path

import pytest

from courseware.checks import running
from courseware.checks.context import Context
from courseware.checks.rules import OF_A_PATH
from courseware.content import reading
from courseware.machine.keeping import Kept

from ..broken import ADDRESSES, BANK, EN, LEDGER, NAV, REGISTRY, VI, Case, Faults
from ..miniature import DAY as TODAY
from ..miniature import MINI

HERE = Path(__file__).parent


def test_the_small_project_is_right(faults: Faults) -> None:
    """Nothing is wrong with it, or no broken case below would prove anything."""

    assert faults() == []


POINTED = [
    (VI, "strand: S4", "strand: S9", "strand: S9"),
    (VI, "cells: [L67.S4]", "cells: [L67.S5]", "cells: [L67.S5]"),
    (VI, "competences: [4.2.TC1a]", "competences:\n  - 4.2.TC1a\n  - 4.2.TC1z", "  - 4.2.TC1z"),
    (VI, "grade: 6", "grade: 8", "grade: 8"),
    (VI, "grade: 6\n", "", "minutes: 45"),
    (f"{REGISTRY}/cast.yml", "school: hoa-sen", "school: hoa-mai", "  - {name: Hạnh,"),
    (f"{REGISTRY}/sequences.yml", "beside: [L]", "beside: [X]", "  - {id: bi-lua.pupil,"),
    (
        VI,
        "sources: [LANM-2025-D7.2DD]",
        "sources: [LANM-2025-D7.2DD, KENH-111]",
        "sources: [LANM-2025-D7.2DD, KENH-111]",
    ),
    (EN, "  - Do the right first three things", "  - Do the right first three things\n  - Smile", "objectives:"),
    (EN, "title: ", "mau: xanh\ntitle: ", "mau: xanh"),
    (f"{REGISTRY}/scope.yml", "id: L67.S5", "id: L67.S6", "  - {id: L67.S6,"),
    (f"{REGISTRY}/scope.yml", '["000.1.b"]', '["000.8.x"]', "  - {id: L67.S4,"),
    (f"{REGISTRY}/clauses.yml", 'waiting: ["000.2.b"]', "waiting: []", '  - {id: "000.2.b"'),
    (f"{REGISTRY}/clauses.yml", 'waiting: ["000.2.b"]', 'waiting:\n  - "000.2.b"\n  - "000.1.b"', '  - "000.1.b"'),
    (f"{REGISTRY}/contacts.yml", "source: KENH-111", "source: KENH-999", '  - {id: "111"'),
    (LEDGER, "tin-nhan-la-03 fill 1", "tin-nhan-la-03", "tin-nhan-la-03"),
    (ADDRESSES, "lop-6-7/index", "lop-6-7/bai-cu\nlop-6-7/index", "lop-6-7/bai-cu"),
    (NAV, "  - mach/bat-nat.md", "  - mach/bat-nat.md\n  - mach/khac.md", "  - mach/khac.md"),
    (BANK, "sources=LANM-2025-D7.2DD", "sources=XP330-D14", "## Em chọn gì {#tin-nhan-la-01"),
]


@pytest.mark.parametrize(("file", "old", "new", "row"), POINTED, ids=[f"{c[0]}: {c[3][:40]}" for c in POINTED])
def test_a_problem_points_at_the_line_to_change(
    mini: Path, faults: Faults, file: str, old: str, new: str, row: str
) -> None:
    """Front matter, registry, list or bank: the line that is told is the one that the author has to look at."""

    told = {problem.line for problem in faults((file, old, new)) if problem.path == file}
    rows = (mini / file).read_text("utf-8").split("\n")

    assert any(rows[line - 1].startswith(row) for line in told), (told, rows)


def cases() -> list[Case]:
    """Of the changes that the tests beside break a rule with: those of registries, on which every page depends, and every tenth other."""
    names = sorted(file.stem for file in HERE.glob("test_*.py"))
    modules = [import_module(f".{name}", __package__) for name in names]
    found = [case for module in modules for case in getattr(module, "BROKEN", [])]
    there = [case for case in found if (MINI / case[1]).is_file()]
    return [case for n, case in enumerate(there) if n % 10 == 0 or case[1].startswith(REGISTRY)]


def test_what_was_found_before_never_changes_what_is_found(mini: Path, tmp_path: Path) -> None:
    """One change after another, each with all that the earlier ones left; a rule of one path finds alone what it finds in the whole."""

    file, told = tmp_path / "kept", set[str]()
    for rule, name, old, new, _ in cases():
        before = (mini / name).read_text("utf-8")
        (mini / name).write_text(before.replace(old, new, 1), "utf-8")
        kept = Kept(file, b"w" * 32)
        found = reading.read(mini, kept.of)
        wrong = running.run(found, TODAY, kept.of)
        kept.save()

        assert (found, wrong) == (fresh := reading.read(mini), running.run(fresh, TODAY)), (rule, name, new)
        told |= {problem.rule for problem in wrong}
        if found.course:
            whole = Context.of(found.course, found.texts, TODAY, found.files)
            parts = list(whole.extracts())
            for check in OF_A_PATH:
                alone = sorted(problem for part in parts for problem in check(part))
                assert alone == sorted(check(whole)), (check.__module__, rule, name, new)
        (mini / name).write_text(before, "utf-8")
    assert len(told) > 20, "the changes are seen"


def test_all_faults_are_told_at_once(faults: Faults) -> None:
    """Three faults in two files: three sentences, in the order of files and lines."""

    found = faults((VI, "{#ghi-nho}", "{#lam-thu}"), (BANK, "level=3", "level=9"), (BANK, "kind=order", "kind=xep"))

    assert {"tieu-de", "cau-hoi", "loai-cau"} <= {p.rule for p in found}
    assert found == sorted(found)
