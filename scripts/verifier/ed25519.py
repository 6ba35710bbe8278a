"""The signature of RFC 8032, for machines without the package `cryptography`."""

from __future__ import annotations

import hashlib
import importlib

PRIME = 2**255 - 19
ORDER = 2**252 + 27742317777372353535851937790883648493
_D = -121665 * pow(121666, -1, PRIME) % PRIME
_ROOT = pow(2, (PRIME - 1) // 4, PRIME)
Point = tuple[int, int, int, int]
"""Extended coordinates X, Y, Z, T: x = X/Z, y = Y/Z, xy = T/Z (RFC 8032, 5.1.4)."""
_NEUTRAL: Point = (0, 1, 1, 0)


def _add(p: Point, q: Point) -> Point:
    a, b = (p[1] - p[0]) * (q[1] - q[0]) % PRIME, (p[1] + p[0]) * (q[1] + q[0]) % PRIME
    c, d = 2 * p[3] * q[3] * _D % PRIME, 2 * p[2] * q[2] % PRIME
    e, f, g, h = b - a, d - c, d + c, b + a
    return e * f % PRIME, g * h % PRIME, f * g % PRIME, e * h % PRIME


def multiply(number: int, point: Point) -> Point:
    """Scalar multiplication by doubling and adding."""
    result = _NEUTRAL
    while number:
        if number & 1:
            result = _add(result, point)
        point, number = _add(point, point), number >> 1
    return result


def _same(p: Point, q: Point) -> bool:
    return (p[0] * q[2] - q[0] * p[2]) % PRIME == 0 and (p[1] * q[2] - q[1] * p[2]) % PRIME == 0


def compress(point: Point) -> bytes:
    """A point as 32 bytes."""
    inverse = pow(point[2], -1, PRIME)
    x, y = point[0] * inverse % PRIME, point[1] * inverse % PRIME
    return (y | ((x & 1) << 255)).to_bytes(32, "little")


def _decompress(data: bytes) -> Point | None:
    """The point of 32 bytes, or None when there is none (RFC 8032, 5.1.3)."""
    number = int.from_bytes(data, "little")
    sign, y = number >> 255, number & ((1 << 255) - 1)
    if y >= PRIME:
        return None
    square = (y * y - 1) * pow(_D * y * y + 1, -1, PRIME) % PRIME
    x = pow(square, (PRIME + 3) // 8, PRIME)
    if (x * x - square) % PRIME:
        x = x * _ROOT % PRIME
    if (x * x - square) % PRIME or (x == 0 and sign):
        return None
    x = PRIME - x if x & 1 != sign else x
    return x, y, 1, x * y % PRIME


_BASE = _decompress((4 * pow(5, -1, PRIME) % PRIME).to_bytes(32, "little"))
BASE: Point = _BASE or _NEUTRAL


def ed25519_pure(public: bytes, message: bytes, signature: bytes) -> bool:
    """RFC 8032, 5.1.7, and no key of small order (such a key fits many messages)."""
    if len(public) != 32 or len(signature) != 64:
        return False
    key, start = _decompress(public), _decompress(signature[:32])
    s = int.from_bytes(signature[32:], "little")
    if key is None or start is None or s >= ORDER or _same(multiply(8, key), _NEUTRAL):
        return False
    k = int.from_bytes(hashlib.sha512(signature[:32] + public + message).digest(), "little") % ORDER
    return _same(multiply(s, BASE), _add(start, multiply(k, key)))


def ed25519(public: bytes, message: bytes, signature: bytes) -> bool:
    """By the code above, and by the package `cryptography` as well when this Python has it: both must agree."""
    try:
        package = importlib.import_module("cryptography.hazmat.primitives.asymmetric.ed25519")
    except BaseException:  # not installed; a broken installation may fail with anything, a Rust panic even
        return ed25519_pure(public, message, signature)
    try:
        package.Ed25519PublicKey.from_public_bytes(public).verify(signature, message)
    except Exception:  # InvalidSignature, or bytes that are no key
        return False
    return ed25519_pure(public, message, signature)
