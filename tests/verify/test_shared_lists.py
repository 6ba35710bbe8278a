"""Many schools, one release: a school signs its own few files and the hash of a list that all share."""

from __future__ import annotations

import gzip
import hashlib
import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from courseware.signing import manifest

from ..joined import verify
from .attacker import files_of, serving
from .conftest import Copy, Look, release

OWN = {
    "truong.css": b"body { color: green }\n",
    "truong.html": b"<p>THCS Hoa Sen</p>\n",
    "en/truong.html": b"<p>Hoa Sen</p>\n",
}


@pytest.fixture
def school(copy: Copy) -> Copy:
    """The copy as a school has it: the shared release with the school's own files in it, signed as an overlay."""
    for name, data in OWN.items():
        (copy.folder / name).write_bytes(data)
    (copy.folder / "index.html.gz").write_bytes(gzip.compress((copy.folder / "index.html").read_bytes()))
    sign(copy)
    return copy


def sign(copy: Copy, own: dict[str, bytes] = OWN, **changes: Any) -> None:
    """Sign again; `changes` replace keys of the school's list before it is signed."""
    for name in (manifest.NAME, manifest.BASE_NAME):
        (copy.folder / name).unlink(missing_ok=True)
    base = manifest.base(copy.folder, release())
    content = json.loads(manifest.overlay(own, base, release())) | changes
    (copy.folder / manifest.BASE_NAME).write_bytes(base)
    for name, data in manifest.signed(json.dumps(content).encode(), release(), copy.pair).items():
        (copy.folder / name).write_bytes(data)


@pytest.fixture(params=["folder", "url", "two folders"])
def look_at(request: pytest.FixtureRequest, school: Copy, look: Look, tmp_path: Path) -> Look:
    """The verifier on the school's copy: whole on disk, behind a URL, or on disk as a server of many schools has it."""

    def run(*words: str) -> set[str]:
        if request.param == "folder":
            return look(str(school.folder), *words)
        if request.param == "url":
            with serving(files_of(school.folder)) as server:
                return look(f"http://127.0.0.1:{server.server_port}/", "--max", "200", "--repeats", "0", *words)
        nen, own = tmp_path / "nen", tmp_path / "truong"
        for path, data in files_of(school.folder).items():
            mine = path.removeprefix("en/").startswith("truong") or path.startswith(manifest.NAME)
            file = (own if mine else nen) / path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(data)
        (nen / "truong-cua-ban-goc.css").write_bytes(b"x")
        return look(str(own), "--shared", str(nen), *words)

    return run


@pytest.mark.servers
def test_a_genuine_school(look_at: Look, school: Copy) -> None:
    """Nothing found; every file of the release was looked at."""

    assert look_at("--site", "hoa-sen", "--min-serial", "7", "--max", "3000") == set()
    assert school.report["exit"] == 0
    assert school.report["facts"]["files"] in (14, 15)  # a compressed sibling is asked for by its encoding


@pytest.mark.servers
@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("index.html", "changed"),
        ("assets/site.4e5f6a7b.js", "changed-script"),
        ("truong.css", "changed-script"),
        ("truong.html", "changed"),
    ],
)
def test_shared_and_own_files_are_looked_at_alike(path: str, expected: str, look_at: Look, school: Copy) -> None:
    """A changed one is found."""

    file = school.folder / path
    file.write_bytes(file.read_bytes().replace(b"\n", b" \n", 1))

    assert look_at() == {expected}


@pytest.mark.servers
@pytest.mark.parametrize("spoil", ["cut", "gone", "older", "rehashed", "as long"])
def test_a_shared_list_that_is_not_the_signed_one(spoil: str, look_at: Look, school: Copy) -> None:
    """Refused by its hash, as an unsigned list has to be."""

    file = school.folder / manifest.BASE_NAME
    if spoil == "gone":
        file.unlink()
    elif spoil == "cut":
        file.write_bytes(file.read_bytes()[:-1])
    elif spoil == "as long":
        good, bad = (
            hashlib.sha256(data).hexdigest().encode() for data in ((school.folder / "404.html").read_bytes(), b"khac")
        )
        file.write_bytes(file.read_bytes().replace(good, bad))
    elif spoil == "older":
        file.write_bytes(file.read_bytes().replace(b"2026.11", b"2026.05"))
    else:
        (school.folder / "index.html").write_bytes(b"<p>khac</p>")
        file.write_bytes(manifest.base(school.folder, release()))

    assert look_at() == {"bad-manifest"}
    assert manifest.BASE_NAME in school.report["found"][0]["detail"]


ENTRY = {"sha256": "0" * 64, "size": 1, "type": "page"}


@pytest.mark.parametrize(
    "changes",
    [
        {"files": {"index.html": ENTRY}}, {"files": {"truong.css": None}}, {"files": {}}, {"release": "2026.12"},
        {"headers": {}}, {"not_found": {}}, {"headers_required": False}, {"base": {}}, {"base": None},
        {"base": {"sha256": "0" * 64, "size": 5, "x": 1}}, {"files": {"lop-1-2/truong.html": ENTRY}}, {"la": 1},
    ],
    ids=lambda changes: json.dumps(changes)[:40],
)  # fmt: skip
def test_a_school_cannot_sign_more_than_its_own(changes: dict[str, Any], school: Copy, look: Look) -> None:
    """Not even with the right key: what all share is changed for all or for nobody."""

    sign(school, **changes)

    assert look(str(school.folder)) == {"bad-manifest"}


