"""The formats: a package for each lesson in QTI 3.0 or 2.1. Pure."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from courseware.content.kinds.body import Way
from courseware.views.exports.format import USUAL, Carried, Left, Wanted, Ways, file_name, sorted_out
from courseware.views.exports.qti.dialects import QTI_2, QTI_3, Dialect
from courseware.views.exports.qti.items import single
from courseware.views.exports.qti.packages import files
from courseware.views.packing import packed
from courseware.views.view import Part

WAYS: Ways = USUAL | {
    Way.EACH: Carried("truefalse"),
    Way.PAIRS: Carried("match", "pair_feedback"),
    Way.ORDER: Carried("order", "step_feedback"),
}


@dataclass(frozen=True)
class Qti:
    """QTI in one of its versions."""

    name: str
    title: str
    dialect: Dialect
    ways: Ways

    def parts(self, wanted: Wanted) -> Iterator[Part | Left]:
        """A zip for each lesson that has questions."""
        for lesson in wanted.lessons:
            carried, left = sorted_out(wanted.items(lesson), self.ways, wanted)
            yield from left
            if carried:
                held = files(lesson, tuple(single(carried)), wanted, self.dialect)
                yield Part(f"{file_name(lesson)}_{self.name}.zip", packed(held))


QTI30 = Qti("qti30", "QTI 3.0", QTI_3, WAYS)
QTI21 = Qti("qti21", "QTI 2.1", QTI_2, WAYS)
