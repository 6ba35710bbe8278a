"""What a question means: its kind and the pattern of its right answers, untouched by a change of words. Pure."""

from __future__ import annotations

from courseware.content.model import Blanks, Body, Choices, Lang, Pairs, Question, Steps, Story


def meaning(question: Question) -> str:
    """Kind and key of a question, as the ledger writes them."""
    return f"{question.kind} {key(question.texts[Lang.VI].body)}"


def key(body: Body) -> str:
    """The pattern of right answers: equal in both languages, untouched by a change of words."""
    match body:
        case Choices(options):
            return "".join("x" if option.right else "-" for option in options)
        case Blanks(answers):
            return str(len(answers))
        case Pairs(pairs, distractors) as whole:
            return "".join(chr(ord("a") + whole.targets.index(pair.right)) for pair in pairs) + "-" * len(distractors)
        case Steps(steps):
            return str(len(steps))
        case Story(nodes):
            return ",".join(node.id + "".join(f">{move.to}" for move in node.moves) + (f"={node.end}" if node.end else "") for node in nodes)
