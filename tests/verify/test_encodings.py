"""What browsers receive compressed is compared as well, also on a Python that cannot undo it: never a clean verdict unseen."""

from __future__ import annotations

import gzip
import subprocess
import sys
import zlib
from collections.abc import Callable

import brotli
import pytest

from ..joined import FILE, verify
from .attacker import Ask, Reply, Twist, files_of, serving
from .conftest import TODAY, Copy

Look = Callable[..., set[str]]
POISON = '<a href="https://nha-cai.bad.example/">nổ hũ</a>'.encode()
PACKERS: dict[str, Callable[[bytes], bytes]] = {"br": brotli.compress, "gzip": gzip.compress, "deflate": zlib.compress}
SUFFIXES = {"br": ".br", "gzip": ".gz"}
PACKED = ("check_missing_pages", "check_siblings", "check_matrix")
"""The checks that meet packed answers, beside that of every file."""
SOME = ("--max", "300", "--repeats", "0")
"""Enough for every file and the 404 pages."""


@pytest.fixture
def bare(monkeypatch: pytest.MonkeyPatch) -> None:
    """A Python with the standard library alone."""
    monkeypatch.setattr(verify, "LIBRARIES", {"br": {}})


@pytest.fixture
def packed(copy: Copy) -> Copy:
    """A signed copy with compressed siblings beside its pages, as `host` makes them."""
    for page in sorted(copy.folder.rglob("*.html")):
        for encoding, suffix in SUFFIXES.items():
            page.with_name(page.name + suffix).write_bytes(PACKERS[encoding](page.read_bytes()))
    copy.sign()
    return copy


def poison(copy: Copy, name: str, encoding: str) -> None:
    """Change what only those receive who accept an encoding."""
    page = (copy.folder / name).read_bytes().replace(b"</body>", POISON + b"</body>")
    (copy.folder / f"{name}{SUFFIXES[encoding]}").write_bytes(PACKERS[encoding](page))


def static(files: dict[str, bytes]) -> Twist:
    """A server with `brotli_static` and `gzip_static`: it takes the sibling that lies there, 404 pages' too."""

    def twist(ask: Ask, reply: Reply) -> None:
        accepted = ask.headers.get("accept-encoding", "").replace(" ", "").split(",")
        path = ask.path.removeprefix("/") + ("index.html" if ask.path.endswith("/") else "")
        if reply.status == 404:
            path = "en/404.html" if path.startswith("en/") else "404.html"
        for encoding, suffix in SUFFIXES.items():
            if encoding in accepted and f"{path}{suffix}" in files and reply.status in (200, 404):
                reply.body, reply.headers["Content-Encoding"] = files[f"{path}{suffix}"], encoding
                return
        reply.headers["Content-Encoding"] = "identity"

    return twist


def packing(
    encoding: str, page: Callable[[bytes], bytes] = lambda body: body, pack: Callable[[bytes], bytes] | None = None
) -> Twist:
    """A server that compresses pages on its way, for whoever accepts this encoding."""

    def twist(ask: Ask, reply: Reply) -> None:
        if encoding in ask.headers.get("accept-encoding", "").replace(" ", "").split(",") and reply.status == 200:
            reply.body = (pack or PACKERS[encoding])(page(reply.body))
            reply.headers["Content-Encoding"] = encoding

    return twist


def poisoned(body: bytes) -> bytes:
    return body.replace(b"</body>", POISON + b"</body>")


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


