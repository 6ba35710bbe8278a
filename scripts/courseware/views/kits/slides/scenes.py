"""A scene as pieces: bubbles of a chat, a mail with its head, a call with its keys … shapes with text in them. Pure."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from courseware.content import strict_yaml
from courseware.content.kinds.body import Words
from courseware.content.scene_kinds import ACTS, KINDS, SPEAKER, Lines
from courseware.views.kits.slides.deck import Align, Look, Para, Run, Tone
from courseware.views.kits.slides.pieces import Panel, Piece, Strip

FIRST = re.compile(r"^/// (?P<kind>[a-z]+)(?: \| (?P<caption>.+?))? *$")
ITEM = re.compile(r"^[-*] +")
OWN = ("Em", "Con", "Mình", "Tôi", "Tớ")
"""Who speaks in a chat from the learner's own screen, where its scene names nobody."""
FROM = 150.0
"""How far one's own bubbles stand in."""
LABEL = 0.75
"""Size of captions, in parts of the text's."""
Write = Callable[[str], tuple[Run, ...]]


@dataclass(frozen=True)
class Scene:
    """A scene as its author wrote it: options, paragraphs, lines of its list, each in Markdown."""

    kind: str
    caption: str
    options: dict[str, str]
    body: tuple[str, ...]
    lines: tuple[str, ...]


def read(block: str) -> Scene:
    """The block from its first line to the closing one."""
    first, *rows = block.rstrip().split("\n")
    match = FIRST.match(first)
    if match is None:
        raise ValueError(first)
    inside = rows[:-1] if rows and rows[-1].strip() == "///" else rows
    options: dict[str, str] = {}
    body: list[str] = []
    lines: list[str] = []
    for row in inside:
        if row.startswith("    ") and not body and not lines:
            given, _, _ = strict_yaml.load_yaml("", row.strip())
            options |= {str(name): str(value) for name, value in given.items()} if isinstance(given, dict) else {}
        elif (item := ITEM.match(row)) and KINDS[match["kind"]].lines is not Lines.PROSE:
            lines.append(row[item.end() :])
        elif row.startswith(" ") and lines and row.strip():
            lines[-1] += f" {row.strip()}"
        elif row.strip():
            body.append(row.strip())
    return Scene(match["kind"], match["caption"] or "", options, tuple(body), tuple(lines))


def pieces(scene: Scene, write: Write, words: Words) -> list[Piece]:
    """All that is seen of it."""
    return list(_DRAWN[scene.kind](scene, write, words))


def _text(line: str, write: Write) -> Para:
    mark = "•" if ITEM.match(line) else ""
    return Para(write(ITEM.sub("", line)), mark, before=4)


def _body(scene: Scene, write: Write) -> tuple[Para, ...]:
    return tuple(_text(line, write) for line in scene.body)


def _head(name: str, caption: str, write: Write, more: str = "") -> Panel:
    """The line above a scene: what it is and whose."""
    runs = (Run(f"{name}: " if caption else name, tone=Tone.MUTED), *_bold(write(caption)))
    after = (Run("   "), *(replace(run, tone=Tone.MUTED) for run in write(more))) if more else ()
    return Panel((Para((*runs, *after), scale=LABEL),), Look.HEAD, leads=True)


def _bold(runs: tuple[Run, ...]) -> tuple[Run, ...]:
    return tuple(replace(run, bold=True) for run in runs)


def _bubble(line: str, write: Write, words: Words, me: tuple[str, ...]) -> Panel:
    """What somebody says; who reads this speaks at the right."""
    match = SPEAKER.fullmatch(line)
    if match is None:
        return Panel((Para(write(line), align=Align.CENTRE, scale=LABEL),), Look.NOTICE)
    unknown = f" ({words['scene_unknown']})" if match["unknown"] else ""
    time = f" {match['time']}" if match["time"] else ""
    who = (Run(f"{match['who']}{unknown}{time}: ", bold=True, tone=Tone.OWN),)
    own = match["who"] in me
    look = Look.OWN if own else Look.STRANGER if match["unknown"] else Look.OTHERS
    return Panel((Para((*who, *write(match["text"]))),), look, shift=FROM if own else 0, snug=True, end=own)


def _chat(scene: Scene, write: Write, words: Words) -> Iterator[Piece]:
    me = (scene.options["me"],) if "me" in scene.options else OWN
    yield _head(words["scene_chat"], scene.caption, write)
    yield from (Panel((_text(line, write),), Look.NOTICE) for line in scene.body)
    yield from (_bubble(line, write, words, me) for line in scene.lines)


def _sms(scene: Scene, write: Write, words: Words) -> Iterator[Piece]:
    yield _head(words["scene_sms"], scene.caption, write, scene.options.get("time", ""))
    yield Panel(_body(scene, write), Look.OTHERS)


