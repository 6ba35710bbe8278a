"""How much work all kits are, what the heaviest file weighs, and the memory of the one who writes them."""

from __future__ import annotations

from .building import Figures
from .workshop import Workshop


def rates(bench: Workshop) -> Figures:
    """`kit all`, once: it takes a minute. Raises FailedError."""
    bench.say("kit all, khoảng một, hai phút")
    project = bench.fresh("course")
    cost = bench.course(project, "kit", "all", "--out", "ra")
    sizes = [file.stat().st_size for file in (project / "ra/kits").rglob("*") if file.is_file()]
    return {"kits-rate": len(sizes) / cost.cpu, "kits-heaviest": max(sizes) / 1e3, "kits-peak": cost.peak}
