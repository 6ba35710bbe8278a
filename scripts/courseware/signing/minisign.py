"""Key pairs and signatures in minisign's own formats, so that the program `minisign` can stand in at every step.

Formats: https://jedisct1.github.io/minisign/ ("Signature format", "Public key format", "Secret key format").
Ed25519: RFC 8032, 5.1.5 and 5.1.6. The curve's arithmetic is the one of the verifier.
"""

from __future__ import annotations

import base64
import functools
import hashlib
import os
import secrets
from dataclasses import dataclass
from pathlib import Path

from verifier import ed25519, signatures

_SECRET_BYTES = 158
"""2 algorithm, 2 key derivation, 2 checksum, 32 salt, 8 + 8 limits, 104 hidden: 8 key id, 64 key, 32 checksum."""


class KeyFileError(Exception):
    """A key that cannot be read or written; the message is for the person at the keyboard."""


@dataclass(frozen=True)
class Cost:
    """How hard a password is to guess: libsodium's limits, kept in the key file."""

    operations: int
    memory: int


SENSITIVE = Cost(33_554_432, 1_073_741_824)
"""What minisign itself uses: 1 GiB of memory and some seconds for each guess."""


@dataclass(frozen=True)
class KeyPair:
    """An Ed25519 key pair and the 8 bytes by which minisign tells keys apart."""

    number: bytes
    seed: bytes

    @functools.cached_property
    def public(self) -> bytes:
        """The 32 bytes that everybody may know; computed once, because 700 schools are signed with one pair."""
        return ed25519.compress(ed25519.multiply(_scalar(self.seed), ed25519.BASE))

    def sign(self, message: bytes) -> bytes:
        """RFC 8032, 5.1.6: 64 bytes."""
        prefix = hashlib.sha512(self.seed).digest()[32:]
        r = int.from_bytes(hashlib.sha512(prefix + message).digest(), "little") % ed25519.ORDER
        start = ed25519.compress(ed25519.multiply(r, ed25519.BASE))
        k = int.from_bytes(hashlib.sha512(start + self.public + message).digest(), "little")
        return start + ((r + k * _scalar(self.seed)) % ed25519.ORDER).to_bytes(32, "little")


def new() -> KeyPair:
    """A fresh pair from the system's random source."""
    return KeyPair(secrets.token_bytes(8), secrets.token_bytes(32))


def sign_file(pair: KeyPair, data: bytes, trusted: str) -> str:
    """The text of a `.minisig`: prehashed signature of `data`, and one over it and the trusted comment."""
    signature = pair.sign(hashlib.blake2b(data).digest())
    whole = pair.sign(signature + trusted.encode())
    lines = (
        "untrusted comment: signature of La chan so",
        _text(b"ED" + pair.number + signature),
        f"trusted comment: {trusted}",
        _text(whole),
    )
    return "\n".join(lines) + "\n"


def public_text(pair: KeyPair) -> str:
    """The text of a `.pub`."""
    name = pair.number[::-1].hex().upper()
    return f"untrusted comment: minisign public key {name}\n{_text(b'Ed' + pair.number + pair.public)}\n"


def secret_text(pair: KeyPair, password: str, cost: Cost = SENSITIVE) -> str:
    """The text of a secret key file; an empty password leaves it open (key derivation `00 00`)."""
    key = pair.seed + pair.public
    hidden = pair.number + key + hashlib.blake2b(b"Ed" + pair.number + key, digest_size=32).digest()
    salt, derivation = (secrets.token_bytes(32), b"Sc") if password else (bytes(32), b"\0\0")
    cost = cost if password else Cost(0, 0)
    if password:
        hidden = _xor(hidden, _stream(password, salt, cost))
    limits = cost.operations.to_bytes(8, "little") + cost.memory.to_bytes(8, "little")
    comment = "minisign encrypted secret key" if password else "minisign secret key WITHOUT PASSWORD"
    return f"untrusted comment: {comment}\n{_text(b'Ed' + derivation + b'B2' + salt + limits + hidden)}\n"


def parse_secret(text: str, password: str) -> KeyPair:
    """The pair of a secret key file, ours or minisign's."""
    raw = signatures.decode(text.strip().rpartition("\n")[2])
    if len(raw) != _SECRET_BYTES or raw[:2] != b"Ed" or raw[2:4] not in (b"Sc", b"\0\0") or raw[4:6] != b"B2":
        raise KeyFileError("Tệp khoá bí mật không đúng dạng minisign.")
    salt, hidden = raw[6:38], raw[54:]
    if raw[2:4] == b"Sc":
        cost = Cost(int.from_bytes(raw[38:46], "little"), int.from_bytes(raw[46:54], "little"))
        hidden = _xor(hidden, _stream(password, salt, cost))
    number, key, check = hidden[:8], hidden[8:72], hidden[72:]
    pair = KeyPair(number, key[:32])
    sound = hashlib.blake2b(b"Ed" + number + key, digest_size=32).digest()
    if check not in ((sound,) if raw[2:4] == b"Sc" else (sound, bytes(32))) or pair.public != key[32:]:
        raise KeyFileError("Sai mật khẩu của khoá, hoặc tệp khoá bị hỏng.")
    return pair


def is_open(text: str) -> bool:
    """Whether a secret key file has no password (minisign writes no checksum into such a file)."""
    return signatures.decode(text.strip().rpartition("\n")[2])[2:4] == b"\0\0"


def write_pair(pair: KeyPair, name: Path, password: str, cost: Cost = SENSITIVE) -> tuple[Path, Path]:
    """Write `NAME.pub` and `NAME.sec` (readable by the owner alone); never over a file that is there."""
    public, secret = name.with_name(name.name + ".pub"), name.with_name(name.name + ".sec")
    for file in (public, secret):
        if file.exists():
            raise KeyFileError(f"Đã có {file}: không ghi đè khoá. Hãy chọn tên khác.")
    text = secret_text(pair, password, cost)
    with os.fdopen(os.open(secret, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w", encoding="ascii") as stream:
        stream.write(text)
    public.write_text(public_text(pair), "ascii", newline="\n")
    return public, secret


def _scalar(seed: bytes) -> int:
    number = int.from_bytes(hashlib.sha512(seed).digest()[:32], "little")
    return (number & ((1 << 254) - 8)) | (1 << 254)


def _stream(password: str, salt: bytes, cost: Cost) -> bytes:
    """As libsodium's crypto_pwhash_scryptsalsa208sha256: scrypt with its choice of N and p (`pickparams`), r = 8."""
    operations = max(cost.operations, 32768)
    if operations < cost.memory // 32:
        most, p = operations // 32, 1
    else:
        most, p = cost.memory // 1024, 0
    log = next((n for n in range(1, 63) if 1 << n > most // 2), 63)
    p = p or min(operations // 4 // (1 << log), 0x3FFFFFFF) // 8
    if log > 20 or not 1 <= p <= 16:
        raise KeyFileError("Tệp khoá đòi một cách bảo vệ bằng mật khẩu quá nặng hoặc không đúng.")
    need = 128 * 8 * ((1 << log) + p) + (1 << 20)
    try:
        return hashlib.scrypt(password.encode(), salt=salt, n=1 << log, r=8, p=p, maxmem=need, dklen=104)
    except (ValueError, MemoryError) as error:
        raise KeyFileError(f"Máy này không tính được khoá từ mật khẩu (cần khoảng {need >> 20} MB bộ nhớ).") from error


def _xor(one: bytes, other: bytes) -> bytes:
    return bytes(a ^ b for a, b in zip(one, other, strict=True))


def _text(data: bytes) -> str:
    return base64.b64encode(data).decode("ascii")
