"""What is known of a thing, as packages say it; the schemas of the whole manifests are asked in test_scorm_manifest.py."""

from __future__ import annotations

import pytest
from hypothesis import given
from lxml import etree

from courseware.content.model import Lang
from courseware.views.exports.lom import IMS_MD, LOM, Known, lom, older

from . import made as some

KNOWN = Known("LD-thu-01", "Thử", Lang.VI, "Em nhận ra tin lạ", ("muc-2", "tin-nhan"))
EACH = pytest.mark.parametrize("write", [lom, older])


@EACH
@given(text=some.line)
def test_hard_texts_come_back(write, text: str) -> None:  # type: ignore[no-untyped-def]
    """In the title and in words to find it by."""

    root = etree.fromstring(etree.tostring(write(Known("LD-1", text, Lang.EN, text, (text,)))))

    assert ["".join(root.find(f".//{{*}}{name}").itertext()) for name in ("title", "description", "keyword")] == [
        text
    ] * 3


@EACH
def test_nothing_is_said_of_nothing(write) -> None:  # type: ignore[no-untyped-def]
    """No empty description, no empty word."""

    names = [etree.QName(one).localname for one in write(Known("LD-1", "Thử", Lang.VI)).iter()]

    assert "description" not in names and "keyword" not in names


def test_each_has_its_own_names_for_the_same() -> None:
    """The language of a text and the id."""

    new, old = lom(KNOWN), older(KNOWN)

    assert new.find(f".//{{{LOM}}}string").get("language") == "vi"
    assert new.findtext(f".//{{{LOM}}}identifier/{{{LOM}}}entry") == "LD-thu-01"
    assert old.find(f".//{{{IMS_MD}}}langstring").get("{http://www.w3.org/XML/1998/namespace}lang") == "vi"
    assert old.findtext(f".//{{{IMS_MD}}}catalogentry/{{{IMS_MD}}}entry/{{{IMS_MD}}}langstring") == "LD-thu-01"


def test_another_namespace_may_hold_the_same() -> None:
    """A cartridge’s."""

    assert {etree.QName(one).namespace for one in lom(KNOWN, "urn:x").iter()} == {"urn:x"}
