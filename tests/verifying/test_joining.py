"""Modules joined into one file: what is put together, and that it runs."""

from __future__ import annotations

import ast
import hashlib
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from courseware import commands
from courseware.verifying import joining

from ..joined import FILE
from ..site.test_reproducible import another_python

pytestmark = pytest.mark.slow  # each test runs the joined file as a program

ROOT = Path(__file__).resolve().parents[2]
JOINED = '''\
#!/usr/bin/env python3
"""Three words.

     1  one       One.
     2  two       Two.
     3  __main__  Start.
"""

from __future__ import annotations

import hashlib
import re
from os import environ, path


# ------------------------------------------------------------------------------------------------------ 1 one
# One.
#
# The first.

# kept
WORD = re.compile("a")


def join(a: str) -> str:
    """Join."""
    return path.join(a, "b")


# ------------------------------------------------------------------------------------------------------ 2 two
# Two.

TWO = [WORD, join, re, path, environ, hashlib]


# ------------------------------------------------------------------------------------------------- 3 __main__
# Start.

if __name__ == "__main__":
    print(len(TWO))
'''


def test_modules_become_chapters_of_one_file(package: Path, tmp_path: Path) -> None:
    """In their order, docstrings as headings, each import once; and it runs."""
    assert joining.join(package).decode() == JOINED
    (tmp_path / "joined.py").write_bytes(joining.join(package))
    done = subprocess.run([sys.executable, "-I", tmp_path / "joined.py"], capture_output=True, text=True, check=True)
    assert done.stdout == "6\n"


def test_the_same_modules_give_the_same_bytes(tmp_path: Path) -> None:
    """In another folder, another process, with another hash seed and language."""
    shutil.copytree(joining.PACKAGE, tmp_path / "verifier", ignore=shutil.ignore_patterns("__pycache__"))
    assert joining.join(tmp_path / "verifier") == FILE.read_bytes()
    code = "import hashlib; from courseware.verifying import joining; print(hashlib.sha256(joining.join()).hexdigest())"
    more = {"PYTHONPATH": str(ROOT / "scripts"), "PYTHONHASHSEED": "7", "LC_ALL": "C"}
    done = subprocess.run(
        [sys.executable, "-c", code], env=os.environ | more, capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == hashlib.sha256(FILE.read_bytes()).hexdigest()


def test_the_joined_verifier_reads_as_one_file() -> None:
    """Imports of the standard library alone, one after the other at the top; each name defined once."""
    tree = ast.parse(FILE.read_text("utf-8"))
    imports = [node for node in ast.walk(tree) if isinstance(node, ast.Import | ast.ImportFrom)]
    assert tree.body[1 : 1 + len(imports)] == imports
    assert len({ast.unparse(node) for node in imports}) == len(imports)
    roots = {
        (node.module if isinstance(node, ast.ImportFrom) else node.names[0].name).partition(".")[0] for node in imports
    }
    assert roots - {"__future__"} <= sys.stdlib_module_names
    defined = [node.name for node in tree.body if isinstance(node, ast.FunctionDef | ast.ClassDef)]
    assert len(defined) == len(set(defined)) > 150


@pytest.mark.parametrize("python", [lambda: Path(sys.executable), another_python])
def test_it_runs_alone_on_this_python_and_on_another(python: Callable[[], Path], tmp_path: Path) -> None:
    """`-I` and no site-packages: nothing but the file and the standard library, and no warning."""
    shutil.copyfile(FILE, tmp_path / "verify.py")
    words = [python(), "-I", "-S", "-W", "error", tmp_path / "verify.py", "--help"]
    done = subprocess.run(words, capture_output=True, text=True, encoding="utf-8", cwd=tmp_path, check=False)
    assert (done.returncode, done.stderr) == (0, "") and "bản đã ký" in done.stdout


def test_command_verifier_writes_the_file_and_its_hash(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """`sha256sum -c` accepts the file beside it."""
    assert commands.main(["verifier", "--out", str(tmp_path / "x/kiem.py")], tmp_path) == 0
    digest = hashlib.sha256((tmp_path / "x/kiem.py").read_bytes()).hexdigest()
    assert (tmp_path / "x/kiem.py").read_bytes() == FILE.read_bytes() and digest in capsys.readouterr().out
    assert (tmp_path / "x/kiem.py.sha256").read_text("ascii") == f"{digest}  kiem.py\n"
    assert commands.main(["verifier"], tmp_path) == 0
    assert (tmp_path / "dist/verify.py").is_file() and (tmp_path / "dist/verify.py.sha256").is_file()


def test_command_verifier_says_where_it_cannot_write(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "dist").write_text("a file")
    assert commands.main(["verifier"], tmp_path) == 2
    assert "Không ghi được" in capsys.readouterr().err


def test_command_verify_runs_the_joined_file(capfd: pytest.CaptureFixture[str]) -> None:
    """Its own help, its own exit codes."""
    assert commands.main(["verify", "--help"], ROOT) == 0
    assert "--min-serial" in capfd.readouterr().out
    assert commands.main(["verify"], ROOT) == 2
    assert "verify.py: thiếu target, --key" in capfd.readouterr().err
