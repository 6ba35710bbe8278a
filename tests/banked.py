"""Courses with banks of a test's own: lessons of the small project's kind, questions made on the spot."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from courseware.content.blueprints.matching import Place
from courseware.content.blueprints.model import Blueprint
from courseware.content.blueprints.scoring import Form
from courseware.content.kinds.body import Body
from courseware.content.kinds.choices import Option
from courseware.content.kinds.short import Short
from courseware.content.kinds.single import Single
from courseware.content.kinds.truefalse import TrueFalse
from courseware.content.model import Bank, Course, Lang, Lesson, Question, QuestionText

from .miniature import LESSON


@dataclass(frozen=True)
class Made:
    """A question to be made. Those of one lesson and one `family` share an option."""

    kind: str
    level: int
    lesson: int = 0
    family: str = ""


def course_of(small: Course, made: Sequence[Made]) -> Course:
    """The small course with these questions alone, in as many lessons of its band as they name."""
    model = next(lesson for lesson in small.lessons if lesson.path == LESSON)
    text = model.texts[Lang.VI]
    bare = replace(text, body="## Kiểm tra {#kiem-tra}\n\n<!-- quiz -->\n", objectives=("Một", "Hai"))
    lessons: list[Lesson] = []
    banks: dict[str, Bank] = {}
    for number in sorted({one.lesson for one in made}):
        path = f"lop-6-7/bai-{number}"
        strand = f"S{number % 10 + 1}"
        lessons.append(replace(model, path=path, strand=strand, texts={Lang.VI: bare, Lang.EN: bare}))
        mine = [question(one, f"bai-{number}-{n:02}") for n, one in enumerate(made) if one.lesson == number]
        banks[path] = replace(small.banks[LESSON], path=path, questions=tuple(mine))
    return replace(small, lessons=tuple(lessons), banks=banks, blueprints={})


def question(made: Made, id_: str) -> Question:
    """One question; right is what its options say is right."""
    text = QuestionText(id_, f"Câu dẫn {id_}?", body(made, id_), "Vì thế.", "", 1)
    return Question(id_, made.level, ("tin-nhan",), (), (), False, "", {Lang.VI: text, Lang.EN: text}, 1)


def body(made: Made, id_: str) -> Body:
    """Four options with one of its family, four statements, or a figure."""
    if made.kind == "single":
        last = made.family or "khác"
        names = [f"{id_} đúng", f"{id_} hai", f"{id_} ba", f"{last} {'chung' if made.family else id_}"]
        return Single(tuple(Option(name, n == 0, "Vì sao.", 1) for n, name in enumerate(names)))
    if made.kind == "truefalse":
        return TrueFalse(tuple(Option(f"{id_} ý {n}", n % 2 == 0, "Vì sao.", 1) for n in range(4)))
    return Short((f"{id_}".rpartition("-")[2],), "giờ")


def blueprint(**given: object) -> Blueprint:
    """A blueprint of grades 6–7 with what is given in place of the usual."""
    usual: dict[str, object] = {
        "title": "Đề thử", "band": "L67", "minutes": 45, "scoring": "7991", "asks": {"choice": (1, 0, 0)}, "seed": 1, "variants": 2,
    }  # fmt: skip
    return Blueprint.model_validate({**usual, **given})


def places_of(wanted: Blueprint) -> list[Place]:
    """One for each question that is asked for."""
    return [Place(form, level) for form in Form for level in (1, 2, 3) for _ in range(wanted.count(form, level))]
