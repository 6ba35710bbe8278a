"""Every file, as five kinds of visitor."""

from __future__ import annotations

from verifier.answers import BUSY, faulty, said
from verifier.asking import look_of
from verifier.budget import todays
from verifier.families import AWAY, NAMED, expect, expect_file
from verifier.findings import Found
from verifier.headers import header_faults
from verifier.in_turn import in_turn
from verifier.kinds import KINDS
from verifier.limits import SpentError
from verifier.links import quoted
from verifier.marks import Marks
from verifier.names import LOOK_LIMIT
from verifier.signatures import sha256
from verifier.signs import contacts
from verifier.site import Site
from verifier.viewers import EVERY_FILE, IPHONE, PC, PHONE, PLAIN, Viewer


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
        for path, who in in_turn(site, ((path, _reader(path, viewer)) for path in todays(site, place))):
            expect_file(site, path, who)


def _reader(path: str, viewer: Viewer) -> Viewer:
    """Who reads an English page on a phone has a phone in English: what is changed for him would else wait for its day."""
    english = path.startswith("en/") and viewer.get("ua") in (PHONE["ua"], IPHONE["ua"])
    return {**viewer, "language": "tiếng Anh"} if english else viewer


def _first_round(site: Site, wrong: dict[str, Found]) -> None:
    """Each file as a plain visitor, the home page first; what is wrong is gathered in `wrong`."""
    paths = sorted(site.served(), key=lambda path: path != "index.html")
    for path, _ in in_turn(site, ((path, PLAIN) for path in paths)):
        answer, found = site.fetch(path, PLAIN)
        site.first[path] = answer
        site.usual[path] = frozenset(header_faults(site.client, site.manifest, path, answer))
        if found:
            wrong[path] = found
        elif answer.status == 200 and answer.body is not None:
            body = answer.body if site.is_as_listed(path, answer) else _by_name(site, path)
            if body is None:
                continue
            site.good[path] = body
            site.seen_right.add(look_of(path, PLAIN))


MEANT: tuple[Viewer, ...] = ({"language": "tiếng Anh"}, PC)
"""Readers to whom a page may be given from which a program without a language is led away."""


def _by_name(site: Site, path: str) -> bytes | None:
    """A page from which nobody in particular is led to another one of the release, by the name of its file; None where he never sees it.

    Where readers see it all the same, it has not been looked at as everybody; where nobody does, it is as good as gone.
    """
    name = site.client.folder + quoted(path)
    answer = site.ask(name, site.says(PLAIN, path))
    if answer.status == 200 and site.is_as_listed(path, answer):
        site.first[path], site.places[path] = answer, name
        return answer.body
    asked = (site.ask(site.client.target(path), site.says(viewer, path)) for viewer in MEANT)
    if any(one.status == 200 and site.is_as_listed(path, one) for one in asked):
        site.report.unchecked(
            "Máy chủ đưa người không nói rõ ngôn ngữ sang trang khác của bộ này, nên chưa xem đủ: hỏi người quản trị luật chuyển hướng.",
            path,
        )
    else:
        there = site.report.found.get(("signed-redirect", path), "").rpartition(": ")[2]
        site.report.add("led-away", path, there)
    return None


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
