"""`serve` shows an author what is being written."""

from __future__ import annotations

import datetime
import os
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable
from pathlib import Path

import pytest

from courseware.authoring import new_lesson

DRAFT = "lop-6-7/dem-ngu"


@pytest.mark.servers
@pytest.mark.usefixtures("newest")
def test_a_saved_change_of_a_draft_is_seen_before_it_is_translated(
    miniature: Callable[[Path], Path], tmp_path: Path
) -> None:
    """A draft is served; after the Vietnamese text is saved, the page holds the new words."""

    project = miniature(tmp_path / "project")
    lesson = project / f"docs/vi/{DRAFT}.md"
    new_lesson.create(project, DRAFT, datetime.date(2026, 11, 22))
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [
        sys.executable,
        "-c",
        f"import sys; sys.path.insert(0, 'scripts'); from pathlib import Path\nfrom courseware.site import building; building.serve(Path('.').resolve(), {port})",
    ]
    server = subprocess.Popen(
        command, cwd=project, start_new_session=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    try:
        address = f"http://127.0.0.1:{port}/{DRAFT}.html"
        assert fetched(address, "Ghi nhớ")
        lesson.write_text(lesson.read_text("utf-8").replace("## Ghi nhớ", "## Ghi nhớ thật lâu"), "utf-8")

        assert fetched(address, "Ghi nhớ thật lâu")
    finally:
        os.killpg(server.pid, signal.SIGTERM)
        server.wait(10)


def fetched(address: str, words: str) -> bool:
    """Whether the page holds the words within a minute and a half (the machine may be busy)."""
    until = time.monotonic() + 90
    while time.monotonic() < until:
        try:
            with urllib.request.urlopen(address, timeout=5) as answer:
                if words in answer.read().decode():
                    return True
        except (urllib.error.URLError, ConnectionError, TimeoutError):
            pass
        time.sleep(0.5)
    return False
