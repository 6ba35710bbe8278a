"""The small project with the registries of the real one, for what the starters use."""

from __future__ import annotations

from pathlib import Path

import pytest

from courseware.content import registries

ROOT = Path(__file__).resolve().parents[2]
BANDS = (
    "mam-non",
    "lop-1-2",
    "lop-3-5",
    "lop-6-7",
    "lop-8-9",
    "lop-10-12",
    "gdtx",
    "giao-vien",
    "nhan-vien",
    "can-bo-quan-ly",
    "quan-tri",
    "cha-me",
)


@pytest.fixture
def project(mini: Path) -> Path:
    """One lesson, all bands; the glossary holds the one term that the starters link to."""
    for name in (
        "quizzes/tags.txt",
        "docs/vi/tu-dien.md",
        "docs/en/tu-dien.md",
        *(f"scripts/registry/{x}.yml" for x in registries.FILES),
    ):
        (mini / name).write_text((ROOT / name).read_text("utf-8"), "utf-8")
    nav = "".join(
        f"  - {band}/index.md\n" + ("  - lop-6-7/tin-nhan-la.md\n" if band == "lop-6-7" else "") for band in BANDS
    )
    (mini / "mkdocs.yml").write_text(f"site_name: x\nnav:\n{nav}  - tu-dien.md\n", "utf-8")
    return mini
