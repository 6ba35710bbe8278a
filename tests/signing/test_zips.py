"""A zip for a stick, signed: the verifier lies in it, is listed like any other file, and finds nothing."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest

from courseware import commands
from courseware.hosting import offline
from courseware.signing import manifest, minisign

from ..joined import FILE, verify

WORDS = ["--release", "2026.11", "--serial", "3", "--issued", "2026-11-22", "--expires", "2027-05-01", "--site", "so"]


@pytest.fixture
def packed(tmp_path: Path) -> Path:
    """The zip of a small site that was signed itself, beside a key pair."""
    pages = {
        "index.html": "<!doctype html>Chào em",
        "404.html": "<!doctype html>Không có",
        "en/404.html": "<!doctype html>No",
    }
    for path, text in pages.items():
        (tmp_path / "site" / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "site" / path).write_text(text, "utf-8")
    minisign.write_pair(minisign.new(), tmp_path / "khoa", "")
    sign(tmp_path / "site")
    return offline.pack(tmp_path / "site", tmp_path / "la-chan-so.zip").file


def sign(place: Path, *more: str) -> int:
    """The command, with the key that lies beside the place."""
    return commands.main(
        ["manifest", *WORDS, "--key", str(place.with_name("khoa.sec")), *more, str(place)], place.parent
    )


def look(place: Path) -> int:
    """The verifier's exit code."""
    return int(verify.main([str(place), "--key", str(place.with_name("khoa.pub")), "--today", "2026-11-26"]))


def test_a_signed_zip_holds_the_verifier_and_is_found_clean(packed: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The list of the folder stays behind: it would call the verifier a stranger."""
    assert look(packed) == 1 and "Không có bản kê có chữ ký" in capsys.readouterr().out
    assert sign(packed) == 0
    assert look(packed) == 0 and "Không thấy gì khác bản đã ký." in capsys.readouterr().out
    with zipfile.ZipFile(packed) as opened:
        assert opened.read("la-chan-so/kiem-tra/verify.py") == FILE.read_bytes()
        assert '"kiem-tra/verify.py"' in opened.read("la-chan-so/integrity.json").decode()


def test_the_command_says_that_the_list_of_the_folder_stays_behind(
    packed: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    words = ["offline", str(packed.with_name("site")), str(packed)]
    assert commands.main(words, packed.parent) == 0 and "Ký zip: course.py manifest" in capsys.readouterr().err
    (packed.with_name("site") / "integrity.json").unlink()
    (packed.with_name("site") / "integrity.json.minisig").unlink()
    assert commands.main(words, packed.parent) == 0 and "Ký zip" not in capsys.readouterr().err


def test_a_changed_verifier_in_a_zip_is_found(packed: Path, capsys: pytest.CaptureFixture[str]) -> None:
    sign(packed)
    files = offline.read(packed)
    offline.write(packed, files | {"kiem-tra/verify.py": files["kiem-tra/verify.py"] + b"print('0')\n"})
    assert look(packed) == 1 and "kiem-tra/verify.py" in capsys.readouterr().out


def test_signing_again_gives_the_same_bytes(packed: Path) -> None:
    sign(packed)
    once = packed.read_bytes()
    sign(packed)
    assert packed.read_bytes() == once


def test_what_cannot_be_signed_is_told_and_stays_as_it_is(packed: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """No key, no zip, a zip of somebody else's, a zip without a first page."""
    before = packed.read_bytes()
    assert commands.main(["manifest", *WORDS, str(packed)], packed.parent) == 2
    assert "cần --key" in capsys.readouterr().err and packed.read_bytes() == before
    packed.write_bytes(b"no zip")
    assert sign(packed) == 2 and "không phải tệp zip" in capsys.readouterr().err and packed.read_bytes() == b"no zip"
    with zipfile.ZipFile(packed, "w") as opened:
        opened.writestr("index.html", "x")
    assert sign(packed) == 2 and "index.html nằm ngoài thư mục la-chan-so/" in capsys.readouterr().err
    offline.write(packed, {"a.html": b"x"})
    assert sign(packed) == 2 and "không có la-chan-so/index.html" in capsys.readouterr().err
    packed.unlink()
    assert sign(packed) == 2 and "la-chan-so.zip" in capsys.readouterr().err


def test_the_names_of_a_list_are_those_of_the_signer() -> None:
    assert (manifest.NAME, f"{manifest.NAME}.minisig", manifest.BASE_NAME) == offline.SIGNED
