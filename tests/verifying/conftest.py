"""A package of modules that can be joined."""

from __future__ import annotations

from pathlib import Path

import pytest

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
