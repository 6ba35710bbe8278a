"""A kind of finding: how bad it is, what it is called, what to do first."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Kind:
    """A family of findings. Level 3 urgent, 2 serious, 1 to mend, 0 a note that is no fault."""

    level: int
    title: str
    todo: str


RESTORE = "Chép lại đúng gói đã phát hành, đổi mật khẩu FTP và quản trị, rồi tìm đường kẻ lạ đã vào trước khi mở lại."
SERVER = "Gọi đơn vị quản lý máy chủ: mã lạ nằm trong máy chủ hoặc mô-đun của nó, chép lại tệp là chưa đủ. Giữ nhật ký."
CONFIG = "Gửi trang “Đặt lên máy chủ” cho người quản trị để đặt lại cấu hình."
KEEP_SHORT = "Đặt Cache-Control: no-cache cho trang HTML và sw.js: trang bị sửa rồi chữa lại vẫn còn hiện ở máy đã xem."
STOP = "Đừng tin bản này. Lấy gói và khoá công khai từ Sở, qua một đường khác, rồi kiểm tra lại."
