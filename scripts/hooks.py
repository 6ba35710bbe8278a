"""The only file that knows MkDocs. Each event calls the package and returns.

Priorities to fit between: mkdocs-quiz 0, static-i18n -100 (on_config, on_files, on_post_build). static-i18n builds
each further language in a nested build, so every event runs once per language.
"""

from __future__ import annotations

import datetime
import logging
import os
from dataclasses import replace
from pathlib import Path
from typing import Any

import markdown
from jinja2 import Environment, pass_context
from material import templates as material_templates
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import event_priority
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page
from mkdocs.utils import get_relative_url

from courseware import (
    addresses,
    assets,
    checks,
    lesson_html,
    problems,
    reading,
    search,
    service_worker,
    typography,
    words,
)
from courseware.cards import Cards
from courseware.editions import originals
from courseware.fragments import Fragments
from courseware.model import Course, Lang
from courseware.problems import Problem
from courseware.scenes import ScenesExtension
from courseware.templates import environment

log = logging.getLogger("mkdocs.hooks.courseware")
ROOT = Path(__file__).resolve().parent.parent
OVERRIDES = ROOT / "overrides"
MATERIAL = Path(material_templates.__path__[0])


class Build:
    """What one build of one language shares between its events."""

    course: Course
    hidden: frozenset[str]
    """Paths of the drafts, which are not built."""
    lang: Lang
    words: words.Words
    files: dict[str, File]
    cards: Cards
    bundles: dict[str, assets.Bundle]
    render: Fragments


build = Build()


@event_priority(-200)  # after static-i18n has chosen the language
def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Read the course once (the source language is built first) and stop when anything is wrong with it."""
    i18n: Any = config.plugins["i18n"]
    build.lang = Lang(i18n.current_language)
    if build.lang is Lang.VI:
        found = reading.read(ROOT)
        preview = _preview()
        wrong = _stopping(checks.run(found, datetime.date.today()), preview)
        if wrong or found.course is None:
            raise PluginError(problems.report(wrong))
        build.course = _with_drafts(found.course) if preview else found.course
        build.hidden = frozenset(lesson.path for lesson in build.course.lessons if lesson.draft)
        config.nav = [entry for entry in config.nav or [] if entry.removesuffix(".md") not in build.hidden]
    if not config.site_url:  # a site map needs absolute addresses; without them it would hold "None"
        config.theme.static_templates.discard("sitemap.xml")
    build.words = words.read(OVERRIDES / "locales", build.lang)
    ours = ScenesExtension(lang=build.lang.value, words=build.words, templates=str(OVERRIDES))
    kept = [extension for extension in config.markdown_extensions if not isinstance(extension, ScenesExtension)]
    config.markdown_extensions = [*kept, ours]
    converter = markdown.Markdown(extensions=config.markdown_extensions, extension_configs=config.mdx_configs or {})
    build.render = Fragments(converter)
    return config


def _preview() -> bool:
    """Whether an author looks on while writing (`course.py serve`)."""
    return bool(os.environ.get("LACHAN_PREVIEW"))


def _stopping(found: list[Problem], preview: bool) -> list[Problem]:
    """What stops a build. An author who is still writing sees the page before the translation has caught up."""
    later = [problem for problem in found if preview and problem.rule == "ban-dich"]
    for problem in later:
        log.info("%s", problem)
    return [problem for problem in found if problem not in later]


def _with_drafts(course: Course) -> Course:
    """An author who serves the site sees drafts as if they were published."""
    return replace(course, lessons=tuple(replace(lesson, draft=False) for lesson in course.lessons))


@event_priority(-200)  # static-i18n (-100) cannot take files that it did not make
def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Leave out drafts and everything of Material's and of ours that pages do not load as it stands."""
    build.files = {}
    for file in list(files):
        path = addresses.path_of(file.src_uri)
        if file.is_documentation_page() and path in build.hidden:
            files.remove(file)
        elif file.is_documentation_page() and file.src_uri.startswith(f"{build.lang}/"):
            build.files[path] = file
        elif _from_theme(file) or (file.src_uri == "sitemap.xml" and not config.site_url):
            files.remove(file)
    build.cards = Cards(build.course, build.lang, lambda path: build.files[path].url)
    return files


def _from_theme(file: File) -> bool:
    """Material's files and the sources of our bundles; our pictures stay."""
    source = Path(file.abs_src_path or "")
    return source.is_relative_to(MATERIAL) or (source.suffix in assets.SHRINK and source.is_relative_to(OVERRIDES))


@event_priority(100)  # before mkdocs-quiz (0) looks for questions
def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Give the page its template; in a lesson, put the questions in."""
    path = addresses.path_of(page.file.src_uri)
    page.meta["template"] = addresses.template_of(path, build.course)
    drawing = _drawing(path)
    if drawing is None:
        return markdown
    page.meta["quiz"] = {"enabled": drawing.bank is not None}
    return lesson_html.expand(markdown, drawing)


@event_priority(-100)  # after mkdocs-quiz (0) has made its HTML
def on_page_content(html: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Draw the questions; link the glossary; keep the text for the search index."""
    drawing = _drawing(addresses.path_of(page.file.src_uri))
    if drawing is not None:
        html = lesson_html.finish(html, drawing, _contact_cards(drawing))
    else:
        html = lesson_html.finish_page(html, build.course, build.lang)
    return html


