"""What goes wrong on this machine or on the way, in words for a person."""

from __future__ import annotations

import errno
import http.client
import socket
import ssl
import zipfile
import zlib

from verifier.findings import printable


class UnusableError(Exception):
    """What the checker brought cannot be used: a line for each fault. It says nothing about the copy."""


UNREADABLE = (OSError, EOFError, NotImplementedError, RuntimeError, zipfile.BadZipFile, zlib.error)
_REASONS: tuple[tuple[type[Exception], str], ...] = (
    (FileNotFoundError, "không có tệp ấy"),
    (PermissionError, "không có quyền đọc"),
    (ConnectionRefusedError, "máy chủ từ chối kết nối"),
    (socket.gaierror, "không tìm thấy tên miền"),
    (TimeoutError, "quá thời gian chờ"),
    (ssl.SSLError, "kết nối HTTPS hỏng"),
    (http.client.HTTPException, "câu trả lời không đúng HTTP hoặc bị cụt"),
    (ConnectionError, "máy chủ ngắt kết nối"),
    (NotImplementedError, "nén bằng cách không biết"),
    (zlib.error, "dữ liệu nén hỏng"),
    (zipfile.BadZipFile, "không phải tệp zip, hoặc zip hỏng"),
    (UnicodeDecodeError, "không phải chữ UTF-8"),
)
_BY_NUMBER = {
    errno.ENOSPC: "đĩa đã đầy",
    errno.EDQUOT: "hết phần đĩa được dùng",
    errno.EROFS: "đĩa chỉ cho đọc",
    errno.EIO: "đĩa hỏng hoặc bị rút ra",
    errno.EPIPE: "chương trình nhận kết quả đã dừng",
}


def reason(error: Exception) -> str:
    """In words for a person where the cause is a common one."""
    if isinstance(error, OSError) and error.errno in _BY_NUMBER:
        return _BY_NUMBER[error.errno]
    if isinstance(error, zipfile.BadZipFile) and str(error).startswith("File name in directory"):
        return "zip ghi cho tệp này hai tên khác nhau, ở mục lục và ở đầu tệp: chương trình giải nén khác nhau thấy tệp khác nhau"
    words = next((words for kind, words in _REASONS if isinstance(error, kind)), "")
    return words or printable(str(error)) or type(error).__name__
