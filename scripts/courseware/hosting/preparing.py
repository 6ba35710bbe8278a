"""site/ -> dist/host: what to upload, compressed and configured.

What lies in it:

    dist/host/web/                    upload the content of this folder; .htaccess, web.config and _headers lie in it
    dist/host/goc-ten-mien/           only when the copy lives in a folder: robots.txt and others for the domain's root
    dist/host/la-chan-so.conf         nginx
    dist/host/la-chan-so.caddy        Caddy
    dist/host/web.config.toi-thieu    IIS, when the full one is refused
    dist/host/kiem-tra/               verify.py and its hash: for whoever checks, so never among what is uploaded
"""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from html.parser import HTMLParser
from pathlib import Path

from courseware.hosting import apache, caddy, compressing, crawlers, iis, netlify, nginx, policy
from courseware.hosting.policy import Place
from courseware.machine import swapping
from courseware.signing import joining


@dataclass(frozen=True)
class Hosted:
    """What was made."""

    folder: Path
    files: int
    packed: int
    notes: tuple[str, ...]


MARK = "la-chan-so.conf"


def problems(site: Path, out: Path) -> Iterator[str]:
    """Sentences about an `out` that must not be replaced."""
    if out.resolve().is_relative_to(site.resolve()) or site.resolve().is_relative_to(out.resolve()):
        yield f"{out} và {site} nằm trong nhau: chọn thư mục làm ra ở nơi khác"
    elif out.exists() and not (out / MARK).is_file() and (out.is_file() or any(out.iterdir())):
        yield f"{out} đã có thứ khác bên trong, sẽ mất nếu thay: chọn thư mục trống hoặc chưa có"


def host(site: Path, out: Path, place: Place) -> Hosted:
    """Make everything beside `out`, then swap it in whole."""
    with swapping.swapped(out) as fresh:
        web = fresh / "web"
        shutil.copytree(site, web)
        (web / "sitemap.xml").unlink(missing_ok=True)  # without a domain there are no full addresses to list
        for lang in policy.LANGUAGES:
            page = web / f"{lang}404.html"
            page.write_text(move_links(page.read_text("utf-8"), place.path), "utf-8", newline="\n")
        for path, text in texts(list_(web), place):
            file = fresh / path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, "utf-8", newline="\n")
        files = sum(file.is_file() for file in fresh.rglob("*"))
        packed = compressing.compress(web)
    return Hosted(out, files, packed, tuple(_notes(place)))


@dataclass(frozen=True)
class Listing:
    """What the configurations name of a built site."""

    pages: tuple[str, ...]
    hashed: tuple[str, ...]
    pictures: tuple[str, ...]
    """Folders of pictures."""


def list_(web: Path) -> Listing:
    """The listing of a folder."""
    pages = (page.relative_to(web).as_posix() for page in web.rglob("*.html") if page.name != "404.html")
    hashed = (file.relative_to(web).as_posix() for file in (web / "assets").iterdir() if file.is_file())
    pictures = (folder.relative_to(web).as_posix() for folder in (web / "assets").rglob("*") if folder.is_dir())
    return Listing(tuple(sorted(pages)), tuple(sorted(hashed)), tuple(sorted(pictures)))


def texts(listing: Listing, place: Place) -> Iterator[tuple[str, str]]:
    """Path from dist/host → content of each file that we add."""
    root = "web" if place.path == "/" else "goc-ten-mien"
    yield MARK, nginx.write(place)
    yield "la-chan-so.caddy", caddy.write(place)
    yield "web.config.toi-thieu", iis.minimal(place)
    yield from ((path, body.decode()) for path, body in joining.handed().items())
    yield "web/.htaccess", apache.write(place)
    yield "web/web.config", iis.write(place, list(listing.pictures))
    for lang in filter(None, policy.LANGUAGES):
        yield f"web/{lang}.htaccess", apache.language(place, lang)
        yield f"web/{lang}web.config", iis.language(place, lang)
    yield f"{root}/_headers", netlify.write(place, list(listing.hashed), list(listing.pictures))
    yield f"{root}/robots.txt", crawlers.robots(place)
    if place.domain:
        yield "web/sitemap.xml", crawlers.sitemap(place, listing.pages)
    if text := crawlers.security(place):
        yield f"{root}/.well-known/security.txt", text


def _notes(place: Place) -> Iterator[str]:
    """What was left out and why."""
    if not place.domain:
        yield "Chưa có --domain: không làm sitemap.xml, robots.txt không chỉ đến nó."
    if crawlers.security(place) is None:
        yield "Chưa có đủ --contact và --expires: không làm .well-known/security.txt."
    if place.path != "/":
        yield f"Trang nằm trong {place.path}: chép nội dung goc-ten-mien/ vào gốc tên miền, nội dung web/ vào thư mục ấy."


def move_links(text: str, path: str) -> str:
    """Put `path` before the absolute addresses of a 404 page, the only pages that need them: they answer at any depth."""
    tags = _Tags()
    tags.feed(text)
    for tag in tags.absolute:
        text = text.replace(tag, tag.replace('="/', f'="{path}'))
    return text


class _Tags(HTMLParser):
    """Start tags, as they stand, that hold an absolute address."""

    def __init__(self) -> None:
        super().__init__()
        self.absolute: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Keep the tag if one of its values is an address from the root."""
        written = self.get_starttag_text() or ""
        if any(value and value.startswith("/") for _, value in attrs):
            self.absolute.add(written)
