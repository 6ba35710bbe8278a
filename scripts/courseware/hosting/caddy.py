"""Caddy: lines to import inside a site's block."""

from __future__ import annotations

from courseware.hosting import policy
from courseware.hosting.policy import Place


def write(place: Place) -> str:
    """The configuration."""
    folder = place.path
    lines = [
        "# Lá chắn số: trong Caddyfile, khối của trang ghi hai dòng:",
        "#     root * /var/www/html",
        "#     import la-chan-so.caddy",
        f"# Thư mục web/ nằm ở đường dẫn {folder} của trang, ở đây là /var/www/html{folder}.",
        f"handle {folder}* {{",
        *_headers(place, "    "),
        f'    header ?Cache-Control "{policy.FRESH}"',  # when nothing below has said otherwise
    ]
    lines += [f"    @loaded path_regexp {policy.LOADED}", "    header @loaded {"]
    lines += [*(f'        {name} "{value}"' for name, value in policy.LOADED_HEADERS.items()), "        defer", "    }"]
    lines += [
        f"    @drawing path_regexp {policy.DRAWING}",
        "    header @drawing {",
        f'        {policy.CSP_NAME} "{policy.drawing_policy(place)}"',
        "        defer",
        "    }",
    ]
    for number, (pattern, value) in enumerate(policy.CACHING.items()):
        lines += [f"    @kept{number} path_regexp {pattern}", f'    header @kept{number} Cache-Control "{value}"']
    for suffix, type_ in policy.TYPES.items():
        lines += [f"    @{suffix} path *.{suffix}", f'    header @{suffix} Content-Type "{type_}"']
    lines += [
        f"    @method not method {' '.join(policy.METHODS)}",
        "    handle @method {",
        f'        header Allow "{", ".join(policy.METHODS)}"',
        "        header -Content-Type",
        '        respond "" 405',
        "    }",
        "    @hidden {",
        f"        path_regexp {policy.HIDDEN}",
        f"        not path_regexp {policy.WELL_KNOWN}",
        "    }",
        "    handle @hidden {",
        "        error 404",
        "    }",
        f"    @program path_regexp (?i){policy.PROGRAM}|{policy.SETTINGS}",
        "    handle @program {",
        "        error 404",
        "    }",
        "    handle {",
        "        file_server {",
        "            precompressed br gzip",
        "        }",
        "    }",
        "}",
        "handle_errors {",
    ]
    for number, lang in sorted(enumerate(policy.LANGUAGES), reverse=True):
        lines += [
            f"    @lang{number} {{",
            f"        path {folder}{lang}*",
            "        expression {err.status_code} in [403, 404]",
            "    }",
            f"    handle @lang{number} {{",
            *_headers(place, "        "),
            f"        rewrite * {folder}{lang}404.html",
            f'        header Content-Type "{policy.TYPES["html"]}"',
            f'        header Cache-Control "{policy.FRESH}"',
            "        file_server {",
            "            precompressed br gzip",
            "        }",
            "    }",
        ]
    lines += ["}"]
    return "\n".join(lines) + "\n"


def _headers(place: Place, indent: str) -> list[str]:
    """For an answer and, once more, for an error: an error begins with none."""
    named = [f'{indent}    {name} "{value}"' for name, value in policy.headers(place).items()]
    return [f"{indent}header {{", *named, f"{indent}    -Server", f"{indent}}}"]
