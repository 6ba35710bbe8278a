"""The very same page is built once, and anything that goes into it makes it another one."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from courseware.content import reading
from courseware.content.labs.lab import Lab
from courseware.content.model import Lang
from courseware.drawing import addresses
from courseware.machine.keeping import Kept
from courseware.views.parcel import Offers, Parcel

from ..content.labs import story
from .begun import PATH, Change, begun


def words(path: str) -> Change:
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
def test_a_page_is_made_anew_when_anything_in_it_has_changed(mini: Path, change: Change) -> None:
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
    later.pages.files = (*later.pages.files, "vi/moi.md moi.html")

    assert later.article(PATH) is None


def drawn(root: Path, kept: Kept, change: Change = lambda found: found, **other: Any) -> list[str]:
    """The kinds of pages that would be taken as an earlier build drew them; what is not there is drawn."""
    made = begun(root, kept, change, other.get("offered"))
    found = []
    for path in PAGES:
        if made.is_drawn(path, other.get("other_url", "en.html"), {"site": other.get("site", "site.css")}):
            assert made.pages.drawn(path) == f"<h1>{path}</h1>"
            found.append(addresses.view_of(path, made.course))
        else:
            made.pages.keep_drawn(path, f"<h1>{path}</h1>", {"site": "site.css"})
    return found


PAGES = (PATH, f"{PATH}/on-lai", f"{PATH}/day-bai", "lop-6-7/index", "index", "gioi-thieu", "cong-cu/bai-do-lop")
KINDS = ["lesson", "review", "teach", "band", "home", "page"]


def test_a_page_that_sees_the_very_same_is_taken_as_it_was_drawn(mini: Path) -> None:
    """But for class tests, which print questions of all lessons."""
    kept = Kept(mini / "kept", b"")
    assert drawn(mini, kept) == []
    assert drawn(mini, kept) == KINDS


def lesson(path: str, **other: Any) -> Change:
    """Other words in a lesson of this path, which is there beside the first one (or is that): in its file and in what was read of it."""

    def change(found: reading.Read) -> reading.Read:
        assert found.course is not None
        one = found.course.lessons[0]
        texts = {lang: replace(text, **other) for lang, text in one.texts.items()}
        more = replace(one, path=path, texts=texts)
        files = {f"docs/{lang}/{path}.md": str(other) for lang in Lang}
        rest = () if path == PATH else found.course.lessons
        return replace(found, course=replace(found.course, lessons=(*rest, more)), texts=found.texts | files)

    return change


SECOND = "lop-6-7/bai-hai"
OFFERED = Offers(kits={PATH: Parcel(PATH, "tai-ve/bo.zip", b"zip", ("Giáo án",))})


@pytest.mark.parametrize(
    ("change", "other", "still"),
    [
        (lesson(PATH, body="## Khác\n"), {}, ["band", "home", "page"]),
        (words(f"quizzes/en/{PATH}.md"), {}, ["band", "home", "page"]),
        (words("docs/en/gioi-thieu.md"), {}, [kind for kind in KINDS if kind != "page"]),
        (words("docs/vi/tu-dien.md"), {}, []),
        (lesson(PATH, title="Tên khác"), {}, []),
        (sound, {}, []),
        (lambda found: found, {"other_url": "khac.html"}, []),
        (lambda found: found, {"site": "site.moi.css"}, []),
        (lambda found: found, {"offered": OFFERED}, [kind for kind in KINDS if kind != "teach"]),
    ],
)  # fmt: skip
def test_what_a_page_sees_makes_it_another_one_when_it_changes(
    mini: Path, change: Change, other: dict[str, Any], still: list[str]
) -> None:
    """Its own words; those of the glossary; titles in lists and menus; the same page in English; what it loads; what it offers."""
    kept = Kept(mini / "kept", b"")
    drawn(mini, kept)

    assert drawn(mini, kept, change, **other) == still


def test_the_words_of_one_lesson_are_nothing_to_the_pages_of_another(mini: Path) -> None:
    """But its title is, which they list."""
    kept = Kept(mini / "kept", b"")
    drawn(mini, kept, lesson(SECOND))

    assert drawn(mini, kept, lesson(SECOND, body="## Khác\n", objectives=("Khác",))) == KINDS
    assert drawn(mini, kept, lesson(SECOND, title="Tên khác")) == []
    assert drawn(mini, kept, lesson(SECOND, description="Khác")) == []


def test_a_page_that_nobody_looked_for_is_not_kept(mini: Path) -> None:
    kept = Kept(mini / "kept", b"")
    begun(mini, kept).pages.keep_drawn(PATH, "<h1>", {})

    assert drawn(mini, kept) == []
