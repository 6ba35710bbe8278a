"""What the makers of papers work from: the course, the words, the school, letters to draw with, a lesson's drawings. Pure."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from courseware.content.kinds.body import Words
from courseware.content.model import Course, Lang
from courseware.content.registries.contacts import Contact
from courseware.views.kits import pictures, rasters
from courseware.views.kits.material import Material
from courseware.views.kits.school import DOTS, School


@dataclass(frozen=True)
class Fonts:
    """Two weights of the letters in pictures, as files of TrueType."""

    usual: bytes
    bold: bytes


@dataclass(frozen=True)
class Image:
    """A PNG and what is to be seen on it."""

    png: bytes
    alt: str


@dataclass(frozen=True)
class Drawings:
    """A lesson's drawings as SVG. `options`: those of the options of some questions, by id and in file order."""

    picture: pictures.Drawn | None
    options: Mapping[str, Sequence[str]]

    def lesson(self, wide: int) -> Image | None:
        """Its picture in greys."""
        return Image(rasters.grey(self.picture.svg, wide), self.picture.alt) if self.picture else None


@dataclass(frozen=True)
class Desk:
    """Everything but the lesson."""

    course: Course
    words: Words
    school: School
    fonts: Fonts

    _drawn: dict[str, Drawings] = field(default_factory=dict, compare=False)
    """Of the last lesson that was asked for: several papers show them."""

    def drawings(self, found: Material) -> Drawings:
        """Of one lesson."""
        path = found.lesson.path
        if path not in self._drawn:
            self._drawn.clear()
            self._drawn[path] = Drawings(pictures.picture(self.course, path), pictures.options(self.course, path))
        return self._drawn[path]

    def contacts(self, found: Material) -> list[Contact]:
        """The numbers that may be printed for the lesson’s audience."""
        return [one for one in self.course.registry.contacts.contacts if found.band.learner in one.audience]

    def slots(self, found: Material) -> list[tuple[str, str]]:
        """Whom a school names: (“Thầy cô chủ nhiệm”, who and which number, dots where nobody has said it)."""
        known = [one for one in self.course.registry.contacts.slots if found.band.learner in one.audience]
        return [(one.name[Lang.VI], self.school.contacts.get(one.id, DOTS)) for one in known]