def _mail(scene: Scene, write: Write, words: Words) -> Iterator[Piece]:
    names = [name for name in ("from", "to", "subject", "time", "attach") if name in scene.options]
    rows = tuple(
        Para((Run(f"{words[f'mail_{name}']}: ", bold=True), *write(scene.options[name])), before=2) for name in names
    )
    yield Panel(rows or (Para((Run(words["scene_mail"], bold=True),)),), Look.HEAD, leads=True)
    if scene.body:
        yield Panel(_body(scene, write), Look.CARD)


def _call(scene: Scene, write: Write, words: Words) -> Iterator[Piece]:
    note = scene.options.get("note", "")
    when = f"{words['call_coming']}{' · ' if note else ''}"
    head = (
        Para((Run(f"{words['scene_call']}: "), *_bold(write(scene.caption))), align=Align.CENTRE),
        Para((Run(when), *write(note)), align=Align.CENTRE, scale=LABEL),
    )
    yield Panel((*head, *(replace(one, align=Align.CENTRE) for one in _body(scene, write))), Look.SCREEN, leads=True)
    yield _keys((words["act_hang_up"], Look.KEY_RED), (words["act_answer"], Look.KEY_GREEN))


def _keys(*keys: tuple[str, Look]) -> Strip:
    return Strip(
        tuple(Panel((Para((Run(word, bold=True),), align=Align.CENTRE, scale=LABEL),), look) for word, look in keys)
    )


def _address(scene: Scene, write: Write, words: Words) -> Iterator[Piece]:
    lock = words["address_lock" if scene.options.get("lock") == "true" else "address_open"]
    bar = Para((Run(f"{lock}  |  ", tone=Tone.MUTED), *_bold(write(scene.caption))))
    yield Panel((bar,), Look.BAR, leads=bool(scene.body))
    if scene.body:
        yield Panel(_body(scene, write), Look.CARD)


def _post(scene: Scene, write: Write, words: Words) -> Iterator[Piece]:
    yield _head(words["scene_post"], scene.caption, write, scene.options.get("time", ""))
    if scene.body:
        yield Panel(_body(scene, write), Look.CARD)
    if scene.lines:
        comments = Para((Run(words["post_comments"], tone=Tone.MUTED),), scale=LABEL)
        yield Panel((comments,), Look.NOTICE, leads=True)
        yield from (_bubble(line, write, words, OWN) for line in scene.lines)


def _permissions(scene: Scene, write: Write, words: Words) -> Iterator[Piece]:
    yield _head(words["scene_permissions"], scene.caption, write)
    rows = tuple(Para(write(line), "•", before=4) for line in scene.lines)
    yield Panel((Para((Run(words["permissions_can"]),)), *rows, *_body(scene, write)), Look.CARD)
    if "deny=" in scene.options.get(ACTS, ""):
        yield _keys((words["act_deny"], Look.KEY_RED), (words["act_allow"], Look.KEY_GREEN))


def _notice(scene: Scene, write: Write, words: Words) -> Iterator[Piece]:
    yield _head(words["scene_notice"], scene.caption, write)
    signed = [value for name in ("date", "sign") if (value := scene.options.get(name))]
    end = tuple(Para(write(value), align=Align.RIGHT, scale=LABEL, before=2) for value in signed)
    yield Panel((*_body(scene, write), *end), Look.CARD)


def _paper(scene: Scene, write: Write, words: Words) -> Iterator[Piece]:
    by = scene.options.get("by", "")
    end = (Para(write(by), align=Align.RIGHT, scale=LABEL),) if by else ()
    head = Para((Run(f"{words['scene_paper']}: ", tone=Tone.MUTED), *_bold(write(scene.caption))), scale=LABEL)
    yield Panel(((head,) if scene.caption else ()) + _body(scene, write) + end, Look.PAPER)


def _portal(scene: Scene, write: Write, words: Words) -> Iterator[Piece]:
    yield _head(words["scene_portal"], scene.caption, write)
    if "address" in scene.options:
        yield Panel((Para(write(scene.options["address"]), scale=LABEL),), Look.BAR, leads=True)
    rows = tuple(Para(write(line), "•", before=4) for line in scene.lines)
    yield Panel((*_body(scene, write), *rows), Look.CARD)


_DRAWN: dict[str, Callable[[Scene, Write, Words], Iterator[Piece]]] = {
    "chat": _chat, "sms": _sms, "mail": _mail, "call": _call, "address": _address, "post": _post,
    "permissions": _permissions, "notice": _notice, "paper": _paper, "portal": _portal,
}  # fmt: skip
