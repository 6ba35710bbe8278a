"""Keys and signatures, held against the independent program `minisign`."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

from courseware import commands
from courseware.signing import minisign
from courseware.testing import programs
from verifier import ed25519

from ..joined import verify

LIGHT = minisign.Cost(524_288, 16_777_216)
"""libsodium's "interactive" limits: the same way in a fraction of the time."""
PASSWORD = "bốn chữ chọn bừa"


@pytest.fixture(scope="module")
def reference() -> str:
    """The program of Debian, installed when the tests run as root."""
    return programs.needed("minisign", "minisign", lambda: shutil.which("minisign"))


def run(words: list[str], folder: Path, password: str = "") -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        words, cwd=folder, input=f"{password}\n", capture_output=True, text=True, encoding="utf-8", check=False
    )


def test_minisign_accepts_our_signature(reference: str, tmp_path: Path) -> None:
    """And shows our trusted comment; a changed file it refuses."""

    pair = minisign.new()
    minisign.write_pair(pair, tmp_path / "k", PASSWORD, LIGHT)
    (tmp_path / "f").write_bytes(b"noi dung\n")
    (tmp_path / "f.minisig").write_text(minisign.sign_file(pair, b"noi dung\n", "release=1 serial=2"), "utf-8")

    done = run([reference, "-Vm", "f", "-p", "k.pub"], tmp_path)
    assert (done.returncode, "release=1 serial=2" in done.stdout) == (0, True)

    (tmp_path / "f").write_bytes(b"noi dung khac\n")
    assert run([reference, "-Vm", "f", "-p", "k.pub"], tmp_path).returncode != 0


@pytest.mark.parametrize("password", [PASSWORD, ""])
def test_minisign_signs_with_our_key_and_we_accept_it(password: str, reference: str, tmp_path: Path) -> None:
    """The department may sign with either program."""

    pair = minisign.new()
    minisign.write_pair(pair, tmp_path / "k", password, LIGHT)
    (tmp_path / "f").write_bytes(b"x")

    done = run([reference, "-Sm", "f", "-s", "k.sec", "-t", "release=1 serial=2"], tmp_path, password)
    assert done.returncode == 0, done.stderr

    key = verify.parse_key((tmp_path / "k.pub").read_text("ascii"))
    text = (tmp_path / "f.minisig").read_text("utf-8")
    assert verify.check_signature(b"x", text, [key]) == "release=1 serial=2"


def test_we_read_the_key_that_minisign_made(reference: str, tmp_path: Path) -> None:
    """Without a password, because minisign takes one only at its own heavy price (measured apart: 1 GiB, some seconds)."""

    assert run([reference, "-GW", "-p", "k.pub", "-s", "k.sec"], tmp_path).returncode == 0
    pair = minisign.parse_secret((tmp_path / "k.sec").read_text("ascii"), "")

    assert minisign.public_text(pair).splitlines()[1] == (tmp_path / "k.pub").read_text("ascii").splitlines()[1]


def test_published_vector() -> None:
    """RFC 8032, 7.1, test 2."""

    pair = minisign.KeyPair(bytes(8), bytes.fromhex("4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb"))

    assert pair.public.hex() == "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c"
    assert pair.sign(b"\x72").hex() == (
        "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00"
    )


def test_secret_file_is_for_its_owner_and_opens_with_its_password_alone(tmp_path: Path) -> None:
    """Mode 600; a wrong password, a damaged file and a second pair of the same name are refused in words."""

    pair = minisign.new()
    _, secret = minisign.write_pair(pair, tmp_path / "k", PASSWORD, LIGHT)
    text = secret.read_text("ascii")

    assert secret.stat().st_mode & 0o777 == 0o600
    assert minisign.parse_secret(text, PASSWORD) == pair
    for broken, password in (
        (text, "sai"),
        (text, ""),
        (text[:-9] + "\n", PASSWORD),
        ("", PASSWORD),
        ("a\nb\n", PASSWORD),
    ):
        with pytest.raises(minisign.KeyFileError):
            minisign.parse_secret(broken, password)
    with pytest.raises(minisign.KeyFileError, match="không ghi đè"):
        minisign.write_pair(pair, tmp_path / "k", PASSWORD, LIGHT)


def test_a_key_file_cannot_ask_for_all_the_memory() -> None:
    """The limits stand in the file: a hostile one is refused before anything is computed."""

    text = minisign.secret_text(minisign.new(), PASSWORD, LIGHT)
    raw = bytearray(verify.decode(text.splitlines()[1]))
    raw[38:54] = b"\xff" * 16

    with pytest.raises(minisign.KeyFileError, match="quá nặng"):
        minisign.parse_secret(f"x\n{minisign._text(bytes(raw))}\n", PASSWORD)


def test_keys_new_refuses_a_short_password(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """`--no-password` has to be said."""

    (tmp_path / "pw").write_text("ngan", "utf-8")

    assert commands.main(["keys", "new", str(tmp_path / "k"), "--password-file", str(tmp_path / "pw")], tmp_path) == 2
    assert "12 ký tự" in capsys.readouterr().err
    assert commands.main(["keys", "new", str(tmp_path / "k"), "--no-password"], tmp_path) == 0
    assert (tmp_path / "k.sec").is_file()


def test_many_signatures_cost_one_public_key(monkeypatch: pytest.MonkeyPatch) -> None:
    """Counted in multiplications on the curve, for a clock would measure the machine: two a file, one for the key."""

    count, real = [], ed25519.multiply
    monkeypatch.setattr(ed25519, "multiply", lambda number, point: (count.append(1), real(number, point))[1])
    pair = minisign.new()
    for serial in range(10):
        minisign.sign_file(pair, b"x", f"release=1 serial={serial}")

    assert len(count) == 21
