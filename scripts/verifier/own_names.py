"""The home page when the host is called by its other names: `www.`, its number, in capitals, none at all, or in TLS alone."""

from __future__ import annotations

from collections.abc import Iterator

from verifier.answers import Answer
from verifier.hosts import resolve
from verifier.links import host_of
from verifier.names import LOOK_LIMIT
from verifier.reflected import is_ours
from verifier.signs import GAMBLING, JUMP, added
from verifier.site import Site
from verifier.traits import ELSEWHERE
from verifier.viewers import PLAIN, SEARCHER

Name = tuple[str, dict[str, str], bool]
"""How a way of calling the host is told, its headers, and whether it is the same name by the rules (RFC 9110, 4.2.3)."""


def check_own_names(site: Site) -> None:
    """Under the same name the signed page or none; under another one, where shared servers have other sites, none that harms."""
    if "index.html" not in site.good:
        return
    addresses = sorted({str(info[4][0]) for info in resolve(site.client.host, site.client.port)})
    visitors = [viewer for viewer in (PLAIN, SEARCHER) if site.fetch("index.html", viewer)[1] is None]
    for name, headers, same in _names(site, addresses):
        for viewer in visitors:
            answer = site.ask(site.target("index.html"), site.says(viewer) | headers)
            site.client.limits.refused = 0  # who does not answer to this name may to the next
            harm, note = _harm(site, answer, same)
            if harm:
                site.report.add("host-differs", name, harm)
            elif note:
                site.report.add("shared-server", name, note)
    site.client.close()


def _names(site: Site, addresses: list[str]) -> Iterator[Name]:
    """The names of this host, beside the one it is looked at by."""
    host, port = site.client.host, site.client.port
    tail = site.client.host_header.removeprefix(f"[{host}]" if ":" in host else host)
    yield "không nêu tên máy (HTTP/1.0)", {"Host": "", ":protocol": "HTTP/1.0"}, False
    if ":" in host or host.replace(".", "").isdigit():  # a number: what its server has for any name
        for name in ("localhost", host_of(ELSEWHERE)):
            yield f"{name}{tail}", {"Host": f"{name}{tail}"}, False
        return
    yield f"{host.upper()}{tail}", {"Host": f"{host.upper()}{tail}"}, True
    if not tail:
        yield f"{host}:{port}", {"Host": f"{host}:{port}"}, True
    www = host.removeprefix("www.") if host.startswith("www.") else f"www.{host}"
    for name in (f"{host}.", www, *(f"[{one}]" if ":" in one else one for one in addresses[:2])):
        yield f"{name}{tail}", {"Host": f"{name}{tail}"}, False
    if site.client.scheme == "https":
        yield f"{www} (SNI)", {":name": www}, False
        yield "không nêu tên máy (SNI)", {":name": ""}, False


def _harm(site: Site, answer: Answer, same: bool) -> tuple[str, str]:
    """What harms in an answer, and what is merely another page."""
    target, good = site.target("index.html"), site.good["index.html"]
    if away := site.client.away(target, answer):
        ours = host_of(answer.get("location")).removeprefix("www.") == site.client.host.removeprefix("www.")
        told = "" if ours else f"chuyển tới {away}"
        return (told, "") if same or GAMBLING.search(away) else ("", told)
    if answer.status != 200 or answer.body is None:
        return "", ""
    found = site.judge("index.html", answer)
    if found is None or (answer.body == good and not same and found[0] not in ("header-extra", "injected-redirect")):
        return "", ""
    if same or answer.body == good:
        return found[1] or found[0], ""
    text, mine = answer.body[:LOOK_LIMIT].decode("utf-8", "replace"), is_ours(site, answer)
    fresh = added(good.decode("utf-8", "replace"), text) if mine else text
    word = GAMBLING.search(fresh) or (JUMP.search(fresh) if mine else None)
    return (f"có “{word[0]}”", "") if word else ("", "trang khác")
