"""From the two drafts of a question to the question: its attributes, its kind, its body in both languages. Pure.

What mkdocs-quiz swallows silently (a second line under an answer, `[[` in a choice, two equal options …) is refused by
the kinds with a sentence, so that there is one reading of a bank.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from courseware.content import briefs
from courseware.content.drafts import Draft
from courseware.content.kinds import KINDS, NAMED, quiz_block
from courseware.content.kinds.body import Body, Parsed, Way
from courseware.content.model import Lang, Question, QuestionText

ATTRIBUTES = (
    "kind", "objective", "level", "tags", "use", "paper", "sources", "clauses", "accents", "sequence", "steps", "replaces",
)  # fmt: skip
"""What may stand behind the id, in this order."""
REVIEW = "review"
BETWEEN = "-"
"""In `steps`: a step of the question's own, which its sequence does not have."""
STEPS = re.compile(rf"(?:[1-9][0-9]?|{BETWEEN})(?:,(?:[1-9][0-9]?|{BETWEEN}))*")


def kind_of(draft: Draft) -> type[Body] | None:
    """The kind that a draft names or, naming none, shows; None, and noted, when there is no such kind."""
    named = draft.attributes.get("kind", "")
    if named and named not in NAMED:
        draft.say("loai-cau", f"loại câu hỏi “{named}” không có; cần một trong {', '.join(NAMED)}")
        return None
    if named:
        return NAMED[named]
    inside = quiz_block.inside(draft)
    return next(kind for kind in KINDS if kind.claims(inside)) if inside is not None else None


def parse(draft: Draft, kind: type[Body]) -> Parsed | None:
    """Read a draft's body as this kind. None when it cannot be read; the draft says why."""
    if not kind.in_quiz and quiz_block.refuse(draft):
        return None
    parsed = kind.parse(draft)
    return None if draft.problems else parsed


def join(vi: Draft, en: Draft) -> Question | None:
    """One question of two drafts; None when one of them cannot be read. What is wrong is noted in them."""
    for message in _attribute_faults(vi):
        vi.say("cau-hoi", message)
    brief = {lang: briefs.take(draft) for lang, draft in ((Lang.VI, vi), (Lang.EN, en))}
    if en.attributes:
        en.say("cau-hoi", f"bản dịch chỉ ghi {{#{en.id}}}; thuộc tính lấy từ bản tiếng Việt")
    kind = kind_of(vi)
    twin = NAMED.get(vi.attributes.get("kind", "")) or kind_of(en)
    first = parse(vi, kind) if kind else None
    second = parse(en, twin) if twin else None
    if kind and "accents" in vi.attributes and kind.way is not Way.TYPED:
        vi.say("cau-hoi", f"accents chỉ dùng cho câu gõ chữ; câu này thuộc loại {kind.kind}")
    if kind is not twin and first and second and kind and twin:
        en.say("song-ngu", f"cần loại {kind.kind}, đang là {twin.kind}")
    if first is None or second is None or vi.problems or en.problems:
        return None
    return _joined(vi, en, first, second, brief)


def _attribute_faults(draft: Draft) -> Iterator[str]:
    given = draft.attributes
    for key in sorted(set(given) - set(ATTRIBUTES)):
        yield f"thuộc tính lạ “{key}”; được dùng: {', '.join(ATTRIBUTES)}"
    if given.get("level") not in {"1", "2", "3"}:
        yield f"level: cần 1, 2 hoặc 3, đang là “{given.get('level', '')}”"
    objective = given.get("objective", "1")
    if not (objective.isascii() and objective.isdigit() and 1 <= int(objective) <= 9):
        yield f"objective: cần số thứ tự của một mục tiêu của bài, đang là “{objective}”"
    for key, only in (("use", REVIEW), ("paper", "no"), ("accents", "optional")):
        if given.get(key, only) != only:
            yield f"{key}: chỉ nhận {key}={only}, đang là “{given[key]}”"
    for key in ("tags", "sources", "clauses"):
        if key in given and not all(given[key].split(",")):
            yield f"{key}: có một mục rỗng trong “{given[key]}”; các mục cách nhau bằng một dấu phẩy, không có dấu cách"
    if "steps" in given and not STEPS.fullmatch(given["steps"]):
        yield f"steps: cần số thứ tự của bước hay dấu {BETWEEN}, cách nhau bằng dấu phẩy, như steps=1,3,{BETWEEN}; đang là “{given['steps']}”"


def _joined(vi: Draft, en: Draft, first: Parsed, second: Parsed, brief: dict[Lang, str]) -> Question:
    given = vi.attributes
    texts = {
        lang: QuestionText(
            draft.name, parsed.stem, parsed.body, parsed.explanation, draft.source, draft.line, brief[lang]
        )
        for lang, draft, parsed in ((Lang.VI, vi, first), (Lang.EN, en, second))
    }
    lists = {
        key: tuple(part for part in given.get(key, "").split(",") if part)
        for key in ("tags", "sources", "clauses", "steps")
    }
    steps = tuple(None if part == BETWEEN else int(part) for part in lists["steps"])
    return Question(
        vi.id, int(given["level"]), lists["tags"], lists["sources"], lists["clauses"], "accents" in given,
        given.get("replaces", ""), texts, int(given["objective"]) if "objective" in given else None, "use" in given,
        given.get("sequence", ""), steps, "paper" not in given,
    )  # fmt: skip
