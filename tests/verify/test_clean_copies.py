"""Copies with which nothing is wrong: in a folder, behind another server, moved to https, read by the one file alone."""

from __future__ import annotations

import functools
import http.server
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from ..joined import FILE
from ..loopback import Files
from .attacker import Ask, Reply, files_of, serving
from .conftest import TODAY, Copy, Look


def test_clean_copies_have_no_findings(copy: Copy, look: Look) -> None:
    """In a folder of the host as well."""

    files = files_of(copy.folder)
    with serving(files) as server:
        assert look(f"http://127.0.0.1:{server.server_port}/", notes=True) == {"no-https"}
    with serving({f"an-toan/{path}": data for path, data in files.items()} | {"404.html": files["404.html"]}) as server:
        assert look(f"http://127.0.0.1:{server.server_port}/an-toan/") == set()


@pytest.mark.servers
def test_clean_behind_pythons_own_server(copy: Copy, look: Look) -> None:
    """No headers, no 404 page of ours, listings: notes, not findings."""

    handler = functools.partial(Files, directory=str(copy.folder))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True).start()
        found = look(f"http://127.0.0.1:{server.server_address[1]}/", "--repeats", "3", notes=True)
        server.shutdown()

    assert found == {"no-https", "headers-none", "notfound-own", "listing"}


def test_a_site_that_moved_to_https_is_not_called_tampered(copy: Copy, look: Look) -> None:
    """The person is told which address to check."""

    def twist(ask: Ask, reply: Reply) -> None:
        reply.go(f"https://127.0.0.1{ask.path}", 301)

    with serving(files_of(copy.folder), twist, blind=False) as server:
        assert look(f"http://127.0.0.1:{server.server_port}/") == set()
    assert (copy.report["exit"], "https://127.0.0.1/" in copy.report["failed"]) == (2, True)


def test_stands_alone(copy: Copy, tmp_path: Path) -> None:
    """One file, `python -I`, in a folder of its own: the same answer."""

    alone = tmp_path / "verify.py"
    alone.write_bytes(FILE.read_bytes())
    key = copy.key.read_text("ascii").splitlines()[1]
    words = [sys.executable, "-I", alone, copy.folder, "--key", key, "--today", str(TODAY)]
    done = subprocess.run(words, capture_output=True, text=True, encoding="utf-8", cwd=tmp_path, check=False)

    assert (done.returncode, done.stderr) == (0, "")
    assert "Không thấy gì khác bản đã ký" in done.stdout
