"""How a header falls short of what was signed."""

from __future__ import annotations

import re


def weaker(name: str, expected: str, value: str) -> str:
    """How a header falls short of what it should be, or ""."""
    if name == "content-security-policy":
        # Several policies hold all at once: one that is good is enough.
        found = [_weaker_csp(_directives(expected), _directives(policy)) for policy in value.split(",")]
        return "" if "" in found else found[0]
    if name == "strict-transport-security":
        ages = [re.search(r"max-age=\"?(\d+)", text) for text in (expected, value)]
        short = not ages[1] or (ages[0] is not None and int(ages[1][1][:12]) < int(ages[0][1]))
        return "thời hạn ngắn hơn" if short else ""
    same = re.sub(r"\s+", "", expected.lower()) == re.sub(r"\s+", "", value.lower())
    return "" if same else value


def _directives(policy: str) -> dict[str, set[str]]:
    parts = [part.split() for part in policy.split(";") if part.split()]
    return {words[0].lower(): set(words[1:]) for words in reversed(parts)}


def _weaker_csp(expected: dict[str, set[str]], got: dict[str, set[str]]) -> str:
    for name, sources in expected.items():
        fallback = got.get("default-src") if name.endswith("-src") else None
        have = got.get(name, fallback)
        if have is None:
            return f"mất {name}"
        more = have - sources - {"'none'"}
        if name == "frame-ancestors":
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
