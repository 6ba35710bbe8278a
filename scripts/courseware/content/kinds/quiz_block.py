"""The frame of the kinds that mkdocs-quiz draws: `<quiz>`, the question, `</quiz>`, each tag on a line of its own."""

from __future__ import annotations

import difflib
import re

from courseware.content.drafts import Draft, Line

TAGS = ("<quiz>", "</quiz>")
LOOSE_TAG = re.compile(r"<\s*[?/\s]*\s*quiz|quiz\s*[?/]*\s*>", re.I)


def inside(draft: Draft) -> list[Line] | None:
    """The lines between the tags; None, and noted why, when there is not exactly one such block and nothing around it."""
    texts = [line.text.strip() for line in draft.lines]
    for line in draft.lines:
        if line.text.strip() not in TAGS and LOOSE_TAG.search(line.text):
            draft.say(
                "loai-cau",
                f"“{line.text.strip()[:40]}”: thẻ <quiz> và </quiz> đứng riêng một dòng, viết đúng như thế",
                line.number,
            )
    if [texts.count(tag) for tag in TAGS] != [1, 1] or texts.index(TAGS[0]) > texts.index(TAGS[1]):
        near = [
            line
            for line in draft.lines
            if line.text.strip() not in TAGS and difflib.get_close_matches(line.text.strip(), TAGS, cutoff=0.7)
        ]
        for place in [line.number for line in near] or [draft.line]:
            draft.say("loai-cau", "cần đúng một khối <quiz> … </quiz>, mỗi thẻ trên một dòng riêng", place)
        return None
    start, end = (texts.index(tag) for tag in TAGS)
    outside = [line for line in (*draft.lines[:start], *draft.lines[end + 1 :]) if not line.empty]
    for line in outside[:1]:
        draft.say("loai-cau", "mọi chữ của câu hỏi phải nằm trong <quiz> … </quiz>", line.number)
    return draft.lines[start + 1 : end]


def refuse(draft: Draft) -> bool:
    """Whether a question that is not drawn by mkdocs-quiz holds its tags; noted if so."""
    found = [line for line in draft.lines if LOOSE_TAG.search(line.text)]
    for line in found[:1]:
        draft.say(
            "loai-cau",
            f"câu loại {draft.attributes.get('kind', 'này')} viết thẳng, không đặt trong <quiz>",
            line.number,
        )
    return bool(found)
