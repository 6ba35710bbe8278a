"""A converter that forgets is as good as a new one, for all extensions that our pages have."""

from __future__ import annotations

from itertools import permutations
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
import yaml
from markdown import Markdown
from mkdocs.structure import pages
from mkdocs_quiz import plugin

from courseware.drawing import converters
from courseware.drawing.converters import Converters

SETTINGS: dict[str, Any] = yaml.safe_load((Path(__file__).resolve().parents[2] / "mkdocs.yml").read_text("utf-8"))
EXTENSIONS: dict[str, Any] = SETTINGS["markdown_extensions"]
TEXTS = (
    "## Tình huống {#tinh-huong}\n\nHỏi OTP.\n\n*[OTP]: mã dùng một lần\n",
    "## Tình huống {#tinh-huong}\n\nHỏi OTP ở [đây][noi].\n\n## Tình huống\n\n- [ ] việc\n",
    "[đây][noi] và [noi]\n\n[noi]: bai.md 'Bài'\n\n```python\nx = 1\n```\n",
    '<div markdown="1">thô</div>\n\n| a | b |\n|:--|--:|\n| 1 | ==2== |\n\n??? note "Mở"\n    OTP\n',
)


@pytest.mark.parametrize("texts", list(permutations(TEXTS, 2)))
def test_what_a_page_said_is_nothing_to_the_next_one(texts: tuple[str, str]) -> None:
    """Abbreviations, references, anchors given twice, blocks put aside."""
    lent = Converters()
    for text in (*texts, texts[0]):
        new = Markdown(extensions=list(EXTENSIONS), extension_configs=EXTENSIONS)
        again = lent.Markdown(list(EXTENSIONS), EXTENSIONS)
        assert (again.convert(text), again.toc_tokens) == (new.convert(text), new.toc_tokens)  # type: ignore[attr-defined]


def test_other_settings_have_a_converter_of_their_own() -> None:
    """Each language has its own scenes."""
    lent = Converters()
    one = lent.Markdown(["abbr"], {})

    assert lent.Markdown(["abbr"], {}) is one
    assert lent.Markdown(["tables"], {}) is not one
    assert (
        lent.Markdown(["tables"], {"tables": {"use_align_attribute": True}}).convert("a|b\n:-|-\n1|2").count("align=")
    )


def test_a_module_asks_us_for_its_converters() -> None:
    module = ModuleType("pages")
    converters.lend(module, "markdown")

    assert module.markdown.Markdown([], {}) is module.markdown.Markdown([], {})


def test_both_know_the_module_by_the_name_that_we_lend_it_under() -> None:
    assert vars(pages)["markdown"].Markdown and vars(plugin)["md"].Markdown
