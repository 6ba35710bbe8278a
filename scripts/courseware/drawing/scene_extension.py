"""What Markdown loads: the nine scene blocks, drawn with the words of one language."""

from __future__ import annotations

from typing import Any

from markdown import Markdown
from pymdownx.blocks import BlocksExtension, BlocksProcessor

from courseware.content.scene_kinds import KINDS
from courseware.drawing.scene_blocks import block_for
from courseware.drawing.templates import environment


class ScenesExtension(BlocksExtension):
    """Configuration: `lang`, `words` (dict of interface words), `templates` (the folder that holds scenes/)."""

    def __init__(self, **kwargs: Any) -> None:
        self.config = {
            "lang": ["vi", "language of the page"],
            "words": [{}, "interface words in that language"],
            "templates": ["", "folder that holds scenes/"],
        }
        super().__init__(**kwargs)

    def extendMarkdownBlocks(self, md: Markdown, block_mgr: BlocksProcessor) -> None:  # noqa: N802 (pymdownx's name)
        """Register one block per kind."""
        config = {**self.getConfigs(), "environment": environment(self.getConfig("templates"))}
        for kind in KINDS.values():
            block_mgr.register(block_for(kind), config)
