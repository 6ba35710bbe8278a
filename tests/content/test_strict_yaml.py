"""YAML in which what was typed is what is read."""

from __future__ import annotations

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from courseware.content import strict_yaml


@pytest.mark.parametrize(
    "typed",
    [
        "2026", "7:15", "1_000", ".5", "0x1A", "0o17", "017", "1e3", ".inf", ".nan", "2026-11-22", "2026-11-22 07:15:00", "true", "False",
        "no", "On", "y", "=", "<<", "12:30:45", "+84", "Em, con & mình", "C# và F#", "a#b", "5 < 6", "“Khẩn”", "100%", "nullable",
    ],
)  # fmt: skip
def test_a_value_is_the_text_that_was_typed(typed: str) -> None:
    data, _, problems = strict_yaml.load_yaml("a.yml", f"title: {typed}")

    assert (data, problems) == ({"title": typed}, [])


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("title: Thông tin của em #1", "bỏ mất phần “#1”"),
        ("title: Thông tin của em # 1", "bỏ mất phần “# 1”"),
        ("title: Học  #1", "bỏ mất phần “#1”"),
        ("title: #1", "bỏ mất phần “#1”"),
        ("title: !quan-trong học", "“!”"),
        ("title: !!str 5", "“!”"),
        ("title: &a học", "“&”"),
        ("title: *hoc", "“*”"),
        ("title: @lop6a", "một dấu riêng của YAML"),
        ("title: `ma`", "một dấu riêng của YAML"),
        ("title: %a", "một dấu riêng của YAML"),
        ("title: Khẩn: tin lạ", "dấu hai chấm đứng giữa"),
        ('title: "Khẩn', "thiếu dấu nháy đóng"),
        ('title: "Khẩn" tin', "chữ thừa"),
        ('title: "C:\\new"', "dấu \\ trong dấu nháy kép"),
        ('title: "\\u0041"', "dấu \\ trong dấu nháy kép"),
        ("title: [a, 'b' c]", "thiếu dấu phẩy"),
        ("title: - a", "dấu “- ” đứng giữa"),
        ("title Học", "thiếu dấu hai chấm"),
        ("\ttitle: Học", "dấu tab"),
        ("--- học", "“---”"),
        ("...", "“...”"),
        ("%YAML 1.1", "“%”"),
    ],
)
def test_what_yaml_would_lose_is_refused_at_its_line(line: str, said: str) -> None:
    _, _, problems = strict_yaml.load_yaml("a.yml", f"first: 1\n{line}\nlast: 2\n", 11)

    assert [p.line for p in problems if said in p.message] == [12], problems


@pytest.mark.parametrize("typed", ["", "~", "null", "Null"])
def test_nothing_is_none(typed: str) -> None:
    assert strict_yaml.load_yaml("a.yml", f"until: {typed}")[0] == {"until": None}


@given(st.text(max_size=120))
def test_no_text_makes_it_raise(text: str) -> None:
    data, node, problems = strict_yaml.load_yaml("a.yml", text)

    assert not (problems and (data or node))
    assert all(p.line >= 1 and p.message for p in problems)


def test_brackets_without_end_are_no_traceback() -> None:
    assert strict_yaml.load_yaml("a.yml", "[" * 1000)[2]


@pytest.mark.parametrize("opening", ["a:\n  " + "[" * 5000, "a: 1\nb: " + "{" * 5000, "a:\n  " + "- " * 5000])
def test_what_is_too_deep_is_refused_at_its_line_before_it_is_read(
    opening: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[int] = []
    look = strict_yaml.StrictLoader.stale_possible_simple_keys
    monkeypatch.setattr(
        strict_yaml.StrictLoader, "stale_possible_simple_keys", lambda self: (seen.append(1), look(self))[1]
    )

    data, node, wrong = strict_yaml.load_yaml("a.yml", opening)

    assert data is None and node is None and len(seen) < 1000
    assert [problem.line for problem in wrong] == [2] and "quá sâu" in wrong[0].message


def test_a_bomb_of_aliases_is_refused_without_being_unfolded(monkeypatch: pytest.MonkeyPatch) -> None:
    lines = ["a0: &a0 [x, x]", *(f"a{n}: &a{n} [*a{n - 1}, *a{n - 1}]" for n in range(1, 20))]
    monkeypatch.setattr(strict_yaml.Strict, "construct_document", lambda *_: pytest.fail("unfolded"))

    assert {problem.line for problem in strict_yaml.load_yaml("a.yml", "\n".join(lines))[2]} == set(range(1, 21))


def test_a_text_that_is_too_long_is_not_read() -> None:
    assert "nhiều nhất" in strict_yaml.load_yaml("a.yml", "a: " + "x" * strict_yaml.LONGEST)[2][0].message


GOOD = (
    '# Thẻ\ntitle: Khẩn, “thật” hay giả?\ncells: [L67.S4, \'a b\']\nitems:\n  - name: "a \\"b\\""\n    days: {vi: 1, en: ~}\n'
    "  -  - x\n     - y: |\n         hai\n         dòng\nlast: >\n  gộp\n  lại\nempty:\n"
)
SIGNS = " \t:#-[]{}&*!|>'\"%@`,?\n\r\\a1~\u00a0\u200b\x85\u2028\x0b\ufeff"


@given(st.lists(st.tuples(st.integers(0, len(GOOD)), st.sampled_from(["", *SIGNS]), st.integers(0, 1)), max_size=3))
def test_libyaml_reads_what_pyyaml_reads(slips: list[tuple[int, str, int]]) -> None:
    text = GOOD
    for place, sign, lost in slips:
        text = text[:place] + sign + text[place + lost :]

    with pytest.MonkeyPatch.context() as without:
        quick = seen(text)
        without.setattr(strict_yaml, "QuickLoader", strict_yaml.StrictLoader)
        assert quick == seen(text)


def test_libyaml_is_asked_first(monkeypatch: pytest.MonkeyPatch) -> None:
    """Else the test above compares PyYAML with itself."""

    monkeypatch.setattr(strict_yaml, "StrictLoader", None)

    assert seen(GOOD)[1] is not None


def seen(text: str) -> tuple[object, object, list[str]]:
    """The data, the tree with its lines, and what is told of a text."""
    data, node, wrong = strict_yaml.load_yaml("a.yml", text)
    return data, node and tree(node), [str(problem) for problem in wrong]


def tree(node: yaml.Node) -> tuple[object, ...]:
    """A node with its place and everything below it."""
    below = [part for pair in node.value for part in pair] if isinstance(node, yaml.MappingNode) else node.value
    inner = below if isinstance(node, yaml.ScalarNode) else [tree(part) for part in below]
    return node.tag, node.start_mark.line, node.start_mark.column, inner
