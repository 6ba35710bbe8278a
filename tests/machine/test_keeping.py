"""What a build keeps never changes what the next one makes: it is found for the very same, or not at all."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from courseware.authoring import stamping
from courseware.machine import keeping, locking
from courseware.machine.keeping import Kept
from courseware.site import building

from ..exchanging import exchange
from ..miniature import DAY, LESSON

KEY = keeping.digest(["bài"])


def saved(file: Path, world: bytes = b"w" * 32) -> Path:
    """A file with one part in it."""
    kept = Kept(file, world)
    kept.put(KEY, ("<p>Chào</p>",))
    kept.save()
    return file


def test_what_was_kept_is_found_by_the_next_build(tmp_path: Path) -> None:
    assert Kept(saved(tmp_path / "a/build-vi"), b"w" * 32).get(KEY) == ("<p>Chào</p>",)


@pytest.mark.parametrize(
    "damage", [lambda data: data[:-9], lambda data: data[:20], lambda data: b"", lambda data: data[:-1] + b"x"]
)
def test_a_broken_file_is_thrown_away_and_told_in_one_sentence(
    tmp_path: Path, damage: Callable[[bytes], bytes], capsys: pytest.CaptureFixture[str]
) -> None:
    file = saved(tmp_path / "build-vi")
    file.write_bytes(damage(file.read_bytes()))

    kept = Kept(file, b"w" * 32)

    assert kept.get(KEY) is None
    assert capsys.readouterr().err == ".cache/build-vi hỏng, đã bỏ đi: lần này dựng lại từ đầu.\n"
    kept.put(KEY, "mới")
    kept.save()
    assert Kept(file, b"w" * 32).get(KEY) == "mới"


def test_a_file_of_another_version_and_a_fresh_build_find_nothing(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = saved(tmp_path / "build-vi")

    assert Kept(file, b"v" * 32).get(KEY) is None
    assert Kept(file, b"w" * 32, fresh=True).get(KEY) is None
    assert capsys.readouterr().err == "", "nothing is wrong with it"


def test_only_so_much_stays_of_what_a_build_did_not_use(tmp_path: Path) -> None:
    """A text that is changed back is found again; but the file never grows far beyond one site."""
    file = saved(tmp_path / "build-vi")

    def build(n: int) -> None:
        kept = Kept(file, b"w" * 32)
        assert kept.of(lambda: f"<p>{n}</p>", f"sửa lần {n}") == f"<p>{n}</p>"
        kept.save()

    build(0)
    assert Kept(file, b"w" * 32).get(KEY) is not None
    for n in range(1, keeping.SPARE + 1):
        build(n)
    assert Kept(file, b"w" * 32).get(KEY) is None
    assert Kept(file, b"w" * 32).of(lambda: "làm lại", f"sửa lần {keeping.SPARE}") == f"<p>{keeping.SPARE}</p>"


def test_a_build_that_made_nothing_new_leaves_the_file_as_it_is(tmp_path: Path) -> None:
    file = saved(tmp_path / "build-vi")
    before = file.stat().st_mtime_ns, file.read_bytes()
    Kept(file, b"w" * 32).save()

    assert (file.stat().st_mtime_ns, file.read_bytes()) == before


def test_what_stays_is_there_for_the_next_build_of_the_same_process(tmp_path: Path) -> None:
    """That of `serve`: only what the last build used, so it grows no more than the file."""
    kept = Kept(saved(tmp_path / "build-vi"), b"w" * 32)
    part = kept.of(lambda: ["mới"], "một")
    kept.save(stays=True)

    assert kept.of(lambda: ["lại"], "một") is part
    assert kept.get(KEY) is None
    kept.save()
    assert kept.of(lambda: ["lại"], "một") == ["lại"]
    assert Kept(tmp_path / "build-vi", b"w" * 32).of(lambda: [""], "một") == ["mới"]


def test_a_build_beside_one_that_is_saving_saves_nothing_and_does_not_fail(tmp_path: Path) -> None:
    file = saved(tmp_path / "build-vi")
    whole = file.read_bytes()
    kept = Kept(file, b"w" * 32)
    kept.put(KEY, "khác")
    kept.of(lambda: 1, "một")
    with locking.locked(file.with_suffix(".lock")):
        kept.save()

    assert file.read_bytes() == whole


def test_parts_do_not_run_into_one_another() -> None:
    assert len({keeping.digest(parts) for parts in (["ab", "c"], ["a", "bc"], ["abc"], ["ab", "c", ""])}) == 4


WORLD = (
    "scripts/courseware/drawing/cards.py",
    "scripts/registry/cast.yml",
    "scripts/registry/sources.yml",
    "overrides/locales/words.yml",
    "overrides/lesson.html",
    "overrides/pictures/faces.svg",
    "mkdocs.yml",
)


@pytest.mark.parametrize("name", [*WORLD, "overrides/moi.html"])
def test_code_templates_words_registries_and_drawn_parts_make_another_world(tmp_path: Path, name: str) -> None:
    for file in WORLD:
        (tmp_path / file).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / file).write_text("cũ", "utf-8")
    before = keeping.world(tmp_path)
    assert keeping.world(tmp_path) == before

    (tmp_path / name).write_text("mới", "utf-8")

    assert keeping.world(tmp_path) != before


def test_another_version_of_a_package_makes_another_world(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "mkdocs.yml").touch()
    monkeypatch.setattr(sys, "path", [*sys.path, str(tmp_path)])
    worlds = [keeping.world(tmp_path)]
    for name in ("goi-1.0.dist-info", "goi-1.1.dist-info"):
        worlds.append(keeping.world(tmp_path))
        (tmp_path / name).mkdir()
    worlds.append(keeping.world(tmp_path))

    assert len(set(worlds)) == 3


@pytest.mark.usefixtures("newest")
def test_cold_warm_broken_and_foreign_give_the_same_site(
    miniature: Callable[[Path], Path], tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    """Then a lesson, its bank and its title, the glossary, words, a template and a registry are changed, as authors do."""
    project = miniature(tmp_path / "project")
    kept = [project / f".cache/{name}" for name in ("build-vi", "build-en", keeping.COURSE, keeping.WORKER)]

    cold = built(project, tmp_path / "cold")
    left = [file.read_bytes() for file in kept]
    warm = built(project, tmp_path / "warm")
    assert building.differences(cold, warm) == []
    assert [file.read_bytes() for file in kept] == left, "nothing had to be made anew"

    kept[0].write_bytes(left[0][:-100])
    kept[1].write_bytes(bytes(32) + left[1][32:])
    kept[2].write_bytes(left[2][:-1] + b"x")
    capfd.readouterr()
    assert building.differences(cold, built(project, tmp_path / "broken")) == []
    told = ".cache/{} hỏng, đã bỏ đi: lần này dựng lại từ đầu.\n"
    assert capfd.readouterr().err == told.format(keeping.COURSE) + told.format("build-vi")

    exchange(project / f"docs/vi/{LESSON}.md", "Em làm hết nhé", "Em làm cho hết nhé")
    exchange(project / f"quizzes/en/{LESSON}.md", "\n> ", "\n> Well: ")
    exchange(project / "docs/vi/tu-dien.md", "là bản sửa lỗi", "là bản chữa lỗi")
    assert stamping.stamp(project, DAY, everything=True).done
    assert building.differences(built(project, tmp_path / "b"), built(project, tmp_path / "c", fresh=True)) == []
    exchange(project / "overrides/locales/words.yml", "Đến nội dung chính", "Tới nội dung chính")
    exchange(project / "overrides/partials/contacts.html", "<ul>", '<ul class="x">')
    exchange(project / "scripts/registry/contacts.yml", "Miễn phí.", "Không mất tiền.")
    exchange(project / f"docs/vi/{LESSON}.md", "title: Tin nhắn lạ", "title: Tin nhắn lạ của ai")
    assert stamping.stamp(project, DAY, everything=True).done
    two = [built(project, tmp_path / "d"), built(project, tmp_path / "e", fresh=True)]
    assert building.differences(*two) == []
    assert len(building.differences(cold, two[0])) > 9, "the changes are seen"


def built(project: Path, folder: Path, fresh: bool = False) -> Path:
    """The site of the project as it is now."""
    done = building.build(project, folder, quiet=True, fresh=fresh)
    assert done is not None
    return done.folder
