"""Findings about how a host answers: to whom, to what, and from where."""

from __future__ import annotations

from verifier.kind import CONFIG, SERVER, Kind

OF_ANSWERS: dict[str, Kind] = {
    "status-wrong": Kind(2, "Trang đúng nhưng máy chủ báo là không có (404): máy tìm kiếm sẽ bỏ trang ấy", SERVER),
    "password-asked": Kind(
        3,
        "Máy chủ bắt trình duyệt hỏi mật khẩu",
        "Đừng gõ mật khẩu nào: khoá học không hỏi. Hỏi người quản trị máy chủ; không ai nhận đã đặt thì coi là bị can thiệp.",
    ),
    "cloak-ua": Kind(3, "Trang hiện khác cho máy tìm kiếm hoặc loại máy khác", SERVER),
    "cloak-referer": Kind(3, "Trang hiện khác khi đến từ trang tìm kiếm, mạng xã hội", SERVER),
    "cloak-language": Kind(3, "Trang hiện khác theo ngôn ngữ trình duyệt", SERVER),
    "cloak-cookie": Kind(3, "Trang hiện khác theo lần xem (cookie)", SERVER),
    "cloak-fetch": Kind(3, "Trang hiện khác theo cách trình duyệt hỏi", SERVER),
    "worker-swapped": Kind(
        3,
        "Mã chạy nền (service worker) mà trình duyệt nhận khác bản đã ký",
        f"Máy đã mở trang còn giữ mã ấy: xoá dữ liệu trang trong trình duyệt. {SERVER}",
    ),
    "cloak-connection": Kind(3, "Trang hiện khác theo lượt hỏi trong một kết nối", SERVER),
    "cloak-address": Kind(3, "Trang hiện khác theo địa chỉ mạng người xem", SERVER),
    "cloak-mix": Kind(3, "Trang hiện khác khi hội đủ nhiều dấu hiệu người xem", SERVER),
    "query-page": Kind(3, "Thêm ?… vào địa chỉ thì hiện nội dung khác", SERVER),
    "random": Kind(3, "Nội dung lạ lúc có lúc không", SERVER),
    "changed-later": Kind(3, "Nội dung đổi theo thời gian", SERVER),
    "redirect-foreign": Kind(3, "Trang chuyển sang tên miền khác", SERVER),
    "led-away": Kind(
        2,
        "Trang không ai mở được: máy chủ đưa mọi người sang một trang khác của bộ này",
        "Hỏi người quản trị luật chuyển hướng của máy chủ; không ai nhận đã đặt thì coi là bị can thiệp.",
    ),
    "redirect-inside": Kind(3, "Trang bị chuyển sang một trang khác của chính máy chủ này", SERVER),
    "open-redirect": Kind(2, "Địa chỉ của trang bị lợi dụng để chuyển đi nơi khác", SERVER),
    "reflected": Kind(
        2,
        "Máy chủ chép điều trong yêu cầu (tên máy, ?…) vào câu trả lời",
        "Đặt cấu hình chỉ dùng tên miền thật: kẻ xấu gửi tên máy của mình thì trang, hoặc bộ đệm, dẫn người xem tới đó.",
    ),
    "head-differs": Kind(2, "Trả lời HEAD khác GET", SERVER),
    "range-differs": Kind(2, "Tải từng phần thì ra nội dung khác", SERVER),
    "conditional-differs": Kind(2, "Hỏi lại theo ETag thì ra nội dung khác", SERVER),
    "alias-differs": Kind(3, "Cùng một trang, viết địa chỉ kiểu khác thì ra nội dung khác", SERVER),
    "folder-differs": Kind(
        3,
        "Cổng vào (địa chỉ thư mục) ra nội dung khác tệp index.html của nó",
        "Đây là cổng vào mà ai cũng qua. Mở đúng địa chỉ thư mục (kết thúc bằng /) để thấy. Xoá index.php, default.aspx lạ trong thư mục ấy, xem lại DirectoryIndex"
        " và luật chuyển hướng. Chép lại index.html là chưa đủ.",
    ),
    "host-differs": Kind(3, "Cùng máy chủ, gọi bằng tên khác của nó thì ra nội dung lạ", SERVER),
    "address-differs": Kind(3, "IPv4 và IPv6 trả nội dung khác nhau", SERVER),
    "notfound-hijack": Kind(3, "Trang báo lỗi 404 bị chiếm", SERVER),
    "soft-404": Kind(
        1,
        "Địa chỉ không có mà máy chủ vẫn trả lời 200",
        f"Nên trả 404 cho địa chỉ không có (bỏ try_files … /index.html). {CONFIG}",
    ),
    "http-redirect-foreign": Kind(3, "http:// chuyển sang https của tên miền khác", SERVER),
    "http-differs": Kind(3, "http:// trả nội dung khác https://", SERVER),
    "unreachable": Kind(2, "Không tải được tệp", "Thử lại; vẫn lỗi thì gọi đơn vị quản lý máy chủ."),
}
