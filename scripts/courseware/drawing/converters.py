"""One Markdown converter for all pages: MkDocs makes one for each, mkdocs-quiz another, and making it costs half of what it converts.

Both register what is of a page (its links, anchors, title) under the same names each time, so a converter that is asked
for again, and has forgotten its last page, is as good as new. `tests/site/` holds that the pages are the same.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import ModuleType
from typing import Any

from markdown import Markdown


class Converters:
    """Stands in for the module `markdown` where somebody asks that for a converter."""

    def __init__(self) -> None:
        self._settings: object = None
        self._made: Markdown | None = None

    def Markdown(self, extensions: Sequence[Any], extension_configs: Mapping[str, Any]) -> Markdown:  # noqa: N802
        """The one with these settings; whoever had it before has no more use for it."""
        settings = (list(extensions), dict(extension_configs))
        if self._made is None or self._settings != settings:
            self._settings, self._made = settings, Markdown(extensions=extensions, extension_configs=extension_configs)
        return self._made.reset()


def lend(module: ModuleType, name: str) -> None:
    """Let a module that knows `markdown` by this name ask us for its converters."""
    setattr(module, name, Converters())
