"""The only file that knows MkDocs. Each event calls the package and returns.

Priorities to fit between: mkdocs-quiz 0, static-i18n -100 (on_config, on_files, on_post_build). static-i18n builds
each further language in a nested build, so every event runs once per language.
"""

from __future__ import annotations

import logging
import os
import sys
from pathlib import Path
from typing import Any

from jinja2 import Environment
from markdown import Markdown
from material import templates as material_templates
from mkdocs import utils
from mkdocs.commands.build import build as build_language
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import MkDocsException, PluginError
from mkdocs.plugins import CombinedEvent, event_priority
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page
from mkdocs.utils import get_relative_url
from mkdocs_quiz.plugin import MkDocsQuizPlugin

from courseware.content.model import Course, Lang
from courseware.drawing import addresses, converters, plugin_markdown, templates
from courseware.drawing.lessons.questions import LostQuestionError
from courseware.drawing.scene_extension import ScenesExtension
from courseware.drawing.words import Words
from courseware.machine import beside, clock, keeping
from courseware.machine.warned import Warned
from courseware.site import bundles, courses, loading, rendering, service_worker
from courseware.site.asked import Asked
from courseware.site.kept_pages import Article
from courseware.views.parcel import Offers

DRAWN = "drawn.html"
"""The template of a page that an earlier build has drawn."""
log = logging.getLogger("mkdocs.hooks.courseware")
ROOT = Path(__file__).resolve().parent.parent
OVERRIDES = ROOT / "overrides"
MATERIAL = Path(material_templates.__path__[0])
PREVIEW = bool(os.environ.get("LACHAN_PREVIEW"))
"""Whether an author looks on while writing (`course.py serve`)."""
KITS = bool(os.environ.get("LACHAN_KITS"))
"""Whether teachers' pages offer the kits of their lessons (`course.py build --kits`)."""
FRESH = bool(os.environ.get("LACHAN_FRESH"))
"""Whether what earlier builds left is not looked at (`course.py build --fresh`)."""


class Build:
    """What the events share: the course through all languages, the rest of one language."""

    course: Course
    texts: dict[str, str]
    """What the course was read from, by path."""
    world: bytes
    kept: keeping.Kept | None = None
    """What reading and rules found."""
    rendering: rendering.Rendering
    files: dict[str, File]
    """The pages of this language by path."""
    asked: Asked
    """What templates ask for."""
    offered: Offers
    """What teachers' pages offer, made once."""
    beside: beside.Beside | None = None
    """The process that builds the other language, where there is one."""


build = Build()
warned = Warned()
"""Whether anybody warned of a page: it is not kept then, so that it is warned of each time."""


def on_startup(command: str, dirty: bool) -> None:
    """`--quiet` would hide warnings from `--strict` too, which is there to stop at them. Pages share a converter."""
    logger = logging.getLogger("mkdocs")
    logger.setLevel(min(logger.level, logging.WARNING))
    converters.lend(sys.modules[Page.__module__], "markdown")
    converters.lend(sys.modules[MkDocsQuizPlugin.__module__], "md")


