"""Games with the list of files and its signature."""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from courseware.signing import minisign

from .looking import assert_named, verify
from .lying import (
    at,
)
from .server import Answer, Asked, Server
from .site import KEY, RELEASE, THIEF, sign, write
from .tampering import (
    HELP,
    Tamper,
    drop,
    edit,
    only,
)


def resign(**changes: object) -> Tamper:
    """The true signer says something else about the copy."""
    return lambda folder: _resign(folder, **changes)


def _resign(folder: Path, **changes: object) -> None:
    data = json.loads((folder / "integrity.json").read_text("utf-8")) | changes
    seal(folder, json.dumps(data, ensure_ascii=False, indent=1, sort_keys=True).encode())


def seal(
    folder: Path, data: bytes, pair: minisign.KeyPair = KEY, comment: str = "release=2026.11 serial=12 site=thcs-mau"
) -> None:
    """Any bytes as a list, signed."""
    (folder / "integrity.json").write_bytes(data)
    (folder / "integrity.json.minisig").write_text(minisign.sign_file(pair, data, comment), "utf-8")


def rehash(pair: minisign.KeyPair | None) -> Tamper:
    """Change a page and write the list anew, with a key of the criminal's or keeping the old signature."""

    def change(folder: Path) -> None:
        old = (folder / "integrity.json.minisig").read_text("utf-8")
        edit(HELP, "tel:111", "tel:114")(folder)
        sign(folder, RELEASE, pair or KEY)
        if pair is None:
            (folder / "integrity.json.minisig").write_text(old, "utf-8")

    return change


def signature(change: Callable[[list[str]], list[str]]) -> Tamper:
    """Other lines in the signature file."""

    def tamper(folder: Path) -> None:
        file = folder / "integrity.json.minisig"
        file.write_text("\n".join(change(file.read_text("utf-8").splitlines())) + "\n", "utf-8")

    return tamper


def raw(change: Callable[[str], str]) -> Tamper:
    """Another text of the list, truly signed: the signer was tricked."""
    return lambda folder: seal(folder, change((folder / "integrity.json").read_text("utf-8")).encode())


def older(folder: Path) -> None:
    """Last year's release with its own, valid list."""
    edit("index.html", "<main>", "<main><p>Bản cũ</p>")(folder)
    sign(folder, replace(RELEASE, release="2026.05", serial=7, issued=date(2026, 9, 1), expires=date(2027, 2, 1)))


SAME_NUMBER = minisign.KeyPair(KEY.number, THIEF.seed)
BAD_LIST = "bad-manifest"

