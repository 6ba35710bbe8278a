"""The files a page loads: features joined into few bundles, shrunk, named by their content.

Sources are one feature, one file under `overrides/assets/`; a page asks for a bundle. A name that carries the hash
of its content may be cached for ever. In a bundle of scripts each source runs in a block of its own: one that throws,
or that asks a browser for what it does not have, is told to the console and stops none of the others.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import rcssmin

from courseware.content.kinds import KINDS
from courseware.embedding.frames import NOT_IN_FRAMES
from courseware.machine.keeping import Keep, anew
from courseware.shrinking import scripts

QUIZ_CSS = ("css/scenes.css", "css/quiz.css")
STEPS_CSS = (NOT_IN_FRAMES, "css/steps.css")
QUIZ = (
    "quiz-words.js",
    "js/making.js",
    "js/quiz.js",
    "js/quiz-choices.js",
    "js/quiz-items.js",
    "js/quiz-fields.js",
    "js/acts.js",
    "js/screens.js",
    *(f"js/kinds/{kind.kind}.js" for kind in KINDS),
    NOT_IN_FRAMES,
    "steps-words.js",
    "js/contents.js",
    "js/steps.js",
    "js/steps-turn.js",
)
LAB = ("js/making.js", "js/labs/lab.js")
BUNDLES: dict[str, tuple[str, ...]] = {
    "site.css": ("css/tokens.css", "css/shell.css", "typography.css", "css/prose.css", "css/app.css", "css/print.css"),
    "scenes.css": ("css/scenes.css",),
    "home.css": ("css/home.css", "css/stack.css"),
    "filter.css": ("css/filter.css", "css/stack.css"),
    "quiz.css": (*QUIZ_CSS, *STEPS_CSS),
    "answers.css": ("css/quiz-told.css", NOT_IN_FRAMES, "css/end.css"),
    "young.css": (*QUIZ_CSS, "css/story.css", *STEPS_CSS),
    "teach.css": ("css/teach.css",),
    "desk.css": ("css/desk.css", "css/stack.css"),
    "search.css": ("css/search.css",),
    "review.css": ("css/review.css",),
    "later.css": ("css/show.css", "css/paper.css"),
    "site.js": (
        "site-words.js",
        "js/loading.js",
        "js/store.js",
        "js/scheme.js",
        "js/school.js",
        "js/menu.js",
        "js/speak.js",
        "js/progress.js",
        "js/find.js",
        "js/due.js",
        "js/app-start.js",
    ),
    "home.js": ("js/months.js",),
    "lists.js": ("js/leaves.js", "js/terms.js"),
    "filter.js": ("js/search-spelling.js", "js/filter.js"),
    "legal-texts.js": ("legal-texts.js",),
    "app.js": ("app-words.js", "js/app.js"),
    "quiz.js": QUIZ,
    "young.js": (*QUIZ, "js/aloud-start.js"),
    "aloud.js": ("js/aloud.js",),
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
        "js/review-days.js",
        "js/review-write.js",
        "js/end.js",
        "js/steps-cards.js",
        "js/terms.js",
    ),
    "later.js": ("later-words.js", "js/pages.js", "js/show.js", "js/paper.js"),
    "teach.js": ("js/print.js", "js/own-kit.js"),
    "desk.js": ("js/desk-table.js", "js/desk.js"),
    "lab.css": (
        "css/labs/lab.css",
        "css/labs/telling.css",
        "css/labs/passphrase.css",
        "css/labs/deck.css",
        "css/labs/tale.css",
        "css/labs/board.css",
    ),
    "lab-telling.js": (
        "lab-words/telling.js",
        *LAB,
        "js/labs/telling-score.js",
        "js/labs/seen.js",
        "js/labs/telling.js",
        "js/labs/address.js",
    ),
    "lab-passphrase.js": ("lab-words/passphrase.js", *LAB, "js/labs/passphrase.js"),
    "lab-deck.js": ("lab-words/deck.js", *LAB, "js/labs/deck.js"),
    "lab-meter.js": ("vendor/zxcvbn-ts-core.js", "vendor/zxcvbn-ts-passwords.js", "js/labs/passphrase-words.js"),
    "lab-board.js": ("lab-words/board.js", *LAB, "js/labs/board.js"),
    "lab-tale.js": (
        "lab-words/tale.js",
        *LAB,
        "js/labs/tale-end.js",
        "js/labs/tale-clock.js",
        "js/labs/tale-acts.js",
        "js/labs/tale-reasons.js",
        "js/labs/tale.js",
    ),
    "class.css": ("css/class.css",),
    "class-test.js": (
        "class-words.js",
        "js/making.js",
        "js/class/sha256.js",
        "js/class/code.js",
        "js/class/tests.js",
        "js/class/typing.js",
        "js/class/test.js",
    ),
    "class-picture.js": (
        "class-words.js",
        "js/making.js",
        "js/class/sha256.js",
        "js/class/code.js",
        "js/class/near.js",
        "js/class/rows.js",
        "js/class/tests.js",
        "js/class/typing.js",
        "js/class/messages.js",
        "js/labs/telling-score.js",
        "js/class/figures.js",
        "js/class/file.js",
        "js/class/signing.js",
        "js/class/keeping.js",
        "js/class/rows-told.js",
        "js/class/strips.js",
        "js/class/table.js",
        "js/class/book.js",
        "js/class/picture.js",
        "js/class/desk.js",
        "js/class/paper-open.js",
    ),
    "class-paper.js": (
        "class-paper-words.js",
        "vendor/js-aruco2.js",
        *(
            f"js/class/paper/{part}.js"
            for part in (
                "photo",
                "markers",
                "cards",
                "strip",
                "strips",
                "faces",
                "shown",
                "review",
                "told",
                "taken",
                "part",
                "desk",
            )
        ),
    ),
    "asked.js": ("js/review-days.js", "js/review-waiting.js", "js/review-asked.js"),
    "again.js": (
        "review-map.js",
        "js/review-days.js",
        "js/review-waiting.js",
        "js/review-plan.js",
        "js/review-page.js",
    ),
    "today.js": ("js/review-days.js", "js/review-waiting.js", "js/review-due.js"),
    "soi.css": ("css/soi.css",),
    "soi.js": (
        "soi-words.js",
        "js/making.js",
        "js/soi/soi.js",
        "js/soi/activities.js",
        "js/soi/plan.js",
        "js/soi/telling.js",
        "js/soi/page.js",
    ),
    "soi-rules.js": (
        "soi-data.js",
        "js/soi/code-reading.js",
        *(
            f"js/soi/{rule}.js"
            for rule in ("codes", "laws", "tables", "scoring", "levels", "minutes", "form", "speaking", "personal")
        ),
        "vendor/pako-inflate.js",
        "js/soi/zip.js",
        "js/soi/xml.js",
        "js/soi/numbering.js",
        "js/soi/docx.js",
        "js/soi/reading.js",
    ),
    "search.js": ("js/search-spelling.js", "js/search.js", "js/search-why.js", "js/search-box.js"),
    "search-index.js": ("search-index.js",),
    "search-texts.js": ("search-texts.js", "js/search-reach.js"),
}
"""Bundle → its sources below overrides/assets/. A kind of lab has a bundle of its own. The build itself makes some: `typography.css` (Material's, cut by
`typography.py`; it stands before `prose.css`, which so has the last word), `search-index.js` and `search-texts.js`
(`search/`), the words of scripts (`words.py`), `review-map.js` (`review_map.py`), `legal-texts.js` (`legal_texts.py`, loaded by the first touch of the list's box), `soi-data.js` (`plan_rules.py`). `answers.js` is loaded with `answers.css` by the first
sign of life on a page with questions, `app.js` when a page with https is idle, `later.js` when the projector or the certificate
is asked for, `soi-rules.js` when there is a plan to read, `class-paper.js` when a teacher opens the part that reads photos. `young` is `quiz` with stories and drawings: a lesson for little children loads it in its place, for one request more
would be the ninth; `aloud.js` is loaded when such a page is there and there is something to hear."""


SHRUNK = {".css", ".js"}
"""Kinds of files that are published in bundles alone."""


@dataclass(frozen=True)
class Bundle:
    """One file to publish: its address below the site's root and its content."""

    path: str
    content: str


def is_source(file: Path, overrides: Path) -> bool:
    """Whether a file is no file of the site: sources of bundles, parts of pictures, letters for paper. Finished drawings are."""
    if any(file.is_relative_to(overrides / kept) for kept in ("pictures", "fonts")):
        return True
    return file.suffix in SHRUNK and file.is_relative_to(overrides)


def bundles(folder: Path, made: dict[str, str], keep: Keep = anew) -> dict[str, Bundle]:
    """All bundles by name. `made` holds the sources that the build makes itself, by name; the others are files of the world."""
    return {name: bundle(name, folder, made, keep) for name in BUNDLES}


def bundle(name: str, folder: Path, made: dict[str, str], keep: Keep = anew) -> Bundle:
    """One of them."""
    own = (made.get(source, "") for source in BUNDLES[name])
    return keep(partial(_bundle, name, folder, made), "bundle", name, *own)


def _bundle(name: str, folder: Path, made: dict[str, str]) -> Bundle:
    stem, _, suffix = name.partition(".")
    return named(stem, suffix, "\n".join(_shrunk(source, folder, made) for source in BUNDLES[name]))


def named(stem: str, suffix: str, content: str) -> Bundle:
    """A file that carries the hash of its content in its name."""
    digest = hashlib.sha256(content.encode()).hexdigest()[:8]
    return Bundle(f"assets/{stem}.{digest}.{suffix}", content + "\n")


def _shrunk(source: str, folder: Path, made: dict[str, str]) -> str:
    """One source as it stands in its bundles."""
    if source == NOT_IN_FRAMES:
        return source
    text = made[source] if source in made else (folder / source).read_text("utf-8")
    if source.endswith(".css"):
        return str(rcssmin.cssmin(text))
    small = scripts.ours(text) if source.startswith("js/") else scripts.foreign(text)
    return f"try{{{small}}}catch(e){{console.error(e)}}"
