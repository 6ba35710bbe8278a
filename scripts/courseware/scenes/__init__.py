"""Scenes: the things where situations happen (a chat, a mail, a call …) as Markdown blocks.

`kinds.py` is the closed list with the options of each; `overrides/scenes/<kind>.html` draws it; `block.py` pours the
Markdown into the drawing; `extension.py` is what Markdown loads.
"""

from courseware.scenes.extension import ScenesExtension
from courseware.scenes.kinds import KINDS, SceneKind

__all__ = ["KINDS", "SceneKind", "ScenesExtension"]
