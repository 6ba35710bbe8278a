"""Jinja for the fragments that are drawn outside MkDocs' own templates: scenes and questions."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined


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
