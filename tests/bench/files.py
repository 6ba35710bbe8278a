"""Sizes of files that a site consists of."""

from __future__ import annotations

import statistics
from pathlib import Path

from courseware.content import reading
from courseware.content.model import Lang
from courseware.drawing import addresses
from courseware.drawing.pictures import albums, composing
from courseware.hosting import offline
from courseware.site import measuring, service_worker

from .building import Figures
from .grown import ROOT
from .visits import size
from .workshop import Workshop


def sizes(bench: Workshop) -> Figures:
    """The service worker, packed; the zip for a stick; what each lesson weighs for who has read another."""
    zipped = offline.pack(bench.site, bench.folder / "la-chan-so.zip")
    worker = (bench.site / service_worker.NAME).read_bytes()
    return {"worker-file": measuring.size(worker) / 1e3, "zip-200": zipped.per_200_pages} | _lessons(bench.site)


def _lessons(site: Path) -> Figures:
    """kB of a page with its own drawings, as brotli 11 packs them, over all lessons in both languages."""
    course = reading.read(ROOT).course
    assert course is not None
    paths = [lesson.path for lesson in course.ready()]
    drawn = {path: [composing.address(path), albums.address(path)] for path in paths}
    pages = [(f"{addresses.root_of(lang)}{path}.html", *drawn[path]) for lang in Lang for path in paths]
    weights = sorted(size(site, names) for names in pages)
    return {"lesson-median": statistics.median(weights) / 1e3, "lesson-most": weights[-1] / 1e3}
