"""`integrity.json`: the same folder gives the same bytes, and nothing is written that a verifier would refuse."""

from __future__ import annotations

import datetime
import json
import os
from dataclasses import replace
from pathlib import Path

import pytest

import verify
from courseware import commands, manifest, signing

DAY = datetime.date(2026, 11, 22)
RELEASE = manifest.Release("2026.11", 7, DAY, DAY + datetime.timedelta(days=180), "thcs-hoa-sen")
FILES = {
    "index.html": '<a href="https://vanban.example/x">',
    "en/404.html": "x",
    "404.html": "y",
    "assets/Á.svg": "<svg/>",
}


def folder_of(place: Path, names: list[str]) -> Path:
    for name in names:
        (place / name).parent.mkdir(parents=True, exist_ok=True)
        (place / name).write_text(FILES[name], "utf-8")
    return place


def test_same_files_same_bytes(tmp_path: Path) -> None:
    """Other folder, other order, other times: no difference."""

    one = folder_of(tmp_path / "a", list(FILES))
    other = folder_of(tmp_path / "sau/hon/b", list(reversed(FILES)))
    os.utime(other / "index.html", (0, 0))
    data = manifest.describe(one, RELEASE)

    assert manifest.describe(other, RELEASE) == data
    assert data.endswith(b"}\n") and b"\r" not in data
    assert data == (json.dumps(json.loads(data), ensure_ascii=False, indent=1, sort_keys=True) + "\n").encode()


def test_what_it_says(tmp_path: Path) -> None:
    """Files with type, 404 pages by folder, foreign hosts; the verifier reads it back."""

    read = verify.parse_manifest(
        manifest.describe(folder_of(tmp_path, list(FILES)), replace(RELEASE, host="a.example"))
    )

    assert (read.release, read.serial, read.site, read.host) == ("2026.11", 7, "thcs-hoa-sen", "a.example")
    assert {path: entry.type for path, entry in read.files.items()} == {
        "index.html": "page", "en/404.html": "page", "404.html": "page", "assets/Á.svg": "svg",
    }  # fmt: skip
    assert read.not_found == {"": "404.html", "en/": "en/404.html"}
    assert read.links == {"vanban.example"}
    assert read.headers["x-content-type-options"] == "nosniff"
    assert read.by_config("en/x/y.html") == "en/404.html" and read.by_config("x.html") == "404.html"


@pytest.mark.parametrize(
    "wrong",
    [
        {"expires": DAY + datetime.timedelta(days=181)}, {"expires": DAY}, {"serial": 0}, {"release": "số một"},
        {"site": ""}, {"host": "https://a.example/"}, {"host": "A.example"},
    ],
)  # fmt: skip
def test_what_a_verifier_would_refuse_is_not_written(wrong: dict[str, object], tmp_path: Path) -> None:
    """All problems at once, in words, and no file."""

    folder = folder_of(tmp_path, list(FILES))

    with pytest.raises(manifest.ManifestError, match=f"--{next(iter(wrong))}"):
        manifest.write(folder, replace(RELEASE, **wrong), None)  # type: ignore[arg-type]
    assert not (folder / manifest.NAME).exists()


def test_links_and_empty_folders_are_refused(tmp_path: Path) -> None:
    """A release is plain files, and has a home page."""

    with pytest.raises(manifest.ManifestError, match=r"index\.html"):
        manifest.describe(tmp_path, RELEASE)
    (folder_of(tmp_path, list(FILES)) / "x").symlink_to("index.html")
    with pytest.raises(manifest.ManifestError, match="liên kết"):
        manifest.describe(tmp_path, RELEASE)


def test_the_command_signs_and_an_unsigned_list_leaves_no_old_signature(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """With a key the verifier is content; without one the old signature goes and the way to sign is said."""

    folder = folder_of(tmp_path / "site", list(FILES))
    public, secret = signing.write_pair(signing.new(), tmp_path / "k", "")
    words = [
        "manifest",
        "--release",
        "1",
        "--serial",
        "1",
        "--issued",
        "2026-11-22",
        "--expires",
        "2026-12-22",
        "--site",
        "x",
    ]

    assert commands.main([*words, "--key", str(secret)], tmp_path) == 0
    assert verify.main([str(folder), "--key", str(public), "--today", "2026-11-22"]) == 0

    assert commands.main(words, tmp_path) == 0
    assert "minisign -S" in capsys.readouterr().err
    assert not (folder / f"{manifest.NAME}.minisig").exists()
    assert verify.main([str(folder), "--key", str(public), "--today", "2026-11-22"]) == 1
