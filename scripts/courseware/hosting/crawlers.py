"""Files that programs look for at the root of a domain: robots.txt, sitemap.xml, security.txt."""

from __future__ import annotations

from collections.abc import Container, Iterable

from courseware.hosting.policy import Place


def robots(place: Place) -> str:
    """Everybody may read everything; the map is named when the domain is known."""
    lines = ["User-agent: *", "Allow: /"]
    if place.domain:
        lines += ["", f"Sitemap: https://{place.domain}{place.path}sitemap.xml"]
    return "\n".join(lines) + "\n"


def sitemap(place: Place, pages: Iterable[str]) -> str:
    """Full addresses, as the format demands; paths of pages need no escaping (`[a-z0-9-/.]`).

    It tells robots which pages are one in two languages (`xhtml:link`, as Google reads it): pages cannot, for that takes full
    addresses, and a page does not know where it lies.
    """
    every = set(pages)
    return "\n".join([
        '<?xml version="1.0" encoding="UTF-8"?>',
        '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">',
        *(f"<url><loc>{_full(place, page)}</loc>{_languages(place, page, every)}</url>" for page in sorted(every)),
        "</urlset>\n",
    ])  # fmt: skip


def _full(place: Place, page: str) -> str:
    return f"https://{place.domain}{place.path}{page}"


def _languages(place: Place, page: str, every: Container[str]) -> str:
    """The page and its other language, if it has one."""
    vi = page.removeprefix("en/")
    both = {"vi": vi, "en": f"en/{vi}"}
    if not all(path in every for path in both.values()):
        return ""
    return "".join(
        f'<xhtml:link rel="alternate" hreflang="{lang}" href="{_full(place, path)}"/>' for lang, path in both.items()
    )


def security(place: Place) -> str | None:
    """RFC 9116; it demands both a contact and a day until which it is good."""
    if not place.contact or not place.expires:
        return None
    lines = [
        f"Contact: {place.contact}",
        f"Expires: {place.expires.isoformat()}T00:00:00Z",
        "Preferred-Languages: vi, en",
    ]
    if place.domain:
        lines.append(f"Canonical: https://{place.domain}/.well-known/security.txt")
    return "\n".join(lines) + "\n"
