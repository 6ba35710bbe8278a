"""A folder or a zip against the signed list."""

from __future__ import annotations

import re
from collections.abc import Mapping

from verifier.comparing import Comparing
from verifier.findings import Report
from verifier.manifest import Manifest
from verifier.names import type_of
from verifier.reasons import UNREADABLE, reason
from verifier.robots import check_robots
from verifier.signatures import sha256
from verifier.suspects import OWNER_NAMES, SCRIPT_NAMES, is_inner, left_by_desktop, unlike_its_name
from verifier.unpacking import no_library, unpack, wanting


def check_disk(files: Mapping[str, bytes], comparing: Comparing, report: Report) -> None:
    """Changed, missing, extra."""
    manifest = comparing.manifest
    for path in sorted({*manifest.files, *files} - manifest.itself):
        if path not in files:
            plain, _, end = path.rpartition(".")
            beside = (
                end in ("gz", "br") and plain in manifest.files and plain in files
            )  # hosts that pack themselves need none
            report.add("not-packed" if beside else "missing", path)
            continue
        try:
            data = files[path]
        except UNREADABLE as error:
            report.add("unreadable", path, reason(error))
            continue
        if path not in manifest.files:
            check_extra(path, data, manifest, report)
        elif found := comparing.difference(path, data):
            report.add(found[0], path, found[1])
    report.facts["files"] = len(manifest.files)


def check_extra(path: str, data: bytes, manifest: Manifest, report: Report) -> None:
    """A file that the list does not have: allowed, a compressed sibling, or named by what it is."""
    stem, _, end = path.rpartition(".")
    if end in ("gz", "br") and stem in manifest.files:
        plain = unpack(data, {"gz": "gzip", "br": "br"}[end])
        if plain is None and end == "br" and no_library("br"):
            report.unchecked(
                f"Có tệp .br không có trong bản kê mà Python này không giải nén được để so: {wanting('br')}."
            )
        elif plain is None or sha256(plain) != manifest.files[stem].sha256:
            report.add("encoding-differs", path, f"không phải bản nén của {stem}")
        return
    active = re.search(rb"<\?php|<%|<script|eval\s*\(", data, re.I)
    strange = unlike_its_name(path, data) if manifest.allows(path) else ""
    if path == "robots.txt" and manifest.allows(path):
        check_robots(data, manifest, "", report)
        if strange:
            report.add("extra", path, strange)
    elif left_by_desktop(path, data) and not active:
        report.add("desktop-file", path)
    elif SCRIPT_NAMES.search(path):
        report.add("server-code", path)
    elif manifest.allows(path) and not active:
        if strange:
            report.add("extra", path, strange)
    elif type_of(path) == "config":
        report.add("server-config", path)
    elif OWNER_NAMES.search(path):
        report.add("ownership", path)
    elif is_inner(path):
        report.add("exposed", path)
    else:
        report.add("server-code" if active and re.search(rb"<\?php|<%", data) else "extra", path)
