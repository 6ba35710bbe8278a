"""What of the plan is there: cells, clauses, competences, moulds."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from courseware.content.model import Course, Lesson, Mould
from courseware.views.report.tables import Column, Row, Table, everything


def tables(course: Course) -> list[Table]:
    """By band, by letter, by framework, by mould; then the list of what is missing."""
    return [
        _bands(course),
        _clauses(course),
        _competences(course),
        _moulds(course),
        _untaught(course),
    ]


def reached(course: Course) -> list[str]:
    """“cell L67.S4” and “clause 000.1.b” for all that published lessons teach, sorted: this never shrinks."""
    return sorted([*(f"cell {cell}" for cell in cells(course)), *(f"clause {clause}" for clause in taught(course))])


def cells(course: Course) -> set[str]:
    """The cells that a published lesson teaches."""
    known = {cell.id for cell in course.registry.scope.cells}
    return {cell for lesson in course.ready() for cell in lesson.cells} & known


def taught(course: Course) -> set[str]:
    """The clauses that those cells serve."""
    reached_cells = cells(course)
    return {clause for cell in course.registry.scope.cells if cell.id in reached_cells for clause in cell.clauses}


def by_band(course: Course) -> Iterator[tuple[str, list[Lesson]]]:
    """Every band with its published lessons, in the order of the registry."""
    lessons = course.ready()
    for band in course.registry.scope.bands:
        yield band.id, [lesson for lesson in lessons if lesson.band == band.id]


def _bands(course: Course) -> Table:
    columns = (
        Column("lessons", "bài"),
        Column("questions", "câu"),
        Column("review", "câu ôn"),
        Column("cells", "ô đã dạy"),
        Column("all_cells", "ô"),
    )
    reached_cells, rows = cells(course), []
    for band, lessons in by_band(course):
        asked = [q for lesson in lessons if lesson.path in course.banks for q in course.banks[lesson.path].questions]
        wanted = {cell.id for cell in course.registry.scope.cells if cell.id.startswith(f"{band}.")}
        values = (len(lessons), len(asked), sum(q.review_only for q in asked), len(wanted & reached_cells), len(wanted))
        rows.append(Row(band, values, frozenset({"cells"} if wanted - reached_cells else ())))
    return Table("coverage", "Bài, câu hỏi, ô", columns, (*rows, everything(rows)), "mọi ô có bài")


def _clauses(course: Course) -> Table:
    clauses, reached_clauses = course.registry.clauses, taught(course)
    asked = Counter(clause for question in course.questions() for clause in question.clauses)
    rows = []
    for id_ in clauses.dispatches:
        own = [clause.id for clause in clauses.clauses if clause.dispatch == id_]
        missing = [clause for clause in own if clause not in reached_clauses]
        values = (len(own) - len(missing), len(own), sum(asked[clause] for clause in own))
        rows.append(Row(id_, values, frozenset({"taught"} if missing else ())))
    columns = (Column("taught", "đã dạy"), Column("clauses", "điều khoản"), Column("questions", "câu hỏi"))
    return Table(
        "clauses", "Việc của các công văn", columns, (*rows, everything(rows)), "mọi việc có bài", first="Công văn"
    )


def _competences(course: Course) -> Table:
    frame = course.registry.competences
    used = {code for lesson in course.ready() for code in lesson.competences}
    rows = []
    for framework in frame.frameworks:
        own = {code.id for code in frame.codes if code.framework == framework.id}
        rows.append(Row(framework.id, (len(own & used), len(own))))
    return Table(
        "competences",
        "Mã năng lực",
        (Column("used", "đã dùng"), Column("known", "có trong sổ")),
        tuple(rows),
        first="Khung",
    )


def _moulds(course: Course) -> Table:
    columns = tuple(Column(mould.value, mould.value) for mould in Mould)
    rows = []
    for band, lessons in by_band(course):
        counted = Counter(lesson.mould for lesson in lessons)
        rows.append(Row(band, tuple(counted[mould] for mould in Mould)))
    return Table("moulds", "Khuôn bài", columns, (*rows, everything(rows)))


def _untaught(course: Course) -> Table:
    reached_cells = cells(course)
    missing = [cell for cell in course.registry.scope.cells if cell.id not in reached_cells]
    return Table(
        "untaught",
        "Ô chưa có bài",
        (Column("outcome", "kết quả cần đạt"),),
        tuple(Row(c.id, (c.outcome.vi,)) for c in missing),
        first="Ô",
    )
