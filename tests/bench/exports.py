"""How fast each format is written and what it weighs: `python tests/bench/exports.py [FORMAT …]` inside .venv. Asserts nothing."""

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
from courseware.views.exports.exports import Exports  # noqa: E402 (the path comes first)
from courseware.views.exports.formats import NAMED  # noqa: E402 (the path comes first)


def main(names: list[str]) -> None:
    """The whole course in each format once: files, bytes, seconds of processor, questions a second; peak memory."""
    course = reading.read(ROOT).course
    assert course is not None
    spoken = words.read(ROOT / "overrides/locales", Lang.VI)
    asked = len(course.questions())
    spent = 0.0
    for name in names:
        began = time.process_time()
        parts = [len(part.data) for part in Exports(NAMED[name], tuple(course.ready()), Lang.VI, spoken).parts(course)]
        took = time.process_time() - began
        spent += took
        print(
            f"{name:15} {len(parts):4} tệp {sum(parts) / 1000:7.0f} kB, nặng nhất {max(parts) / 1000:5.0f} kB, "
            f"{took:5.2f} giây máy, {asked / took:6.0f} câu mỗi giây"
        )
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"{len(names)} dạng, {asked} câu, {spent:.1f} giây máy, bộ nhớ cao nhất {peak:.0f} MB")


if __name__ == "__main__":
    main(sys.argv[1:] or list(NAMED))
