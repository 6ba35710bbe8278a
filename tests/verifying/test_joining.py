"""Modules joined into one file: what is put together, and what is refused."""

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

ROOT = Path(__file__).resolve().parents[2]
FUTURE = "from __future__ import annotations\n"


@pytest.fixture
def package(tmp_path: Path) -> Path:
    """A package of three modules that can be joined."""
    modules = {
        "__init__": '"""Three words."""\n\nMODULES = ("one", "two", "__main__")\n',
        "one": f'"""One.\n\nThe first.\n"""\n\n{FUTURE}\nimport re\nfrom os import path\n\n# kept\nWORD = re.compile("a")\n\n\ndef join(a: str) -> str:\n    """Join."""\n    return path.join(a, "b")\n',
        "two": f'"""Two."""\n\n{FUTURE}\nimport hashlib\nimport re\nfrom os import environ, path\n\nfrom spam.one import WORD, join\n\nTWO = [WORD, join, re, path, environ, hashlib]\n',
        "__main__": f'"""Start."""\n\n{FUTURE}\nfrom spam.two import TWO\n\nif __name__ == "__main__":\n    print(len(TWO))\n',
    }
    (tmp_path / "spam").mkdir()
    for name, text in modules.items():
        (tmp_path / "spam" / f"{name}.py").write_text(text, "utf-8")
    return tmp_path / "spam"


def change(package: Path, name: str, old: str, new: str) -> None:
    """Put other words into a module."""
    file = package / f"{name}.py"
    assert old in file.read_text("utf-8")
    file.write_text(file.read_text("utf-8").replace(old, new), "utf-8")


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


@pytest.mark.parametrize(
    ("name", "old", "new", "said"),
    [
        (
            "two",
            "import hashlib\n",
            "import hashlib\nimport yaml\n",
            "two.py:6: `import yaml`: chỉ được dùng thư viện chuẩn",
        ),
        ("two", "import hashlib\n", "import hashlib\nfrom lxml.etree import XML\n", "lxml không thuộc thư viện chuẩn"),
        (
            "two",
            "import hashlib\n",
            "import hashlib\nfrom courseware import model\n",
            "courseware không thuộc thư viện chuẩn",
        ),
        ("two", "import hashlib", "import hashlib as h", "không đổi tên (as)"),
        ("two", "from os import environ, path", "from os import *", "không lấy hết (*)"),
        ("two", "from spam.one", "from .one", "viết đủ `from spam.… import …`"),
        ("two", "from spam.one import WORD, join", "from spam import one", "viết `from spam.TỆP import TÊN`"),
        ("two", "from spam.one import WORD, join", "import spam.one", "viết `from spam.TỆP import TÊN`"),
        ("two", "WORD, join\n", "WORD, join, path\n", "path không được định nghĩa ở one"),
        (
            "one",
            "from os import path\n",
            "from os import path\nfrom spam.two import TWO\n",
            "two không đứng trước tệp này",
        ),
        (
            "one",
            "from os import path\n",
            "from os import path\nfrom spam.one import WORD\n",
            "one không đứng trước tệp này",
        ),
        ("one", '    """Join."""\n', '    """Join."""\n    import json\n', "`import` phải đứng đầu tệp"),
        ("one", "# kept\n", "if WORD:\n    import json\n", "`import` phải đứng đầu tệp"),
        ("one", "# kept\n", "def re() -> None: ...\n", "tên re đã có ở"),
        ("two", "TWO = [", "WORD = TWO = [", "tên WORD đã có ở"),
        ("two", "TWO = [", "for join in ():\n    pass\nTWO = [", "tên join đã có ở"),
        ("two", "TWO = [", "class environ: ...\n\n\nTWO = [", "tên environ đã có ở"),
        (
            "two",
            "from os import environ, path",
            "from os import environ, path\nfrom pathlib import Path as path",
            "không đổi tên",
        ),
        ("two", "import hashlib\n", "import hashlib\nfrom shutil import which as re\n", "không đổi tên"),
        ("two", "import re\nfrom os", "from typing import re\nfrom os", "tên re đã có ở"),
        ("two", "TWO = [", "filter = TWO = [", "tên filter che tên sẵn có"),
        ("two", "import hashlib\n", "import hashlib; THREE = 3\n", "mỗi `import` một dòng riêng"),
        ("two", '"""Two."""\n', "", "two.py:1: thiếu lời nói đầu"),
        ("two", FUTURE, "", "two.py:1: thiếu `from __future__ import annotations`"),
        ("two", "TWO = [", "TWO = ((", "không phải Python đúng"),
        ("__init__", '"two", ', "", "two.py: chưa có trong MODULES"),
        ("__init__", '"two", ', '"two", "three", ', "three.py: có trong MODULES nhưng không đọc được"),
        ("__init__", "MODULES", "NAMES", "thiếu MODULES"),
    ],
)
def test_what_would_mean_something_else_in_one_file_is_refused(
    package: Path, name: str, old: str, new: str, said: str
) -> None:
    """With file and line and what to write."""
    change(package, name, old, new)
    with pytest.raises(joining.JoinError) as told:
        joining.join(package)
    assert said in str(told.value)


def test_all_faults_are_told_at_once(package: Path) -> None:
    change(package, "one", "import re\n", "import re\nimport yaml\n")
    change(package, "two", "TWO = [", "WORD = TWO = [")
    with pytest.raises(joining.JoinError) as told:
        joining.join(package)
    assert [line.partition(": ")[0].rpartition("/")[2] for line in str(told.value).splitlines()] == [
        "one.py:9",
        "two.py:11",
    ]


def test_names_inside_functions_do_not_collide(package: Path) -> None:
    """Only what stands at the top of a module is seen by the others."""
    change(
        package,
        "two",
        "TWO = [",
        "def three() -> list[str]:\n    WORD = [join for join in 'ab']\n    return WORD\n\n\nTWO = [",
    )
    assert b"def three" in joining.join(package)


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
