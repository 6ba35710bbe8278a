"""What every model of a registry is: closed (an unknown key is an error) and frozen."""

from __future__ import annotations

from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field


class Closed(BaseModel):
    """Base of all models: unknown keys refused, values frozen."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class Both(Closed):
    """A text in both languages."""

    vi: Annotated[str, Field(min_length=1)]
    en: Annotated[str, Field(min_length=1)]

    def __getitem__(self, lang: str) -> str:
        return str(getattr(self, lang))
