"""A profile and a table to begin with. The schools are invented; domains are of the reserved kind (RFC 2606)."""

from __future__ import annotations

import csv
import io
import zipfile
from collections.abc import Iterator, Sequence

import openpyxl
from openpyxl.styles import Font

from courseware.content.registries import Slot
from courseware.editions import columns

PROFILE = """\
# Hồ sơ của một trường. Làm bản của trường: python3 scripts/course.py edition TỆP-NÀY
# Dòng nào không dùng thì xoá hoặc để dấu # ở đầu. Hướng dẫn: trang “Bản của trường”.

slug: thcs-hoa-sen              # mã: chữ thường không dấu, số, gạch nối; không đổi về sau
name: Trường THCS Hoa Sen
name_en: Hoa Sen Lower Secondary School
levels: [thcs]                  # mam-non, tieu-hoc, thcs, thpt, gdtx; trường nhiều cấp ghi nhiều
# bands: [lop-6-7, lop-8-9, giao-vien, cha-me]   # bỏ trống: mọi nhóm của cấp, và mọi nhóm người lớn
# colour: "#1b5e9e"             # màu chữ và viền; khó đọc thì lệnh nói màu gần nhất dùng được
# logo: logo.png                # PNG, JPG, WebP hoặc SVG nằm cạnh tệp này
register_number: "012/HS"       # số đăng ký Sở cấp, nếu có

# Ba dòng cho lệnh office (hồ sơ của trường theo Nghị định 30):
parent_body: UBND xã Xuân Đông  # cơ quan chủ quản: UBND xã, phường, đặc khu; trường có cấp THPT: Sở
place_name: Xuân Đông           # địa danh trước ngày tháng
abbreviation: THCSHS            # chữ viết tắt tên trường trong số, kí hiệu

contacts:                       # hiện trong mọi bài và trang “Em cần giúp ngay”; đừng ghi số riêng của ai
  truong: Văn phòng, 0225 000 0000
  tu-van-hoc-duong: Phòng tư vấn, tầng 1 nhà B

# domain: an-toan.thcs-hoa-sen.example
# path: /                       # thư mục trên tên miền
# portals: ["https://thcs-hoa-sen.example"]      # cổng được nhúng trang
# report_to: mailto:cntt@thcs-hoa-sen.example    # nơi nhận báo lỗ hổng, kèm ngày hết hạn
# report_until: 2027-05-01
# pages: [noi-quy.md]           # trang riêng, Markdown, dòng đầu “# Tên trang”
"""

ROWS: tuple[dict[str, str], ...] = (
    {
        "slug": "thcs-hoa-sen", "name": "Trường THCS Hoa Sen", "levels": "thcs", "register_number": "012/HS",
        "parent_body": "UBND xã Xuân Đông", "place_name": "Xuân Đông", "abbreviation": "THCSHS",
        "domain": "an-toan.thcs-hoa-sen.example", "contacts.truong": "Văn phòng, 0225 000 0000",
    },
    {
        "slug": "tieu-hoc-cay-bang", "name": "Trường Tiểu học Cây Bàng", "levels": "tieu-hoc", "colour": "#1b5e9e",
        "register_number": "013/HS", "contacts.tu-van-hoc-duong": "Phòng tư vấn, tầng 1 nhà B",
    },
)  # fmt: skip


def profile() -> bytes:
    """A profile with every key explained."""
    return PROFILE.encode()


def table(suffix: str, slots: Sequence[Slot]) -> bytes:
    """A table with every column and two schools, as xlsx or as CSV that Excel opens."""
    lines = list(_lines(slots))
    if suffix.lower() != ".xlsx":
        text = io.StringIO(newline="")
        csv.writer(text).writerows(lines)
        return text.getvalue().encode("utf-8-sig")
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    sheet.title = "Các trường"
    for line in lines:
        sheet.append(line)
    for cell in sheet[1]:
        cell.font = Font(bold=True)
        sheet.column_dimensions[cell.column_letter].width = max(12, len(str(cell.value)) + 4)
    sheet.freeze_panes = "A2"
    written = io.BytesIO()
    book.save(written)
    return _without_clock(written.getvalue())


def _lines(slots: Sequence[Slot]) -> Iterator[list[str]]:
    headings = columns.headings(slots)
    yield list(headings.values())
    for row in ROWS:
        yield [row.get(key, "") for key in headings]


def _without_clock(workbook: bytes) -> bytes:
    """Leave out the time, which openpyxl writes the time into the zip and into docProps/core.xml: the same sample is the same bytes."""
    fresh = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(workbook)) as old, zipfile.ZipFile(fresh, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            if name != "docProps/core.xml":
                new.writestr(
                    zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0)), _unlisted(name, old.read(name)), zipfile.ZIP_DEFLATED
                )
    return fresh.getvalue()


def _unlisted(name: str, body: bytes) -> bytes:
    """The package's own lists must not name the part that is left out."""
    if name == "[Content_Types].xml":
        return _cut(body, b'<Override PartName="/docProps/core.xml"')
    return (
        _cut(
            body,
            b'<Relationship Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties"',
        )
        if name == "_rels/.rels"
        else body
    )


def _cut(body: bytes, start: bytes) -> bytes:
    before, found, rest = body.partition(start)
    return before + rest.partition(b"/>")[2] if found else body
