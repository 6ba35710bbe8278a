"""Make a new lesson from the starters: files that are whole and right at once, for the author to write over."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

from courseware.authoring import stamping
from courseware.content import registries
from courseware.content.lists import LEDGER, NAV
from courseware.content.model import Lang
from courseware.content.starters import TOPS, read_starter
from courseware.machine import swapping

GRADE_LINE = re.compile(r"^grade: .*\n", re.M)
"""Left out for preschool and adults."""
HOME_LINE = re.compile(r"^- \*\*(?:Ở nhà|At home):\*\* .*\n", re.M)
"""Left out for adults: no sheet goes home."""
SLUG = re.compile(r"[a-z][a-z0-9]*(-[a-z0-9]+){1,5}")


def create(root: Path, path: str, today: date) -> tuple[list[str], str]:
    """Create lesson and bank in both languages, reviewed `today`, and put the lesson last in its band's navigation.

    Returns the files made, or a sentence that says why none was.
    """
    folder, _, slug = path.partition("/")
    registry, wrong = registries.read(root / "scripts/registry", root)
    if registry is None:
        return [], "\n".join(map(str, wrong))
    band = next((b for b in registry.scope.bands if b.slug == folder), None)
    if band is None:
        return [], f"Nhóm “{folder}” không có. Các nhóm: {', '.join(b.slug for b in registry.scope.bands)}"
    if not SLUG.fullmatch(slug) or len(slug) > 40:
        return [], f"Tên “{slug}” cần 2–6 từ không dấu, chữ thường, nối bằng dấu gạch ngang, nhiều nhất 40 ký tự."
    targets = {(top, lang): root / top / lang / f"{path}.md" for top in TOPS for lang in Lang}
    if taken := [file for file in targets.values() if file.exists()]:
        return [], f"Đã có tệp {taken[0].relative_to(root).as_posix()}; không ghi đè."
    if used := _used(root, slug):
        return [], f"Tên “{slug}” đã dùng ở {used}: mã câu hỏi sẽ trùng; chọn tên khác."
    nav = in_nav((root / NAV).read_text("utf-8"), folder, path)
    if nav is None:
        return (
            [],
            f"Mục nav của {NAV} chưa có trang {folder}/index.md của nhóm; thêm dòng “  - {folder}/index.md” trước.",
        )
    cell = next(c for c in registry.scope.cells if c.id.startswith(f"{band.id}."))
    filled = {
        "SLUG": slug,
        "CELL": cell.id,
        "STRAND": cell.id.partition(".")[2],
        "TODAY": today.isoformat(),
        "GRADE": str(min(band.grades, default="")),
    }
    for (top, lang), file in targets.items():
        text = re.sub("|".join(filled), lambda match: filled[match[0]], read_starter(top, lang))
        text = text if band.graded else GRADE_LINE.sub("", text)
        swapping.write_text(file, text if band.learner == "pupil" else HOME_LINE.sub("", text))
    swapping.write_text(root / NAV, nav)
    stamping.stamp(root, today, [path])
    return [file.relative_to(root).as_posix() for file in targets.values()], ""


def _used(root: Path, slug: str) -> str:
    """Where a lesson or a question has this name already: its file, or the list of ids."""
    files = [file.relative_to(root).as_posix() for file in sorted((root / "docs").glob(f"*/*/{slug}.md"), reverse=True)]
    ledger = root / LEDGER
    known = re.search(rf"(?m)^{slug}-\d\d ", ledger.read_text("utf-8")) if ledger.is_file() else None
    return files[0] if files else LEDGER if known else ""


def in_nav(config: str, folder: str, path: str) -> str | None:
    """The text of mkdocs.yml with the page behind the last one of its folder; None when the folder has no page there."""
    lines = config.split("\n")
    places = [n for n, line in enumerate(lines) if line.startswith(f"  - {folder}/")]
    if not places:
        return None
    return "\n".join([*lines[: places[-1] + 1], f"  - {path}.md", *lines[places[-1] + 1 :]])
