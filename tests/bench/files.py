"""Sizes of files that a site consists of."""

from __future__ import annotations

from courseware.hosting import offline
from courseware.site import measuring, service_worker

from .building import Figures
from .workshop import Workshop


def sizes(bench: Workshop) -> Figures:
    """The service worker, packed; the zip for a stick."""
    zipped = offline.pack(bench.site, bench.folder / "la-chan-so.zip")
    worker = (bench.site / service_worker.NAME).read_bytes()
    return {"worker-file": measuring.size(worker) / 1e3, "zip-200": zipped.per_200_pages}
