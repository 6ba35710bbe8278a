"""Files that nobody meant: that cannot be read, are no files, are huge. Never a traceback."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest

from ..joined import verify
from .conftest import Copy, Look


def test_a_file_that_cannot_be_read_is_named_and_the_rest_is_looked_at(
    copy: Copy, look: Look, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As root may read everything, the refusal is played."""

    real = Path.open

    def refuse(file: Path, *words: str, **more: str) -> object:
        if file.name == "mark.svg":
            raise PermissionError(13, "Permission denied", str(file))
        return real(file, *words, **more)  # type: ignore[call-overload]

    monkeypatch.setattr(Path, "open", refuse)
    (copy.folder / "casino.html").write_text("x", "utf-8")

    assert look(str(copy.folder)) == {"unreadable", "extra"}
    assert [one["where"] for one in copy.report["found"] if one["class"] == "unreadable"] == ["assets/mark.svg"]


def test_a_folder_that_cannot_be_listed_is_named(copy: Copy, look: Look, monkeypatch: pytest.MonkeyPatch) -> None:
    """Its files are missing, and why is said."""

    real = os.scandir

    def refuse(place: str) -> object:
        if str(place).endswith("assets"):
            raise PermissionError(13, "Permission denied", str(place))
        return real(place)

    monkeypatch.setattr(os, "scandir", refuse)

    assert look(str(copy.folder)) == {"unreadable", "missing"}


def test_what_is_no_plain_file_is_never_opened(copy: Copy, look: Look) -> None:
    """A pipe would be read for ever."""

    os.mkfifo(copy.folder / "ong-dan")

    assert look(str(copy.folder)) == {"extra"}


def test_files_are_read_one_at_a_time_and_huge_ones_only_in_part(
    copy: Copy, look: Look, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A server's folder may hold gigabytes; a file of the release that has grown beyond all bounds is changed."""

    monkeypatch.setattr(verify, "FILE_LIMIT", 100_000)
    for name in ("sao-luu.zip", "phim.mp4"):
        with (copy.folder / name).open("wb") as stream:
            stream.truncate(200_000_000_000)  # sparse: takes no room
    with (copy.folder / "tai-lieu.pdf").open("ab") as stream:
        stream.truncate(200_000_000)

    assert look(str(copy.folder)) == {"exposed", "extra", "trailing"}


def test_of_a_page_of_megabytes_only_the_beginning_is_taken_apart(
    copy: Copy, look: Look, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """That it is changed is said all the same, and what stands in the beginning is named."""

    sizes: list[int] = []
    real = verify.added
    monkeypatch.setattr(verify, "LOOK_LIMIT", 100_000)
    monkeypatch.setattr(verify, "added", lambda good, bad: (sizes.append(len(bad)), real(good, bad))[1])
    genuine = shutil.copytree(copy.folder, tmp_path / "that")
    (copy.folder / "index.html").write_bytes(b"<i>" * 5_000_000)
    (copy.folder / "en/index.html").write_bytes(b'<iframe src="https://x.bad.example/">' + b"<i>" * 5_000_000)

    assert look(str(copy.folder), "--reference", str(genuine)) == {"changed", "injected-frame"}
    assert sizes == [verify.LOOK_LIMIT] * 2


def test_a_wrong_key_file_is_wrong_use(copy: Copy, look: Look) -> None:
    """Exit code 2 and a sentence."""

    copy.key.write_text("khong phai khoa", "ascii")

    assert look(str(copy.folder)) == set()
    assert copy.report["exit"] == 2
