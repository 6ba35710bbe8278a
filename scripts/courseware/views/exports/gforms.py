"""A quiz for Google Forms: a script for Apps Script that makes it when a teacher runs it; one file a lesson. Pure.

Google's own names: https://developers.google.com/apps-script/reference/forms. Forms has feedback for right and for wrong, not
for each option, and a script cannot set the key of a typed answer. A title is one line, so what stands before it is the help text.
Options hold no pictures, so drawings are items of their own above their question, each under the text of its option.
"""

from __future__ import annotations

import json
from base64 import b64encode
from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import TypedDict

from courseware.content.kinds.body import Way
from courseware.content.model import Lesson
from courseware.views.exports import game_sheet, html
from courseware.views.exports.format import USUAL, Carried, Left, Wanted, Ways, file_name, sorted_out
from courseware.views.exports.item import Item, Option
from courseware.views.view import Part

WAYS: Ways = USUAL | {
    Way.ONE: Carried("choice", "two_feedbacks"),
    Way.SEVERAL: Carried("choices", "two_feedbacks"),
    Way.PAIRS: Carried("list_each", "pairs_apart"),
    Way.ORDER: Carried("list_each", "steps_apart"),
    Way.TYPED: Carried("short", "no_key"),
}
SCRIPT = """\
function taoBieuMau() {
  var form = FormApp.create(BAI.title);
  form.setIsQuiz(true).setDescription(BAI.about);
  BAI.items.forEach(function (one) {
    one.images.forEach(function (image) {
      var file = Utilities.newBlob(Utilities.base64Decode(image[1]), "image/png", image[0]);
      form.addImageItem().setTitle(image[0]).setImage(file);
    });
    var item = form["add" + one.type + "Item"]();
    item.setTitle(one.title).setHelpText(one.help).setPoints(1);
    if (one.type === "Text") {
      item.setGeneralFeedback(said(one.right));
      return;
    }
    item.setChoices(one.choices.map(function (choice) { return item.createChoice(choice[0], choice[1]); }));
    item.setFeedbackForCorrect(said(one.right)).setFeedbackForIncorrect(said(one.wrong));
  });
  Logger.log(form.getEditUrl());
}

function said(text) {
  return FormApp.createFeedback().setText(text).build();
}
"""


class Question(TypedDict):
    """What the script makes an item of: `type` is the middle of the name of a function of Google's; `images` are PNG in base64."""

    id: str
    type: str
    title: str
    help: str
    choices: list[tuple[str, bool]]
    right: str
    wrong: str
    images: list[tuple[str, str]]


class GoogleForms:
    """The format."""

    name = "gforms"
    title = "Google Forms (Apps Script)"
    ways = WAYS

    def parts(self, wanted: Wanted) -> Iterator[Part | Left]:
        """A script for each lesson."""
        for lesson in wanted.lessons:
            carried, left = sorted_out(wanted.items(lesson), self.ways, wanted)
            yield from left
            found = [one for item in game_sheet.singles(carried, wanted) for one in QUESTIONS[item.way](item, wanted)]
            if found:
                yield Part(f"{file_name(lesson)}_gforms.gs", _script(lesson, found, wanted).encode())


def _script(lesson: Lesson, found: list[Question], wanted: Wanted) -> str:
    """The data as JSON, which is JavaScript too but for two kinds of line break, then the function."""
    text = lesson.texts[wanted.lang]
    data = {"title": text.title, "about": text.description, "items": found}
    written = json.dumps(data, ensure_ascii=False, indent=1).replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")
    return f"// {wanted.word('gforms_how')}\nvar BAI = {written};\n\n{SCRIPT}"


def _choices(item: Item, wanted: Wanted) -> Iterator[Question]:
    """Right: what is said of right ones; wrong: what is said of the others, each by its name where there are several."""
    type_ = "MultipleChoice" if item.way is Way.ONE else "Checkbox"
    right = [option.feedback for option in item.options if option.right and option.feedback]
    others = [option for option in item.options if not option.right and option.feedback]
    wrong = [f"{option.text}: {option.feedback}" if others[1:] else option.feedback for option in others]
    yield _question(
        item, type_, [(option.text, option.right) for option in item.options], _lines(right, item), _lines(wrong, item)
    )


def _typed(item: Item, wanted: Wanted) -> Iterator[Question]:
    """The answers stand in the feedback, by which the teacher marks."""
    answers = f"{wanted.words['quiz_answer']} {' / '.join(item.answers)} {item.unit}".strip()
    yield _question(item, "Text", [], _lines([answers], item), "")


def _pairs(item: Item, wanted: Wanted) -> Iterator[Question]:
    """A list to choose from for each item; every one has the same targets."""
    for option, target in item.pairs:
        choices = [(one.text, one is target) for one in item.targets]
        yield _listed(item, option, choices)


def _order(item: Item, wanted: Wanted) -> Iterator[Question]:
    """For each step its place."""
    for option in item.options:
        places = [(str(n), str(n) == option.goes) for n in range(1, len(item.options) + 1)]
        yield _listed(item, option, places)


def _listed(item: Item, option: Option, choices: list[tuple[str, bool]]) -> Question:
    said = _lines([option.feedback], item)
    asked = _question(replace(item, options=(option,)), "List", choices, said, said)
    return asked | {"id": f"{item.id}.{option.letter}", "title": _line(option.text), "help": item.asked}


QUESTIONS: dict[Way, Callable[[Item, Wanted], Iterator[Question]]] = {
    Way.ONE: _choices, Way.SEVERAL: _choices, Way.TYPED: _typed, Way.PAIRS: _pairs, Way.ORDER: _order,
}  # fmt: skip


def _question(item: Item, type_: str, choices: list[tuple[str, bool]], right: str, wrong: str) -> Question:
    """The last line of the stem is the title, all before it is the help text."""
    *before, last = item.stem
    rest = replace(item, stem=(*before, replace(last, lines=last.lines[:-1])), unit="").asked.strip()
    title = f"{last.lines[-1]} ({item.unit})" if item.unit else last.lines[-1]
    listed = [(_line(text), key) for text, key in choices]
    drawn = [(_line(one.text), b64encode(html.png(one)).decode()) for one in item.options if one.drawing]
    return Question(
        id=item.id, type=type_, title=_line(title), help=rest, choices=listed, right=right, wrong=wrong, images=drawn
    )


def _line(text: str) -> str:
    return game_sheet.line(text)


def _lines(said: list[str], item: Item) -> str:
    """A feedback; its last line is what the form has no other place for: id, level, tags, codes."""
    return "\n".join(filter(None, (*said, item.why, f"({item.mark})")))


GFORMS = GoogleForms()
