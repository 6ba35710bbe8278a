"""`choices.yml`: drawings for the options of questions that a child has to choose from before it can read."""

from __future__ import annotations

from courseware.content.registries.closed import Closed
from courseware.content.registries.pictures import Figure, Mood, Thing


class Drawing(Closed):
    """What stands for one option: 200 × 180, without a place, so that nothing but people and things tells them apart."""

    who: tuple[Figure, ...] = ()
    things: tuple[Thing, ...] = ()


class Choices(Closed):
    """The drawings of one lesson in one light, and by the id of a question the drawing of each of its options, in order."""

    mood: Mood
    drawings: dict[str, Drawing]
    questions: dict[str, tuple[str, ...]]


class ChoicePictures(Closed):
    """`choices.yml`: by the path of a lesson."""

    choices: dict[str, Choices]

    def of(self, path: str, question: str) -> tuple[str, ...]:
        """Names of the drawings of a question's options; none for most questions."""
        lesson = self.choices.get(path)
        return lesson.questions.get(question, ()) if lesson else ()
