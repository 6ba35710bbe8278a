"""How a header falls short of what was signed."""

from __future__ import annotations

import functools
import re
from collections.abc import Mapping

from verifier.links import host_of

POLICIES = 20
"""How many policies of one answer are read; what comes behind only forbids more."""
REPEATABLE = ("permissions-policy", "referrer-policy", "x-content-type-options")
"""Headers that mean the same when a host sends them twice; a browser drops others that come twice."""
KNOWN = 64
"""So many headers are remembered: a host says the same with every answer."""


@functools.lru_cache(KNOWN)
def weaker(name: str, expected: str, value: str, portals: bool = True) -> str:
    """How a header falls short of what it should be, or "". `portals`: more sites may frame a page than is expected."""
    if name == "content-security-policy":
        # Several policies hold all at once: one that is good is enough for each that is expected.
        have = [_directives(one) for one in value.split(",")[:POLICIES]]
        for policy in expected.split(",")[:POLICIES]:
            found = [_weaker_csp(_directives(policy), one, portals) for one in have]
            if "" not in found:
                return found[0]
        return ""
    if name == "strict-transport-security":
        ages = [re.search(r"max-age=\"?(\d+)", text) for text in (expected, value)]
        short = not ages[1] or (ages[0] is not None and int(ages[1][1][:12]) < int(ages[0][1]))
        return "thời hạn ngắn hơn" if short else ""
    want, got = re.sub(r"\s+", "", expected.lower()), re.sub(r"\s+", "", value.lower())
    same = got == want or (name in REPEATABLE and want in got and not got.replace(want, "").strip(","))
    return "" if same else value


def worse(name: str, value: str, page: str | None) -> str:
    """What makes a header that is not the signed one worse than none at all, or "": whom it opens the page to or tells about it.

    A page holds its own policy and referrer rule, which are signed: policies only add up, so that a host's own can take nothing away.
    `page`: the signed text that the browser opens with it, None for what is no page.
    """
    if name == "content-security-policy":
        if page is not None and not _META.search(page):
            return "không có chính sách nào trong trang"
        have = [_directives(one) for one in value.split(",")[:POLICIES]]
        framed = [one["frame-ancestors"] for one in have if "frame-ancestors" in one]
        wide = [sources & {"*", "http:", "https:"} for sources in framed]
        if wide and all(wide):
            return "frame-ancestors mở cho mọi trang"
        return next((f"báo về {one}" for each in have for one in each.get("report-uri", ()) if host_of(one)), "")
    if name == "permissions-policy":
        return value if re.search(r"=\s*\*|https?:|\ball\b", value) else ""
    if name == "referrer-policy":
        return value if "unsafe-url" in value.lower() else ""
    if name == "strict-transport-security":
        return "thời hạn 0" if re.search(r"max-age=\"?0+(\D|$)", value) else ""
    return "" if name in ("cross-origin-opener-policy", "origin-agent-cluster") else value


_META = re.compile(r"<meta\s[^<>]*http-equiv=[\"']?Content-Security-Policy", re.I)
NEEDED = {
    "script-src": ("script",), "style-src": ("style",), "img-src": ("picture", "svg"), "font-src": ("font",), "connect-src": ("json",),
    "script-src-elem": ("script",), "style-src-elem": ("style",),
}  # fmt: skip
"""Directive → the types of file that a page cannot load where its own host is not in it."""
_FALLS_BACK = {"script-src-elem": "script-src", "style-src-elem": "style-src"}


@functools.lru_cache(KNOWN)
def stops(expected: str, value: str, types: frozenset[str], host: str) -> str:
    """What of all that the signed policy allows to a page a policy of the host's forbids: scripts in a sandbox, its own files. "" for nothing."""
    want = _directives(expected.partition(",")[0])
    for one in [_directives(each) for each in value.split(",")[:POLICIES]]:
        if (
            "sandbox" in one
            and "sandbox" not in want
            and (lost := {"allow-scripts", "allow-same-origin"} - one["sandbox"])
        ):
            return f"sandbox không có {', '.join(sorted(lost))}: mã của trang không chạy"
        if (
            "trusted-types" in one
            and (lost := _trusted(want) - one["trusted-types"])
            and "*" not in one["trusted-types"]
        ):
            return f"trusted-types không có {', '.join(sorted(lost))}: mã của trang không chạy"
        for name, kinds in NEEDED.items():
            needed, got = _sources(want, name), _sources(one, name)
            if needed and "'self'" in needed and got is not None and set(kinds) & set(types) and not _lets(got, host):
                return f"{name} {' '.join(sorted(got)) or 'rỗng'}: trang không tải được tệp của chính nó"
    return ""


def _trusted(policy: Mapping[str, set[str]]) -> set[str]:
    return {name for name in policy.get("trusted-types", set()) if not name.startswith("'")}


def _sources(policy: Mapping[str, set[str]], name: str) -> set[str] | None:
    """What a directive allows (CSP 3, 6.8.1: else the broader one, else `default-src`); None where nothing is said."""
    return policy.get(name, policy.get(_FALLS_BACK.get(name, ""), policy.get("default-src")))


def _lets(sources: set[str], host: str) -> bool:
    """Whether what a page loads from its own host is among these sources."""
    if "'strict-dynamic'" in sources:
        return False
    if sources & {"'self'", "*", "http:", "https:"}:
        return True
    named = {re.sub(r"^\w+://|[:/].*$", "", one.lower()) for one in sources}
    return any(host == one or (one.startswith("*.") and host.endswith(one[1:])) for one in named)


def _directives(policy: str) -> dict[str, set[str]]:
    parts = [part.split() for part in policy.split(";") if part.split()]
    return {words[0].lower(): set(words[1:]) for words in reversed(parts)}


def _weaker_csp(expected: dict[str, set[str]], got: dict[str, set[str]], portals: bool) -> str:
    for name, sources in expected.items():
        fallback = got.get("default-src") if name.endswith("-src") else None
        have = got.get(name, fallback)
        if have is None:
            return f"mất {name}"
        more = have - sources - {"'none'"}
        if name == "frame-ancestors" and portals:
            more = {source for source in more if source in ("*", "http:", "https:") or source.startswith("http:")}
        if more:
            return f"{name} thêm {' '.join(sorted(more))}"
    return next(
        (
            f"thêm {name}"
            for name in got
            if name.endswith(("-src", "-src-elem", "-src-attr", "report-uri"))
            and name not in expected
            and got[name] - {"'none'", "'self'"}
        ),
        "",
    )
