"""Minutes: of a session of teaching or training, of a review of regulations. Six labels, two signatures."""

from __future__ import annotations

from courseware.views.office.blanks import cell, sentence
from courseware.views.office.desk import Desk
from courseware.views.office.kinds.checking import blank_rows
from courseware.views.office.official import Appendix, Item, Node, Official, item
from courseware.views.word.paragraphs import Grid, heading

SIZE = 12
RECIPIENTS = ("Hiệu trưởng",)
FILES = "Hồ sơ"


def _opened(place: str, present: str) -> tuple[Node, ...]:
    """The labels that every minutes begin with."""
    return (
        sentence("Thời gian bắt đầu: {giờ} giờ {phút}, ngày … tháng … năm …."),
        sentence(f"Địa điểm: {place}."),
        sentence(f"Thành phần tham dự: {present}."),
        sentence("Chủ trì (chủ tọa): {họ và tên, chức vụ}."),
        sentence("Thư ký (người ghi biên bản): {họ và tên, chức vụ}."),
        sentence("Nội dung theo diễn biến:"),
    )


CLOSED = (
    sentence("Biên bản được đọc lại cho mọi người cùng nghe và thống nhất."),
    sentence("Kết thúc vào lúc {giờ} giờ {phút}, ngày … tháng … năm …."),
)
SESSION: tuple[Item, ...] = (
    item(
        "Nội dung trình bày",
        item("Chủ đề, bài của bộ học liệu Lá chắn số đã dùng: {tên bài}."),
        item("Người trình bày, khách mời: {họ và tên, đơn vị}."),
        item("Tình huống đã nêu, câu hỏi nhanh và tỉ lệ chọn từng phương án: {số, theo số thẻ giơ}."),
    ),
    item("Trao đổi, câu hỏi của người dự", "{ghi ý kiến, không ghi tên học sinh kể chuyện riêng}"),
    item("Kết luận, việc làm tiếp", item("Việc: {việc}; người làm: {chức danh}; hạn: {ngày}."), item("Việc: {việc}; người làm: {chức danh}; hạn: {ngày}.")),
)  # fmt: skip
REVIEW: tuple[Item, ...] = (
    item("Văn bản được rà soát", "{tên quy chế, số, ngày}; kết quả từng mục ghi ở phiếu rà soát kèm theo."),
    item("Ý kiến thảo luận", "{ghi theo thứ tự phát biểu}"),
    item("Kết luận", item("Giữ nguyên: {điều nào}."), item("Sửa đổi, bổ sung: {điều nào, nội dung}; người soạn: {chức danh}; hạn: {ngày}."), item("Bãi bỏ hoặc ban hành mới: {văn bản nào}.")),
)  # fmt: skip
QUESTIONS = (
    ("Căn cứ pháp luật còn hiệu lực (Luật An ninh mạng 2025, Luật Bảo vệ dữ liệu cá nhân 2025 và nghị định hướng dẫn)", "001.II.3.a"),
    ("Tên cơ quan, chức danh đúng mô hình hiện nay", "001.II.3.a"),
    ("Nêu rõ chủ quản, đơn vị vận hành của từng hệ thống; việc được uỷ quyền bằng văn bản", "001.II.3.c"),
    ("Cấp, đổi, tạm khoá, thu hồi tài khoản; mật khẩu, xác thực nhiều lớp", "000.3.a"),
    ("Cập nhật bản vá; danh mục phần mềm, tiện ích được phép", "000.2.c"),
    ("Thu thập, đồng ý, công khai, lưu, xoá dữ liệu cá nhân; người phụ trách", "001.II.4.b"),
    ("Viết, duyệt, đăng, đính chính trên cổng; nội dung người dùng chỉ hiện sau khi duyệt; lưu địa chỉ IP", "004.2.c"),
    ("Sự cố: giờ đầu, ghi giờ phát hiện, báo cáo 24 giờ, 72 giờ", "001.II.3.c"),
    ("Trực nghỉ lễ, người thay", "002.1.c"),
    ("Bảo vệ học sinh bị hại và người báo tin", "001.II.4.c"),
    ("Ghi theo chức danh, mỗi việc một người làm và một người thay", "001.III.2.a"),
)  # fmt: skip


def session(at: Desk) -> Official:
    """Biên bản buổi tuyên truyền, bồi dưỡng."""
    body = (
        *_opened("{phòng, sân trường}", "{số} người, có danh sách kèm theo; vắng {số}, lý do {nêu}"),
        *SESSION,
        *CLOSED,
    )
    return Official(
        "BB", "Buổi tuyên truyền, bồi dưỡng về an ninh mạng", body, recipients=RECIPIENTS, unit=FILES,
        duties=("000.1.a", "001.II.1.a", "001.II.2.b", "003.1.g"),
    )  # fmt: skip


def review(at: Desk) -> Official:
    """Biên bản rà soát quy chế, kèm phiếu."""
    body = (*_opened("{phòng họp}", "Tổ an ninh mạng, đại diện các tổ, {số} người"), *REVIEW, *CLOSED)
    return Official(
        "BB", "Rà soát quy chế, quy định về công nghệ thông tin, dữ liệu", body, recipients=RECIPIENTS, unit=FILES,
        appendices=(Appendix("Phiếu rà soát quy chế", (sentence("Quy chế: {tên, số, ngày}. Người rà: {họ và tên}. Ngày rà: …"), _sheet())),),
        duties=tuple(dict.fromkeys(duty for _, duty in QUESTIONS)),
    )  # fmt: skip


def _sheet() -> Grid:
    rows = tuple((cell(str(n), centre=True), cell(asked), (), (), ()) for n, (asked, _) in enumerate(QUESTIONS, 1))
    head = heading("TT", "Nội dung cần có", "Điều, khoản đang ghi", "Đạt, thiếu, cũ", "Sửa thế nào, ai, hạn", size=SIZE)
    return Grid((6, 40, 17, 15, 22), head, (*rows, *blank_rows(5, 2)))
