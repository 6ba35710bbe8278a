"""Jinja for the fragments that are drawn outside MkDocs' own templates: scenes and questions."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from jinja2.bccache import Bucket, BytecodeCache

from courseware.machine.keeping import Kept, digest


@cache
def environment(folder: str | Path) -> Environment:
    """Templates of `folder`; everything is escaped unless it is markup already, an unknown name is an error."""
    return Environment(
        loader=FileSystemLoader(folder),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )


class Templates(BytecodeCache):
    """Templates as Jinja has compiled them. Two environments compile one template in two ways: each has its name."""

    def __init__(self, kept: Kept, name: str) -> None:
        self._kept, self._name = kept, name

    def load_bytecode(self, bucket: Bucket) -> None:
        """Jinja looks for a template."""
        if (code := self._kept.get(self._key(bucket))) is not None:
            bucket.bytecode_from_string(code)

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Jinja has compiled one."""
        self._kept.put(self._key(bucket), bucket.bytecode_to_string())

    def _key(self, bucket: Bucket) -> bytes:
        return digest([self._name, bucket.key, bucket.checksum])
