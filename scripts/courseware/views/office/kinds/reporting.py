"""Reports: of the portal every month, of a year's results, of an incident (a letter)."""

from __future__ import annotations

from courseware.views.office.blanks import cell, note, sentence
from courseware.views.office.desk import Desk
from courseware.views.office.kinds.checking import blank_rows
from courseware.views.office.official import LETTER, Appendix, Official, item, items
from courseware.views.word.paragraphs import Grid, heading

SIZE = 12
DEADLINE = "Báo cáo gửi trước ngày 20 hằng tháng theo {công văn của Sở, số, ngày; Sở không yêu cầu thì bỏ câu này}."
PORTAL = (
    ("Trang chủ, chuyên mục: nội dung cũ, sai, trống", "004.1.c"),
    ("Bài, liên kết, chuyển hướng lạ; kết quả tìm “site:” với tên miền của trường", "004.1.a"),
    ("Bình luận, hỏi đáp, tệp của người dùng: duyệt trước khi hiện", "004.2.c"),
    ("Tài khoản quản trị, biên tập: người giữ, quyền, xác thực nhiều lớp", "004.2.a"),
    ("Bản vá của phần mềm cổng, tiện ích mở rộng; lỗ hổng được cảnh báo", "004.2.a"),
    ("Lưu địa chỉ IP, nhật ký; sao lưu và thử khôi phục", "004.2.d"),
    ("Dữ liệu cá nhân lộ trong bài, tệp đính kèm, danh sách", "000.3.b"),
    ("Tên miền, trang con, trang mạng xã hội: danh sách, trang phải huỷ", "004.1.b"),
    ("Trang riêng ngoài tên miền được giao: số tin bài, quy chế, an toàn", "004.4.b"),
    ("Quảng cáo, nội dung vi phạm pháp luật đã gỡ", "004.1.a"),
)
RESULTS = (
    ("Buổi tuyên truyền dưới cờ, sinh hoạt lớp (buổi)", "001.II.1.b"),
    ("Lớp đã học chủ đề tháng (lớp; tỉ lệ)", "000.1.a"),
    ("Cán bộ quản lý, giáo viên, nhân viên được bồi dưỡng (người; tỉ lệ)", "001.II.2.b"),
    ("Người dự tập huấn của cấp trên (người)", "001.II.2.a"),
    ("Buổi mời công an, cha mẹ học sinh (buổi, lượt)", "001.II.1.c"),
    ("Quy chế ban hành, sửa đổi (văn bản)", "001.II.3.b"),
    ("Lần tự kiểm tra; thiếu sót đã sửa (lần; việc)", "001.II.5.a"),
    ("Báo cáo rà cổng đã gửi đúng hạn (tháng)", "004.1.c"),
    ("Kỳ nghỉ có lịch trực (kỳ)", "002.1.a"),
    ("Sự cố; đã báo đúng hạn (vụ)", "001.II.5.b"),
)


def portal(at: Desk) -> Official:
    """Báo cáo rà soát cổng hằng tháng."""
    body = (
        item("Kết quả rà soát", _checked(PORTAL, "Kết quả", "Ngày rà", "Người rà")),
        item("Đã xử lý", item("Nội dung đã gỡ, lối vào đã bịt: {nêu rõ địa chỉ, giờ, minh chứng}."), item("Tiến độ cập nhật chuyên mục, hoàn thiện cổng: {nêu}.")),
        item("Giải trình, danh sách trang", item("Trang chính thức: {địa chỉ}. Trang khác đang dùng và lý do: {địa chỉ}; trang đã huỷ: {địa chỉ}."), item("Thay đổi tên miền, đầu mối trong tháng: {không hoặc nêu rõ}.")),
        item("Khó khăn, kiến nghị", "{nêu; hỏi chủ quản của hệ thống nếu chưa rõ}. " + DEADLINE),
    )  # fmt: skip
    return Official(
        "BC", "Kết quả rà soát cổng thông tin điện tử tháng … năm …", body, to=("{Sở Giáo dục và Đào tạo hoặc cơ quan chủ quản}",),
        lead=(f"{at.school.name} báo cáo kết quả rà soát, xử lý và tiến độ cập nhật cổng thông tin điện tử như sau:",),
        recipients=("Như trên", "Hiệu trưởng, Phó Hiệu trưởng"), duties=tuple(dict.fromkeys((*(duty for _, duty in PORTAL), "004.1.c", "004.3.a", "004.KL", "004.DM"))),
    )  # fmt: skip


def results(at: Desk) -> Official:
    """Báo cáo kết quả thực hiện."""
    body = (
        item("Công tác chỉ đạo", item("Văn bản đã ban hành: {kế hoạch, quyết định, quy chế; số, ngày}."), item("Phân công, kinh phí: {nêu}; tỉ lệ kinh phí cho an ninh mạng trong dự án công nghệ thông tin, nếu có: {số}.")),
        item("Kết quả", "Số liệu ở Phụ lục. Kết quả nổi bật, thay đổi thấy được trong học sinh, giáo viên: {nêu việc cụ thể, không nêu tên học sinh}."),
        item("Hạn chế, nguyên nhân", item("Hạn chế: {nêu}."), item("Nguyên nhân: {nêu}."), item("Việc sửa, người, hạn: {nêu}.")),
        item("Kiến nghị", "{với Sở, với cơ quan chủ quản}"),
    )  # fmt: skip
    return Official(
        "BC", "Kết quả công tác an ninh mạng năm học …", body, to=(at.school.parent,),
        grounds=(), lead=(f"Thực hiện Kế hoạch số …/KH-{at.school.code} ngày … tháng … năm …, {at.school.name} báo cáo kết quả như sau:",),
        recipients=("Như trên", "Hiệu trưởng, Phó Hiệu trưởng", "Các tổ"),
        appendices=(Appendix("Số liệu", (_checked(RESULTS, "Kế hoạch", "Kết quả", "Minh chứng"),)),),
        duties=tuple(dict.fromkeys((*(duty for _, duty in RESULTS), "001.III.2.c"))),
    )  # fmt: skip


