"""Templates that are drawn outside MkDocs."""

from __future__ import annotations

from pathlib import Path

import pytest
from jinja2 import DictLoader, Environment, UndefinedError
from markupsafe import Markup

from courseware.drawing.templates import Templates, environment
from courseware.machine.keeping import Kept


def test_text_is_escaped_markup_is_not_and_a_missing_name_is_a_fault(tmp_path: Path) -> None:
    """What an author typed can never become an element; a typing error in a template can never become a gap."""

    (tmp_path / "a.html").write_text("<p>{{ text }}</p>", "utf-8")
    draw = environment(tmp_path).get_template("a.html").render

    assert draw(text="<b>&") == "<p>&lt;b&gt;&amp;</p>"
    assert draw(text=Markup("<b>x</b>")) == "<p><b>x</b></p>"
    with pytest.raises(UndefinedError):
        draw()


def test_a_template_is_compiled_once_for_each_way_of_compiling(tmp_path: Path) -> None:
    kept = Kept(tmp_path / "build-vi", b"w" * 32)

    def drawn(name: str, source: str, autoescape: bool) -> str:
        loader = DictLoader({"a.html": source})
        return (
            Environment(loader=loader, autoescape=autoescape, bytecode_cache=Templates(kept, name))
            .get_template("a.html")
            .render(x="<")
        )

    for _ in range(2):
        assert [drawn("pages", "{{ x }}", False), drawn("parts", "{{ x }}", True)] == ["<", "&lt;"]
        assert drawn("pages", "{{ x }}!", False) == "<!"
