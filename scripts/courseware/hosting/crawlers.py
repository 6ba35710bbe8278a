"""Files that programs look for at the root of a domain: robots.txt, sitemap.xml, security.txt."""

from __future__ import annotations

from collections.abc import Iterable

from courseware.hosting.policy import Place


def robots(place: Place) -> str:
    """Everybody may read everything; the map is named when the domain is known."""
    lines = ["User-agent: *", "Allow: /"]
    if place.domain:
        lines += ["", f"Sitemap: https://{place.domain}{place.path}sitemap.xml"]
    return "\n".join(lines) + "\n"


def sitemap(place: Place, pages: Iterable[str]) -> str:
    """Full addresses, as the format demands; paths of pages need no escaping (`[a-z0-9-/.]`)."""
    rows = [f"<url><loc>https://{place.domain}{place.path}{page}</loc></url>" for page in pages]
    return "\n".join([
        '<?xml version="1.0" encoding="UTF-8"?>',
        '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">',
        *rows,
        "</urlset>\n",
    ])  # fmt: skip


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
