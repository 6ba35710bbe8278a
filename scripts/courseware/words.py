"""The words of the interface: `overrides/locales/*.yml`, each key with its text in every language."""

from __future__ import annotations

from pathlib import Path

import yaml

from courseware.model import Lang


def read(folder: Path, lang: Lang) -> dict[str, str]:
    """All words of one language. Raises KeyError when a word lacks this language."""
    found: dict[str, str] = {}
    for file in sorted(folder.glob("*.yml")):
        for key, texts in yaml.safe_load(file.read_text("utf-8")).items():
            found[key] = texts[str(lang)]
    return found
