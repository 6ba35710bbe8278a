"""How much work the questions of the whole course are in every format of `export`, and what they weigh."""

from __future__ import annotations

import time

from courseware.content import reading
from courseware.content.model import Lang
from courseware.drawing import words
from courseware.embedding.packages import Shelf
from courseware.views.exports.exports import Exports
from courseware.views.exports.formats import NAMED

from .building import Figures
from .grown import ROOT
from .workshop import Workshop


def rates(bench: Workshop) -> Figures:
    """Each format once, all lessons: seconds of the processor, megabytes."""
    course = reading.read(ROOT).course
    assert course is not None
    spoken = words.read(ROOT / "overrides/locales", Lang.VI)
    shelf = Shelf(bench.site, ROOT / "overrides", Lang.VI)
    spent, size = 0.0, 0
    for name, format_ in NAMED.items():
        bench.say(f"export {name}")
        view = Exports(format_, tuple(course.ready()), Lang.VI, spoken, shelf)
        began = time.process_time()
        size += sum(len(part.data) for part in view.parts(course))
        spent += time.process_time() - began
    return {"exports-cpu": spent, "exports-mb": size / 1e6}
