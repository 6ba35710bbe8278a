"""Decisions: a team for cybersecurity; the regulations that a decision issues stand in modules of their own."""

from __future__ import annotations

from dataclasses import replace

from courseware.views.office.blanks import cell
from courseware.views.office.desk import CHARTER, Desk
from courseware.views.office.official import Appendix, Official, Regulation, fitting, item
from courseware.views.word.paragraphs import Grid, heading

SIZE = 12
BODY = (
    item("Thành lập Tổ an ninh mạng của {tên trường} gồm các ông, bà có tên trong danh sách kèm theo."),
    item(
        "Tổ an ninh mạng có nhiệm vụ:",
        item("Giúp Hiệu trưởng xây dựng kế hoạch, quy chế về an ninh mạng, bảo vệ dữ liệu cá nhân và theo dõi việc thực hiện.", duties="001.III.2.a"),
        item("Giữ danh mục hệ thống, tên miền, tài khoản, máy, phần mềm; vá lỗi, sao lưu, rà soát cổng, tự kiểm tra theo lịch.", duties="000.2.a 004.3.a"),
        item("Tổ chức phổ biến, bồi dưỡng, diễn tập cho cán bộ, giáo viên, nhân viên; hỗ trợ giáo viên dạy học sinh.", duties="001.II.2.b"),
        item("Tiếp nhận tin báo, xử lý sự cố giờ đầu, giữ dấu vết, ghi giờ phát hiện; làm đầu mối với Sở, chủ quản hệ thống, Phòng An ninh mạng (PA05) Công an tỉnh, thành phố, nhà mạng, nhà cung cấp.", duties="003.3.a 003.3.b 002.2.a"),
        item("Bảo vệ học sinh bị hại và người báo tin: giữ kín tên, chỉ chia sẻ thông tin cho người có việc."),
        item("Lập báo cáo định kỳ, đột xuất; lưu hồ sơ minh chứng.", duties="001.II.5.b"),
    ),
    item("Tổ làm việc theo phân công trong danh sách; mỗi vị trí có người thay. Thành viên làm việc kiêm nhiệm, được bố trí thời gian theo {quy chế chi tiêu nội bộ, phân công của trường}."),
    item("Quyết định này có hiệu lực kể từ ngày ký. Các tổ, cá nhân liên quan và các ông, bà có tên trong danh sách chịu trách nhiệm thi hành Quyết định này."),
)  # fmt: skip
ROLES = (
    ("Tổ trưởng", "Hiệu trưởng hoặc Phó Hiệu trưởng", "Chỉ đạo, quyết định khi có sự cố"),
    ("Tổ phó, đầu mối kỹ thuật", "Người phụ trách công nghệ thông tin, quản trị cổng", "Hệ thống, tài khoản, vá lỗi, sao lưu; giờ đầu của sự cố"),
    ("Thành viên phụ trách dữ liệu", "Văn phòng", "Bảo vệ dữ liệu cá nhân, hồ sơ, ghi giờ"),
    ("Thành viên phụ trách học sinh", "{chức danh: tổng phụ trách, chủ nhiệm, tư vấn}", "Tuyên truyền, bảo vệ học sinh bị hại"),
    ("Thành viên phụ trách chuyên môn", "Tổ trưởng chuyên môn", "Lồng ghép bài, bồi dưỡng giáo viên"),
    ("Người phát ngôn", "Do Hiệu trưởng chỉ định", "Trả lời cha mẹ, đính chính tin sai"),
)  # fmt: skip


def team(at: Desk) -> Official:
    """Quyết định thành lập tổ."""
    body = (item(BODY[0].text.replace("{tên trường}", at.school.name)), *BODY[1:])
    return Official(
        "QĐ",
        "Về việc thành lập Tổ an ninh mạng",
        body,
        grounds=(
            *at.grounds("luat-an-ninh-mang-2025", "luat-bao-ve-du-lieu-ca-nhan-2025", "nd-331-2026", CHARTER),
            "Theo đề nghị của {bộ phận, chức danh}",
        ),
        recipients=("Như Điều 4", f"{at.school.parent} (để b/c)"),
        appendices=(Appendix("Danh sách Tổ an ninh mạng", (_members(),)),),
    )


def _members() -> Grid:
    rows = tuple((cell(str(n), centre=True), cell("{họ và tên}"), *map(cell, role), cell("{họ và tên}")) for n, role in enumerate(ROLES, 1))  # fmt: skip
    head = heading("TT", "Họ và tên", "Vị trí trong tổ", "Chức vụ", "Nhiệm vụ", "Người thay", size=SIZE)
    return Grid((6, 17, 19, 21, 21, 16), head, rows)


def issuing(at: Desk, regulation: Regulation, *keys: str, duties: str) -> Official:
    """Quyết định ban hành một quy chế."""
    regulation = replace(regulation, chapters=fitting(regulation.chapters, at.school.kind))
    name = f"Quy chế {regulation.about[0].lower()}{regulation.about[1:]}"
    return Official(
        "QĐ",
        f"Về việc ban hành {name}",
        (
            item(f"Ban hành kèm theo Quyết định này {name}."),
            item("Quyết định này có hiệu lực kể từ ngày ký và thay thế {Quyết định số, ngày; không có thì bỏ vế này}."),
            item("Các tổ, cá nhân thuộc trường và tổ chức, cá nhân liên quan chịu trách nhiệm thi hành Quyết định này."),
        ),
        grounds=(*at.grounds(*keys, CHARTER), "Theo đề nghị của {bộ phận, chức danh}"),
        recipients=("Như Điều 3", f"{at.school.parent} (để b/c)", "Niêm yết, đăng cổng thông tin của trường"),
        regulation=regulation,
        duties=tuple(duties.split()),
    )  # fmt: skip
