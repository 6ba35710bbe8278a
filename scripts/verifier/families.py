"""Naming what only some visitors see: for whom else does it fail?"""

from __future__ import annotations

from collections.abc import Callable

from verifier.all_but_one import for_all_but
from verifier.answers import ENDLESS
from verifier.asking import look_of
from verifier.findings import Found
from verifier.kinds import KINDS
from verifier.site import Site
from verifier.traits import NAMES, WORKER
from verifier.viewers import PLAIN, Viewer, name_of

SLOW: Found = ("unreachable", ENDLESS)
"""Asked for at most once more, as it takes so long."""
NAMED = ("text-conversion", "encoding-unsigned", "rewritten")
"""Kinds that say no more when it is known who is shown them."""
LURING = ("command-bait", "program-offered", "login-form", "contact-changed", "password-asked", "rollback")
"""Kinds that say what a reader may have done to himself, or how old what he reads is: told beside the one that says who is shown them."""
OF_A_HOST = ("header-weak", "policy-stops", "mime-wrong", "mixed-release", "rollback")
"""Kinds that keep their name where they come and go: the content is signed, be it of another release; one of several servers is wrong."""
AWAY = ("unreachable", "missing")
"""Kinds that a host without fault has too, for a moment: while it starts anew, or while files are being copied."""


def expect(
    site: Site, where: str, viewer: Viewer, test: Callable[[Viewer], Found | None], found: Found | None = None
) -> None:
    """Run a test as this visitor; when it fails, find out for whom else it fails and name the family."""
    found = found or test(viewer)
    if found is None:
        saw_right(site, where, viewer)
        return
    if found[0] in NAMED or found == SLOW:
        if viewer == PLAIN or test(viewer) is not None:
            site.report.add(found[0], where, found[1])
        return
    if found[0] == "header-uneven" and not _steady(site, viewer, test):
        site.tell_uneven(where, found[1])
        return
    trait = next((trait for trait in viewer.items() if trait in site.culprits), ())
    kind = (_of_a_worker(where, dict([trait])) or site.culprits[trait]) if trait else ""
    kind = kind or _family(site, where, viewer, test, found)
    if kind == "plain" and found[0] == "unreachable" and look_of(where, PLAIN) in site.seen_right:
        site.report.unchecked(
            f"Máy chủ thôi cho chương trình xem ({found[1]}): chờ vài giờ, hoặc nhờ người quản trị tường lửa."
        )
        return
    if kind == "random":
        if found[0] in OF_A_HOST:
            site.report.add(found[0], where, f"lúc có lúc không: {found[1]}")
        elif found[0] != "unreachable":
            site.report.add(kind, where, f"{name_of(viewer)}: {_said(found)}")
        return
    if found[0] not in AWAY:
        site.seen_wrong |= {look_of(where, viewer), *([look_of(where, PLAIN)] if kind == "plain" else [])}
    before = look_of(where, PLAIN if kind == "plain" else viewer) in site.seen_right and found[0] not in AWAY
    if before:
        site.report.add("changed-later", where, f"{name_of(viewer)}: lần trước đúng, về sau {_said(found)}")
    if kind != "plain":
        site.report.add(kind, where, f"{name_of(viewer)}: {_said(found)}")
        if found[0] in LURING:
            site.report.add(found[0], where, found[1])
    elif not before:
        site.report.add(found[0], where, found[1])


OFTEN_ENOUGH = 8
"""How often a visitor has to miss a header that others get, before that is no chance: a host may be several servers."""


def _steady(site: Site, viewer: Viewer, test: Callable[[Viewer], Found | None]) -> bool:
    """Whether it is always this visitor, and never everybody, who misses a header."""
    if site.uneven or viewer == PLAIN:
        return False
    for _ in range(OFTEN_ENOUGH):
        if test(viewer) is None or test(PLAIN) is not None:
            site.uneven = True
            return False
    return True


def _said(found: Found) -> str:
    """What is wrong, for a sentence that speaks of the visitor."""
    title = KINDS[found[0]].title.lower()
    return f"{title}: {found[1]}" if found[0].startswith("header-") else found[1] or title


def saw_right(site: Site, where: str, viewer: Viewer) -> None:
    """A visitor sees what he should see: told where he has seen something else in the same run."""
    if look_of(where, viewer) in site.seen_wrong:
        site.report.add("changed-later", where, f"{name_of(viewer)}: lần trước khác, về sau đúng")
    site.seen_right.add(look_of(where, viewer))


def _family(site: Site, where: str, viewer: Viewer, test: Callable[[Viewer], Found | None], found: Found) -> str:
    """The kind of finding by the one trait that is enough to be shown it, if there is one.

    Each answer that decides is asked for more than once: chance must not be called a kind of visitor.
    """
    if any(test(viewer) is None for _ in range(3)):
        return "random"
    apart = viewer.keys() & {"connection", "protocol"}

    def plain() -> Found | None:
        if apart:
            test(PLAIN)  # takes the place of the first on a new connection
        return test(PLAIN)

    if viewer == PLAIN or plain() is not None:
        if any(test(PLAIN) is None for _ in range(2)):
            return "random"
        return "plain" if found[0] in AWAY else for_all_but(site, test)  # what does not come has no other face
    for trait, value in viewer.items():
        if test({trait: value}) is not None:
            if test({trait: value}) is None or plain() is not None:
                return "random"
            site.culprits[trait, value] = NAMES.get(trait, f"cloak-{trait}")
            return _of_a_worker(where, {trait: value}) or site.culprits[trait, value]
    others = {trait: value for trait, value in viewer.items() if trait not in WORKER}
    return (_of_a_worker(where, viewer) if test(others) is None else "") or "cloak-mix"


def _of_a_worker(where: str, viewer: Viewer) -> str:
    """The kind of what is shown to browsers that take a script for a worker, where it is so to nobody else; or ""."""
    return "worker-swapped" if where.endswith(".js") and viewer.items() >= WORKER.items() else ""


def expect_file(site: Site, path: str, viewer: Viewer, found: Found | None = None) -> None:
    """A listed file has to be the same for this visitor."""
    expect(site, path, viewer, lambda who: site.fetch(path, who)[1], found)
