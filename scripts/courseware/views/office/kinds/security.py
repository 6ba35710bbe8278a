"""The regulation on cybersecurity: systems, accounts, portal, incidents."""

from __future__ import annotations

from courseware.views.office.desk import Desk
from courseware.views.office.kinds.deciding import issuing
from courseware.views.office.official import Official, Regulation, item, items

GENERAL = item(
    "Quy định chung",
    item("Phạm vi, đối tượng", "Quy chế này quy định việc bảo đảm an ninh mạng đối với hệ thống thông tin, tài khoản, cổng, trang mạng xã hội của trường; áp dụng với cán bộ, giáo viên, nhân viên, học sinh và tổ chức, cá nhân được cấp quyền truy cập."),
    item("Nguyên tắc", *items(
        "Mỗi hệ thống, tài khoản, kho dữ liệu có một người giữ và một người thay, ghi trong danh mục.",
        "Quyền vừa đủ việc; nội dung ra ngoài có người duyệt.",
        "Việc lạ thì dừng lại, kiểm chứng qua kênh khác rồi mới làm; báo sớm không bị phê bình.",
        "Việc của chủ quản hệ thống theo Nghị định số 331/2026/NĐ-CP, trường chỉ làm khi trường là chủ quản hoặc được uỷ quyền bằng văn bản.",
    )),
    item("Danh mục", *items(
        "Tổ an ninh mạng lập danh mục: hệ thống (chủ quản, đơn vị vận hành, cấp độ, dữ liệu), tên miền, trang mạng xã hội, tài khoản, máy, phần mềm, tiện ích được phép.",
        "Danh mục được cập nhật khi có thay đổi, soát lại mỗi quý; danh sách trang, tên miền gửi Sở khi thay đổi.",
    )),
)  # fmt: skip
SYSTEMS = item(
    "Hệ thống, tài khoản",
    item("Cấp, đổi, thu hồi tài khoản", *items(
        "Nhận việc: mỗi người một tài khoản, có phiếu cấp; không dùng chung, không cho mượn.",
        "Đổi việc: bỏ quyền cũ rồi mới thêm quyền mới.",
        "Nghỉ dài ngày: tạm khoá; người làm thay dùng tài khoản của mình.",
        "Rời trường: khoá trong ngày, bàn giao tệp, hộp thư có biên bản; khoá trước, xoá sau khi hết thời hạn lưu nhật ký.",
        "Tài khoản của nhà cung cấp, tác vụ máy có người của trường giữ; tra hợp đồng trước khi khoá.",
    )),
    item("Mật khẩu, xác thực", *items(
        "Mật khẩu dài, mỗi nơi một mật khẩu; độ dài, kỳ đổi theo văn bản của Sở: {số, ngày}.",
        "Bật xác thực nhiều lớp nơi nào có, trước hết cho quản trị và người duyệt bài.",
        "Không lưu mật khẩu trên trình duyệt; không dùng thư công vụ đăng ký mạng xã hội, diễn đàn; không đọc mã xác thực cho bất kỳ ai.",
    )),
    item("Cập nhật, phần mềm, tiện ích", *items(
        "Vá lỗi mỗi tháng một buổi: {ngày}; cảnh báo nghiêm trọng bắt tay trong ngày.",
        "Bản vá lấy từ trang của nhà sản xuất hay mục cập nhật có sẵn; không chạy tệp gửi trong thư, trong nhóm.",
        "Chỉ cài phần mềm, tiện ích trong danh mục; cần thêm thì gửi đề nghị cho Tổ an ninh mạng.",
        "Chống mã độc bật trên mọi máy; tường lửa chỉ mở cổng cần dùng; có người đọc nhật ký.",
    )),
    item("Sao lưu", *items(
        "Dữ liệu quan trọng có ít nhất một bản rút rời, cất nơi khác, có nhãn ngày và người giữ.",
        "Mỗi tháng khôi phục thử một tệp; kết quả ghi sổ.",
    )),
)  # fmt: skip
PORTAL = item(
    "Cổng thông tin, trang mạng xã hội",
    item("Viết, duyệt, đăng", *items(
        "Người viết: {chức danh}. Người duyệt: {chức danh}. Người đăng: {chức danh}. Người thay: {chức danh}.",
        "Bài, bình luận, tệp do người ngoài gửi chỉ hiện sau khi duyệt.",
        "Ảnh, tên, kết quả học tập của học sinh chỉ đăng theo Quy chế bảo vệ dữ liệu cá nhân.",
        "Đăng nhầm: người đăng ẩn ngay, báo người duyệt, đính chính trong {thời hạn}.",
    )),
    item("Rà soát", *items(
        "Mỗi tháng rà nội dung, liên kết, trang con, tài khoản quản trị; lập báo cáo rà soát.",
        "Giữ một trang chính thức đã đăng ký với Sở; huỷ trang không dùng sau khi chép bài cần giữ.",
        "Thấy nội dung bị chèn: cô lập trang con, sao mã và nhật ký, tìm lối vào, gỡ, vá, xin máy tìm kiếm bỏ kết quả.",
    )),
    item("Lưu địa chỉ IP, nhật ký", *items(
        "Lưu địa chỉ IP của người đăng nội dung để xác minh khi cần; báo trước cho người đăng.",
        "Thời hạn lưu: {số tháng, theo hướng dẫn của Sở}. Người được xem: {chức danh}.",
    )),
)  # fmt: skip
INCIDENTS = item(
    "Sự cố",
    item("Giờ đầu", *items(
        "Ai thấy cũng báo đầu mối công nghệ thông tin; chưa khởi động lại, chưa xoá gì.",
        "Tách máy khỏi mạng, để máy bật; không trả tiền, không nhắn lại.",
        "Chia vai: quyết định, kỹ thuật, ghi giờ, gọi, trả lời cha mẹ; giờ phát hiện ghi trước mọi việc khác.",
        "Đổi mật khẩu từ máy sạch; khôi phục từ bản sao lưu rút rời khi đã rõ nguyên nhân.",
    )),
    item("Báo cáo", *items(
        "Báo chủ quản hệ thống và Sở ngay, kèm giờ phát hiện.",
        "Khi trường là chủ quản hoặc được uỷ quyền: báo cơ quan chuyên trách của Bộ Công an nguyên nhân, phạm vi, cách khắc phục của mọi sự cố trong 72 giờ kể từ khi phát hiện; sự cố nghiêm trọng thêm thông báo ban đầu trong 24 giờ; có dấu hiệu xâm phạm an ninh quốc gia, trật tự, an toàn xã hội hoặc gián đoạn nghiêm trọng thì báo ngay (Điều 31 khoản 2 Nghị định số 331/2026/NĐ-CP).",
        "Vi phạm dữ liệu cá nhân theo Quy chế bảo vệ dữ liệu cá nhân.",
    )),
    item("Người bị hại", "Bảo vệ học sinh bị hại và người báo tin trước khi phân xử; không đối chất, không nêu tên. Có xâm hại hoặc nguy cơ xâm hại trẻ em thì báo công an, Tổng đài 111; nguy hiểm ngay thì gọi 113."),
)  # fmt: skip
CARRY = item(
    "Tổ chức thực hiện",
    item("Trách nhiệm", *items(
        "Hiệu trưởng chỉ đạo, bố trí người, kinh phí; chịu trách nhiệm về nội dung trên cổng và hạn báo cáo.",
        "Tổ an ninh mạng thực hiện, kiểm tra mỗi quý, đề xuất sửa Quy chế.",
        "Cán bộ, giáo viên, nhân viên, học sinh thực hiện Quy chế, báo khi thấy chuyện lạ.",
    )),
    item("Rà soát, sửa đổi", "Quy chế được rà soát mỗi năm học và khi pháp luật thay đổi. Vi phạm được xem xét theo nội quy, quy định hiện hành."),
)  # fmt: skip
REGULATION = Regulation("Bảo đảm an ninh mạng", (GENERAL, SYSTEMS, PORTAL, INCIDENTS, CARRY))
DUTIES = "000.2.b 000.2.c 000.3.a 001.II.3.b 001.II.3.c 003.1.b 003.1.e 003.2.a 003.2.b 003.2.c 004.2.b 004.2.c 004.2.d 004.3.a 004.KL"


def regulation(at: Desk) -> Official:
    """Quyết định và Quy chế bảo đảm an ninh mạng."""
    return issuing(at, REGULATION, "luat-an-ninh-mang-2025", "nd-331-2026", duties=DUTIES)
