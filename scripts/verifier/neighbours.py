"""Headers of protection beside those of the neighbours: what a host sends with all files but one is that one's affair."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from verifier.answers import Answer
from verifier.policies import weaker
from verifier.site import Site


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
