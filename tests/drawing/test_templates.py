"""Templates that are drawn outside MkDocs."""

from __future__ import annotations

from pathlib import Path

import pytest
from jinja2 import UndefinedError
from markupsafe import Markup

from courseware.drawing.templates import environment


def test_text_is_escaped_markup_is_not_and_a_missing_name_is_a_fault(tmp_path: Path) -> None:
    """What an author typed can never become an element; a typing error in a template can never become a gap."""

    (tmp_path / "a.html").write_text("<p>{{ text }}</p>", "utf-8")
    draw = environment(tmp_path).get_template("a.html").render

    assert draw(text="<b>&") == "<p>&lt;b&gt;&amp;</p>"
    assert draw(text=Markup("<b>x</b>")) == "<p><b>x</b></p>"
    with pytest.raises(UndefinedError):
        draw()
