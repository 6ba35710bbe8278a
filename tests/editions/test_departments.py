"""The real commands for a school and for a department: what they write, say and sign."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

import verify
from courseware import commands, signing

ROOT = Path(__file__).resolve().parents[2]
ROWS = """\
Mã,Tên trường,Tên tiếng Anh,Cấp,Tên miền,Số đăng ký,Màu
thcs-hoa-sen,Trường THCS Hoa Sen,Hoa Sen School,thcs,an-toan.hoa-sen.example,012/HS,
th-cay-bang,Trường Tiểu học Cây Bàng,,tieu-hoc,,013/HS,#1b5e9e
Sai Mã,Trường Sai,,thcs,,,
thpt-hoa-mai,Trường THPT Hoa Mai,,thpt,,,#ffff00
"""
SIGNED = ["--release", "2026.11", "--serial", "3", "--issued", "2026-11-22", "--expires", "2027-05-01"]
Run = Callable[..., int]


@pytest.fixture
def run(site: Path, out: Path) -> Run:
    """A command of course.py on the small site; returns the exit code."""

    def command(name: str, file: Path, *more: str) -> int:
        return commands.main([name, str(file), "--site", str(site), "--out", str(out), *more], ROOT)

    return command


@pytest.fixture
def table(tmp_path: Path) -> Path:
    """A table with two right rows and two wrong ones."""
    (tmp_path / "bang.csv").write_text(ROWS, "utf-8")
    return tmp_path / "bang.csv"


@pytest.fixture
def key(tmp_path: Path) -> tuple[signing.KeyPair, list[str]]:
    """A key pair and the options that sign with it."""
    pair = signing.new()
    _, secret = signing.write_pair(pair, tmp_path / "khoa", "")
    (tmp_path / "khoa.pub").write_text(signing.public_text(pair))
    return pair, ["--key", str(secret), *SIGNED]


def test_wrong_rows_are_told_and_the_others_made(run: Run, table: Path, out: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("editions", table) == 1
    said = capsys.readouterr()
    assert "Đã làm 2 bản." in said.out
    assert "bang.csv:4:" in said.err and "bang.csv:5:" in said.err and "khó đọc" in said.err
    assert sorted(folder.name for folder in (out / "truong").iterdir()) == ["th-cay-bang", "thcs-hoa-sen"]


def test_the_department_gets_a_page_of_its_schools(run: Run, table: Path, out: Path) -> None:
    run("editions", table)
    vi = (out / "so/web/truong-danh-sach.html").read_text("utf-8")
    assert 'href="https://an-toan.hoa-sen.example/"' in vi and 'href="th-cay-bang/index.html"' in vi and "012/HS" in vi
    en = (out / "so/web/en/truong-danh-sach.html").read_text("utf-8")
    assert "Hoa Sen School" in en and 'href="../th-cay-bang/index.html"' in en
    assert 'href="truong-danh-sach.html"' in (out / "so/web/truong.html").read_text("utf-8")


def test_the_department_may_have_a_profile_of_its_own(run: Run, table: Path, out: Path, tmp_path: Path) -> None:
    text = "slug: so\nname: Sở Hoa Sen\nlevels: [so]\ndomain: an-toan.so.example\n"
    (tmp_path / "so.yml").write_text(text, "utf-8")
    run("editions", table, "--department", str(tmp_path / "so.yml"))
    assert "Sở Hoa Sen" in (out / "so/web/truong.css").read_text("utf-8")


@pytest.mark.parametrize(("text", "said"), [("slug: khac\nname: Sở GD\nlevels: [so]\n", "phải là “so”"), ("a: [", "YAML"), ("", "thiếu khoá")])
def test_a_wrong_department_makes_nothing(
    text: str, said: str, run: Run, table: Path, out: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "so.yml").write_text(text, "utf-8")
    assert run("editions", table, "--department", str(tmp_path / "so.yml")) == 2
    assert said in capsys.readouterr().err and not out.exists()


@pytest.mark.parametrize("form", ["shared", "whole"])
def test_signed_editions_are_what_the_verifier_accepts(
    form: str, run: Run, table: Path, out: Path, tmp_path: Path, key: tuple[signing.KeyPair, list[str]]
) -> None:
    pair, options = key
    run("editions", table, "--form", form, *options)
    served = tmp_path / "served"
    if form == "shared":
        shutil.copytree(out / "nen", served)
        shutil.copytree(out / "truong/th-cay-bang", served, dirs_exist_ok=True)
        assert (served / "integrity.json").stat().st_size < 3000
    else:
        shutil.copytree(out / "tron/th-cay-bang/web", served)
    command = ["--key", str(tmp_path / "khoa.pub"), "--min-serial", "3"]
    assert verify.main([*command, str(served)]) == 0
    (served / "lop-6-7/index.html").write_text("sửa")
    assert verify.main([*command, str(served)]) == 1


def test_the_register_is_signed_and_names_folders_of_the_department(
    run: Run, table: Path, out: Path, tmp_path: Path, key: tuple[signing.KeyPair, list[str]]
) -> None:
    (tmp_path / "so.yml").write_text("slug: so\nname: Sở GD\nlevels: [so]\ndomain: so.example\n", "utf-8")
    run("editions", table, "--department", str(tmp_path / "so.yml"), *key[1])
    text = (out / "so/web/truong-so-dia-chi.txt").read_text("utf-8")
    lines = [line for line in text.splitlines() if not line.startswith("#")]
    assert lines == ["an-toan.hoa-sen.example thcs-hoa-sen", "so.example so", "so.example/th-cay-bang/ th-cay-bang"]
    assert (out / "so/web/truong-so-dia-chi.txt.minisig").is_file()


def test_without_a_key_the_register_is_missing_and_that_is_said(
    run: Run, table: Path, out: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    run("editions", table)
    assert "Chưa ký" in capsys.readouterr().err and not (out / "so/web/truong-so-dia-chi.txt").exists()


def test_a_key_without_the_rest_is_refused(
    run: Run, table: Path, key: tuple[signing.KeyPair, list[str]], capsys: pytest.CaptureFixture[str]
) -> None:
    assert run("editions", table, *key[1][:2]) == 2
    assert "--serial" in capsys.readouterr().err


def test_one_school_from_its_profile(run: Run, out: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert commands.main(["edition", str(tmp_path / "truong.yml"), "--sample"], ROOT) == 0
    assert run("edition", tmp_path / "truong.yml") == 0
    assert (out / "tron/thcs-hoa-sen/web/truong.html").is_file() and "tron/thcs-hoa-sen" in capsys.readouterr().out
    assert commands.main(["edition", str(tmp_path / "truong.yml"), "--sample"], ROOT) == 2


def test_an_upgrade_tells_and_keeps_the_list_of_changes(
    run: Run, table: Path, out: Path, site: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    run("editions", table)
    (site / "index.html").write_text((site / "index.html").read_text("utf-8").replace("Chào em", "Chào lớp"), "utf-8")
    (out / "truong/th-cay-bang/thong-bao.html").write_text("của trường")
    run("editions", table)
    said = capsys.readouterr().out
    assert "Trang có sửa (1): Trang đầu" in said and "th-cay-bang: giữ nguyên tệp riêng của trường: thong-bao.html" in said
    assert (out / "thay-doi.txt").read_text("utf-8") == "Trang có sửa (1): Trang đầu\n"


def test_a_folder_with_something_else_in_it_is_refused(run: Run, table: Path, out: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out.mkdir(parents=True)
    (out / "luan-van.docx").write_text("a")
    assert run("editions", table) == 2
    assert "đã có thứ khác" in capsys.readouterr().err and [file.name for file in out.iterdir()] == ["luan-van.docx"]
