"""`pictures.yml`: what the picture of each lesson shows, put together from the parts in `overrides/pictures/`."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

from pydantic import Field

from courseware.content.registries.closed import Both, Closed
from courseware.content.scalars import Whole

Across = Annotated[Whole, Field(le=720)]
Down = Annotated[Whole, Field(le=440)]
Percent = Annotated[Whole, Field(ge=20, le=400)]
COLOUR = r"^(#[0-9a-f]{6})?$"


class Mood(StrEnum):
    """The light of a picture: the colours of its wall and floor."""

    MORNING = "morning"
    DAY = "day"
    SKY = "sky"
    EVENING = "evening"
    NIGHT = "night"
    CARE = "care"
    FEAST = "feast"
    RAIN = "rain"


class Turn(StrEnum):
    """Which way somebody is turned, as the reader sees it."""

    LEFT = "left"
    RIGHT = "right"
    AHEAD = "ahead"


class Stance(StrEnum):
    """What the legs do, where they are seen."""

    STANDS = "stands"
    SITS = "sits"
    WALKS = "walks"
    HALF = "half"
    """No legs: a table or a desk hides them."""


class Pose(StrEnum):
    """What the arms do. Each has its row in `drawing/pictures/poses.py`."""

    REST = "rest"
    PHONE = "phone"
    READ = "read"
    CALL = "call"
    POINT = "point"
    SHOW = "show"
    ASK = "ask"
    WAVE = "wave"
    CHEER = "cheer"
    THINK = "think"
    OPEN = "open"
    STOP = "stop"
    DESK = "desk"
    TYPE = "type"
    WRITE = "write"
    HIPS = "hips"
    HEART = "heart"
    REACH = "reach"
    GIVE = "give"
    CARRY = "carry"
    HEAD = "head"
    EYES = "eyes"


class Figure(Closed):
    """Somebody in a picture: `who` is a name of the cast or of `others`; `at` is the middle of the head."""

    who: str
    at: tuple[Across, Down]
    size: Percent = 100
    pose: Pose = Pose.REST
    stance: Stance = Stance.STANDS
    face: str = "calm"
    turn: Turn = Turn.RIGHT
    holds: str = ""
    wears: str = ""
    """Other clothes than the person's own: what a pupil has on at home."""
    colour: Annotated[str, Field(pattern=COLOUR)] = ""


class Thing(Closed):
    """A thing in a picture: `at` is its middle; `shows` is another thing upon its screen, page or board."""

    thing: str
    at: tuple[Across, Down]
    size: Percent = 100
    shows: str = ""
    tilt: Annotated[Whole, Field(le=359)] = 0
    flipped: bool = False
    behind: bool = False


class Picture(Closed):
    """The picture of a lesson. Drawn one upon the other: place, things `behind`, who, things."""

    place: str
    mood: Mood
    who: tuple[Figure, ...] = ()
    things: tuple[Thing, ...] = ()
    alt: Both


class Age(StrEnum):
    """How old somebody looks."""

    CHILD = "child"
    PUPIL = "pupil"
    TEEN = "teen"
    ADULT = "adult"
    OLD = "old"


class HairColour(StrEnum):
    """The colours that hair has here."""

    BLACK = "black"
    BROWN = "brown"
    GREY = "grey"
    WHITE = "white"


class Looks(Closed):
    """How somebody looks: parts of the sheets hair, clothes and worn; `colour` is another colour for what is worn above."""

    age: Age
    hair: str
    hair_colour: HairColour = HairColour.BLACK
    skin: Annotated[Whole, Field(ge=1, le=3)] = 1
    wears: str
    colour: Annotated[str, Field(pattern=COLOUR)] = ""
    adds: tuple[str, ...] = ()


class Pictures(Closed):
    """`pictures.yml`: people without a name (a classmate, a bus driver) and a picture for each lesson, by its path."""

    others: dict[str, Looks]
    pictures: dict[str, Picture]
