"""The regulation on devices, networks and artificial intelligence in school."""

from __future__ import annotations

from courseware.views.office.desk import Desk
from courseware.views.office.kinds.deciding import issuing
from courseware.views.office.official import Official, Regulation, item, items

REGULATION = Regulation(
    "Sử dụng thiết bị, mạng trong nhà trường",
    (
        item(
            "Quy định chung",
            item("Phạm vi, đối tượng", "Quy chế này quy định việc dùng máy tính, phòng máy, mạng, thiết bị lưu trữ của trường và thiết bị cá nhân mang vào trường; áp dụng với cán bộ, giáo viên, nhân viên, học sinh và khách."),
            item("Nguyên tắc", *items(
                "Thiết bị của trường dùng cho việc của trường; có người giữ, có nhãn, có trong danh mục.",
                "Người dùng đăng xuất khi rời máy; thấy lạ thì dừng, báo, không tự xoá.",
            )),
        ),
        item(
            "Thiết bị và mạng của trường",
            item("Máy tính, phòng máy", *items(
                "Giáo viên ghi sổ phòng máy: lớp, tiết, máy hỏng, việc lạ.",
                "Máy học sinh dùng có tài khoản riêng, không quyền quản trị; người dùng không cài phần mềm, tiện ích, không đổi cấu hình.",
                "Cắm thiết bị lưu trữ: quét mã độc trước; nhặt được thì giao văn phòng, không cắm.",
            )),
            item("Mạng không dây", *items(
                "Mạng cho học sinh, khách tách khỏi mạng văn phòng; mật khẩu do {chức danh} giữ, đổi mỗi {kỳ}.",
                "Bộ phát có trong danh mục, được vá theo lịch.",
            )),
            item("Camera, máy in, thiết bị nối mạng", "Đổi mật khẩu mặc định trước khi dùng; chỉ người được giao mới xem hình, lấy hình; hình chỉ dùng cho mục đích đã thông báo."),
            item("Mượn, sửa chữa, thanh lý", *items(
                "Mượn có sổ; sửa ở ngoài thì tháo hoặc mã hoá dữ liệu trước.",
                "Thanh lý: xoá hẳn dữ liệu, gỡ tài khoản, mật khẩu đã nhớ; có biên bản.",
            )),
        ),
        item(
            "Thiết bị cá nhân",
            item("Của trẻ, của cha mẹ trẻ", *items(
                "Thiết bị trẻ mang theo: {quy định của trường, đã bàn với cha mẹ}.",
                "Cha mẹ, khách không quay, chụp trẻ khác khi chưa được cha mẹ trẻ ấy đồng ý.",
            ), only="nursery"),
            item("Của học sinh", *items(
                "Dùng điện thoại, thiết bị trong giờ học theo nội quy và Điều lệ, quy chế hiện hành của cấp học: {quy định của trường, đã bàn với cha mẹ học sinh}.",
                "Không quay, chụp, ghi âm người khác khi chưa được phép; không đăng hình bạn, thầy cô khi chưa hỏi.",
                "Thiết bị bị giữ theo nội quy được niêm phong, trả cha mẹ; không ai mở xem.",
            ), only="school centre"),
            item("Của cán bộ, giáo viên, nhân viên", *items(
                "Dùng thiết bị riêng cho việc của trường thì đặt khoá màn hình, cập nhật, không để người nhà dùng chung tài khoản.",
                "Danh sách, điểm, ảnh học sinh không giữ trong máy riêng quá thời gian cần cho công việc.",
            )),
        ),
        item(
            "Phần mềm và trí tuệ nhân tạo",
            item("Phần mềm dạy học", "Phần mềm, ứng dụng chưa có trong danh mục thì tổ chuyên môn đề nghị, Tổ an ninh mạng xem: ai làm ra, xin quyền gì, giữ dữ liệu ở đâu."),
            item("Công cụ trí tuệ nhân tạo", *items(
                "Không đưa họ tên, ảnh, điểm, sức khoẻ của học sinh, nội dung hồ sơ nội bộ vào công cụ chưa được duyệt.",
                "Người dùng kiểm lại kết quả và nói rõ khi có dùng.",
            )),
        ),
        item(
            "Tổ chức thực hiện",
            item("Trách nhiệm", *items(
                "Tổ an ninh mạng giữ danh mục, lịch vá, kiểm tra mỗi quý.",
                "Giáo viên chủ nhiệm phổ biến Quy chế cho lớp và cha mẹ học sinh đầu năm học.",
                "Vi phạm được xem xét theo nội quy, quy định hiện hành; với người học, việc chính là sửa và học.",
            )),
            item("Rà soát", "Quy chế được rà soát mỗi năm học và khi pháp luật thay đổi."),
        ),
    ),
)  # fmt: skip


def regulation(at: Desk) -> Official:
    """Quyết định và Quy chế sử dụng thiết bị, mạng."""
    return issuing(at, REGULATION, "luat-an-ninh-mang-2025", duties="000.2.c 001.II.3.b 003.1.dd")
