"""One run: what was brought, the place, the manifest, the files, what stands around."""

from __future__ import annotations

import argparse
import urllib.parse
from pathlib import Path

from verifier.bringing import bring, read_place
from verifier.comparing import Comparing
from verifier.disk import check_disk
from verifier.findings import Report
from verifier.first_looks import first_looks
from verifier.folders import Files
from verifier.limits import Limits
from verifier.log import check_log
from verifier.looking import check_site, connect
from verifier.manifest import Manifest
from verifier.portal import check_portal
from verifier.register import check_register
from verifier.signatures import sha256
from verifier.trusting import check_terms, trusted_manifest


def run(options: argparse.Namespace, report: Report, remote: bool) -> None:
    """What was brought, then the place, then the manifest, then the files, then what stands around."""
    brought = bring(options)
    if brought.forged:
        report.add("register-forged", options.register, brought.forged)
    client = connect(options, report) if remote else None
    looks = first_looks(client) if client else []
    files = Files({}) if client else read_place(Path(options.target), report)
    if options.shared and not client:
        files = files.over(read_place(Path(options.shared), report))
    manifest = trusted_manifest(options, client, files, brought.keys, report)
    report.facts |= {
        "release": manifest.release,
        "serial": manifest.serial,
        "site": manifest.site,
        "expires": manifest.expires,
    }
    host, folder = (client.host, client.folder) if client else (options.host.lower(), _folder(options.path))
    check_terms(manifest, options.today, options.min_serial, options.site, host, report)
    true = {path: data for path, data in brought.reference.items() if _is(manifest, path, data)}
    releases = tuple(client.releases) if client else ()
    comparing = Comparing(manifest, (*brought.also, *releases), true, host)
    if client:
        check_site(options, client, comparing, report, looks)
    else:
        check_disk(files, comparing, report)
    if brought.register and (host or manifest.host):
        check_register(brought.register, host or manifest.host, folder, manifest.site, options.today, report)
        report.facts["register"] = brought.register.serial
    elif brought.register:
        report.limit("Chưa tra được sổ địa chỉ: thêm --host TÊN_MIỀN của thư mục này.")
    if options.portal:
        check_portal(
            options.portal, host, folder, brought.allowed, Limits(options.rate, 20, options.timeout), options.ca, report
        )
    if options.log:
        with Path(options.log).open(encoding="utf-8", errors="replace") as log:
            lines = iter(lambda: log.readline(65_536), "")  # a log may be one endless line
            check_log(lines, urllib.parse.unquote(folder) or "/", manifest, report)


def _folder(path: str) -> str:
    return f"/{path.strip('/')}/".replace("//", "/") if path else ""


def _is(manifest: Manifest, path: str, data: bytes) -> bool:
    return path in manifest.files and sha256(data) == manifest.files[path].sha256
