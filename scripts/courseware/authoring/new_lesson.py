"""Make a new lesson from the starter files, which are themselves a small lesson in how to write one."""

from __future__ import annotations

import re
from pathlib import Path

from courseware.authoring import stamping
from courseware.content import registries
from courseware.content.model import Lang

STARTERS = Path(__file__).parent / "starters"
GRADE_LINE = re.compile(r"^grade: .*\n", re.M)
"""Left out for preschool and adults."""
SLUG = re.compile(r"[a-z][a-z0-9]*(-[a-z0-9]+){1,5}")


def create(root: Path, path: str) -> tuple[list[str], str]:
    """Create lesson and bank in both languages and put the lesson last in its band's navigation.

    Returns the files made, or a sentence that says why none was.
    """
    folder, _, slug = path.partition("/")
    registry, _ = registries.read(root / "scripts/registry", root)
    band = next((b for b in registry.scope.bands if b.slug == folder), None) if registry else None
    if registry is None or band is None:
        known = ", ".join(b.slug for b in registry.scope.bands) if registry else ""
        return [], f"Nhóm “{folder}” không có. Các nhóm: {known}"
    if not SLUG.fullmatch(slug) or len(slug) > 40:
        return [], f"Tên “{slug}” cần 2–6 từ không dấu, chữ thường, nối bằng dấu gạch ngang, nhiều nhất 40 ký tự."
    targets = {(top, lang): root / top / lang / f"{path}.md" for top in ("docs", "quizzes") for lang in Lang}
    if taken := [file for file in targets.values() if file.exists()]:
        return [], f"Đã có tệp {taken[0].relative_to(root).as_posix()}; không ghi đè."
    cell = next(c for c in registry.scope.cells if c.id.startswith(f"{band.id}."))
    for (top, lang), file in targets.items():
        starter = STARTERS / f"{'lesson' if top == 'docs' else 'bank'}.{lang}.md"
        text = starter.read_text("utf-8").replace("SLUG", slug).replace("CELL", cell.id).replace("STRAND", cell.id.partition(".")[2])
        text = text.replace("GRADE", str(band.grades[0])) if band.graded else GRADE_LINE.sub("", text)
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, "utf-8", newline="\n")
    add_to_nav(root / "mkdocs.yml", folder, path)
    stamping.stamp(root, [path])
    return [file.relative_to(root).as_posix() for file in targets.values()], ""


def add_to_nav(config: Path, folder: str, path: str) -> None:
    """Insert the page behind the last one of its folder."""
    lines = config.read_text("utf-8").split("\n")
    last = max(n for n, line in enumerate(lines) if line.startswith(f"  - {folder}/"))
    lines.insert(last + 1, f"  - {path}.md")
    config.write_text("\n".join(lines), "utf-8", newline="\n")
