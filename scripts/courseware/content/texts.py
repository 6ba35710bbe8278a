"""From the bytes of a file to the text that its author meant, or to what is wrong with them. The one place that decodes.

Taken as meant: a byte order mark, any line ending, letters and marks typed apart (NFD), the many kinds of blank,
characters that nobody sees and that mean nothing in Vietnamese or English. Told with its line: everything else that looks
like one thing and is another.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from courseware.content.fences import fences
from courseware.content.problems import UNSEEN, Problem

RULE = "van-ban"
AGAIN = "mở tệp, chọn Lưu dưới dạng (Save As), bảng mã UTF-8, rồi chạy lại"
MARKED = {b"\xff\xfe": "UTF-16", b"\xfe\xff": "UTF-16"}
"""First bytes of the other encodings that a text editor of Windows offers."""
LINE_ENDING = re.compile("\r\n?")
BLANK = re.compile("[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]")
"""Every blank of Unicode but the plain one; whoever needs a blank that does not break writes `&nbsp;`."""
NOTHING = re.compile("[\u00ad\u200b-\u200f\u2060\ufe0e\ufe0f\ufeff]")
"""Soft hyphen, zero-width blanks and joiners, marks of direction that change nothing between Latin letters."""
ALIKE = ("CYRILLIC", "GREEK", "ARMENIAN", "CHEROKEE", "COPTIC", "MATHEMATICAL", "FULLWIDTH")
"""Beginnings of the names of characters that are taken for Latin letters, digits and signs."""
CODE = re.compile(r"`[^`]*`")


def read(file: Path, path: str) -> tuple[str | None, list[Problem]]:
    """The text of a file; None when there is none to be had. `path` is how the file is called in problems."""
    if file.is_dir():
        return None, [Problem(path, 1, RULE, "đây là một thư mục, không phải tệp: đổi tên thư mục")]
    try:
        return decode(path, file.read_bytes())
    except FileNotFoundError:
        return None, [Problem(path, 1, RULE, "thiếu tệp này")]
    except OSError as error:
        reason = f"không mở được tệp ({error.strerror}): đóng chương trình đang giữ tệp, xem lại quyền đọc"
        return None, [Problem(path, 1, RULE, reason)]


def decode(path: str, data: bytes) -> tuple[str | None, list[Problem]]:
    """The text of UTF-8 bytes as it was meant; what is strange in it is told, but does not keep it from being read."""
    if data[:2] in MARKED or (data[:200].count(0) > len(data[:200]) // 4 > 0):
        return None, [Problem(path, 1, RULE, f"tệp được lưu bằng bảng mã {MARKED.get(data[:2], 'UTF-16')}: {AGAIN}")]
    try:
        text = meant(data.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + 1
        return None, [
            Problem(path, line, RULE, f"chữ ở dòng này không phải UTF-8 (có lẽ là bảng mã ANSI của Windows): {AGAIN}")
        ]
    return text, list(_strange(path, text))


def meant(text: str) -> str:
    """One line ending, one of them at the end, one kind of blank, letters with their marks, nothing that is nothing."""
    plain = NOTHING.sub("", BLANK.sub(" ", LINE_ENDING.sub("\n", text)))
    return unicodedata.normalize("NFC", plain).rstrip("\n") + "\n"


def _strange(path: str, text: str) -> Iterator[Problem]:
    """Characters that nobody sees, wherever they stand; look-alikes outside code, where a lesson may show them."""
    odd = {character for character in set(text) - {"\t", "\n"} if _odd(character)}
    lines = text.split("\n") if odd else []
    code = fences(lines).code
    for number, line in enumerate(lines, 1):
        shown = "" if number - 1 in code else CODE.sub("", line)
        for character in sorted(odd & set(line)):
            if _unseen(character):
                yield Problem(path, number, RULE, f"ký tự ẩn {_code(character)}: xoá đi rồi gõ lại chỗ ấy")
            elif character in shown:
                message = f"“{character}” ({_code(character)}) chỉ giống chữ Latinh: gõ lại bằng bàn phím{_instead(character)}"
                yield Problem(path, number, RULE, f"{message}; muốn cho xem chính ký tự này thì đặt trong dấu `…`")


@cache
def _odd(character: str) -> bool:
    """Files are written in the same few hundred characters."""
    return _unseen(character) or _alike(character)


def _unseen(character: str) -> bool:
    return unicodedata.category(character) in UNSEEN


def _alike(character: str) -> bool:
    return unicodedata.name(character, "").startswith(ALIKE)


def _code(character: str) -> str:
    return f"U+{ord(character):04X}"


def _instead(character: str) -> str:
    plain = unicodedata.normalize("NFKC", character)
    return f", là “{plain}”" if plain != character and plain.isascii() else ""
