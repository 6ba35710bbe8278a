"""How fast kits are written and what that takes: `python tests/bench/kits.py [WORD]` inside .venv. Asserts nothing."""

from __future__ import annotations

import resource
import sys
import time
from collections import Counter
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "scripts"))

from courseware.content import reading  # noqa: E402 (the path comes first)
from courseware.content.model import Lang  # noqa: E402 (the path comes first)
from courseware.drawing import words  # noqa: E402 (the path comes first)
from courseware.views import lessons  # noqa: E402 (the path comes first)
from courseware.views.kits import kits  # noqa: E402 (the path comes first)
from courseware.views.kits.desk import Fonts  # noqa: E402 (the path comes first)
from courseware.views.kits.school import School  # noqa: E402 (the path comes first)


def main(word: str) -> None:
    """All files once: per kind their number, the heaviest, seconds of processor a file; peak memory of the process."""
    course = reading.read(ROOT).course
    assert course is not None
    read = _peak()
    fonts = Fonts(
        *((ROOT / f"overrides/fonts/be-vietnam-pro-{weight}.ttf").read_bytes() for weight in ("regular", "bold"))
    )
    school = School("Trường THCS Hoa Sen", "https://an-toan.thcs-hoa-sen.example/")
    view = kits.Kits(kits.choose(course, word), words.read(ROOT / "overrides/locales", Lang.VI), fonts, school)
    number: Counter[str] = Counter()
    heaviest: Counter[str] = Counter()
    spent: Counter[str] = Counter()
    began, last = time.monotonic(), time.process_time()
    for part in view.parts(course):
        kind = part.path.rpartition("_")[2]
        now = time.process_time()
        number[kind] += 1
        spent[kind] += now - last  # type: ignore[assignment]  (Counter of float)
        heaviest[kind] = max(heaviest[kind], len(part.data))
        last = now
    took, files = time.monotonic() - began, sum(number.values())
    for kind in number:
        print(
            f"{kind:26} {number[kind]:4} tệp, nặng nhất {heaviest[kind] / 1000:4.0f} kB, {spent[kind] / number[kind]:.3f} giây máy"
        )
    print(f"{files} tệp, {took:.1f} giây, {files / took:.1f} tệp mỗi giây ({sum(spent.values()):.1f} giây máy)")
    print(f"bộ nhớ cao nhất {_peak():.0f} MB, đọc xong khoá học là {read:.0f} MB")


def _peak() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


if __name__ == "__main__":
    main(sys.argv[1] if len(sys.argv) > 1 else lessons.ALL)
