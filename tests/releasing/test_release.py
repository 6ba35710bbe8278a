"""A release is what its tag holds, can be made again by anybody, and is checked with the programs that people have."""

from __future__ import annotations

import subprocess
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from courseware import commands
from courseware.signing import minisign
from courseware.testing.needs import missing
from courseware.verifying import joining

from .conftest import git

pytestmark = pytest.mark.slow  # each test makes a repository and a release of it

PARTS = ["SHA256SUMS", "ghi-chu.md", "la-chan-so-2026.12.zip", "sbom.cdx.json", "verify.py"]


def released(root: Path) -> Path:
    """The folder that the command makes."""
    assert commands.main(["release", "2026.12"], root) == 0
    return root / "dist/release/2026.12"


def test_somebody_else_makes_the_same_bytes(root: Path, tmp_path: Path) -> None:
    """From a clone, with other files lying about: so a department can make it again and compare."""

    ours = released(root)
    git(tmp_path, "clone", "-q", str(root), "ban-sao")
    (tmp_path / "ban-sao/la.txt").write_text("lạ", "utf-8")
    theirs = released(tmp_path / "ban-sao")

    assert {p.name: p.read_bytes() for p in theirs.iterdir()} == {p.name: p.read_bytes() for p in ours.iterdir()}


def test_hashes_are_checked_with_sha256sum(root: Path) -> None:
    """And a changed file is found."""

    out = released(root)
    check = ["sha256sum", "--check", "--quiet", "SHA256SUMS"]

    assert subprocess.run(check, cwd=out, capture_output=True, check=False).returncode == 0
    (out / "ghi-chu.md").write_text("khác", "utf-8")
    assert subprocess.run(check, cwd=out, capture_output=True, check=False).returncode == 1


def test_the_signature_is_checked_with_minisign(root: Path, tmp_path: Path) -> None:
    key = minisign.KeyPair(b"12345678", bytes(range(32)))
    (tmp_path / "khoa.sec").write_text(minisign.secret_text(key, ""))
    (tmp_path / "khoa.pub").write_text(minisign.public_text(key))

    assert commands.main(["release", "2026.12", "--key", str(tmp_path / "khoa.sec")], root) == 0
    out = root / "dist/release/2026.12"
    try:
        said = subprocess.run(
            ["minisign", "-V", "-p", tmp_path / "khoa.pub", "-m", "SHA256SUMS"],
            cwd=out, capture_output=True, text=True, check=False,
        )  # fmt: skip
    except FileNotFoundError:
        missing("minisign", "apt install minisign")
    assert said.returncode == 0, said.stderr
    assert "Trusted comment: la-chan-so release=2026.12" in said.stdout


def test_notes_and_verifier_are_those_of_the_tag(root: Path) -> None:
    out = released(root)

    assert (out / "ghi-chu.md").read_text("utf-8") == "## 2026.12 - 2026-12-01\n\n- Bài mới.\n"
    assert (out / "verify.py").read_bytes() == joining.join(root / "scripts/verifier")


@pytest.mark.parametrize(
    ("tag", "break_", "sentence"),
    [
        ("2027.01", lambda root: None, "Chưa có nhãn git “2027.01”"),
        ("thu", lambda root: git(root, "tag", "thu"), "Nhãn “thu” cần là số"),
        ("1.0", lambda root: git(root, "tag", "1.0"), "chưa có mục “## 1.0 - năm-tháng-ngày”"),
        ("2026.12", lambda root: (root / ".git").rename(root / "git"), "không chạy được"),
    ],
    ids=["no tag", "no number", "no notes", "no repository"],
)
def test_what_cannot_be_released_is_said(
    root: Path, capsys: pytest.CaptureFixture[str], tag: str, break_: Callable[[Path], object], sentence: str
) -> None:
    """Exit 2, and nothing is written."""

    break_(root)

    assert commands.main(["release", tag], root) == 2
    assert sentence in capsys.readouterr().err
    assert not (root / "dist").exists()


def test_the_archive_holds_the_tag_and_not_the_folder(root: Path) -> None:
    """Names with marks, programs and the time of the commit included."""

    out = released(root)
    with zipfile.ZipFile(out / "la-chan-so-2026.12.zip") as opened:
        names = opened.namelist()

        assert sorted(path.name for path in out.iterdir()) == PARTS
        assert opened.read("la-chan-so-2026.12/bài.md").decode() == "Bài\n"
        assert names == sorted(names)
        assert opened.getinfo("la-chan-so-2026.12/chay.sh").external_attr >> 16 == 0o100755
        assert opened.getinfo("la-chan-so-2026.12/bài.md").external_attr >> 16 == 0o100644
