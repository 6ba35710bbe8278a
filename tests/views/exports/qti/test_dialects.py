"""The two versions of QTI from one tree."""

from __future__ import annotations

from lxml import etree

from courseware.views.exports.qti.dialects import LOM, QTI_2, QTI_3, saved, written
from courseware.views.exports.qti.markup import Element, made


def tree() -> Element:
    """Names with dashes, HTML, content that only 3.0 wraps, texts around it."""
    said = made("qti_content_body", made("p", "một", made("br"), "hai"), "ba")
    return made("qti_modal_feedback", said, outcome_identifier="X", show_hide="show")


def test_3_0_is_written_as_it_is_built() -> None:
    """In its namespace, without a prefix."""

    assert written(tree(), QTI_3).decode().partition("?>\n")[2] == (
        f'<qti-modal-feedback xmlns="{QTI_3.items}" outcome-identifier="X" show-hide="show">'
        "<qti-content-body><p>một<br/>hai</p>ba</qti-content-body></qti-modal-feedback>"
    )


def test_2_1_has_other_names_and_less_around_its_content() -> None:
    """No text is lost where an element goes; HTML keeps its names."""

    assert written(tree(), QTI_2).decode().partition("?>\n")[2] == (
        f'<modalFeedback xmlns="{QTI_2.items}" outcomeIdentifier="X" showHide="show"><p>một<br/>hai</p>ba</modalFeedback>'
    )


def test_what_has_a_namespace_keeps_it() -> None:
    """LOM inside a manifest."""

    root = etree.fromstring(saved(made("manifest", made("metadata", made(f"{{{LOM}}}lom"))), QTI_3.manifest))

    assert [element.tag for element in root.iter()] == [
        f"{{{QTI_3.manifest}}}manifest", f"{{{QTI_3.manifest}}}metadata", f"{{{LOM}}}lom",
    ]  # fmt: skip


def test_types_of_files() -> None:
    """As manifests have them."""

    assert (QTI_3.type("item"), QTI_2.type("test")) == ("imsqti_item_xmlv3p0", "imsqti_test_xmlv2p1")
