"""What the headers of an answer say of protection and of keeping, and all that is wrong with them."""

from __future__ import annotations

import contextlib
import email.utils
import re
from collections.abc import Iterator

from verifier.answers import Answer
from verifier.client import Client
from verifier.findings import Found
from verifier.manifest import Manifest
from verifier.media_types import type_faults
from verifier.names import LOOK_LIMIT
from verifier.policies import stops, weaker, worse
from verifier.strange_headers import strange_faults


def header_faults(client: Client, manifest: Manifest, path: str, answer: Answer, body: bytes = b"") -> Iterator[Found]:
    """All that is wrong with the headers of an answer for a listed file. `body`: the file, where the answer has none of it."""
    page = manifest.files[path].type == "page"
    yield from policy_faults(client, manifest, answer, body if page else None)
    yield from strange_faults(client, manifest, answer, path)
    yield from type_faults(manifest.files[path].type, answer)


DAY, MONTH = 86_400, 31 * 86_400
"""Seconds. Servers keep scripts for a week by default, and browsers ask for `sw.js` after a day whatever they were told."""


def kept_for(answer: Answer) -> int:
    """For how many seconds a browser may show the answer without asking again (RFC 9111, 4.2.1)."""
    control = answer.get("cache-control")
    if re.search("no-cache|no-store", control, re.I):
        return 0
    if said := re.search(r"max-age\s*=\s*\"?(\d{1,12})", control, re.I):
        return int(said[1])
    with contextlib.suppress(ValueError, TypeError, OverflowError):
        until, now = (email.utils.parsedate_to_datetime(answer.get(name)[:40]) for name in ("expires", "date"))
        return int((until - now).total_seconds())
    return 0


def policy_faults(client: Client, manifest: Manifest, answer: Answer, body: bytes | None = b"") -> Iterator[Found]:
    """Which of the signed headers are missing, weaker or too strict. `body`: the page where the answer has none; None: no page."""
    for name, expected in manifest.headers.items():
        if name == "strict-transport-security" and client.scheme != "https":
            continue
        value = answer.get(name)
        if not value:
            yield "header-missing", name
        elif (
            name == "content-security-policy"
            and body is not None
            and (stopped := stops(expected, value, manifest.types, client.host))
        ):
            yield "policy-stops", stopped
        elif weak := weaker(name, expected, value):
            page = None if body is None else (body or answer.body or b"")[:LOOK_LIMIT].decode("utf-8", "replace")
            harmless = not manifest.headers_required and not worse(name, value, page)
            yield "header-other" if harmless else "header-weak", f"{name}: {weak}"
