"""A robots.txt that is the host's own: it may turn robots away, but not search engines, nor lead them elsewhere."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from verifier.findings import Found, Report
from verifier.links import host_of, quoted
from verifier.manifest import Manifest

SEARCHING = ("*", "googlebot", "bingbot", "coccocbot", "coccocbot-web")
"""Those by whom people find a school. Robots of language models and the like a host may turn away."""
_ALL = ("/", "/*")
RULES = 200
"""How many rules for one robot are weighed; what else is in the file counts no more."""


def check_robots(data: bytes, manifest: Manifest, host: str, report: Report, folder: str = "/") -> None:
    """What a robots.txt outside the signed list says that no honest one does."""
    for kind, detail in robots_faults(data, manifest, host, folder):
        report.add(kind, "robots.txt", detail)


def robots_faults(data: bytes, manifest: Manifest, host: str, folder: str = "/") -> Iterator[Found]:
    """The same, each with its kind."""
    mine = host or manifest.host
    for there in sorted(sitemaps(data) - {"", mine}) if mine else ():
        yield "robots-foreign", f"sitemap ở {there}"
    if turned := sorted(turned_away(data) & set(SEARCHING)):
        yield "robots-closed", f"Disallow: / cho {', '.join(turned)}"
        return
    missing = set(manifest.not_found.values())
    pages = (path for path, entry in manifest.files.items() if entry.type == "page" and path not in missing)
    targets = [
        folder + quoted(path.removesuffix("index.html") if path.endswith("/index.html") else path) for path in pages
    ]
    if closed := hidden(data, targets):
        yield "robots-closed", f"giấu {len(closed)} trang: {', '.join(closed[:3])}"


def sitemaps(robots: bytes) -> set[str]:
    """The hosts on which a robots.txt says that there are site maps; "" is the same host."""
    return {host_of(value) for value in map_addresses(robots)}


def map_addresses(robots: bytes) -> list[str]:
    """The site maps that a robots.txt names, as they stand there."""
    return [value for key, value in _lines(robots) if key == "sitemap"]


def turned_away(robots: bytes) -> set[str]:
    """The robots, in small letters, that may look at nothing (RFC 9309, 2.2: of rules of one length, Allow holds)."""
    rules = _rules(robots).items()
    whole = {agent: {key for key, value in said if value in _ALL} for agent, said in rules}
    return {agent for agent, keys in whole.items() if keys == {"disallow"}}


def hidden(robots: bytes, targets: Iterable[str]) -> list[str]:
    """Those of these addresses that a search engine, or everybody, may not look at: the longest rule holds."""
    said = [rules[:RULES] for agent, rules in _rules(robots).items() if agent in SEARCHING]
    return [target for target in targets if any(_closed(rules, target) for rules in said)]


def _closed(rules: list[tuple[str, str]], target: str) -> bool:
    held = [(len(value), key == "allow") for key, value in rules if value and _fits(value, target)]
    return bool(held) and not max(held)[1]


def _fits(rule: str, target: str) -> bool:
    """Whether an address is one of a rule with `*` and `$` (RFC 9309, 2.2.3)."""
    first, *rest = rule.removesuffix("$").split("*")
    if not target.startswith(first):
        return False
    at = len(first)
    for piece in rest:
        found = target.find(piece, at)
        if found < 0:
            return False
        at = found + len(piece)
    return not rule.endswith("$") or at == len(target) or (bool(rest) and target.endswith(rest[-1]))


def _rules(robots: bytes) -> dict[str, list[tuple[str, str]]]:
    """Robot, in small letters → its rules, as (allow or disallow, what)."""
    rules: dict[str, list[tuple[str, str]]] = {}
    agents: list[str] = []
    ruled = True
    for key, value in _lines(robots):
        if key == "user-agent":
            agents = [value.lower()] if ruled else [*agents, value.lower()]
            ruled = False
        elif key in ("allow", "disallow"):
            ruled = True
            for agent in agents[:RULES]:
                rules.setdefault(agent, []).append((key, value))
    return rules


def _lines(robots: bytes) -> Iterator[tuple[str, str]]:
    """Names in small letters and values, without comments."""
    for line in robots.decode("utf-8-sig", "replace").splitlines():
        key, _, value = line.partition("#")[0].partition(":")
        yield key.strip().lower(), value.strip()