@event_priority(-200)  # after static-i18n has chosen the language
def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Read the course once (the source language is built first) and stop when anything is wrong with it."""
    i18n: Any = config.plugins["i18n"]
    lang = Lang(i18n.current_language)
    if lang is Lang.VI:
        build.world = keeping.world(ROOT)
        build.course = _read()
        build.offered = _offers()
    kept = keeping.Kept(ROOT / keeping.FOLDER / f"{'serve' if PREVIEW else 'build'}-{lang}", build.world, FRESH)
    build.rendering = rendering.start(
        build.course, lang, OVERRIDES, lambda words: _converter(config, words), build.offered, build.texts, kept
    )
    plugin_markdown.thrifty(config.plugins["mkdocs_quiz"])
    config.nav = [entry for entry in config.nav or [] if entry.removesuffix(".md") not in build.rendering.drafts]
    if not config.site_url:  # a site map needs absolute addresses; without them it would hold "None"
        config.theme.static_templates.discard("sitemap.xml")
    return config


def _read() -> Course:
    if build.kept is None or build.kept.world != build.world:
        build.kept = keeping.Kept(ROOT / keeping.FOLDER / keeping.COURSE, build.world, FRESH)
    try:
        course, build.texts, later = courses.course_of(ROOT, clock.today(), PREVIEW, build.kept)
    except courses.RefusedError as error:
        if not PREVIEW:  # a build is over; its words are the problems alone, as `check` tells them
            sys.exit(str(error))
        raise PluginError(str(error)) from error
    for problem in later:
        log.info("%s", problem)
    return course


def _offers() -> Offers:
    if not KITS:
        return Offers()
    from courseware.site import offering

    try:
        return offering.offers(build.course, OVERRIDES)
    except courses.RefusedError as error:
        raise PluginError(str(error)) from error


def _converter(config: MkDocsConfig, words: Words) -> Markdown:
    """Let Markdown know the scenes in this language; a second converter with the same settings renders small pieces."""
    ours = ScenesExtension(lang=build_lang(config), words=words, templates=str(OVERRIDES))
    kept = [extension for extension in config.markdown_extensions if not isinstance(extension, ScenesExtension)]
    config.markdown_extensions = [*kept, ours]
    return Markdown(extensions=config.markdown_extensions, extension_configs=config.mdx_configs or {})


def build_lang(config: MkDocsConfig) -> str:
    """The language that static-i18n is building."""
    i18n: Any = config.plugins["i18n"]
    return str(i18n.current_language)


@event_priority(-200)  # static-i18n (-100) cannot take files that it did not make
def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Leave out drafts and everything of ours that pages do not load as it stands."""
    build.files = {}
    for file in list(files):
        path = addresses.path_of(file.src_uri)
        if file.is_documentation_page() and path in build.rendering.drafts:
            files.remove(file)
        elif file.is_documentation_page() and file.src_uri.startswith(f"{build.rendering.lang}/"):
            build.files[path] = file
        elif bundles.is_source(Path(file.abs_src_path or ""), OVERRIDES) or (
            file.src_uri == "sitemap.xml" and not config.site_url
        ):
            files.remove(file)
    for path in build.rendering.unwritten.paths:
        build.files[path] = _without_source(path, config)
        files.append(build.files[path])
    build.rendering.urls |= {path: file.url for path, file in build.files.items()}
    build.rendering.pages.files = tuple(sorted(f"{file.src_uri} {file.url}" for file in files))
    logging.getLogger("mkdocs").addHandler(warned)
    if build.rendering.lang is Lang.VI and beside.possible() and not PREVIEW:
        build.beside = beside.Beside(lambda: _other_language(config))
    return files


def _other_language(config: MkDocsConfig) -> int:
    """In a copy of this process: what static-i18n does once the source language is built. Nothing of it depends on those pages."""
    i18n: Any = config.plugins["i18n"]
    i18n.building, i18n.current_language = True, build.rendering.other.value
    utils.clean_directory = lambda directory: None  # as static-i18n does: the site holds both languages
    try:
        build_language(config)
    except MkDocsException as error:
        error.show()
        return error.exit_code
    return 0


def _without_source(path: str, config: MkDocsConfig) -> File:
    """A page that is made of the course alone. static-i18n, which has done its part, would say where it lies."""
    file = File.generated(config, f"{build.rendering.lang}/{path}.md", content="")
    file.dest_uri = f"{addresses.root_of(build.rendering.lang)}{path}.html"
    return file


@event_priority(100)  # before mkdocs-quiz (0) looks for questions
def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Give the page its template; in a lesson, put the questions in. Of a page that is kept nothing is left to render."""
    path = addresses.path_of(page.file.src_uri)
    page.meta.update(build.rendering.about(path))
    if article := build.rendering.article(path):
        vars(page)["render"] = lambda config, files: _restore(page, files, article)
        return ""
    text, more = build.rendering.markdown(path)
    page.meta.update(more)
    warned.said = False
    return text


def _restore(page: Page, files: Files, article: Article) -> None:
    """In place of MkDocs' own rendering: what it would leave."""
    page.content, page.present_anchor_ids = article.html, set(article.anchors)
    page.links_to_anchors = {}
    for source, anchor, written in article.links:
        if (file := files.get_file_from_path(source)) is not None:
            page.links_to_anchors.setdefault(file, {})[anchor] = written


