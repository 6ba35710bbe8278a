"""A repository with the tag 2026.12, and a change after it."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

LOCK = f"""# made by uv
babel==2.18.0 \\
    --hash=sha256:{"a" * 64} \\
    --hash=sha256:{"b" * 64}
    # via mkdocs-material
colorama==0.4.6 ; sys_platform == 'win32' \\
    --hash=sha256:{"c" * 64}
    # via
    #   babel
    #   mkdocs-material
mkdocs-material==9.8.1 \\
    --hash=sha256:{"d" * 64}
    # via -r requirements.in
"""
LOG = "# Thay đổi\n\n## Unreleased\n\n- Sau.\n\n## 2026.12 - 2026-12-01\n\n- Bài mới.\n\n## 2026.11 - 2026-11-01\n\n- Cũ.\n"
VERIFIER = Path(__file__).resolve().parents[2] / "scripts/verifier"


def git(root: Path, *words: str) -> None:
    """Git as somebody whom no settings of this machine concern."""
    who = ["-c", "user.name=a", "-c", "user.email=a@a.example", "-c", "core.autocrlf=false"]
    subprocess.run(["git", *who, *words], cwd=root, check=True, capture_output=True)


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A repository with the tag 2026.12, and a change after it."""
    root = tmp_path / "kho"
    (root / "scripts/verifier").mkdir(parents=True)
    for file in VERIFIER.glob("*.py"):
        (root / "scripts/verifier" / file.name).write_bytes(file.read_bytes())
    (root / "requirements.txt").write_text(LOCK)
    (root / "CHANGELOG.md").write_text(LOG, "utf-8")
    (root / "bài.md").write_text("Bài\n", "utf-8")
    (root / "chay.sh").write_text("#!/bin/sh\n")
    (root / "chay.sh").chmod(0o755)
    git(root, "init", "-q")
    git(root, "add", "-A")
    git(root, "commit", "-qm", "x")
    git(root, "tag", "2026.12")
    (root / "bài.md").write_text("Sửa sau\n", "utf-8")
    return root
