"""Small pages with questions, drawn by the real template with the real bundles under the site's strict policy."""

from __future__ import annotations

import shutil
from pathlib import Path

import markdown
from markupsafe import Markup, escape

from courseware.content import drafts, questions
from courseware.content.drafts import Draft
from courseware.content.kinds import fill
from courseware.content.kinds.body import Parsed
from courseware.content.model import Lang, Question, QuestionText
from courseware.drawing import question_views, words
from courseware.drawing.plugin import Adapted, AdaptedOption
from courseware.drawing.scene_extension import ScenesExtension
from courseware.drawing.templates import environment
from courseware.site import bundles

from ... import interface
from .small_bank import BANK

OVERRIDES = Path(__file__).resolve().parents[3] / "overrides"
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; "
    "manifest-src 'self'; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types 'none'"
)


def write(folder: Path, bank: str = BANK, opening: str = "") -> None:
    """Fill `folder` with vi.html, en.html (other words, same questions), frame.html (vi.html sandboxed), the bundles.

    `opening` is Markdown above the first question, as a lesson's scene stands there.
    """
    for lang in Lang:
        (folder / f"{lang}.html").write_text(_page(lang, bank, opening), "utf-8")
    frame = '<iframe sandbox="allow-scripts" title="x" width="380" height="800" src="vi.html"></iframe>'
    (folder / "frame.html").write_text(
        f'<!doctype html><title>x</title><link rel="icon" href="mark.svg">{frame}', "utf-8"
    )
    for name in ("img/mark.svg", "js/store.js"):
        shutil.copy(OVERRIDES / "assets" / name, folder)
    for lang in Lang:
        made = {"typography.css": "", **words.for_scripts(interface.said(lang))}
        for name, file in {
            "site.css": "site.css",
            "quiz.css": "quiz.css",
            "answers.css": "answers.css",
            "quiz.js": f"quiz.{lang}.js",
            "answers.js": f"answers.{lang}.js",
        }.items():
            (folder / file).write_text(bundles.bundle(name, OVERRIDES / "assets", made).content, "utf-8")


def _page(lang: Lang, bank: str, opening: str) -> str:
    spoken = interface.said(lang)
    scenes = ScenesExtension(lang=lang.value, words=spoken, templates=str(OVERRIDES))
    md = markdown.Markdown(extensions=[scenes, "pymdownx.mark", "sane_lists"])

    def render(text: str) -> Markup:
        return Markup(md.reset().convert(text))

    views = [_view(draft, lang, n, render) for n, draft in enumerate(drafts.drafts("bank", bank, 1)[0], 1)]
    template = environment(OVERRIDES).get_template("quiz/quiz.html")
    groups = [
        template.render(questions=views[:1], keys=[], words=spoken),
        template.render(questions=views[1:], keys=views, words=spoken),
    ]
    links = "".join(f'<link rel="stylesheet" href="{name}.css">' for name in ("site", "quiz", "answers"))
    scripts = "".join(
        f'<script src="{name}.js" defer></script>' for name in ("store", f"quiz.{lang}", f"answers.{lang}")
    )
    return (
        f'<!doctype html><html lang="{lang}"><head><meta charset="utf-8">'
        f'<meta http-equiv="Content-Security-Policy" content="{escape(POLICY)}">'
        f'<meta name="viewport" content="width=device-width"><title>Thử</title><link rel="icon" href="mark.svg">{links}{scripts}'
        f'</head><body><main><h1>Thử</h1><article class="md-typeset"><h2>A</h2>{render(opening)}{groups[0]}<h2>B</h2>{groups[1]}</article>'
        "</main></body></html>"
    )


def _view(draft: Draft, lang: Lang, n: int, render: question_views.Render) -> question_views.QuestionView:
    kind = questions.kind_of(draft)
    parsed = questions.parse(draft, kind) if kind else None
    assert parsed is not None, draft.problems
    text = QuestionText(draft.name, parsed.stem, parsed.body, parsed.explanation, draft.source, draft.line)
    question = Question(draft.id, 1, (), (), (), "accents" in draft.attributes, "", {lang: text})
    return question_views.view(question, lang, n, render, _adapted(parsed, render) if parsed.body.in_quiz else None)


def _adapted(parsed: Parsed, render: question_views.Render) -> Adapted:
    """What mkdocs-quiz would make of a question of its kinds."""
    parts = parsed.body.parts("")
    rows = (AdaptedOption(Markup(escape(c.text)), c.right, Markup(escape(c.feedback))) for c in parts.choices)
    stem = render(fill.BLANK.sub('<span class="q-blank"></span>', parsed.stem))
    return Adapted(stem, tuple(rows), tuple("|".join(blank) for blank in parts.answers), render(parsed.explanation))