def test_a_host_that_packs_everything_itself_is_not_accused(
    packed: Copy, look: Look, bare: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Its bytes are others for every page, and nobody here can tell why: not clean, and nobody's fault."""
    monkeypatch.setattr(verify, "OWN_PACKING", 2)
    files = files_of(packed.folder)
    again = packing("br", pack=lambda body: brotli.compress(body, quality=1))
    with serving(files, again) as server:
        assert look(f"http://127.0.0.1:{server.server_port}/", *SOME) == set()
    assert packed.report["exit"] == 2 and "br" in packed.report["failed"]


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


@pytest.mark.parametrize("page", [poisoned, bytes])
def test_brotli_that_is_neither_listed_nor_undone_is_no_clean_look(
    page: Callable[[bytes], bytes], copy: Copy, look: Look, bare: None
) -> None:
    """Honest or not, nobody here can tell: exit code 2, and what to do."""
    with serving(files_of(copy.folder), packing("br", page)) as server:
        assert look(f"http://127.0.0.1:{server.server_port}/", *SOME) == set()
    assert (
        copy.report["exit"] == 2
        and "bản nén br" in copy.report["failed"]
        and "pip install brotli" in copy.report["failed"]
    )


def test_the_verdict_for_a_person_says_that_it_was_not_checked(
    copy: Copy, bare: None, capsys: pytest.CaptureFixture[str]
) -> None:
    with serving(files_of(copy.folder), packing("br")) as server:
        words = [
            f"http://127.0.0.1:{server.server_port}/",
            "--key",
            str(copy.key),
            "--rate",
            "0",
            "--today",
            str(TODAY),
            *SOME,
        ]
        assert verify.main(words) == 2
    said = capsys.readouterr().out
    assert "Kết luận: CHƯA KIỂM TRA ĐƯỢC. Máy chủ trả bản nén br" in said and "Không thấy gì khác" not in said


def test_honest_brotli_is_clean_where_it_can_be_undone(copy: Copy, look: Look) -> None:
    with serving(files_of(copy.folder), packing("br")) as server:
        assert look(f"http://127.0.0.1:{server.server_port}/", steps=PACKED) == set()
    assert (copy.report["exit"], copy.report["failed"]) == (0, "")


def stored(body: bytes) -> bytes:
    """zstd that packs nothing: a frame of one block as it is."""
    return (
        b"\x28\xb5\x2f\xfd\x60"
        + (len(body) - 256).to_bytes(2, "little")
        + (len(body) << 3 | 1).to_bytes(3, "little")
        + body
    )


@pytest.mark.parametrize(("page", "found"), [(lambda body: body, set()), (poisoned, {"encoding-differs"})])
def test_zstd_is_compared_on_every_python(
    page: Callable[[bytes], bytes], found: set[str], copy: Copy, look: Look, bare: None
) -> None:
    """Browsers ask for it, and each file is asked for as they do."""

    def twist(ask: Ask, reply: Reply) -> None:
        if ask.path == "/bai/mat-khau.html":
            packing("zstd", page, stored)(ask, reply)
        reply.headers.setdefault("Content-Encoding", "identity")

    with serving(files_of(copy.folder), twist) as server:
        assert look(f"http://127.0.0.1:{server.server_port}/", steps=()) == found
    assert copy.report["exit"] == len(found)


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


def test_poison_in_deflate_alone_is_found(copy: Copy, look: Look) -> None:
    with serving(files_of(copy.folder), packing("deflate", poisoned)) as server:
        found = look(f"http://127.0.0.1:{server.server_port}/", steps=PACKED)
    assert found == {"encoding-differs"}


@pytest.mark.parametrize("encoding", ["gzip, br", "dcb", "compress"])
def test_encodings_that_nobody_asked_for_are_found(encoding: str, copy: Copy, look: Look) -> None:
    def twist(ask: Ask, reply: Reply) -> None:
        if ask.path == "/" and "br" in ask.headers.get("accept-encoding", ""):
            reply.headers["Content-Encoding"] = encoding

    with serving(files_of(copy.folder), twist) as server:
        assert look(f"http://127.0.0.1:{server.server_port}/", *SOME) != set()


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


def test_brotli_that_begins_in_a_later_round_counts(copy: Copy, look: Look, bare: None) -> None:
    """The first round takes 300 requests at most and sees nothing of it."""
    asked: list[str] = []

    def twist(ask: Ask, reply: Reply) -> None:
        asked.append(ask.path)
        reply.headers["Content-Encoding"] = "identity"
        if len(asked) > 300:
            packing("br")(ask, reply)

    with serving(files_of(copy.folder), twist, blind=False) as server:
        assert look(f"http://127.0.0.1:{server.server_port}/", *SOME, "--rounds", "2", "--every", "0") == set()
    said = " ".join([copy.report["failed"], *copy.report["unseen"]])
    assert copy.report["exit"] == 2 and "bản nén br" in said


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
        words = [
            sys.executable,
            "-I",
            "-S",
            str(FILE),
            "--key",
            str(packed.key),
            "--rate",
            "0",
            "--today",
            str(TODAY),
            *SOME,
            address,
        ]
        done = subprocess.run(words, capture_output=True, text=True, encoding="utf-8", check=False)
    assert (done.returncode, done.stderr) == (1, "")
    assert "Bản nén không phải bản nén đã ký" in done.stdout and "Không thấy gì khác" not in done.stdout
