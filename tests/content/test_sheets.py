"""The sheets of drawn parts: each group is a part; what could do anything but be seen is refused."""

from __future__ import annotations

from pathlib import Path

import pytest

from courseware.content import sheets

START = '<svg xmlns="http://www.w3.org/2000/svg">\n'


def parse(*groups: str) -> tuple[dict[str, sheets.Part], list[str]]:
    """The parts of a sheet with these groups, one a line, and what is wrong."""
    parts, problems = sheets.parse("a.svg", START + "\n".join(groups) + "\n</svg>")
    return parts, [str(problem) for problem in problems]


def test_a_group_is_a_part() -> None:
    """Its SVG without the group's own tag, as short as can be, and what its data say."""

    parts, problems = parse(
        '<g id="key" data-size="88 44">\n  <path d="M0 0\n  h9"/> <g fill="#fff"><circle r="3"/></g>\n</g>'
    )

    assert problems == []
    assert parts["key"].drawn == '<path d="M0 0 h9"/><g fill="#fff"><circle r="3"/></g>'
    assert parts["key"].numbers("size") == (88, 44) and parts["key"].numbers("screen") == ()


@pytest.mark.parametrize(
    ("group", "said"),
    [
        ('<g id="a"><text>A</text></g>', "a.svg:3: a: <text> không dùng được"),
        ('<g id="a"><script/></g>', "<script> không dùng được"),
        ('<g id="a"><path style="fill:red"/></g>', "thuộc tính style không dùng được"),
        ('<g id="a"><path onclick="a()"/></g>', "thuộc tính onclick không dùng được"),
        ('<g id="a"><path id="b"/></g>', "thuộc tính id không dùng được"),
        ('<g id="a"><use href="#b"/></g>', "<use> không dùng được"),
        ('<path id="a" d="M0 0"/>', 'mỗi hình là một <g id="tên">'),
        ("<g/>", 'nhóm: mỗi hình là một <g id="tên">'),
        ('<g id="key"/>', "key: tên này đã có trong tệp"),
    ],
)
def test_what_is_more_than_a_drawing_is_told(group: str, said: str) -> None:
    """With the line and the name of the part."""

    assert any(said in problem for problem in parse('<g id="key"/>', group)[1])


def test_a_broken_file_is_told_at_its_line() -> None:
    """No traceback for a tag that is not closed."""

    parts, problems = sheets.parse("a.svg", f'{START}<g id="a">\n<path d="M0 0">\n</g></svg>')

    assert parts == {} and "a.svg:4: tệp SVG hỏng ở đây" in str(problems[0])


@pytest.mark.parametrize(("sheet", "lacking"), [("things", "size"), ("clothes", "cut")])
def test_a_part_says_of_itself_what_its_sheet_asks(sheet: str, lacking: str) -> None:
    """Without its size a thing cannot be shown on a screen, without its cut trousers are a skirt."""

    problems = sheets.parse(f"{sheet}.svg", f'{START}<g id="key"><path d="M0 0"/></g></svg>')[1]

    assert any(f"{sheet}.svg:2: key: thiếu data-{lacking}" in str(problem) for problem in problems)


def test_a_missing_sheet_is_told(mini: Path) -> None:
    """Each sheet has to be there, even an empty one."""

    (mini / "overrides/pictures/worn.svg").unlink()

    assert [str(p) for p in sheets.read(mini)[1]] == ["overrides/pictures/worn.svg:1: thiếu tệp này [van-ban]"]
