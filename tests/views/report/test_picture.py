"""The matrix as a picture."""

from __future__ import annotations

from xml.etree import ElementTree

from courseware.content.model import Course
from courseware.views.report import picture


def test_the_matrix_is_a_picture_of_every_cell(course: Course) -> None:
    """Well-formed, one square a cell, nothing from outside, the number told in words too."""

    drawn = picture.matrix(course)
    tree = ElementTree.fromstring(drawn)
    squares = tree.findall(".//{http://www.w3.org/2000/svg}rect")

    assert len(squares) == len(course.registry.scope.cells)
    assert "href" not in drawn
    assert f"<title>L67.S5: {picture.questions(course)['L67.S5']}</title>" in drawn
