"""What a school says about itself: one closed model, read from YAML; a row of a table gives the same keys."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from typing import Annotated, Literal

from pydantic import AfterValidator, Field

from courseware.content import frontmatter, strict_yaml
from courseware.content.problems import UNSEEN, Problem
from courseware.content.registries import Closed, School
from courseware.content.scalars import Day
from courseware.hosting import policy

DEVICES = re.compile(r"(con|prn|aux|nul|com[0-9]|lpt[0-9])(\..*)?", re.IGNORECASE)
"""Names that Windows keeps for devices, with any ending
(https://learn.microsoft.com/windows/win32/fileio/naming-a-file): no file or folder can be copied there under them."""
WINDOWS = "Windows giữ tên “{}” cho thiết bị, tệp hay thư mục tên ấy không chép được: chọn tên khác"


def _plain(text: str) -> str:
    """A line that can stand in CSS, HTML and JSON: straight quotes become curly ones."""
    if any(character == "\\" or unicodedata.category(character) in UNSEEN for character in text):
        raise ValueError("chỉ một dòng, không có dấu \\ hay ký tự ẩn")
    opened = text.split('"')
    return "".join(part + ("“" if n % 2 == 0 else "”") for n, part in enumerate(opened[:-1])) + opened[-1]


def _slug(text: str) -> str:
    if not re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", text) or not 2 <= len(text) <= 40:
        raise ValueError("chỉ gồm chữ thường không dấu, số và gạch nối, 2 đến 40 ký tự, như thcs-hoa-sen")
    return _portable(text)


def _portable(text: str) -> str:
    """A path none of whose parts is a name that Windows cannot have."""
    for part in filter(None, text.split("/")):
        if DEVICES.fullmatch(part):
            raise ValueError(WINDOWS.format(part))
        if part[-1] in ". " and set(part) != {"."}:
            raise ValueError(f"tên “{part}” kết thúc bằng dấu chấm hay dấu cách, Windows bỏ mất dấu ấy: xoá đi")
    return text


def _colour(text: str) -> str:
    if text and not re.fullmatch("#[0-9A-Fa-f]{6}", text):
        raise ValueError("cần dấu # và sáu chữ số hệ mười sáu trong dấu nháy, như “#1b5e9e”")
    return text.lower()


def _file(text: str) -> str:
    if (
        not re.fullmatch(r"[A-Za-z0-9_-]+(\.[A-Za-z0-9_-]+)+", text)
        or text.rpartition(".")[2].lower() in policy.PROGRAMS
    ):
        raise ValueError("cần tên một tệp thường, không phải chương trình, như google1a2b3c.html")
    return _portable(text)


def _superior(text: str) -> str:
    """The body above a school: since 7/2025 there is no division of education of a district any more."""
    if re.search(r"\bphòng\b.*(gd|giáo dục)", text, re.IGNORECASE):
        raise ValueError(
            "không còn phòng giáo dục và đào tạo: ghi UBND xã, phường, đặc khu, hoặc Sở, như UBND xã Xuân Đông"
        )
    return _plain(text)


def _abbreviation(text: str) -> str:
    if text and not re.fullmatch("[A-ZĐ0-9&]{2,20}", text):
        raise ValueError("chỉ gồm chữ in hoa không dấu (được có Đ), số và dấu &, 2 đến 20 ký tự, như THCSHS")
    return text


Name = Annotated[str, Field(min_length=3, max_length=90), AfterValidator(_plain)]
Short = Annotated[str, Field(max_length=90), AfterValidator(_plain)]
Level = Literal[School, "so"]
DEPARTMENT = "so"
"""The level of a department: it has every band."""

Slug = Annotated[str, Field(title="Mã"), AfterValidator(_slug)]
Colour = Annotated[str, AfterValidator(_colour)]
Where = Annotated[str, AfterValidator(_portable)]
"""A path, whose names exist on every machine."""


class Profile(Closed):
    """A school. `title` is the heading of the column in a table."""

    slug: Slug
    name: Annotated[Name, Field(title="Tên trường")]
    name_en: Annotated[Short, Field(title="Tên tiếng Anh")] = ""
    levels: Annotated[tuple[Level, ...], Field(title="Cấp")]
    bands: Annotated[tuple[str, ...], Field(title="Nhóm")] = ()
    """Slugs of bands; empty: what the levels teach, and all adults."""
    colour: Annotated[Colour, Field(title="Màu")] = ""
    colour_dark: Annotated[Colour, Field(title="Màu nền tối")] = ""
    logo: Annotated[Where, Field(title="Lô-gô")] = ""
    """A picture beside the profile."""
    contacts: Mapping[str, Name] = {}
    """Slot of contacts.yml → who and which number; in a table each slot is a column."""
    domain: Annotated[str, Field(title="Tên miền")] = ""
    path: Annotated[Where, Field(title="Thư mục")] = "/"
    portals: Annotated[tuple[str, ...], Field(title="Cổng được nhúng")] = ()
    report_to: Annotated[str, Field(title="Nơi nhận báo lỗ hổng")] = ""
    report_until: Annotated[Day | None, Field(title="Nhận đến ngày")] = None
    parent_body: Annotated[str, Field(title="Cơ quan chủ quản", max_length=90), AfterValidator(_superior)] = ""
    place_name: Annotated[Short, Field(title="Địa danh")] = ""
    abbreviation: Annotated[str, Field(title="Tên viết tắt"), AfterValidator(_abbreviation)] = ""
    """These three stand on documents of the school's office (`office`), which cannot be made without them."""
    register_number: Annotated[Short, Field(title="Số đăng ký")] = ""
    pages: Annotated[tuple[Where, ...], Field(title="Trang riêng")] = ()
    """Markdown files beside the profile."""
    allowed: Annotated[tuple[Annotated[str, AfterValidator(_file)], ...], Field(title="Tệp riêng được phép")] = ()
    """Files that the host may have of its own in the root, unsigned: a search engine's mark of ownership."""


LISTS = frozenset(name for name, field in Profile.model_fields.items() if str(field.annotation).startswith("tuple"))
"""Keys whose cell in a table holds several values, parted by commas."""


def read(path: str, text: str) -> tuple[Profile | None, list[Problem]]:
    """The profile of a YAML text, or every fault with its line."""
    return frontmatter.parse_model(path, text, Profile)


def lines(path: str, text: str) -> dict[str, int]:
    """Key → the line on which it stands, for faults that are found later."""
    _, node, _ = strict_yaml.load_yaml(path, text)
    return {name: 1 + frontmatter.line_of(node, (name,)) for name in Profile.model_fields}
