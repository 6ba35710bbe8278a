"""What is made once for all workers is made once, whole, and by somebody else when the first one fails."""

from __future__ import annotations

import threading
import time
from pathlib import Path

import pytest

from courseware.testing.sharing import made_once


def test_of_many_at_once_one_makes_and_all_get_the_whole(tmp_path: Path) -> None:
    """The others wait until it is there, and see nothing half made."""

    made: list[int] = []
    seen: list[list[str]] = []

    def make(folder: Path) -> None:
        made.append(1)
        folder.mkdir()
        for name in ("a", "b", "c"):
            (folder / name).touch()
            time.sleep(0.03)

    def ask() -> None:
        seen.append(sorted(file.name for file in made_once(tmp_path / "x/site", make).iterdir()))

    threads = [threading.Thread(target=ask) for _ in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert len(made) == 1
    assert seen == [["a", "b", "c"]] * 6
    assert [file.name for file in (tmp_path / "x").iterdir()] == ["site"]


def test_who_fails_leaves_nothing_and_the_next_one_tries(tmp_path: Path) -> None:
    """Neither half a folder nor a lock."""

    def fail(folder: Path) -> None:
        folder.mkdir()
        raise RuntimeError("hỏng")

    with pytest.raises(RuntimeError, match="hỏng"):
        made_once(tmp_path / "site", fail)

    assert list(tmp_path.iterdir()) == []
    assert made_once(tmp_path / "site", lambda folder: folder.mkdir()).is_dir()


def test_a_lock_that_stays_is_given_up(tmp_path: Path) -> None:
    """Its maker was killed: a sentence instead of a run that hangs."""

    (tmp_path / ".site.lock").touch()

    with pytest.raises(TimeoutError, match="killed"):
        made_once(tmp_path / "site", lambda folder: folder.mkdir(), patience=0.1)
