"""A school's whole folder, copied to real servers with the configurations that came with it."""

from __future__ import annotations

import datetime
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from courseware.content import registries
from courseware.content.model import Lang
from courseware.editions import making, pages, profile, releases, schools
from courseware.editions.schools import Origin

from .. import interface
from .servers import Server, running

ROOT = Path(__file__).resolve().parents[2]
PATH = "/cay-bang/"
PROFILE = (
    f"slug: thcs-cay-bang\nname: Trường THCS Cây Bàng\nlevels: [thcs]\npath: {PATH}\ndomain: thcs-cay-bang.example\n"
)


@pytest.fixture(scope="session")
def root(site: Path, open_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The document root of a domain, with the school's copy in a folder: its whole edition of the small site."""
    out = tmp_path_factory.mktemp("editions") / "out"
    registry, _ = registries.read(ROOT / "scripts/registry", ROOT)
    found, _ = profile.read("truong.yml", PROFILE)
    assert registry and found
    rules = schools.rules(registry, ROOT, datetime.date(2026, 11, 22))
    school, wrong = schools.ready(found, Origin("truong.yml", 1, out), rules)
    assert school, wrong
    release = releases.prepare(site, out)
    said = {lang: interface.said(lang) for lang in Lang}
    done = making.make(
        school,
        making.Plan(release, pages.SchoolDrawing(ROOT / "overrides", registry, release.shells, said), ("whole",)),
    )
    assert done.made, done.failed
    edition = out / "tron/thcs-cay-bang"
    configs = open_folder / PATH.strip("/")
    shutil.copytree(edition, configs, ignore=shutil.ignore_patterns("web"))
    shutil.copytree(edition / "web", configs / "root" / PATH.strip("/"))
    return configs / "root"


@pytest.fixture(scope="session", params=["nginx", "nginx-brotli", "apache", "caddy"])
def server(request: pytest.FixtureRequest, root: Path, open_folder: Path) -> Iterator[Server]:
    """Each server in turn."""
    with running(request.param, PATH, root, open_folder) as started:
        yield started


def test_every_file_of_the_edition_answers_with_its_own_bytes(server: Server) -> None:
    """Compressed as a browser asks for it: no form of a file is that of another school or of the original."""
    files = [
        file
        for file in sorted(server.web.rglob("*"))
        if file.is_file() and file.suffix not in {".gz", ".br", ".config"}
    ]
    assert len(files) > 120
    for file in files:
        path = file.relative_to(server.web).as_posix()
        if file.name.startswith((".", "_")):
            continue
        answer = server.get(path, Accept_Encoding=", ".join(sorted(server.encodings)))
        assert answer.status == 200 and answer.body == file.read_bytes(), path


def test_the_school_is_on_its_page_and_lost_readers_find_home(server: Server) -> None:
    assert "Trường THCS Cây Bàng" in server.get("truong.html").body.decode()
    for lang in ("", "en/"):
        lost = server.get(f"{lang}khong-co.html")
        assert lost.status == 404 and f'href="{PATH}{lang}index.html"' in lost.body.decode()


def test_what_changes_with_the_school_is_asked_for_again_each_time(server: Server) -> None:
    assert server.get("truong.css").headers["cache-control"] == "no-cache"
    assert "default-src 'none'" in server.get("truong.html").headers["content-security-policy"]
