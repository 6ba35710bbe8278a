"""zstd undone (RFC 8878): Python has it from 3.14 on only, browsers ask for it, and what they get is to be compared."""

from __future__ import annotations

from verifier.blocks import BLOCK, Blocks

MAGIC, SKIPPED = b"\x28\xb5\x2f\xfd", b"\x2a\x4d\x18"
"""How a frame begins; the last three bytes of how one without content does."""


def undo_zstd(data: bytes, limit: int) -> bytes:
    """All frames, one after the other. Raises ValueError where it is none, is cut, wants a dictionary or is too large."""
    out = bytearray()
    while data:
        if data[1:4] == SKIPPED and data[0] >> 4 == 5:
            data = data[8 + int.from_bytes(data[4:8], "little") :]
            continue
        if data[:4] != MAGIC:
            raise ValueError("zstd: không phải dữ liệu zstd")
        try:
            frame, used = _frame(data, limit - len(out))
        except IndexError:
            raise ValueError("zstd: dữ liệu bị cụt") from None
        out += frame
        data = data[used:]
    return bytes(out)


def _frame(data: bytes, limit: int) -> tuple[bytearray, int]:
    """One frame and how many bytes it took (3.1.1)."""
    flags = data[4]
    single, names, sizes = flags >> 5 & 1, (0, 1, 2, 4)[flags & 3], flags >> 6
    at = 6 - single
    if any(data[at : at + names]):
        raise ValueError("zstd: cần từ điển")
    at += names
    width = (single, 2, 4, 8)[sizes]
    size = int.from_bytes(data[at : at + width], "little") + (256 if width == 2 else 0) if width else -1
    at += width
    block, out, last = Blocks(), bytearray(), 0
    while not last:
        if len(data) < at + 3:
            raise ValueError("zstd: dữ liệu bị cụt")
        head = int.from_bytes(data[at : at + 3], "little")
        last, kind, length = head & 1, head >> 1 & 3, head >> 3
        took = 1 if kind == 1 else length
        piece = data[at + 3 : at + 3 + took]
        if kind == 3 or length > BLOCK or len(piece) < took:
            raise ValueError("zstd: khối hỏng")
        if kind == 2:
            block.undo(piece, out)
        else:
            out += piece * length if kind == 1 else piece
        if len(out) > limit:
            raise ValueError("zstd: quá lớn")
        at += 3 + took
    at += 4 * (flags >> 2 & 1)
    if size not in (-1, len(out)) or len(data) < at:
        raise ValueError("zstd: dài ngắn khác lời khai")
    return out, at
