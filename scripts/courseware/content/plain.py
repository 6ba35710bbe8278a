"""A question as plain text, to print, to read aloud or to send: what is asked, where to write, and the key. Pure.

Nothing of Markdown is left: a scene becomes its caption and its lines, a gap a line to write on, a mark of a `spot`
question carries the letter of its option.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from courseware.content import strict_yaml
from courseware.content.citations import CITATION
from courseware.content.kinds.body import Words
from courseware.content.kinds.fill import BLANK
from courseware.content.kinds.parts import letter
from courseware.content.kinds.spot import MARK, Spot
from courseware.content.model import Lang, Question, QuestionText
from courseware.content.scene_kinds import ACTS, FLAGS

SCENE = re.compile(r"^/// (?P<kind>[a-z]+)(?: \| (?P<caption>.+?))? *$")
EMPHASIS = re.compile(r"(?<![\\\w*])(?P<sign>\*{1,3}|_{1,3}|`+)(?=\S)(?P<text>.+?)(?<=\S)(?P=sign)(?![\w*])")
LINK = re.compile(r"!?\[(?P<text>[^\]]*)\]\([^)]*\)")
ESCAPE = re.compile(r"\\([!-/:-@\[-`{-~])")
SPACE = "…………………………"


@dataclass(frozen=True)
class PlainQuestion:
    """One question without markup: `ask` for whoever answers, `tell` for whoever has answered."""

    ask: str
    tell: str


def plain(question: Question, lang: Lang, number: int, words: Words) -> PlainQuestion:
    """The plain form of a question with its number on paper. `words` are those of `overrides/locales/` in this language."""
    text = question.texts[lang]
    parts = text.body.parts(question.id)
    head = f"{words['quiz_number'].format(n=number)} {text.name}"
    asked = [head, "", text_of(stem(text), words), "", *(text_of(line, words) for line in text.body.ask(parts, words))]
    told = [words["quiz_key"].format(n=number), *(text_of(line, words) for line in text.body.tell(parts, words))]
    if text.explanation:
        told += ["", text_of(text.explanation, words)]
    return PlainQuestion(_joined(asked), _joined(told))


def text_of(markdown: str, words: Words) -> str:
    """Markdown as plain text, line by line."""
    lines: list[str] = []
    scene = ""
    for line in markdown.split("\n"):
        if match := SCENE.match(line):
            scene = match["kind"]
            caption = f": {inline(match['caption'])}" if match["caption"] else ""
            lines.append(f"[{words[f'scene_{scene}']}{caption}]")
        elif line.rstrip() == "///":
            scene = ""
        elif scene and line.startswith("    "):
            lines += _options(line, scene, words)
        else:
            lines.append(inline(line))
    return "\n".join(lines)


def inline(line: str) -> str:
    """One line without signs."""
    line = BLANK.sub(SPACE, CITATION.sub("", line))
    line = MARK.sub(lambda match: match["text"], LINK.sub(lambda match: match["text"], line))
    while (shorter := EMPHASIS.sub(lambda match: match["text"], line)) != line:
        line = shorter
    return ESCAPE.sub(r"\1", line).replace(" .", ".")


def stem(text: QuestionText) -> str:
    """The stem in Markdown; marks that options stand for carry their letters."""
    return lettered(text.stem) if isinstance(text.body, Spot) else text.stem


def lettered(stem: str, sign: str = "") -> str:
    """The stem of a spot question, each marked part behind the letter of its option; `sign` stands around both."""
    places = iter(range(len(MARK.findall(stem))))
    return MARK.sub(lambda match: f"{sign}({letter(next(places))}) {match['text']}{sign}", stem)


def _options(line: str, scene: str, words: Words) -> list[str]:
    options, _, _ = strict_yaml.load_yaml("", line.strip())
    given = options.items() if isinstance(options, dict) else ()
    return [_option(name, str(value), scene, words) for name, value in given if name != ACTS]


def _option(name: str, value: str, scene: str, words: Words) -> str:
    if name in FLAGS:
        return words[f"{scene}_{name if value == 'true' else 'open'}"]
    return f"{words[f'mail_{name}']}: {inline(value)}" if scene == "mail" else inline(value)


def _joined(lines: list[str]) -> str:
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip() + "\n"
