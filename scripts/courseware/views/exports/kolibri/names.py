"""Ids of Kolibri: 32 hexadecimal digits, made of our names, so that a later channel is the same one. Pure."""

from __future__ import annotations

import hashlib
import uuid

OURS = uuid.uuid5(uuid.NAMESPACE_URL, "urn:la-chan-so:kolibri")
"""Below it lie all our names; it never changes, or every learner's progress would be lost."""


def known(*names: str) -> str:
    """The id of something by its names, the kind of thing first: `known("channel", "vi")`."""
    return uuid.uuid5(OURS, "/".join(names)).hex


def checksum(data: bytes) -> str:
    """The name of a file in Kolibri's storage: what its bytes are, as MD5; nothing is to be kept safe by it."""
    return hashlib.md5(data, usedforsecurity=False).hexdigest()
