"""`integrity.json`: the same folder gives the same bytes, and nothing is written that a verifier would refuse."""

from __future__ import annotations

import datetime
import json
import os
from dataclasses import replace
from pathlib import Path

import pytest

from courseware import commands
from courseware.signing import manifest, minisign

from ..joined import verify

DAY = datetime.date(2026, 11, 22)
RELEASE = manifest.Statement("2026.11", 7, DAY, DAY + datetime.timedelta(days=180), "thcs-hoa-sen")
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


def test_files_that_lie_in_no_folder(tmp_path: Path) -> None:
    """A zip is described as the folder that it unpacks to."""

    folder = folder_of(tmp_path, list(FILES))
    found = manifest.contents_of({name: text.encode() for name, text in FILES.items()})

    assert manifest.whole(found, RELEASE) == manifest.describe(folder, RELEASE)
    with pytest.raises(manifest.ManifestError, match="--serial"):
        manifest.whole(found, replace(RELEASE, serial=0))


def test_only_the_lists_own_files_are_left_out(tmp_path: Path) -> None:
    """And only in the root: a file of the same name elsewhere is a file like others."""

    folder = folder_of(tmp_path, list(FILES))
    for name in (manifest.NAME, f"{manifest.NAME}.minisig", manifest.BASE_NAME, f"en/{manifest.NAME}"):
        (folder / name).write_text("{}", "utf-8")

    assert sorted(json.loads(manifest.describe(folder, RELEASE))["files"]) == sorted([*FILES, f"en/{manifest.NAME}"])


@pytest.mark.parametrize(
    "wrong",
    [
        {"expires": DAY + datetime.timedelta(days=181)}, {"expires": DAY}, {"serial": 0}, {"release": "số một"},
        {"site": ""}, {"host": "https://a.example/"}, {"host": "A.example"},
        {"allowed": ("*",)}, {"allowed": ("a.txt", "*.html")}, {"allowed": ("anh/*",)}, {"allowed": ("x.ph?",)},
    ],
)  # fmt: skip
def test_what_a_verifier_would_refuse_is_not_written(wrong: dict[str, object], tmp_path: Path) -> None:
    """All problems at once, in words, and no file."""

    folder = folder_of(tmp_path, list(FILES))

    with pytest.raises(manifest.ManifestError, match=next(iter(wrong))):
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
    public, secret = minisign.write_pair(minisign.new(), tmp_path / "k", "")
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


SCHOOL = {
    "truong.css": b"body::after { content: 'THCS Hoa Sen' }\n",
    "truong.html": b'<a href="https://hoa-sen.example/">',
    "en/truong.html": b"x",
}


def shared_folder(place: Path) -> Path:
    """A release as it lies on a server for many schools: the original's own files are in it too."""
    folder_of(place, list(FILES))
    for name in ("truong.css", "truong-goc.css", "en/truong.html", "index.html.gz", "truong/a.html"):
        (place / name).parent.mkdir(exist_ok=True)
        (place / name).write_text("gốc", "utf-8")
    return place


def test_base_and_overlay_are_read_back_as_one_list(tmp_path: Path) -> None:
    """What is shared comes from the base, the school's own from its list; both are always the same bytes."""

    folder = shared_folder(tmp_path)
    base = manifest.base(folder, RELEASE)
    own = manifest.overlay(SCHOOL, base, RELEASE)
    (folder / manifest.BASE_NAME).write_bytes(base)
    read = verify.parse_manifest(own, [b"another", base])

    assert manifest.base(folder, RELEASE) == base
    assert manifest.overlay(dict(reversed(SCHOOL.items())), base, RELEASE) == own
    assert sorted(read.files) == sorted([*FILES, *SCHOOL, "index.html.gz", "truong/a.html"])
    assert read.files["truong.css"].size == len(SCHOOL["truong.css"])
    assert read.links == {"vanban.example", "hoa-sen.example"}
    assert read.not_found == {"": "404.html", "en/": "en/404.html"}
    assert (read.site, read.headers) == ("thcs-hoa-sen", manifest.HEADERS)
    assert read.itself == {manifest.NAME, f"{manifest.NAME}.minisig", manifest.BASE_NAME}


