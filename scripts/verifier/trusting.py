"""The manifest that the checker trusts, and the copy's own."""

from __future__ import annotations

import argparse
import contextlib
import datetime
import itertools
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import NoReturn

from verifier.bringing import read_with_signature, shared_beside, signature_text
from verifier.client import Client
from verifier.findings import Report
from verifier.manifest import Manifest, read_signed
from verifier.names import MANIFEST, SHARED
from verifier.own_parts import own_part
from verifier.signatures import PublicKey, RefusedError


def trusted_manifest(
    options: argparse.Namespace,
    client: Client | None,
    files: Mapping[str, bytes],
    keys: list[PublicKey],
    report: Report,
) -> Manifest:
    """The manifest that the checker trusts; the copy's own must hold as well when both are there."""

    def shared() -> Iterator[bytes]:  # asked for only when a signed manifest names it; pinned, so any place will do
        if (base := own_part(SHARED, client, files)) is not None:
            yield base

    data = own_part(MANIFEST, client, files)
    signature = signature_text(own_part(f"{MANIFEST}.minisig", client, files))
    if not options.manifest:
        if data is None:
            raise RefusedError("no-manifest", f"Không thấy {MANIFEST}.")
        try:
            return read_signed(data, signature, keys, shared())
        except RefusedError as refused:
            if client is None or refused.kind != "bad-signature":
                raise
            return _of_two_releases(client, (data, signature), keys, shared, report) or _refuse(refused)
    home = Path(options.manifest)
    trusted = read_signed(*read_with_signature(home), keys, itertools.chain(shared_beside(home), shared()))
    if data is not None:
        try:
            mine = read_signed(data, signature, keys, shared())
        except RefusedError as refused:
            report.add(refused.kind, MANIFEST, refused.detail)
        else:
            if mine.serial < trusted.serial:
                report.add("rollback", MANIFEST, f"trên trang là số {mine.serial}, bản tin cậy là số {trusted.serial}")
    return trusted


ROUNDS = 6
"""How often the list and its signature are asked for again where they do not fit."""


def _refuse(refused: RefusedError) -> NoReturn:
    raise refused


def _of_two_releases(
    client: Client,
    first: tuple[bytes, str | None],
    keys: list[PublicKey],
    shared: Callable[[], Iterator[bytes]],
    report: Report,
) -> Manifest | None:
    """The newest of the releases whose lists and signatures come in turn, each good for its own; None where none fits.

    One of several servers has kept another release, or the release is being copied right now: no tampering.
    """
    lists, signatures = [first[0]], [first[1]]
    for _ in range(ROUNDS):
        lists.append(own_part(MANIFEST, client, {}) or b"")
        signatures.append(signature_text(own_part(f"{MANIFEST}.minisig", client, {})))
    found: dict[bytes, Manifest] = {}
    for data in dict.fromkeys(lists):
        for signature in dict.fromkeys(signatures):
            with contextlib.suppress(RefusedError):
                found[data] = read_signed(data, signature, keys, shared())
    if not found:
        return None
    newest = max(found, key=lambda data: found[data].serial)
    client.listed[MANIFEST] = newest
    client.releases = [one for data, one in found.items() if data != newest]
    others = sorted({one.serial for one in found.values()} - {found[newest].serial})
    if others or len(set(lists)) > 1:
        numbers = " và ".join(str(number) for number in (*others, found[newest].serial))
        report.add("mixed-release", MANIFEST, f"hai bản khác nhau đang được phục vụ (bản kê số {numbers})")
    return found[newest]


def check_terms(
    manifest: Manifest, today: datetime.date, min_serial: int, site: str, host: str, report: Report
) -> None:
    """Dates, serial, and whose copy this is."""
    if today > manifest.expires:
        report.add("expired", MANIFEST, f"hết hạn {manifest.expires}")
    if manifest.issued > today + datetime.timedelta(days=1):
        report.add("bad-manifest", MANIFEST, f"ký ngày {manifest.issued}, là ngày chưa tới")
    if manifest.serial < min_serial:
        report.add("rollback", MANIFEST, f"số {manifest.serial}, trong khi đã có số {min_serial}")
    if site and manifest.site != site:
        report.add("other-site", MANIFEST, f"bản kê của {manifest.site}, đang kiểm tra {site}")
    if manifest.host and host and manifest.host != host.lower():
        report.add("other-host", host, f"bản kê chỉ dành cho {manifest.host}")