def _checked(rows: tuple[tuple[str, str], ...], *columns: str) -> Grid:
    told = tuple((cell(str(n), centre=True), cell(asked), (), (), ()) for n, (asked, _) in enumerate(rows, 1))
    return Grid((6, 46, 18, 14, 16), heading("TT", "Nội dung", *columns, size=SIZE), (*told, *blank_rows(5, 1)))


DEADLINES = (
    ("Mọi sự cố: nguyên nhân, phạm vi ảnh hưởng, cách khắc phục; vụ phức tạp báo sơ bộ trước", "Chủ quản hệ thống → cơ quan chuyên trách của Bộ Công an", "72 giờ kể từ khi phát hiện"),
    ("Sự cố nghiêm trọng: thêm thông báo ban đầu", "Như trên", "24 giờ kể từ khi phát hiện"),
    ("Dấu hiệu xâm phạm an ninh quốc gia, trật tự, an toàn xã hội hoặc gián đoạn nghiêm trọng", "Như trên", "Ngay khi phát hiện"),
    ("Vi phạm dữ liệu cá nhân có thể gây hại đến an ninh, tính mạng, sức khoẻ, danh dự, nhân phẩm, tài sản; lập biên bản, theo Mẫu 08", "Bên kiểm soát dữ liệu → cơ quan chuyên trách bảo vệ dữ liệu cá nhân", "72 giờ kể từ khi phát hiện"),
    ("Báo Sở, cơ quan chủ quản của trường", "Trường", "{hạn theo văn bản của Sở}; không ghi hạn thì báo ngay"),
)  # fmt: skip
SOURCES = ("ND331-D31.2D", "BVDL-2025-D23", "BCA-DAUMOI")
"""What verifies the deadlines."""
INCIDENT = (
    item("Hệ thống, dữ liệu liên quan: {tên hệ thống}; chủ quản: {cơ quan}; đơn vị vận hành: {đơn vị}; trường được uỷ quyền báo cáo: {có, văn bản số; hoặc không}.", duties="001.II.5.b"),
    item("Phát hiện lúc {giờ} giờ {phút} ngày … tháng … năm …; người phát hiện: {chức danh}; dấu hiệu: {nêu}."),
    item("Diễn biến: {theo Phụ lục I}."),
    item("Phạm vi ảnh hưởng: {máy, tài khoản, dịch vụ}; dữ liệu cá nhân: {loại dữ liệu, số người; không nêu tên học sinh, người bị hại}; chưa biết: {nêu rõ điều chưa biết}."),
    item("Nguyên nhân ban đầu: {đã rõ hoặc đang tìm}."),
    item("Việc đã làm: {tách máy, giữ nhật ký, đổi mật khẩu từ máy sạch, khôi phục từ bản sao rời; giờ của từng việc}.", duties="001.II.4.c"),
    item("Đã báo: {cơ quan, lúc nào, ai nhận}.", duties="003.3.b 000.4.a"),
    item("Đề nghị: {hướng dẫn, ứng cứu, đánh giá của tổ chức chuyên môn}; đầu mối của trường: {chức danh, số máy}.", duties="003.3.c 002.DM"),
    sentence("Trường tiếp tục cập nhật và gửi báo cáo kết thúc khi xử lý xong."),
)  # fmt: skip


def incident(at: Desk) -> Official:
    """Công văn báo cáo sự cố."""
    return Official(
        LETTER, "báo cáo sự cố an ninh mạng", INCIDENT,
        to=("{cơ quan chủ quản hệ thống}", "{Sở Giáo dục và Đào tạo}", "Phòng An ninh mạng (PA05) Công an {tỉnh, thành phố}"),
        lead=(f"{at.school.name} báo cáo sự cố an ninh mạng như sau:",),
        recipients=("Như trên", f"{at.school.parent} (để b/c)"), unit="VP",
        appendices=(
            Appendix("Sổ ghi giờ", (Grid((13, 42, 22, 23), heading("Giờ, ngày", "Việc, dấu hiệu", "Người", "Minh chứng", size=SIZE), blank_rows(4, 14), tall=9),)),
            Appendix("Hạn báo cáo theo luật", (note("Trang này để trường theo dõi hạn; lấy ra trước khi gửi công văn."), *NOTES, _deadlines())),
        ),
    )  # fmt: skip


NOTES = items(
    "Hỏi trước: ai là chủ quản của hệ thống; trường chỉ vận hành thì báo chủ quản và Sở ngay, kèm giờ phát hiện.",
    "Một vụ có thể phải báo cả hai kênh: hệ thống và dữ liệu cá nhân. “Nghiêm trọng” tới đâu: hỏi Sở hoặc PA05.",
)


def _deadlines() -> Grid:
    rows = tuple((*map(cell, row), ()) for row in DEADLINES)
    return Grid(
        (36, 26, 20, 18), heading("Chuyện gì", "Ai báo, báo ai", "Hạn", "Đến hạn lúc, đã gửi lúc", size=SIZE), rows
    )
