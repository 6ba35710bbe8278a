"""Record in a translation which Vietnamese text it follows (`translates:` in its front matter)."""

from __future__ import annotations

import re
from pathlib import Path

from courseware import reading
from courseware.model import Lang

LINE = re.compile(r'^translates: *"?[0-9a-f]{8}"? *$', re.M)


def stamp(root: Path, paths: list[str]) -> list[str]:
    """Stamp the translations of `paths` (all when empty); returns the files that changed."""
    course = reading.read(root).course
    if course is None:
        return []
    texts = [(x.path, "docs", x) for x in (*course.lessons, *course.pages)]
    texts += [(b.path, "quizzes", b) for b in course.banks.values()]
    changed = []
    for path, top, item in texts:
        file = root / top / Lang.EN / f"{path}.md"
        if item.translates != item.digest and (not paths or path in paths):
            text = file.read_text("utf-8")
            file.write_text(LINE.sub(f'translates: "{item.digest}"', text, count=1), "utf-8", newline="\n")
            changed.append(file.relative_to(root).as_posix())
    return changed
