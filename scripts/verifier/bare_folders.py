"""Folders of the release that have no page of their own: what answers there has been put there."""

from __future__ import annotations

from verifier.answers import Answer
from verifier.in_turn import ahead_of
from verifier.listed import by_hash
from verifier.listings import is_listing
from verifier.marks import Marks
from verifier.names import LOOK_LIMIT
from verifier.own_pages import sells
from verifier.site import Site
from verifier.suspects import SCRIPT_NAMES
from verifier.viewers import PLAIN, SEARCHER, Viewer

ASKED: tuple[tuple[str, Viewer], ...] = (("", PLAIN), ("", SEARCHER), ("index.html", PLAIN))
"""What every folder is asked for, and by whom."""
TURNED = ("index.php", "index.htm", "default.aspx", "default.html", "index.phtml", "home.html")
"""What one folder is asked for today and the next one tomorrow."""
FOLDERS_A_DAY = 12


def check_bare_folders(site: Site, soft: Answer, searched: Answer) -> list[str]:
    """`soft` is the answer for what cannot be there, `searched` the one that a search engine gets. The folders that are listed."""
    listed: list[str] = []
    files = site.manifest.files
    folders = {path[: at + 1] for path in files for at, letter in enumerate(path) if letter == "/"}
    bare = sorted((folder for folder in folders if f"{folder}index.html" not in files), key=by_hash)
    begin = site.part % len(bare) if bare else 0
    looks: list[tuple[str, Viewer]] = []
    for turn, folder in enumerate([*bare[begin:], *bare[:begin]][:FOLDERS_A_DAY], site.part):
        names = (*ASKED, (TURNED[turn % len(TURNED)], PLAIN))
        looks += [(folder + name, viewer) for name, viewer in names if folder + name not in files]
    for path, viewer in ahead_of(site, looks, lambda look: (site.client.folder + look[0], site.says(look[1]))):
        if _look_into(site, path, viewer, searched if viewer == SEARCHER else soft) and path.endswith("/"):
            listed.append(path)
    return list(dict.fromkeys(listed))


def _look_into(site: Site, path: str, viewer: Viewer, soft: Answer) -> bool:
    """What has been put there is told; whether it is a list of the folder."""
    target = site.client.folder + path
    answer = site.ask(target, site.says(viewer))
    if (away := site.client.stranger(target, answer)) and away != site.client.away(target, soft):
        site.report.add("redirect-foreign", path, f"tới {away}")
    text = (answer.body or b"")[:LOOK_LIMIT].decode("utf-8", "replace")
    if answer.status != 200 or site.is_harmless(answer, soft) or _blank(text):
        return False
    if is_listing(answer.body or b""):
        return True
    word = sells(text)
    said = f"thư mục này không có trang nào trong bản phát hành{f'; chữ “{word}”' if word else ''}"
    site.report.add("server-code" if SCRIPT_NAMES.search(path) else "doorway", path, said)
    return False


def _blank(text: str) -> bool:
    """Whether a page is the empty one that portals put into folders so that nobody lists them."""
    marks = Marks(text)
    acts = marks.scripts or marks.inline or marks.frames or marks.links or marks.refreshes or marks.loads
    return len(text) < 500 and not acts and len(marks.shown.split()) < 4
