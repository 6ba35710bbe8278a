"""What goes out: invitations to the police and to parents, a notice to parents."""

from __future__ import annotations

from courseware.views.office.blanks import sentence
from courseware.views.office.desk import Desk
from courseware.views.office.official import Node, Official, item

WHEN = (
    sentence("Thời gian: {giờ} giờ {phút}, ngày … tháng … năm …."),
    sentence("Địa điểm: {phòng, địa chỉ}."),
)


def _invitation(at: Desk, about: str, guests: str, body: tuple[Node, ...], recipients: tuple[str, ...]) -> Official:
    lead = (
        f"{at.school.name} trân trọng kính mời: {guests}.",
        f"Tới dự: {about[0].lower()}{about[1:]}.",
        "Chủ trì: {họ và tên, chức vụ}.",
    )
    return Official("GM", about, (*WHEN, *body), lead=lead, recipients=recipients, duties=("001.II.1.c",))  # fmt: skip


def police(at: Desk) -> Official:
    """Giấy mời công an."""
    body: tuple[Node, ...] = (
        sentence("Nội dung đề nghị, trong {số} phút:"),
        item("Tình hình, thủ đoạn gần đây trên địa bàn mà {học sinh khối …, giáo viên, cha mẹ} hay gặp; không chiếu hình ảnh gây sợ."),
        item("Quyền, nghĩa vụ theo Luật An ninh mạng hợp lứa tuổi người nghe; khi nào và báo ở đâu."),
        item("Trả lời câu hỏi do trường gửi trước."),
        sentence("Người nghe: {số, khối lớp}. Trường chuẩn bị: {máy chiếu, âm thanh, câu hỏi của học sinh}. Đầu mối: {chức danh, số máy}."),
        sentence("Rất mong {đồng chí, quý cơ quan} tới dự."),
    )  # fmt: skip
    guests = "đại diện Công an {xã, phường} hoặc Phòng An ninh mạng (PA05) Công an {tỉnh, thành phố}"
    return _invitation(at, "Buổi nói chuyện pháp luật về an ninh mạng", guests, body, ("Như thành phần mời",))


def parents(at: Desk) -> Official:
    """Giấy mời cha mẹ."""
    body: tuple[Node, ...] = (
        sentence("Nội dung:"),
        item("Chuyện con hay gặp trên mạng ở tuổi này; nói với con thế nào khi con kể."),
        item("Quy định của trường về thiết bị, ảnh và dữ liệu của con; phiếu đồng ý từng mục đích."),
        item("Kênh chính thức của trường, cách kiểm lại thông báo thu tiền."),
        item("Hỏi đáp; chuyện riêng của con xin gặp riêng thầy cô chủ nhiệm hoặc người phụ trách tư vấn học đường."),
        sentence("Rất mong ông, bà tới dự."),
    )
    guests = "ông, bà {họ và tên}, cha mẹ (người giám hộ) của học sinh lớp {lớp}"
    return _invitation(at, "Buổi trao đổi về an toàn của con trên mạng", guests, body, ("Như thành phần mời", "Giáo viên chủ nhiệm"))  # fmt: skip


def notice(at: Desk) -> Official:
    """Thông báo gửi cha mẹ: một trang."""
    body = (
        item("Trong {tháng}, học sinh học chủ đề {tên chủ đề, xem Phụ lục I của kế hoạch}. Cha mẹ hỏi con: “Hôm nay con học gì về mạng?” và cùng con làm thử ở nhà."),
        item("Kênh chính thức của trường: {địa chỉ cổng, nhóm lớp, số văn phòng}. Trường không thu tiền qua tài khoản cá nhân lạ; nhận được tin lạ thì gọi số văn phòng đã lưu, không bấm liên kết, không chuyển tiền.", duties="001.II.1.b"),
        item("Nếu đã chuyển tiền hoặc đưa mã xác thực: gọi ngay ngân hàng theo số in trên thẻ, giữ lại tin nhắn, trình báo công an nơi gần nhất."),
        item("Con gặp chuyện trên mạng: nghe con trước, không mắng; lưu bằng chứng; báo giáo viên chủ nhiệm hoặc người phụ trách tư vấn học đường. Trẻ em có nguy cơ bị hại: gọi 111; nguy hiểm ngay: gọi 113."),
        item("Không chia sẻ ảnh, chuyện riêng của con và của bạn con khi chưa hỏi; ai muốn rút lại đồng ý đăng ảnh thì gửi {bộ phận, cách gửi}."),
        sentence("Trường trân trọng thông báo và mong cha mẹ học sinh phối hợp."),
    )  # fmt: skip
    return Official(
        "TB", "Phối hợp bảo vệ học sinh trên môi trường mạng", body,
        lead=(f"{at.school.name} thông báo tới cha mẹ học sinh:",),
        recipients=("Cha mẹ học sinh (qua kênh chính thức)", "Giáo viên chủ nhiệm"), duties=("000.1.a", "001.II.1.b"),
    )  # fmt: skip