@event_priority(-100)  # after mkdocs-quiz (0) has made its HTML
def on_page_content(html: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Draw the questions; link the glossary; keep the page."""
    if "render" in vars(page):
        return html
    path = addresses.path_of(page.file.src_uri)
    try:
        drawn = build.rendering.html(path, html)
    except LostQuestionError as error:
        raise PluginError(str(error)) from error
    if not warned.said:
        to = page.links_to_anchors or {}
        links = [(file.src_uri, anchor, written) for file, anchors in to.items() for anchor, written in anchors.items()]
        build.rendering.keep(path, drawn, page.present_anchor_ids or (), links)
    return drawn


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> Environment:
    """Make the bundles, now that the Markdown of all pages is HTML, and teach the templates to find them."""
    material = next((MATERIAL / "assets/stylesheets").glob("main.*.min.css")).read_text("utf-8")
    pages = {path: file.page for path, file in build.files.items() if file.page}
    order = [entry.removesuffix(".md") for entry in config.nav or []]
    found = loading.loaded(build.rendering, material, pages, order)
    build.asked = Asked(found)
    env.bytecode_cache = templates.Templates(build.rendering.kept, "pages")
    logging.getLogger("mkdocs").removeHandler(warned)
    made = {bundle.path: bundle.content for bundle in found.values()}
    made |= loading.unbundled(build.course, build.rendering.lang, build.rendering.kept.of)
    if build.rendering.lang is Lang.VI:  # once for both languages
        for parcel in build.offered.parcels():
            files.append(File.generated(config, parcel.path, content=parcel.data))
    for path, content in made.items():
        files.append(File.generated(config, path, content=content))
    env.globals.update(asset=build.asked.asset, picture=build.asked.picture, preview=PREVIEW)
    env.get_template(DRAWN)  # compiled and kept by the first build, which needs it for no page
    for path, file in build.files.items():
        if file.page and build.rendering.is_drawn(path, _other_url(file.page), build.asked.addresses):
            file.page.meta["template"] = DRAWN
    return env


def on_page_context(context: dict[str, Any], page: Page, config: MkDocsConfig, nav: Any) -> dict[str, Any]:
    """What the templates see. The same page in the other language is known to static-i18n as an alternate of the file."""
    path = addresses.path_of(page.file.src_uri)
    build.asked.begin()
    if page.meta["template"] == DRAWN:
        return context | {"drawn": build.rendering.pages.drawn(path)}
    return context | build.rendering.context(path, lambda url: get_relative_url(url, page.url), _other_url(page))


def _other_url(page: Page) -> str:
    """The address of the same page in the other language, as seen from this one."""
    file: Any = page.file
    path = addresses.path_of(page.file.src_uri)
    if path in build.rendering.unwritten.paths:
        return get_relative_url(f"{addresses.root_of(build.rendering.other)}{path}.html", page.url)
    return str(file.alternates[build.rendering.other.value].url_relative_to(page.file))


def on_post_page(output: str, page: Page, config: MkDocsConfig) -> str:
    """Keep what a template drew."""
    if page.meta["template"] != DRAWN:
        build.rendering.pages.keep_drawn(addresses.path_of(page.file.src_uri), output, build.asked.page)
    return output


def on_template_context(context: dict[str, Any], template_name: str, config: MkDocsConfig) -> dict[str, Any]:
    """404.html is the one static template; it is seen from anywhere, so its addresses begin at the root."""
    other = f"/{addresses.root_of(build.rendering.other)}"
    return context | build.rendering.context("404", lambda url: f"/{url}", other)


def on_post_template(output: str, template_name: str, config: MkDocsConfig) -> str:
    """Each language keeps its own 404 page; without this the last language built overwrites /404.html."""
    if build.rendering.lang is Lang.VI:
        return output
    folder = Path(config.site_dir) / addresses.root_of(build.rendering.lang)
    folder.mkdir(parents=True, exist_ok=True)
    (folder / template_name).write_text(output, "utf-8", newline="\n")
    return ""


@event_priority(0)  # before static-i18n (-100), which builds the other languages in this very event
def _keep(config: MkDocsConfig) -> None:
    """Leave to the next build what this one has made in this language; let go of its pages, which are written."""
    build.rendering.kept.save()
    for file in build.files.values():
        if file.page:
            file.page.content = file.page.markdown = None
    if build.beside:
        i18n: Any = config.plugins["i18n"]
        for language in i18n.config.languages:  # static-i18n has nothing left to build
            language.build = language.locale == i18n.current_language
        if code := build.beside.wait():  # it has said why
            sys.exit(code)


@event_priority(-200)  # after static-i18n
def _finish(config: MkDocsConfig) -> None:
    """When all languages are there: say which files a device may keep, and what is built. Not to an author, who wants to see the newest."""
    i18n: Any = config.plugins["i18n"]
    if i18n.building:
        return
    if build.kept:  # last, when the peak of memory is over: what is written down grows in memory
        build.kept.save(stays=PREVIEW)
    if not PREVIEW:
        kept = keeping.Kept(ROOT / keeping.FOLDER / keeping.WORKER, build.world, FRESH)
        service_worker.write(Path(config.site_dir), OVERRIDES / "assets/js" / service_worker.NAME, kept.of)
        kept.save()
        print(courses.holds(build.course))


on_post_build = CombinedEvent(_keep, _finish)
