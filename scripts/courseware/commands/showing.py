"""A view that shows how far it has come while it is written."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from dataclasses import dataclass

from rich.console import Console
from rich.progress import Progress

from courseware.content.model import Course
from courseware.views.view import Part, View


@dataclass(frozen=True)
class Shown:
    """Another view with a bar; `total`: how many parts it has, None when nobody knows."""

    view: View
    total: int | None = None
    quiet: bool = False

    @property
    def name(self) -> str:
        """The view's."""
        return self.view.name

    def parts(self, course: Course) -> Iterator[Part]:
        """The view's, one step of the bar a file."""
        console = Console(file=sys.__stderr__)
        with Progress(console=console, disable=self.quiet or not console.is_terminal) as progress:
            task = progress.add_task("Đang viết", total=self.total)
            for part in self.view.parts(course):
                yield part
                progress.update(task, advance=1, description=part.path.rpartition("_")[2])
