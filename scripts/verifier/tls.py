"""Certificate and protocol of a host, and its http:// door."""

from __future__ import annotations

import contextlib
import socket
import ssl
import warnings
from collections.abc import Mapping

from verifier.answers import MOVED, Answer
from verifier.client import Client
from verifier.connection import any_certificate
from verifier.findings import Report
from verifier.limits import Limits, SpentError
from verifier.signatures import sha256
from verifier.unpacking import no_library
from verifier.viewers import EVERY_FILE, Viewer, headers_of, name_of

CERTIFICATE = {10: "cert-expired", 9: "cert-expired", 62: "cert-name", 64: "cert-name", 18: "cert-self-signed"}


def open_tls(host: str, port: int, ca: str, timeout: float, report: Report) -> ssl.SSLContext:
    """Check certificate and protocol; returns a context with which the content can be looked at in any case."""
    strict = ssl.create_default_context(cafile=ca or None)
    error = _handshake(host, port, strict, timeout)
    if error is None:
        context = strict
    else:
        context = any_certificate()
        if isinstance(error, ssl.SSLCertVerificationError):
            report.add(CERTIFICATE.get(error.verify_code, "cert-untrusted"), host, error.verify_message)
        else:
            report.add("tls-failed", host, str(error))
    old = any_certificate()
    with warnings.catch_warnings(), contextlib.suppress(ssl.SSLError, ValueError):
        warnings.simplefilter("ignore", DeprecationWarning)
        old.set_ciphers("ALL:@SECLEVEL=0")
        old.minimum_version, old.maximum_version = ssl.TLSVersion.TLSv1, ssl.TLSVersion.TLSv1_1
        if _handshake(host, port, old, timeout) is None:
            report.add("tls-old", host)
    return context


def _handshake(host: str, port: int, context: ssl.SSLContext, timeout: float) -> Exception | None:
    try:
        with socket.create_connection((host, port), timeout) as plain, context.wrap_socket(plain, server_hostname=host):
            return None
    except (OSError, ValueError) as error:
        return error


def check_http_door(
    client: Client, secure: Mapping[str, Answer], http_port: int, report: Report, signed: frozenset[str] = frozenset()
) -> None:
    """http:// beside https://: may only lead to https of the same host, whoever the visitor is.

    `signed`: hashes of the pages of the release, to any of which a visitor may be led.
    The home page for the usual visitors, the others of `secure` (path → what https answers) for two of them.
    """
    try:
        socket.create_connection((client.host, http_port), client.limits.timeout).close()
    except OSError:
        return
    asked = [("index.html", viewer) for viewer in EVERY_FILE]
    asked += [(path, viewer) for path in secure if path != "index.html" for viewer in EVERY_FILE[:4:3]]
    limits = Limits(client.limits.rate, HOPS * len(asked), client.limits.timeout, until=client.limits.until)
    door = Client(f"http://{client.host}:{http_port}{client.folder}", limits)
    with contextlib.suppress(SpentError):  # the time is over: said where the files were looked at
        for path, viewer in asked:
            if found := _through(door, client, path, viewer, secure.get(path), signed):
                where = f"http://{client.host}{door.target(path)}"
                report.add(found[0], where, "; ".join(filter(None, (found[1], name_of(viewer)))))
    door.close()


HOPS = 3
"""How often the http side may send a visitor on to itself."""


def _through(
    door: Client, client: Client, path: str, viewer: Viewer, secure: Answer | None, signed: frozenset[str]
) -> tuple[str, str] | None:
    """What is wrong with what a visitor meets who asks for a page over http."""
    target = begun = door.target(path) + (f"?{viewer['query']}" if "query" in viewer else "")
    for _ in range(HOPS):
        answer = door.ask(target, headers_of(viewer, own=door.origin))
        if answer.status not in MOVED:
            break
        there = door.moved(target, answer)
        if away := door.away(target, answer):
            mine = (client.host, client.host_header, f"{client.host}:{client.port}")
            right = there.scheme == "https" and there.netloc.lower() in mine
            return None if right else ("http-redirect-foreign", f"tới {away}")
        target = (there.path or "/") + (f"?{there.query}" if there.query else "")
    if answer.status in MOVED:
        return "http-differs", "chuyển hướng vòng quanh"
    if answer.status != 200 or (secure and secure.status != 200):
        return None
    if answer.body is None and no_library(answer.encoding):
        return "http-open", ""  # what is in it cannot be told; that it answers can
    led = target != begun and sha256(answer.body or b"") in signed
    return ("http-open" if led or (secure and secure.body == answer.body) else "http-differs"), ""
