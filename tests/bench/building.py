"""What a build costs: whole and after one change, side by side with other generators on the same Markdown; and `check`."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from courseware.machine import keeping

from . import grown, rounds, timed, workshop
from .peers import RIVALS, Peer
from .timed import Cost, FailedError
from .workshop import Workshop

Figures = dict[str, float | str]
"""Key of a row → its figure, or why there is none."""
OF: tuple[rounds.Of, ...] = ("wall", "cpu")
OURS, CHANGED = "lachan", "lachan, sửa một bài"
FEWEST = 100
"""Pages of a rival that has done its work; the small size has 181."""


def costs(bench: Workshop) -> Figures:
    """All rows of the builds, of every size."""
    found: Figures = {}
    seconds = {}
    for size in bench.sizes:
        spent, lost = _of_size(bench, size)
        found |= rows(size, spent, lost)
        if OURS in spent:
            seconds[size] = rounds.median(spent[OURS], "cpu")
    for less, more in (("small", "course"), ("course", "times3")):
        if less in seconds and more in seconds:
            found[f"growth-{more}"] = seconds[more] / seconds[less] / (bench.pages[more] / bench.pages[less])
    return found


def rows(size: str, spent: Mapping[str, list[Cost]], lost: Mapping[str, str]) -> Figures:
    """The figures of one size."""
    found: Figures = {}
    for of in OF:
        for name in (*RIVALS, "changed"):
            ours, theirs = (CHANGED, "plain") if name == "changed" else (OURS, name)
            key = f"build-{size}-{name}-{of}"
            if reason := lost.get(ours) or lost.get(theirs):
                found[key] = reason
            elif ours in spent and theirs in spent:
                found[key] = rounds.ratio(spent[ours], spent[theirs], of)
        found[f"build-{size}-{of}"] = rounds.median(spent[OURS], of) if OURS in spent else lost[OURS]
    found[f"build-{size}-peak"] = rounds.median(spent[OURS], "peak") if OURS in spent else lost[OURS]
    return found


def _of_size(bench: Workshop, size: str) -> tuple[dict[str, list[Cost]], dict[str, str]]:
    """Costs, and what failed."""
    turns: dict[str, rounds.Turn] = {OURS: Whole(bench, size), CHANGED: Changed(bench, size)}
    unready: dict[str, str] = {}
    for name, peer in RIVALS.items():
        if size != "times3" or name == "plain":  # the others at this size would take longer than all else together
            try:
                turns[name] = _rival(bench, size, name, peer)
            except FailedError as error:
                unready[name] = str(error)
    try:
        spent, lost = rounds.interleaved(turns, bench.rounds, lambda text: bench.say(f"dựng {size}: {text}"))
    finally:
        shutil.rmtree(bench.folder / "peers", ignore_errors=True)
    return spent, lost | unready


@dataclass
class Whole:
    """A turn: ours, in a copy that nothing was built in."""

    bench: Workshop
    size: str

    def __call__(self) -> Cost:
        """Check and build."""
        project = self.bench.fresh(self.size)
        cost = self.bench.course(project, "build")
        self.bench.pages[self.size] = workshop.count(project / "site")
        workshop.drop(project)
        return cost


@dataclass
class Changed:
    """A turn: ours, where everything was built before and one lesson has a sentence more, in both languages and stamped."""

    bench: Workshop
    size: str
    project: Path | None = None
    turns: int = field(default=0)

    def __call__(self) -> Cost:
        """Change, then check and build."""
        if self.project is None:
            self.project = self.bench.fresh(self.size)
            self.bench.course(self.project, "build")
        self.turns += 1
        grown.edit(self.project, self.turns)
        grown.stamp(self.project)
        return self.bench.course(self.project, "build")


def _rival(bench: Workshop, size: str, name: str, peer: Peer) -> Callable[[], Cost]:
    bench.say(f"chuẩn bị {peer.title}")
    (bench.folder / "peers").mkdir(exist_ok=True)
    folder = Path(tempfile.mkdtemp(prefix=f"{name}-", dir=bench.folder / "peers"))
    words = peer.set_up(bench.template(size), folder)

    def turn() -> Cost:
        for path in peer.cold:
            shutil.rmtree(folder / path, ignore_errors=True)
        return _built(timed.run(words, folder, bench.environment), folder / peer.site, peer.title)

    return turn


def _built(cost: Cost, site: Path, title: str) -> Cost:
    """The cost, if there are pages: a generator that stops early with a friendly exit code is not fast."""
    if workshop.count(site) < FEWEST:
        raise FailedError(f"{title}: dựng ra {workshop.count(site)} trang")
    return cost


def check(bench: Workshop) -> Figures:
    """`check` on the real course: for the first time, and with nothing changed since."""
    project = bench.fresh("course")

    def first() -> Cost:
        shutil.rmtree(project / keeping.FOLDER, ignore_errors=True)
        return bench.course(project, "check")

    def again() -> Cost:
        bench.course(project, "check")
        return bench.course(project, "check")

    spent, lost = rounds.interleaved({"check": first, "check-again": again}, bench.rounds, bench.say)
    found = {name: rounds.median(costs, "cpu") for name, costs in spent.items()} | lost
    return {f"{name}-cpu": figure for name, figure in found.items()}
