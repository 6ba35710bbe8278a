"""How fast documents for teachers are written and what that takes: `python tests/bench/kits.py` inside .venv. Asserts nothing."""

from __future__ import annotations

import resource
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "scripts"))

from courseware.content import reading  # noqa: E402 (the path comes first)
from courseware.content.model import Lang  # noqa: E402 (the path comes first)
from courseware.drawing import words  # noqa: E402 (the path comes first)
from courseware.views.kits import kits  # noqa: E402 (the path comes first)


def main() -> None:
    """All plans and slides once: documents a second, bytes of the heaviest, peak memory of the process before and after."""
    course = reading.read(ROOT).course
    assert course is not None
    read = _peak()
    lessons = kits.choose(course, kits.ALL).lessons
    began, spent = time.monotonic(), time.process_time()
    view = kits.Kits(lessons, words.read(ROOT / "overrides/locales", Lang.VI))
    sizes = [len(part.data) for part in view.parts(course)]
    took, worked = time.monotonic() - began, time.process_time() - spent
    print(
        f"{len(sizes)} tệp, {took:.1f} giây ({len(sizes) / took:.1f} tệp mỗi giây; {worked / len(sizes):.2f} giây máy một tệp)"
    )
    print(
        f"tệp nặng nhất {max(sizes) / 1000:.0f} kB; bộ nhớ cao nhất {_peak():.0f} MB, đọc xong khoá học là {read:.0f} MB"
    )


def _peak() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


if __name__ == "__main__":
    main()
