"""What is known of a question, a lesson or a band, in the element that packages have for that (LOM). Pure.

IEEE 1484.12.3 is what QTI, Common Cartridge (in a namespace of its own) and SCORM 2004 hold; SCORM 1.2 holds the older
IMS Learning Resource Meta-data 1.2.1, which has other names for the same.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from lxml.builder import ElementMaker

from courseware.content.model import Lang

Element = Any
"""An element of lxml, which has no types."""
LOM = "http://ltsc.ieee.org/xsd/LOM"
IMS_MD = "http://www.imsglobal.org/xsd/imsmd_rootv1p2p1"
CATALOG = "LD"
XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"


@dataclass(frozen=True)
class Known:
    """Its id, its title, a sentence on what it is for ("" for none), and words to find it by: level, tags, codes."""

    id: str
    title: str
    lang: Lang
    about: str = ""
    words: tuple[str, ...] = ()


def lom(known: Known, space: str = LOM) -> Element:
    """The element of IEEE 1484.12.3, in its own namespace or in another one."""
    make = ElementMaker(namespace=space, nsmap={"lom": space})

    def said(text: str) -> Element:
        return make.string(text, language=known.lang)

    return make.lom(
        make.general(
            make.identifier(make.catalog(CATALOG), make.entry(known.id)),
            make.title(said(known.title)),
            make.language(known.lang),
            *([make.description(said(known.about))] if known.about else []),
            *(make.keyword(said(word)) for word in known.words),
        )
    )


def older(known: Known) -> Element:
    """The element of IMS Meta-data 1.2.1."""
    make = ElementMaker(namespace=IMS_MD, nsmap={"imsmd": IMS_MD})

    def said(text: str) -> Element:
        return make.langstring(text, {XML_LANG: str(known.lang)})

    return make.lom(
        make.general(
            make.title(said(known.title)),
            make.catalogentry(make.catalog(CATALOG), make.entry(said(known.id))),
            make.language(known.lang),
            *([make.description(said(known.about))] if known.about else []),
            *(make.keyword(said(word)) for word in known.words),
        )
    )
