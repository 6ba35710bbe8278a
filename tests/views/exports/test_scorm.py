"""The two rows of SCORM."""

from __future__ import annotations

import pytest
from lxml import etree

from courseware.views import packing
from courseware.views.exports.packages import Packages
from courseware.views.exports.scorm import SCORM12, SCORM2004
from courseware.views.exports.scorm_manifest import OLD, STAGED, Edition

from .conftest import Wanted, made


@pytest.mark.parametrize(("format_", "edition"), [(SCORM12, OLD), (SCORM2004, STAGED)], ids=["scorm12", "scorm2004"])
def test_each_has_the_manifest_of_its_edition(format_: Packages, edition: Edition, little: Wanted) -> None:
    """The identifier is the package's own, the page to launch the first file."""

    [package] = made(format_, little)[0].values()
    tree = etree.fromstring(dict(packing.files(package))["imsmanifest.xml"])

    assert tree.get("identifier") == "LD-lop-6-7_tin-nhan-la"
    assert tree.findtext(f".//{{{edition.ims}}}schemaversion") == edition.version
    assert tree.xpath("//@href")[0] == "index.html"
