"""Other addresses that cannot be there: below every folder, and with every ending."""

from __future__ import annotations

from collections.abc import Iterator

from verifier.families import expect
from verifier.in_turn import in_turn
from verifier.listed import by_hash
from verifier.missing_pages import missing
from verifier.site import Site
from verifier.viewers import PLAIN, SEARCHER, Viewer

UNKNOWN = (
    "{}.html", "{}", "{}/", "{}.png", "{}.jpg", "{}.pdf", "{}.js", "{}.css", "{}.json", "{}.txt", "{}.xml", "{}.htm", "{}.zip",
    "no-hu-{}.html", "tin-tuc/{}.html", "shop/{}.html", "2026/11/{}/", "?{}", "20261122/{}.html",
)  # fmt: skip
"""Names that cannot be there, `{}` is a word that nobody foresees."""


SHAPES = ("{word}.html", "{digits}.html", "bai-viet-{digits}-{part}.html")
"""Names below the folders of the release, in turn: doorways often answer to one shape only."""
EVERY_SHAPE = 9
"""In how many folders each of them is asked for every day."""


def check_unknown_names(site: Site) -> None:
    """Other addresses that cannot be there: below every folder, and with every ending."""
    plain = site.ask(site.client.target(f"{site.word('')}.html"), site.says(PLAIN))
    names = [name.format(site.word(name)) for name in UNKNOWN if not name.startswith("?")]
    asked = [(name, viewer) for name in names for viewer in (PLAIN, SEARCHER)]
    for path, viewer in in_turn(site, [*asked, *_below_folders(site)]):
        expect(site, path, viewer, lambda who, path=path: missing(site, path, who, plain))  # type: ignore[misc]


def _below_folders(site: Site) -> Iterator[tuple[str, Viewer]]:
    """One shape of name below each folder for visitors and search engines, in the first folders the others as well."""
    folders = sorted({path.rpartition("/")[0] + "/" for path in site.served() if "/" in path}, key=by_hash)
    for turn, folder in enumerate(folders[:30]):
        word = site.word(folder)
        digits = str(int(word[1:], 16))[:6]
        names = [folder + shape.format(word=word, digits=digits, part=word[1:6]) for shape in SHAPES]
        first, *others = [names[(turn + site.part + step) % len(names)] for step in range(len(names))]
        yield from ((first, viewer) for viewer in (PLAIN, SEARCHER))
        yield from ((name, PLAIN) for name in others if turn < EVERY_SHAPE)
