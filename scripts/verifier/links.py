"""Addresses as they stand in a page or a header: where a browser would go."""

from __future__ import annotations

import contextlib
import functools
import re
import socket
import urllib.parse

LONGEST = 8_192
"""Characters of an address beyond ASCII: no server takes more. `urlsplit` normalises its host (NFKC) in quadratic time."""


def split(address: str, here: str = "") -> urllib.parse.SplitResult:
    """The parts of an address on the page `here`; what is none gets the host `?`, which is nobody's."""
    if len(address) > LONGEST and not address.isascii():
        return urllib.parse.SplitResult("", "?", "", "", "")
    try:
        return urllib.parse.urlsplit(urllib.parse.urljoin(here, address.strip()))
    except ValueError:
        return urllib.parse.SplitResult("", "?", "", "", "")


def host_of(address: str) -> str:
    """The host in an address, or "" when it names none."""
    return (split(address).hostname or "").lower()


def one_house(host: str, other: str) -> bool:
    """Whether two names are surely one host's: with `www.` and without, or both this machine."""
    here = ("localhost", "127.0.0.1", "::1")
    host, other = (name.rstrip(".").removeprefix("www.") for name in (host, other))
    return host == other or (host in here and other in here)


def is_number(host: str) -> bool:
    """Whether a host is called by its number (IPv4, IPv6)."""
    return ":" in host or host.replace(".", "").isdigit()


def one_machine(host: str, other: str) -> bool:
    """Whether two names are one host's, or one is the number to which the other leads."""
    if one_house(host, other):
        return True
    return bool(other) and is_number(host) != is_number(other) and not _local(host) and _leads_to(host, other)


def _local(host: str) -> bool:
    return host in ("localhost", "::1") or host.startswith("127.")


@functools.cache
def _leads_to(host: str, other: str) -> bool:
    name, number = (other, host) if is_number(host) else (host, other)
    with contextlib.suppress(OSError, UnicodeError):
        return number in {str(info[4][0]) for info in socket.getaddrinfo(name, None, type=socket.SOCK_STREAM)}
    return False


PORTS = {"http": 80, "https": 443}


def landing(here: str, location: str) -> urllib.parse.SplitResult:
    """Where a browser on `here` goes: it drops tabs and line ends, takes a backslash for `/`, and any number of them for two."""
    text = re.sub(r"[\t\r\n]", "", location).strip("".join(map(chr, range(33))))
    place, mark, rest = text.partition("?")
    place = re.sub(r"^((?:https?:)?)/{2,}", r"\1//", place.replace("\\", "/"), flags=re.I)
    return split(place + mark + rest, here)


def quoted(path: str) -> str:
    """A path as a request may hold it; what is quoted already stays."""
    return urllib.parse.quote(path, safe="/-._~!$&'()*+,;=:@%")
