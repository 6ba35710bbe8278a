"""Compressed blocks of zstd: literals, and matches with what came before (RFC 8878, 3.1.1.3)."""

from __future__ import annotations

from verifier.bits import Backwards, States, Tree, read_counts, read_tree, states, unhuffed

BLOCK = 1 << 17
"""Bytes of the largest block."""
_STEPS = (1, 1, 1, 1, 2, 2, 3, 3, 4, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16)
LITERALS = [0] * 16 + list(_STEPS)
MATCHES = [0] * 32 + [1, 1, 1, 1, 2, 2, 3, 3, 4, 4, 5, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16]
"""Code → bits that are added, of a run of literals and of a match (3.1.1.3.2.1.1)."""
BASES = ([*range(16), 16, 18, 20, 22, 24, 28, 32, 40, 48, *(1 << power for power in range(6, 17))],
         [*range(3, 35), 35, 37, 39, 41, 43, 47, 51, 59, 67, 83, 99, *(3 + (1 << power) for power in range(7, 17))])  # fmt: skip
"""Code → the shortest of it, of both."""
USUAL = (
    states(6, [4, 3, *[2] * 11, 1, 1, 1, *[2] * 9, 3, 2, *[1] * 5, *[-1] * 4]),
    states(5, [*[1] * 6, 2, 2, 2, *[1] * 15, *[-1] * 5]),
    states(6, [1, 4, 3, *[2] * 6, *[1] * 37, *[-1] * 7]),
)
"""The tables that need not be sent (3.1.1.3.2.2): of literals, offsets, matches."""
LARGEST = ((9, 35), (8, 31), (9, 52))
"""Of those that are: bits of a state, and the last symbol."""


class Blocks:
    """What one compressed block leaves for the next (3.1.1.3)."""

    def __init__(self) -> None:
        self._tree: Tree | None = None
        self._tables: list[States | None] = [None, None, None]
        self._offsets = [1, 4, 8]

    def undo(self, data: bytes, out: bytearray) -> None:
        """One compressed block."""
        literals, at = self._literals(data)
        count, first = data[at], data[at : at + 3]
        at += 1
        if count == 255:
            count, at = first[1] + (first[2] << 8) + 0x7F00, at + 2
        elif count >= 128:
            count, at = ((count - 128) << 8) + first[1], at + 1
        if count:
            literals = self._sequences(data, at, count, literals, out)
        out += literals

    def _literals(self, data: bytes) -> tuple[bytes, int]:
        """The literals of a block, and where its sequences begin (3.1.1.3.1)."""
        kind, form = data[0] & 3, data[0] >> 2 & 3
        if kind < 2:
            width = (1, 2, 1, 3)[form]
            size = int.from_bytes(data[:width], "little") >> (3 if width == 1 else 4)
            took = 1 if kind else size
            piece = data[width : width + took]
            return (piece * size if kind else piece), width + took
        width, bits = ((3, 10), (3, 10), (4, 14), (5, 18))[form]
        head = int.from_bytes(data[:width], "little") >> 4
        size, packed = head & ((1 << bits) - 1), head >> bits & ((1 << bits) - 1)
        piece, end = data[width : width + packed], width + packed
        if kind == 2:
            self._tree, used = read_tree(piece)
            piece = piece[used:]
        if self._tree is None or size > BLOCK:
            raise ValueError("zstd: chữ không có cây")
        if not form:
            return unhuffed(self._tree, piece, size), end
        cuts = [6, *(int.from_bytes(piece[place : place + 2], "little") for place in (0, 2, 4))]
        part, starts = (size + 3) // 4, [sum(cuts[: number + 1]) for number in range(4)]
        streams = [piece[start:stop] for start, stop in zip(starts, [*starts[1:], len(piece)], strict=True)]
        parts = [part, part, part, size - 3 * part]
        return b"".join(unhuffed(self._tree, one, many) for one, many in zip(streams, parts, strict=True)), end

    def _table(self, kind: int, mode: int, data: bytes) -> tuple[States, int]:
        """The table of one kind of code, and how many bytes it took (3.1.1.3.2.1)."""
        used = 0
        if mode == 0:
            self._tables[kind] = USUAL[kind]
        elif mode == 1:
            self._tables[kind], used = (0, [(data[0], 0, 0)]), 1
        elif mode == 2:
            accuracy, counts, used = read_counts(data, *LARGEST[kind])
            self._tables[kind] = states(accuracy, counts)
        if (table := self._tables[kind]) is None:
            raise ValueError("zstd: thiếu bảng")
        return table, used

    def _sequences(self, data: bytes, at: int, count: int, literals: bytes, out: bytearray) -> bytes:
        """Copy literals and matches in turn; the literals that are left (3.1.1.3.2)."""
        modes, tables = data[at], list[States]()
        at += 1
        for kind in range(3):
            table, used = self._table(kind, modes >> (6 - 2 * kind) & 3, data[at:])
            tables.append(table)
            at += used
        bits, taken, most = Backwards(data[at:]), 0, len(out) + BLOCK
        now = [bits.read(accuracy) for accuracy, _ in tables]
        for turn in range(count):
            codes = [table[one] for one, (_, table) in zip(now, tables, strict=True)]
            run, far, match = (code[0] for code in codes)
            value = (1 << far) + bits.read(far)
            length = BASES[1][match] + bits.read(MATCHES[match])
            fresh = BASES[0][run] + bits.read(LITERALS[run])
            out += literals[taken : taken + fresh]
            taken += fresh
            self._copy(out, self._offset(value, fresh), length)
            if len(out) > most:
                raise ValueError("zstd: khối quá lớn")
            if turn < count - 1:
                for kind in (0, 2, 1):
                    now[kind] = codes[kind][2] + bits.read(codes[kind][1])
        if bits.left or taken > len(literals):
            raise ValueError("zstd: khối hỏng")
        return literals[taken:]

    def _offset(self, value: int, fresh: int) -> int:
        """How far back a match begins: said, or one of the last three (3.1.1.5)."""
        if value > 3:
            self._offsets = [value - 3, *self._offsets[:2]]
            return value - 3
        which = value - 1 + (not fresh)
        before = self._offsets
        offset = before[which] if which < 3 else before[0] - 1
        self._offsets = [offset, *(before[:2] if which > 1 else before[1 - which :: 2] if which else before[1:])]
        return offset

    @staticmethod
    def _copy(out: bytearray, far: int, length: int) -> None:
        if not 0 < far <= len(out):
            raise ValueError("zstd: lùi quá đầu")
        begin = len(out) - far
        piece = out[begin : begin + length]
        out += (piece * (length // far + 1))[:length] if far < length else piece
