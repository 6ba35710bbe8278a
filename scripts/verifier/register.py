"""The department's register: which address belongs to which school."""

from __future__ import annotations

import datetime
import re
from collections.abc import Mapping
from dataclasses import dataclass

from verifier.findings import Report, printable
from verifier.names import LONGEST_DAYS, PLACE, WORD
from verifier.signatures import PublicKey, check_signature
from verifier.terms import parse_day


@dataclass(frozen=True)
class Register:
    """The official addresses: host, or host and folder (no `/` at its end) → site."""

    serial: int
    expires: datetime.date
    places: Mapping[str, str]


_TERMS = re.compile(r"register serial=([1-9][0-9]{0,15}) issued=(\S+) expires=(\S+)")


def read_register(data: bytes, signature: str | None, keys: list[PublicKey], today: datetime.date) -> Register:
    """Signed by one of the keys, or refused: whoever can write a line into it could make any site official."""
    if signature is None:
        raise ValueError("sổ chưa ký: cần tệp chữ ký .minisig cạnh nó")
    terms = _TERMS.fullmatch(check_signature(data, signature, keys))
    if terms is None:
        raise ValueError("chữ ký không phải của một sổ địa chỉ")
    issued, expires = (parse_day(day) for day in terms.group(2, 3))
    if (
        issued is None
        or expires is None
        or not 0 < (expires - issued).days <= LONGEST_DAYS
        or (issued - today).days > 1
    ):
        raise ValueError(f"sổ ký ngày {terms[2]}, hạn {terms[3]}: ngày chưa tới, hoặc hạn quá {LONGEST_DAYS} ngày")
    return Register(int(terms[1]), expires, parse_register(data))


def parse_register(data: bytes) -> dict[str, str]:
    """Lines `host site` or `host/folder/ site`, each address once; `#` begins a comment."""
    places: dict[str, str] = {}
    for number, line in enumerate(data.decode("utf-8-sig").split("\n"), 1):
        words = line.partition("#")[0].split()
        if not words:
            continue
        if len(words) != 2 or not PLACE.fullmatch(words[0]) or not WORD.fullmatch(words[1]):
            raise ValueError(f"dòng {number} của sổ không phải “tên-miền mã-trang”: {printable(line)[:80]}")
        if places.setdefault(words[0].rstrip("/"), words[1]) != words[1]:
            raise ValueError(f"dòng {number} của sổ cho {words[0]} một trang thứ hai")
    return places


def check_register(register: Register, host: str, folder: str, site: str, today: datetime.date, report: Report) -> None:
    """Whether the register gives this address to this site; the most exact line counts. `folder` "" is any folder."""
    if today > register.expires:
        report.add("register-expired", "--register", f"hết hạn {register.expires}")
    places = register.places
    exact = next((place for place in (f"{host}{folder}".rstrip("/"), host) if place in places), "")
    inside = {owner for place, owner in places.items() if not folder and place.startswith(f"{host}/")}
    if site in inside | {places.get(exact)}:
        return
    official = sorted(place for place, owner in places.items() if owner == site)
    owner = f"trong sổ là của {places[exact]}" if exact else ""
    report.add(
        "register-unknown", host + folder, owner or (f"trang chính thức: {', '.join(official[:3])}" if official else "")
    )
