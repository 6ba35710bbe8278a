"""A changed slug is one clear list of what else to change."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from courseware.content.model import Course

from ..broken import REGISTRY, Case, Faults, is_told, named

ROOT = Path(__file__).resolve().parents[2]
SCOPE = "scripts/registry/scope.yml"
RENAMED = (SCOPE, "slug: lop-6-7", "slug: khoi-6-7")


def test_a_renamed_slug_alone_is_one_list(mini: Path, faults: Faults) -> None:
    """Folders, lines that name the folder, published addresses; no flood of other faults."""

    link = mini / "docs/vi/mach/lua-dao.md"
    link.write_text(link.read_text("utf-8") + "\n[Xem bài](../lop-6-7/tin-nhan-la.md)\n", "utf-8")
    found = [problem for problem in faults(RENAMED) if problem.rule == "nhom"]

    assert len(found) == 1
    assert found[0].path == SCOPE and found[0].line == 2
    for part in (
        "Ghi lại slug “lop-6-7”, hoặc đổi đủ các chỗ sau thành “khoi-6-7”",
        "docs/vi/lop-6-7, docs/en/lop-6-7, quizzes/vi/lop-6-7, quizzes/en/lop-6-7",
        "docs/vi/mach/lua-dao.md:9",
        "mkdocs.yml:3, mkdocs.yml:4",
        "scripts/registry/pictures.yml:4",
        "scripts/registry/months.yml:3",
        "quizzes/blueprints/tin-nhan.yml:9",
        "cần hai trang moved_to (docs/vi và docs/en): lop-6-7/index, lop-6-7/tin-nhan-la",
        "chạy course.py stamp --all",
    ):
        assert part in found[0].message, part


def test_a_renamed_slug_does_not_flood(faults: Faults) -> None:
    """A lesson in the old folder is not read as a page whose keys are all wrong."""

    assert {problem.rule for problem in faults(RENAMED)} <= {"nhom", "dieu-khoan", "ngan-hang", "muc-luc", "dia-chi"}


def test_what_the_list_says_makes_the_course_right_again(mini: Path, faults: Faults) -> None:
    """Folders renamed, nav changed, redirects left behind, stamped."""

    for top in ("docs", "quizzes"):
        for lang in ("vi", "en"):
            (mini / top / lang / "lop-6-7").rename(mini / top / lang / "khoi-6-7")
    for lang in ("vi", "en"):
        (mini / "docs" / lang / "lop-6-7").mkdir()
        for name in ("index", "tin-nhan-la"):
            (mini / f"docs/{lang}/lop-6-7/{name}.md").write_text(f"---\nmoved_to: khoi-6-7/{name}\n---\n", "utf-8")
    nav = mini / "mkdocs.yml"
    nav.write_text(nav.read_text("utf-8").replace("lop-6-7/", "khoi-6-7/"), "utf-8")
    pictures = (f"{REGISTRY}/pictures.yml", "lop-6-7/", "khoi-6-7/")
    months = (f"{REGISTRY}/months.yml", "lop-6-7/", "khoi-6-7/")
    blueprint = ("quizzes/blueprints/tin-nhan.yml", "lop-6-7/", "khoi-6-7/")
    rest = faults(RENAMED, pictures, months, blueprint)

    assert {(problem.rule, problem.path) for problem in rest} == {
        ("can-stamp", "docs/vi/khoi-6-7/index.md"),
        ("can-stamp", "docs/vi/khoi-6-7/tin-nhan-la.md"),
    }


def test_a_lesson_in_a_folder_of_nobody_is_told(mini: Path, faults: Faults) -> None:
    """All bands have their folders: then it is the lesson that is in the wrong place."""

    for lang in ("vi", "en"):
        (mini / f"docs/{lang}/lop-67").mkdir()
        text = (mini / f"docs/{lang}/lop-6-7/tin-nhan-la.md").read_text("utf-8")
        (mini / f"docs/{lang}/lop-67/bai-moi.md").write_text(text, "utf-8")

    assert [str(problem) for problem in faults() if problem.rule == "nhom"] == [
        "docs/vi/lop-67/bai-moi.md:2: bài học nằm ở “lop-67”, không phải thư mục của nhóm nào; các nhóm: lop-6-7 [nhom]"
    ]


def test_no_template_style_script_or_word_names_a_band(course: Course) -> None:
    """A band is added or renamed in scope.yml; the shell of a page asks for its group, grades or learner."""

    names = "|".join(rf"{band.slug}/|[\"']{band.id}[\"']" for band in course.registry.scope.bands)
    files = [
        file for file in sorted((ROOT / "overrides").rglob("*")) if file.suffix in {".html", ".css", ".js", ".yml"}
    ]

    assert len(files) > 50
    assert [file.name for file in files if re.search(names, file.read_text("utf-8"))] == []


BROKEN: list[Case] = [
    ("nhom", f"{REGISTRY}/scope.yml", "slug: lop-6-7", "slug: khoi-6-7", "các bài nằm ở “lop-6-7”"),
    (
        "nhom",
        f"{REGISTRY}/scope.yml",
        "slug: bat-nat",
        "slug: bat-nat-mang",
        "thiếu trang docs/vi/mach/bat-nat-mang.md",
    ),
]


@pytest.mark.parametrize("case", BROKEN, ids=named)
def test_a_broken_rule_is_named(faults: Faults, case: Case) -> None:
    """One change, and the fault is told with its rule and what was expected."""

    assert is_told(faults, case)
