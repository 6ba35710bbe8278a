"""A brief: the question of a long stem in as many letters as a game's screen has room for.

Right below the heading stands `brief: …`, in each language where the stem is too long; options are asked as they are. It is
taken out before a kind reads the question, so it is on no page. The limits are those of Kahoot!, the narrowest of the games.
"""

from __future__ import annotations

import re

from courseware.content.drafts import Draft

ASKED, ANSWERED = 120, 75
"""Letters of a question, of an answer."""
MARK = "brief: "
LIKE = re.compile(r"^\s*(?:[-*>]\s*)?\**brief\**\s*[:：=]", re.I)
"""A line that was meant for one."""


def letters(text: str) -> int:
    """As a browser counts them: an emoji is two or more."""
    return len(text.encode("utf-16-le")) // 2


def take(draft: Draft) -> str:
    """The brief of a draft, whose line is then empty; "" where there is none. What only looks like one is noted."""
    lines = draft.lines
    first = next((line for line in lines if not line.empty), None)
    brief = ""
    for line in lines:
        if line is first and line.text.startswith(MARK) and line.text.removeprefix(MARK).strip():
            brief = line.text.removeprefix(MARK).strip()
            draft.texts[line.number - draft.line - 1] = ""
        elif LIKE.match(line.text):
            draft.say(
                "cau-gon",
                f"câu gọn viết thành một dòng “{MARK}…” ngay dưới tiêu đề; đang là “{line.text.strip()[:40]}”",
                line.number,
            )
    return brief
