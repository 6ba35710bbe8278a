"""site/ -> dist/host: what to upload, compressed and configured.

What lies in it:

    dist/host/web/                    upload the content of this folder; .htaccess, web.config and _headers lie in it
    dist/host/goc-ten-mien/           only when the copy lives in a folder: robots.txt and others for the domain's root
    dist/host/la-chan-so.conf         nginx
    dist/host/la-chan-so.caddy        Caddy
    dist/host/web.config.toi-thieu    IIS, when the full one is refused
"""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from html.parser import HTMLParser
from pathlib import Path

from courseware.hosting import apache, caddy, compressing, crawlers, iis, netlify, nginx, policy
from courseware.hosting.policy import Place


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
    fresh, old = out.with_name(f".{out.name}.new"), out.with_name(f".{out.name}.old")
    for leftover in (fresh, old):
        shutil.rmtree(leftover, ignore_errors=True)
    web = fresh / "web"
    shutil.copytree(site, web)
    for lang in policy.LANGUAGES:
        move_links(web / f"{lang}404.html", place.path)
    notes = tuple(_write(fresh, dict(_texts(web, place)), place))
    files = sum(file.is_file() for file in fresh.rglob("*"))
    packed = compressing.compress(web)
    if out.exists():
        out.rename(old)
    fresh.rename(out)
    shutil.rmtree(old, ignore_errors=True)
    return Hosted(out, files, packed, notes)


def _texts(web: Path, place: Place) -> Iterator[tuple[str, str]]:
    """Path from dist/host → content of each file that we add."""
    root = "web" if place.path == "/" else "goc-ten-mien"
    pictures = sorted(folder.relative_to(web).as_posix() for folder in (web / "assets").rglob("*") if folder.is_dir())
    hashed = sorted(file.relative_to(web).as_posix() for file in (web / "assets").iterdir() if file.is_file())
    yield MARK, nginx.write(place)
    yield "la-chan-so.caddy", caddy.write(place)
    yield "web.config.toi-thieu", iis.minimal(place)
    yield "web/.htaccess", apache.write(place)
    yield "web/web.config", iis.write(place, pictures)
    for lang in filter(None, policy.LANGUAGES):
        yield f"web/{lang}.htaccess", apache.language(place, lang)
        yield f"web/{lang}web.config", iis.language(place, lang)
    yield f"{root}/_headers", netlify.write(place, hashed, pictures)
    yield f"{root}/robots.txt", crawlers.robots(place)
    if place.domain:
        pages = sorted(page.relative_to(web).as_posix() for page in web.rglob("*.html") if page.name != "404.html")
        yield "web/sitemap.xml", crawlers.sitemap(place, pages)
    if text := crawlers.security(place):
        yield f"{root}/.well-known/security.txt", text


def _write(folder: Path, texts: dict[str, str], place: Place) -> Iterator[str]:
    """Write the files; the notes say what was left out and why."""
    (folder / "web/sitemap.xml").unlink(missing_ok=True)  # without a domain there are no full addresses to list
    for path, text in texts.items():
        file = folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, "utf-8", newline="\n")
    if not place.domain:
        yield "Chưa có --domain: không làm sitemap.xml, robots.txt không chỉ đến nó."
    if not any(path.endswith("security.txt") for path in texts):
        yield "Chưa có đủ --contact và --expires: không làm .well-known/security.txt."
    if place.path != "/":
        yield f"Trang nằm trong {place.path}: chép nội dung goc-ten-mien/ vào gốc tên miền, nội dung web/ vào thư mục ấy."


def move_links(page: Path, path: str) -> None:
    """Put `path` before the absolute addresses of a 404 page, the only pages that need them: they answer at any depth."""
    text = page.read_text("utf-8")
    tags = _Tags()
    tags.feed(text)
    for tag in tags.absolute:
        text = text.replace(tag, tag.replace('="/', f'="{path}'))
    page.write_text(text, "utf-8", newline="\n")


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
