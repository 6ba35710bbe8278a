"""The manifest that the checker trusts, and the copy's own."""

from __future__ import annotations

import argparse
import contextlib
import datetime
import itertools
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import NoReturn

from verifier.answers import MOVED, Answer, asks_password, faulty, refusal, said
from verifier.bringing import read_with_signature, shared_beside, signature_text
from verifier.client import Client
from verifier.findings import Report
from verifier.manifest import Manifest, read_signed
from verifier.names import MANIFEST, MANIFEST_LIMIT, SHARED
from verifier.own_pages import kin, refuses
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
        lists.append(_own(MANIFEST, client, {}) or b"")
        signatures.append(signature_text(_own(f"{MANIFEST}.minisig", client, {})))
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


def _own(name: str, client: Client | None, files: Mapping[str, bytes]) -> bytes | None:
    """A file of the copy, or None when it has none. A server that is out of order has not said that it has none."""
    if client is None:
        return files.get(name)
    answer = client.ask(client.target(name), headers_of(PLAIN), most=MANIFEST_LIMIT)
    if answer.flood:
        raise RefusedError("bad-manifest", f"{name} không có kết thúc.")
    if answer.error or faulty(answer.status):
        raise OSError(answer.error or f"máy chủ trả lời {answer.status} khi được hỏi {name}")
    _refused(name, client, answer)
    if answer.status == 200 and answer.body is not None:
        client.listed[name] = answer.body
    return answer.body if answer.status == 200 else None


def _refused(name: str, client: Client, answer: Answer) -> None:
    """Whoever is sent on or turned away has not heard that there is no list: UnusableError, with what to do."""
    there = client.moved(client.target(name), answer)
    other = (there.hostname or "").lower()
    if client.renamed(client.target(name), answer):
        where = f"{there.scheme}://{there.netloc}{client.folder}"
        word = "https" if there.scheme != client.scheme else "tên khác của nó"
        raise UnusableError(f"Trang chuyển sang {word}: hãy kiểm tra {where}")
    if answer.status in MOVED and client.away(client.target(name), answer) and kin(other, client.host):
        raise UnusableError(
            f"Máy chủ chuyển {name} sang {there.netloc}: hỏi người quản trị địa chỉ nay của trang rồi kiểm tra ở đó"
        )
    if answer.status in MOVED and client.same(client.target(name), answer):
        raise UnusableError("Máy chủ chuyển về đúng địa chỉ vừa hỏi, không cho chương trình xem: hỏi người quản trị")
    if asks_password(answer):
        raise UnusableError(
            f"Máy chủ hỏi tên và mật khẩu khi được hỏi {name}: kiểm tra thư mục ngay trên máy chủ, hoặc ở nơi không hỏi mật khẩu"
        )
    if refusal(answer) or (answer.status == 200 and refuses(answer.body or b"", client.host)):
        raise UnusableError(
            f"Máy chủ từ chối chương trình kiểm tra ({said(answer)} khi được hỏi {name}): nhờ người quản trị cho máy này qua"
            " tường lửa, kiểm tra từ một mạng khác, hoặc kiểm tra thư mục ngay trên máy chủ"
        )


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
