"""The real commands for a school and for a department: what they write, say and sign."""

from __future__ import annotations

import shutil
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from courseware import commands
from courseware.machine import locking
from courseware.signing import minisign
from courseware.verifying import joining

from ..joined import FILE, verify

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
pytestmark = pytest.mark.slow  # each test runs whole commands on a table


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
def key(tmp_path: Path) -> tuple[minisign.KeyPair, list[str]]:
    """A key pair and the options that sign with it."""
    pair = minisign.new()
    _, secret = minisign.write_pair(pair, tmp_path / "khoa", "")
    (tmp_path / "khoa.pub").write_text(minisign.public_text(pair))
    return pair, ["--key", str(secret), *SIGNED]


def test_wrong_rows_are_told_and_the_others_made(
    run: Run, table: Path, out: Path, capsys: pytest.CaptureFixture[str]
) -> None:
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


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("# Sở\nslug: khac\nname: Sở GD\nlevels: [so]\n", "so.yml:2: mã của Sở phải là “so”"),
        ("a: [", "YAML"),
        ("", "thiếu khoá"),
    ],
)
def test_a_wrong_department_makes_nothing(
    text: str, said: str, run: Run, table: Path, out: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "so.yml").write_text(text, "utf-8")
    assert run("editions", table, "--department", str(tmp_path / "so.yml")) == 2
    assert said in capsys.readouterr().err and not out.exists()


@pytest.mark.parametrize("form", ["shared", "whole", "zip"])
def test_signed_editions_are_what_the_verifier_accepts(
    form: str, run: Run, table: Path, out: Path, tmp_path: Path, key: tuple[minisign.KeyPair, list[str]]
) -> None:
    options = key[1]
    run("editions", table, "--form", form, *options)
    served = tmp_path / "served"
    if form == "shared":
        shutil.copytree(out / "nen", served)
        shutil.copytree(out / "truong/th-cay-bang", served, dirs_exist_ok=True)
        assert (served / "integrity.json").stat().st_size < 3000
    elif form == "whole":
        shutil.copytree(out / "tron/th-cay-bang/web", served)
    else:
        with zipfile.ZipFile(out / "usb/th-cay-bang.zip") as opened:
            opened.extractall(tmp_path / "usb")
        served = tmp_path / "usb/la-chan-so"
    command = ["--key", str(tmp_path / "khoa.pub"), "--min-serial", "3", "--today", "2026-11-22"]
    assert form != "zip" or verify.main([*command, str(out / "usb/th-cay-bang.zip")]) == 0
    assert verify.main([*command, str(served)]) == 0
    (served / "lop-6-7/index.html").write_text("sửa")
    assert verify.main([*command, str(served)]) == 1


def test_the_verifier_lies_beside_every_edition_and_in_none_that_is_served(run: Run, table: Path, out: Path) -> None:
    """Whole and department have it beside web/, a zip has it inside; for those who share it lies in OUT once."""
    run("editions", table, "--form", "whole", "--form", "shared", "--form", "zip")
    for folder in (out, out / "tron/th-cay-bang", out / "so"):
        assert (folder / "kiem-tra/verify.py").read_bytes() == FILE.read_bytes()
        assert (folder / "kiem-tra/verify.py.sha256").read_text("ascii").endswith("  verify.py\n")
    with zipfile.ZipFile(out / "usb/th-cay-bang.zip") as opened:
        assert opened.read("la-chan-so/kiem-tra/verify.py") == FILE.read_bytes()
    for served in ("nen", "truong/th-cay-bang", "tron/th-cay-bang/web", "so/web"):
        assert (out / served).is_dir() and list((out / served).rglob("verify.py*")) == []


