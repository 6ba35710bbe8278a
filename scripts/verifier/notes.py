"""What is said without being a fault."""

from __future__ import annotations

from verifier.kind import CONFIG, Kind

NOTES: dict[str, Kind] = {
    "soft-signed": Kind(
        0,
        "Địa chỉ không có mà máy chủ trả trang đã ký với mã 200",
        "Nên trả 404 cho địa chỉ không có (bỏ try_files … /index.html); người gõ nhầm vẫn chỉ thấy trang thật.",
    ),
    "header-other": Kind(
        0, "Máy chủ đặt tiêu đề bảo vệ của riêng nó", "Không cần làm gì: chính sách ký trong trang vẫn giữ."
    ),
    "header-uneven": Kind(
        0,
        "Tiêu đề bảo vệ lúc có lúc không, hoặc thiếu ở một loại địa chỉ, một trong các máy chủ",
        CONFIG,
    ),
    "robots-own": Kind(
        0,
        "robots.txt của máy chủ, không phải bản đã ký",
        "Không cần làm gì: nó không đóng trang, không chỉ đi nơi khác.",
    ),
    "not-packed": Kind(
        0, "Không có đủ các bản nén sẵn", "Không cần làm gì: các tệp thường đủ cả, trang chỉ tải chậm hơn."
    ),
    "no-https": Kind(0, "Trang chưa dùng HTTPS", "Nên cài chứng thư: không có HTTPS thì ai ở giữa cũng sửa được."),
    "http-open": Kind(0, "http:// chưa chuyển sang https://", CONFIG),
    "headers-none": Kind(
        0, "Máy chủ không gửi tiêu đề bảo vệ", "Đặt được thì nên đặt; trang vẫn có CSP trong thẻ meta."
    ),
    "notfound-own": Kind(0, "404 là trang của máy chủ, không phải của khoá học", CONFIG),
    "markdown-served": Kind(
        0, "Máy chủ đổi trang ra Markdown cho chương trình xin kiểu ấy", "Chữ vẫn là chữ của trang; không cần làm gì."
    ),
    "icon-own": Kind(
        0,
        "Máy chủ có biểu tượng (icon) của riêng nó, không phải của khoá học",
        "Mở tệp ấy xem có đúng hình của trường.",
    ),
    "desktop-file": Kind(
        0, "Có tệp do máy tính tự sinh khi chép thư mục", "Xoá được thì xoá; không ảnh hưởng tới trang."
    ),
    "mime-loose": Kind(0, "Máy chủ gọi loại tệp (MIME) không đúng tên; trình duyệt vẫn dùng được", CONFIG),
    "listing": Kind(0, "Máy chủ liệt kê tệp trong thư mục", CONFIG),
    "trace-echo": Kind(0, "Máy chủ trả lời lệnh TRACE", "Quản được máy chủ Apache thì đặt TraceEnable Off."),
    "robot-refused": Kind(0, "Máy chủ từ chối một loại máy dò", "Không cần làm gì."),
    "shared-server": Kind(0, "Máy chủ dùng chung: tên máy khác ra trang khác", "Không cần làm gì."),
    "host-echoed": Kind(
        0, "Máy chủ chuyển hướng theo tên máy mà yêu cầu nêu", "Nên ghi tên miền thật trong lệnh chuyển hướng."
    ),
    "host-cookie": Kind(0, "Máy chủ đặt cookie, khoá học thì không", "Hỏi đơn vị quản lý máy chủ cookie ấy để làm gì."),
    "hints-asked": Kind(
        0, "Máy chủ xin trình duyệt khai thêm về máy người xem", "Hỏi đơn vị quản lý máy chủ lời xin ấy để làm gì."
    ),
    "software-named": Kind(0, "Máy chủ khoe tên phần mềm", "Nên tắt X-Powered-By và phiên bản."),
    "address-dead": Kind(0, "Một địa chỉ của máy chủ không trả lời", "Sửa DNS hoặc máy chủ."),
    "signed-redirect": Kind(
        0,
        "Máy chủ đưa người đọc sang một trang khác của chính bộ này",
        "Không cần làm gì nếu là theo ngôn ngữ hay loại máy: trang tới nơi đúng bản đã ký.",
    ),
    "own-redirect": Kind(
        0,
        "Máy chủ chuyển sang tên hoặc cổng khác của chính nó",
        "Nên ghi đúng tên miền, cổng trong lệnh chuyển hướng.",
    ),
    "query-dropped": Kind(0, "Máy chủ bỏ phần ?… khỏi địa chỉ", "Không cần làm gì: trang tới nơi đúng bản đã ký."),
    "canonical-redirect": Kind(0, "Máy chủ chuyển sang cách viết địa chỉ khác của chính nó", "Không cần làm gì."),
}
