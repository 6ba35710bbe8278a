"""Compressed files that lie beside the pages: signed, poisoned, unlisted; compared also on a Python that cannot undo them."""

from __future__ import annotations

import gzip
import subprocess
import sys

import brotli
import pytest

from ...joined import FILE
from ..attacker import Ask, Reply, files_of, serving
from ..conftest import TODAY, Copy, Look
from .packing import PACKED, SOME, SUFFIXES, poison, poisoned, static


def test_signed_siblings_are_enough_without_a_library(packed: Copy, look: Look, bare: None) -> None:
    """The usual case, `host` behind nginx: nothing has to be installed for a clean verdict."""
    files = files_of(packed.folder)
    with serving(files, static(files)) as server:
        assert look(f"http://127.0.0.1:{server.server_port}/", steps=PACKED) == set()
    assert (packed.report["exit"], packed.report["failed"]) == (0, "")


@pytest.mark.parametrize("name", ["index.html", "bai/mat-khau.html"])
def test_a_poisoned_brotli_sibling_is_found_without_a_library(name: str, packed: Copy, look: Look, bare: None) -> None:
    """By the signed hash of the sibling; it is not called tampered with, as a proxy may have compressed anew."""
    poison(packed, name, "br")
    files = files_of(packed.folder)
    with serving(files, static(files)) as server:
        assert look(f"http://127.0.0.1:{server.server_port}/", *SOME) == {"encoding-unsigned"}
    said = " ".join([packed.report["failed"], *packed.report["unseen"]])
    assert packed.report["exit"] == 1 and "pip install brotli" in said
    assert [one["where"] for one in packed.report["found"] if one["level"]] == [name]


@pytest.mark.parametrize("encoding", SUFFIXES)
def test_a_poisoned_sibling_that_can_be_undone_is_named(encoding: str, packed: Copy, look: Look) -> None:
    poison(packed, "index.html", encoding)
    files = files_of(packed.folder)
    with serving(files, static(files)) as server:
        assert look(f"http://127.0.0.1:{server.server_port}/", *SOME) == {"encoding-differs"}
    assert "nha-cai.bad.example" in str(packed.report["found"])


def test_a_poisoned_gzip_sibling_needs_no_library(packed: Copy, look: Look, bare: None) -> None:
    poison(packed, "index.html", "gzip")
    files = files_of(packed.folder)
    with serving(files, static(files)) as server:
        assert look(f"http://127.0.0.1:{server.server_port}/", *SOME) == {"encoding-differs"}


def test_a_poisoned_404_page_is_found_in_brotli_alone(packed: Copy, look: Look, bare: None) -> None:
    poison(packed, "404.html", "br")
    files = files_of(packed.folder)
    with serving(files, static(files)) as server:
        assert "encoding-unsigned" in look(f"http://127.0.0.1:{server.server_port}/", *SOME)


def test_a_404_page_that_no_machine_can_undo_is_found(packed: Copy, look: Look) -> None:
    """Browsers show as much of it as they can."""
    (packed.folder / "404.html.gz").write_bytes(gzip.compress(poisoned((packed.folder / "404.html").read_bytes()))[:-9])
    files = files_of(packed.folder)
    with serving(files, static(files)) as server:
        assert "encoding-differs" in look(f"http://127.0.0.1:{server.server_port}/", *SOME)


def test_a_signed_zstd_sibling_is_compared_by_its_hash(copy: Copy, look: Look, bare: None) -> None:
    """Where the release has them, nothing has to be undone."""
    for page in copy.folder.rglob("*.html"):
        page.with_name(f"{page.name}.zst").write_bytes(b"\x28\xb5\x2f\xfd" + page.read_bytes())
    copy.sign()
    files = files_of(copy.folder)

    def twist(ask: Ask, reply: Reply) -> None:
        path = ask.path.removeprefix("/") + ("index.html" if ask.path.endswith("/") else "")
        if "zstd" in ask.headers.get("accept-encoding", "") and f"{path}.zst" in files and reply.status == 200:
            reply.body, reply.headers["Content-Encoding"] = files[f"{path}.zst"], "zstd"
        reply.headers.setdefault("Content-Encoding", "identity")

    with serving(files, twist) as server:
        assert look(f"http://127.0.0.1:{server.server_port}/", steps=()) == set()
        assert (copy.report["exit"], copy.report["failed"]) == (0, "")
        files["index.html.zst"] += b"x"
        assert look(f"http://127.0.0.1:{server.server_port}/", steps=()) == {"encoding-differs"}


def test_brotli_shown_only_before_the_list_is_asked_for_counts(packed: Copy, look: Look, bare: None) -> None:
    """A server that knows an inspector by his first question has shown it to the visitor who came before."""
    files, asked = files_of(packed.folder), []
    poison(packed, "index.html", "br")
    twist, bad = static(files), static(files_of(packed.folder))

    def waiting(ask: Ask, reply: Reply) -> None:
        asked.append(ask.secret)
        (twist if any(asked) else bad)(ask, reply)

    with serving(files, waiting, blind=False) as server:
        look(f"http://127.0.0.1:{server.server_port}/", *SOME)
    assert packed.report["exit"] != 0


def test_an_unlisted_brotli_file_in_a_folder_is_no_clean_look(copy: Copy, look: Look, bare: None) -> None:
    (copy.folder / "index.html.br").write_bytes(brotli.compress(poisoned((copy.folder / "index.html").read_bytes())))
    assert look(str(copy.folder)) == set()
    assert copy.report["exit"] == 2 and "pip install brotli" in copy.report["failed"]


def test_a_listed_brotli_file_in_a_folder_is_compared_by_its_hash(packed: Copy, look: Look, bare: None) -> None:
    assert look(str(packed.folder)) == set() and packed.report["exit"] == 0
    poison(packed, "index.html", "br")
    assert look(str(packed.folder)) == {"changed"}


def test_the_program_itself_on_a_python_without_packages(packed: Copy) -> None:
    """`-S`: no site-packages, as on the machine of whoever has only Python."""
    poison(packed, "index.html", "br")
    files = files_of(packed.folder)
    with serving(files, static(files)) as server:
        address = f"http://127.0.0.1:{server.server_port}/"
        program = [sys.executable, "-I", "-S", str(FILE)]
        words = [address, "--key", str(packed.key), "--rate", "0", "--today", str(TODAY), *SOME]
        done = subprocess.run([*program, *words], capture_output=True, text=True, encoding="utf-8", check=False)
    assert (done.returncode, done.stderr) == (1, "")
    assert "Bản nén không phải bản nén đã ký" in done.stdout and "Không thấy gì khác" not in done.stdout
