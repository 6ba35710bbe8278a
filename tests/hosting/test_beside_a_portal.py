"""The copy in a folder of a portal whose own .htaccess has rules for all files below it, as that of NukeViet 4.5."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from courseware.hosting import policy

from .conftest import FOLDERS
from .servers import Server, running

OF_PORTAL = """
ErrorDocument 404 /portal.html
<FilesMatch "\\.(js|css|xml)$">
Header append Vary Accept-Encoding
Header set Access-Control-Allow-Origin "*"
Header set X-Frame-Options "SAMEORIGIN"
Header set X-Content-Type-Options "nosniff"
</FilesMatch>
<FilesMatch "\\.(js|css|jpg|png|svg|html)$">
Header set Cache-Control "max-age=2592000, public"
</FilesMatch>
RewriteEngine On
RewriteCond %{REQUEST_FILENAME} !-f
RewriteCond %{REQUEST_FILENAME} !-d
RewriteRule (.*)(/|\\.html)$ portal.html
RewriteRule ^([a-z]+)$ /$1/ [L,R=301]
"""


@pytest.fixture
def beside(hosted: Callable[[str], Path], open_folder: Path) -> Iterator[Server]:
    """Apache with the portal at its root and the copy in its folder."""
    path = next(folder for folder in FOLDERS if folder != "/")
    root = open_folder / "portal"
    root.mkdir(exist_ok=True)
    (root / ".htaccess").write_text(OF_PORTAL)
    (root / "portal.html").write_text("cổng", "utf-8")
    if not (root / path.strip("/")).exists():
        (root / path.strip("/")).symlink_to(hosted(path) / path.strip("/"))
    with running("apache", path, root, open_folder) as started:
        yield started


def test_every_header_is_ours_and_stands_once(beside: Server) -> None:
    """Two Cache-Control headers would be joined by the browser: a page kept for a month, a worker that never renews."""

    names = ["index.html", "sw.js", "truong.css", "assets/img/mark.svg"]
    names += [f"assets/{next((beside.web / 'assets').glob('site.*.css')).name}"]
    for name in names:
        for accepted in ("", "gzip, br"):
            answer = beside.get(name, Accept_Encoding=accepted) if accepted else beside.get(name)
            caching = [value for pattern, value in policy.CACHING.items() if re.search(pattern, f"/{name}")]
            sent = policy.sent(beside.place, name)
            wanted = {key.lower(): value for key, value in sent.items()}
            wanted["cache-control"] = [policy.FRESH, *caching][-1]

            assert answer.status == 200
            assert {key: answer.headers.get(key) for key in wanted} == wanted, (name, accepted)
            assert not {"x-frame-options", "access-control-allow-origin"} & answer.headers.keys(), name


def test_what_is_missing_is_told_by_the_course_and_not_by_the_portal(beside: Server) -> None:
    for name, page in (("khong-co.html", "404.html"), ("en/khong-co.html", "en/404.html"), ("khong", "404.html")):
        answer = beside.get(name)

        assert (answer.status, answer.body) == (404, (beside.web / page).read_bytes()), name
