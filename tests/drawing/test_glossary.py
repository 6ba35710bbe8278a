"""Links into the glossary carry their definition."""

from __future__ import annotations

import dataclasses
from pathlib import Path

from lxml import html

from courseware.content import reading
from courseware.content.model import Lang, Term
from courseware.drawing import glossary

TERM = Term("ma-otp", {Lang.VI: "mã OTP", Lang.EN: "OTP"}, {Lang.VI: "Mã dùng một lần.", Lang.EN: "A code used once."})


def test_a_link_to_a_term_is_told_in_the_language_of_the_page(mini: Path) -> None:
    """From any depth; another page's anchor, an unknown term and a link elsewhere stay plain."""

    found = reading.read(mini).course
    assert found is not None
    links = [
        "../tu-dien.html#ma-otp",
        "tu-dien.html#ma-otp",
        "tu-dien.html#khong-co",
        "khac.html#ma-otp",
        "tu-dien.html",
    ]
    root = html.fromstring("<p>" + "".join(f'<a href="{link}">x</a>' for link in links) + "</p>")
    glossary.tell_terms(root, dataclasses.replace(found, terms=(TERM,)), Lang.EN)

    assert [link.get("data-definition") for link in root.iter("a")] == ["A code used once."] * 2 + [None] * 3
    assert [link.get("class") for link in root.iter("a")] == ["term"] * 2 + [None] * 3
