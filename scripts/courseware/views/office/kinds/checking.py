"""The plan by which a school checks its systems, accounts and machines, with the tables to fill in."""

from __future__ import annotations

from courseware.views.office import desk
from courseware.views.office.blanks import cell
from courseware.views.office.desk import Desk
from courseware.views.office.official import Appendix, Official, item
from courseware.views.word.paper import LYING
from courseware.views.word.paragraphs import Grid, heading

SIZE = 12
EMPTY = 8
"""Rows to fill in."""
SIGNED = ("Người lập", "Hiệu trưởng")
BODY = (
    item(
        "Mục đích, yêu cầu",
        item("Biết trường đang có hệ thống, máy, phần mềm, tài khoản nào, ai giữ, còn hở chỗ nào.", duties="000.2.a 001.II.4.a 002.1.b 003.1.d"),
        item("Mỗi thiếu sót có người sửa, hạn sửa và minh chứng đã sửa.", duties="001.II.5.a 001.III.2.c"),
        item("Không ghi mật khẩu, mã xác thực vào bất kỳ bảng nào; bảng có tên tài khoản để ở tủ khoá, không đăng lên cổng."),
    ),
    item(
        "Nội dung kiểm tra",
        item("Hệ thống: chủ quản, đơn vị vận hành, cấp độ, dữ liệu đang giữ, sao lưu, nhật ký (Phụ lục I).", duties="003.1.b"),
        item("Tài khoản: người giữ, quyền, lần đăng nhập cuối, xác thực nhiều lớp; so với danh sách người và hợp đồng (Phụ lục II).", duties="000.3.a 003.2.a 003.2.b 003.2.c"),
        item("Máy, phần mềm, tiện ích: phiên bản, ngày hết hỗ trợ, lần vá cuối, quét mã độc (Phụ lục III).", duties="000.2.b 000.2.c 003.1.dd"),
    ),
    item(
        "Cách làm",
        item("Ngày kiểm tra: {mỗi quý một ngày}. Người kiểm tra: {chức danh}, không tự kiểm tra phần mình giữ."),
        item("Đi từng phòng, mở từng máy, không chỉ hỏi; mục không trả lời được thì ghi “chưa biết” và người phải tìm."),
        item("Tài khoản không rõ của ai: tạm khoá sau khi tra hợp đồng và hỏi nhà cung cấp, chưa xoá."),
        item("Khi thấy dấu hiệu bị xâm nhập: dừng kiểm tra, tách máy, để máy bật, ghi giờ, báo lãnh đạo."),
    ),
    item(
        "Tổ chức thực hiện",
        "Tổ an ninh mạng tổng hợp ba bảng, trình Hiệu trưởng trong {số} ngày. Hiệu trưởng quyết định việc sửa, kinh phí và báo cáo chủ quản hệ thống những gì thuộc trách nhiệm của chủ quản.",
    ),
)  # fmt: skip
QUESTIONS = (
    "Đã có văn bản nêu chủ quản, đơn vị vận hành",
    "Cấp độ đã được xác định, có hồ sơ",
    "Biết hệ thống giữ dữ liệu của ai, dữ liệu nhạy cảm nào",
    "Có bản sao lưu rút rời, đã thử khôi phục",
    "Có nhật ký, có người đọc, có thời hạn lưu",
    "Đang chạy phiên bản còn được hỗ trợ, đã vá",
    "Đường dẫn, tệp chia sẻ không mở cho mọi người",
    "Có số gọi của nhà cung cấp, chép từ hợp đồng",
    "Có người giữ và người thay bằng văn bản",
)


def plan(at: Desk) -> Official:
    """Kế hoạch tự kiểm tra."""
    return Official(
        "KH",
        "Tự kiểm tra hệ thống thông tin, tài khoản năm học …",
        BODY,
        grounds=(*at.grounds("luat-an-ninh-mang-2025", "nd-331-2026"), desk.SITUATION),
        lead=(f"{at.school.name} xây dựng kế hoạch tự kiểm tra hệ thống thông tin, tài khoản năm học … như sau:",),
        recipients=("Hiệu trưởng, Phó Hiệu trưởng", "Tổ an ninh mạng", "Các tổ"),
        appendices=(
            Appendix("Bảng tự kiểm tra hệ thống", (_systems(),), LYING, SIGNED),
            Appendix("Bảng tự kiểm tra tài khoản", (_accounts(),), LYING, SIGNED),
            Appendix("Bảng máy, phần mềm, tiện ích", (_machines(),), LYING, SIGNED),
        ),
    )


def blank_rows(columns: int, rows: int = EMPTY) -> tuple[tuple[tuple[()], ...], ...]:
    """Rows of empty cells."""
    return (((),) * columns,) * rows


def _systems() -> Grid:
    head = heading("TT", "Câu hỏi", "Cổng thông tin", "Phần mềm quản lý", "Thư công vụ", "Hệ thống khác", "Việc phải sửa, người, hạn", size=SIZE)  # fmt: skip
    rows = tuple((cell(str(n), centre=True), cell(asked), *((),) * 5) for n, asked in enumerate(QUESTIONS, 1))
    return Grid((5, 31, 12, 12, 12, 12, 16), head, rows)


def _accounts() -> Grid:
    head = heading("TT", "Tài khoản, hệ thống", "Người giữ, chức danh", "Quyền", "Đăng nhập cuối", "Xác thực nhiều lớp", "Quyết định: giữ, hạ quyền, khoá", size=SIZE)  # fmt: skip
    return Grid((5, 22, 20, 12, 13, 12, 16), head, blank_rows(7), tall=9)


def _machines() -> Grid:
    head = heading("TT", "Máy, phần mềm, tiện ích", "Nơi đặt, người giữ", "Phiên bản, hết hỗ trợ", "Lần vá cuối", "Quét mã độc, kết quả", "Quyết định, hạn", size=SIZE)  # fmt: skip
    return Grid((5, 22, 18, 16, 11, 14, 14), head, blank_rows(7), tall=9)
