"""Whether anybody has warned."""

from __future__ import annotations

import logging


class Warned(logging.Handler):
    """A handler that remembers whether anybody warned since `said` was last set back."""

    said = False

    def __init__(self) -> None:
        super().__init__(logging.WARNING)

    def emit(self, record: logging.LogRecord) -> None:
        """Remember it."""
        self.said = True
