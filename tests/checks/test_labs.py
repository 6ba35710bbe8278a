"""Labs that could be practised wrongly are told."""

from __future__ import annotations

from pathlib import Path

import pytest

from courseware.checks import running
from courseware.content import reading

from .. import practised
from ..broken import VI
from ..exchanging import exchange
from ..miniature import DAY

RULE = "thuc-hanh"
BROKEN = [
    ("thuc-hanh", practised.VI, "{#tin-2 is=doubtful}", "{#tin-2 is=genuine}", "4 trong 6 mục là thật"),
    ("thuc-hanh", practised.EN, "{#tin-2 is=doubtful}", "{#tin-2 is=genuine}", "mục thứ 2 cần “tin-2 doubtful 0”"),
    ("thuc-hanh", practised.VI, "{#tin-3 is=genuine}", "{#tin-3}", "mục cần dạng"),
    ("thuc-hanh", practised.VI, "> Lý do 4.", "", "tin-4: thiếu vì sao"),
    ("thuc-hanh", practised.VI, "bands: [L67]", "bands:\n  - L00", "nhóm “L00” không có"),
    ("thuc-hanh", practised.VI, "minutes: 5", "minutes: 5\nsources:\n  - ABC-1", "căn cứ “ABC-1” không có"),
    ("thuc-hanh", practised.VI, "is=genuine}", "is=genuine at=1,2}", "thêm hình “phong-thuc-hanh/sau-tin”"),
    ("can-cu", practised.VI, "> Lý do 4.", "> Lý do 4 [LANM-2025-D7.2DD].", "sources không ghi mã này"),
    ("can-cu", practised.EN, "> Lý do 4.", "> Lý do 4 [LANM-2025-D7.2DD].", "sources không ghi mã này"),
    ("dan-nguoi", practised.VI, "Lời nhắn 2.", "Cô Lành nhắn.", "“Lành” không có trong cast.yml"),
    ("thuc-hanh", practised.VI, "lab: telling", "lab: deck", "thêm danh sách như"),
    ("thuc-hanh", VI, f"[Sáu tin](../{practised.LAB}.md)", "Sáu tin.", "chưa bài học nào dẫn tới"),
]


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The small project with a lab, made once; each case puts its file back."""
    import shutil

    from ..miniature import MINI

    return practised.put(Path(shutil.copytree(MINI, tmp_path_factory.mktemp("labs") / "mini")))


@pytest.mark.parametrize("case", BROKEN, ids=lambda case: case[-1][:40])
def test_a_broken_lab_is_named(project: Path, case: tuple[str, str, str, str, str]) -> None:
    """One change, and the fault is told with its rule and what was expected."""
    rule, name, old, new, sentence = case
    file = project / name
    text = file.read_text("utf-8")
    exchange(file, old, new)
    found = running.run(reading.read(project), DAY)
    file.write_text(text, "utf-8")
    assert any(p.rule == rule and sentence in p.message and p.line > 1 for p in found), [str(p) for p in found]


def test_the_lab_as_it_is_breaks_no_rule(project: Path) -> None:
    """Or no case above would prove anything."""
    assert running.run(reading.read(project), DAY) == []
