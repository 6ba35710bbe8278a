"""The paths through a story: every one ends, no moment is out of reach, and what is spoken of can have happened. Pure."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from courseware.content.labs.moments import Moment
    from courseware.content.labs.tale import Tale

Told = tuple[int, str]
MOST = 3
"""Choices at one moment."""


def faults(tale: Tale) -> Iterator[Told]:
    """(line, sentence) for everything that keeps the story from being walked."""
    if not tale.moments:
        yield 1, "chuyện cần ít nhất một đoạn “### Tên {#ma}” trong một mục “## Chương {#chuong}”"
        return
    yield from (told for moment in tale.moments for told in _moment(tale, moment))
    yield from _telling(tale)
    order = in_order(tale)
    first = tale.moments[0].line
    if not order:
        yield first, "chuyện đi vòng: có lựa chọn dẫn về đoạn đã qua, nên không chắc có hồi kết"
        return
    for moment in tale.moments:
        if moment.id not in order:
            yield moment.line, f"không đường nào dẫn tới đoạn “{moment.id}”"
    yield from _marks(tale, order)


def in_order(tale: Tale) -> list[str]:
    """The moments that can be reached, each after all that lead to it; nothing when a path comes back to itself."""
    by_id = {moment.id: moment for moment in tale.moments}
    done: list[str] = []
    open_: set[str] = set()

    def visit(id_: str) -> bool:
        if id_ in open_:
            return False
        if id_ in done or id_ not in by_id:
            return True
        open_.add(id_)
        fine = all(visit(move.to) for move in by_id[id_].moves)
        open_.discard(id_)
        done.append(id_)
        return fine

    return done[::-1] if visit(tale.moments[0].id) else []


def longest(tale: Tale) -> int:
    """How many moments the longest path has, 0 when it may go round for ever."""
    by_id = {moment.id: moment for moment in tale.moments}
    steps: dict[str, int] = {}
    for id_ in reversed(in_order(tale)):
        steps[id_] = 1 + max((steps.get(move.to, 0) for move in by_id[id_].moves), default=0)
    return steps.get(tale.moments[0].id, 0) if tale.moments else 0


def may_have(tale: Tale) -> dict[str, set[str]]:
    """The marks that some path has set when it comes to each moment."""
    by_id = {moment.id: moment for moment in tale.moments}
    order = in_order(tale)
    found: dict[str, set[str]] = {id_: set() for id_ in order}
    for id_ in order:
        for move in by_id[id_].moves:
            found.setdefault(move.to, set()).update(found[id_], move.marks)
    return found


def _moment(tale: Tale, moment: Moment) -> Iterator[Told]:
    ids = [other.id for other in tale.moments]
    if not moment.id or ids.count(moment.id) > 1:
        yield moment.line, f"đoạn cần một neo của riêng nó, đang là “{moment.id}”"
    if bool(moment.end) == bool(moment.moves):
        yield moment.line, f"{moment.id}: cần lựa chọn, hoặc end=good/retry nếu là hồi kết"
    if moment.moves and not moment.help:
        yield moment.line, f"{moment.id}: thiếu dòng “? …”: lời của người lớn khi người học hỏi"
    if len(moment.moves) > MOST:
        yield moment.line, f"{moment.id}: nhiều nhất {MOST} lựa chọn, đang là {len(moment.moves)}"
    if not moment.at and not moment.end:
        yield moment.line, f"{moment.id}: thiếu at=giờ:phút"
    if not moment.passages:
        yield moment.line, f"{moment.id}: chưa kể gì"
    by_id = {other.id: other for other in tale.moments}
    for move in moment.moves:
        if move.to not in by_id:
            yield move.line, f"lựa chọn dẫn tới “{move.to}”, không có đoạn này"
        elif _earlier(moment.after, by_id[move.to].after):
            yield move.line, f"đồng hồ chạy lùi: “{move.to}” có after sớm hơn “{moment.id}”"
        if not move.why:
            yield move.line, f"“{move.text[:40]}” thiếu “> vì sao” ở dòng ngay dưới"


def _earlier(here: int | None, there: int | None) -> bool:
    return here is not None and (there is None or there < here)


def _telling(tale: Tale) -> Iterator[Told]:
    """Where messages are told apart: half are genuine, every choice says what it does with them."""
    told = [moment for moment in tale.moments if moment.real]
    genuine = sum(moment.real == "genuine" for moment in told)
    if genuine * 2 != len(told):
        yield tale.moments[0].line, f"{genuine} trong {len(told)} tin là thật; cần đúng một nửa"
    for moment in tale.moments:
        decides = bool(moment.real or moment.of)
        if moment.of and moment.of not in {other.id for other in told}:
            yield moment.line, f"{moment.id}: of={moment.of}, không có đoạn nào mang is= như thế"
        for move in moment.moves:
            if bool(move.verdict) != decides:
                asked = (
                    "cần một trong trust, check, drop" if decides else "trust, check, drop chỉ ở đoạn có is= hoặc of="
                )
                yield move.line, f"“{move.text[:40]}”: {asked}"
        verdicts = {move.verdict for move in moment.moves}
        if decides and ("trust" not in verdicts or verdicts == {"trust"}):
            yield moment.line, f"{moment.id}: cần một lựa chọn trust và một lựa chọn check hoặc drop"


def _marks(tale: Tale, order: list[str]) -> Iterator[Told]:
    """Every mark that is set, spoken of or told at the end is all three where it has to be."""
    known = {mark.id for mark in tale.marks}
    set_ = {mark for moment in tale.moments for move in moment.moves for mark in move.marks}
    for mark in tale.marks:
        if [other.id for other in tale.marks].count(mark.id) > 1:
            yield mark.line, f"dấu “{mark.id}” viết hai lần"
        if mark.id not in set_:
            yield mark.line, f"không lựa chọn nào đặt dấu “{mark.id}”"
        if not mark.kept and not mark.other:
            yield mark.line, f"dấu “{mark.id}” cần “> Cách khác: …” ở dòng ngay dưới"
    for moment in tale.moments:
        for move in moment.moves:
            for name in move.marks:
                if name not in known:
                    yield move.line, f"dấu “{name}” chưa có trong mục {{#viec-da-lam}}"
    before = may_have(tale)
    for moment in tale.moments:
        for passage in moment.passages:
            if passage.mark and moment.id in order and passage.mark not in before[moment.id]:
                yield moment.line, f"{moment.id}: chưa đường nào tới đây đặt dấu “{passage.mark}”"
