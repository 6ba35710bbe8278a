"""minisign's public keys and signatures: https://jedisct1.github.io/minisign/."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Iterable
from dataclasses import dataclass

from verifier.ed25519 import ed25519


class RefusedError(Exception):
    """Why a signed list is not accepted: a kind and a sentence."""

    def __init__(self, kind: str, detail: str) -> None:
        super().__init__(detail)
        self.kind, self.detail = kind, detail


@dataclass(frozen=True)
class PublicKey:
    """A minisign public key."""

    number: bytes
    key: bytes


def parse_key(text: str) -> PublicKey:
    """A `.pub` file, or only its second line."""
    lines = [line.strip() for line in text.strip().splitlines() if line.strip()]
    raw = decode(lines[-1]) if lines else b""
    if len(raw) != 42 or raw[:2] != b"Ed":
        raise ValueError("khoá công khai đưa vào không đúng dạng minisign, hoặc không có tệp ấy")
    return PublicKey(raw[2:10], raw[10:])


def check_signature(data: bytes, signature: str, keys: Iterable[PublicKey]) -> str:
    """The trusted comment of a minisign signature over `data`; raises when it does not hold."""
    lines = signature.replace("\r\n", "\n").split("\n")
    if len(lines) < 4 or not lines[0].startswith("untrusted comment:") or not lines[2].startswith("trusted comment: "):
        raise RefusedError("bad-signature", "Tệp chữ ký không đúng dạng minisign.")
    raw, whole, comment = decode(lines[1]), decode(lines[3]), lines[2].removeprefix("trusted comment: ")
    if len(raw) != 74 or len(whole) != 64 or raw[:2] != b"ED":
        raise RefusedError("bad-signature", "Tệp chữ ký không đúng dạng minisign (cần chữ ký loại ED).")
    key = next((key for key in keys if key.number == raw[2:10]), None)
    if key is None:
        raise RefusedError(
            "wrong-key", f"Người ký dùng khoá {raw[2:10][::-1].hex().upper()}, không phải khoá được đưa vào."
        )
    if not ed25519(key.key, hashlib.blake2b(data).digest(), raw[10:]):
        raise RefusedError("bad-signature", "Nội dung đã bị sửa sau khi ký.")
    if not ed25519(key.key, raw[10:] + comment.encode("utf-8", "surrogateescape"), whole):
        raise RefusedError("bad-signature", "Lời ghi kèm chữ ký đã bị sửa.")
    return comment


def sha256(data: bytes) -> str:
    """In hexadecimal digits, as the lists have it."""
    return hashlib.sha256(data).hexdigest()


def decode(line: str) -> bytes:
    """Base64, or nothing when it is none."""
    try:
        return base64.b64decode(line.strip(), validate=True)
    except ValueError:
        return b""
