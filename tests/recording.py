"""A short recording for tests: Ogg pages with Opus frames of silence, made here, byte by byte (RFC 3533, RFC 7845)."""

from __future__ import annotations

import struct

SILENCE = b"\xf8\xff\xfe"
"""One frame of 20 ms, full band, mono."""


def opus(frames: int = 10) -> bytes:
    """A whole file that browsers play; `frames` of 20 ms."""
    head = b"OpusHead" + struct.pack("<BBHIhB", 1, 1, 312, 48_000, 0, 0)
    tags = b"OpusTags" + struct.pack("<II", 0, 0)
    return _page([head], 0, 0, 2) + _page([tags], 1, 0, 0) + _page([SILENCE] * frames, 2, 960 * frames + 312, 4)


def _page(packets: list[bytes], number: int, position: int, flags: int) -> bytes:
    header = b"OggS" + struct.pack("<BBqIII", 0, flags, position, 1, number, 0)
    page = header + bytes([len(packets), *map(len, packets)]) + b"".join(packets)
    return page[:22] + struct.pack("<I", _checksum(page)) + page[26:]


def _checksum(data: bytes) -> int:
    """CRC-32 of Ogg: not reflected, no final inversion."""
    found = 0
    for byte in data:
        found ^= byte << 24
        for _ in range(8):
            found = (found << 1 ^ (0x04C11DB7 if found & 0x80000000 else 0)) & 0xFFFFFFFF
    return found
