"""One reading of a bank: whatever passes is read the same by mkdocs-quiz and by us; everything else is refused."""

from __future__ import annotations

import re
from pathlib import Path
from types import SimpleNamespace

import yaml
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import html
from mkdocs_quiz.parsing import QUIZ_REGEX
from mkdocs_quiz.plugin import MkDocsQuizPlugin
from mkdocs_quiz.qti import extractor

from courseware.content import drafts, questions
from courseware.content.kinds.body import Parsed
from courseware.content.kinds.choices import Choices
from courseware.content.kinds.fill import Fill
from courseware.drawing.plugin import Adapted, adapt

from .. import examples

HEAD = "## Tên {#cau-01 level=1}\n\n"
GOOD = (
    "<quiz>\nEm làm gì?\n- [ ] Bấm thử\n> Vì sao không.\n- [x] Hỏi cô\n> Vì thế.\n- [ ] Im lặng\n> Cô chưa biết.\n\nGiải thích.\n</quiz>",
    "<quiz>\n/// chat | Lớp\n- Cô (7:15): Chào.\n///\n\nĐâu là dấu hiệu?\n- [x] Lạ\n> Vì.\n- [ ] Quen\n> Vì.\n- [x] Giục\n> Vì.\n> Nữa.\n\nHết.\n</quiz>",
    "<quiz>\nEm hỏi [[người lớn|bố mẹ]] nhé.\n\n---\nNgười lớn giúp em.\n</quiz>",
)
EXTENSIONS = list(
    yaml.safe_load((Path(__file__).resolve().parents[2] / "mkdocs.yml").read_text("utf-8"))["markdown_extensions"]
)
SIGNS = st.sampled_from(
    [
        *"x[]-*+–•>=|#`~\\{}()<!: \t\u00a0\u200b\u2028\x0b\x0c\x85\r\nX×хaä1.",
        "[[",
        "]]",
        "- [ ] ",
        "* [x] ",
        "\n\n",
        "    ",
        "---",
        "```",
        "///",
    ]
)
LINES = st.sampled_from([
    "- [ ] Thêm", "* [ ] Thêm", "- [] Thêm", "-[ ] Thêm", " - [ ] Thêm", "– [ ] Thêm", "- [ ]Thêm", "+ [x] Thêm", "- Thêm", "> Thêm", ">", " > Thêm",
    "", "---", " ---", "Thêm chữ", "[[thêm]]", "`[[thêm]]`", "- [x] `[[a]]`", "```", "~~~", "/// sms | Số lạ", "///", "    thụt vào", "# Thêm", "#them",
    "<quiz>", "</quiz>", "Chữ </quiz> chữ", "- [x] Bấm thử", "1. Một", "- [ ] #the", "<!-- a -->", "- [ ] &nbsp;",
])  # fmt: skip


@st.composite
def banks(draw: st.DrawFn) -> str:
    """A good question, changed by up to three signs or lines."""
    text = draw(st.sampled_from(GOOD))
    for _ in range(draw(st.sampled_from([1, 1, 1, 2, 3]))):
        if draw(st.booleans()):
            place = draw(st.integers(0, len(text)))
            text = text[:place] + draw(SIGNS) + text[place + draw(st.integers(0, 1)) :]
        else:
            lines = text.split("\n")
            place = draw(st.integers(0, len(lines)))
            lines[place : place + draw(st.integers(0, 1))] = [draw(LINES)]
            text = "\n".join(lines)
    return text


def ours(text: str) -> Parsed | None:
    """Our reading, None when anything is refused."""
    found, problems = drafts.drafts("a.md", HEAD + text, 1)
    kind = questions.kind_of(found[0]) if len(found) == 1 else None
    parsed = questions.parse(found[0], kind) if kind else None
    if problems or parsed is None or not parsed.stem.strip() or not parsed.explanation.strip():
        return None
    return None if list(parsed.body.faults(parsed.stem, 1)) else parsed


def theirs(text: str) -> Adapted:
    """The plugin's HTML of the one question in a text, adapted."""
    plugin = MkDocsQuizPlugin()
    plugin.load_config({"language": "en"})
    config = SimpleNamespace(markdown_extensions=EXTENSIONS, mdx_configs={}, config_file_path="mkdocs.yml")
    page = SimpleNamespace(file=SimpleNamespace(src_path="a.md", src_uri="a.md"), meta={})
    options = dict.fromkeys(
        ("show_correct", "auto_submit", "disable_after_submit", "auto_number", "shuffle_answers"), False
    )
    [inner] = re.findall(QUIZ_REGEX, text, re.DOTALL)
    made = plugin._process_quiz(inner, 0, options, plugin._get_translation_manager(page, config), config, page, [])
    return adapt(html.fragment_fromstring(made))


@settings(max_examples=examples.of(400))
@given(banks())
def test_whatever_passes_is_read_alike(text: str) -> None:
    """Options, which are right, feedback, blanks, explanation: in its pages and in its extractor."""
    parsed = ours(text)
    if parsed is None:
        return
    page = theirs(text)
    [inner] = re.findall(QUIZ_REGEX, text, re.DOTALL)
    extracted = extractor._parse_quiz_content(inner)
    assert extracted is not None
    if isinstance(parsed.body, Fill):
        assert [tuple(a.strip() for a in answer.split("|")) for answer in page.answers] == list(parsed.body.answers)
        assert [tuple(a.strip() for a in blank.correct_answer.split("|")) for blank in extracted.blanks] == list(
            parsed.body.answers
        )
        assert page.options == ()
    else:
        assert isinstance(parsed.body, Choices)
        wanted = [(o.right, bool(o.feedback)) for o in parsed.body.options]
        assert [(o.right, bool(o.feedback)) for o in page.options] == wanted
        assert [(a.text, a.is_correct, a.feedback) for a in extracted.answers] == [
            (o.text, o.right, o.feedback) for o in parsed.body.options
        ]
        assert page.answers == ()
    assert page.explanation
    assert page.stem
    assert (extracted.content or "") == parsed.explanation.strip()


def test_a_good_question_passes() -> None:
    """Or the property above would say nothing."""
    assert [ours(text) is not None for text in GOOD] == [True, True, True]
