"""`cmi5.xml`, held against a grammar that was written from section 13 of the specification: its schema is in no registry."""

from __future__ import annotations

from dataclasses import replace

import pytest
from lxml import etree

from courseware.content.model import Course, Lang
from courseware.views.exports.cmi5_structure import BASE, SPACE, structure
from courseware.views.exports.packages import Package

from .conftest import wanted_of

GRAMMAR = f"""
<grammar xmlns="http://relaxng.org/ns/structure/1.0" ns="{SPACE}" datatypeLibrary="http://www.w3.org/2001/XMLSchema-datatypes">
<start><element name="courseStructure">
  <element name="course"><ref name="id"/><ref name="told"/></element>
  <optional><element name="objectives"><oneOrMore>
    <element name="objective"><ref name="id"/><ref name="told"/></element>
  </oneOrMore></element></optional>
  <oneOrMore><element name="au">
    <ref name="id"/>
    <attribute name="moveOn"><choice>
      <value>Passed</value><value>Completed</value><value>CompletedAndPassed</value><value>CompletedOrPassed</value>
    </choice></attribute>
    <attribute name="masteryScore"><data type="decimal">
      <param name="minInclusive">0</param><param name="maxInclusive">1</param><param name="fractionDigits">4</param>
    </data></attribute>
    <attribute name="launchMethod"><choice><value>AnyWindow</value><value>OwnWindow</value></choice></attribute>
    <attribute name="activityType"><ref name="iri"/></attribute>
    <ref name="told"/>
    <optional><element name="objectives"><oneOrMore>
      <element name="objective"><attribute name="idref"><ref name="iri"/></attribute></element>
    </oneOrMore></element></optional>
    <element name="url"><data type="anyURI"><param name="minLength">1</param></data></element>
  </element></oneOrMore>
</element></start>
<define name="iri"><data type="anyURI"><param name="pattern">https?://[^/]+/.+</param></data></define>
<define name="id"><attribute name="id"><ref name="iri"/></attribute></define>
<define name="told">
  <element name="title"><ref name="lines"/></element>
  <element name="description"><ref name="lines"/></element>
</define>
<define name="lines"><oneOrMore><element name="langstring">
  <attribute name="lang"><data type="language"/></attribute>
  <data type="string"><param name="pattern">\\S(.*\\S)?</param></data>
</element></oneOrMore></define>
</grammar>
"""
"""Empty titles and values that nobody gave are refused too, though the standard has defaults for some."""
MOVED_ON = "NotApplicable"
"""With it a system counts a lesson as done before anybody has opened it."""


@pytest.fixture(scope="module")
def grammar() -> etree.RelaxNG:
    """Of the course structure, as far as ours goes."""
    return etree.RelaxNG(etree.fromstring(GRAMMAR))


def packed(course: Course, lang: Lang, name: str = "lop-6-7") -> etree._Element:
    """The structure of a package of three lessons."""
    lessons = tuple(one for one in course.ready() if one.path.startswith(f"{name}/"))[:3]
    files = {f"{n}.html": b"" for n in range(3)} | {"assets/bai.css": b""}
    hard = 'Lá chắn số: “<b>&amp;" đ 🛡️'
    return etree.fromstring(structure(Package(name, hard, lessons, files), replace(wanted_of(course, lang))))


@pytest.mark.parametrize("lang", Lang)
def test_the_grammar_takes_it_and_refuses_what_is_wrong(lang: Lang, course: Course, grammar: etree.RelaxNG) -> None:
    """Whatever signs a title holds; another order, a share of 80, and a lesson that is done unopened are refused."""

    right = packed(course, lang)
    assert grammar.validate(right), grammar.error_log

    swapped, eighty, unopened = (packed(course, lang) for _ in range(3))
    unit = swapped.find(f"{{{SPACE}}}au")
    assert unit is not None
    unit.insert(0, unit[-1])
    for tree, name, value in ((eighty, "masteryScore", "80"), (unopened, "moveOn", MOVED_ON)):
        tree.xpath("//*[@masteryScore]")[0].set(name, value)
    assert not any(grammar.validate(tree) for tree in (swapped, eighty, unopened))


def test_ids_are_ours_alone_and_lead_nowhere(course: Course) -> None:
    """Each once, of the language (both may stand in one system), competences in common; references are kept."""

    trees = {lang: packed(course, lang) for lang in Lang}
    ids = {lang: [*tree.xpath("//@id")] for lang, tree in trees.items()}

    for lang, tree in trees.items():
        assert len(set(ids[lang])) == len(ids[lang])
        assert all(one.startswith(BASE) for one in ids[lang])
        assert set(tree.xpath("//@idref")) == {one for one in ids[lang] if "/nang-luc/" in one} != set()
    assert set(ids[Lang.VI]) & set(ids[Lang.EN]) == set(trees[Lang.VI].xpath("//@idref"))
    assert BASE.endswith(".invalid/")
    assert "https://la-chan-so.invalid/vi/goi/lop-6-7" in ids[Lang.VI]


def test_a_lesson_has_one_id_in_every_package(course: Course) -> None:
    """In that of its band and in its own, which are two courses."""

    wanted = wanted_of(course)
    lesson = wanted.lessons[0]
    band, alone = (
        etree.fromstring(structure(Package(name, "x", (lesson,), {"a.html": b""}), wanted)) for name in ("nhom", "bai")
    )

    assert band.xpath("//@masteryScore/../@id") == alone.xpath("//@masteryScore/../@id") == [f"{BASE}vi/{lesson.path}"]
    assert band.xpath("//*[1]/@id")[0] != alone.xpath("//*[1]/@id")[0]
