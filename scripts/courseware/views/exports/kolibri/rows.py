"""A channel as rows of its database. Pure.

Nodes stand as nested sets (left and right numbers), the way of django-mptt. A node's id is of this channel alone; its
`content_id`, by which Kolibri keeps what a learner did, is made of our path, the language and what it is.
"""

from __future__ import annotations

import base64
import json
from collections.abc import Iterator

from courseware.content.model import Lang
from courseware.views.exports.format import Wanted
from courseware.views.exports.kolibri.names import known
from courseware.views.exports.kolibri.schema import VERSION, Row
from courseware.views.exports.kolibri.tree import Channel, Node, every

LICENCE = "CC BY-SA"
"""What LICENSE-CONTENT says, as Kolibri writes it."""
LANGUAGES = {Lang.VI: "Tiếng Việt", Lang.EN: "English"}
"""As `le_utils` calls them."""
Named = tuple[str, Row]
"""A table and a row of it."""


def rows(channel: Channel, wanted: Wanted) -> Iterator[Named]:
    """All of them, in a fixed order."""
    code, name = str(wanted.lang), LANGUAGES[wanted.lang]
    yield "content_language", {"id": code, "lang_code": code, "lang_name": name, "lang_direction": "ltr"}
    nodes = list(every(channel.root))
    tags = list(dict.fromkeys(tag for node in nodes for tag in node.tags))
    yield from (("content_contenttag", {"id": known("tag", tag), "tag_name": tag}) for tag in tags)
    files = {file.md5: file for node in nodes for file in node.files}
    for md5, file in files.items():
        row: Row = {"id": md5, "extension": file.ending, "available": 0, "file_size": len(file.data)}
        yield "content_localfile", row
    yield from _placed(channel, wanted)
    for node in nodes:
        yield from _below(node, channel, code)
    links = [(node, tag) for node in nodes for tag in node.tags]
    for n, (node, tag) in enumerate(links, 1):
        link: Row = {"id": n, "contentnode_id": _id(node, channel), "contenttag_id": known("tag", tag)}
        yield "content_contentnode_tags", link
    yield "content_channelmetadata", _channel(channel, wanted)


def _channel(channel: Channel, wanted: Wanted) -> Row:
    picture = f"data:image/png;base64,{base64.b64encode(channel.picture).decode()}" if channel.picture else ""
    return {
        "id": channel.id, "name": channel.root.title, "description": channel.root.description, "tagline": "",
        "author": wanted.word("course"), "version": channel.version, "thumbnail": picture,
        "last_updated": f"{channel.day:%Y-%m-%d} 00:00:00.000000(UTC)", "min_schema_version": VERSION,
        "root_id": _id(channel.root, channel),
    }  # fmt: skip


def _id(node: Node, channel: Channel) -> str:
    """The root has the channel's own, as in channels that Kolibri's makers publish."""
    return channel.id if node is channel.root else known("node", channel.id, node.name)


def _placed(channel: Channel, wanted: Wanted) -> Iterator[Named]:
    """Every node between its left and its right number."""
    found: list[tuple[int, Row]] = []

    def place(node: Node, parent: Node | None, left: int, level: int, n: int) -> int:
        right = left + 1
        for k, child in enumerate(node.children, 1):
            right = place(child, node, right, level + 1, k) + 1
        at = {"lft": left, "rght": right, "level": level, "tree_id": 1, "sort_order": float(n)}
        above = _id(parent, channel) if parent else None
        found.append((left, {**_node(node, channel, wanted), "parent_id": above, **at}))
        return right

    place(channel.root, None, 1, 0, 1)
    yield from (("content_contentnode", row) for _, row in sorted(found, key=lambda one: one[0]))


def _node(node: Node, channel: Channel, wanted: Wanted) -> Row:
    owner = "" if node.kind == "topic" else wanted.word("course")
    return {
        "id": _id(node, channel), "title": node.title, "description": node.description, "kind": node.kind,
        "content_id": known("content", wanted.lang, node.name), "channel_id": channel.id, "lang_id": str(wanted.lang),
        "author": owner, "license_name": LICENCE if owner else None, "license_owner": owner,
        "license_description": wanted.word("kolibri_licence") if owner else None, "coach_content": 0, "available": 0,
        "options": _json(node.options), "duration": node.seconds,
        **{name: codes or None for name, codes in node.labels.items()},
    }  # fmt: skip


def _below(node: Node, channel: Channel, code: str) -> Iterator[Named]:
    """Its files, and what is known of its questions."""
    owner = _id(node, channel)
    for n, file in enumerate(node.files, 1):
        extra = int(file.thumbnail)
        yield "content_file", {
            "id": known("file", owner, file.preset), "preset": file.preset, "supplementary": extra, "thumbnail": extra,
            "priority": n, "contentnode_id": owner, "lang_id": code, "local_file_id": file.md5,
        }  # fmt: skip
    if node.exercise:
        model = {key.replace("mastery_model", "type"): value for key, value in node.exercise.mastery.items()}
        yield "content_assessmentmetadata", {
            "id": known("assessment", owner), "assessment_item_ids": _json(node.exercise.ids),
            "number_of_assessments": len(node.exercise.ids), "mastery_model": _json(model), "randomize": 0,
            "is_manipulable": 1, "contentnode_id": owner,
        }  # fmt: skip


def _json(found: object) -> str:
    return json.dumps(found, ensure_ascii=False)
