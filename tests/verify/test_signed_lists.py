"""Six attacks on the signature, and the curve against published vectors."""

from __future__ import annotations

import datetime
import json
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from courseware.signing import manifest, minisign

from .. import examples
from ..joined import verify
from .attacker import files_of, serving
from .conftest import TODAY, Copy, Look, release

RFC_8032 = (
    ("d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a", "",
     "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b"),
    ("3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c", "72",
     "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00"),
    ("fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025", "af82",
     "6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a"),
)  # fmt: skip
"""RFC 8032, 7.1, tests 1 to 3: public key, message, signature."""


@pytest.mark.parametrize(("public", "message", "signature"), RFC_8032)
def test_published_vectors(public: str, message: str, signature: str) -> None:
    """They hold, and no longer when a bit of signature, message or key is turned."""

    key, text, seal = bytes.fromhex(public), bytes.fromhex(message), bytes.fromhex(signature)

    assert verify.ed25519_pure(key, text, seal)
    assert verify.ed25519(key, text, seal)
    assert not verify.ed25519_pure(key, text + b"x", seal)
    for place in (0, 31, 32, 63):
        broken = bytearray(seal)
        broken[place] ^= 1
        assert not verify.ed25519_pure(key, text, bytes(broken))
        assert not verify.ed25519_pure(bytes(broken[:32]), text, seal)


def test_signatures_that_only_look_right() -> None:
    """S beyond the order of the curve (malleable), and keys of small order, are refused."""

    public, message, signature = (bytes.fromhex(part) for part in RFC_8032[1])
    s = int.from_bytes(signature[32:], "little") + verify.ORDER
    neutral = (1).to_bytes(32, "little")

    assert not verify.ed25519_pure(public, message, signature[:32] + s.to_bytes(32, "little"))
    assert not verify.ed25519_pure(neutral, message, neutral + bytes(32))


def attacks(copy: Copy) -> dict[str, Callable[[], object]]:
    """Each leaves a copy that would pass if the signature were not looked at closely."""
    file = copy.folder / manifest.NAME

    def cut() -> None:
        content = json.loads(file.read_text("utf-8"))
        del content["files"]["tai-lieu.pdf"]
        file.write_text(json.dumps(content), "utf-8")
        (copy.folder / "tai-lieu.pdf").unlink()

    def rehashed() -> None:
        page = copy.folder / "index.html"
        page.write_text(page.read_text("utf-8").replace("Đúng", "Sai"), "utf-8")
        file.write_bytes(manifest.describe(copy.folder, release()))

    def stranger() -> None:
        manifest.write(copy.folder, release(), minisign.new())

    old = TODAY - datetime.timedelta(days=181)
    return {
        "wrong-key": stranger,
        "rollback": lambda: copy.sign(serial=3),
        "expired": lambda: copy.sign(issued=old, expires=old + datetime.timedelta(days=180)),
        "other-host": lambda: copy.sign(host="an-toan.hoa-sen.example"),
        "bad-signature": cut,
        "bad-signature again": rehashed,
        "no-manifest": lambda: file.with_name(f"{manifest.NAME}.minisig").unlink(),
        "other-site": lambda: copy.sign(site="hoa-cuc"),
    }


@pytest.mark.parametrize("kind", ["wrong-key", "rollback", "expired", "other-host", "bad-signature", "bad-signature again", "no-manifest", "other-site"])  # fmt: skip
@pytest.mark.parametrize("place", ["folder", "url"])
def test_refused(kind: str, place: str, copy: Copy, look: Look) -> None:
    """Behind a URL and on disk alike."""

    attacks(copy)[kind]()
    words = ("--min-serial", "7", "--site", "hoa-sen", "--host", "127.0.0.1", "--max", "60", "--repeats", "0")
    if place == "folder":
        found = look(str(copy.folder), *words)
    else:
        with serving(files_of(copy.folder)) as server:
            found = look(f"http://127.0.0.1:{server.server_port}/", *words)

    assert found == {kind.removesuffix(" again")}


def test_a_trusted_comment_of_another_release_is_refused(copy: Copy, look: Look) -> None:
    """Release and serial are bound by the comment too."""

    data = (copy.folder / manifest.NAME).read_bytes()
    text = minisign.sign_file(copy.pair, data, "release=2026.11 serial=8 site=hoa-sen")
    (copy.folder / f"{manifest.NAME}.minisig").write_text(text, "utf-8")

    assert look(str(copy.folder)) == {"bad-signature"}


