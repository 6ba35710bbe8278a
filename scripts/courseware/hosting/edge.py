"""nginx in front of object storage, as the edge that keeps copies: the same addresses as `overlays.py`, files by HTTP.

Nothing of a visitor goes on to the storage: no address, no header, no query. Each file is fetched once by an edge however
many ask at once, handed out stale while a newer one is fetched or the storage is away, and asked for again by its ETag.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator
from pathlib import Path
from urllib.parse import urlsplit

from courseware.hosting import nginx, overlays, policy, storage
from courseware.hosting.policy import Place

ADDRESS = re.compile(rf"https?://(?:{policy.HOST}|127\.0\.0\.1)(?::[0-9]{{1,5}})?(?:/[A-Za-z0-9_-][A-Za-z0-9._-]*)+")
SOON = 300
"""Seconds after which an edge asks again for what a browser asks for each time: so long a changed page may still be old."""
ABSENT = 60
"""Seconds for which an edge remembers that a file is not there."""
IGNORED = (
    "Cache-Control", "Expires", "Set-Cookie", "Vary",
    "X-Accel-Expires", "X-Accel-Redirect", "X-Accel-Limit-Rate", "X-Accel-Buffering", "X-Accel-Charset",
)  # fmt: skip
"""What a storage may not decide here: how long copies are kept, and anything that nginx would do at its word."""
CERTIFICATES = "/etc/ssl/certs/ca-certificates.crt"
HIDDEN = (
    "Cache-Control", "Expires", "Set-Cookie", "Vary", "Via", "X-Powered-By", "X-XSS-Protection", "X-Frame-Options",
    "Access-Control-Allow-Origin", "Access-Control-Allow-Methods", "Access-Control-Allow-Credentials",
    "Access-Control-Expose-Headers", "x-amz-request-id", "x-amz-id-2", "x-amz-version-id", "x-amz-bucket-region",
    "x-amz-storage-class", "x-amz-server-side-encryption", "x-amz-expiration", "x-amz-replication-status",
    "x-amz-delete-marker", "x-amz-meta-mtime", "x-amz-meta-md5chksum", "x-amz-checksum-crc32", "x-amz-checksum-crc64nvme",
    "x-amz-checksum-type", "x-amzn-requestid", "x-minio-deployment-id", "x-rgw-object-type",
)  # fmt: skip
"""Headers of storages (Amazon's reference of GetObject; MinIO, Ceph): nginx hides by name only."""


def problems(address: str) -> Iterator[str]:
    """A sentence about an address of the storage that cannot be written into a configuration."""
    if not ADDRESS.fullmatch(address):
        example = "https://kho.example/la-chan-so/2026-11"
        yield f"--storage “{address}” chưa đúng: ghi https://, tên miền, tên kho, thư mục của bản, không / ở cuối, như {example}"


def texts(editions: Path, place: Place, address: str) -> dict[str, str]:
    """File name → configuration for the schools and the folders of `dist/editions/`."""
    return {
        "la-chan-so-kho-http.conf": memory(overlays.schools(editions)),
        "la-chan-so-kho.conf": write(place, overlays.folders(editions), address),
    }


def memory(schools: Collection[str]) -> str:
    """What to include in `http`: where copies are kept, which schools there are, a log without visitors' addresses."""
    size = 1 << max(11, (4 * len(schools)).bit_length())
    known = (f"{slug} 1;" for slug in schools)
    return nginx.text([
        "# Lá chắn số, máy đứng trước kho: chép tệp này vào /etc/nginx/conf.d/. Thêm trường thì làm lại tệp, nạp lại nginx.",
        "proxy_cache_path /var/cache/la-chan-so levels=1:2 keys_zone=lachan:64m max_size=4g inactive=30d use_temp_path=off;",
        "log_format la_chan_so '$time_iso8601 $status $upstream_cache_status $body_bytes_sent $lachan_school $lachan_file';  # không ghi ai xem",
        f"map_hash_max_size {size};",
        "map_hash_bucket_size 128;",
        *nginx.block("map $lachan_school $lachan_known", ["volatile;", '"" 1;', *known, "default 0;"]),
    ])  # fmt: skip


def write(place: Place, folders: Iterable[str], address: str) -> str:
    """What to include in a `server`. `address` is the public one of the storage, with bucket and folder of the release."""
    origin = urlsplit(address)
    passing = [
        "rewrite ^ $lachan_store$lachan_file$lachan_packed? break;",
        f"proxy_pass {origin.scheme}://{origin.netloc};",
    ]
    plain = ['set $lachan_packed "";', _kept(SOON), *passing]
    packed_or_plain = ["error_page 403 404 = @lachan_plain;", *passing]
    return nginx.text([
        "# Lá chắn số, máy đứng trước kho: chép tệp này vào /etc/nginx/snippets/, rồi trong khối server của trang ghi hai dòng:",
        "#     access_log /var/log/nginx/la-chan-so.log la_chan_so;",
        "#     include snippets/la-chan-so-kho.conf;",
        "# Đổi bản, quay về bản trước: đổi một dòng dưới đây rồi nạp lại nginx.",
        f'set $lachan_store "{origin.path}";',
        "",
        "gzip off;",
        "server_tokens off;",
        "absolute_redirect off;",
        "recursive_error_pages on;",
        *_fetching(origin.scheme, place),
        "",
        *overlays.rules(folders),
        "if ($lachan_known = 0) { return 404; }  # không có trường ấy",
        *overlays.slash(),
        *_packing(),
        "",
        *nginx.headers(place),
        "add_header Vary $lachan_vary always;",
        *nginx.block(rf"location ~ ^/(?:{'|'.join(filter(None, policy.LANGUAGES))})?404\.html$", plain),
        *(
            line
            for pattern, value in reversed(policy.CACHING.items())
            for line in nginx.block(f'location ~ "{pattern}"', [_kept(_seconds(value)), *packed_or_plain])
        ),
        *nginx.block("location /", [_kept(SOON), *packed_or_plain]),
        *nginx.block("location @lachan_plain", plain),
    ])  # fmt: skip


def _fetching(scheme: str, place: Place) -> list[str]:
    """How a file is fetched and kept."""
    hidden = dict.fromkeys([*policy.headers(place), *HIDDEN])
    checked = [
        "proxy_ssl_server_name on;",
        "proxy_ssl_verify on;",
        "proxy_ssl_verify_depth 4;",
        f"proxy_ssl_trusted_certificate {CERTIFICATES};  # Debian; RHEL: /etc/pki/tls/certs/ca-bundle.crt",
    ]
    return [
        "proxy_http_version 1.1;",
        "proxy_pass_request_headers off;",
        "proxy_pass_request_body off;",
        "proxy_connect_timeout 5s;",
        "proxy_intercept_errors on;",
        *(checked if scheme == "https" else []),
        "proxy_cache lachan;",
        'proxy_cache_key "$lachan_store$lachan_file$lachan_packed";',
        "proxy_cache_lock on;",
        "proxy_cache_revalidate on;",
        "proxy_cache_background_update on;",
        "proxy_cache_use_stale updating error timeout http_500 http_502 http_503 http_504;",
        f"proxy_ignore_headers {' '.join(IGNORED)};",
        *(f"proxy_hide_header {name};" for name in hidden),
    ]


def _packing() -> Iterator[str]:
    """Which object compressed before to ask for: of the release alone, for a school's few files are not compressed."""
    text = rf"^(?!/{overlays.SCHOOLS}/).*\.({'|'.join(policy.TEXT)})$"
    yield 'set $lachan_packed "";'
    for suffix, name in storage.ENCODINGS.items():  # the last that the browser takes is served
        taken = rf"(^|[\s,]){name}\s*(,|$|;(?!\s*q=0(\.0*)?\s*(,|$)))"
        yield f'if ($http_accept_encoding ~ "{taken}") {{ set $lachan_packed ".{suffix}"; }}'
    yield f'if ($lachan_file !~ "{text}") {{ set $lachan_packed ""; }}'
    yield 'set $lachan_vary "";'
    yield f'if ($lachan_file ~ "{text}") {{ set $lachan_vary "Accept-Encoding"; }}'


def _seconds(caching: str) -> int:
    """How long a Cache-Control lets a copy be used unasked."""
    return int(caching.partition("max-age=")[2].partition(",")[0])


def _kept(seconds: int) -> str:
    return f"proxy_cache_valid 200 {seconds}s; proxy_cache_valid 403 404 {ABSENT}s;"