LISTS: dict[str, tuple[str, Tamper, tuple[str, ...]]] = {
    "no list and no signature": ("no-manifest", drop("integrity.json", "integrity.json.minisig"), ()),
    "no signature": ("no-manifest bad-signature", drop("integrity.json.minisig"), ()),
    "empty list": (
        "bad-signature no-manifest bad-manifest",
        lambda folder: (folder / "integrity.json").write_bytes(b""),
        (),
    ),
    "list cut in the middle": (
        "bad-signature bad-manifest",
        only("integrity.json", lambda data: data[: len(data) // 2]),
        (),
    ),
    "a page in place of the list": (
        "bad-signature no-manifest bad-manifest",
        only("integrity.json", lambda _: b"<!doctype html><p>404"),
        (),
    ),
    "list written anew, old signature": ("bad-signature", rehash(None), ()),
    "list signed by a stranger": ("wrong-key bad-signature", rehash(THIEF), ()),
    "signed by a stranger who copied the key's number": ("bad-signature", rehash(SAME_NUMBER), ()),
    "comment of the signature exchanged": (
        "bad-signature",
        signature(lambda rows: [*rows[:2], rows[2].replace("12", "13"), rows[3]]),
        (),
    ),
    "comment truly signed, but of another release": (
        "bad-signature bad-manifest rollback",
        lambda folder: seal(
            folder, (folder / "integrity.json").read_bytes(), KEY, "release=2026.09 serial=99 site=thcs-mau"
        ),
        (),
    ),
    "signature without its second half": ("bad-signature", signature(lambda rows: rows[:2]), ()),
    "signature in letters that are none": (
        "bad-signature",
        signature(lambda rows: [rows[0], "\u0416" * 100, *rows[2:]]),
        (),
    ),
    "old release, validly signed": ("rollback", older, ("--min-serial", "12")),
    "list of another school": ("other-site", resign(site="thcs-khac"), ("--site", "thcs-mau")),
    "list for another host": ("other-host", resign(host="an-toan.thcs-khac.example"), ()),
    "expired yesterday": ("expired", resign(expires="2026-11-22", issued="2026-10-01"), ()),
    "good for ten years": ("bad-manifest expired", resign(expires="2036-11-22"), ()),
    "issued next month": ("bad-manifest expired", resign(issued="2026-12-24"), ()),
    "expires on the 31st of February": (BAD_LIST, resign(expires="2027-02-31"), ()),
    "serial a word": (BAD_LIST, resign(serial="12"), ()),
    "serial true": (BAD_LIST, resign(serial=True), ()),
    "files a list": (BAD_LIST, resign(files=["index.html"]), ()),
    "no files": (BAD_LIST, resign(files={}), ()),
    "a file above the folder": (
        BAD_LIST,
        raw(lambda text: text.replace('"app.webmanifest": {', '"../app.webmanifest": {', 1)),
        (),
    ),
    "the same file twice": (
        BAD_LIST,
        raw(
            lambda text: text.replace(
                '"files": {', '"files": {"index.html": {"sha256": "' + "0" * 64 + '", "size": 1, "type": "html"},', 1
            )
        ),
        (),
    ),
    "two serials": (BAD_LIST, raw(lambda text: text.replace('"serial": 12', '"serial": 12, "serial": 99')), ()),
    "a file at the root of the disk": (
        BAD_LIST,
        raw(lambda text: text.replace('"app.webmanifest": {', '"/etc/hostname": {', 1)),
        (),
    ),
    "a hash cut short": (BAD_LIST, raw(lambda text: re.sub(r'"sha256": "\w+"', '"sha256": "ab"', text, count=1)), ()),
    "a negative size": (BAD_LIST, raw(lambda text: re.sub(r'"size": \d+', '"size": -1', text, count=1)), ()),
    "a size that is not a number": (
        BAD_LIST,
        raw(lambda text: re.sub(r'"size": \d+', '"size": NaN', text, count=1)),
        (),
    ),
    "everything allowed": (BAD_LIST, resign(allowed=["*"]), ()),
    "another format": (BAD_LIST, resign(format="lachan-9"), ()),
    "very deep list": (BAD_LIST, raw(lambda _: "[" * 200_000), ()),
    "a number of a million digits": (
        BAD_LIST,
        raw(lambda text: text.replace('"serial": 12', '"serial": ' + "1" * 1_000_000)),
        (),
    ),
    "a list that is not UTF-8": (BAD_LIST, lambda folder: seal(folder, b'{"release": "\xff"}'), ()),
}


@pytest.mark.parametrize("name", LISTS)
def test_a_false_list_is_refused_and_named(name: str, copy: Path, key: Path) -> None:
    kinds, tamper, args = LISTS[name]
    tamper(copy)
    with Server(copy) as server:
        assert_named(verify(key, server.url, *args, steps=()), kinds)


def test_a_list_without_end_is_given_up(genuine: Path, key: Path) -> None:
    flood = at("/integrity.json", lambda answer: replace(answer, endless=b" " * 65536, plain=True))
    with Server(genuine, flood) as server:
        assert_named(verify(key, server.url, "--timeout", "3"), "no-manifest bad-manifest bad-signature unreachable")


def test_pages_of_two_releases_are_told_apart(copy: Path, key: Path, tmp_path: Path) -> None:
    """Every file is genuine in some release, and the second list is known."""
    old = Path(shutil.copytree(copy, tmp_path / "old"))
    older(old)
    write(copy, "index.html", (old / "index.html").read_bytes())
    with Server(copy) as server:
        assert_named(verify(key, server.url, "--also", str(old / "integrity.json"), steps=()), "mixed-release")


def test_an_old_list_shown_to_the_public_is_found_beside_the_one_in_hand(
    genuine: Path, key: Path, tmp_path: Path
) -> None:
    """The inspector brings the list; the site shows last year's to everybody else."""
    old = Path(shutil.copytree(genuine, tmp_path / "old"))
    older(old)

    def shown(asked: Asked, answer: Answer) -> Answer:
        name = asked.path.lstrip("/")
        return replace(answer, body=(old / name).read_bytes()) if name.startswith("integrity.json") else answer

    with Server(genuine, shown) as server:
        words = ("--manifest", str(genuine / "integrity.json"), "--min-serial", "12")
        report = verify(key, server.url, *words, steps=("check_list_again",))
    assert_named(report, "rollback changed mixed-release bad-signature")
