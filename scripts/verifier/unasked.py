"""What browsers, robots and certificate authorities ask a host for by themselves: icons, small texts, proofs, robots.txt."""

from __future__ import annotations

import re

from verifier.answers import Answer
from verifier.listings import is_listing
from verifier.names import LOOK_LIMIT, type_of
from verifier.own_pages import kin
from verifier.robots import check_robots
from verifier.signatures import sha256
from verifier.signs import ABSOLUTE, password_form
from verifier.site import Site
from verifier.site_maps import check_site_maps, named_by_robots
from verifier.suspects import unlike_its_name
from verifier.viewers import PC, PLAIN, SEARCHER, Viewer, headers_of

UNASKED = (
    "favicon.ico", "apple-touch-icon.png", "apple-touch-icon-precomposed.png", "browserconfig.xml", "humans.txt",
    "crossdomain.xml", "security.txt",
)  # fmt: skip
"""A host may have these of its own, as long as they are what their names say."""
WELL_KNOWN = (
    "change-password",
    "passkey-endpoints",
    "openid-configuration",
    "apple-app-site-association",
    "assetlinks.json",
)
"""What password managers and phones ask the root of a host for: who answers leads to a login, or says who may have it."""
APPS = re.compile(r"\"(?:package_name|appIDs?|apps)\"\s*:\s*\[?\s*\"([\w.-]{3,150})\"")
"""An app that says of itself that this site is its own: it opens its links and is offered its passwords."""
SIGNING_IN = re.compile(r"(^|\.)(google|microsoftonline|live|apple|vneid\.gov)\.(com|vn)$|(^|\.)vneid\.gov\.vn$")
"""Where honest hosts let people sign in."""
FOR_MACHINES = (
    "llms.txt",
    "llms-full.txt",
    "ai.txt",
    "agents.json",
    ".well-known/agent-card.json",
    ".well-known/ai-plugin.json",
)
"""What programs that answer questions read before the pages: it may speak of this host, and of nobody else."""
ROBOTS: tuple[Viewer, ...] = (PLAIN, SEARCHER, {"ua": "Googlebot điện thoại"})
"""Those to whom robots.txt is read: one for search engines or for phones alone is an old trick."""


def check_unasked(site: Site, soft: Answer, searched: Answer) -> None:
    """`soft` is the answer for what cannot be there, `searched` the one that a search engine gets."""
    for path in UNASKED:
        for viewer in (PC, SEARCHER) if path not in site.manifest.files else ():
            _look(site, path, viewer, searched if viewer == SEARCHER else soft)
    for name in WELL_KNOWN if f".well-known/{WELL_KNOWN[0]}" not in site.manifest.files else ():
        _well_known(site, name, soft)
    for path in FOR_MACHINES:
        for viewer in (PLAIN, {"ua": "GPTBot"}) if path not in site.manifest.files else ():
            _for_machines(site, path, viewer, soft)
    for folder in sorted({pattern.rpartition("/")[0] for pattern in site.manifest.allowed if "/" in pattern}):
        for name in (site.word(folder), "index.html", ""):
            for viewer in (PLAIN, SEARCHER) if f"{folder}/{name}" not in site.manifest.files else ():
                _look(site, f"{folder}/{name}", viewer, searched if viewer == SEARCHER else soft, folder=True)
    maps: set[str] = set()
    own = "robots.txt" not in site.manifest.files or ("robots-own", "robots.txt") in site.report.found
    for viewer in ROBOTS if own else ():
        robots = site.ask(site.client.target("robots.txt"), site.says(viewer))
        if robots.status != 200 or site.is_harmless(robots, soft):
            continue
        body = robots.body or b""
        check_robots(body, site.manifest, site.client.host, site.report, site.client.folder)
        said = any((kind, "robots.txt") in site.report.found for kind in ("robots-foreign", "robots-closed"))
        if not said and (strange := unlike_its_name("robots.txt", body)):
            site.report.add("extra", "robots.txt", strange)
        maps |= named_by_robots(site, body)
    check_site_maps(site, maps, searched)


