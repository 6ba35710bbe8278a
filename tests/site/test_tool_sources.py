"""What tools load: code of others as it was taken, and no more than is needed at once."""

from __future__ import annotations

import gzip
import hashlib

from courseware.site import bundles

from .bundled import MADE, OVERRIDES, weight

FOREIGN = {
    "zxcvbn-ts-core.js": "4bc9e1b000b98250255fe4edb2280240afa01c583334e8d0d63f293344a6fef2",
    "zxcvbn-ts-LICENSE.txt": "c376f457b9569b2a88506f78fe420511a3ca3be5819b69dda405b988b784735f",
    "pako-inflate.js": "fa226c8e1e3556993260e6a5c1fe94e225da59b3418a06811fdc51d308f8bb43",
    "pako-LICENSE.txt": "a04665b3b2de56c66730c1f720f528175739e4104f79073614aa611da1e85539",
    "js-aruco2.js": "db8b257dccf5a858497ca69b538be6ac331b18511ddc2d6ba4235a2360c61aa5",
    "js-aruco2-LICENSE.txt": "d82271151367213f5adee7366657ab884a151e2feda7c08875a201de0e414809",
}
"""Files of others by their SHA-256."""


def test_foreign_code_is_what_it_was_when_it_was_taken() -> None:
    """zxcvbn-ts 4.2.0 of npm (sha512-tuwzwOcYVca9MufHuUvzKGRyL04iP52OjCNoRDuGXjzzrtPiPcl8r5QtOotbx0AyTR/CMcDTU9qLkN16b9fXiw==).

    `dist/zxcvbn-ts.js` without its last line, which names a map that we do not have. Its licence lies beside it.
    pako 2.1.0 of npm (sha512-w+eufiZ1WuJYgPXbV/PO3NCMEc3xqylkKHzp8bxp1uW4qaSNQUkwmLLEc3kKsfz8lpV1F8Ht3U1Cm+9Srog2ug==),
    `dist/pako_inflate.min.js` as it is.
    js-aruco2 2.0.0 of npm (sha512-2R9P7INqIkg1fsGBazSDLChmfwJpbaYN26gO6wFr1TLIOrvwQf0YzuhwVZAPF8frQ4cjdppAN0dRmExEd/6wqw==),
    `src/cv.js`, `src/aruco.js` and the codes of `src/dictionaries/aruco_mip_25h7.js` in one file, less Gaussian blur, streams, the
    detector’s own one pass, its SVG and the other dictionaries; each function that stays is as it was. Beside the package’s licence
    stands that of the codes.
    """
    vendor = OVERRIDES / "assets/vendor"
    hashed = {name: hashlib.sha256((vendor / name).read_bytes()).hexdigest() for name in FOREIGN}
    assert hashed == FOREIGN
    assert {file.name for file in vendor.iterdir()} == {*FOREIGN, "zxcvbn-ts-passwords.js"}


def test_the_measure_of_passwords_is_at_most_20_kb() -> None:
    """With its lists, compressed; it is loaded when somebody touches the field."""
    content = bundles.bundles(OVERRIDES / "assets", MADE)["lab-meter.js"].content
    assert len(gzip.compress(content.encode(), 9)) <= 20_000


def test_reading_photos_weighs_15_kb_and_comes_when_it_is_opened() -> None:
    """With js-aruco2, without words; the page itself does not carry it."""
    assert 5_000 < weight("class-paper.js", set()) <= 15_000
    assert not {source for source in bundles.BUNDLES["class-picture.js"] if "paper/" in source or "vendor" in source}
