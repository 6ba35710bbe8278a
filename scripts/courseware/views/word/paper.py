"""A sheet of paper and its margins. Pure; lengths are in dxa (1/20 point)."""

from __future__ import annotations

from dataclasses import dataclass

A4 = (11906, 16838)


@dataclass(frozen=True)
class Paper:
    """A sheet. `numbered`: pages after the first have their number in the middle of the top margin."""

    width: int = A4[0]
    height: int = A4[1]
    top: int = 1134
    bottom: int = 1134
    left: int = 1701
    right: int = 850
    numbered: bool = True

    @property
    def across(self) -> int:
        """What is left between the margins."""
        return self.width - self.left - self.right

    @property
    def down(self) -> int:
        """What is left between the top margin and the bottom one."""
        return self.height - self.top - self.bottom


UPRIGHT = Paper()
"""A4 with margins of 20, 20, 30 and 15 mm, as Nghị định 30/2020/NĐ-CP, Phụ lục I, has it for documents of an office."""
LYING = Paper(A4[1], A4[0])
"""The same for tables that are wide."""
BARE = Paper(top=850, bottom=850, left=850, right=850, numbered=False)
"""For what is hung up or cut out: 15 mm on all sides, no number."""
