"""The real commands for a school and for a department: what they write, say and sign."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest

from courseware import commands
from courseware.machine import locking
from courseware.signing import minisign
from courseware.verifying import joining

from ..joined import FILE
from .conftest import Run

ROOT = Path(__file__).resolve().parents[2]
pytestmark = pytest.mark.slow  # each test runs whole commands on a table


def test_wrong_rows_are_told_and_the_others_made(
    run: Run, table: Path, out: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run("editions", table) == 1
    said = capsys.readouterr()
    assert "Đã làm 2 bản." in said.out
    assert "bang.csv:4:" in said.err and "bang.csv:5:" in said.err and "khó đọc" in said.err
    assert sorted(folder.name for folder in (out / "truong").iterdir()) == ["th-cay-bang", "thcs-hoa-sen"]


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
