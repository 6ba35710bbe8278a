"""nginx: one `location` to include inside a `server`. `overlays.py` and `edge.py` put the same lines together for many schools."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from courseware.hosting import policy
from courseware.hosting.policy import Place

CORP = "Cross-Origin-Resource-Policy"
FILES = (
    "charset off;  # bảng mã đã ghi ở từng kiểu tệp dưới đây",
    "gzip off;",
    "gzip_static on;",
    "gzip_vary on;",
    "# Máy chủ có mô-đun brotli (Debian: libnginx-mod-http-brotli-static) thì bỏ dấu # ở đầu dòng sau.",
    "# brotli_static on;",
    "autoindex off;",
    "etag on;",
    "server_tokens off;",
    "absolute_redirect off;",
)
"""How files are handed out: as they were compressed before, never compressed again."""


def write(place: Place) -> str:
    """The configuration. One location, variables instead of nested ones: `add_header` is not inherited past another."""
    folder = place.path
    lines = [
        "index index.html;",
        *FILES,
        "",
        *types(),
        "",
        *answers(f"^{folder}"),
        *refusals(),
        *missing(folder),
        "",
        *headers(place),
    ]
    return text([
        "# Lá chắn số: chép tệp này vào /etc/nginx/snippets/, rồi thêm một dòng vào khối server của trang:",
        "#     include snippets/la-chan-so.conf;",
        f"# Thư mục web/ nằm ở đường dẫn {folder} của trang: với root /var/www/html thì là /var/www/html{folder}.",
        *block(f"location ^~ {folder}", lines),
    ])  # fmt: skip


def types() -> list[str]:
    """MIME types of the policy, and no others."""
    said = (f'"{type_}" {suffix};' for suffix, type_ in policy.TYPES.items())
    return [*block("types", said), "default_type application/octet-stream;"]


def answers(root: str) -> list[str]:
    """Variables by the address asked for; below `root`, a regular expression, lie the pages and the languages' folders."""
    return [
        'set $lachan_corp "same-origin";',
        f'if ($uri ~ "{policy.LOADED}") {{ set $lachan_corp "{policy.LOADED_HEADERS[CORP]}"; }}',
        f'set $lachan_cache "{policy.FRESH}";',
        *(f'if ($uri ~ "{pattern}") {{ set $lachan_cache "{value}"; }}' for pattern, value in policy.CACHING.items()),
        'set $lachan_alone "";',
        f'if ($uri ~ "{policy.DRAWING}") {{ set $lachan_alone "{policy.ALONE}"; }}',
        'set $lachan_lang "";',
        *(f'if ($uri ~ "{root}{lang}") {{ set $lachan_lang "{lang}"; }}' for lang in policy.LANGUAGES if lang),
    ]


def refusals() -> list[str]:
    """Other methods, dot files and programs."""
    return [
        'set $lachan_allow "";',
        f'if ($request_method !~ "^({"|".join(policy.METHODS)})$") {{',
        f'    set $lachan_allow "{", ".join(policy.METHODS)}";',
        "    return 405;",
        "}",
        f'if ($uri ~* "{policy.REFUSED}") {{ return 404; }}',
    ]


def missing(folder: str) -> list[str]:
    """The page, in the language of the address, for what is not there."""
    page = f"{folder}${{lachan_lang}}404.html"
    return [f"error_page 404 {page};", f"error_page 403 =404 {page};  # một thư mục không có trang"]


def headers(place: Place) -> list[str]:
    """Headers of the policy, with errors too."""
    said = policy.headers(place)
    said[policy.CSP_NAME] += "$lachan_alone"
    return [
        *(f'add_header {name} "{value}" always;' for name, value in said.items() if name != CORP),
        f"add_header {CORP} $lachan_corp always;",
        "add_header Cache-Control $lachan_cache always;",
        "add_header Allow $lachan_allow always;",
    ]


def block(name: str, lines: Iterable[str]) -> Iterator[str]:
    """Lines in braces."""
    yield f"{name} {{"
    yield from (f"    {line}" if line else "" for line in lines)
    yield "}"


def text(lines: Iterable[str]) -> str:
    """A file."""
    return "\n".join(lines) + "\n"
