"""What Markdown loads: the nine scene blocks, drawn with the words of one language."""

from __future__ import annotations

import textwrap
from typing import Any

from markdown import Markdown
from pymdownx.blocks import BlocksExtension, BlocksMgrExtension, BlocksProcessor, BlocksTreeprocessor

from courseware.content import strict_yaml
from courseware.content.scene_kinds import KINDS
from courseware.drawing.scene_blocks import block_for
from courseware.drawing.templates import environment


class SceneProcessor(BlocksProcessor):
    """Reads a block's options as they were typed: pymdownx makes 435 of `time: 7:15`."""

    def split_header(self, block: str, length: int) -> tuple[dict[str, Any] | None, str]:
        """Options and what is below them; None for options that cannot be read, which leaves the block as text."""
        options, rest = super().split_header(block, length)
        header = self.yaml_line.match(block)
        if header is None or not header[0].strip():
            return options, rest
        typed, _, wrong = strict_yaml.load_yaml("", textwrap.dedent(header[0]))
        return (typed if isinstance(typed, dict) and not wrong else None), rest


class SceneManager(BlocksMgrExtension):
    """Puts our processor where pymdownx puts its own, under the same names and priorities."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 (Markdown's name)
        """Register the processor and what ends its blocks."""
        super().extendMarkdown(md)
        self.extension = SceneProcessor(md.parser, md)
        md.parser.blockprocessors.register(self.extension, "blocks", 89.99)
        md.treeprocessors.register(BlocksTreeprocessor(md, self.extension), "blocks_on_inline_end", 19.99)


class ScenesExtension(BlocksExtension):
    """Configuration: `lang`, `words` (dict of interface words), `templates` (the folder that holds scenes/)."""

    def __init__(self, **kwargs: Any) -> None:
        self.config = {
            "lang": ["vi", "language of the page"],
            "words": [{}, "interface words in that language"],
            "templates": ["", "folder that holds scenes/"],
        }
        super().__init__(**kwargs)

    def register_block_mgr(self, md: Markdown) -> BlocksProcessor:
        """Scenes are the only blocks; their manager is ours."""
        manager = SceneManager()
        manager.extendMarkdown(md)
        return manager.extension

    def extendMarkdownBlocks(self, md: Markdown, block_mgr: BlocksProcessor) -> None:  # noqa: N802 (pymdownx's name)
        """Register one block per kind."""
        config = {**self.getConfigs(), "environment": environment(self.getConfig("templates"))}
        for kind in KINDS.values():
            block_mgr.register(block_for(kind), config)
