"""Files that somebody typed for an edition: a school's profile, a department's own, and samples of both to begin with."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from courseware.content import problems, registries, texts
from courseware.content.problems import Problem
from courseware.content.registries import Registry
from courseware.editions import overview, profile, schools
from courseware.editions.schools import Origin, Rules, School
from courseware.machine import clock


def rules(options: argparse.Namespace, root: Path) -> tuple[Registry, Rules]:
    """The registries, and what profiles are held against. Raises SystemExit with what is wrong in a registry."""
    found, wrong = registries.read(root / "scripts/registry", root)
    if found is None:
        raise SystemExit(problems.report(wrong))
    return found, schools.rules(found, root, clock.today(), options.site or root / "site")


def school(file: Path, against: Rules) -> tuple[School | None, list[Problem]]:
    """The school of a profile, or what is wrong in the file."""
    text, wrong = texts.read(file, str(file))
    if text is None or wrong:
        return None, wrong
    read, wrong = profile.read(str(file), text)
    if read is None:
        return None, wrong
    return schools.ready(read, Origin(str(file), 1, file.parent, profile.lines(str(file), text)), against)


def department(file: Path | None, against: Rules) -> tuple[School | None, list[Problem]]:
    """The department itself, without a province where it gave no profile, or what is wrong in its file."""
    if file is None:
        return schools.ready(overview.NAMELESS, Origin("", 1, Path()), against)
    found, wrong = school(file, against)
    if found is not None and found.slug != overview.SLUG:
        line = profile.lines(str(file), file.read_text("utf-8-sig")).get("slug", 1)
        return None, [Problem(str(file), line, "ho-so", f"mã của Sở phải là “{overview.SLUG}”, đang là “{found.slug}”")]
    return found, wrong


def sample(file: Path, content: bytes) -> int:
    """Write a sample where none is yet; returns the exit code."""
    if file.exists():
        print(f"Đã có {file}: không ghi đè.", file=sys.stderr)
        return 2
    if not file.parent.is_dir():
        print(f"Chưa có thư mục {file.parent}.", file=sys.stderr)
        return 2
    file.write_bytes(content)
    print(f"Đã ghi mẫu {file}. Sửa theo trường mình rồi chạy lại lệnh không có --sample.")
    return 0