def test_a_school_signs_less_than_three_kilobytes(tmp_path: Path) -> None:
    """However large the release: 12 own files with long names."""

    base = manifest.base(shared_folder(tmp_path), RELEASE)
    files = {f"truong-{'x' * 20}-{number}.html": b"x" * 9999 for number in range(12)}

    assert (
        len(manifest.overlay(files, base, replace(RELEASE, site="x" * 64, host="an-toan.thcs-hoa-sen.example"))) < 3000
    )


@pytest.mark.parametrize(
    "name", ["index.html", "lop-1-2/truong.html", "en/x/truong.css", "assets/site.js", "../truong.css"]
)
def test_a_school_may_not_change_what_is_shared(name: str, tmp_path: Path) -> None:
    """Neither the lessons, nor a file that only sounds like its own."""

    base = manifest.base(shared_folder(tmp_path), RELEASE)

    with pytest.raises(manifest.ManifestError, match="không phải tệp mà trường được có riêng"):
        manifest.overlay({name: b"x"}, base, RELEASE)


def test_overlay_of_another_release_or_of_nothing_is_refused(tmp_path: Path) -> None:
    """Both at once, with what is wrong in the release."""

    base = manifest.base(shared_folder(tmp_path), RELEASE)

    with pytest.raises(manifest.ManifestError) as refused:
        manifest.overlay({}, base, replace(RELEASE, release="2027.1", serial=0))
    assert len(str(refused.value).splitlines()) == 3
    with pytest.raises(manifest.ManifestError, match=r"index\.html"):
        manifest.base(tmp_path / "khong-co", RELEASE)


def test_known_files_are_not_read_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A copy of a described folder gives the same list, by reading what changed and what is a school's own alone."""

    one, other = shared_folder(tmp_path / "a"), shared_folder(tmp_path / "b")
    known = manifest.contents(one)
    (other / "truong.css").write_text("gốc", "utf-8")  # as long as before: still read
    (other / "404.html").write_text("của trường", "utf-8")
    (other / "index.html").write_text(FILES["index.html"] + "dài hơn", "utf-8")
    expected, read = manifest.describe(other, RELEASE), []
    real = Path.read_bytes
    monkeypatch.setattr(Path, "read_bytes", lambda file: (read.append(file.name), real(file))[1])

    assert manifest.describe(other, RELEASE, known) == expected
    assert sorted(read) == ["404.html", "404.html", "index.html", "truong-goc.css", "truong.css", "truong.html"]


@pytest.mark.parametrize(
    ("pattern", "wide"),
    [
        ("*", True), ("*/*", True), ("*.html", True), ("a/*.htm", True), ("tai-ve/*", True), ("[a-z]*.js", True), ("x.ph?", True),
        ("*.svg", True), (".well-known/*", True), (verify.ACME, False), ("google0123.html", False), ("anh/*.png", False),
        ("thong-bao-??.pdf", False),
    ],
)  # fmt: skip
def test_patterns_that_let_everything_through(pattern: str, wide: bool) -> None:
    """Refused by the signer and by the verifier: a doorway below a wide pattern would be part of the release."""

    assert verify.too_wide(pattern) == wide
    data = json.dumps(
        json.loads(manifest.whole(manifest.contents_of({"index.html": b"x"}), RELEASE)) | {"allowed": [pattern]}
    )
    if wide:
        with pytest.raises(verify.RefusedError, match="quá rộng"):
            verify.parse_manifest(data.encode())
    else:
        read = verify.parse_manifest(data.encode())
        assert read.allows(pattern.replace("*", "x").replace("?", "x"))
        assert not read.allows(f"x/{pattern}")
