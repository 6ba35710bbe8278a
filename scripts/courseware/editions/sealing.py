"""Sign editions while they are made: each its own manifest, bound to its school and domain."""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass
from pathlib import Path

from courseware import manifest, signing, swapping
from courseware.editions.releases import Release
from courseware.editions.schools import School


@dataclass(frozen=True)
class Seal:
    """What the department says of every edition; `said.site` and `said.host` are replaced by the school's."""

    said: manifest.Release
    pair: signing.KeyPair
    base: bytes
    known: manifest.Contents

    @property
    def mark(self) -> str:
        """What has to differ for an edition to be signed again."""
        return f"{self.said} {self.pair.number.hex()}"

    def shared(self, school: School, own: dict[str, bytes]) -> dict[str, bytes]:
        """Manifest and signature over the school's own files and the shared base."""
        release = self._of(school)
        return manifest.signed(manifest.overlay(own, self.base, release), release, self.pair)

    def whole(self, school: School, web: Path) -> dict[str, bytes]:
        """Manifest and signature over everything that lies in a folder."""
        release = self._of(school)
        return manifest.signed(manifest.describe(web, release, self.known), release, self.pair)

    def _of(self, school: School) -> manifest.Release:
        return dataclasses.replace(self.said, site=school.slug, host=school.place.domain)


def prepare(said: manifest.Release, pair: signing.KeyPair, release: Release) -> Seal:
    """Write `integrity-base.json` into the release and remember what lies there. Raises ManifestError."""
    file = release.folder / manifest.BASE_NAME
    file.unlink(missing_ok=True)
    base = manifest.base(release.folder, said)
    known = manifest.contents(release.folder)
    with swapping.swapped(file) as fresh:
        fresh.write_bytes(base)
    return Seal(said, pair, base, known)
