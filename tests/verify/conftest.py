"""A small release, signed, and the verifier run on it."""

from __future__ import annotations

import datetime
import json
import zipfile
from collections.abc import Callable, Collection
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

from courseware.signing import manifest, minisign

from ..joined import following, verify
from .attacker import Twist, files_of, serving

TODAY = datetime.date(2026, 11, 22)
PAGE = (
    '<!doctype html>\n<html lang="vi">\n<head>\n<meta charset="utf-8">\n<title>{0}</title>\n'
    '<link rel="stylesheet" href="{1}assets/site.0a1b2c3d.css">\n<script src="{1}assets/site.4e5f6a7b.js" defer></script>\n'
    '</head>\n<body>\n<h1>{0}</h1>\n<p>Trang nói về cờ bạc, cá độ, nhà cái: <a href="https://vanban.gov.example/">luật</a>.</p>\n'
    '<ul data-answer="b"><li>Sai</li>\n<li>Đúng</li>\n</ul>\n</body>\n</html>\n'
)
FILES = {
    "index.html": PAGE.format("Trang đầu", ""),
    "bai/mat-khau.html": PAGE.format("Mật khẩu", "../"),
    "en/index.html": PAGE.format("Home", "../"),
    "404.html": PAGE.format("Không có trang này", "/"),
    "en/404.html": PAGE.format("No such page", "/"),
    "assets/site.4e5f6a7b.js": '"use strict";\ndocument.body.dataset.ready = "1";\n',
    "assets/site.0a1b2c3d.css": "body { margin: 0 }\n",
    "assets/index.json": '{"mat khau": ["bai/mat-khau.html"]}\n',
    "assets/mark.svg": '<svg xmlns="http://www.w3.org/2000/svg"><path d="M0 0h9"/></svg>\n',
    "sitemap.xml": "<urlset><url><loc>bai/mat-khau.html</loc></url></urlset>\n",
    "tai-lieu.pdf": "%PDF-1.4\n1 0 obj << /Type /Catalog >> endobj\n%%EOF\n",
}

Look = Callable[..., set[str]]
"""The fixture `look`: an address or a folder and words of the command → the classes of what was found."""


def release(**more: Any) -> manifest.Statement:
    words = {
        "release": "2026.11",
        "serial": 7,
        "issued": TODAY,
        "expires": TODAY + datetime.timedelta(days=180),
        "site": "hoa-sen",
    }
    return manifest.Statement(**(words | more))


@dataclass
class Copy:
    """A signed copy on disk, its key, and the last report of the verifier."""

    folder: Path
    key: Path
    pair: minisign.KeyPair
    report: dict[str, Any] = field(default_factory=dict)

    def sign(self, **more: Any) -> None:
        manifest.write(self.folder, release(**more), self.pair)

    def zipped(self, target: Path) -> Path:
        """The copy in a zip, below a folder of its own."""
        with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
            for path, data in files_of(self.folder).items():
                archive.writestr(f"la-chan-so/{path}", data)
        return target


def site_at(port: int, copy: Copy) -> Any:
    """The copy behind a server on this machine, for one check alone; what is found is in its `report`."""
    content = (copy.folder / "integrity.json").read_bytes()
    signature = (copy.folder / "integrity.json.minisig").read_text("ascii")
    signed = verify.read_signed(content, signature, [verify.parse_key(copy.key.read_text("ascii"))])
    client = verify.Client(f"http://127.0.0.1:{port}/", verify.Limits(0))
    return verify.Site(client, verify.Comparing(signed), verify.Report(client.origin))


def checked(copy: Copy, twist: Twist, *checks: str, reference: bool = False) -> set[str]:
    """The classes of the faults that these checks alone find after every file has been looked at; all of it is in `report`."""
    files = files_of(copy.folder)
    with serving(files, twist) as server:
        site = site_at(server.server_port, copy)
        if reference:
            site.comparing = verify.Comparing(site.manifest, (), files)
        for check in ("check_files", *checks):
            getattr(verify, check)(site)
    copy.report = {"failed": site.report.failed, "unseen": site.report.unseen, "places": site.report.found}
    return {kind for kind, _ in site.report.found if verify.KINDS[kind].level}


@pytest.fixture
def copy(tmp_path: Path) -> Copy:
    folder = tmp_path / "site"
    for name, text in FILES.items():
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, "utf-8")
    pair = minisign.new()
    key = tmp_path / "lachan.pub"
    key.write_text(minisign.public_text(pair), "ascii")
    made = Copy(folder, key, pair)
    made.sign()
    return made


@pytest.fixture
def look(copy: Copy, capsys: pytest.CaptureFixture[str]) -> Callable[..., set[str]]:
    """Run the verifier; the classes of what it found, notes too when asked for. The exit code must agree.

    `steps`: the only checks that follow when every file has been looked at; all of them where None.
    """

    def run(target: str, *words: str, notes: bool = False, steps: Collection[str] | None = None) -> set[str]:
        with following(steps):
            code = verify.main([target, "--key", str(copy.key), "--rate", "0", "--today", str(TODAY), "--json", *words])
        copy.report = json.loads(capsys.readouterr().out)
        faults = {one["class"] for one in copy.report["found"] if one["level"]}
        assert code == (1 if faults else 2 if copy.report["failed"] else 0)
        return {one["class"] for one in copy.report["found"]} if notes else faults

    return run


@pytest.fixture(autouse=True)
def hurried(monkeypatch: pytest.MonkeyPatch) -> None:
    """A host that is out of order is asked as often as else, without the pauses in between."""
    monkeypatch.setattr(verify, "PAUSES", (0.0, 0.001, 0.001))
