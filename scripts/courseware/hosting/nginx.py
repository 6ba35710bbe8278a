"""nginx: one `location` to include inside a `server`."""

from __future__ import annotations

from courseware.hosting import policy
from courseware.hosting.policy import Place

CORP = "Cross-Origin-Resource-Policy"


def write(place: Place) -> str:
    """The configuration. One location, variables instead of nested ones: `add_header` is not inherited past another."""
    folder = place.path
    lines = [
        "# Lá chắn số: chép tệp này vào /etc/nginx/snippets/, rồi thêm một dòng vào khối server của trang:",
        "#     include snippets/la-chan-so.conf;",
        f"# Thư mục web/ nằm ở đường dẫn {folder} của trang: với root /var/www/html thì là /var/www/html{folder}.",
        f"location ^~ {folder} {{",
        "    index index.html;",
        "    charset off;  # bảng mã đã ghi ở từng kiểu tệp dưới đây",
        "    gzip off;",
        "    gzip_static on;",
        "    gzip_vary on;",
        "    # Máy chủ có mô-đun brotli (Debian: libnginx-mod-http-brotli-static) thì bỏ dấu # ở đầu dòng sau.",
        "    # brotli_static on;",
        "    autoindex off;",
        "    etag on;",
        "    server_tokens off;",
        "    absolute_redirect off;",
        "",
        "    types {",
        *(f'        "{type_}" {suffix};' for suffix, type_ in policy.TYPES.items()),
        "    }",
        "    default_type application/octet-stream;",
        "",
        '    set $lachan_corp "same-origin";',
        f'    if ($uri ~ "{policy.LOADED}") {{ set $lachan_corp "{policy.LOADED_HEADERS[CORP]}"; }}',
        f'    set $lachan_cache "{policy.FRESH}";',
        *(f'    if ($uri ~ "{pattern}") {{ set $lachan_cache "{value}"; }}' for pattern, value in policy.CACHING.items()),
        '    set $lachan_lang "";',
        *(f'    if ($uri ~ "^{folder}{lang}") {{ set $lachan_lang "{lang}"; }}' for lang in policy.LANGUAGES if lang),
        '    set $lachan_allow "";',
        f'    if ($request_method !~ "^({"|".join(policy.METHODS)})$") {{',
        f'        set $lachan_allow "{", ".join(policy.METHODS)}";',
        "        return 405;",
        "    }",
        f'    if ($uri ~* "{policy.REFUSED}") {{ return 404; }}',
        f"    error_page 404 {folder}${{lachan_lang}}404.html;",
        f"    error_page 403 =404 {folder}${{lachan_lang}}404.html;  # một thư mục không có trang",
        "",
        *(f'    add_header {name} "{value}" always;' for name, value in policy.headers(place).items() if name != CORP),
        f"    add_header {CORP} $lachan_corp always;",
        "    add_header Cache-Control $lachan_cache always;",
        "    add_header Allow $lachan_allow always;",
        "}",
    ]
    return "\n".join(lines) + "\n"
