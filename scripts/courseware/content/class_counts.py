"""The file that a teacher saved from the picture of a class (`js/class/file.js`, `signing.js`): counts by sitting, no person."""

from __future__ import annotations

import base64
import hashlib
import re
from typing import Annotated, Literal, Self

from pydantic import Field, TypeAdapter, ValidationError, model_validator

from courseware.content.problems import Problem
from courseware.content.registries.closed import Closed
from verifier.ed25519 import ed25519

RULE = "so-dem"
LARGEST = 200_000
"""Bytes; three sittings of the largest class have some 4,000."""
CHECK = re.compile(
    r'(?P<body>\{.*),"check":"(?P<check>[0-9a-f]{15})"'
    r'(?:,"signer":\{"key":"[\w+/]{43}=","signature":"[\w+/]{86}=="\})?\}\s*',
    re.DOTALL | re.ASCII,
)

Count = Annotated[int, Field(strict=True, ge=0, le=60)]
Total = Annotated[int, Field(strict=True, ge=0, le=600)]
Error = Annotated[float, Field(ge=0, allow_inf_nan=False)]
Item = tuple[Count, Count, Count, Count, Count, Count, Count]
"""Left out, “genuine”, “doubtful”; strong pupils and those of them who were right; weak pupils, likewise."""


class Sitting(Closed):
    """One time that a class was measured. `sums`: spotted of doubtful, suspected of genuine; `error`: of d′ and c."""

    pupils: Annotated[int, Field(strict=True, ge=5, le=60)]
    sums: tuple[Total, Total, Total, Total]
    error: tuple[Error, Error]
    items: dict[Annotated[str, Field(pattern=r"^[\w/#-]{1,120}$")], Item]

    @model_validator(mode="after")
    def _adds_up(self) -> Self:
        spotted, doubtful, suspected, genuine = self.sums
        if spotted > doubtful or suspected > genuine:
            raise ValueError("phần lớn hơn tổng")
        if any(right > n for item in self.items.values() for n, right in (item[3:5], item[5:7])):
            raise ValueError("số em đúng nhiều hơn số em")
        return self


class Signer(Closed):
    """The device that saved a file: an Ed25519 key (RFC 8032) and what it made of the file's text without itself, in base64."""

    key: str
    signature: str

    @property
    def code(self) -> str:
        """Twelve hex digits of the key's SHA-256, as the page shows them."""
        digits = hashlib.sha256(self.key.encode()).hexdigest()
        return "-".join(digits[at : at + 4] for at in (0, 4, 8))

    def signed(self, text: str) -> bool:
        """Whether it signed this."""
        return ed25519(base64.b64decode(self.key), text.encode(), base64.b64decode(self.signature))


class ClassCounts(Closed):
    """A class. `digest` is that of its test when the file was saved."""

    kind: Literal["lachan-class-1"]
    code: Annotated[str, Field(pattern=r"^[0-9CFGHJKMNPQRTVX]{9}$")]
    band: Annotated[str, Field(pattern=r"^\w{2,8}$")]
    digest: Annotated[str, Field(pattern=r"^[0-9a-f]{8}$")]
    sittings: dict[Literal["1", "2", "3"], Sitting]
    check: str
    signer: Signer | None = None
    """None for a browser that signs nothing."""


ADAPTER = TypeAdapter(ClassCounts)


def parse_file(name: str, content: bytes) -> tuple[ClassCounts | None, list[Problem]]:
    """A file's counts, or one problem that says what to do."""
    text = content.decode("utf-8", "replace")
    found = CHECK.fullmatch(text) if len(content) <= LARGEST else None
    if "lachan-class-" not in text[:200]:
        return None, [
            _told(name, "không phải tệp của lớp; cần tệp mà nút “Lưu tệp của lớp” ở trang Bức tranh của lớp tải về")
        ]
    if found is None or found["check"] != check_of(found["body"] + "}"):
        return None, [_told(name, "tệp thiếu hoặc đã bị sửa; xin lại bản gốc của thầy cô đã lưu")]
    try:
        read = ADAPTER.validate_json(text)
    except ValidationError as error:
        first = error.errors()[0]
        place = ".".join(map(str, first["loc"])) or "tệp"
        return None, [_told(name, f"{place}: số không hợp lệ; xin lại bản gốc của thầy cô đã lưu")]
    if read.signer and not read.signer.signed(f'{found["body"]},"check":"{read.check}"}}'):
        return None, [_told(name, "chữ ký không khớp: tệp đã bị sửa sau khi lưu; xin lại bản gốc của thầy cô đã lưu")]
    return read, []


def check_of(body: str) -> str:
    """The sum that the script makes: forty letters at a time, each time with fifteen of the sum so far."""
    so_far = ""
    for at in range(0, len(body), 40):
        so_far = hashlib.sha256((so_far + body[at : at + 40]).encode()).hexdigest()[:15]
    return so_far


def twice(named: list[tuple[str, ClassCounts]]) -> list[Problem]:
    """The same sitting of the same class in two files would count twice."""
    seen: dict[tuple[str, str], str] = {}
    wrong: list[Problem] = []
    for name, one in named:
        for sitting in one.sittings:
            first = seen.setdefault((one.code, sitting), name)
            if first != name:
                wrong.append(
                    _told(name, f"lần đo {sitting} của lớp {one.code} đã có trong {first}; bỏ một trong hai tệp")
                )
    return wrong


def unreadable(name: str, error: OSError) -> Problem:
    """A file that the system does not open."""
    return _told(name, f"không mở được ({error.strerror}); kiểm tra tên tệp và quyền đọc")


def _told(name: str, message: str) -> Problem:
    return Problem(name, 1, RULE, message)
