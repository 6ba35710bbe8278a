"""What stands on every document of one school. Pure."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

Kind = Literal["school", "centre", "nursery"]
CENTRE_WORDS = (
    (re.compile("HIỆU TRƯỞNG"), "GIÁM ĐỐC"),
    (re.compile("Hiệu trưởng"), "Giám đốc"),
    (re.compile("hiệu trưởng"), "giám đốc"),
    (re.compile(r"\bNhà trường\b"), "Trung tâm"),
    (re.compile(r"\bnhà trường\b"), "trung tâm"),
    (re.compile(r"(?<=CỦA )TRƯỜNG\b"), "TRUNG TÂM"),
    (re.compile(r"\bTrường\b(?! hợp)"), "Trung tâm"),
    (re.compile(r"(?<!môi )(?<!hiện )(?<!hội )\btrường\b(?! hợp)"), "trung tâm"),
    (re.compile("Học sinh"), "Học viên"),
    (re.compile("học sinh"), "học viên"),
)
"""A centre has a director and learners."""
NURSERY_WORDS = (
    (re.compile("nhân viên(,| và) học sinh"), r"nhân viên\1 cha mẹ trẻ"),
    (re.compile("(giáo viên|thầy cô) chủ nhiệm"), "giáo viên của lớp"),
    (re.compile("Giáo viên chủ nhiệm"), "Giáo viên các lớp"),
    (re.compile("người phụ trách tư vấn học đường"), "ban giám hiệu"),
    (re.compile("Học sinh"), "Trẻ"),
    (re.compile("học sinh"), "trẻ"),
)
"""A nursery school has children; those who keep rules are their parents."""


@dataclass(frozen=True)
class Letterhead:
    """A school. `parent` is the body above it, `code` what stands for its name in numbers of documents.

    `levels` as in a profile; `bands` are slugs, empty for those of the levels; `contacts`: slot → who and which number.
    """

    name: str
    parent: str
    place: str
    code: str
    levels: frozenset[str] = frozenset()
    bands: tuple[str, ...] = ()
    contacts: Mapping[str, str] = field(default_factory=dict)

    @property
    def centre(self) -> bool:
        """Whether it is a centre, which a director leads."""
        return self.name.casefold().startswith("trung tâm")

    @property
    def kind(self) -> Kind:
        """What it is."""
        return "centre" if self.centre else "nursery" if self.levels == {"mam-non"} else "school"

    @property
    def head(self) -> str:
        """Who signs."""
        return "GIÁM ĐỐC" if self.centre else "HIỆU TRƯỞNG"

    def worded(self, text: str) -> str:
        """A sentence in the words of this kind of school; its own name stays."""
        words = CENTRE_WORDS if self.centre else NURSERY_WORDS if self.kind == "nursery" else ()
        parts = text.split(self.name)
        for pattern, word in words:
            parts = [pattern.sub(word, part) for part in parts]
        return self.name.join(parts)
