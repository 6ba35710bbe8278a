"""The forms of an edition: what lies in each, whole or not at all."""

from __future__ import annotations

import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from courseware.editions import forms, making
from courseware.editions.schools import School

from .conftest import names

Plan = Callable[..., making.Plan]
Make = Callable[..., School]


def test_the_shared_form_holds_the_school_alone(plan: Plan, school: Make, out: Path) -> None:
    made = making.make(school(), plan("shared"))
    assert made.made == ("shared",) and not made.failed
    own = names(out / "truong/thcs-hoa-sen")
    assert own == {"truong.css", "truong.html", "truong.webmanifest", "en/truong.html"}
    assert names(out / "nen").isdisjoint(own) and "index.html.gz" not in own


def test_the_whole_form_is_ready_for_a_host(plan: Plan, school: Make, out: Path) -> None:
    making.make(school(domain="an-toan.hoa-sen.example", path="/an-toan/"), plan("whole"))
    folder = out / "tron/thcs-hoa-sen"
    assert {"la-chan-so.conf", "la-chan-so.caddy", "web/.htaccess", "web/web.config", "web/sitemap.xml"} <= names(
        folder
    )
    assert names(out / "nen") <= {name.removeprefix("web/") for name in names(folder)}
    assert 'href="/an-toan/index.html"' in (folder / "web/404.html").read_text("utf-8")
    sitemap = (folder / "web/sitemap.xml").read_text("utf-8")
    assert "lop-6-7/" in sitemap and "lop-10-12/" not in sitemap and "/truong.html" in sitemap
    assert (folder / "web/truong.html.gz").is_file() and (folder / "web/truong.html.br").is_file()


def test_whole_folders_do_not_share_their_files(plan: Plan, school: Make, out: Path) -> None:
    """A school that edits a page in place must not edit everybody's."""
    made = plan("whole")
    making.make(school(), made)
    making.make(school(slug="thcs-hoa-cuc"), made)
    (out / "tron/thcs-hoa-sen/web/index.html").write_text("sửa")
    assert "Chào em" in (out / "nen/index.html").read_text("utf-8")
    assert "Chào em" in (out / "tron/thcs-hoa-cuc/web/index.html").read_text("utf-8")


def test_the_zip_opens_with_each_file_once(plan: Plan, school: Make, out: Path, site: Path) -> None:
    making.make(school(), plan("zip"))
    with zipfile.ZipFile(out / "usb/thcs-hoa-sen.zip") as opened:
        listed = opened.namelist()
        assert opened.testzip() is None and len(listed) == len(set(listed))
        added = {"doc-toi-truoc.txt", "kiem-tra/verify.py", "kiem-tra/verify.py.sha256"}
        assert {f"la-chan-so/{name}" for name in {*names(site), *added}} == set(listed)
        assert "Hoa Sen" in opened.read("la-chan-so/truong.css").decode()


@pytest.mark.parametrize("form", ["shared", "whole", "zip"])
def test_a_failure_in_the_middle_leaves_the_old_edition(
    form: str, plan: Plan, school: Make, out: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    making.make(school(), plan(form))
    target = forms.place(form, out, "thcs-hoa-sen")
    before = {name: (target / name).read_bytes() for name in names(target)} if target.is_dir() else target.read_bytes()

    def full(*_: object, **__: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(forms, "_write", full)
    monkeypatch.setattr(forms.offline, "_add", full)
    done = making.make(school(register_number="7"), plan(form))
    assert "No space left" in done.failed
    after = {name: (target / name).read_bytes() for name in names(target)} if target.is_dir() else target.read_bytes()
    assert after == before and not list(target.parent.glob(".*"))


@pytest.mark.parametrize(
    ("form", "path"),
    [
        ("shared", "truong/thcs-hoa-sen"),
        ("whole", "tron/thcs-hoa-sen"),
        ("zip", "usb/thcs-hoa-sen.zip"),
        ("department", "thcs-hoa-sen"),
    ],
)
def test_a_form_has_its_place(form: str, path: str, tmp_path: Path) -> None:
    assert forms.place(form, tmp_path, "thcs-hoa-sen") == tmp_path / path
