"""A class kept as a file: it comes back beside the second time, is signed, and is refused when it is none."""

from __future__ import annotations

import json
import re
from pathlib import Path

from playwright.sync_api import Page, expect

from courseware.content import class_counts

from ...counted import file_of
from .class_room import SAY, Class, saved


def give(page: Page, content: str) -> None:
    """Open a file with this content."""
    page.set_input_files("#tep", {"name": "lop.json", "mimeType": "application/json", "buffer": content.encode()})


def test_a_file_brings_the_first_time_back_beside_the_second(opened: Page, tmp_path: Path) -> None:
    """It holds no code of a pupil; the change is told, with whether it is sure."""
    room = Class(opened)
    wrong = frozenset(id_ for n, id_ in enumerate(sorted(room.genuine)) if n % 2)
    room.type(room.lines(range(1, 21), missed=wrong))
    file = saved(opened, ".class-save")
    assert file.suggested_filename == f"lop-{room.code.lower()}.json"
    file.save_as(tmp_path / "lop.json")
    text = (tmp_path / "lop.json").read_text("ascii")
    assert not any(room.code_of(seat, 1, wrong) in text for seat in range(1, 21)) and "seat" not in text
    assert list(json.loads(text)["sittings"]) == ["1"]

    opened.reload()
    opened.set_input_files("#tep", tmp_path / "lop.json")
    expect(opened.locator(".class-said-code")).to_contain_text("Đã mở tệp")
    expect(opened.locator("#lop")).to_have_value("-".join(re.findall("...", room.code)))
    room.type(room.lines(range(1, 21), sitting=2))
    expect(opened.locator(".class-picture table").first.locator("thead th")).to_have_text(
        [SAY["class_js_when"], SAY["class_js_sitting_1"], SAY["class_js_sitting_2"]]
    )
    sure = SAY["class_js_change_sure"].partition("{a}")[0] + SAY["class_js_sitting_1"]
    expect(opened.locator(".class-picture p").first).to_contain_text(sure)
    expect(opened.locator(".class-picture p").first).to_contain_text("chắc là đổi thật")


def test_a_file_is_signed_and_what_was_changed_is_not_opened(opened: Page, tmp_path: Path) -> None:
    """By a key that this browser keeps and gives to nobody; the command reads the same; without such keys it is said."""
    room = Class(opened)
    room.type(room.lines(range(1, 7)))
    said, told = opened.locator(".class-saved"), opened.locator(".class-said-code")

    def save() -> str:
        saved(opened, ".class-save").save_as(tmp_path / "lop.json")
        expect(said).not_to_be_empty()
        return (tmp_path / "lop.json").read_text("ascii")

    text = save()
    found, wrong = class_counts.parse_file("lop.json", text.encode())
    assert wrong == [] and found is not None and found.signer is not None
    expect(said).to_contain_text(f"Mã khoá {found.signer.code}")
    assert save() == text, "the key is the same"
    give(opened, text)
    expect(told).to_contain_text(f"máy đã lưu tệp có mã khoá {found.signer.code}")
    held = json.loads(text)
    held["sittings"]["1"]["sums"][0] -= 1
    del held["check"], held["signer"]
    changed = file_of(held).decode().rstrip()
    give(opened, changed[:-1] + text[text.index(',"signer"') :])
    expect(told).to_have_text(SAY["class_js_file_forged"])
    give(opened, f"{changed}\n")
    expect(told).to_contain_text(SAY["class_js_file_unsigned"])
    opened.evaluate("Object.defineProperty(crypto, 'subtle', { value: undefined })")
    assert "signer" not in save()
    expect(said).to_have_text(SAY["class_js_saved_plain"])
    give(opened, text)
    expect(told).to_contain_text(SAY["class_js_file_unseen"])


def test_a_file_that_is_none_or_of_another_class_is_refused(opened: Page) -> None:
    """With what to do; what is open stays."""

    give(opened, "xin chào")
    expect(opened.locator(".class-said-code")).to_have_text(SAY["class_js_file_kind"])
    give(opened, "x" * 200_001)
    expect(opened.locator(".class-said-code")).to_have_text(SAY["class_js_file_large"])
    room = Class(opened)
    digest = room.test["digest"]
    other = opened.evaluate(
        "([band, digest]) => ClassFile.write({ code: ClassCode.classCode(ClassTests[1].number, [0, 0, 0, 0, 0, 0, 1]), band, digest, sittings: {} })",
        ["L67", digest],
    )
    give(opened, other)
    expect(opened.locator(".class-said-code")).to_contain_text("không phải lớp đang mở")
    give(opened, other.replace("L67", "L68"))
    expect(opened.locator(".class-said-code")).to_have_text(SAY["class_js_file_broken"])
    assert re.sub(r"\s", "", opened.locator(".class-letters").inner_text()) == room.code
