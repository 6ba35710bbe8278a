"""The register of official addresses: believed only when it is signed, and read strictly."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from courseware.signing import minisign, register

from .. import examples
from ..joined import verify
from .attacker import files_of, serving
from .conftest import TODAY, Copy, Look

EXPIRES = TODAY + datetime.timedelta(days=90)


def signed(copy: Copy, file: Path, data: bytes, comment: str = "", pair: minisign.KeyPair | None = None) -> Path:
    """Write a register and its signature."""
    comment = comment or register.trusted(4, TODAY, EXPIRES)
    file.write_bytes(data)
    file.with_name(f"{file.name}.minisig").write_text(minisign.sign_file(pair or copy.pair, data, comment), "utf-8")
    return file


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        ({"127.0.0.1": "hoa-sen"}, set()),
        ({"127.0.0.1/an-toan/": "hoa-sen", "b.example": "hoa-cuc"}, set()),
        ({"an-toan.hoa-sen.example": "hoa-sen"}, {"register-unknown"}),
        ({"127.0.0.1": "hoa-cuc"}, {"register-unknown"}),
        ({"127.0.0.1": "hoa-sen", "127.0.0.1/an-toan/": "hoa-cuc"}, {"register-unknown"}),
        ({"127.0.0.1/an-toan-2/": "hoa-sen"}, {"register-unknown"}),
    ],
    ids=["host", "folder", "other host", "host of another", "folder of another", "folder that only begins alike"],
)
def test_addresses(lines: dict[str, str], expected: set[str], copy: Copy, look: Look, tmp_path: Path) -> None:
    """F108: a second copy on another host, or at the address of another school; the most exact line counts."""

    so = signed(copy, tmp_path / "so", register.write(lines, 4, TODAY, EXPIRES))
    files = {f"an-toan/{path}": data for path, data in files_of(copy.folder).items()}
    with serving(files, lambda ask, reply: missing(copy, reply)) as server:
        words = ("--register", str(so), "--max", "90", "--repeats", "0")
        assert look(f"http://127.0.0.1:{server.server_port}/an-toan/", *words) == expected


def missing(copy: Copy, reply: object) -> None:
    """The small server looks for 404 pages in its root; here they lie deeper."""
    if reply.status == 404:  # type: ignore[attr-defined]
        reply.body = (copy.folder / "404.html").read_bytes()  # type: ignore[attr-defined]


def test_a_folder_by_its_host(copy: Copy, look: Look, tmp_path: Path) -> None:
    """The host is said or stands in the manifest; with neither, the report says that nothing was looked up."""

    lines = {"a.example/hoa-sen/": "hoa-sen", "b.example": "hoa-cuc"}
    so = str(signed(copy, tmp_path / "so", register.write(lines, 4, TODAY, EXPIRES)))

    assert look(str(copy.folder), "--register", so, "--host", "a.example") == set()
    assert look(str(copy.folder), "--register", so, "--host", "B.example") == {"register-unknown"}
    assert look(str(copy.folder), "--register", so) == set()
    assert any("sổ địa chỉ" in text for text in copy.report["unseen"])
    copy.sign(host="b.example")
    assert look(str(copy.folder), "--register", so) == {"register-unknown"}


def test_an_expired_register_is_told_and_still_used(copy: Copy, look: Look, tmp_path: Path) -> None:
    """Last day good, day after not."""

    for days, expected in ((90, set()), (91, {"register-expired"})):
        issued = TODAY - datetime.timedelta(days=days)
        data = register.write({"a.example": "hoa-sen"}, 4, issued, issued + datetime.timedelta(days=90))
        so = signed(copy, tmp_path / "so", data, register.trusted(4, issued, issued + datetime.timedelta(days=90)))
        assert look(str(copy.folder), "--register", str(so), "--host", "a.example") == expected


LIST = b"a.example hoa-sen\n"


@pytest.mark.parametrize(
    ("spoil", "words"),
    [
        (lambda copy, so: so.with_name("so.minisig").unlink(), "chưa ký"),
        (lambda copy, so: signed(copy, so, LIST, "release=2026.11 serial=7 site=hoa-sen"), "không phải của một sổ"),
        (lambda copy, so: signed(copy, so, LIST, "register serial=1 issued=2026-11-22 expires=2028-11-22"), "hạn quá"),
        (lambda copy, so: signed(copy, so, LIST, "register serial=1 issued=2026-11-31 expires=2026-12-22"), "11-31"),
        (lambda copy, so: signed(copy, so, LIST, "register serial=1 issued=2026-12-01 expires=2026-12-22"), "chưa tới"),
        (lambda copy, so: signed(copy, so, b"a.example\n"), "dòng 1"),
        (lambda copy, so: signed(copy, so, LIST + b"a.example/ hoa-cuc\n"), "dòng 2"),
        (lambda copy, so: signed(copy, so, b"a.example hoa-sen\xff\n"), "UTF-8"),
        (lambda copy, so: so.unlink(), "không có tệp"),
    ],
)  # fmt: skip
def test_a_register_that_cannot_be_used_is_no_fault_of_the_copy(
    spoil: Callable[[Copy, Path], object], words: str, copy: Copy, look: Look, tmp_path: Path
) -> None:
    """Exit code 2 and a sentence that names the option; no finding, whatever its lines say."""

    so = signed(copy, tmp_path / "so", LIST)
    assert look(str(copy.folder), "--register", str(so), "--host", "a.example") == set()
    assert copy.report["exit"] == 0

    spoil(copy, so)
    assert look(str(copy.folder), "--register", str(so), "--host", "a.example") == set()
    assert copy.report["exit"] == 2
    assert words in copy.report["failed"] and "--register" in copy.report["failed"]


@pytest.mark.parametrize(
    ("spoil", "words"),
    [
        (lambda copy, so: so.write_bytes(LIST + b"xau.example hoa-sen\n"), "sửa sau khi ký"),
        (lambda copy, so: signed(copy, so, LIST, pair=minisign.new()), "dùng khoá"),
        (lambda copy, so: so.with_name("so.minisig").write_bytes(b"\xff\x00"), "không đúng dạng minisign"),
    ],
)  # fmt: skip
def test_a_register_with_a_false_line_is_a_finding_and_is_not_used(
    spoil: Callable[[Copy, Path], object], words: str, copy: Copy, look: Look, tmp_path: Path
) -> None:
    """Whoever hands it on makes a site official; the copy itself is looked at all the same."""
    so = signed(copy, tmp_path / "so", LIST)
    spoil(copy, so)
    assert look(str(copy.folder), "--register", str(so), "--host", "xau.example") == {"register-forged"}
    assert (copy.report["exit"], copy.report["failed"]) == (1, "")
    (told,) = [one for one in copy.report["found"] if one["class"] == "register-forged"]
    assert words in told["detail"] and "register" not in copy.report["facts"]
    assert copy.report["facts"]["serial"] == 7


def test_all_that_was_brought_wrongly_is_told_at_once(copy: Copy, look: Look, tmp_path: Path) -> None:
    """A line for each option, before the copy is looked at."""

    (tmp_path / "so").write_bytes(LIST)
    (tmp_path / "allow").write_bytes(b"\xff")
    words = ("--register", "so", "--allow", "allow", "--also", "cu.json", "--log", "nhat-ky", "--reference", "that")
    words = tuple(word if word.startswith("--") else str(tmp_path / word) for word in words)

    assert look("http://127.0.0.1:1/", *words) == set()
    assert [line.split()[0] for line in copy.report["failed"].split("\n")] == [
        "--also", "--reference", "--register", "--allow", "--log",
    ]  # fmt: skip


def test_what_the_department_may_have_typed(copy: Copy) -> None:
    """CRLF, a byte order mark, comments, the same line twice."""

    text = "\ufeff# sổ\r\na.example x # chính\r\n\r\na.example/ x\r\nb.example/mot/hai/ y"

    assert verify.parse_register(text.encode()) == {"a.example": "x", "b.example/mot/hai": "y"}


@given(
    st.binary()
    | st.text().map(str.encode)
    | st.lists(st.text("ab./-# \r\n", max_size=12)).map("\n".join).map(str.encode)
)
@example(b"a" * 300 + b" x")
@example("a.example\u2028 x".encode())
def test_fuzzed_registers_are_read_or_refused_in_words(data: bytes) -> None:
    """No traceback; what is read holds only hosts, folders and sites."""

    try:
        places = verify.parse_register(data)
    except ValueError:
        return
    assert all(verify.PLACE.fullmatch(place) and verify.WORD.fullmatch(site) for place, site in places.items())


LABEL = st.from_regex("[a-z0-9]([a-z0-9-]{0,9}[a-z0-9])?", fullmatch=True)
PLACES = st.tuples(
    st.lists(LABEL, min_size=1, max_size=4).map(".".join), st.sampled_from(["", "/", "/a/", "/A-b_c/d.e/"])
).map("".join)


@given(st.dictionaries(PLACES, st.sampled_from(["hoa-sen", "So.2", "x" * 64]), min_size=1, max_size=5))
@example({"a.example": "x", "a.example/": "y"})
def test_what_is_written_is_read_back(lines: dict[str, str]) -> None:
    """Whatever the addresses; two ways of writing one address are refused."""

    bare = {place.rstrip("/"): site for place, site in lines.items()}
    if len(bare) == len(lines):
        assert verify.parse_register(register.write(lines, 1, TODAY, EXPIRES)) == bare
    else:
        with pytest.raises(register.RegisterError, match="hai lần"):
            register.write(lines, 1, TODAY, EXPIRES)


@settings(max_examples=examples.of(30))  # each signs twice, slowly
@given(st.text(max_size=60))
def test_fuzzed_terms(comment: str) -> None:
    """A signed comment of any words is that of a register, or refused in words."""

    pair = minisign.KeyPair(b"12345678", bytes(32))
    key = verify.parse_key(minisign.public_text(pair))
    for text in (comment, f"register serial=1 issued={comment} expires=2026-12-01"):
        with pytest.raises((ValueError, verify.RefusedError)):
            verify.read_register(LIST, minisign.sign_file(pair, LIST, text), [key], TODAY)
