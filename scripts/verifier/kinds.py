"""Every kind of finding: how bad it is, what it is called, what to do first."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Kind:
    """A family of findings. Level 3 urgent, 2 serious, 1 to mend, 0 a note that is no fault."""

    level: int
    title: str
    todo: str


_RESTORE = "Chép lại đúng gói đã phát hành, đổi mật khẩu FTP và quản trị, rồi tìm đường kẻ lạ đã vào trước khi mở lại."
_SERVER = (
    "Gọi đơn vị quản lý máy chủ: mã lạ nằm trong máy chủ hoặc mô-đun của nó, chép lại tệp là chưa đủ. Giữ nhật ký."
)
_CONFIG = "Gửi trang “Đặt lên máy chủ” cho người quản trị để đặt lại cấu hình."
_KEPT = "Đặt Cache-Control: no-cache cho trang HTML và sw.js: trang bị sửa rồi chữa lại vẫn còn hiện ở máy đã xem."
_STOP = "Đừng tin bản này. Lấy gói và khoá công khai từ Sở, qua một đường khác, rồi kiểm tra lại."
KINDS: dict[str, Kind] = {
    "no-manifest": Kind(3, "Không có bản kê có chữ ký", _STOP),
    "bad-signature": Kind(3, "Chữ ký của bản kê sai", _STOP),
    "wrong-key": Kind(3, "Bản kê do một khoá khác ký", _STOP),
    "bad-manifest": Kind(3, "Bản kê không đúng dạng", _STOP),
    "expired": Kind(2, "Bản kê đã hết hạn", "Xin Sở bản kê mới của bản phát hành đang dùng."),
    "rollback": Kind(3, "Bản cũ được đưa trở lại", "Cập nhật lên bản mới nhất; hỏi ai đã đưa bản cũ lên."),
    "other-site": Kind(3, "Bản kê của trang khác", _STOP),
    "other-host": Kind(3, "Trang nằm trên tên miền không phải của nó", "Báo Sở: có thể là trang sao chép trái phép."),
    "changed": Kind(3, "Nội dung tệp bị sửa", _RESTORE),
    "changed-script": Kind(3, "Mã hoặc dữ liệu của trang bị sửa", _RESTORE),
    "injected-script": Kind(3, "Trang bị chèn mã", _RESTORE),
    "injected-redirect": Kind(3, "Trang bị chèn lệnh chuyển hướng", _RESTORE),
    "injected-frame": Kind(3, "Trang bị chèn khung ẩn hoặc khung lạ", _RESTORE),
    "injected-form": Kind(3, "Trang bị chèn biểu mẫu gửi đi nơi khác", _RESTORE),
    "login-form": Kind(
        3, "Trang giả đòi mật khẩu", "Đừng gõ gì vào đó; ai đã gõ thì đổi mật khẩu ấy ở mọi nơi. " + _RESTORE
    ),
    "injected-base": Kind(3, "Trang bị đổi địa chỉ gốc", _RESTORE),
    "foreign-link": Kind(3, "Trang bị chèn liên kết lạ", _RESTORE),
    "gambling": Kind(3, "Trang bị chèn chữ cờ bạc, cá cược", _RESTORE),
    "contact-changed": Kind(
        3,
        "Trang bị đổi hoặc chèn số điện thoại, số tài khoản",
        "Báo ngay cho phụ huynh, học sinh đừng gọi, đừng chuyển tiền. " + _RESTORE,
    ),
    "search-lead": Kind(3, "Trang bị chèn chỉ dẫn cho máy tìm kiếm (canonical, hreflang, dữ liệu cấu trúc)", _RESTORE),
    "page-swapped": Kind(3, "Trang bị tráo bằng một trang khác của chính bản phát hành", _RESTORE),
    "status-wrong": Kind(2, "Trang đúng nhưng máy chủ báo là không có (404): máy tìm kiếm sẽ bỏ trang ấy", _SERVER),
    "hidden-prompt": Kind(3, "Trang bị chèn lời nhắn giấu cho máy trả lời", _RESTORE),
    "command-bait": Kind(
        3,
        "Trang dụ người xem dán lệnh vào máy",
        "Ngắt trang ngay. Ai đã dán lệnh thì rút mạng máy ấy và báo người quản trị. " + _RESTORE,
    ),
    "program-offered": Kind(
        3,
        "Trang mời tải, hoặc bị thay bằng, chương trình lạ",
        "Ngắt trang ngay. Ai đã cài thì rút mạng máy ấy và báo người quản trị. " + _RESTORE,
    ),
    "password-asked": Kind(
        3,
        "Máy chủ bắt trình duyệt hỏi mật khẩu",
        "Đừng gõ mật khẩu nào: khoá học không hỏi. Hỏi người quản trị máy chủ; không ai nhận đã đặt thì coi là bị can thiệp.",
    ),
    "rewritten": Kind(
        2,
        "Máy chủ trung gian sửa trang",
        "Tắt phần sửa trang ấy ở máy chủ trung gian (CDN) rồi kiểm tra lại: còn bật thì không ai biết nó sửa những gì.",
    ),
    "mixed-content": Kind(2, "Trang tải nội dung qua http không mã hoá", _RESTORE),
    "trailing": Kind(3, "Có dữ liệu nối thêm sau cuối tệp", _SERVER),
    "truncated": Kind(2, "Tệp bị cụt", "Tải gói lên lại, chế độ nhị phân, rồi kiểm tra lại."),
    "empty": Kind(2, "Tệp rỗng", "Tải gói lên lại rồi kiểm tra lại."),
    "pdf-active": Kind(3, "Tệp PDF bị gắn mã hoặc lệnh", _RESTORE),
    "mixed-release": Kind(2, "Lẫn tệp của bản phát hành khác", "Xoá hết rồi chép lại trọn một bản phát hành."),
    "missing": Kind(2, "Thiếu tệp", "Chép lại trọn gói đã phát hành."),
    "extra": Kind(
        2, "Có tệp không thuộc bản phát hành", "Hỏi ai đã đặt tệp này; không ai nhận thì xoá và đổi mật khẩu."
    ),
    "server-code": Kind(3, "Có tệp chạy được trên máy chủ", "Ngắt trang, giữ tệp làm bằng chứng, gọi đơn vị quản trị."),
    "server-config": Kind(
        3, "Có cấu hình máy chủ lạ", "So với cấu hình kèm gói; cấu hình lạ có thể chuyển hướng cả trang."
    ),
    "exposed": Kind(
        3,
        "Lộ tệp bên trong (sao lưu, mã nguồn, mật khẩu, danh sách học sinh)",
        "Xoá khỏi máy chủ và đổi mọi mật khẩu có trong đó; có dữ liệu của học sinh, giáo viên thì báo hiệu trưởng ngay.",
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
    "doorway": Kind(3, "Có trang lạ được máy chủ trả lời", _SERVER),
    "robots-foreign": Kind(2, "robots.txt chỉ tới tên miền khác", _RESTORE),
    "robots-closed": Kind(
        2,
        "robots.txt bảo máy tìm kiếm bỏ qua cả trang",
        "Hỏi người quản trị máy chủ; không ai nhận thì xoá dòng ấy và đổi mật khẩu: người tìm trang thật chỉ thấy trang giả.",
    ),
    "unreadable": Kind(2, "Có tệp không đọc được", "Chạy lại bằng quyền đọc được mọi tệp; zip hỏng thì chép lại."),
    "link-file": Kind(2, "Tệp là liên kết tới nơi khác", "Thay bằng tệp thật của gói."),
    "bad-zip": Kind(3, "Tệp zip có tên hoặc mục nguy hiểm", _STOP),
    "encoding-differs": Kind(3, "Bản nén khác bản thường", _SERVER),
    # Not called a tampered one: a network in between that compresses anew gives other bytes too.
    "encoding-unsigned": Kind(
        2,
        "Bản nén không phải bản nén đã ký, và chưa giải nén được để xem",
        "Kiểm tra lại bằng một Python giải nén được (xem dòng kết luận), hoặc kiểm tra thư mục ngay trên máy chủ.",
    ),
    "cloak-ua": Kind(3, "Trang hiện khác cho máy tìm kiếm hoặc loại máy khác", _SERVER),
    "cloak-referer": Kind(3, "Trang hiện khác khi đến từ trang tìm kiếm, mạng xã hội", _SERVER),
    "cloak-language": Kind(3, "Trang hiện khác theo ngôn ngữ trình duyệt", _SERVER),
    "cloak-cookie": Kind(3, "Trang hiện khác theo lần xem (cookie)", _SERVER),
    "cloak-fetch": Kind(3, "Trang hiện khác theo cách trình duyệt hỏi", _SERVER),
    "cloak-connection": Kind(3, "Trang hiện khác theo lượt hỏi trong một kết nối", _SERVER),
    "cloak-address": Kind(3, "Trang hiện khác theo địa chỉ mạng người xem", _SERVER),
    "cloak-mix": Kind(3, "Trang hiện khác khi hội đủ nhiều dấu hiệu người xem", _SERVER),
    "query-page": Kind(3, "Thêm ?… vào địa chỉ thì hiện nội dung khác", _SERVER),
    "random": Kind(3, "Nội dung lạ lúc có lúc không", _SERVER),
    "changed-later": Kind(3, "Nội dung đổi theo thời gian", _SERVER),
    "redirect-foreign": Kind(3, "Trang chuyển sang tên miền khác", _SERVER),
    "redirect-inside": Kind(3, "Trang bị chuyển sang một trang khác của chính máy chủ này", _SERVER),
    "open-redirect": Kind(2, "Địa chỉ của trang bị lợi dụng để chuyển đi nơi khác", _SERVER),
    "reflected": Kind(
        2,
        "Máy chủ chép điều trong yêu cầu (tên máy, ?…) vào câu trả lời",
        "Đặt cấu hình chỉ dùng tên miền thật: kẻ xấu gửi tên máy của mình thì trang, hoặc bộ đệm, dẫn người xem tới đó.",
    ),
    "head-differs": Kind(2, "Trả lời HEAD khác GET", _SERVER),
    "range-differs": Kind(2, "Tải từng phần thì ra nội dung khác", _SERVER),
    "conditional-differs": Kind(2, "Hỏi lại theo ETag thì ra nội dung khác", _SERVER),
    "alias-differs": Kind(3, "Cùng một trang, viết địa chỉ kiểu khác thì ra nội dung khác", _SERVER),
    "folder-differs": Kind(
        3,
        "Cổng vào (địa chỉ thư mục) ra nội dung khác tệp index.html của nó",
        "Đây là cổng vào mà ai cũng qua. Mở đúng địa chỉ thư mục (kết thúc bằng /) để thấy. Xoá index.php, default.aspx lạ trong thư mục ấy, xem lại DirectoryIndex"
        " và luật chuyển hướng. Chép lại index.html là chưa đủ.",
    ),
    "host-differs": Kind(3, "Cùng máy chủ, gọi bằng tên khác của nó thì ra nội dung lạ", _SERVER),
    "address-differs": Kind(3, "IPv4 và IPv6 trả nội dung khác nhau", _SERVER),
    "notfound-hijack": Kind(3, "Trang báo lỗi 404 bị chiếm", _SERVER),
    "soft-404": Kind(
        1,
        "Địa chỉ không có mà máy chủ vẫn trả lời 200",
        f"Nên trả 404 cho địa chỉ không có (bỏ try_files … /index.html). {_CONFIG}",
    ),
    "soft-signed": Kind(
        0,
        "Địa chỉ không có mà máy chủ trả trang đã ký với mã 200",
        "Nên trả 404 cho địa chỉ không có (bỏ try_files … /index.html); người gõ nhầm vẫn chỉ thấy trang thật.",
    ),
    "file-planted": Kind(3, "Máy chủ trả tệp lạ (PDF, Word, Excel, nén) ở địa chỉ không có", _SERVER),
    "methods-open": Kind(2, "Máy chủ nhận lệnh ghi hoặc lệnh lạ (POST, PUT, TRACE)", _CONFIG),
    "header-weak": Kind(2, "Tiêu đề bảo vệ bị làm yếu", _CONFIG),
    "policy-stops": Kind(
        2,
        "Chính sách (CSP) của máy chủ chặn những gì trang cần để chạy",
        "Bỏ chính sách ấy (hay chữ sandbox trong đó), hoặc đặt đúng như trang “Đặt lên máy chủ”; không ai nhận đã đặt thì coi là bị can thiệp.",
    ),
    "header-other": Kind(
        0, "Máy chủ đặt tiêu đề bảo vệ của riêng nó", "Không cần làm gì: chính sách ký trong trang vẫn giữ."
    ),
    "header-uneven": Kind(
        0,
        "Tiêu đề bảo vệ chỗ có chỗ không: một địa chỉ, hoặc một trong các máy chủ, thiếu",
        _CONFIG,
    ),
    "header-missing": Kind(1, "Thiếu tiêu đề bảo vệ", _CONFIG),
    "header-extra": Kind(2, "Máy chủ gửi tiêu đề lạ", _SERVER),
    "mime-wrong": Kind(2, "Sai loại tệp (MIME)", _CONFIG),
    "cert-expired": Kind(2, "Chứng thư HTTPS hết hạn", "Gia hạn chứng thư."),
    "cert-name": Kind(3, "Chứng thư HTTPS của tên miền khác", "Cài đúng chứng thư; nếu vừa đổi DNS thì kiểm tra ngay."),
    "cert-self-signed": Kind(2, "Chứng thư HTTPS tự ký", "Cài chứng thư của một tổ chức được tin cậy."),
    "cert-untrusted": Kind(2, "Chứng thư HTTPS thiếu chuỗi hoặc không được tin", "Cài đủ chuỗi chứng thư."),
    "tls-failed": Kind(2, "Không bắt tay HTTPS được", "Nhờ người quản trị xem lại cấu hình HTTPS."),
    "tls-old": Kind(1, "Máy chủ còn nhận TLS 1.0, 1.1", "Tắt TLS cũ, chỉ để TLS 1.2 và 1.3."),
    "http-redirect-foreign": Kind(3, "http:// chuyển sang https của tên miền khác", _SERVER),
    "http-differs": Kind(3, "http:// trả nội dung khác https://", _SERVER),
    "portal-frame": Kind(3, "Khung nhúng trên cổng trỏ tới nơi khác", "Sửa lại mã nhúng; đổi mật khẩu quản trị cổng."),
    "portal-links": Kind(3, "Trang cổng có liên kết hoặc mã lạ", "Báo đơn vị quản trị cổng; nội dung lạ nằm ở cổng."),
    "portal-cloak": Kind(3, "Trang cổng hiện khác cho máy tìm kiếm", "Báo đơn vị quản trị cổng; giữ nhật ký."),
    "register-unknown": Kind(
        3, "Địa chỉ không có trong sổ địa chỉ chính thức", "Báo Sở: có thể là trang không chính thức."
    ),
    # To mend, not a note: whoever looks at the exit code alone would go on with an old register for years.
    "register-expired": Kind(
        1, "Sổ địa chỉ đưa vào đã hết hạn", "Xin Sở sổ mới: trang bị rút tên sau ngày ấy không thấy được."
    ),
    "log-unlisted": Kind(3, "Nhật ký có địa chỉ lạ được trả lời 200", _SERVER),
    "unreachable": Kind(2, "Không tải được tệp", "Thử lại; vẫn lỗi thì gọi đơn vị quản lý máy chủ."),
    "text-conversion": Kind(
        0, "Xuống dòng hoặc BOM bị đổi khi chép (chữ không đổi)", "Lần sau chép ở chế độ nhị phân."
    ),
    "no-https": Kind(0, "Trang chưa dùng HTTPS", "Nên cài chứng thư: không có HTTPS thì ai ở giữa cũng sửa được."),
    "http-open": Kind(0, "http:// chưa chuyển sang https://", _CONFIG),
    "headers-none": Kind(
        0, "Máy chủ không gửi tiêu đề bảo vệ", "Đặt được thì nên đặt; trang vẫn có CSP trong thẻ meta."
    ),
    "notfound-own": Kind(0, "404 là trang của máy chủ, không phải của khoá học", _CONFIG),
    "cache-long": Kind(1, "Trang được trình duyệt giữ quá một ngày", _KEPT),
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
    "mime-loose": Kind(0, "Máy chủ gọi loại tệp (MIME) không đúng tên; trình duyệt vẫn dùng được", _CONFIG),
    "listing": Kind(0, "Máy chủ liệt kê tệp trong thư mục", _CONFIG),
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
    "canonical-redirect": Kind(0, "Máy chủ chuyển sang cách viết địa chỉ khác của chính nó", "Không cần làm gì."),
}


def of_the_server(kind: str) -> bool:
    """Whether the server as a whole is to be mended, not one file after another: its places say little each."""
    return KINDS[kind].todo in (_SERVER, _CONFIG, _KEPT) or kind == "rewritten"


_NO_ADDRESS = (
    "address-dead", "address-differs", "header-missing", "headers-none", "no-https", "software-named", "trace-echo", "methods-open", "no-manifest", "open-redirect", "other-host", "robot-refused", "host-differs",
    "shared-server", "log-unlisted", "reflected", "host-echoed",
)  # fmt: skip


def without_address(kind: str) -> bool:
    """Whether the place of a kind is a certificate, a header, a method, a host or a line: no address to click."""
    return kind in _NO_ADDRESS or kind.startswith(("cert-", "tls-", "http-", "portal-", "register-"))