def test_a_new_verifier_makes_editions_anew(run: Run, table: Path, out: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Else a zip would carry the old one for ever."""
    run("editions", table, "--form", "zip")
    new = {path: body + b"# 2\n" for path, body in joining.handed().items()}
    monkeypatch.setattr(joining, "handed", lambda: new)
    run("editions", table, "--form", "zip")
    with zipfile.ZipFile(out / "usb/th-cay-bang.zip") as opened:
        assert opened.read("la-chan-so/kiem-tra/verify.py").endswith(b"# 2\n")


def test_what_somebody_planted_is_never_signed(
    run: Run,
    table: Path,
    out: Path,
    site: Path,
    tmp_path: Path,
    key: tuple[minisign.KeyPair, list[str]],
    capsys: pytest.CaptureFixture[str],
) -> None:
    """A page stays and is found by the verifier; a program does not stay at all."""
    run("editions", table, "--form", "whole", *key[1])
    web = out / "tron/th-cay-bang/web"
    (web / "cua-sau.php").write_text("<?php system($_GET[0]);")
    (web / "khuyen-mai.html").write_text("<a href='https://kuwin.example/'>nổ hũ</a>")
    (site / "index.html").write_text((site / "index.html").read_text("utf-8").replace("Chào em", "Chào lớp"), "utf-8")
    run("editions", table, "--form", "whole", *key[1])
    assert "khuyen-mai.html" in capsys.readouterr().out
    assert not (web / "cua-sau.php").exists() and (out / "giu-lai/th-cay-bang/web/cua-sau.php").is_file()
    assert "khuyen-mai.html" not in (web / "integrity.json").read_text("utf-8")
    assert verify.main(["--key", str(tmp_path / "khoa.pub"), "--today", "2026-11-22", str(web)]) == 1


def test_a_file_that_the_profile_allows_is_no_finding(
    run: Run, out: Path, tmp_path: Path, key: tuple[minisign.KeyPair, list[str]]
) -> None:
    text = "slug: thcs-hoa-sen\nname: Trường THCS Hoa Sen\nlevels: [thcs]\nallowed: [google1a2b3c.html]\n"
    (tmp_path / "truong.yml").write_text(text, "utf-8")
    run("edition", tmp_path / "truong.yml", *key[1])
    web = out / "tron/thcs-hoa-sen/web"
    (web / "google1a2b3c.html").write_text("google-site-verification: google1a2b3c.html")
    assert verify.main(["--key", str(tmp_path / "khoa.pub"), "--today", "2026-11-22", str(web)]) == 0


def test_a_run_without_the_key_says_that_signatures_are_gone(
    run: Run, table: Path, key: tuple[minisign.KeyPair, list[str]], capsys: pytest.CaptureFixture[str]
) -> None:
    run("editions", table, *key[1])
    run("editions", table)
    assert "th-cay-bang: bản trước có chữ ký, bản này chưa ký" in capsys.readouterr().err


def test_the_register_is_signed_and_names_folders_of_the_department(
    run: Run, table: Path, out: Path, tmp_path: Path, key: tuple[minisign.KeyPair, list[str]]
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
    run: Run, table: Path, key: tuple[minisign.KeyPair, list[str]], capsys: pytest.CaptureFixture[str]
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
    assert (
        "Trang có sửa (1): Trang đầu" in said
        and "th-cay-bang: giữ nguyên tệp riêng của trường, không ký: thong-bao.html" in said
    )
    assert (out / "thay-doi.txt").read_text("utf-8") == "Trang có sửa (1): Trang đầu\n"


@pytest.mark.parametrize("step", ["releases.prepare", "making.run"])
def test_ctrl_c_at_any_step_is_a_sentence_and_what_changed_is_not_lost(
    step: str,
    run: Run,
    table: Path,
    out: Path,
    site: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    run("editions", table)
    (site / "index.html").write_text((site / "index.html").read_text("utf-8").replace("Chào em", "Chào lớp"), "utf-8")

    def stop(*_: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(f"courseware.editions.{step}", stop)
        assert run("editions", table) == 130
    assert "Đã dừng" in capsys.readouterr().err
    run("editions", table)
    assert (out / "thay-doi.txt").read_text("utf-8") == "Trang có sửa (1): Trang đầu\n"


def test_a_folder_with_something_else_in_it_is_refused(
    run: Run, table: Path, out: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out.mkdir(parents=True)
    (out / "luan-van.docx").write_text("a")
    assert run("editions", table) == 2
    assert "đã có thứ khác" in capsys.readouterr().err and [file.name for file in out.iterdir()] == ["luan-van.docx"]


def test_a_second_run_on_the_same_folder_stops_and_touches_nothing(
    run: Run, table: Path, out: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with locking.locked(out / "so-ghi/khoa"):
        assert run("editions", table) == 2
        assert sorted(file.name for file in out.rglob("*")) == ["khoa", "so-ghi"]
    assert "đang làm trong" in capsys.readouterr().err
    assert run("editions", table) == 1 and (out / "truong/th-cay-bang").is_dir()
