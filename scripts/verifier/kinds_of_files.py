"""Findings about what a file holds, and that it is there at all."""

from __future__ import annotations

from verifier.kind import RESTORE, SERVER, STOP, Kind

OF_FILES: dict[str, Kind] = {
    "changed": Kind(3, "Nội dung tệp bị sửa", RESTORE),
    "changed-script": Kind(3, "Mã hoặc dữ liệu của trang bị sửa", RESTORE),
    "injected-script": Kind(3, "Trang bị chèn mã", RESTORE),
    "injected-redirect": Kind(3, "Trang bị chèn lệnh chuyển hướng", RESTORE),
    "injected-frame": Kind(3, "Trang bị chèn khung ẩn hoặc khung lạ", RESTORE),
    "injected-form": Kind(3, "Trang bị chèn biểu mẫu gửi đi nơi khác", RESTORE),
    "login-form": Kind(
        3, "Trang giả đòi mật khẩu", "Đừng gõ gì vào đó; ai đã gõ thì đổi mật khẩu ấy ở mọi nơi. " + RESTORE
    ),
    "injected-base": Kind(3, "Trang bị đổi địa chỉ gốc", RESTORE),
    "foreign-link": Kind(3, "Trang bị chèn liên kết lạ", RESTORE),
    "gambling": Kind(3, "Trang bị chèn chữ cờ bạc, cá cược", RESTORE),
    "contact-changed": Kind(
        3,
        "Trang bị đổi hoặc chèn số điện thoại, số tài khoản",
        "Báo ngay cho phụ huynh, học sinh đừng gọi, đừng chuyển tiền. " + RESTORE,
    ),
    "search-lead": Kind(3, "Trang bị chèn chỉ dẫn cho máy tìm kiếm (canonical, hreflang, dữ liệu cấu trúc)", RESTORE),
    "page-swapped": Kind(3, "Trang bị tráo bằng một trang khác của chính bản phát hành", RESTORE),
    "hidden-prompt": Kind(3, "Trang bị chèn lời nhắn giấu cho máy trả lời", RESTORE),
    "command-bait": Kind(
        3,
        "Trang dụ người xem dán lệnh vào máy",
        "Ngắt trang ngay. Ai đã dán lệnh thì rút mạng máy ấy và báo người quản trị. " + RESTORE,
    ),
    "program-offered": Kind(
        3,
        "Trang mời tải, hoặc bị thay bằng, chương trình lạ",
        "Ngắt trang ngay. Ai đã cài thì rút mạng máy ấy và báo người quản trị. " + RESTORE,
    ),
    "rewritten": Kind(
        2,
        "Máy chủ trung gian sửa trang",
        "Tắt phần sửa trang ấy ở máy chủ trung gian (CDN) rồi kiểm tra lại: còn bật thì không ai biết nó sửa những gì.",
    ),
    "mixed-content": Kind(2, "Trang tải nội dung qua http không mã hoá", RESTORE),
    "trailing": Kind(3, "Có dữ liệu nối thêm sau cuối tệp", SERVER),
    "truncated": Kind(2, "Tệp bị cụt", "Tải gói lên lại, chế độ nhị phân, rồi kiểm tra lại."),
    "empty": Kind(2, "Tệp rỗng", "Tải gói lên lại rồi kiểm tra lại."),
    "pdf-active": Kind(3, "Tệp PDF bị gắn mã hoặc lệnh", RESTORE),
    "mixed-release": Kind(2, "Lẫn tệp của bản phát hành khác", "Xoá hết rồi chép lại trọn một bản phát hành."),
    "missing": Kind(2, "Thiếu tệp", "Chép lại trọn gói đã phát hành."),
    "extra": Kind(
        2, "Có tệp không thuộc bản phát hành", "Hỏi ai đã đặt tệp này; không ai nhận thì xoá và đổi mật khẩu."
    ),
    "server-code": Kind(3, "Có tệp chạy được trên máy chủ", "Ngắt trang, giữ tệp làm bằng chứng, gọi đơn vị quản trị."),
    "admin-tool": Kind(
        2,
        "Có công cụ quản trị (cơ sở dữ liệu, tệp, máy chủ) mở cho cả mạng",
        "Hỏi ai đã đặt; không ai nhận thì coi là kẻ lạ để lại: ngắt, giữ làm bằng chứng. Của trường thì chỉ mở cho máy quản trị.",
    ),
    "server-config": Kind(
        3, "Có cấu hình máy chủ lạ", "So với cấu hình kèm gói; cấu hình lạ có thể chuyển hướng cả trang."
    ),
    "exposed": Kind(
        3,
        "Lộ tệp bên trong (sao lưu, mã nguồn, mật khẩu, danh sách học sinh)",
        "Xoá khỏi máy chủ và đổi mọi mật khẩu có trong đó; có dữ liệu của học sinh, giáo viên thì báo hiệu trưởng ngay.",
    ),
    "listing-names": Kind(
        2,
        "Danh sách thư mục của máy chủ nêu tên tệp lạ, hỏi tệp ấy thì máy chủ không đưa",
        "Tắt liệt kê thư mục. Hỏi ai đã đặt tệp ấy: hôm nay máy chủ chặn, nhưng cả mạng biết có nó.",
    ),
    "worker-planted": Kind(
        3,
        "Có service worker lạ bên cạnh của khoá học",
        "Xoá tệp ấy; ai đã cho phép thông báo hay mở trang thì xoá dữ liệu trang trong trình duyệt. Hỏi ai đã đặt, đổi mật khẩu.",
    ),
    "ownership": Kind(
        2,
        "Có tệp, thẻ hoặc ứng dụng của người lạ xác nhận trang là của họ",
        "Xoá; xem lại người sở hữu trong Search Console, và ai đã đặt tệp nhận ứng dụng.",
    ),
    "doorway": Kind(3, "Có trang lạ được máy chủ trả lời", SERVER),
    "robots-foreign": Kind(2, "robots.txt chỉ tới tên miền khác", RESTORE),
    "robots-closed": Kind(
        2,
        "robots.txt bảo máy tìm kiếm bỏ qua cả trang",
        "Hỏi người quản trị máy chủ; không ai nhận thì xoá dòng ấy và đổi mật khẩu: người tìm trang thật chỉ thấy trang giả.",
    ),
    "unreadable": Kind(2, "Có tệp không đọc được", "Chạy lại bằng quyền đọc được mọi tệp; zip hỏng thì chép lại."),
    "link-file": Kind(2, "Tệp là liên kết tới nơi khác", "Thay bằng tệp thật của gói."),
    "bad-zip": Kind(3, "Tệp zip có tên hoặc mục nguy hiểm", STOP),
    "encoding-differs": Kind(3, "Bản nén khác bản thường", SERVER),
    # Not called a tampered one: a network in between that compresses anew gives other bytes too.
    "encoding-unsigned": Kind(
        2,
        "Bản nén không phải bản nén đã ký, và chưa giải nén được để xem",
        "Kiểm tra lại bằng một Python giải nén được (xem dòng kết luận), hoặc kiểm tra thư mục ngay trên máy chủ.",
    ),
    "file-planted": Kind(3, "Máy chủ trả tệp lạ (PDF, Word, Excel, nén) ở địa chỉ không có", SERVER),
    # A changed byte is a changed file, whatever it was: what is kept for when there is no network goes by the hash.
    "text-conversion": Kind(
        1,
        "Tệp bị đổi dấu xuống dòng hoặc thêm BOM, chữ không đổi",
        "Thường do chép bằng FTP kiểu văn bản (ASCII) hay do trình soạn thảo: chép lại đúng gói ở chế độ nhị phân (binary)."
        " Tệp khác bản đã ký nên máy người đọc không giữ được để xem khi mất mạng.",
    ),
}
