"""The view: a plan as a page and a workbook for the whole school, a document and a calendar for each class."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from courseware.content.model import Course
from courseware.views.planner import feed, forms, names, page, workbook, year
from courseware.views.planner.asked import Asked
from courseware.views.view import Part
from courseware.views.word import document
from courseware.views.word.paper import LYING


@dataclass(frozen=True)
class Planner:
    """The year of a school."""

    asked: Asked
    name: str = "planner"

    def parts(self, course: Course) -> Iterator[Part]:
        """nam-hoc.html, nam-hoc.xlsx; lop-6a_ke-hoach-nam-hoc.docx and lop-6a_lich.ics for each class."""
        plans = year.plan(course, self.asked)
        yield Part("nam-hoc.html", page.page(course, self.asked, plans).encode())
        yield Part("nam-hoc.xlsx", workbook.workbook(course, self.asked, plans))
        for planned in plans:
            who = names.slug(planned.group.name)
            title = f"Kế hoạch năm học: an toàn trên mạng, {planned.group.name}"
            made = document.document(forms.document(course, self.asked, planned), title, self.asked.made, LYING)
            yield Part(f"{who}_ke-hoach-nam-hoc.docx", made)
            yield Part(f"{who}_lich.ics", feed.feed(course, self.asked, planned))
