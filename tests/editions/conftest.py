"""A small built site, the real registry and tokens, and a school to stamp."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from courseware import commands
from courseware.content import registries
from courseware.content.model import Lang
from courseware.content.registries import Registry
from courseware.editions import making, pages, profile, releases, schools
from courseware.editions.profile import Profile
from courseware.editions.schools import Origin, Rules, School
from courseware.signing import minisign

from .. import interface

ROOT = Path(__file__).resolve().parents[2]
TODAY = datetime.date(2026, 11, 22)
SHELL = (
    '<!doctype html><html lang="{lang}"><head><meta charset="utf-8"><title>{title} – {site}</title>\n'
    '<meta name="description" content="Của chung.">\n<link rel="stylesheet" href="{up}truong.css"></head>\n'
    '<body><header>{site}</header>\n<main id="noi-dung" tabindex="-1">{main}</main>\n<footer>cuối trang</footer></body></html>\n'
)
TABLE = """\
Mã,Tên trường,Tên tiếng Anh,Cấp,Tên miền,Số đăng ký,Màu
thcs-hoa-sen,Trường THCS Hoa Sen,Hoa Sen School,thcs,an-toan.hoa-sen.example,012/HS,
th-cay-bang,Trường Tiểu học Cây Bàng,,tieu-hoc,,013/HS,#1b5e9e
Sai Mã,Trường Sai,,thcs,,,
thpt-hoa-mai,Trường THPT Hoa Mai,,thpt,,,#ffff00
"""
SIGNED = ["--release", "2026.11", "--serial", "3", "--issued", "2026-11-22", "--expires", "2027-05-01"]
Run = Callable[..., int]


def page(title: str, main: str, lang: str = "vi") -> str:
    """A page of the small site."""
    return SHELL.format(lang=lang, title=title, main=main, site="Lá chắn số", up="../" if lang == "en" else "")


def names(folder: Path) -> set[str]:
    """Every file below a folder."""
    return {file.relative_to(folder).as_posix() for file in folder.rglob("*") if file.is_file()}


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A built site of a handful of pages in two languages."""
    texts = {
        "index.html": page("Trang đầu", "<p>Chào em.</p>"),
        "truong.html": page("Trang của trường", "<p>Bản gốc.</p>"),
        "truong.css": "/* bản gốc */\n",
        "truong.webmanifest": "{}\n",
        "lop-6-7/index.html": page("Lớp 6–7", "<p>Bài của lớp 6–7.</p>"),
        "lop-10-12/index.html": page("Lớp 10–12", "<p>Bài của lớp 10–12.</p>"),
        "404.html": '<!doctype html><title>404 – Lá chắn số</title><a href="/index.html">Trang đầu</a>\n',
        "en/index.html": page("Home", "<p>Hello.</p>", "en"),
        "en/truong.html": page("School page", "<p>Original.</p>", "en"),
        "en/404.html": '<!doctype html><title>404 – Digital Shield</title><a href="/en/index.html">Home</a>\n',
        "assets/site.12345678.css": "body { color: black } " * 20 + "\n",
        "assets/img/mark.svg": '<svg xmlns="http://www.w3.org/2000/svg"/>\n',
    }
    folder = tmp_path / "site"
    for path, text in texts.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text, "utf-8")
    return folder


@pytest.fixture(scope="session")
def registry() -> Registry:
    """The real registry: bands, slots, contacts."""
    found, wrong = registries.read(ROOT / "scripts/registry", ROOT)
    assert found is not None, wrong
    return found


@pytest.fixture(scope="session")
def rules(registry: Registry) -> Rules:
    """What a profile is checked against."""
    return schools.rules(registry, ROOT, TODAY)


@pytest.fixture
def school(rules: Rules, tmp_path: Path) -> Callable[..., School]:
    """A lower secondary school with the keys that a test gives; files of its own lie in tmp_path."""

    def make(**keys: Any) -> School:
        given = {"slug": "thcs-hoa-sen", "name": "Trường THCS Hoa Sen", "levels": ("thcs",)} | keys
        made, wrong = schools.ready(Profile.model_validate(given), Origin("truong.yml", 1, tmp_path), rules)
        assert made is not None, wrong
        return made

    return make


@pytest.fixture
def faults(rules: Rules, tmp_path: Path) -> Callable[[str], list[str]]:
    """What is said about a profile written in YAML."""

    def tell(text: str) -> list[str]:
        read, wrong = profile.read("truong.yml", text)
        if read is not None:
            _, wrong = schools.ready(read, Origin("truong.yml", 1, tmp_path, profile.lines("truong.yml", text)), rules)
        return [str(problem) for problem in wrong]

    return tell


@pytest.fixture
def out(tmp_path: Path) -> Path:
    """Where editions are made."""
    return tmp_path / "dist/editions"


@pytest.fixture
def plan(site: Path, out: Path, registry: Registry) -> Callable[..., making.Plan]:
    """How schools are stamped on the site as it is now."""

    def make(*kinds: str, **more: Any) -> making.Plan:
        release = releases.prepare(site, out)
        said = {lang: interface.said(lang) for lang in Lang}
        drawing = pages.SchoolDrawing(ROOT / "overrides", registry, release.shells, said)
        return making.Plan(release, drawing, kinds or ("shared",), **more)

    return make


@pytest.fixture
def run(site: Path, out: Path) -> Run:
    """A command of course.py on the small site; returns the exit code."""

    def command(name: str, file: Path, *more: str) -> int:
        return commands.main([name, str(file), "--site", str(site), "--out", str(out), *more], ROOT)

    return command


@pytest.fixture
def table(tmp_path: Path) -> Path:
    """A table with two right rows and two wrong ones."""
    (tmp_path / "bang.csv").write_text(TABLE, "utf-8")
    return tmp_path / "bang.csv"


@pytest.fixture
def key(tmp_path: Path) -> tuple[minisign.KeyPair, list[str]]:
    """A key pair and the options that sign with it."""
    pair = minisign.new()
    _, secret = minisign.write_pair(pair, tmp_path / "khoa", "")
    (tmp_path / "khoa.pub").write_text(minisign.public_text(pair))
    return pair, ["--key", str(secret), *SIGNED]