def test_own_entries_win_and_the_compressed_form_of_what_they_replace_is_gone(school: Copy, look: Look) -> None:
    """Else a browser that takes gzip would be shown another page than the signed one, unnoticed."""

    page, packed = school.folder / "404.html", school.folder / "404.html.gz"
    packed.write_bytes(gzip.compress(page.read_bytes()))
    base = manifest.base(school.folder, release())
    page.write_bytes(b"<p>khong co trang nay o THCS Hoa Sen</p>\n")
    own = manifest.overlay(OWN | {"404.html": page.read_bytes()}, base, release())
    for name, data in {manifest.BASE_NAME: base, **manifest.signed(own, release(), school.pair)}.items():
        (school.folder / name).write_bytes(data)

    assert look(str(school.folder)) == {"encoding-differs"}
    packed.write_bytes(gzip.compress(page.read_bytes()))
    assert look(str(school.folder)) == set()


def test_a_list_kept_at_home(school: Copy, look: Look, tmp_path: Path) -> None:
    """The shared list may lie beside it or be the copy's: its hash is signed. The copy's own must hold as well."""

    for name in (manifest.NAME, f"{manifest.NAME}.minisig", manifest.BASE_NAME):
        (tmp_path / name).write_bytes((school.folder / name).read_bytes())
    words = ("--manifest", str(tmp_path / manifest.NAME))
    assert look(str(school.folder), *words) == set()
    (tmp_path / manifest.BASE_NAME).unlink()
    assert look(str(school.folder), *words) == set()
    (tmp_path / manifest.BASE_NAME).write_bytes((school.folder / manifest.BASE_NAME).read_bytes())
    (school.folder / manifest.BASE_NAME).write_bytes(b"{}")
    assert look(str(school.folder), *words) == {"bad-manifest"}


def test_no_request_for_a_shared_list_that_no_signed_one_names(copy: Copy, look: Look) -> None:
    """And a server that is out of order has not said that it has no list: that is no finding."""

    asked: list[str] = []

    def twist(ask, reply):  # type: ignore[no-untyped-def]
        asked.append(ask.path)

    with serving(files_of(copy.folder), twist) as server:
        assert look(f"http://127.0.0.1:{server.server_port}/", "--max", "30", "--repeats", "0") == set()
    assert f"/{manifest.BASE_NAME}" not in asked


@pytest.mark.parametrize("name", [manifest.NAME, f"{manifest.NAME}.minisig", manifest.BASE_NAME])
@pytest.mark.parametrize("status", [429, 500, 503])
def test_a_server_out_of_order_is_no_tampering(name: str, status: int, school: Copy, look: Look) -> None:
    """It has not said that the list is not there: the copy could not be checked."""

    def twist(ask, reply):  # type: ignore[no-untyped-def]
        if ask.path == f"/{name}":
            reply.status = status

    with serving(files_of(school.folder), twist, blind=False) as server:
        assert look(f"http://127.0.0.1:{server.server_port}/", "--max", "30", "--repeats", "0") == set()
    assert (school.report["exit"], str(status) in school.report["failed"]) == (2, True)


JSON = st.recursive(st.none() | st.booleans() | st.integers() | st.floats() | st.text(), lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner), max_leaves=8)  # fmt: skip
BASE = {"format": verify.SHARED_FORMAT, "release": "1", "files": {"index.html": ENTRY}, "headers": {}, "headers_required": False,
        "not_found": {}, "links": []}  # fmt: skip


def overlaid(base: bytes, pin: object = None) -> verify.Manifest | str:
    """A sound overlay over any base, or the class of its refusal; anything else is a fault of ours."""
    own = {"format": verify.FORMAT, "release": "1", "serial": 1, "issued": "2026-11-22", "expires": "2026-12-22", "site": "s",
           "allowed": [], "links": [], "files": {"truong.css": ENTRY | {"type": "style"}},
           "base": pin or {"sha256": hashlib.sha256(base).hexdigest(), "size": len(base)}}  # fmt: skip
    try:
        return verify.parse_manifest(json.dumps(own).encode(), [base])
    except verify.RefusedError as refused:
        return refused.kind


@given(st.binary() | JSON.map(lambda value: json.dumps(value).encode()))
def test_fuzzed_bases_are_refused_in_words(data: bytes) -> None:
    """No traceback, though the hash is the signed one."""

    assert overlaid(data) == "bad-manifest"


@given(key=st.sampled_from(sorted(BASE)), value=JSON)
def test_fuzzed_fields_of_a_base(key: str, value: object) -> None:
    """Good or refused."""

    assert isinstance(overlaid(json.dumps(BASE).encode()), verify.Manifest)
    assert isinstance(overlaid(json.dumps(BASE | {key: value}).encode()), verify.Manifest | str)


@given(JSON.filter(bool))
def test_fuzzed_pins_fit_nothing(pin: object) -> None:
    """Size and hash, both, and nothing else."""

    assert overlaid(json.dumps(BASE).encode(), pin) == "bad-manifest"
