"""Acts: every part is one that its scene has, every letter an option of the question that it is about; both languages agree."""

from __future__ import annotations

from collections.abc import Iterator

from courseware.checks import scene_parts, scenes
from courseware.checks.context import Extract
from courseware.checks.scene_parts import Acting
from courseware.checks.scenes import Fault, Scene
from courseware.content import acts, placing
from courseware.content.kinds.body import Body
from courseware.content.kinds.parts import letter
from courseware.content.kinds.scenario import Scenario
from courseware.content.kinds.single import Single
from courseware.content.labs.body import Body as LabBody
from courseware.content.labs.tale import Tale
from courseware.content.model import Bank, Lang, Question
from courseware.content.problems import Problem

KINDS = (Single, Scenario)
"""Where one choice is one act."""
NOWHERE = (
    "acts chỉ dùng trong câu dẫn của một câu hỏi; trong bài thì ở cảnh có câu hỏi đặt ngay dưới, trước tiêu đề “##” sau"
)


def check(extract: Extract) -> Iterator[Problem]:
    """Lessons, banks and labs, each language by itself and against Vietnamese; other pages have no question."""
    pairs = [({lang: text.file for lang, text in lesson.texts.items()}, lesson.path) for lesson in extract.lessons]
    pairs += [(bank.files, bank.path) for bank in extract.banks.values()]
    pairs += [({lang: f"docs/{lang}/{lab.path}.md" for lang in Lang}, lab.path) for lab in extract.labs]
    owners = {file: path for files, path in pairs for file in files.values()}
    labs = {lab.path: lab for lab in extract.labs}
    for path, text in extract.pages.items():
        owner = owners.get(path, "")
        if acts.ROW.search(text) and owner not in extract.half_read:
            for found in filter(None, map(scene_parts.acting, scenes.cut(text))):
                if owner in labs:
                    asked = _told_in(found, labs[owner].bodies[Lang(path.split("/")[1])])
                else:
                    asked = _asked(found, path, text, extract.banks.get(owner))
                faults = [*scene_parts.faults(found), *asked]
                yield from (Problem(path, line, "canh", message) for line, message in faults)
    for files, _ in pairs:
        yield from _twins(extract, files[Lang.VI], files[Lang.EN])


def _twins(extract: Extract, vi: str, en: str) -> Iterator[Problem]:
    texts = [extract.pages.get(path, "") for path in (vi, en)]
    if not any(map(acts.ROW.search, texts)):
        return
    first, second = map(scenes.cut, texts)
    for one, two in zip(first, second, strict=len(first) == len(second)):
        wanted, found = scene_parts.acting(one), scene_parts.acting(two)
        if _told(wanted) != _told(found):
            message = f"acts: cần “{_told(wanted)}” như bản tiếng Việt, đang là “{_told(found)}”"
            yield Problem(en, found.line if found else two.line, "ban-dich", message)


def _told(one: Acting | None) -> str:
    return ", ".join(f"{part}={chosen}" for part, chosen in one.given.items()) if one else ""


def _asked(found: Acting, path: str, text: str, bank: Bank | None) -> Iterator[Fault]:
    """No question; one of which a choice is not an act; letters that it has no option for."""
    question = _question(found.scene, path, text, bank) if bank else None
    if question is None:
        yield found.line, NOWHERE
        return
    if question.kind not in {kind.kind for kind in KINDS}:
        told = ", ".join(kind.kind for kind in KINDS)
        yield found.line, f"acts chỉ dùng với câu {told}; câu {question.id} thuộc loại {question.kind}"
        return
    body = question.texts[Lang(path.split("/")[1])].body
    letters = [letter(n) for n in range(_choices(body, found.scene.line if path.startswith("quizzes/") else 0))]
    for part, chosen in found.given.items():
        if chosen not in letters:
            there = ", ".join(letters) or "không phương án nào"
            yield found.line, f"acts: {part}={chosen}, nhưng ở đây câu {question.id} có {there}"


def _told_in(found: Acting, body: LabBody) -> Iterator[Fault]:
    """In a story the letters are those of the moment's choices; other labs have none."""
    above = [moment for moment in body.moments if moment.line < found.scene.line] if isinstance(body, Tale) else []
    letters = [letter(n) for n in range(len(above[-1].moves))] if above else []
    for part, chosen in found.given.items():
        if chosen not in letters:
            yield found.line, f"acts: {part}={chosen}, nhưng ở đây có {', '.join(letters) or 'không lựa chọn nào'}"


def _question(scene: Scene, path: str, text: str, bank: Bank) -> Question | None:
    """In a bank the question in whose stem the scene stands, in a lesson the first one placed below it in its section."""
    if path.startswith("quizzes/"):
        lang = Lang(path.split("/")[1])
        above = [question for question in bank.questions if question.texts[lang].line < scene.line]
        return above[-1] if above and _in_stem(scene, above[-1].texts[lang].body) else None
    lines = text.split("\n")
    for number, line in enumerate(lines[scene.line :], scene.line):
        if line.startswith("## "):
            return None
        if placing.MARKER.fullmatch(line):
            place = len(placing.MARKER.findall("\n".join(lines[:number])))
            return next(iter(placing.groups(text, bank)[place]), None)
    return None


def _in_stem(scene: Scene, body: Body) -> bool:
    return not isinstance(body, Single) or not body.options or scene.line < body.options[0].line


def _choices(body: Body, line: int) -> int:
    """How many choices a scene on this line has: those of its step; above the first step, and in lessons, those of that."""
    if isinstance(body, Scenario):
        nodes = [node for node in body.nodes if node.line < line] or list(body.nodes[:1])
        return len(nodes[-1].moves) if nodes else 0
    return len(body.options) if isinstance(body, Single) else 0
