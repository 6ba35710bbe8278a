"""A page that is bad for everybody but one kind of visitor, who is shown the right one: whose eyes it is kept from."""

from __future__ import annotations

from collections.abc import Callable

from verifier.findings import Found
from verifier.site import Site
from verifier.traits import NAMES
from verifier.viewers import PLAIN, Viewer

OTHERS: tuple[Viewer, ...] = (
    {"cookie": "của trang"}, {"cookie": "quản trị"}, {"accept": "mọi loại"}, {"ua": "Googlebot"}, {"hints": "tải lại"},
)  # fmt: skip
"""Those to whom a page is shown clean that is bad for everybody: who comes again, who looks after the portal, who takes
anything, search engines, who presses F5."""
OFTEN = 12
"""For how many places that is looked at."""


def for_all_but(site: Site, test: Callable[[Viewer], Found | None]) -> str:
    """The word “plain”, or the kind by the one trait with which the same visitor sees the right page."""
    if len(site.seen_wrong) >= OFTEN and not site.spared:
        return "plain"
    for viewer in OTHERS if not site.spared else [site.spared]:
        if test(viewer) is None and test(PLAIN) is not None and test(viewer) is None:
            site.spared = viewer
            trait = next(iter(viewer))
            return NAMES.get(trait, f"cloak-{trait}")
    return "plain"
