"""A lesson as a package: its test, its questions, its pictures, and the manifest that names them. Pure.

What is known of a question (id, level, tags, competence codes, the objective it tests) stands in the manifest as LOM
(IEEE 1484.12.3), where question banks look for it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from courseware.content.model import Lesson
from courseware.views.exports.format import Wanted, file_name
from courseware.views.exports.item import Item
from courseware.views.exports.lom import Known, lom
from courseware.views.exports.qti.dialects import Dialect, saved, written
from courseware.views.exports.qti.items import identifier, item_xml, pictures
from courseware.views.exports.qti.markup import Element, made

TEST = "test.xml"


def files(lesson: Lesson, items: Sequence[Item], wanted: Wanted, dialect: Dialect) -> Iterator[tuple[str, bytes]]:
    """The files of a package, the manifest first. `items`: no conversations."""
    drawn = {item.id: list(pictures(item)) for item in items}
    resources = [_test_resource(lesson, items, dialect)]
    for item in items:
        paths = [address(item), *(part.path for part in drawn[item.id])]
        resources.append(_item_resource(item, paths, wanted, dialect))
    yield "imsmanifest.xml", saved(_manifest(lesson, resources, dialect), dialect.manifest)
    yield TEST, written(_test(lesson, items, wanted), dialect)
    for item in items:
        yield address(item), item_xml(item, wanted, dialect)
        yield from ((part.path, part.data) for part in drawn[item.id])


def address(item: Item) -> str:
    """Where a question lies in a package."""
    return f"items/{identifier(item)}.xml"


def _name(lesson: Lesson) -> str:
    return f"LD-{file_name(lesson)}"


def _test(lesson: Lesson, items: Sequence[Item], wanted: Wanted) -> Element:
    """All questions in one part: in any order, with feedback after each, as often as wanted; the points are added up."""
    references = [
        made("qti_assessment_item_ref", identifier=identifier(item), href=address(item), category=f"muc-{item.about.level}")
        for item in items
    ]  # fmt: skip
    title = lesson.texts[wanted.lang].title
    control = made("qti_item_session_control", max_attempts="0", show_feedback="true")
    section = made("qti_assessment_section", *references, identifier="S", title=title, visible="true")
    part = made(
        "qti_test_part", control, section, identifier="P", navigation_mode="nonlinear", submission_mode="individual"
    )
    start = made("qti_default_value", made("qti_value", "0"))
    score = made("qti_outcome_declaration", start, identifier="SCORE", cardinality="single", base_type="float")
    total = made("qti_sum", made("qti_test_variables", variable_identifier="SCORE"))
    processing = made("qti_outcome_processing", made("qti_set_outcome_value", total, identifier="SCORE"))
    return made("qti_assessment_test", score, part, processing, identifier=_name(lesson), title=title)


def _manifest(lesson: Lesson, resources: Sequence[Element], dialect: Dialect) -> Element:
    said = made("metadata", made("schema", dialect.schema), made("schemaversion", dialect.schema_version))
    return made(
        "manifest", said, made("organizations"), made("resources", *resources), identifier=f"MANIFEST-{_name(lesson)}"
    )


def _test_resource(lesson: Lesson, items: Sequence[Item], dialect: Dialect) -> Element:
    needs = [made("dependency", identifierref=identifier(item)) for item in items]
    return made(
        "resource", made("file", href=TEST), *needs, identifier=_name(lesson), type=dialect.type("test"), href=TEST
    )


def _item_resource(item: Item, paths: Sequence[str], wanted: Wanted, dialect: Dialect) -> Element:
    held = [made("file", href=path) for path in paths]
    return made(
        "resource", made("metadata", lom(_known(item, wanted))), *held,
        identifier=identifier(item), type=dialect.type("item"), href=paths[0],
    )  # fmt: skip


def _known(item: Item, wanted: Wanted) -> Known:
    """The objective that a question tests is what it is for."""
    return Known(item.id, item.name, wanted.lang, item.about.objective, item.about.labels)
