"""A folder on disk: files too many, missing, changed, of another release; what a host may add."""

from __future__ import annotations

import gzip
from pathlib import Path

import brotli
import pytest

from courseware.signing import manifest

from .conftest import Copy, Look

EXTRAS = {
    "index.php": (b"<?php x", "server-code"),
    "anh/shell.aspx": (b"x", "server-code"),
    ".htaccess": (b"RewriteEngine on", "server-config"),
    ".git/config": (b"[core]", "exposed"),
    "site.zip": (b"PK", "exposed"),
    "google0123456789abcdef.html": (b"google-site-verification", "ownership"),
    "casino.html": (b"<p>x</p>", "extra"),
    "favicon.ico": (b"<script>x</script>", "extra"),
    "index.html.gz": (gzip.compress(b"khac"), "encoding-differs"),
    "404.html.br": (brotli.compress(b"khac"), "encoding-differs"),
}


def test_a_folder_without_packed_siblings_is_whole(copy: Copy, look: Look) -> None:
    """Hosts that pack by themselves need none; a sibling without its file is missing."""

    for page in sorted(copy.folder.rglob("*.html")):
        page.with_name(f"{page.name}.gz").write_bytes(gzip.compress(page.read_bytes()))
    copy.sign()
    for sibling in copy.folder.rglob("*.html.gz"):
        sibling.unlink()

    assert look(str(copy.folder)) == set()
    assert "not-packed" in {one["class"] for one in copy.report["found"]}
    (copy.folder / "index.html").unlink()
    assert look(str(copy.folder)) == {"missing"}


@pytest.mark.parametrize("name", EXTRAS)
@pytest.mark.parametrize("packed", [False, True])
def test_files_too_many_are_named_by_what_they_are(
    name: str, packed: bool, copy: Copy, look: Look, tmp_path: Path
) -> None:
    """In a folder and in a zip."""

    file = copy.folder / name
    file.parent.mkdir(exist_ok=True)
    file.write_bytes(EXTRAS[name][0])

    assert look(str(copy.zipped(tmp_path / "x.zip") if packed else copy.folder)) == {EXTRAS[name][1]}


def test_what_a_host_may_add_is_no_finding(copy: Copy, look: Look) -> None:
    """robots.txt, security.txt, compressed siblings, a verification file that the signer allowed."""

    copy.sign(allowed=(*manifest.ALLOWED, "google0123456789abcdef.html"))
    page = (copy.folder / "index.html").read_bytes()
    (copy.folder / ".well-known").mkdir()
    for name, data in {
        "robots.txt": b"User-agent: *\nDisallow:\n", ".well-known/security.txt": b"Contact: mailto:a@b.example\n",
        "google0123456789abcdef.html": b"google-site-verification", "index.html.gz": gzip.compress(page),
        "index.html.br": brotli.compress(page),
    }.items():  # fmt: skip
        (copy.folder / name).write_bytes(data)

    assert look(str(copy.folder), notes=True) == set()


def test_changed_missing_and_linked_files(copy: Copy, look: Look) -> None:
    """Each by its name; a link is never followed."""

    (copy.folder / "tai-lieu.pdf").unlink()
    (copy.folder / "assets/mark.svg").write_bytes(b"<svg/>")
    (copy.folder / "en/them").symlink_to("/etc")

    assert look(str(copy.folder)) == {"missing", "changed", "link-file"}


def test_two_releases_mixed(copy: Copy, look: Look, tmp_path: Path) -> None:
    """F106: a file that is right in another signed release is called so; whole older files are not 'tampered'."""

    old = tmp_path / "old"
    old.mkdir()
    page = copy.folder / "bai/mat-khau.html"
    new = page.read_bytes()
    page.write_bytes(new.replace("Đúng".encode(), "Phải".encode()))
    copy.sign(release="2026.05", serial=2)
    for name in (manifest.NAME, f"{manifest.NAME}.minisig"):
        (old / name).write_bytes((copy.folder / name).read_bytes())
    before = page.read_bytes()
    page.write_bytes(new)
    copy.sign()
    page.write_bytes(before)

    assert look(str(copy.folder), "--also", str(old / manifest.NAME)) == {"mixed-release"}
    assert "2026.05" in copy.report["found"][0]["detail"]


@pytest.mark.parametrize(
    ("path", "data", "expected"),
    [
        (".well-known/acme-challenge/Ab_-9", b"Ab_-9.Zx-_0\n", set()),
        (".well-known/acme-challenge/a.html", b"Ab", {"extra"}),
        (".well-known/acme-challenge/nohu/index.html", b"Ab", {"extra"}),
        (".well-known/acme-challenge/Ab", b"<a href=//x.example>nhat ky</a>", {"extra"}),
        (".well-known/acme-challenge/Ab", b"<?php eval($_POST[1]);", {"extra", "server-code"}),
        (".well-known/security.txt", b"Contact: mailto:a@b.example\n<script>1</script>", {"extra"}),
        ("robots.txt", b"User-agent: *\n# no-hu 88\n", {"extra"}),
        ("favicon.ico", b"\0\0\1\0\1\0", set()),
        ("favicon.ico", b"MZ\x90\0", {"extra"}),
    ],
)  # fmt: skip
def test_an_allowed_file_must_be_what_its_name_says(
    path: str, data: bytes, expected: set[str], copy: Copy, look: Look
) -> None:
    """A pattern in the signed list is a door for small proofs, not for pages."""

    (copy.folder / path).parent.mkdir(parents=True, exist_ok=True)
    (copy.folder / path).write_bytes(data)

    found = look(str(copy.folder))
    assert found == expected or (found and found <= expected)
