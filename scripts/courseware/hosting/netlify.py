"""`_headers`, as Netlify and Cloudflare Pages read it. Neither was at hand: written after their documentation.

Two rules that match one address have their values joined, so nothing is said twice: no Cache-Control for all, since
both already ask again for everything that no rule names. Drawings alone have a second policy: joined, both hold; on a host
where the later one takes the place of the first, it says everything that the first said.
"""

from __future__ import annotations

from collections.abc import Iterable

from courseware.hosting import policy
from courseware.hosting.policy import Place


def write(place: Place, hashed: Iterable[str], pictures: Iterable[str]) -> str:
    """`hashed` are files and `pictures` folders, from the site's root."""
    lines = [
        f"{place.path}*",
        *(f"  {name}: {value}" for name, value in (policy.headers(place) | policy.LOADED_HEADERS).items()),
    ]
    for path in hashed:
        lines += [f"{place.path}{path}", f"  Cache-Control: {policy.FOREVER}"]
    for folder in pictures:
        lines += [f"{place.path}{folder}/*", f"  Cache-Control: {policy.DAY}"]
    lines += [f"{place.path}*.svg", f"  {policy.CSP_NAME}: {policy.drawing_policy(place)}"]
    return "\n".join(lines) + "\n"
