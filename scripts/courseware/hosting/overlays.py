"""nginx for many schools from one folder: `dist/editions/`, where all schools share one release.

    nen/              the release, as `host` makes web/
    truong/<slug>/    a school's own few small files
    so/web/           the department's own copy, whole, with the list of schools

The host's root is `so/web/`. Below `/<slug>/` a file that is the school's to have comes from `truong/<slug>/`, every other
one from `nen/`, byte for byte. So a release lies on the disk once, compressed once, for 700 schools or 40,000.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path

from courseware.hosting import nginx, policy
from courseware.hosting.policy import Place

SLUG = "[a-z0-9]+(?:-[a-z0-9]+)*"
OWN = rf"{policy.OF_SCHOOL}|integrity\.json(?:\.minisig)?"
"""What is a school's own, from the school's root. What it does not have is not there: never the department's instead."""
BASE, SCHOOLS, HOME = "nen", "truong", "so/web"
MARK = "truong.css"
"""The file that every school has: where there is none, there is no such school."""


def folders(editions: Path) -> tuple[str, ...]:
    """Folders of the department's own copy: names that stand first in its addresses and so can be no school's."""
    names = (folder.name for folder in (editions / HOME).iterdir() if folder.is_dir())
    return tuple(sorted(name for name in names if re.fullmatch(SLUG, name)))


def schools(editions: Path) -> tuple[str, ...]:
    """Slugs of the schools that are there."""
    return tuple(sorted(mark.parent.name for mark in (editions / SCHOOLS).glob(f"*/{MARK}")))


def texts(editions: Path, place: Place) -> dict[str, str]:
    """File name → configuration for the folders of `dist/editions/`."""
    return {"la-chan-so-nhieu-truong.conf": write(place, folders(editions))}


def write(place: Place, folders: Iterable[str]) -> str:
    """What to include in a `server` whose root is the folder. Of `place` only the portals matter: schools are at the root."""
    return nginx.text([
        "# Lá chắn số cho nhiều trường: chép tệp này vào /etc/nginx/snippets/, rồi trong khối server của trang ghi hai dòng:",
        "#     root /srv/la-chan-so/dang-dung;",
        "#     include snippets/la-chan-so-nhieu-truong.conf;",
        "# root là thư mục dist/editions đã chép lên; khối server ấy không có location / nào khác. Thêm trường không phải nạp lại.",
        *nginx.FILES,
        "",
        *nginx.types(),
        "",
        *rules(folders),
        "if (!-f $document_root$lachan_mark) { return 404; }  # không có trường ấy",
        *slash(),
        "",
        *nginx.headers(place),
        *nginx.block("location /", ["try_files $lachan_file =404;"]),
    ])  # fmt: skip


def rules(folders: Iterable[str]) -> list[str]:
    """Variables by address: `$lachan_file` where it lies, `$lachan_school` and the `$lachan_mark` that says it exists."""
    school = rf"^/(?!(?:{'|'.join(folders)})(?:/|$))({SLUG})"
    return [
        *nginx.answers(f"^/(?:{SLUG}/)?"),
        *nginx.refusals(),
        *nginx.missing("/"),
        "",
        "# Tệp nằm ở đâu: gốc là của sở; trong thư mục của trường, tệp riêng ở truong/, mọi tệp khác ở nen/.",
        'set $lachan_index "";',
        'if ($uri ~ "/$") { set $lachan_index "index.html"; }',
        'set $lachan_school "";',
        f'set $lachan_mark "/{HOME}/404.html";',
        f'set $lachan_file "/{HOME}$uri$lachan_index";',
        f'if ($uri ~ "{school}(?:/(.*))?$") {{',
        "    set $lachan_school $1;",
        f'    set $lachan_mark "/{SCHOOLS}/$1/{MARK}";',
        f'    set $lachan_file "/{BASE}/$2$lachan_index";',
        "}",
        f'if ($uri ~ "{school}/({OWN})$") {{ set $lachan_file "/{SCHOOLS}/$1/$2"; }}',
    ]


def slash() -> list[str]:
    """A page's name has a dot, a folder's has none: without its slash it leads to the address with one."""
    return ['if ($uri ~ "^((?:/[a-z0-9-]+)+)$") { return 301 $1/$is_args$args; }']
