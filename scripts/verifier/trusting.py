"""The manifest that the checker trusts, and the copy's own."""

from __future__ import annotations

import argparse
import datetime
import itertools
from collections.abc import Iterator, Mapping
from pathlib import Path

from verifier.bringing import read_with_signature, shared_beside, signature_text
from verifier.client import Client
from verifier.findings import Report
from verifier.links import split
from verifier.manifest import Manifest, read_signed
from verifier.names import MANIFEST, MANIFEST_LIMIT, SHARED
from verifier.reasons import UnusableError
from verifier.signatures import PublicKey, RefusedError
from verifier.viewers import PLAIN, headers_of


def trusted_manifest(
    options: argparse.Namespace,
    client: Client | None,
    files: Mapping[str, bytes],
    keys: list[PublicKey],
    report: Report,
) -> Manifest:
    """The manifest that the checker trusts; the copy's own must hold as well when both are there."""

    def shared() -> Iterator[bytes]:  # asked for only when a signed manifest names it; pinned, so any place will do
        if (base := _own(SHARED, client, files)) is not None:
            yield base

    data = _own(MANIFEST, client, files)
    signature = signature_text(_own(f"{MANIFEST}.minisig", client, files))
    if not options.manifest:
        if data is None:
            raise RefusedError("no-manifest", f"Không thấy {MANIFEST}.")
        return read_signed(data, signature, keys, shared())
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


def _own(name: str, client: Client | None, files: Mapping[str, bytes]) -> bytes | None:
    """A file of the copy, or None when it has none. A server that is out of order has not said that it has none."""
    if client is None:
        return files.get(name)
    answer = client.ask(client.target(name), headers_of(PLAIN), most=MANIFEST_LIMIT)
    if answer.flood:
        raise RefusedError("bad-manifest", f"{name} không có kết thúc.")
    if answer.error or answer.status == 429 or answer.status >= 500:
        raise OSError(answer.error or f"máy chủ trả lời {answer.status} khi được hỏi {name}")
    there = split(answer.get("location"))
    if client.scheme == "http" and there.scheme == "https" and (there.hostname or "").lower() == client.host:
        raise UnusableError(f"Trang chuyển sang https: hãy kiểm tra https://{there.netloc}{client.folder}")
    if answer.status == 200 and answer.body is not None:
        client.listed[name] = answer.body
    return answer.body if answer.status == 200 else None


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
