"""School years in a few words: what tests of the planner begin with."""

from __future__ import annotations

from typing import Any

from courseware.views.planner.asked import Asked
from courseware.views.planner.lessons import Teachable

AUTUMN = frozenset({9, 10, 11, 12})


def year(*, slots: list[dict[str, Any]] | None = None, **more: Any) -> Asked:
    """A year of 35 weeks from 7 September 2026 with one class meeting a week, unless something else is said."""
    usual = {
        "starts": "2026-09-07",
        "weeks": "35",
        "made": "2026-09-01",
        "tet": "2027-02-06",
        "slots": slots or [slot()],
        "classes": [{"name": "6A", "grade": "6"}],
    }
    return Asked.model_validate(usual | more)


def slot(name: str = "Sinh hoạt lớp", day: int = 6, minutes: int = 15, **more: Any) -> dict[str, Any]:
    """An hour of the week."""
    return {"name": name, "day": str(day), "minutes": str(minutes), **more}


def lesson(path: str = "bai", **more: Any) -> Teachable:
    """A lesson of 45 minutes that can be taught in 15, of the autumn."""
    return Teachable(**{"path": path, "ways": (15, 45), "period": 45, "months": AUTUMN, **more})
