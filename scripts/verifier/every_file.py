"""Every file, as five kinds of visitor, and what stands in their headers."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from verifier.answers import BUSY, MOVED, SpentError, faulty, said
from verifier.asking import Look, by_hash, look_of
from verifier.client import Client
from verifier.families import AWAY, NAMED, expect, expect_file
from verifier.headers import DAY, MONTH, SOFTWARE, Found, header_faults, kept_for, path_inside
from verifier.in_turn import in_turn
from verifier.kinds import KINDS
from verifier.links import quoted
from verifier.marks import Marks
from verifier.names import LOOK_LIMIT, type_of
from verifier.neighbours import check_neighbours
from verifier.once_more import once_more
from verifier.signatures import sha256
from verifier.signs import contacts
from verifier.site import Site
from verifier.viewers import EVERY_FILE, PC, PLAIN, Viewer, headers_of, viewers

REST = 1_800
"""Requests that all other checks need on a site without faults, whatever its size, with three pages of the full matrix."""


def enough(files: int, pages: int) -> int:
    """How many requests a day let a site of so many files, pages among them, be looked at as every kind of visitor in a week.

    Each file once, two of the four other kinds for it, the full matrix for every seventh page, a second look at a seventh, and all else.
    """
    return max(3_000, 3 * files + _matrix(pages) + once_more(pages) + REST)


def _matrix(pages: int) -> int:
    """Requests for the full matrix over a seventh of so many pages."""
    return len(viewers()) * (pages // 7 + 2)


def first_looks(client: Client) -> list[Look]:
    """The home page and some of what it links to, as ordinary visitors, before anything that only an inspector asks for."""
    who = PC | {"encoding": "gzip"}
    home = client.ask(client.target("index.html"), headers_of(who, own=client.origin))
    if home.error:
        return []
    marks = Marks((home.body or b"").decode("utf-8", "replace"))
    named = [path_inside("index.html", link, client) for link in marks.scripts + marks.loads + marks.links]
    paths = [f"{path}index.html" if path.endswith("/") else path for path in dict.fromkeys(named) if path]
    pages = [path for path in paths if type_of(path) == "page"][:4]
    asked: list[tuple[str, Viewer]] = [
        (path, who) for path in [*[path for path in paths if path not in pages][:4], *pages]
    ]
    asked += [(path, EVERY_FILE[3]) for path in ["index.html", *pages[:2]]] + [("index.html", {"ua": "Googlebot"})]
    looks: list[Look] = [("index.html", who, home)]
    for path, viewer in asked:
        looks.append((path, viewer, client.ask(client.target(path), headers_of(viewer, type_of(path), client.origin))))
    return looks


def check_files(site: Site) -> None:
    """Every file, as five kinds of visitor."""
    wrong: dict[str, Found] = {}
    try:
        _first_round(site, wrong)
    except SpentError:
        for path, (kind, detail) in wrong.items():  # a run that is cut short tells what it has seen
            site.report.add(kind, path, detail)
        raise
    if not any(answer.status for answer in site.first.values()):
        raise SpentError(next(iter(site.first.values())).error)
    if not site.good and not wrong:
        raise SpentError(f"máy chủ không cho chương trình xem tệp nào ({said(next(iter(site.first.values())))})")
    for path, answer in site.first.items():
        if faulty(answer.status) and answer.status not in BUSY and path not in wrong:
            again = site.fetch(path, PLAIN)[0].status
            if again == answer.status == 500:
                site.report.add("unreachable", path, f"trả lời {again}")
    for path, found in wrong.items():
        alone = _folder_alone(site, path, found)
        if alone:
            where, told = site.client.target(path), ("folder-differs", found[1] or KINDS[found[0]].title.lower())
            expect(site, where, PLAIN, lambda who, path=path: site.fetch(path, who)[1], told)  # type: ignore[misc]
        if (
            not alone or path == "index.html" or found[0].startswith("redirect-")
        ):  # what is planted there is told as well
            expect_file(site, path, PLAIN, _with_numbers(site, path, found))
    site.report.facts["files"] = len(site.first)
    for place, viewer in enumerate(EVERY_FILE[1:]):
        for path, who in in_turn(site, ((path, viewer) for path in _todays(site, place))):
            expect_file(site, path, who)


def _first_round(site: Site, wrong: dict[str, Found]) -> None:
    """Each file as a plain visitor, the home page first; what is wrong is gathered in `wrong`."""
    for path in sorted(site.served(), key=lambda path: path != "index.html"):
        answer, found = site.fetch(path, PLAIN)
        site.first[path] = answer
        site.usual[path] = frozenset(header_faults(site.client, site.manifest, path, answer))
        if found:
            wrong[path] = found
        elif answer.status == 200 and answer.body is not None:
            site.good[path] = answer.body
            site.seen_right.add(look_of(path, PLAIN))


def _folder_alone(site: Site, path: str, found: Found) -> bool:
    """Whether only the address of a folder is wrong: its page, asked for by name, is the signed one."""
    if path.rpartition("/")[2] != "index.html" or found[0] in (*AWAY, *NAMED) or found[0].startswith("header-"):
        return False
    answer = site.ask(site.client.folder + quoted(path), site.says(PLAIN, path))
    return answer.status == 200 and sha256(answer.body or b"") == site.manifest.files[path].sha256


def _with_numbers(site: Site, path: str, found: Found) -> Found:
    """What was changed in a page, said of telephone and account numbers where it has some that no signed page has."""
    if found[0] != "changed" or site.manifest.files[path].type != "page":
        return found

    def numbers(body: bytes) -> set[str]:
        text = body[:LOOK_LIMIT].decode("utf-8", "replace")
        return contacts(text, Marks(text).shown)

    known = [numbers(body) for one, body in site.good.items() if site.manifest.files[one].type == "page"]
    strange = numbers(site.first[path].body or b"") - set().union(*known)
    return ("contact-changed", f"số {', '.join(sorted(strange)[:3])}") if strange and known else found


def _todays(site: Site, place: int) -> list[str]:
    """The files that one further kind of visitor asks for: all, or where the requests do not suffice as many as do.

    Each kind begins elsewhere and goes on every day, so that after some days each has asked for every file.
    """
    paths = sorted(site.good, key=by_hash)
    others = len(EVERY_FILE) - 1
    kept = _matrix(len(site.pages())) + once_more(len(site.pages())) + REST
    share = (site.client.limits.most - len(site.first) - kept) // others
    if not 0 < share < len(paths):  # so few requests that the run is cut short anyhow: the files come first
        return paths
    days = -(-len(paths) // share)
    site.report.facts["days"] = max(days, site.report.facts.get("days", 1))
    begin = (site.part * share + place * len(paths) // others) % len(paths)
    todays = [*paths[begin:], *paths[:begin]][:share]
    return todays if "index.html" in todays or "index.html" not in site.good else ["index.html", *todays]


def check_looks(site: Site, looks: Iterable[Look]) -> None:
    """What ordinary visitors saw before anybody had asked for the list of files: an inspector gives himself away by it."""
    for path, viewer, answer in looks:
        site.keep_cookies(answer)
        if path not in site.good or site.refused(viewer, answer):
            continue
        target = site.client.target(path)
        away = site.client.away(target, answer) if answer.status in MOVED else ""
        away = "" if site.client.renamed(target, answer) else away
        found = ("redirect-foreign", f"tới {away}") if away else None
        if answer.status and answer.status not in MOVED:
            found = site.judge(path, answer)
        if found:
            expect_file(site, path, viewer, found)


def check_headers(site: Site) -> None:
    """The header policy, types and strange headers of every first answer."""
    uneven = check_neighbours(site)
    answers = {path: answer for path, answer in site.first.items() if answer.status == 200}
    missing: Counter[str] = Counter()
    opened: set[str] = set()
    for path, answer in answers.items():
        for kind, detail in sorted(site.usual[path]):
            if kind == "header-missing":
                missing[detail] += (path, detail) not in uneven
                opened |= {detail} if site.manifest.files[path].type == "page" else set()
            else:
                site.report.add(kind, path, detail)
        seconds = kept_for(answer)
        page, worker = site.manifest.files[path].type == "page", path.rpartition("/")[2] == "sw.js"
        if (page and seconds > DAY) or (worker and seconds > MONTH):
            site.report.add("cache-long", path, f"{seconds // DAY} ngày")
        for name in SOFTWARE:
            if answer.get(name):
                site.report.add("software-named", name, answer.get(name))
    for name, times in (+missing).items():
        # Many hosts send with pages alone what only pages obey.
        everywhere = (times == len(answers) or name not in opened) and not site.manifest.headers_required
        site.report.add("headers-none" if everywhere else "header-missing", name, f"{times}/{len(answers)} tệp")


def spread(site: Site, **shares: int) -> list[str]:
    """Good files, so many of each type; the home page is always among the pages, the others change each day."""
    found: list[str] = []
    for kind, share in shares.items():
        paths = sorted((path for path in site.good if site.manifest.files[path].type == kind), key=by_hash)
        turned = paths[site.part % len(paths) :] + paths[: site.part % len(paths)] if paths else []
        found += sorted(turned, key=lambda path: path != "index.html")[:share]
    return found
