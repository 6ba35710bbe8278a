"""Other ways of writing an address, and addresses that send people away."""

from __future__ import annotations

import re
import urllib.parse

from verifier.every_file import spread
from verifier.links import host_of, quoted
from verifier.signatures import sha256
from verifier.site import MOVED, Site, by_hash
from verifier.traits import ELSEWHERE
from verifier.viewers import PLAIN

SPELLINGS = (
    "{name}", "/{rest}", "./{rest}", "%2e/{rest}", "x/../{rest}", "x/%2e%2e/{rest}", "{upper}", "{coded}", "{twice}", "{stem}",
    "{name}/", "{name}/x", "{name}%20", "{name}.", "{name};a", "{name}%3fa", "{rest}?",
)  # fmt: skip
"""Other ways of writing an address below the folder of the copy.

`name` is the file, `rest` what visitors ask for (nothing for `index.html`), `stem` without ending; in `coded` a letter is
written as a percent sign and a number, in `twice` that percent sign as well.
"""
REDIRECTING = ("url", "redirect", "next", "return", "r", "to", "goto", "link", "continue", "redirect_uri")
"""Names of parameters that are obeyed on badly made sites."""


def check_spellings(site: Site) -> None:
    """Other ways of writing an address must lead to the same file, or nowhere."""
    for path in spread(site, page=3, script=1, pdf=1):
        rest, name = site.client.target(path).removeprefix(site.client.folder), urllib.parse.quote(path)
        coded = re.sub("[a-z](?=[^/]*$)", lambda letter: f"%{ord(letter[0]):x}", name, count=1)
        more = {
            "upper": name.upper(),
            "coded": coded,
            "twice": coded.replace("%", "%25"),
            "stem": name.rpartition(".")[0],
        }
        ways = [site.client.folder + spelling.format(name=name, rest=rest, **more) for spelling in SPELLINGS]
        for way in dict.fromkeys([*ways, f"{site.client.origin}{site.client.target(path)}"]):
            _check_spelling(site, path, way)
    homes = [path.removesuffix("/index.html") for path in site.served() if path.endswith("/index.html")]
    for folder in sorted(homes, key=by_hash)[:6]:
        _check_spelling(site, f"{folder}/index.html", site.client.folder + quoted(folder))


def _check_spelling(site: Site, path: str, way: str) -> None:
    target = way
    for _ in range(2):
        answer = site.ask(target, site.says(PLAIN))
        if away := site.client.away(target, answer):
            site.report.add("alias-differs", way, f"chuyển tới {away}")
        if answer.status not in MOVED or away:
            break
        target = site.client.moved(target, answer).path or "/"
    if answer.status != 200 or answer.body is None:
        return
    digest, first = sha256(answer.body), site.first.get(path)
    same = first is not None and first.raw == answer.raw
    if not same and all(digest != entry.sha256 for entry in site.manifest.files.values()):
        site.report.add("alias-differs", way, f"{len(answer.body)} byte lạ")


def check_open_redirects(site: Site) -> None:
    """`?url=` and its like, and an address in the address, must not send anybody anywhere."""
    home, host = site.client.target("index.html"), host_of(ELSEWHERE)
    ways = {f"{home}?{key}={urllib.parse.quote(ELSEWHERE, safe='')}": f"?{key}=" for key in REDIRECTING}
    ways |= {f"{home}?url=%2F%2F{host}": "?url=//", f"/{home}{host}/%2e%2e": "//…/..", f"{home}%5c{host}/": "/%5c"}
    for target, name in ways.items():
        if host in site.client.away(target, site.ask(target, site.says(PLAIN))):
            site.report.add("open-redirect", name)
