"""Each address of the host, the host under another name, and pages that only a changed page names."""

from __future__ import annotations

import re
import socket
from typing import Any

from verifier.address import path_inside
from verifier.answers import MOVED, refusal
from verifier.links import host_of
from verifier.marks import Marks
from verifier.site import Site
from verifier.traits import ELSEWHERE
from verifier.viewers import PLAIN, headers_of


def check_addresses(site: Site) -> None:
    """Each address of the host (IPv4, IPv6), and the host under another name."""
    found = {str(info[4][0]) for info in resolve(site.client.host, site.client.port)}
    for address in sorted(found)[:4] if len(found) > 1 else []:
        answer = site.ask(site.target("index.html"), site.says(PLAIN), address=address)
        if answer.error:
            site.client.limits.refused = 0
            site.report.add("address-dead", address)
        elif refusal(answer):
            site.turned_away("index.html", answer)
        elif answer.status in MOVED and site.leads_to_signed("index.html", site.target("index.html"), answer):
            continue
        elif answer.raw != site.first["index.html"].raw:
            site.report.add("address-differs", address, f"trả lời {answer.status}")
    other = site.ask(site.target("index.html"), site.says(PLAIN) | {"Host": host_of(ELSEWHERE)})
    if other.status == 200 and other.raw != site.first["index.html"].raw:
        site.report.add("shared-server", host_of(ELSEWHERE))


def resolve(host: str, port: int) -> list[Any]:
    """The addresses of a host as `getaddrinfo` has them; none where it has no name."""
    try:
        return socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except OSError:
        return []


def check_doorways(site: Site) -> None:
    """Own addresses that a changed sitemap or page names and the release does not have."""
    named: set[str] = set()
    for path, answer in site.first.items():
        kind = site.manifest.files[path].type
        if path not in site.good and answer.status == 200 and kind in ("page", "xml"):
            text = (answer.body or b"").decode("utf-8", "replace")
            links = re.findall(r"<loc>\s*([^<\s]+)", text) if kind == "xml" else Marks(text).links
            named |= {link for link in (path_inside(path, link, site.client) for link in links) if link}
    for path in sorted(named - set(site.manifest.files))[:20]:
        answer = site.ask(site.client.target(path), headers_of(PLAIN))
        if answer.status == 200 and not site.manifest.allows(path) and f"{path}index.html" not in site.manifest.files:
            site.report.add("doorway", path)
