"""How a header falls short of what was signed."""

from __future__ import annotations

import re

POLICIES = 20
"""How many policies of one answer are read; what comes behind only forbids more."""
REPEATABLE = ("permissions-policy", "referrer-policy", "x-content-type-options")
"""Headers that mean the same when a host sends them twice; a browser drops others that come twice."""


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
