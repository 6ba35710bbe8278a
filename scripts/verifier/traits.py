"""What a visitor shows of himself: the headers by which a tampered server tells visitors apart."""

from __future__ import annotations

from verifier.agents import AGENTS, REFERERS

ELSEWHERE = "https://la-chan-so-kiem-tra.invalid/"
QUERIES = (
    "p=1", "id=1", "slot=1", "s=nohu", "q=nohu", "nohu", "page=2&page_id=1", "cat=1&paged=2", "lang=vi", "amp=1", "utm_source=facebook&utm_medium=social",
    "fbclid=IwAR0", "gclid=Cj0K", "zarsrc=30", "ttclid=E.C.P", "ref=1",
    "language=vi&nv=news", "option=com_content&view=article&id=1",
)  # fmt: skip
_TOP = {
    "Accept": "text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,*/*;q=0.8",
    "Upgrade-Insecure-Requests": "1",
    "Priority": "u=0, i",
    "Sec-Fetch-Dest": "document",
    "Sec-Fetch-Mode": "navigate",
    "Sec-Fetch-User": "?1",
}
TRAITS: dict[str, dict[str, dict[str, str]]] = {
    "ua": {name: {"User-Agent": agent} for name, agent in AGENTS.items()},
    "referer": {name: {"Referer": address} for name, address in REFERERS.items()},
    "query": {query: {} for query in QUERIES},
    "language": {
        "tiếng Việt": {"Accept-Language": "vi-VN,vi;q=0.9,en;q=0.6"},
        "tiếng Anh": {"Accept-Language": "en-US,en;q=0.9"},
        "tiếng Trung": {"Accept-Language": "zh-CN,zh;q=0.9"},
        "tiếng Nhật": {"Accept-Language": "ja,ja-JP;q=0.9,en;q=0.5"},
        "tiếng Hàn": {"Accept-Language": "ko-KR,ko;q=0.9,en;q=0.5"},
        "tiếng Nga": {"Accept-Language": "ru-RU,ru;q=0.9,en;q=0.5"},
        "tiếng Thái": {"Accept-Language": "th-TH,th;q=0.9,en;q=0.5"},
        "tiếng Indonesia": {"Accept-Language": "id-ID,id;q=0.9,en;q=0.5"},
        "tiếng Khmer": {"Accept-Language": "km-KH,km;q=0.9,en;q=0.5"},
    },
    "fetch": {
        "mở trang": _TOP | {"Sec-Fetch-Site": "none"},
        "bấm liên kết": _TOP | {"Sec-Fetch-Site": "cross-site"},
        "trong khung": {"Sec-Fetch-Dest": "iframe", "Sec-Fetch-Mode": "navigate", "Sec-Fetch-Site": "cross-site"},
        "tải trước": {"Sec-Purpose": "prefetch;prerender", "Purpose": "prefetch", "X-Moz": "prefetch"},
        "service worker": {
            "Service-Worker": "script",
            "Accept": "*/*",
            "Sec-Fetch-Dest": "serviceworker",
            "Sec-Fetch-Mode": "same-origin",
            "Sec-Fetch-Site": "same-origin",
        },
    },
    "cookie": {
        "đã xem": {"Cookie": "visited=1; lan_xem=2"},
        "của trang": {"Cookie": "{cookie}"},
        "quản trị": {
            "Cookie": "wordpress_logged_in_0a1b2c=admin%7C1; wp-settings-1=x; nv4_adm=1; joomla_user_state=logged_in; admin=1; is_admin=1;"
            " session=0a1b2c3d4e5f; logged_in=1"
        },
        "khách quen": {
            "Cookie": "_ga=GA1.1.1.1; _fbp=fb.1.1.1; PHPSESSID=0a1b2c3d4e5f; nv4c_a1b2c_ctr=1; nv4_u_lang=vi"
        },
    },
    "address": {
        "Việt Nam": {"X-Forwarded-For": "113.160.0.1", "X-Real-IP": "113.160.0.1", "CF-IPCountry": "VN"},
        "của Google": {"X-Forwarded-For": "66.249.66.1", "X-Real-IP": "66.249.66.1"},
        "của Bing": {"X-Forwarded-For": "40.77.167.1", "X-Real-IP": "40.77.167.1"},
    },
    "hints": {
        "tiết kiệm dữ liệu": {"Save-Data": "on"},
        "gợi ý điện thoại": {"Sec-CH-UA-Mobile": "?1", "Sec-CH-UA-Platform": '"Android"'},
        "gợi ý máy tính": {"Sec-CH-UA-Mobile": "?0", "Sec-CH-UA-Platform": '"Windows"'},
        "trong ứng dụng": {"X-Requested-With": "com.zing.zalo"},
        "không theo dõi": {"DNT": "1", "Sec-GPC": "1"},
        "tải lại": {"Cache-Control": "no-cache", "Pragma": "no-cache"},
        "từ trang khác": {"Origin": ELSEWHERE.rstrip("/")},
    },
    "encoding": {
        "gzip": {"Accept-Encoding": "gzip"},
        "br": {"Accept-Encoding": "br"},
        "zstd": {"Accept-Encoding": "zstd"},
        "deflate": {"Accept-Encoding": "deflate"},
        "gzip, deflate": {"Accept-Encoding": "gzip, deflate"},
        "chỉ nén": {"Accept-Encoding": "br, gzip, identity;q=0"},
        "từ điển": {
            "Accept-Encoding": "gzip, deflate, br, zstd, dcb, dcz",
            "Available-Dictionary": ":pZGm1Av0IEBKARczz7exkNYsZb8LzaMrV7J32a2fFG4=:",
        },
        "mọi kiểu": {"Accept-Encoding": "gzip, deflate, br, zstd"},
    },
    "accept": {
        "mọi loại": {"Accept": "*/*"},
        "không nêu": {"Accept": ""},
        "Markdown": {"Accept": "text/markdown, text/html;q=0.5, */*;q=0.1"},
    },
    "connection": {"kết nối mới": {":connection": "new"}},
    "protocol": {"HTTP/1.0": {":protocol": "HTTP/1.0"}},
}
"""Trait → value → headers. `{own}` and `{cookie}` are the site's; a header without a value is not sent; `:protocol`, `:connection` are none."""
LOADED = {
    "script": {"Sec-Fetch-Dest": "script", "Sec-Fetch-Mode": "no-cors", "Accept": "*/*"},
    "style": {"Sec-Fetch-Dest": "style", "Sec-Fetch-Mode": "no-cors", "Accept": "text/css,*/*;q=0.1"},
    "picture": {"Sec-Fetch-Dest": "image", "Sec-Fetch-Mode": "no-cors", "Accept": "image/avif,image/webp,*/*;q=0.8"},
    "svg": {"Sec-Fetch-Dest": "image", "Sec-Fetch-Mode": "no-cors", "Accept": "image/avif,image/webp,*/*;q=0.8"},
    "font": {"Sec-Fetch-Dest": "font", "Sec-Fetch-Mode": "cors", "Accept": "*/*"},
    "json": {"Sec-Fetch-Dest": "empty", "Sec-Fetch-Mode": "cors", "Accept": "*/*"},
    "sound": {"Sec-Fetch-Dest": "audio", "Sec-Fetch-Mode": "no-cors", "Accept": "*/*"},
}
"""How a page loads what nobody opens as a page: it stands for "mở trang"."""
NAMES = {"encoding": "encoding-differs", "query": "query-page", "hints": "cloak-fetch", "accept": "cloak-fetch",
         "protocol": "cloak-fetch"}  # fmt: skip
"""Trait → kind of what is shown to it alone, where that is not `cloak-` and the trait."""
WORKER = {"fetch": "service worker"}
"""How a browser asks for the script that it is to keep and to run between itself and the site."""
