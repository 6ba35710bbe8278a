"""Which function finds the figures of a group of rows."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module

from .building import Figures
from .workshop import Workshop


@dataclass(frozen=True)
class Probe:
    """The function that finds the figures of a group, by module and name; `slow` ones are not part of `--quick`."""

    module: str
    function: str
    slow: bool = False

    def find(self, bench: Workshop) -> Figures:
        """Key of a row → figure, or why there is none."""
        run: Callable[[Workshop], Figures] = getattr(import_module(f".{self.module}", __package__), self.function)
        return run(bench)


PROBES = {
    "build": Probe("building", "costs"),
    "check": Probe("building", "check"),
    "serve": Probe("previewing", "costs"),
    "visit": Probe("visits", "weights"),
    "search": Probe("visits", "search"),
    "lighthouse": Probe("lighthouse", "figures", slow=True),
    "files": Probe("files", "sizes"),
    "editions": Probe("editions", "rates"),
    "exports": Probe("exports", "rates"),
    "kits": Probe("kits", "rates", slow=True),
    "papers": Probe("papers", "shares", slow=True),
    "serving": Probe("serving", "figures", slow=True),
}
"""Group of rows → how its figures are found, in the order in which they are measured."""
