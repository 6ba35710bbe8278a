"""SCORM 1.2 and 2004 (4th edition): packages of which one page is launched and holds the session for all its lessons. Pure."""

from __future__ import annotations

from functools import partial

from courseware.views.exports import scorm_manifest
from courseware.views.exports.format import Wanted
from courseware.views.exports.item import PREFIX
from courseware.views.exports.packages import Package, Packages
from courseware.views.exports.scorm_manifest import OLD, STAGED, Edition


def _manifest(edition: Edition, package: Package, wanted: Wanted) -> bytes:
    return scorm_manifest.manifest(edition, PREFIX + package.name, package.title, list(package.files))


SCORM12 = Packages("scorm12", "SCORM 1.2", "imsmanifest.xml", partial(_manifest, OLD))
SCORM2004 = Packages("scorm2004", "SCORM 2004 (4th edition)", "imsmanifest.xml", partial(_manifest, STAGED))
