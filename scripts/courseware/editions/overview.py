"""A department's own edition: the course with a page that lists its schools, and the register of their official hosts."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator, Sequence
from typing import Any

from markupsafe import Markup

from courseware.content.model import Lang
from courseware.editions.own_pages import OwnPage
from courseware.editions.pages import SchoolDrawing
from courseware.editions.profile import Profile
from courseware.editions.schools import School

SLUG = "so"
PAGE = "danh-sach"
NAMELESS = Profile(
    slug=SLUG, name="Sở Giáo dục và Đào tạo", name_en="Department of Education and Training", levels=("so",)
)
"""The department when no profile of its own is given."""


def department(school: School, schools: Sequence[School], drawing: SchoolDrawing, shared: bool) -> School:
    """The department's school with the list of its schools as its first own page. `shared`: schools live beside it."""
    lists = tuple(
        OwnPage(PAGE, lang.value, drawing.words[lang]["schools_title"], _list(schools, drawing, lang, shared))
        for lang in Lang
    )
    return dataclasses.replace(school, pages=lists + school.pages)


def addresses(schools: Sequence[School], home: School, shared: bool) -> dict[str, str]:
    """Official host (and folder) → school, for the register: its own domain, else its folder on the department's."""
    beside = home.place.domain + home.place.path if shared and home.place.domain else ""
    own = {_address(school): school.slug for school in [home, *schools] if school.place.domain}
    return own | {f"{beside}{school.slug}/": school.slug for school in schools if beside and not school.place.domain}


def _address(school: School) -> str:
    return school.place.domain + (school.place.path if school.place.path != "/" else "")


def _list(schools: Sequence[School], drawing: SchoolDrawing, lang: Lang, shared: bool) -> str:
    rows = [dict(_row(school, drawing, lang, shared)) for school in sorted(schools, key=lambda school: school.slug)]
    return Markup(drawing.template("schools", lang, rows=rows))


def _row(school: School, drawing: SchoolDrawing, lang: Lang, shared: bool) -> Iterator[tuple[str, Any]]:
    words, place = drawing.words[lang], school.place
    up = "" if lang is Lang.VI else "../"
    url = f"https://{place.domain}{place.path}" if place.domain else f"{up}{school.slug}/index.html" if shared else ""
    yield "slug", school.slug
    yield "name", school.name(lang)
    yield "levels", ", ".join(words[f"level_{level}"] for level in school.profile.levels)
    yield "number", school.profile.register_number
    yield "url", url
    yield "shown", url.removeprefix("https://").removeprefix("../").removesuffix("index.html")
