"""The regulation on personal data."""

from __future__ import annotations

from courseware.views.office.desk import Desk
from courseware.views.office.kinds.deciding import issuing
from courseware.views.office.official import Official, Regulation, item, items

GENERAL = item(
    "Quy định chung",
    item("Phạm vi, đối tượng", "Quy chế này quy định việc thu thập, xem, dùng, chia sẻ, công khai, lưu và xoá dữ liệu cá nhân của học sinh, cha mẹ học sinh, cán bộ, giáo viên, nhân viên do trường giữ."),
    item("Nguyên tắc", *items(
        "Mỗi ô thông tin trả lời được ba câu: để làm gì, ai xem, giữ đến khi nào; ô không trả lời được thì bỏ.",
        "Thu đúng phạm vi chức năng; điều cơ sở dữ liệu ngành đã có thì không hỏi lại.",
        "Dữ liệu nhạy cảm như sức khoẻ, tôn giáo, ảnh thẻ căn cước chỉ thu khi thật cần, ít người xem.",
    )),
    item("Người phụ trách", "Bộ phận, người bảo vệ dữ liệu cá nhân: {chức danh, văn bản chỉ định}, đủ điều kiện theo Điều 13 Nghị định số 356/2025/NĐ-CP, hoặc thuê dịch vụ. Việc lập, gửi hồ sơ đánh giá tác động: {theo hướng dẫn của cấp trên}."),
)  # fmt: skip
COLLECTING = item(
    "Thu thập, đồng ý",
    item("Phiếu thu thập", *items(
        "Phiếu ghi mục đích, người xem, thời hạn giữ; mục nào là dữ liệu nhạy cảm thì ghi rõ; phiếu mới do Hiệu trưởng duyệt.",
        "Giấy đã điền cất tủ khoá; bảng tính không mở cho “ai có đường dẫn”.",
    )),
    item("Đồng ý",
        item("Mỗi mục đích một ô, không in sẵn dấu tích; im lặng không phải là đồng ý; trường giữ bằng chứng đồng ý."),
        item("Công bố, tiết lộ đời sống riêng tư, bí mật cá nhân của trẻ em (người dưới 16 tuổi) từ đủ 07 tuổi trở lên phải có đồng ý của em và của người đại diện theo pháp luật.", only="school centre"),
        item("Người đại diện theo pháp luật thay mặt trẻ đồng ý, rút lại đồng ý; trẻ lắc đầu thì không đăng ảnh.", only="nursery"),
        item("Từ chối một mục đích không làm học sinh mất quyền lợi khác."),
        item("Không cần đồng ý trong trường hợp Điều 19 Luật Bảo vệ dữ liệu cá nhân quy định; trường phải chứng minh được."),
    ),
    item("Rút lại, xem, sửa, xoá", *items(
        "Gửi yêu cầu tới: {bộ phận, cách gửi}. Trường phản hồi trong 02 ngày làm việc kể từ khi nhận được yêu cầu đúng thủ tục.",
        "Thực hiện: rút đồng ý trong 15 ngày; xem, sửa trong 10 ngày; xoá trong 20 ngày (Điều 5 Nghị định số 356/2025/NĐ-CP); quá hạn vì lý do chính đáng thì báo và gia hạn đúng quy định.",
    )),
)  # fmt: skip
USING = item(
    "Sử dụng, chia sẻ, công khai",
    item("Trong trường", *items(
        "Người có việc mới được xem; không gửi danh sách, điểm, số điện thoại vào nhóm trò chuyện.",
        "Kết quả học tập gửi riêng từng gia đình qua kênh chính thức.",
    )),
    item("Ra ngoài", *items(
        "Cơ quan, tổ chức xin dữ liệu: có văn bản, nêu căn cứ, mục đích; Hiệu trưởng duyệt; ghi sổ.",
        "Nhà cung cấp giữ dữ liệu thay trường: hợp đồng ghi mục đích, bảo mật, xoá khi hết hợp đồng, báo khi lộ.",
        "Không mua bán, trao đổi, cho mượn danh sách.",
    )),
    item("Ảnh, tên trên cổng, mạng xã hội", *items(
        "Đăng theo phiếu đồng ý; ưu tiên ảnh không rõ mặt, không kèm họ tên, lớp, địa chỉ.",
        "Khi ghi hình hoạt động thì thông báo để mọi người biết; ai xin gỡ thì gỡ.",
    )),
    item("Lưu, xoá", "Thời hạn lưu từng loại: {bảng thời hạn của trường}. Hết hạn thì xoá, huỷ có biên bản."),
)  # fmt: skip
LEAKS = item(
    "Khi dữ liệu bị lộ",
    item("Xử lý", *items(
        "Ai thấy cũng báo ngay; chụp bảng quyền, khoá truy cập, chưa xoá; giữ nhật ký.",
        "Xác định phạm vi: bao nhiêu người, dữ liệu nào, bản sao ở đâu; chưa biết thì ghi “chưa biết”.",
        "Báo người bị lộ để cảnh giác; không nêu tên học sinh ở nơi đông người.",
    )),
    item("Thông báo", "Vi phạm có thể gây hại đến an ninh, tính mạng, sức khoẻ, danh dự, nhân phẩm, tài sản: trường là bên kiểm soát thì lập biên bản và thông báo cơ quan chuyên trách bảo vệ dữ liệu cá nhân thuộc Bộ Công an trong 72 giờ kể từ khi phát hiện, theo Mẫu 08 của Nghị định số 356/2025/NĐ-CP; đồng thời báo Sở. Nếu còn là sự cố hệ thống thì theo Quy chế bảo đảm an ninh mạng."),
)  # fmt: skip
CARRY = item(
    "Tổ chức thực hiện",
    item("Trách nhiệm", *items(
        "Hiệu trưởng chịu trách nhiệm chung; người phụ trách dữ liệu giữ sổ, trả lời yêu cầu, kiểm tra mỗi học kỳ.",
        "Mỗi người giữ dữ liệu trong phần việc của mình và bàn giao khi đổi việc.",
    )),
    item("Rà soát", "Quy chế được rà soát mỗi năm học và khi pháp luật thay đổi. Vi phạm được xem xét theo quy định hiện hành."),
)  # fmt: skip
REGULATION = Regulation("Bảo vệ dữ liệu cá nhân", (GENERAL, COLLECTING, USING, LEAKS, CARRY))


def regulation(at: Desk) -> Official:
    """Quyết định và Quy chế bảo vệ dữ liệu cá nhân."""
    keys = ("luat-an-ninh-mang-2025", "luat-bao-ve-du-lieu-ca-nhan-2025", "nd-356-2025")
    return issuing(at, REGULATION, *keys, duties="000.3.b 001.II.3.b 001.II.3.c 001.II.4.b 004.2.d")
