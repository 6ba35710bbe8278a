"""Certificate and protocol of a host, and its http:// door."""

from __future__ import annotations

import contextlib
import socket
import ssl
import warnings

from verifier.answers import Answer, Limits
from verifier.client import Client
from verifier.findings import Report
from verifier.viewers import PLAIN, headers_of

CERTIFICATE = {10: "cert-expired", 9: "cert-expired", 62: "cert-name", 64: "cert-name", 18: "cert-self-signed"}


def open_tls(host: str, port: int, ca: str, timeout: float, report: Report) -> ssl.SSLContext:
    """Check certificate and protocol; returns a context with which the content can be looked at in any case."""
    strict = ssl.create_default_context(cafile=ca or None)
    error = _handshake(host, port, strict, timeout)
    if error is None:
        context = strict
    else:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
        context.check_hostname, context.verify_mode = False, ssl.CERT_NONE
        if isinstance(error, ssl.SSLCertVerificationError):
            report.add(CERTIFICATE.get(error.verify_code, "cert-untrusted"), host, error.verify_message)
        else:
            report.add("tls-failed", host, str(error))
    old = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    old.check_hostname, old.verify_mode = False, ssl.CERT_NONE
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


def check_http_door(client: Client, secure: Answer | None, http_port: int, report: Report) -> None:
    """http:// beside https://: may only lead to https of the same host."""
    door = Client(f"http://{client.host}:{http_port}{client.folder}", Limits(0, 3, client.limits.timeout))
    answer = door.ask(door.target("index.html"), headers_of(PLAIN))
    away = door.away(door.target("index.html"), answer) if 300 <= answer.status < 400 else ""
    if away and away.lower() not in (client.host, client.host_header, f"{client.host}:{client.port}"):
        report.add("http-redirect-foreign", f"http://{client.host}/", f"tới {away}")
    elif answer.status == 200:
        report.add("http-open" if secure and secure.raw == answer.raw else "http-differs", f"http://{client.host}/")
    door.close()
