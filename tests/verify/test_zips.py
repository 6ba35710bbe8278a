"""A zip: damaged, dangerous, more than a zip, none at all."""

from __future__ import annotations

import contextlib
import tempfile
import zipfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ..joined import verify
from .conftest import Copy, Look


def test_a_damaged_file_in_a_zip(copy: Copy, look: Look, tmp_path: Path) -> None:
    """Its checksum tells; the others are looked at."""

    packed = copy.zipped(tmp_path / "x.zip")
    data = bytearray(packed.read_bytes())
    place = data.index(b"la-chan-so/assets/mark.svg") + len("la-chan-so/assets/mark.svg") + 5
    data[place] ^= 0xFF
    packed.write_bytes(data)

    assert look(str(packed)) == {"unreadable"}


def test_a_file_beside_the_folder_in_a_zip(copy: Copy, look: Look, tmp_path: Path) -> None:
    """It would be unpacked with the rest."""

    packed = copy.zipped(tmp_path / "x.zip")
    with zipfile.ZipFile(packed, "a") as archive:
        archive.writestr("mo-toi.exe", b"MZ")

    assert look(str(packed)) == {"extra"}


@pytest.mark.parametrize("data", [b"", b"PK", b"PK\x05\x06" + bytes(18), bytes(4000), b"PK\x03\x04" + bytes(400)])
def test_files_that_are_no_zip(data: bytes, copy: Copy, look: Look, tmp_path: Path) -> None:
    """Named so, and nothing could be checked; an empty zip has no list in it."""

    (tmp_path / "x.zip").write_bytes(data)

    assert look(str(tmp_path / "x.zip")) in ({"no-manifest"}, {"bad-zip"})
    assert copy.report["failed"]


@given(st.binary(max_size=300), st.integers(0, 2000))
def test_fuzzed_zips(noise: bytes, place: int) -> None:
    """A zip with noise somewhere in it is read or refused by the errors that the command knows."""

    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "x.zip"
        with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
            for name in ("integrity.json", "a/b.html", "c.js"):
                archive.writestr(name, name * 50)
        data = file.read_bytes()
        file.write_bytes(data[:place] + noise + data[place + len(noise) :])
        with contextlib.suppress(*verify.UNREADABLE, ValueError):
            files = verify.read_zip(file, verify.Report("x"))
            for name in files:
                with contextlib.suppress(*verify.UNREADABLE):
                    assert len(files[name]) <= verify.FILE_LIMIT


def test_dangerous_zips(copy: Copy, look: Look, tmp_path: Path) -> None:
    """A name twice, a name that leads out; a file that is no zip is named too, and nothing in it could be checked."""

    packed = copy.zipped(tmp_path / "x.zip")
    with zipfile.ZipFile(packed, "a") as archive:
        archive.writestr("la-chan-so/../../x", "x")
        with pytest.warns(UserWarning):
            archive.writestr("la-chan-so/index.html", "x")
    assert look(str(packed)) == {"bad-zip"}

    packed.write_bytes(b"PK\x03\x04 hong")
    assert look(str(packed)) == {"bad-zip"}
    assert "zip" in copy.report["failed"]


def test_a_zip_with_two_names_for_one_file(copy: Copy, look: Look, tmp_path: Path) -> None:
    """Programs unpack by one or by the other; it is told what is wrong."""

    packed = copy.zipped(tmp_path / "x.zip")
    packed.write_bytes(packed.read_bytes().replace(b"la-chan-so/404.html", b"la-chan-so/40x.html", 1))

    assert look(str(packed)) == {"unreadable"}
    assert "hai tên khác nhau" in copy.report["found"][0]["detail"]


@pytest.mark.parametrize("kind", ["before", "behind", "comment"])
def test_a_zip_with_more_than_a_zip(kind: str, copy: Copy, look: Look, tmp_path: Path) -> None:
    """Another program may read what this one passes over."""

    packed = copy.zipped(tmp_path / "x.zip")
    if kind == "comment":
        with zipfile.ZipFile(packed, "a") as archive:
            archive.comment = b"<script>1</script>"
    else:
        data = packed.read_bytes()
        packed.write_bytes(b"MZ" + data if kind == "before" else data + b"\0")

    assert look(str(packed)) == {"bad-zip"}
