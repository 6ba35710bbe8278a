"""Addresses where break-ins and forgotten files are usually found."""

from __future__ import annotations

from verifier.answers import MOVED, Answer
from verifier.bare_folders import check_bare_folders
from verifier.hiding_places import HIDING, HOME_NAMES, WORKERS
from verifier.in_turn import in_turn
from verifier.listed import by_hash
from verifier.listings import check_listings
from verifier.names import LOOK_LIMIT
from verifier.planted import planted
from verifier.shells import IN_FOLDERS, todays_shells
from verifier.signs import password_form
from verifier.site import Site
from verifier.suspects import unlike_its_name
from verifier.unasked import check_unasked, is_stranger
from verifier.viewers import PLAIN, SEARCHER, Viewer

DOORS = (*HOME_NAMES, "index.htm", "default.html", "home.html")
"""What a server may have before `index.html` as the page of a folder."""
BOTH = (PLAIN, SEARCHER)
TOLD = ("gambling", "command-bait")
"""What in the refusal of a name that nobody asks for is no firewall's own."""
BEHIND = (*TOLD, "injected-form", "injected-redirect", "program-offered")
"""What in a page behind a redirect is neither: those may load what they like."""


def check_probes(site: Site) -> None:
    """Addresses where break-ins and forgotten files are usually found."""
    unknown = site.client.target(f"la-{site.word('soft')}")
    samples = [site.ask(unknown, site.says(viewer)) for viewer in BOTH]
    kinds: dict[str, str] = {}
    asked: list[tuple[str, Viewer]] = []
    for hiding in HIDING:
        for name in hiding.today(site.part):
            path = name.replace("{host}", site.client.host)
            kinds[path] = hiding.kind
            asked += [(path, viewer) for viewer in (BOTH if hiding.searched else BOTH[:1])]
    asked += [(f"google{site.word('owner')[1:17]}.html", viewer) for viewer in BOTH]
    asked += [(path, PLAIN) for path in (*_beside(site), f"{site.word('php')[:8]}.php", *todays_shells(site.part))]
    asked += [(path, {"fetch": "service worker"}) for path in WORKERS]
    fresh = [(path, viewer) for path, viewer in asked if path not in site.manifest.files]
    for path, viewer in in_turn(site, fresh):
        _probe(site, path, samples[viewer == SEARCHER], viewer, kinds.get(path, ""))
    listed = check_bare_folders(site, *samples)
    check_unasked(site, *samples)
    check_listings(site, samples[0], listed)


def _beside(site: Site) -> list[str]:
    """Names in folders of the release, other folders each day."""
    folders = sorted({path.rpartition("/")[0] for path in site.manifest.files if "/" in path}, key=by_hash)
    turned = (folders[site.part % len(folders) :] + folders)[: min(8, len(folders))] if folders else []
    return [f"{folder}/{IN_FOLDERS[(by_hash(folder)[0] + site.part) % len(IN_FOLDERS)]}" for folder in turned]


def _probe(site: Site, path: str, soft: Answer, viewer: Viewer, kind: str = "") -> None:
    target = site.looked_for(path, viewer)
    answer = site.ask(target, site.says(viewer))
    away = site.client.away(target, answer)
    # For the others `unknown` has looked; another house of the same owner, and where people sign in, are no strangers.
    if viewer == PLAIN and away and away != site.client.away(target, soft) and is_stranger(site, target, answer):
        site.report.add("redirect-foreign", path, f"tới {away}")
    if answer.status in (401, 403) and not site.sold(soft) and (found := site.harm(answer)) and found[0] in TOLD:
        site.report.add("doorway" if found[0] == "gambling" else found[0], path, f"trả lời {answer.status}, {found[1]}")
    if answer.status in MOVED:
        _look_behind(site, path, viewer, answer, soft)
        return
    strange = unlike_its_name(path, answer.body or b"").removeprefix("tệp được phép nhưng ")
    if (
        answer.status != 200
        or site.is_harmless(answer, soft)
        or _led(site, soft) == target
        or (site.manifest.allows(path) and not strange)
    ):
        return
    home = site.first.get("index.html")
    if path in DOORS and home and "index.html" not in site.good and answer.body == home.body:
        site.report.add("folder-differs", site.client.folder, f"cổng vào do {path} trả, không phải index.html")
    named, detail = planted(site, path, answer, kind)
    site.report.add(named, path, detail or strange)


def _led(site: Site, soft: Answer) -> str:
    """The host's own place to which every name is led that is not there, or ""; it is looked at with missing pages."""
    return site.client.moved("/", soft).path if soft.status in MOVED else ""


def _look_behind(site: Site, path: str, viewer: Viewer, answer: Answer, soft: Answer) -> None:
    """What harms behind redirects within the site; a firewall's page, or a login of the house, may stand there."""
    target = site.looked_for(path, viewer)
    for _ in range(2):
        parts = site.client.moved(target, answer)
        if site.client.away(target, answer) or parts.path in (_led(site, soft), *site.listed):
            return
        target = parts.path + (f"?{parts.query}" if parts.query else "")
        answer = site.ask(target, site.says(viewer))
        if answer.status not in MOVED:
            break
    if answer.status == 200 and (found := site.harm(answer)) and found[0] in BEHIND:
        asked = password_form((answer.body or b"")[:LOOK_LIMIT].decode("utf-8", "replace"))
        kind = "login-form" if asked else "doorway" if found[0] == "gambling" else found[0]
        site.report.add(kind, path, f"chuyển tới {parts.path}: {asked or found[1]}")
