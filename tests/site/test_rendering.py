"""Pages are built from the text that `check` has read, not from MkDocs' own reading of the file; the very same is built once."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from markdown import Markdown

from courseware.content import reading
from courseware.content.labs.lab import Lab
from courseware.content.model import Lang
from courseware.machine.keeping import Kept
from courseware.site import rendering
from courseware.site.rendering import Rendering
from courseware.views.parcel import Offers

from ..content.labs import story

ROOT = Path(__file__).resolve().parents[2]
PATH = "lop-6-7/tin-nhan-la"


def begun(root: Path, kept: Kept, change: Callable[[reading.Read], reading.Read] = lambda found: found) -> Rendering:
    """A build of the small project in Vietnamese, as far as its files are known."""
    found = change(reading.read(root))
    assert found.course is not None
    made = rendering.start(found.course, Lang.VI, ROOT / "overrides", lambda _: Markdown(), Offers(), found.texts, kept)
    made.urls[PATH] = f"{PATH}.html"
    made.files = (f"vi/{PATH}.md {PATH}.html",)
    return made


def page(root: Path) -> tuple[str, dict[str, object]]:
    """Markdown and front matter of the small project's lesson, as MkDocs is given them."""
    made = begun(root, Kept(root / "kept", b""))
    return made.markdown(PATH)[0], made.about(PATH)


def test_however_a_lesson_was_saved_its_page_is_the_same(mini: Path) -> None:
    before = page(mini)
    file = mini / f"docs/vi/{PATH}.md"
    text = (
        unicodedata.normalize("NFD", file.read_text("utf-8")).replace("vở", "v\u200bở").replace("Các em", "Các\u00a0em")
    )

    file.write_bytes(text.replace("\n", "\r\n").encode("utf-8-sig"))

    assert page(mini) == before


def test_a_title_reaches_the_page_as_it_was_typed(mini: Path) -> None:
    file = mini / f"docs/vi/{PATH}.md"
    file.write_text(file.read_text("utf-8").replace("title: Tin nhắn lạ", "title: 2026"), "utf-8")

    assert page(mini)[1]["title"] == "2026"


def words(path: str) -> Callable[[reading.Read], reading.Read]:
    """Another text at `path`."""
    return lambda found: replace(found, texts=found.texts | {path: "khác"})


def sound(found: reading.Read) -> reading.Read:
    """One recording more."""
    assert found.course is not None
    return replace(found, course=replace(found.course, sounds=frozenset({"docs/assets/sound/vi/x.opus"})))


@pytest.mark.parametrize(
    "change",
    [
        *(words(f"{top}/{lang}/{PATH}.md") for top in ("docs", "quizzes") for lang in Lang),
        *(words(f"docs/{lang}/tu-dien.md") for lang in Lang),
        sound,
    ],
)
def test_a_page_is_made_anew_when_anything_in_it_has_changed(
    mini: Path, change: Callable[[reading.Read], reading.Read]
) -> None:
    """Its text and its bank in either language, the glossary, recordings; its review page too."""
    kept = Kept(mini / "kept", b"")
    made = begun(mini, kept)
    pages = [PATH, *made.unwritten.reviews]
    assert len(pages) == 2
    for path in pages:
        made.keep(path, "<p>", [], [])

    assert [begun(mini, kept).article(path) is not None for path in pages] == [True, True]
    assert [begun(mini, kept, words("docs/vi/lop-6-7/bai-khac.md")).article(path) is not None for path in pages] == [
        True,
        True,
    ]
    assert [begun(mini, kept, change).article(path) for path in pages] == [None, None]


def test_the_reasons_of_a_story_are_made_anew_with_the_story(mini: Path) -> None:
    """They have no file of their own."""
    kept, path = Kept(mini / "kept", b""), "phong-thuc-hanh/chuyen"
    body = story.read(story.STORY.replace(" minutes=3", ""))[0]
    told = Lab(path, "tale", (), 40, (), {}, {Lang.VI: body})

    def with_story(found: reading.Read) -> reading.Read:
        assert found.course is not None
        return replace(found, course=replace(found.course, labs=(told,)))

    begun(mini, kept, with_story).keep(told.reasons, "<p>", [], [])
    other = words(f"docs/vi/{path}.md")

    assert begun(mini, kept, with_story).article(told.reasons) is not None
    assert begun(mini, kept, lambda found: other(with_story(found))).article(told.reasons) is None


def test_a_page_is_made_anew_when_there_are_other_pages_to_link_to(mini: Path) -> None:
    kept = Kept(mini / "kept", b"")
    begun(mini, kept).keep(PATH, "<p>", [], [])
    later = begun(mini, kept)
    later.files = (*later.files, "vi/moi.md moi.html")

    assert later.article(PATH) is None
