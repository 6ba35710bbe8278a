"""`imsmanifest.xml`, the table of contents of a SCORM package with one thing to launch. Pure.

After ADL, SCORM 1.2 Content Aggregation Model, and SCORM 2004 4th edition, the same. No `schemaLocation`: it would name files
that systems then look for in the package.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from lxml import etree
from lxml.builder import ElementMaker

from courseware.views.exports.lom import Element, Known, lom, older


@dataclass(frozen=True)
class Edition:
    """One edition of the standard: its name in a manifest, its namespaces, its attribute for what can be launched, its metadata."""

    version: str
    ims: str
    adl: str
    kind: str
    known: Callable[[Known], Element]
    sequencing: str = ""


OLD = Edition(
    "1.2",
    "http://www.imsproject.org/xsd/imscp_rootv1p1p2",
    "http://www.adlnet.org/xsd/adlcp_rootv1p2",
    "scormtype",
    older,
)
STAGED = Edition(
    "2004 4th Edition", "http://www.imsglobal.org/xsd/imscp_v1p1", "http://www.adlnet.org/xsd/adlcp_v1p3", "scormType", lom,
    "http://www.imsglobal.org/xsd/imsss",
)  # fmt: skip


def manifest(edition: Edition, known: Known, files: Sequence[str]) -> bytes:
    """`known.id`: an XML name that is the package's own; `files`: their paths, the one to launch first."""
    name = known.id
    spaces = {None: edition.ims, "adlcp": edition.adl} | ({"imsss": edition.sequencing} if edition.sequencing else {})
    make = ElementMaker(namespace=edition.ims, nsmap=spaces)
    launched = make.item(make.title(known.title), identifier=f"{name}.item", identifierref=f"{name}.pages")
    if edition.sequencing:
        launched.append(_told_by_itself(edition))
    pages = make.resource(
        *(make.file(href=path) for path in files),
        {
            f"{{{edition.adl}}}{edition.kind}": "sco",
            "identifier": f"{name}.pages",
            "type": "webcontent",
            "href": files[0],
        },
    )
    tree = make.manifest(
        make.metadata(make.schema("ADL SCORM"), make.schemaversion(edition.version), edition.known(known)),
        make.organizations(
            make.organization(make.title(known.title), launched, identifier=f"{name}.lessons"),
            default=f"{name}.lessons",
        ),
        make.resources(pages),
        identifier=name,
        version="1.0",
    )
    return bytes(etree.tostring(tree, encoding="UTF-8", xml_declaration=True, pretty_print=True))


def _told_by_itself(edition: Edition) -> etree._Element:
    """A system that sequences shall not take a package that says nothing yet for completed and passed."""
    make = ElementMaker(namespace=edition.sequencing)
    return make.sequencing(make.deliveryControls(completionSetByContent="true", objectiveSetByContent="true"))
