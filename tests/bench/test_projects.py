"""What is built: a course with more or fewer lessons, its pages for other generators, these with pinned packages."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from types import ModuleType

import pytest

from courseware.checks import running
from courseware.content import reading
from courseware.machine.keeping import anew

from ..miniature import DAY
from . import environments, grown, peers
from .timed import FailedError


def test_lessons_are_told_apart_from_their_copies() -> None:
    """Other ids, no claim to replace another question; blocks of a registry under the other names."""

    registry = "rows:\n  a/mot:\n    mood: day\n    - mot-01\n  a/hai: [x]\n"

    assert grown.renamed("## Câu {#mot-02 level=1 replaces=mot-01}", "a") == "## Câu {#xa-mot-02 level=1}"
    assert grown.repeated(registry, {"a/mot": "a/mot-a"}, "a") == "  a/mot-a:\n    mood: day\n    - xa-mot-01\n"
    assert grown.without(registry, {"a/mot"}) == "rows:\n  a/hai: [x]\n"


def test_a_link_to_a_lesson_that_is_left_out_is_plain_words() -> None:
    """From any folder, with and without an anchor; other links stay."""

    text = "[Một](mot.md) [hai](../b/hai.md#x) [ba](ba.md) [ngoài](https://a.example/mot.md)"

    assert grown.unlinked(text, "a", {"a/mot", "b/hai"}) == "Một hai [ba](ba.md) [ngoài](https://a.example/mot.md)"


def test_a_lesson_that_is_left_out_is_nowhere(mini: Path) -> None:
    """Not even as a draft, which `serve` would show: a small copy is small for it too."""

    path = "lop-6-7/tin-nhan-la"
    grown.leave_out(mini, {path})

    assert not list(mini.rglob("tin-nhan-la.md"))
    assert path not in (mini / "mkdocs.yml").read_text("utf-8")


def test_a_copy_hears_all_rules_but_those_about_the_course_as_a_whole(mini: Path) -> None:
    """Its rules are asked as a build asks them."""

    file = mini / "docs/vi/lop-6-7/tin-nhan-la.md"
    file.write_text(file.read_text("utf-8") + "\n#Sai\n", "utf-8")  # a fault, and the English page is behind
    copy = ModuleType("checks_of_a_copy")
    exec(Path(running.__file__).read_text("utf-8") + grown.MUTE, vars(copy))
    found = reading.read(mini, anew)

    said, heard = ({problem.rule for problem in rules.run(found, DAY, anew)} for rules in (running, copy))

    assert said - heard == {"ban-dich-cu"} <= set(grown.MUTED)
    assert "doan" in heard


def test_a_page_for_others_has_its_title_in_front() -> None:
    """Its heading, or what is there already."""

    assert (
        peers.titled("---\nminutes: 5\n---\n\n# Tên {#ten}\n") == '---\ntitle: "Tên"\nminutes: 5\n---\n\n# Tên {#ten}\n'
    )
    assert peers.titled("---\ntitle: Có\n---\nx") == "---\ntitle: Có\n---\nx"


@pytest.mark.parametrize("name", ["starlight", "lighthouse"])
def test_packages_of_npm_are_pinned_with_their_hashes(name: str) -> None:
    """As everything that others run."""

    asked = json.loads((environments.PEERS / name / "package.json").read_text("utf-8"))["dependencies"]
    locked = json.loads((environments.PEERS / name / "package-lock.json").read_text("utf-8"))["packages"]

    assert all(locked[f"node_modules/{package}"]["version"] == version for package, version in asked.items())
    assert all(row["integrity"].startswith("sha512-") for at, row in locked.items() if at)


@pytest.mark.usefixtures("newest")
def test_a_copy_is_stamped_by_the_rules_that_it_hears(miniature: Callable[[Path], Path], tmp_path: Path) -> None:
    """A translation that is behind would be told on each of its pages."""
    project = miniature(tmp_path / "ban")
    rules = project / "scripts/courseware/checks/running.py"
    rules.write_text(rules.read_text("utf-8") + grown.MUTE, "utf-8")
    with (project / "docs/addresses.txt").open("a", encoding="utf-8") as published:
        published.write("van-hanh/trang-da-mat\n")  # heard by us, muted there
    path = grown.edit(project, 1)

    grown.stamp(project)

    course = reading.read(project, anew).course
    assert course is not None
    assert [lesson.translates == lesson.digest for lesson in course.lessons if lesson.path == path] == [True]
    grown.edit(project, 2, ("vi",))
    file = project / f"docs/vi/{path}.md"
    file.write_text(file.read_text("utf-8") + "\n#Sai\n", "utf-8")
    with pytest.raises(FailedError, match="bản sao không đạt: docs/vi/"):
        grown.stamp(project)
