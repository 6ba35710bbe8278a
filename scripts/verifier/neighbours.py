"""Headers of protection beside those of the neighbours: what a host sends with all files but one is that one's affair."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator

from verifier.answers import Answer
from verifier.listed import by_hash
from verifier.policies import weaker
from verifier.site import Site
from verifier.viewers import PLAIN


def check_neighbours(site: Site) -> frozenset[tuple[str, str]]:
    """The signed headers, missing or weaker on a few files while most others of their type have them: told; path and name."""
    groups: dict[str, dict[str, Answer]] = {}
    for path, answer in site.first.items():
        if answer.status == 200:
            groups.setdefault(site.manifest.files[path].type, {})[path] = answer
    told: dict[str, dict[str, str]] = {}
    for group in groups.values():
        for path, name, words in _uneven(site, group):
            if site.first[path].get(name):
                site.report.add("header-weak", path, words)
            else:
                told.setdefault(path, {})[name] = words
    for path, words_of in told.items():
        if _stands_alone(site, path, list(words_of), told.keys()):
            site.report.add("header-alone", path, "; ".join(words_of.values()))
        else:
            site.tell_uneven(path, "; ".join(words_of.values()))
    return frozenset((path, name) for path, names in told.items() for name in names)


def _uneven(site: Site, group: dict[str, Answer]) -> Iterator[tuple[str, str, str]]:
    """Path, header and what is wrong, for a group of like files."""
    for name, expected in site.manifest.headers.items():
        usual, times = Counter(answer.get(name) for answer in group.values()).most_common(1)[0]
        if not usual or 2 * times <= len(group):
            continue
        for path, answer in group.items():
            value = answer.get(name)
            if not value:
                yield path, name, f"thiếu {name} ({times}/{len(group)} tệp cùng loại có)"
            elif not weaker(name, expected, value) and (weak := weaker(name, usual, value, portals=False)):
                yield path, name, f"{name}: {weak} ({times}/{len(group)} tệp cùng loại thì không)"


DOCUMENT_TYPES = ("page", "svg")
"""What browsers open as a document; of the rest a host may have rules file by file (`sw.js` has them in most manuals)."""
COMPANY, OF_MANY = 8, 10
"""How many pages (or drawings) a host has to have that one can be told from them, and of how many one may be alone."""
TURNS = "0110100110010110"
"""Who is asked for when: page (0) and neighbour (1), in the order of Thue and Morse, which no number of servers in turn repeats."""


def _stands_alone(site: Site, path: str, names: list[str], uneven: Collection[str]) -> bool:
    """Whether it is this page's own affair that headers are missing with it.

    Not that of its kind (pages of folders, for which many hosts have rules of their own; pages for what is not there), of
    one of several servers (page and neighbour in turn, each on a new line), nor of a front that has kept an answer from
    before (the page is asked for with a query that nobody has used as well).
    """
    kind = site.manifest.files[path].type
    pages = {one for one in site.good if site.manifest.files[one].type == kind} - {*site.manifest.not_found.values()}
    alike = {one for one in pages if _of_a_folder(one) == _of_a_folder(path)}
    bare = {one for one in uneven if one in pages}
    full = sorted(alike - bare, key=by_hash)
    if kind not in DOCUMENT_TYPES or path not in pages or len(pages) < max(COMPANY, OF_MANY * len(bare)):
        return False
    if len(full) <= len(alike & bare):
        return False
    for turn, letter in enumerate(TURNS):
        target = site.target(path if letter == "0" else full[turn % len(full)])
        query = f"?{site.word(f'{target}{turn}')}" if turn % 5 == 3 else ""
        answer = site.ask(target + query, site.says(PLAIN) | {":connection": "new"})
        if answer.status == 200 and any(bool(answer.get(name)) is (letter == "0") for name in names):
            return False
    return True


def _of_a_folder(path: str) -> bool:
    return path.rpartition("/")[2] == "index.html"
