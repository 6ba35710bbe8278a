"""Findings about the signed list, headers, certificates, and what stands around a copy."""

from __future__ import annotations

from verifier.kind import CONFIG, KEEP_SHORT, SERVER, STOP, Kind

OF_HOSTS: dict[str, Kind] = {
    "no-manifest": Kind(3, "Không có bản kê có chữ ký", STOP),
    "bad-signature": Kind(3, "Chữ ký của bản kê sai", STOP),
    "wrong-key": Kind(3, "Bản kê do một khoá khác ký", STOP),
    "bad-manifest": Kind(3, "Bản kê không đúng dạng", STOP),
    "expired": Kind(2, "Bản kê đã hết hạn", "Xin Sở bản kê mới của bản phát hành đang dùng."),
    "rollback": Kind(3, "Bản cũ được đưa trở lại", "Cập nhật lên bản mới nhất; hỏi ai đã đưa bản cũ lên."),
    "other-site": Kind(3, "Bản kê của trang khác", STOP),
    "other-host": Kind(3, "Trang nằm trên tên miền không phải của nó", "Báo Sở: có thể là trang sao chép trái phép."),
    "methods-open": Kind(2, "Máy chủ nhận lệnh ghi hoặc lệnh lạ (POST, PUT, TRACE)", CONFIG),
    "header-weak": Kind(2, "Tiêu đề bảo vệ bị làm yếu", CONFIG),
    "policy-stops": Kind(
        2,
        "Chính sách (CSP) của máy chủ chặn những gì trang cần để chạy",
        "Bỏ chính sách ấy (hay chữ sandbox trong đó), hoặc đặt đúng như trang “Đặt lên máy chủ”; không ai nhận đã đặt thì coi là bị can thiệp.",
    ),
    "header-missing": Kind(1, "Thiếu tiêu đề bảo vệ", CONFIG),
    "header-alone": Kind(
        1,
        "Một trang không có tiêu đề bảo vệ mà các trang bên cạnh có",
        f"Hỏi ai đã đặt cấu hình của riêng địa chỉ ấy; không ai nhận thì coi là bị can thiệp. {CONFIG}",
    ),
    "header-extra": Kind(2, "Máy chủ gửi tiêu đề lạ", SERVER),
    "mime-wrong": Kind(2, "Sai loại tệp (MIME)", CONFIG),
    "cert-expired": Kind(2, "Chứng thư HTTPS hết hạn", "Gia hạn chứng thư."),
    "cert-name": Kind(3, "Chứng thư HTTPS của tên miền khác", "Cài đúng chứng thư; nếu vừa đổi DNS thì kiểm tra ngay."),
    "cert-self-signed": Kind(2, "Chứng thư HTTPS tự ký", "Cài chứng thư của một tổ chức được tin cậy."),
    "cert-untrusted": Kind(2, "Chứng thư HTTPS thiếu chuỗi hoặc không được tin", "Cài đủ chuỗi chứng thư."),
    "tls-failed": Kind(2, "Không bắt tay HTTPS được", "Nhờ người quản trị xem lại cấu hình HTTPS."),
    "tls-old": Kind(1, "Máy chủ còn nhận TLS 1.0, 1.1", "Tắt TLS cũ, chỉ để TLS 1.2 và 1.3."),
    "portal-frame": Kind(3, "Khung nhúng trên cổng trỏ tới nơi khác", "Sửa lại mã nhúng; đổi mật khẩu quản trị cổng."),
    "portal-links": Kind(3, "Trang cổng có liên kết hoặc mã lạ", "Báo đơn vị quản trị cổng; nội dung lạ nằm ở cổng."),
    "portal-cloak": Kind(3, "Trang cổng hiện khác cho máy tìm kiếm", "Báo đơn vị quản trị cổng; giữ nhật ký."),
    "register-unknown": Kind(
        3, "Địa chỉ không có trong sổ địa chỉ chính thức", "Báo Sở: có thể là trang không chính thức."
    ),
    "register-forged": Kind(
        3,
        "Sổ địa chỉ đưa vào không phải sổ Sở đã ký",
        "Đừng dùng sổ này, kể cả những dòng trông đúng: lấy lại sổ và chữ ký từ Sở rồi kiểm tra lại. Trang vẫn được so với bản kê.",
    ),
    # To mend, not a note: whoever looks at the exit code alone would go on with an old register for years.
    "register-expired": Kind(
        1, "Sổ địa chỉ đưa vào đã hết hạn", "Xin Sở sổ mới: trang bị rút tên sau ngày ấy không thấy được."
    ),
    "log-unlisted": Kind(3, "Nhật ký có địa chỉ lạ được trả lời 200", SERVER),
    "log-led": Kind(
        2,
        "Nhật ký: có khách bị chuyển đi nơi khác (302)",
        SERVER,
    ),
    "cache-long": Kind(1, "Trang được trình duyệt giữ quá một ngày", KEEP_SHORT),
}
