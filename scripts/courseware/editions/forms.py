"""A school on a release, in the form that its host needs; written beside, swapped in whole.

What lies where:

    OUT/truong/<slug>/        shared: the school's own files alone, a few kB; the server adds the release
    OUT/tron/<slug>/web/      whole: everything, to copy to any host, with its configurations and the verifier beside it
    OUT/usb/<slug>.zip        zip: everything, to open by double click
    OUT/so/web/               department: as whole, once
"""

from __future__ import annotations

import dataclasses
import os
import shutil
from collections.abc import Iterator, Mapping
from pathlib import Path

from courseware.editions import app, brand, pages
from courseware.editions.releases import Release
from courseware.editions.schools import School
from courseware.editions.sealing import Seal
from courseware.hosting import compressing, offline, policy, preparing
from courseware.machine import swapping
from courseware.signing import manifest

FOLDERS = {"shared": "truong", "whole": "tron", "zip": "usb", "department": ""}
"""Form → its folder in OUT."""
FULL = ("whole", "department")
"""Forms that hold the release too."""
WEB = "web/"

Files = Mapping[str, bytes]
"""Path → content."""


def place(form: str, out: Path, slug: str) -> Path:
    """Where a form of an edition lies."""
    return out / FOLDERS[form] / (f"{slug}.zip" if form == "zip" else slug)


def own_files(school: School, drawing: pages.SchoolDrawing) -> Files:
    """What is the school's in every form."""
    texts = {
        brand.NAME: brand.write(school),
        app.NAME: app.write(school.name("vi")),
        **dict(pages.write(school, drawing)),
    }
    logo = {school.logo.name: school.logo.data} if school.logo else {}
    return {path: text.encode() for path, text in texts.items()} | logo | dict(school.kits)


def whole_files(school: School, release: Release, own: Files) -> Files:
    """What differs in a whole folder: the school's files with their compressed forms, and what the host needs."""
    found = {WEB + path: body for path, body in own.items()}
    if school.place.path != "/":
        found |= {
            WEB + path: preparing.move_links(text, school.place.path).encode() for path, text in release.lost.items()
        }
    for path, body in list(found.items()):
        if Path(path).suffix[1:] in policy.TEXT:
            found |= {path + suffix: small for suffix, small in compressing.packed(body).items()}
    listing = dataclasses.replace(release.listing, pages=tuple(sorted(_offered(school, release, own))))
    return found | {path: text.encode() for path, text in preparing.texts(listing, school.place)}


def _offered(school: School, release: Release, own: Files) -> Iterator[str]:
    """The pages for the site map: not those of the bands that the school does not teach."""
    gone = tuple(f"{root}{band.slug}/" for band in school.hidden for root in policy.LANGUAGES)
    yield from (page for page in release.listing.pages if not page.startswith(gone))
    yield from (path for path in own if path.endswith(".html"))


def put(form: str, school: School, release: Release, files: Files, kept: tuple[str, ...], seal: Seal | None) -> Files:
    """Make one form of one edition and return what is its own in it; files that somebody added stay (`kept`)."""
    target = place(form, release.out, school.slug)
    if form == "zip":
        if seal is not None:
            files = {**files, **seal.overlay(form, school, files)}
        based = {manifest.BASE_NAME: seal.bases[form]} if seal is not None else {}
        offline.append(release.zip, target, {**files, **based})
        return files
    with swapping.swapped(target) as fresh:
        web = fresh / WEB if form in FULL else fresh
        if form in FULL:
            skip = {path.removeprefix(WEB) for path in files} | {manifest.BASE_NAME}
            _copy(release.folder, web, frozenset(skip))
        _write(fresh, files)
        if seal is not None:
            signed = seal.whole(school, web) if form in FULL else seal.overlay(form, school, files)
            signed = {(WEB if form in FULL else "") + path: body for path, body in signed.items()}
            _write(fresh, signed)
            files = {**files, **signed}
        for path in kept:  # after signing: nobody here answers for what somebody else has put there
            (fresh / path).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(target / path, fresh / path)
    return files


def _write(folder: Path, files: Files) -> None:
    for path, body in files.items():
        file = folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(body)


def _copy(folder: Path, fresh: Path, skip: frozenset[str]) -> None:
    """A copy of a folder, as real files: a school that edits one of them must not edit everybody's."""
    for here, _, names in os.walk(folder):
        there = fresh / Path(here).relative_to(folder)
        there.mkdir(parents=True, exist_ok=True)
        for name in names:
            if (Path(here) / name).relative_to(folder).as_posix() not in skip:
                shutil.copyfile(f"{here}/{name}", there / name)