def test_a_manifest_kept_at_home_shows_an_old_copy(copy: Copy, look: Look, tmp_path: Path) -> None:
    """The checker's own list wins over the site's, however well that one is signed."""

    home = tmp_path / "home"
    home.mkdir()
    for name in (manifest.NAME, f"{manifest.NAME}.minisig"):
        (home / name).write_bytes((copy.folder / name).read_bytes())
    (copy.folder / "index.html").write_text("bản cũ</html>", "utf-8")
    copy.sign(release="2026.05", serial=2)

    assert look(str(copy.folder), "--manifest", str(home / manifest.NAME)) == {"rollback", "changed"}


def parsed(data: bytes) -> verify.Manifest | str:
    """A manifest, or the class of its refusal; anything else is a fault of ours."""
    try:
        return verify.parse_manifest(data)
    except verify.RefusedError as refused:
        return refused.kind


JSON = st.recursive(st.none() | st.booleans() | st.integers() | st.floats() | st.text(), lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner), max_leaves=8)  # fmt: skip
KEYS = (
    "release",
    "serial",
    "issued",
    "expires",
    "site",
    "host",
    "files",
    "headers",
    "allowed",
    "not_found",
    "links",
    "format",
)


@settings(max_examples=examples.of(150))
@given(st.binary() | JSON.map(lambda value: json.dumps(value).encode()))
def test_fuzzed_manifests_are_refused_in_words(data: bytes) -> None:
    """No traceback, whatever stands in the file."""

    assert parsed(data) == "bad-manifest"


@settings(max_examples=examples.of(200))
@given(key=st.sampled_from(KEYS), value=JSON)
def test_fuzzed_fields(key: str, value: object) -> None:
    """A good manifest with one field replaced is good or refused."""

    entry = {"sha256": "0" * 64, "size": 1, "type": "page"}
    good = {"format": verify.FORMAT, "release": "1", "serial": 1, "issued": "2026-11-22", "expires": "2026-12-22", "site": "s",
            "files": {"index.html": entry}, "headers": {}, "allowed": [], "not_found": {}, "links": []}  # fmt: skip
    assert isinstance(parsed(json.dumps(good).encode()), verify.Manifest)

    assert isinstance(parsed(json.dumps(good | {key: value}).encode()), verify.Manifest | str)
    assert isinstance(
        parsed(json.dumps(good | {"files": {"index.html": entry | {"size": value}}}).encode()), verify.Manifest | str
    )


@pytest.mark.parametrize(
    "changes",
    [
        {"files": {"a.html": {"sha256": "0" * 64, "size": 1, "type": "page"}}}, {"not_found": {"": "404.html"}},
        {"headers_required": 1}, {"them": "x"}, {"issued": "9999-12-30", "expires": "9999-12-31", "serial": 0},
    ],
    ids=["no home page", "404 page not listed", "a number for yes", "a key that nobody knows", "the end of days"],
)  # fmt: skip
def test_lists_that_would_trip_the_checks_are_refused(changes: dict[str, object]) -> None:
    """Rather than found out in the middle of a run."""

    entry = {"sha256": "0" * 64, "size": 1, "type": "page"}
    good = {"format": verify.FORMAT, "release": "1", "serial": 1, "issued": "2026-11-22", "expires": "2026-12-22", "site": "s",
            "files": {"index.html": entry}, "headers": {}, "allowed": [], "not_found": {}, "links": []}  # fmt: skip

    assert parsed(json.dumps(good | changes).encode()) == "bad-manifest"


@pytest.mark.parametrize("path", ["../x", "/x", "a/../x", "a\\x", "c:x", "a//x", "a\nx", ""])
def test_paths_that_lead_out_are_refused(path: str) -> None:
    """A list must not make the verifier read beside the copy."""

    with pytest.raises(verify.RefusedError):
        verify.parse_files({path: {"sha256": "0" * 64, "size": 1, "type": "page"}})


@settings(max_examples=examples.of(40))  # each signs and checks four times, slowly
@given(st.text() | st.binary().map(lambda data: data.decode("utf-8", "surrogateescape")))
def test_fuzzed_signatures_are_refused_in_words(text: str) -> None:
    """No traceback; nothing passes."""

    pair = minisign.KeyPair(b"12345678", bytes(32))
    key = verify.parse_key(minisign.public_text(pair))
    good = minisign.sign_file(pair, b"x", "release=1").splitlines()
    for lines in (
        [text],
        [good[0], text, *good[2:]],
        [*good[:3], text],
        [*good[:2], f"trusted comment: {text}", good[3]],
    ):
        with pytest.raises(verify.RefusedError):
            verify.check_signature(b"x", "\n".join(lines), [key])