def is_stranger(site: Site, target: str, answer: Answer) -> bool:
    """Whether the place to which an answer leads is neither a house of the same owner nor where people sign in."""
    there = (site.client.moved(target, answer).hostname or "").lower()
    return not kin(there, site.client.host) and not SIGNING_IN.search(there)


def _well_known(site: Site, name: str, soft: Answer) -> None:
    """A stranger to whom this address leads, or whom it names, gets the passwords; another page of the house may stand there."""
    target = f"/.well-known/{name}"
    answer = site.ask(target, site.says(PC))
    told = f"trình duyệt, điện thoại tự hỏi {target}"
    if away := site.client.away(target, answer):
        if away != site.client.away(target, soft) and is_stranger(site, target, answer):
            site.report.add("redirect-foreign", target, f"{told}: tới {away}")
        return
    if answer.status != 200 or site.is_harmless(answer, soft):
        return
    text = (answer.body or b"")[:LOOK_LIMIT].decode("utf-8", "replace")
    others = {host.lower() for host in ABSOLUTE.findall(text)} - {site.client.host} - site.manifest.links
    strange = sorted(one for one in others if not kin(one, site.client.host) and not SIGNING_IN.search(one))
    if asked := password_form(text):
        site.report.add("login-form", target, f"{told}: {asked}")
    elif (app := APPS.search(text)) and site.client.folder == "/":  # in a folder, the portal around it may have one
        site.report.add("ownership", target, f"{told}: ứng dụng {app[1]} tự nhận trang này là của nó")
    elif strange and "html" not in answer.get("content-type"):
        site.report.add("extra", target, f"{told}: dẫn tới {strange[0]}")


def _for_machines(site: Site, path: str, viewer: Viewer, soft: Answer) -> None:
    target = site.client.target(path)
    answer = site.ask(target, site.says(viewer))
    if (away := site.client.stranger(target, answer)) and away != site.client.away(target, soft):
        site.report.add("redirect-foreign", path, f"tới {away}")
    if answer.status != 200 or site.is_harmless(answer, soft):
        return
    text = (answer.body or b"")[:LOOK_LIMIT].decode("utf-8", "replace")
    named = sorted({host.lower() for host in ABSOLUTE.findall(text)} - {site.client.host} - site.manifest.links)
    others = [host for host in named if not kin(host, site.client.host)]
    if strange := unlike_its_name(path, text.encode()).removeprefix("tệp được phép nhưng ") or (
        f"dẫn tới {others[0]}" if others else ""
    ):
        site.report.add("extra", path, f"tệp cho máy trả lời: {strange}")


def _look(site: Site, path: str, viewer: Viewer, soft: Answer, folder: bool = False) -> None:
    """One of these; in a `folder` that a host may have, nothing but what it is for."""
    target = site.client.folder + path if folder else site.client.target(path)
    answer = site.ask(target, headers_of(viewer, type_of(path), site.client.origin))
    if away := site.client.away(target, answer):
        if site.client.stranger(target, answer) and away != site.client.away(target, soft):
            site.report.add("redirect-foreign", path, f"tới {away}")
        return
    body = answer.body or b""
    if answer.status != 200 or site.is_harmless(answer, soft) or (path.endswith("/") and is_listing(body)):
        return
    # In a folder a host may give its proof for every name; elsewhere the name decides.
    token = f"{path.rpartition('/')[0]}/{site.word(path)}" if folder else path
    strange = unlike_its_name(token, body)
    asked = password_form(body[:LOOK_LIMIT].decode("utf-8", "replace"))
    if asked and (folder or strange):
        site.report.add("login-form", path, asked)
    elif folder and (strange or not site.manifest.allows(token)):
        site.report.add("doorway", path, strange or "thư mục này chỉ để chứng minh quyền giữ tên miền")
    elif strange:
        site.report.add("extra", path, strange)
    elif type_of(path) == "picture" and not site.manifest.allows(path) and sha256(body) not in site.signed:
        site.report.add("icon-own", path, f"{len(body)} byte")
