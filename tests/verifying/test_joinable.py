"""What modules must be like to mean the same in one file, and the sentence for each that is not."""

from __future__ import annotations

from pathlib import Path

import pytest

from courseware.verifying import joining

from ..exchanging import exchange
from .conftest import FUTURE


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
    exchange(package / f"{name}.py", old, new)
    with pytest.raises(joining.JoinError) as told:
        joining.join(package)
    assert said in str(told.value)


def test_all_faults_are_told_at_once(package: Path) -> None:
    exchange(package / "one.py", "import re\n", "import re\nimport yaml\n")
    exchange(package / "two.py", "TWO = [", "WORD = TWO = [")
    with pytest.raises(joining.JoinError) as told:
        joining.join(package)
    assert [line.partition(": ")[0].rpartition("/")[2] for line in str(told.value).splitlines()] == [
        "one.py:9",
        "two.py:11",
    ]


def test_names_inside_functions_do_not_collide(package: Path) -> None:
    """Only what stands at the top of a module is seen by the others."""
    exchange(
        package / "two.py",
        "TWO = [",
        "def three() -> list[str]:\n    WORD = [join for join in 'ab']\n    return WORD\n\n\nTWO = [",
    )
    assert b"def three" in joining.join(package)