def _drawing(path: str) -> lesson_html.Drawing | None:
    lesson = next((x for x in build.course.ready() if x.path == path), None)
    if lesson is None:
        return None
    return lesson_html.Drawing(build.course, lesson, build.lang, build.words, build.render, str(OVERRIDES))


def _contact_cards(drawing: lesson_html.Drawing) -> str:
    contacts = build.cards.contacts(build.course.registry.band(drawing.lesson.band).learner)
    return environment(OVERRIDES).get_template("partials/contacts.html").render(words=build.words, lang=build.lang, **contacts)


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> Environment:
    """Make the bundles, now that the Markdown of all pages is HTML, and teach the templates to find them."""
    material = next((MATERIAL / "assets/stylesheets").glob("main.*.min.css")).read_text("utf-8")
    pages = [file.page.content or "" for file in build.files.values() if file.page]
    made = {"typography.css": typography.cut(material, pages), "search-index.js": _search_index(config)}
    made["quiz-words.js"] = words.for_scripts(build.words)
    build.bundles = assets.bundles(OVERRIDES / "assets", made)
    for bundle in build.bundles.values():
        files.append(File.generated(config, bundle.path, content=bundle.content))
    for path, content in originals.files().items():
        files.append(File.generated(config, path, content=content))
    env.globals.update(asset=_asset, picture=_picture, preview=_preview())
    return env


def _search_index(config: MkDocsConfig) -> str:
    """The pages of this language in the order of the nav."""
    order = {entry.removesuffix(".md"): n for n, entry in enumerate(config.nav or [])}
    files = sorted(build.files.items(), key=lambda item: order.get(item[0], len(order)))
    found = [(file, file.page) for path, file in files if file.page and path.partition("/")[0] not in addresses.UNSEARCHED]
    documents = [search.document(file.url.removeprefix(addresses.root_of(build.lang)), page) for file, page in found]
    return search.build_index(documents, {name: build.words[f"search_{name}"] for name in search.SAID})


@pass_context
def _asset(context: Any, name: str) -> str:
    return env_url(context, build.bundles[name].path)


@pass_context
def _picture(context: Any, name: str) -> str:
    return env_url(context, f"assets/{name}")


def env_url(context: Any, path: str) -> str:
    """The address of a file of the site as seen from the page being drawn (MkDocs' own `url` filter)."""
    return str(context.environment.filters["url"](context, path))


def on_page_context(context: dict[str, Any], page: Page, config: MkDocsConfig, nav: Any) -> dict[str, Any]:
    """What the templates see (the contract is written in CONTRIBUTING.md)."""
    path = addresses.path_of(page.file.src_uri)

    def relative(url: str) -> str:
        return get_relative_url(url, page.url)

    seen = addresses.context(path, build.course, build.lang, build.words, build.cards, relative)
    return context | seen | _other(page)


def _other(page: Page) -> dict[str, Any]:
    """The same page in the other language; static-i18n knows it as an alternate of the file."""
    other = next(lang for lang in Lang if lang is not build.lang)
    file: Any = page.file
    address = file.alternates[other.value].url_relative_to(page.file)
    return {"other": {"lang": other.value, "name": build.words["other_language"], "url": address}}


def on_template_context(context: dict[str, Any], template_name: str, config: MkDocsConfig) -> dict[str, Any]:
    """404.html is the one static template; it is seen from anywhere, so its addresses begin at the root."""
    other = next(lang for lang in Lang if lang is not build.lang)
    home = {"lang": other.value, "name": build.words["other_language"], "url": f"/{addresses.root_of(other)}"}
    seen = addresses.context("404", build.course, build.lang, build.words, build.cards, lambda url: f"/{url}")
    return context | seen | {"other": home}


def on_post_template(output: str, template_name: str, config: MkDocsConfig) -> str:
    """Each language keeps its own 404 page; without this the last language built overwrites /404.html."""
    if build.lang is Lang.VI:
        return output
    folder = Path(config.site_dir) / addresses.root_of(build.lang)
    folder.mkdir(parents=True, exist_ok=True)
    (folder / template_name).write_text(output, "utf-8", newline="\n")
    return ""


@event_priority(-200)  # after static-i18n (-100), which builds the other languages in this very event
def on_post_build(config: MkDocsConfig) -> None:
    """When all languages are there: say which files a device may keep. Not to an author, who wants to see the newest."""
    i18n: Any = config.plugins["i18n"]
    if not i18n.building and not _preview():
        service_worker.write(Path(config.site_dir), OVERRIDES / "assets/js" / service_worker.NAME)
