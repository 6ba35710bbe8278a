"""The bank of a lesson: its questions in both languages, joined."""

from __future__ import annotations

from courseware.content import drafts, fields, questions
from courseware.content.files import Files
from courseware.content.frontmatter import Document
from courseware.content.model import Bank, Lang, Question
from courseware.content.problems import Problem
from courseware.content.reading.twins import twins

TOP = "quizzes"


def bank(files: Files, path: str) -> Bank | None:
    """The bank at a lesson's path; None when one of its files cannot be read, which is told."""
    both = twins(files, TOP, path, fields.BankFields, fields.BankTwinFields)
    if both is None:
        return None
    vi, en = both
    return Bank(
        path,
        {Lang.VI: vi.fields.title, Lang.EN: en.fields.title},
        {Lang.VI: vi.fields.reviewed, Lang.EN: en.fields.reviewed},
        tuple(_questions(files, vi.document, en.document)),
        {Lang.VI: vi.document.path, Lang.EN: en.document.path},
        vi.digest,
        en.fields.translates,
    )


def _questions(files: Files, vi: Document, en: Document) -> list[Question]:
    ours, found = drafts.drafts(vi.path, vi.body, vi.body_line)
    theirs, found_en = drafts.drafts(en.path, en.body, en.body_line)
    files.problems += [*found, *found_en]
    if [d.id for d in ours] != [d.id for d in theirs]:
        wanted, given = (", ".join(d.id for d in x) for x in (ours, theirs))
        line = next(
            (e.line for v, e in zip(ours, theirs, strict=False) if v.id != e.id),
            theirs[-1].line if theirs else en.body_line,
        )
        message = f"cần đúng các câu của bản tiếng Việt theo thứ tự: {wanted}; đang là {given}"
        files.problems.append(Problem(en.path, line, "song-ngu", message))
    by_id = {d.id: d for d in theirs}
    joined = [questions.join(d, by_id[d.id]) for d in ours if d.id in by_id]
    files.problems += [problem for draft in (*ours, *theirs) for problem in draft.problems]
    return [question for question in joined if question]
