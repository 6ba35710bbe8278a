"""What the report prints and writes."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from courseware import commands

from ..counted import body, file_of


def test_files_of_classes_are_put_together_or_refused_all_at_once(
    mini: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Every file that cannot be read is named, and no figure is printed; then the tables alone, also as JSON."""

    good, other, torn = (tmp_path / name for name in ("a.json", "b.json", "c.json"))
    good.write_bytes(file_of(body()))
    other.write_bytes(file_of(body(code="1C5JTQ1XF")))
    torn.write_bytes(good.read_bytes()[:-30])

    assert commands.main(["report", "--counts", str(good), str(torn), str(tmp_path / "d.json")], mini) == 1
    said = capsys.readouterr()
    assert said.out == ""
    assert "c.json:1: tệp thiếu hoặc đã bị sửa" in said.err and "d.json:1: không mở được" in said.err
    assert commands.main(["report", "--counts", str(good), str(good)], mini) == 0, "the same file named twice is one"
    capsys.readouterr()
    told = tmp_path / "bang.json"
    assert commands.main(["report", "--counts", str(good), str(other), "--json", str(told)], mini) == 0
    assert "L67, trước khi học" in capsys.readouterr().out
    assert set(json.loads(told.read_text("utf-8"))) == {
        "class_files", "class_apart", "class_messages", "class_gone",
    }  # fmt: skip
