"""The files a page loads: features joined into few bundles, shrunk, named by their content.

Sources are one feature, one file under `overrides/assets/`; a page asks for a bundle. A name that carries the hash
of its content may be cached for ever. In a bundle of scripts each source runs in a block of its own: one that throws,
or that asks a browser for what it does not have, is told to the console and stops none of the others.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from pathlib import Path

import rcssmin
import rjsmin

from courseware.content.kinds import KINDS
from courseware.embedding.frames import NOT_IN_FRAMES

BUNDLES: dict[str, tuple[str, ...]] = {
    "site.css": ("css/tokens.css", "css/shell.css", "typography.css", "css/prose.css", "css/app.css", "css/print.css"),
    "scenes.css": ("css/scenes.css",),
    "home.css": ("css/home.css",),
    "teach.css": ("css/teach.css",),
    "quiz.css": ("css/scenes.css", "css/quiz.css", NOT_IN_FRAMES, "css/steps.css", "css/end.css"),
    "search.css": ("css/search.css",),
    "later.css": ("css/show.css", "css/paper.css"),
    "site.js": (
        "js/loading.js",
        "js/scheme.js",
        "js/school.js",
        "js/menu.js",
        "js/speak.js",
        "js/terms.js",
        "js/progress.js",
        "js/find.js",
        "js/due.js",
        "js/app-start.js",
    ),
    "app.js": ("app-words.js", "js/app.js"),
    "quiz.js": (
        "quiz-words.js",
        "js/quiz.js",
        "js/quiz-choices.js",
        "js/quiz-items.js",
        "js/quiz-fields.js",
        "js/acts.js",
        "js/screens.js",
        *(f"js/kinds/{kind.kind}.js" for kind in KINDS),
        NOT_IN_FRAMES,
        "js/contents.js",
        "js/steps.js",
        "js/steps-turn.js",
    ),
    "answers.js": (
        "answers-words.js",
        "js/quiz-results.js",
        "js/quiz-feedback.js",
        "js/quiz-next.js",
        "js/quiz-hints.js",
        "js/quiz-typing.js",
        "js/quiz-graded.js",
        "js/quiz-judging.js",
        "js/quiz-sum.js",
        NOT_IN_FRAMES,
        "js/end.js",
    ),
    "later.js": ("later-words.js", "js/pages.js", "js/show.js", "js/paper.js"),
    "teach.js": ("js/print.js",),
    "search.js": ("js/search-spelling.js", "js/search.js", "js/search-why.js", "js/search-box.js"),
    "search-index.js": ("search-index.js",),
    "search-texts.js": ("search-texts.js", "js/search-reach.js"),
}
"""Bundle → its sources below overrides/assets/. The build itself makes some: `typography.css` (Material's, cut by
`typography.py`; it stands before `prose.css`, which so has the last word), `search-index.js` and `search-texts.js`
(`search_index.py`), the words of scripts (`words.py`). `answers.js` is loaded by the first sign of life on a page with
questions, `app.js` when a page with https is idle, `later.js` when the projector or the certificate is asked for."""


def _script(text: str) -> str:
    return f"try{{{rjsmin.jsmin(text)}}}catch(e){{console.error(e)}}"


SHRINK = {".css": rcssmin.cssmin, ".js": _script}


@dataclass(frozen=True)
class Bundle:
    """One file to publish: its address below the site's root and its content."""

    path: str
    content: str


def bundles(folder: Path, made: dict[str, str]) -> dict[str, Bundle]:
    """All bundles by name. `made` holds the sources that the build makes itself, by name."""
    return {name: bundle(name, folder, made) for name in BUNDLES}


def bundle(name: str, folder: Path, made: dict[str, str]) -> Bundle:
    """One of them."""
    stem, _, suffix = name.partition(".")
    shrink = SHRINK[f".{suffix}"]

    def text(source: str) -> str:
        if source == NOT_IN_FRAMES:
            return source
        return str(shrink(made[source] if source in made else (folder / source).read_text("utf-8")))

    content = "\n".join(map(text, BUNDLES[name]))
    digest = hashlib.sha256(content.encode()).hexdigest()[:8]
    return Bundle(f"assets/{stem}.{digest}.{suffix}", content + "\n")
