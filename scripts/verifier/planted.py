"""What answers at an address that the release does not have: what it is called."""

from __future__ import annotations

from verifier.answers import Answer
from verifier.findings import Found
from verifier.hiding_places import WORKERS
from verifier.listings import is_listing, named_in
from verifier.names import LOOK_LIMIT, type_of
from verifier.signs import HERE, _script_detail, password_form, signs
from verifier.site import Site
from verifier.suspects import OWNER_NAMES, SCRIPT_NAMES, is_inner, left_by_desktop

HARMING = ("command-bait", "program-offered", "injected-form")
"""What a planted page does to visitors says more than that it is there."""


def planted(site: Site, path: str, answer: Answer, kind: str = "") -> Found:
    """Kind and detail; `kind`: what such names always are."""
    body = answer.body or b""
    text = body[:LOOK_LIMIT].decode("utf-8", "replace")
    if left_by_desktop(path, body):
        return "desktop-file", ""
    if OWNER_NAMES.search(path):
        return "ownership", ""
    if path.endswith("/") and is_listing(body):
        names = sorted(one.removeprefix(path) for one in named_in(site, path, answer))
        inner = any(map(is_inner, names))
        return "exposed" if inner else "extra", f"thư mục lạ, máy chủ liệt kê {len(names)} tệp: {', '.join(names[:3])}"
    if path in WORKERS:
        return "worker-planted", _script_detail(text)
    named = kind or ("exposed" if is_inner(path) else "")
    if named and named != "admin-tool":
        return named, ""
    asked = password_form(text)
    # A tool or a program asks whoever looks after it; all else, and what sends a password elsewhere, asks readers.
    if asked and not (asked.endswith(HERE) and (named or SCRIPT_NAMES.search(path))):
        return "login-form", asked
    if named:
        return named, asked
    found = signs(text, site.manifest.links, only_added=True)
    told = "; ".join(dict.fromkeys(detail for _, detail in found))
    if harming := next((one for one, _ in found if one in HARMING), ""):
        return harming, f"trang không có trong bản phát hành; {told}"
    if SCRIPT_NAMES.search(path):
        return "server-code", "; ".join(filter(None, (asked, told)))
    if type_of(path) in ("text", "script", "xml", "json"):
        return "extra", _script_detail(text) if type_of(path) == "script" else ""
    return "doorway", told
