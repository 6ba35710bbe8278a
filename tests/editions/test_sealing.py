"""Editions signed while they are made: what the verifier accepts, and what nobody answers for."""

from __future__ import annotations

import dataclasses
import datetime
import shutil
import zipfile
from pathlib import Path

import pytest

from courseware.editions import releases, sealing
from courseware.signing import manifest, minisign

from ..joined import verify
from .conftest import TODAY, Run


@pytest.mark.parametrize("form", ["shared", "whole", "zip"])
@pytest.mark.slow
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


@pytest.mark.slow
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


@pytest.mark.slow
def test_a_file_that_the_profile_allows_is_no_finding(
    run: Run, out: Path, tmp_path: Path, key: tuple[minisign.KeyPair, list[str]]
) -> None:
    text = "slug: thcs-hoa-sen\nname: Trường THCS Hoa Sen\nlevels: [thcs]\nallowed: [google1a2b3c.html]\n"
    (tmp_path / "truong.yml").write_text(text, "utf-8")
    run("edition", tmp_path / "truong.yml", *key[1])
    web = out / "tron/thcs-hoa-sen/web"
    (web / "google1a2b3c.html").write_text("google-site-verification: google1a2b3c.html")
    assert verify.main(["--key", str(tmp_path / "khoa.pub"), "--today", "2026-11-22", str(web)]) == 0


@pytest.mark.slow
def test_a_run_without_the_key_says_that_signatures_are_gone(
    run: Run, table: Path, key: tuple[minisign.KeyPair, list[str]], capsys: pytest.CaptureFixture[str]
) -> None:
    run("editions", table, *key[1])
    run("editions", table)
    assert "th-cay-bang: bản trước có chữ ký, bản này chưa ký" in capsys.readouterr().err


def test_an_edition_is_signed_again_when_what_is_said_or_who_says_it_changes(site: Path, out: Path) -> None:
    """The mark tells: another serial, another key."""
    release = releases.prepare(site, out)
    said = manifest.Statement("2026.11", 3, TODAY, TODAY + datetime.timedelta(days=160), "so")
    pair = minisign.new()
    seal = sealing.prepare(said, pair, release)
    assert (out / "nen" / manifest.BASE_NAME).read_bytes() == seal.bases["shared"] != seal.bases["zip"]
    assert sealing.prepare(said, pair, release).mark == seal.mark
    assert sealing.prepare(dataclasses.replace(said, serial=4), pair, release).mark != seal.mark
    assert sealing.prepare(said, minisign.new(), release).mark != seal.mark
