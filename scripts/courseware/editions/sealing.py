"""Sign editions while they are made: each its own manifest, bound to its school and domain."""

from __future__ import annotations

import dataclasses
import tempfile
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from courseware.editions.releases import Release
from courseware.editions.schools import School
from courseware.hosting import offline
from courseware.machine import swapping
from courseware.signing import manifest, minisign


@dataclass(frozen=True)
class Seal:
    """What the department says of every edition; `said.site` and `said.host` are replaced by the school's."""

    said: manifest.Statement
    pair: minisign.KeyPair
    known: manifest.Contents
    bases: Mapping[str, bytes]
    """Form → `integrity-base.json` over the files that all schools share in it."""

    @property
    def mark(self) -> str:
        """What has to differ for an edition to be signed again."""
        return f"{self.said} {self.pair.number.hex()}"

    def overlay(self, form: str, school: School, own: Mapping[str, bytes]) -> dict[str, bytes]:
        """Manifest and signature over the school's own files and the base of a form, `shared` or `zip`."""
        release = self._of(school)
        return manifest.signed(manifest.overlay(own, self.bases[form], release), release, self.pair)

    def whole(self, school: School, web: Path) -> dict[str, bytes]:
        """Manifest and signature over everything that lies in a folder."""
        release = self._of(school)
        return manifest.signed(manifest.describe(web, release, self.known), release, self.pair)

    def _of(self, school: School) -> manifest.Statement:
        allowed = (*self.said.allowed, *school.profile.allowed)
        return dataclasses.replace(self.said, site=school.slug, host=school.place.domain, allowed=allowed)


def prepare(said: manifest.Statement, pair: minisign.KeyPair, release: Release) -> Seal:
    """Write `integrity-base.json` into the release and remember what lies there. Raises ManifestError."""
    file = release.folder / manifest.BASE_NAME
    file.unlink(missing_ok=True)
    known = manifest.contents(release.folder)
    bases = {"shared": manifest.base(release.folder, said), "zip": _of_zip(said, release)}
    with swapping.swapped(file) as fresh:
        fresh.write_bytes(bases["shared"])
    return Seal(said, pair, known, bases)


def _of_zip(said: manifest.Statement, release: Release) -> bytes:
    """The base of what lies in the zip: not the compressed forms, but the note that says how to open it."""
    with tempfile.TemporaryDirectory() as folder, zipfile.ZipFile(release.zip) as opened:
        opened.extractall(folder)
        return manifest.base(Path(folder) / offline.TOP, said)
