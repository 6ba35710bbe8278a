"""The plan for a holiday or a large event: who is on duty, what is done in three stages, who is called."""

from __future__ import annotations

from courseware.views.office import desk
from courseware.views.office.blanks import cell
from courseware.views.office.desk import Desk
from courseware.views.office.kinds.checking import SIGNED, blank_rows
from courseware.views.office.official import Appendix, Official, item, items
from courseware.views.word.paper import LYING
from courseware.views.word.paragraphs import Grid, heading

SIZE = 12
DAYS = 9
"""Rows of the roster: the longest usual holiday."""
BODY = (
    item(
        "Mục đích, yêu cầu",
        item("Hệ thống của trường chạy ổn định trước, trong và sau kỳ nghỉ; có chuyện thì có người nghe, người quyết định, người thay.", duties="003.1.a"),
        item("Mức trực: {theo văn bản của Sở dịp này, số, ngày: 24/7 hay theo giờ; văn bản không ghi mức thì giữ điện thoại, xem cổng và cảnh báo mấy lần mỗi ngày}.", duties="003.1.c"),
    ),
    item(
        "Phân công",
        item("Lãnh đạo phụ trách: {chức danh}, giữ liên lạc suốt kỳ nghỉ, quyết định khi có sự cố.", duties="003.3.a"),
        item("Người trực, người thay từng ngày: Phụ lục I. Người thay không trùng người chính của ngày liền sau.", duties="002.1.a"),
        item("Phía nhà mạng, nhà cung cấp: {đơn vị, người trực, số theo hợp đồng}; việc bảo trì đã báo trước: {ngày, giờ}.", duties="002.2.a"),
    ),
    item(
        "Công việc ba chặng",
        item("Trước kỳ nghỉ", *items(
            "Vá chỗ hở đã được cảnh báo, quét mã độc, gỡ tài khoản thừa.",
            "Sao lưu, rút một bản rời, thử khôi phục; tắt máy, đóng cổng mạng không dùng.",
            "Gọi thử mọi số ở Phụ lục II; thống nhất với nhà mạng cách chặn lọc và cách làm khi cơ quan có thẩm quyền yêu cầu.",
        ), duties="002.1.b 002.2.b 002.2.c"),
        item("Trong kỳ nghỉ", *items(
            "Xem cổng, cảnh báo, bản sao lưu, kết quả tìm kiếm tên trường theo lịch; ghi giờ, việc, người.",
            "Có chuông, cảnh báo: đối chiếu việc đã báo trước, xem số liệu rồi mới tắt máy.",
            "Nghi bị tấn công: tách máy khỏi mạng, để máy bật, chưa xoá gì, không trả tiền; gọi theo Phụ lục II; ghi giờ phát hiện.",
        ), duties="002.1.c 003.3.b"),
        item("Ngày đi làm lại", *items(
            "Đọc nhật ký cả kỳ nghỉ; tìm tài khoản, tệp, bài lạ.",
            "Cập nhật máy rồi mới mở thư dồn lại; gỡ quyền tạm.",
            "Họp rút kinh nghiệm, sửa lịch cho kỳ sau.",
        )),
    ),
    item("Chế độ báo cáo", item("Có sự cố: báo chủ quản hệ thống, Sở, Phòng An ninh mạng (PA05) Công an tỉnh, thành phố ngay, kèm giờ phát hiện. Không có sự cố: báo cáo {theo văn bản của Sở}."), item("Hạn báo cáo sự cố của chủ quản tính từ giờ phát hiện, không tính từ ngày đi làm lại.")),
)  # fmt: skip
WHEN = {
    "pa05": "Nghi bị tấn công, cần ứng cứu",
    "so-gddt": "Mọi sự cố; hỏi ai là chủ quản",
    "dau-moi-cntt": "Mọi chuyện lạ",
    "113": "Có người bị đe doạ, nguy hiểm ngay",
    "111": "Trẻ em có nguy cơ bị hại",
}
"""Contact or slot → when it is called."""
LEADING = ("Người trực", "Người thay", "Lãnh đạo phụ trách")


def plan(at: Desk) -> Official:
    """Kế hoạch trực nghỉ lễ."""
    return Official(
        "KH",
        "Trực bảo đảm an ninh mạng dịp …",
        BODY,
        grounds=(
            *at.grounds("luat-an-ninh-mang-2025", "nd-331-2026"),
            "Căn cứ Công văn số … ngày … tháng … năm … của {Sở} về {trích yếu}",
            desk.SITUATION,
        ),
        lead=(f"{at.school.name} xây dựng kế hoạch trực bảo đảm an ninh mạng dịp … như sau:",),
        recipients=(f"{at.school.parent} (để b/c)", "Hiệu trưởng, Phó Hiệu trưởng", "Người có tên ở Phụ lục I"),
        appendices=(
            Appendix("Lịch trực", (_roster(),), LYING, SIGNED),
            Appendix("Cây gọi", (*RULES, _tree(at))),
        ),
    )


RULES = items(
    "Gọi theo thứ tự từ trên xuống; không nghe máy sau {số} phút thì gọi người kế tiếp và ghi giờ.",
    "Số của nhà mạng, nhà cung cấp chép từ hợp đồng; không lấy từ thư, tin nhắn, kết quả tìm kiếm.",
    "Bản này treo ở phòng trực và phòng máy chủ; không đăng lên mạng.",
)


def _roster() -> Grid:
    head = heading("Ngày, ca", "Lãnh đạo phụ trách", "Người trực", "Người thay", "Bàn giao lúc", "Việc đã báo trước", "Ký nhận", size=SIZE)  # fmt: skip
    return Grid((13, 16, 16, 16, 12, 17, 10), head, blank_rows(7, DAYS), tall=9)


def _tree(at: Desk) -> Grid:
    """A row a call: who leads, then whom the contacts of the school name."""
    own = [(name, "{họ tên, số máy}", "Mọi chuyện lạ") for name in LEADING]
    firms = [("Nhà mạng", "{số trong hợp đồng}", "Mất mạng, cần chặn lọc"), ("Nhà cung cấp phần mềm, cổng", "{số trong hợp đồng}", "Phần mềm, cổng lỗi")]  # fmt: skip
    others = [(name, number, WHEN.get(id_, "Khi cần phối hợp")) for id_, name, number in at.contacts()]
    rows = tuple((cell(str(n), centre=True), *map(cell, row)) for n, row in enumerate((*own, *firms, *others), 1))
    return Grid((6, 38, 28, 28), heading("TT", "Gọi ai", "Số máy", "Khi nào", size=SIZE), rows)
