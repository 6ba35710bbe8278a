"""Files of classes as the picture of a class saves them, made on the spot."""

from __future__ import annotations

import base64
import json
from typing import Any

from courseware.content.class_counts import check_of
from courseware.signing.minisign import KeyPair

CODE = "3C5JTQ1XF"
SITTING: dict[str, Any] = {"pupils": 30, "sums": [90, 150, 30, 150], "error": [0.2, 0.1], "items": {}}


def body(**changed: Any) -> dict[str, Any]:
    """What a file holds beside its check; grades 6–7, one sitting."""
    usual = {"kind": "lachan-class-1", "code": CODE, "band": "L67", "digest": "a1b2c3d4", "sittings": {"1": SITTING}}
    return {**usual, **changed}


def file_of(held: dict[str, Any]) -> bytes:
    """With the check that fits."""
    text = json.dumps(held, separators=(",", ":"))
    return f'{text[:-1]},"check":"{check_of(text)}"}}\n'.encode()


def signed(content: bytes, pair: KeyPair) -> bytes:
    """As a device with this key saves it."""
    line = content.decode().rstrip()
    key, signature = (base64.b64encode(data).decode() for data in (pair.public, pair.sign(line.encode())))
    return f'{line[:-1]},"signer":{{"key":"{key}","signature":"{signature}"}}}}\n'.encode()
