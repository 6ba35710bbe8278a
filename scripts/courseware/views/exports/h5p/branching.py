"""A conversation as a Branching Scenario, which keeps its branches: a package of its own beside the lesson's set. Pure.

Each turn is a Branching Question; a choice that ends the conversation has the end as its own end screen, 1 point for a good
one. How the library reads this: `semantics.json` and `h5p-branching-scenario.js` of https://github.com/h5p/h5p-branching-scenario.
"""

from __future__ import annotations

import uuid

from courseware.views.exports import html
from courseware.views.exports.format import Wanted
from courseware.views.exports.h5p.labels import BRANCHING, said
from courseware.views.exports.h5p.questions import Params, paragraphs
from courseware.views.exports.item import Item, Option, Turn

LIBRARY = "H5P.BranchingScenario 1.8"
QUESTION = "H5P.BranchingQuestion 1.0"
END = -1
"""Where a choice leads that leads to no turn."""


def scenario(item: Item, wanted: Wanted) -> Params:
    """The parameters; `item`: a conversation, whose turns are numbered from 0 in their order."""
    asked = [turn for turn in item.turns if turn.options]
    places = {turn.id: number for number, turn in enumerate(asked)}
    ends = {turn.id: turn for turn in item.turns if turn.end}
    return {
        "branchingScenario": {
            "title": item.name,
            "startScreen": {"startScreenTitle": html.lines(item.name), "startScreenSubtitle": paragraphs(item.stem)},
            "content": [_turn(item, turn, places, ends) for turn in asked],
            "endScreens": [{"endScreenTitle": "", "endScreenSubtitle": "", "endScreenScore": 0, "contentId": END}],
            "scoringOptionGroup": {"scoringOption": "static-end-score", "includeInteractionsScores": True},
            "behaviour": {
                "enableBackwardsNavigation": False, "forceContentFinished": False, "randomizeBranchingQuestions": False,
            },
            "l10n": said(BRANCHING, wanted),
        },
    }  # fmt: skip


def _turn(item: Item, turn: Turn, places: dict[str, int], ends: dict[str, Turn]) -> Params:
    question = {
        "question": paragraphs(turn.told),
        "alternatives": [_choice(one, places, ends) for one in turn.options],
    }
    return {
        "type": {
            "library": QUESTION,
            "params": {"branchingQuestion": question},
            "subContentId": str(uuid.uuid5(uuid.NAMESPACE_URL, f"urn:{item.id}/{turn.id}")),
            "metadata": {"contentType": "Branching Question", "license": "CC BY-SA", "licenseVersion": "4.0", "title": turn.title},
        },
        "showContentTitle": False,
        "contentBehaviour": "useBehavioural",
        "forceContentFinished": "useBehavioural",
        "feedback": {"title": "", "subtitle": ""},
    }  # fmt: skip


def _choice(option: Option, places: dict[str, int], ends: dict[str, Turn]) -> Params:
    """Where it leads, and what is said before: a feedback, or the end with its reason."""
    feedback: Params = {"title": "", "subtitle": html.lines(option.feedback)}
    if end := ends.get(option.goes):
        told = html.lines(option.feedback) + paragraphs(end.told)
        feedback = {"title": html.lines(end.title), "subtitle": told, "endScreenScore": int(end.end == "good")}
    return {"text": html.text(option.text), "nextContentId": places.get(option.goes, END), "feedback": feedback}
