"""Whatever stands in a profile or a table: sentences, never a traceback, and a whole edition or none."""

from __future__ import annotations

import datetime
import shutil
from pathlib import Path
from typing import Any, get_args

import openpyxl
import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from courseware import commands
from courseware.content import texts
from courseware.editions import columns, logos, profile, schools, tables
from courseware.editions.schools import Origin, Rules

from .. import examples

ROOT = Path(__file__).resolve().parents[2]
TEXT = st.text(st.characters(codec="utf-8"), max_size=40)
LEAF = st.none() | st.booleans() | st.integers() | st.floats() | st.dates() | TEXT
VALUES = st.recursive(
    LEAF, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(TEXT, inner, max_size=3), max_leaves=6
)
RIGHT = {
    "slug": st.from_regex(r"[a-z]{2,9}(-[a-z0-9]{1,5})?", fullmatch=True),
    "name": st.text(st.characters(codec="utf-8"), min_size=3, max_size=90),
    "levels": st.lists(st.sampled_from(get_args(profile.Level)), min_size=1, max_size=3),
}
OTHERS = st.sampled_from([name for name in profile.Profile.model_fields if name not in RIGHT]) | TEXT
PROFILES = st.one_of(
    VALUES,
    st.builds(
        lambda right, more: right | more, st.fixed_dictionaries(RIGHT), st.dictionaries(OTHERS, VALUES, max_size=3)
    ),
)
LINES = st.lists(st.lists(TEXT, max_size=6), max_size=5)
TABLES = st.binary(max_size=200) | LINES.map(
    lambda lines: "\n".join(map(",".join, [["Mã", "Tên trường", "Cấp"], *lines])).encode()
)
SHARED = settings(max_examples=examples.of(200), suppress_health_check=[HealthCheck.function_scoped_fixture])


@pytest.fixture(scope="module")
def scratch(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder for all examples."""
    return tmp_path_factory.mktemp("odd")


@SHARED
@given(PROFILES)
def test_a_profile_is_a_school_or_sentences(scratch: Path, rules: Rules, content: object) -> None:
    read, wrong = profile.read("truong.yml", yaml.safe_dump(content, allow_unicode=True))
    made = None
    if read is not None:
        made, wrong = schools.ready(read, Origin("truong.yml", 1, scratch), rules)
    assert (made is None) == bool(wrong)


@SHARED
@given(TABLES, st.sampled_from([".csv", ".xlsx"]))
def test_a_table_is_schools_or_sentences(scratch: Path, rules: Rules, content: bytes, suffix: str) -> None:
    (scratch / f"bang{suffix}").write_bytes(content)
    found, wrong = tables.schools(scratch / f"bang{suffix}", rules)
    assert all(problem.line >= 1 and problem.message for problem in wrong)
    assert len({school.slug for school in found}) == len(found)


PIECES = st.sampled_from(
    [
        "<g id='a'>",
        "</g>",
        "<use href='#a'/>",
        "<path d='M0 0'/>",
        "<style>.a{fill:url(#a)}</style>",
        "&lt;",
        "&a;",
        "<?a b?>",
        "<!---->",
        "<![CDATA[a]]>",
    ]
)


@settings(SHARED, max_examples=examples.of(50))
@given(
    st.lists(PIECES | TEXT, max_size=12).map("".join) | st.binary(max_size=200), st.sampled_from(["svg", "png", "jpg"])
)
def test_a_logo_is_small_or_a_sentence(scratch: Path, inside: str | bytes, suffix: str) -> None:
    data = inside if isinstance(inside, bytes) else f"<svg xmlns='http://www.w3.org/2000/svg'>{inside}</svg>".encode()
    (scratch / f"logo.{suffix}").write_bytes(data)
    try:
        assert len(logos.read(scratch / f"logo.{suffix}").data) <= logos.MOST_BYTES
    except logos.LogoError as error:
        assert f"logo.{suffix}" in str(error)


CELL = TEXT.filter(lambda text: text.isprintable()) | st.integers() | st.floats(allow_nan=False, allow_infinity=False)
SHEET = st.lists(
    st.lists(
        CELL | st.booleans() | st.dates(min_value=datetime.date(1901, 1, 1)) | st.sampled_from(["=A1", "#N/A"]),
        max_size=5,
    ),
    max_size=4,
)


@settings(SHARED, max_examples=examples.of(20))
@given(SHEET)
def test_no_cell_of_a_workbook_is_lost_in_silence(scratch: Path, rules: Rules, lines: list[list[Any]]) -> None:
    """A row that is taken has each of its cells; of every other row that has any, something is said."""
    book = openpyxl.Workbook()
    for line in [["Mã", "Tên trường", "Cấp", "Văn phòng nhà trường"], *lines]:
        book.worksheets[0].append(line)
    book.save(scratch / "bang.xlsx")
    rows, wrong = columns.read(scratch / "bang.xlsx", rules.slots)
    taken, told = dict(rows), {problem.line for problem in wrong}
    for n, line in enumerate(lines, 2):
        cells = [cell for cell in line if not isinstance(cell, str) or texts.meant(cell).strip()]
        assert n in told or len(taken.get(n, ())) == len(cells)


@pytest.mark.slow
@settings(max_examples=examples.of(10), suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(PROFILES)
def test_the_command_leaves_a_whole_edition_or_none(scratch: Path, site: Path, content: object) -> None:
    out = scratch / "out"
    shutil.rmtree(out, ignore_errors=True)
    (scratch / "truong.yml").write_text(yaml.safe_dump(content, allow_unicode=True), "utf-8")
    code = commands.main(
        ["edition", str(scratch / "truong.yml"), "--site", str(site), "--out", str(out), "--form", "shared"], ROOT
    )
    made = list((out / "truong").iterdir()) if (out / "truong").is_dir() else []
    assert code in (0, 2) and (code == 0) == bool(made)
    assert all(
        {"truong.css", "truong.html", "truong.webmanifest"} <= {file.name for file in folder.iterdir()}
        for folder in made
    )
    assert not [path for path in out.rglob(".*") if path.name.endswith((".new", ".old"))]
