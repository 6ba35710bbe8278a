"""The slides that answer: what is right marked by a frame, a tick and a word, and why. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from courseware.content.kinds.fill import BLANK
from courseware.content.kinds.parts import Choice, Turn
from courseware.content.model import Lang
from courseware.views.kits.slides import paging
from courseware.views.kits.slides.asking import MOST, columns, drawing, lettered, option
from courseware.views.kits.slides.contents import Contents
from courseware.views.kits.slides.deck import Look, Para, Run, Tone
from courseware.views.kits.slides.paging import Page, Room
from courseware.views.kits.slides.pieces import Drawing, Panel, Piece, Strip
from courseware.views.kits.slides.posing import Posed, sentences


def answer(posed: Posed, contents: Contents, room: Room) -> list[Page]:
    """The slides of a question's answer, but for conversations (`turned`)."""
    why = reasons(_why(posed), contents)
    if posed.drawings and posed.right:
        return paged([_drawn(posed, why, contents), *([*way, *why] for way in _ways(posed, contents))], room)
    return paged([[*way, *why] for way in _ways(posed, contents)], room)


def turned(one: Turn, good: Choice, contents: Contents, room: Room) -> list[Page]:
    """The answer of one turn of a conversation: the choice that leads to the good end, and why."""
    items = [_judged(choice, choice is good, contents) for choice in one.choices]
    why = reasons([good.feedback], contents)
    return paged([[*items, *why], [*columns(items), *why], [_judged(good, True, contents), *why]], room)


def paged(ways: Sequence[Sequence[Piece]], room: Room) -> list[Page]:
    """The way that fits one slide; else the last one, which is the shortest, on several."""
    if page := paging.best(ways[:-1], room) or paging.best(ways, room):
        return [page]
    return paging.pages(_loosened(ways[-1]), room)


def reasons(texts: Sequence[str], contents: Contents) -> list[Piece]:
    """“Vì sao?” and the reasons, in one panel; none without reasons."""
    told = [line for text in texts for line in text.split("\n") if line.strip()]
    if not told:
        return []
    first, *rest = (contents.para(line) for line in told)
    head = replace(first, runs=(Run("Vì sao? ", bold=True, tone=Tone.ACCENT), *first.runs))
    return [Panel((head, *rest), Look.WHY)]


def _loosened(pieces: Sequence[Piece]) -> list[Piece]:
    """A panel of several paragraphs as several panels, so that they can stand on several slides."""
    found: list[Piece] = []
    for piece in pieces:
        if isinstance(piece, Panel) and len(piece.paras) > 1:
            found += [replace(piece, paras=(para,)) for para in piece.paras]
        else:
            found.append(piece)
    return found


def _why(posed: Posed) -> list[str]:
    """The explanation; of the kinds with one right option also why that one."""
    said = [choice.feedback for choice in posed.right if posed.question.kind == "single"]
    return [*said, *sentences(posed.explanation)] if len(posed.explanation) > 200 else [*said, posed.explanation]


def _judged(choice: Choice, right: bool, contents: Contents) -> Panel:
    if right:
        return replace(option(choice, contents, Look.RIGHT), verdict=True)
    return option(choice, contents, Look.PALE)


def _ways(posed: Posed, contents: Contents) -> list[list[Piece]]:
    choices = posed.parts.choices
    match posed.question.kind:
        case "truefalse":
            looks = {True: Look.RIGHT, False: Look.WRONG}
            told = [replace(option(c, contents, looks[c.right]), verdict=c.right) for c in choices]
            return [list(told), columns(told), list(told)]
        case "sort":
            return _sorted(posed, contents)
        case "match":
            names = {target.letter: target for target in posed.parts.targets}
            pairs: list[Piece] = [
                Strip((option(c, contents), option(names[c.value], contents, Look.RIGHT))) for c in choices
            ]
            return [pairs]
        case "order":
            placed = [_placed(choice, contents) for choice in sorted(choices, key=lambda c: int(c.value))]
            return [list(placed), columns(placed), list(placed)]
        case "fill":
            return [contents.pieces(_filled(posed))]
        case "short":
            told_answer = f"{posed.parts.answers[0][0]} {posed.parts.unit}".strip()
            return [[Panel((Para((Run(told_answer, bold=True),)),), Look.RIGHT, verdict=True)]]
        case _:
            return _chosen(posed, contents)


def _chosen(posed: Posed, contents: Contents) -> list[list[Piece]]:
    """All options, the right ones marked; where there is no room for all, the right ones."""
    items = [_judged(choice, choice.right, contents) for choice in posed.parts.choices]
    right: list[Piece] = [_judged(choice, True, contents) for choice in posed.right]
    return [list(items), columns(items), right]


def _drawn(posed: Posed, why: Sequence[Piece], contents: Contents) -> list[Piece]:
    """The right options below their drawings, and beside them why."""
    chosen = [n for n, choice in enumerate(posed.parts.choices) if choice.right]
    cells: list[Panel | Drawing] = [drawing(posed, n, contents, Look.RIGHT) for n in chosen]
    cells += [piece for piece in why if isinstance(piece, Panel)]
    return [Strip(tuple(cells), (1.0,) * len(chosen) + (1.6,) * (len(cells) - len(chosen)), MOST[0])]


def _sorted(posed: Posed, contents: Contents) -> list[list[Piece]]:
    """A column a group; else group below group."""
    columned: list[Panel | Drawing] = []
    listed: list[Piece] = []
    for target in posed.parts.targets:
        head = lettered(target, contents)
        head = replace(head, runs=tuple(replace(run, bold=True) for run in head.runs))
        members = [lettered(choice, contents) for choice in posed.parts.choices if choice.value == target.letter]
        columned.append(Panel((head, *(replace(member, before=4.0) for member in members)), Look.RIGHT))
        listed += [Panel((head,), Look.HEAD, leads=True), *(Panel((member,), Look.RIGHT) for member in members)]
    return [[Strip(tuple(columned))], listed, listed]


def _placed(choice: Choice, contents: Contents) -> Panel:
    head = Run(f"{choice.value}.  ", bold=True, tone=Tone.RIGHT)
    return Panel((Para((head, *contents.runs(choice.text), Run(f" ({choice.letter})", tone=Tone.MUTED))),), Look.RIGHT)


def _filled(posed: Posed) -> str:
    """The stem with its answers in their places."""
    given = iter(posed.parts.answers)
    return BLANK.sub(lambda _: f"=={next(given)[0]}==", posed.question.texts[Lang.VI].stem)
