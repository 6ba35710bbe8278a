"""A question in the H5P library that fits how it is answered. Pure.

`DragText` and `Blanks` mark words by signs (`*` around them, `:` before a hint, `/` between answers): a question that has
these signs itself cannot be written there, and says so.
"""

from __future__ import annotations

import uuid
from collections.abc import Callable
from typing import Any

from courseware.content.kinds.body import Way
from courseware.content.plain import SPACE
from courseware.views.exports import html
from courseware.views.exports.format import Wanted
from courseware.views.exports.h5p.labels import BLANKS, CHOICE, DRAG, TRUE_FALSE, dialogs, said
from courseware.views.exports.item import Item, Option, Passage, reasons

Params = dict[str, Any]
"""The parameters of a library, as they stand in JSON."""
LIBRARIES = {
    Way.ONE: "H5P.MultiChoice 1.16",
    Way.SEVERAL: "H5P.MultiChoice 1.16",
    Way.EACH: "H5P.TrueFalse 1.8",
    Way.TYPED: "H5P.Blanks 1.14",
    Way.PAIRS: "H5P.DragText 1.10",
}
"""Those that Question Set 1.20 takes, in the versions that Moodle 4.5 runs; later ones ask for a later core."""
NAMES = {
    "H5P.MultiChoice": "Multiple Choice", "H5P.TrueFalse": "True/False Question", "H5P.Blanks": "Fill in the Blanks",
    "H5P.DragText": "Drag the Words",
}  # fmt: skip
"""What the libraries call themselves."""
SIGNS = {Way.TYPED: ("*", "*:/\\"), Way.PAIRS: ("*\\", "*:\\")}
"""Signs that may stand neither around what is filled in nor in it."""


def question(item: Item, wanted: Wanted) -> Params:
    """A question of a set; its id is in the title and gives the id by which results name it.

    What else is known of it stands in the comments for whoever edits it.
    """
    library = LIBRARIES[item.way]
    return {
        "library": library,
        "params": PARAMS[item.way](item, wanted),
        "subContentId": str(uuid.uuid5(uuid.NAMESPACE_URL, f"urn:{item.id}")),
        "metadata": {
            "contentType": NAMES[library.split()[0]], "license": "CC BY-SA", "licenseVersion": "4.0",
            "title": f"{item.id} {item.name}", "authorComments": item.mark,
        },
    }  # fmt: skip


def writable(item: Item) -> bool:
    """Whether its texts have no sign that its library takes for something else."""
    around, inside = SIGNS.get(item.way, ("", ""))
    if item.way is Way.TYPED:
        filled, others = item.accepted, [line for line in _sentence(item) if line]
    else:
        filled, others = tuple(to.text for to in item.targets), [one.text for one in item.options]
    return not (set("".join(filled)) & set(inside) or set("".join(others)) & set(around))


def paragraphs(passages: tuple[Passage, ...]) -> str:
    """Passages as paragraphs: libraries take no quotations."""
    return "".join(html.lines("\n".join(passage.lines)) for passage in passages)


def _overall(*lines: str) -> list[Params]:
    """What is said whatever the score."""
    text = html.text(" ".join(filter(None, lines)).replace("\n", " "))
    return [{"from": 0, "to": 100, **({"feedback": text} if text else {})}]


def _behaviour(**own: Any) -> Params:
    return {"enableRetry": True, "enableSolutionsButton": True, "enableCheckButton": True, **own}


def _choice(item: Item, wanted: Wanted) -> Params:
    return {
        "media": {"disableImageZooming": False},
        "question": paragraphs(item.stem),
        "answers": [_answer(option) for option in item.options],
        "overallFeedback": _overall(item.why),
        "UI": said(CHOICE, wanted),
        "behaviour": _behaviour(
            type="single" if item.way is Way.ONE else "multi", singlePoint=False, randomAnswers=True,
            showSolutionsRequiresInput=True, confirmCheckDialog=False, confirmRetryDialog=False, autoCheck=False,
            passPercentage=100, showScorePoints=True,
        ),
        **dialogs(wanted),
    }  # fmt: skip


def _answer(option: Option) -> Params:
    feedback = f"<div>{html.text(option.feedback)}</div>" if option.feedback else ""
    hints = {"tip": "", "chosenFeedback": feedback, "notChosenFeedback": ""}
    return {"text": f"<div>{html.text(option.text)}</div>", "correct": option.right, "tipsAndFeedback": hints}


def _each(item: Item, wanted: Wanted) -> Params:
    """One statement; the feedback is the same whatever was answered."""
    [option] = item.options
    [told] = _overall(option.feedback, item.why)
    feedback = told.get("feedback", "")
    names = {f"{key}Text": wanted.words[f"quiz_{key}"] for key in ("true", "false")}
    return {
        "media": {"disableImageZooming": False},
        "question": paragraphs(item.stem),
        "correct": "true" if option.right else "false",
        "l10n": {**said(TRUE_FALSE, wanted), **names},
        "behaviour": _behaviour(
            confirmCheckDialog=False, confirmRetryDialog=False, autoCheck=False,
            feedbackOnCorrect=feedback, feedbackOnWrong=feedback,
        ),
        **dialogs(wanted),
    }  # fmt: skip


def _sentence(item: Item) -> tuple[str, str]:
    """What stands before and behind the gap: the line of the stem that has one, or the unit alone."""
    for passage in item.stem:
        for line in passage.lines:
            before, space, after = line.partition(SPACE)
            if space:
                return before, after
    return "", f" {item.unit}".rstrip()


def _typed(item: Item, wanted: Wanted) -> Params:
    """The stem above, without the line in which the gap is filled."""
    stem = tuple(Passage(tuple(line for line in one.lines if SPACE not in line)) for one in item.stem)
    before, after = _sentence(item)
    return {
        "media": {"disableImageZooming": False},
        "text": paragraphs(tuple(one for one in stem if one.lines)),
        "questions": [f"<p>{html.text(before)}*{html.text('/'.join(item.accepted))}*{html.text(after)}</p>"],
        "overallFeedback": _overall(item.why),
        **said(BLANKS, wanted),
        "behaviour": _behaviour(
            autoCheck=False, caseSensitive=False, showSolutionsRequiresInput=True, separateLines=False,
            confirmCheckDialog=False, confirmRetryDialog=False, acceptSpellingErrors=False,
        ),
        **dialogs(wanted),
    }  # fmt: skip


def _pairs(item: Item, wanted: Wanted) -> Params:
    """A line for each pair, whose target is dragged into it; targets left over lie among those to drag.

    All is said in one paragraph, so each reason gets its end.
    """
    why = (line if line.endswith((".", "!", "?", "…", "”")) else f"{line}." for line in reasons(item))
    lines = [f"{html.text(option.text)} → *{html.text(to.text)}*" for option, to in item.pairs]
    return {
        "media": {"disableImageZooming": False},
        "taskDescription": paragraphs(item.stem),
        "textField": "\n".join(lines),
        "distractors": " ".join(f"*{html.text(to.text)}*" for to in item.spare),
        "overallFeedback": _overall(*why, item.why),
        **said(DRAG, wanted),
        "behaviour": _behaviour(instantFeedback=False),
    }


PARAMS: dict[Way, Callable[[Item, Wanted], Params]] = {
    Way.ONE: _choice, Way.SEVERAL: _choice, Way.EACH: _each, Way.TYPED: _typed, Way.PAIRS: _pairs,
}  # fmt: skip
