"""The style and the scripts of pages for frames: the site's own, without what only a lesson's own page has, and a little more."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

import rcssmin

from courseware.embedding import frame_styles
from courseware.embedding.frames import NOT_IN_FRAMES
from courseware.embedding.taking import SitePage
from courseware.shrinking import scripts as shrinking


@dataclass(frozen=True)
class Sheets:
    """`young`: for pages with a story or drawn options."""

    usual: str
    young: str
    told: str
    """What is said of answers, loaded with what judges them; empty where it is part of the others."""


def sheets(
    site: Path,
    overrides: Path,
    pages: Sequence[SitePage],
    drafts: Iterable[str],
    own: Iterable[str],
    alone: bool = False,
) -> Sheets:
    """The shell's rules that style something in `drafts`, the questions' as `pages` load them, and those of `css/<own>.css`.

    What is said of answers is styled by a sheet that comes later; `alone`: by the same one.
    """
    shell = frame_styles.cut(_sheet(site, pages, "site"), drafts)
    told = _text(site, pages, "//script/@data-told", "answers")
    more = "".join(style(overrides, name) for name in own)
    first, later = (told, "") if alone else ("", told)
    whole = [f"{shell}{_sheet(site, pages, name)}{first}{more}\n" for name in ("quiz", "young")]
    usual, young = (frame_styles.spared(each, later) for each in whole)
    return Sheets(usual, young, later)


def scripts(site: Path, pages: Sequence[SitePage]) -> tuple[str, str]:
    """What `pages`, of one language, load at once, and what judges answers, which they load at the first sign of life."""
    return _text(site, pages, "//script/@src", "quiz"), _text(site, pages, "//script/@data-judge", "answers")


def style(overrides: Path, name: str) -> str:
    """A stylesheet of ours, shrunk."""
    return str(rcssmin.cssmin((overrides / f"assets/css/{name}.css").read_text("utf-8")))


def script(overrides: Path, name: str) -> str:
    """A script of ours, shrunk."""
    return shrinking.ours((overrides / f"assets/js/{name}.js").read_text("utf-8"))


def _sheet(site: Path, pages: Sequence[SitePage], bundle: str) -> str:
    return _text(site, pages, '//link[@rel="stylesheet"]/@href', bundle)


def _text(site: Path, pages: Sequence[SitePage], xpath: str, bundle: str) -> str:
    """The bundle `bundle` as the first page that loads it does, without what only a lesson's own page has.

    `quiz` is part of `young`, and the other way about in a site that has not both.
    """
    names = [bundle, *{"quiz": ["young"], "young": ["quiz"]}.get(bundle, [])]
    for name in names:
        for page in pages:
            for url in page.tree.xpath(xpath):
                if Path(url).name.startswith(f"{name}."):
                    return (site / page.path).parent.joinpath(url).read_text("utf-8").partition(NOT_IN_FRAMES)[0]
    return ""
