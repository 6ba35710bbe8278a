"""Every kind of finding, and what is said of some of them."""

from __future__ import annotations

from verifier.kind import CONFIG, KEEP_SHORT, SERVER, Kind
from verifier.kinds_of_answers import OF_ANSWERS
from verifier.kinds_of_files import OF_FILES
from verifier.kinds_of_hosts import OF_HOSTS
from verifier.notes import NOTES

KINDS: dict[str, Kind] = OF_HOSTS | OF_FILES | OF_ANSWERS | NOTES


def of_the_server(kind: str) -> bool:
    """Whether the server as a whole is to be mended, not one file after another: its places say little each."""
    return KINDS[kind].todo in (SERVER, CONFIG, KEEP_SHORT) or kind in ("rewritten", "led-away")


_NO_ADDRESS = (
    "address-dead", "address-differs", "header-missing", "headers-none", "no-https", "software-named", "trace-echo", "methods-open", "no-manifest", "open-redirect", "other-host", "robot-refused", "host-differs",
    "shared-server", "log-unlisted", "reflected", "host-echoed",
)  # fmt: skip


def without_address(kind: str) -> bool:
    """Whether the place of a kind is a certificate, a header, a method, a host or a line: no address to click."""
    return kind in _NO_ADDRESS or kind.startswith(("cert-", "tls-", "http-", "portal-", "register-"))
