"""Which parts a scene has, and acts that name others."""

from __future__ import annotations

import pytest

from courseware.checks import scene_parts, scenes


def told(text: str) -> list[tuple[int, str]]:
    """What is said of the acts of one scene."""
    acting = scene_parts.acting(scenes.cut(text)[0])
    return list(scene_parts.faults(acting)) if acting else []


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "/// call | A\n    acts: hangup=A\n\nAlo.\n///",
            "cảnh call không có phần “hangup”; được dùng: hang-up, answer,",
        ),
        ("/// call | A\n    note: B\n    acts: link=A\n\nVào a.example.\n///", "không có phần “link”"),
        ("/// call | A\n    acts: hang-up:A\n\nAlo.\n///", "cần dạng phần=PHƯƠNG ÁN"),
        ("/// call | A\n    acts: answer=A, answer=B\n\nAlo.\n///", "mỗi phần một lần; đang là “answer=B”"),
        ("/// portal | A\n    acts: line-3=A\n\n- Một\n- Hai\n///", "không có “line-3”: đếm lại số dòng"),
        ("/// portal | A\n    acts: line=A\n\n- Một\n///", "không có phần “line”; được dùng: line-1, line-2 …"),
        ("/// sms | A\n    acts: link=A\n\nVào đây đi.\n///", "đánh dấu chỗ bấm"),
        ("/// mail\n    from: a@x.example\n    acts: link=A\n\nChào.\n///", "đánh dấu chỗ bấm"),
        ("/// mail\n    from: A\n    acts: attachment=A\n\nChào.\n///", "ghi tuỳ chọn attach"),
        ("/// address | hoa-sen.example\n    acts: path=A\n///", "không có gì sau dấu gạch chéo"),
        ("/// address | hoa-sen.example\n    acts: subdomain=A\n///", "không có tên con"),
        ("/// address | hoa-sen.example\n    acts: scheme=A\n///", "không bắt đầu bằng https://"),
        ("/// address | Trang lạ\n    acts: owner=A\n///", "cần một địa chỉ"),
    ],
)
def test_a_part_that_is_not_there_is_told_on_its_line(text: str, said: str) -> None:
    """With what the kind has, or what to write so that this scene has it."""
    found = told(text)

    assert [message for _, message in found if said in message], found
    assert {line for line, _ in found} == {text.split("acts:")[0].count("\n") + 1}


@pytest.mark.parametrize(
    "text",
    [
        "/// call | A\n    acts: hang-up=B, answer=A, call-back=B, block=B\n\nAlo.\n///",
        '/// sms | A\n    acts: "link=A"\n\nVào a.example.\n///',
        "/// sms | A\n    acts: link=A\n\nBấm ==hộp== đi.\n///",
        "/// mail\n    attach: a.pdf\n    acts: attachment=A, reply=B\n\nChào.\n///",
        "/// address | https://b.a.example/c\n    acts: scheme=A, subdomain=B, owner=C, path=D, back=B\n///",
        "/// post | A\n    acts: line-1=A, like=B\n\nTin.\n\n- B: Thật à?\n///",
        "/// call | A\n\nacts: x=1\n///",
    ],
)
def test_parts_that_are_there_are_let_be(text: str) -> None:
    """Two parts may choose one option."""
    assert told(text) == []
