"""`imsmanifest.xml`, the table of contents of a SCORM package with one thing to launch. Pure.

After ADL, SCORM 1.2 Content Aggregation Model, and SCORM 2004 4th edition, the same. No `schemaLocation`: it would name files
that systems then look for in the package.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from lxml import etree
from lxml.builder import ElementMaker


@dataclass(frozen=True)
class Edition:
    """One edition of the standard: what it is called in a manifest, its namespaces, its attribute for what can be launched."""

    version: str
    ims: str
    adl: str
    kind: str
    sequencing: str = ""


OLD = Edition(
    "1.2", "http://www.imsproject.org/xsd/imscp_rootv1p1p2", "http://www.adlnet.org/xsd/adlcp_rootv1p2", "scormtype"
)
STAGED = Edition(
    "2004 4th Edition", "http://www.imsglobal.org/xsd/imscp_v1p1", "http://www.adlnet.org/xsd/adlcp_v1p3", "scormType",
    "http://www.imsglobal.org/xsd/imsss",
)  # fmt: skip


def manifest(edition: Edition, name: str, title: str, files: Sequence[str]) -> bytes:
    """`name`: an XML name that is the package's own; `files`: their paths, the one to launch first."""
    spaces = {None: edition.ims, "adlcp": edition.adl} | ({"imsss": edition.sequencing} if edition.sequencing else {})
    make = ElementMaker(namespace=edition.ims, nsmap=spaces)
    launched = make.item(make.title(title), identifier=f"{name}.item", identifierref=f"{name}.pages")
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
        make.metadata(make.schema("ADL SCORM"), make.schemaversion(edition.version)),
        make.organizations(
            make.organization(make.title(title), launched, identifier=f"{name}.lessons"), default=f"{name}.lessons"
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
