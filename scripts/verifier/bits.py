"""Entropy coding of zstd: bits read backwards, tables of finite states (FSE), Huffman trees (RFC 8878, 4)."""

from __future__ import annotations

from collections.abc import Sequence

States = tuple[int, list[tuple[int, int, int]]]
"""How many bits name the first state; of each state its symbol, how many bits to read then, and what to add to them."""
Tree = tuple[int, list[tuple[int, int]]]
"""The longest code in bits; of each number of so many bits the symbol and the length of its code."""


class Backwards:
    """Bits from the end of some bytes to their beginning; behind it there are zeros."""

    def __init__(self, data: bytes) -> None:
        if not data or not data[-1]:
            raise ValueError("zstd: dãy bit không có kết thúc")
        self.data, self.left = data, 8 * len(data) - 9 + data[-1].bit_length()

    def look(self, count: int) -> int:
        """The next bits, which stay where they are."""
        at = self.left - count
        if at < 0:
            return (int.from_bytes(self.data[:8], "little") & ((1 << self.left) - 1)) << -at if self.left > 0 else 0
        return int.from_bytes(self.data[at >> 3 : (at + count + 7) >> 3], "little") >> (at & 7) & ((1 << count) - 1)

    def read(self, count: int) -> int:
        """The next bits."""
        value = self.look(count)
        self.left -= count
        return value


def read_counts(data: bytes, most: int, symbols: int) -> tuple[int, list[int], int]:
    """How often each symbol is met in a table: bits of a state, the counts, how many bytes it took (4.1.1)."""
    whole, at = int.from_bytes(data[:600], "little"), 4
    accuracy = (whole & 15) + 5
    if accuracy > most:
        raise ValueError("zstd: bảng quá lớn")
    left, counts = 1 << accuracy, list[int]()
    while left > 0 and len(counts) <= symbols:
        size = (left + 1).bit_length()
        value, low, spare = (whole >> at) & ((1 << size) - 1), (1 << (size - 1)) - 1, (1 << size) - 2 - left
        at += size
        if value & low < spare:
            value, at = value & low, at - 1
        elif value > low:
            value -= spare
        left -= abs(value - 1)
        counts.append(value - 1)
        more = 3 if value == 1 else 0
        while more == 3:
            more = (whole >> at) & 3
            at += 2
            counts += [0] * more
    if left or len(counts) > symbols + 1 or at > 8 * len(data):
        raise ValueError("zstd: bảng hỏng")
    return accuracy, counts, (at + 7) // 8


def states(accuracy: int, counts: Sequence[int]) -> States:
    """The table of states by how often each symbol is met; -1 is less than once (4.1.1)."""
    size = 1 << accuracy
    seldom = [symbol for symbol, count in enumerate(counts) if count == -1]
    symbols = [0] * (size - len(seldom)) + seldom[::-1]
    free, at, step = size - len(seldom), 0, (size >> 1) + (size >> 3) + 3
    for symbol, count in enumerate(counts):
        for _ in range(max(count, 0)):
            symbols[at] = symbol
            at = (at + step) % size
            while at >= free:
                at = (at + step) % size
    following = [abs(count) for count in counts]
    table: list[tuple[int, int, int]] = []
    for symbol in symbols:
        bits = accuracy + 1 - following[symbol].bit_length()
        table.append((symbol, bits, (following[symbol] << bits) - size))
        following[symbol] += 1
    return accuracy, table


def read_tree(data: bytes) -> tuple[Tree, int]:
    """A Huffman tree and how many bytes it took (4.2.1)."""
    head = data[0]
    if head >= 128:
        size = (head - 126) // 2
        weights = [half for byte in data[1 : 1 + size] for half in (byte >> 4, byte & 15)][: head - 127]
    else:
        size, weights = head, _packed_weights(data[1 : 1 + head])
    total = sum(1 << weight >> 1 for weight in weights)
    longest = total.bit_length()
    rest = (1 << longest) - total
    if not total or longest > 11 or rest & (rest - 1) or len(weights) > 255:
        raise ValueError("zstd: cây Huffman hỏng")
    weights.append(rest.bit_length())
    table: list[tuple[int, int]] = []
    for weight in range(1, longest + 1):
        for symbol in (symbol for symbol, one in enumerate(weights) if one == weight):
            table += [(symbol, longest + 1 - weight)] * (1 << (weight - 1))
    return (longest, table), size + 1


def _packed_weights(data: bytes) -> list[int]:
    accuracy, counts, used = read_counts(data, 7, 255)
    _, table = states(accuracy, counts)
    bits, weights = Backwards(data[used:]), list[int]()
    pair = [bits.read(accuracy), bits.read(accuracy)]
    while len(weights) < 256:
        symbol, count, base = table[pair[0]]
        weights.append(symbol)
        pair = [pair[1], base + bits.read(count)]
        if bits.left < 0:
            return [*weights, table[pair[0]][0]]
    raise ValueError("zstd: cây Huffman hỏng")


def unhuffed(tree: Tree, data: bytes, size: int) -> bytes:
    """One stream of so many literals (4.2.2)."""
    (longest, table), bits, out = tree, Backwards(data), bytearray()
    while len(out) < size:
        symbol, used = table[bits.look(longest)]
        out.append(symbol)
        bits.left -= used
    if bits.left:
        raise ValueError("zstd: chữ hỏng")
    return bytes(out)
