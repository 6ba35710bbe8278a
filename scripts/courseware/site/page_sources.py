"""What pages load, source by source: lessons and their questions, reviews, lists, search, the shell around all."""

from __future__ import annotations

from courseware.content.kinds import KINDS
from courseware.embedding.frames import NOT_IN_FRAMES

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
OF_PAGES: dict[str, tuple[str, ...]] = {
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
    "asked.js": ("js/review-days.js", "js/review-waiting.js", "js/review-asked.js"),
    "again.js": (
        "review-map.js",
        "js/review-days.js",
        "js/review-waiting.js",
        "js/review-plan.js",
        "js/review-page.js",
    ),
    "today.js": ("js/review-days.js", "js/review-waiting.js", "js/review-due.js"),
    "search.js": ("js/search-spelling.js", "js/search.js", "js/search-why.js", "js/search-box.js"),
    "search-index.js": ("search-index.js",),
    "search-texts.js": ("search-texts.js", "js/search-reach.js"),
}
"""Bundle → its sources below overrides/assets/. The build itself makes some: `typography.css` (Material's, cut by
`typography.py`; it stands before `prose.css`, which so has the last word), `search-index.js` and `search-texts.js`
(`search/`), the words of scripts (`words.py`), `review-map.js` (`review_map.py`), `legal-texts.js` (`legal_texts.py`, loaded by
the first touch of the list's box). `answers.js` is loaded with `answers.css` by the first sign of life on a page with questions,
`app.js` when a page with https is idle, `later.js` when the projector or the certificate is asked for. `young` is `quiz` with
stories and drawings: a lesson for little children loads it in its place, for one request more would be the ninth; `aloud.js` is
loaded when such a page is there and there is something to hear."""
