"""What the checker brings along; it is read, and refused, before anything of the copy is looked at."""

from __future__ import annotations

import argparse
import contextlib
import re
import zipfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from verifier.findings import Report, printable
from verifier.folders import Files, read_file, read_folder
from verifier.manifest import Manifest, read_signed
from verifier.names import SHARED
from verifier.reasons import UNREADABLE, UnusableError, reason
from verifier.register import Register, read_register
from verifier.signatures import PublicKey, RefusedError, parse_key
from verifier.zips import read_zip


@dataclass(frozen=True)
class Brought:
    """What the checker brings along. It is read, and refused, before anything of the copy is looked at."""

    keys: list[PublicKey]
    also: tuple[Manifest, ...]
    reference: Mapping[str, bytes]
    register: Register | None
    allowed: frozenset[str]
    forged: str = ""
    """Why the register is not the one that was signed."""


def bring(options: argparse.Namespace) -> Brought:
    """Read it all, and tell all that is wrong with it at once."""
    faults: list[str] = []
    keys: list[PublicKey] = []
    also: list[Manifest] = []
    reference: Mapping[str, bytes] = {}
    register, allowed, forged = None, frozenset[str](), ""
    for text in options.key:
        with telling("--key", text, faults):
            keys.append(parse_key(read_file(Path(text)).decode("ascii") if Path(text).is_file() else text))
    if faults:
        raise UnusableError("\n".join(faults))  # without keys nothing else can be judged
    for name in options.also:
        with telling("--also", name, faults):
            also.append(read_signed(*read_with_signature(Path(name)), keys, shared_beside(Path(name))))
    if options.reference:
        with telling("--reference", options.reference, faults):
            reference = read_place(Path(options.reference), Report(""))
    if options.register:
        with telling("--register", options.register, faults):
            try:
                register = read_register(*read_with_signature(Path(options.register)), keys, options.today)
            except RefusedError as refused:
                forged = refused.detail
    if options.allow:
        with telling("--allow", options.allow, faults):
            allowed = frozenset(read_file(Path(options.allow)).decode("utf-8-sig").lower().split())
    for option, name in (("--manifest", options.manifest), ("--log", options.log)):
        if name:
            with telling(option, name, faults):
                Path(name).open("rb").close()
    if options.portal and not re.match(r"https?://[^/]", options.portal):
        faults.append(f"--portal {printable(options.portal)}: cần một địa chỉ http:// hay https://.")
    if faults:
        raise UnusableError("\n".join(faults))
    return Brought(keys, tuple(also), reference, register, allowed, forged)


@contextlib.contextmanager
def telling(option: str, value: str, faults: list[str]) -> Iterator[None]:
    """Make a sentence of what goes wrong with one option."""
    try:
        yield
    except RefusedError as refused:
        faults.append(f"{option} {printable(value)}: {refused.detail}")
    except (*UNREADABLE, UnusableError, ValueError) as error:
        faults.append(f"{option} {printable(value)}: {reason(error)}.")


def read_place(place: Path, report: Report) -> Files:
    """The files of a folder or a zip."""
    if place.is_dir():
        return read_folder(place, report)
    if place.is_file():
        try:
            return read_zip(place, report)
        except zipfile.BadZipFile:
            report.add("bad-zip", place.name, reason(zipfile.BadZipFile()))
            raise UnusableError(f"{printable(str(place))}: {reason(zipfile.BadZipFile())}") from None
    raise UnusableError(f"Không có thư mục hay tệp {printable(str(place))}")


def read_with_signature(file: Path) -> tuple[bytes, str | None]:
    """A file and the text of the `.minisig` beside it, None when there is none."""
    signature = file.with_name(f"{file.name}.minisig")
    return read_file(file), signature_text(read_file(signature) if signature.is_file() else None)


def signature_text(signature: bytes | None) -> str | None:
    """The text of a signature's bytes; what is no UTF-8 in it stays as it is."""
    return None if signature is None else signature.decode("utf-8", "surrogateescape")


def shared_beside(manifest: Path) -> Iterator[bytes]:
    """`integrity-base.json` beside a manifest that the checker keeps."""
    shared = manifest.with_name(SHARED)
    if shared.is_file():
        yield read_file(shared)
