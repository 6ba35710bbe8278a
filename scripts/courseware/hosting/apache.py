"""Apache: `.htaccess` alone, as on shared hosting. It needs `AllowOverride FileInfo`, mod_rewrite and mod_headers."""

from __future__ import annotations

from courseware.hosting import policy
from courseware.hosting.policy import Place

ENCODINGS = {"br": "br", "gz": "gzip"}
"""Suffix → what it is called in Accept-Encoding; the first that the browser takes is served."""

FOREIGN = ("X-Frame-Options", "X-XSS-Protection", "Access-Control-Allow-Origin")
"""What a portal's own .htaccess (NukeViet 4.5) adds to files below it, and the policy does without."""

PACKED = "(\\.(" + "|".join(ENCODINGS) + "))?$"


def write(place: Place) -> str:
    """The file of the root. Rules see addresses without the folder's own path."""
    lines = [
        "# Lá chắn số: Apache đọc tệp này mỗi lần có người xem; không cần khởi động lại máy chủ.",
        f"ErrorDocument 403 {place.path}404.html",
        f"ErrorDocument 404 {place.path}404.html",
        "FileETag MTime Size",
        "AddDefaultCharset Off",
        "<IfModule mod_mime.c>",
        f"RemoveLanguage {_suffixes()} .en .vi",
        f"RemoveEncoding {_suffixes()}",
        "</IfModule>",
        "",
        "<IfModule mod_rewrite.c>",
        "RewriteEngine On",
        f"RewriteCond %{{REQUEST_METHOD}} !^({'|'.join(policy.METHODS)})$",
        "RewriteRule ^ - [R=405,L]",
        f"RewriteRule {policy.REFUSED} - [R=404,NC,L]",
        "# Thư mục: trang index.html của nó, hoặc 404; không bao giờ liệt kê tệp.",
        "RewriteCond %{REQUEST_FILENAME} -d",
        "RewriteCond %{REQUEST_FILENAME}/index.html -f",
        "RewriteRule ^(|.+/)$ $1index.html",
        "RewriteCond %{REQUEST_FILENAME} -d",
        "RewriteRule ^(|.+/)$ - [R=404,L]",
        "# Bản nén sẵn, nếu trình duyệt nhận và máy chủ nói được đó là bản nén.",
        "<IfModule mod_headers.c>",
    ]
    for suffix, name in ENCODINGS.items():
        lines += [
            rf"RewriteCond %{{HTTP:Accept-Encoding}} (^|[\s,]){name}\s*(,|$|;(?!\s*q=0(\.0*)?\s*(,|$)))",
            f"RewriteCond %{{REQUEST_FILENAME}}.{suffix} -f",
            rf"RewriteRule ^.+\.({'|'.join(policy.TEXT)})$ $0.{suffix} [L]",
        ]
    lines += ["</IfModule>", "</IfModule>", ""]
    for suffix, type_ in policy.TYPES.items():
        packed = PACKED if suffix in policy.TEXT else "$"
        lines += [rf'<FilesMatch "\.{suffix}{packed}">', f'ForceType "{type_}"', "</FilesMatch>"]
    lines += ["", "<IfModule mod_headers.c>"]
    lines += [f'Header always set {name} "{value}"' for name, value in policy.headers(place).items()]
    lines += [
        "Header always unset X-Powered-By",
        "Header unset X-Powered-By",
        "Header always unset Set-Cookie",
        "Header unset Set-Cookie",
        f'Header always set Allow "{", ".join(policy.METHODS)}" "expr=%{{REQUEST_STATUS}} == 405"',
        f'Header always set Cache-Control "{policy.FRESH}"',
        "# Cổng ở thư mục trên đặt tiêu đề riêng cho từng loại tệp: ở đây chỉ còn tiêu đề của bản này, mỗi thứ một lần.",
        '<FilesMatch "">',
        *(f"Header unset {name}" for name in ("Cache-Control", *FOREIGN, *policy.headers(place))),
        "</FilesMatch>",
    ]
    loaded = policy.LOADED.removesuffix("$") + PACKED
    lines += [
        f'<FilesMatch "{loaded}">',
        *(f'Header always set {n} "{v}"' for n, v in policy.LOADED_HEADERS.items()),
        "</FilesMatch>",
    ]
    lines += [
        f'<FilesMatch "{policy.DRAWING.removesuffix("$")}{PACKED}">',
        f'Header always set {policy.CSP_NAME} "{policy.drawing_policy(place)}"',
        "</FilesMatch>",
    ]
    for pattern, value in policy.CACHING.items():
        name = pattern.removeprefix("/").removesuffix("$") + PACKED
        lines += [f'<FilesMatch "{name}">', f'Header always set Cache-Control "{value}"', "</FilesMatch>"]
    lines += [
        rf'<FilesMatch "\.({"|".join(policy.TEXT)}){PACKED}">',
        "Header merge Vary Accept-Encoding",
        "</FilesMatch>",
    ]
    for suffix, name in ENCODINGS.items():
        lines += [
            rf'<FilesMatch "\.({"|".join(policy.TEXT)})\.{suffix}$">',
            f"Header set Content-Encoding {name}",
            "<IfModule mod_env.c>",
            "SetEnv no-gzip 1",
            "SetEnv no-brotli 1",
            "</IfModule>",
            "</FilesMatch>",
        ]
    lines += ["</IfModule>"]
    return "\n".join(lines) + "\n"


def language(place: Place, folder: str) -> str:
    """The file of another language's folder: its own 404 page; all else is inherited from above."""
    page = f"{place.path}{folder}404.html"
    return f"# Lá chắn số: trang báo lỗi của thư mục này.\nErrorDocument 403 {page}\nErrorDocument 404 {page}\n"


def _suffixes() -> str:
    return " ".join(f".{suffix}" for suffix in ENCODINGS)
