"""All parts of a release in one folder, with their hashes and the signature.

la-chan-so-2026.12.zip    everything that the tag holds
ghi-chu.md                what the changelog says of it
sbom.cdx.json             what it is built with
verify.py                 the verifier, made from the tag
SHA256SUMS                as `sha256sum -c` reads it
SHA256SUMS.minisig        as `minisign -V` reads it
"""

from __future__ import annotations

import hashlib
import re
import tempfile
from pathlib import Path

from courseware.content import changelog
from courseware.machine import swapping
from courseware.releasing import archive, bill
from courseware.releasing.tagged import TagError, Tagged
from courseware.signing import minisign
from courseware.verifying import joining

NAME = "la-chan-so"
NUMBER = re.compile(r"[0-9]+(\.[0-9]+)*")
SUMS = "SHA256SUMS"


def parts(tagged: Tagged) -> dict[str, bytes]:
    """Every file of a release but hashes and signature: name → bytes. Raises TagError with all that is missing."""
    notes = changelog.section(tagged.text(changelog.FILE), tagged.name)
    wrong = [] if NUMBER.fullmatch(tagged.name) else [f"Nhãn “{tagged.name}” cần là số, như 2026.12 hoặc 1.2.0."]
    if not notes:
        wrong += [f"{changelog.FILE} của nhãn chưa có mục “## {tagged.name} - năm-tháng-ngày”."]
    if bill.LOCK not in tagged.files:
        wrong += [f"Nhãn “{tagged.name}” không có tệp {bill.LOCK}."]
    if wrong:
        raise TagError("\n".join(wrong))
    return {
        f"{NAME}-{tagged.name}.zip": archive.pack(tagged, f"{NAME}-{tagged.name}"),
        "ghi-chu.md": notes.encode(),
        "sbom.cdx.json": bill.write(tagged, NAME).encode(),
        joining.NAME: _verifier(tagged),
    }


def _verifier(tagged: Tagged) -> bytes:
    """The joined verifier of the tag, not of the folder in which this program runs."""
    folder = "scripts/verifier/"
    with tempfile.TemporaryDirectory() as made:
        package = Path(made) / "verifier"
        package.mkdir()
        for path, file in tagged.files.items():
            if path.startswith(folder) and "/" not in path.removeprefix(folder):
                (package / path.removeprefix(folder)).write_bytes(file.body)
        return joining.join(package)


def write(out: Path, tagged: Tagged, signer: minisign.KeyPair | None) -> list[str]:
    """Write the release as the folder `out`; the names of its files. Without a signer it is not signed, and the same else."""
    made = parts(tagged)
    sums = "".join(f"{hashlib.sha256(body).hexdigest()}  {name}\n" for name, body in sorted(made.items())).encode()
    made[SUMS] = sums
    if signer:
        made[f"{SUMS}.minisig"] = minisign.sign_file(signer, sums, f"{NAME} release={tagged.name}").encode()
    with swapping.swapped(out) as fresh:
        fresh.mkdir()
        for name, body in made.items():
            (fresh / name).write_bytes(body)
    return sorted(made)
