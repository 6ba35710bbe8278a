"""Write the embed pages of a built site: made beside it, swapped in whole, the same bytes every time."""

from __future__ import annotations

import hashlib
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from urllib.parse import urlsplit

import segno

from courseware.content.model import Lang
from courseware.drawing import words as words_of
from courseware.drawing.templates import environment
from courseware.drawing.words import Words
from courseware.embedding import bundling, rendering, snippets, taking
from courseware.embedding.taking import FOLDER, Embed
from courseware.machine import swapping

GUIDE = "van-hanh/nhung.html"


@dataclass
class Work:
    """One run: where things are, and what was said on the command line."""

    site: Path
    overrides: Path
    base: str

    @cached_property
    def words(self) -> dict[str, Words]:
        """The words of every language."""
        return {str(lang): words_of.read(self.overrides / "locales", lang) for lang in Lang}

    @cached_property
    def embeds(self) -> list[Embed]:
        """Every page to write, in the order of addresses."""
        return [embed for page in taking.pages(self.site) for embed in taking.embeds(page)]

    def asset(self, name: str, content: str) -> str:
        """Publish a file named by its content; its path."""
        stem, _, suffix = name.partition(".")
        path = f"assets/{stem}.{hashlib.sha256(content.encode()).hexdigest()[:8]}.{suffix}"
        _write(self.site / path, content)
        return path

    def render(self, template: str, **known: object) -> str:
        """One of the templates in overrides/embed/."""
        return environment(self.overrides).get_template(f"embed/{template}").render(known)


def embed(site: Path, overrides: Path, base: str = "") -> list[Embed]:
    """Add the embed pages to a built site."""
    site = site.resolve()
    with swapping.swapped(site) as fresh:
        shutil.copytree(site, fresh)
        return _into(Work(fresh, overrides, base))


def _into(work: Work) -> list[Embed]:
    _forget(work.site)
    assets = _assets(work)
    for one in work.embeds:
        _write(work.site / one.path, _page(work, one, assets))
    if work.base:
        for one in work.embeds:
            _for_hosts(work, one)
    for lang in work.words:
        _write(work.site / taking.home(lang) / "index.html", _index(work, lang, assets))
    return work.embeds


def _forget(site: Path) -> None:
    """What an earlier run made."""
    for lang in Lang:
        shutil.rmtree(site / taking.home(str(lang)), ignore_errors=True)
    for file in (site / "assets").glob(f"{FOLDER}*.*.*"):
        file.unlink()


def _assets(work: Work) -> dict[str, str]:
    """The style, each language's script, the portal's helper: name → path."""
    pages = list({one.page.path: one.page for one in work.embeds}.values())
    sheets = bundling.sheets(
        work.site, work.overrides, pages, [_page(work, one, {}) for one in work.embeds], ("embed",)
    )
    found = {
        "css": work.asset(f"{FOLDER}.css", sheets.usual),
        "young css": work.asset(f"{FOLDER}-nho.css", sheets.young),
        "index css": work.asset(f"{FOLDER}-chep.css", bundling.style(work.overrides, "embed-index")),
        "told": work.asset(f"{FOLDER}-tra-loi.css", f"{sheets.told}\n"),
    }
    load, store, step, tell = (
        bundling.script(work.overrides, name) for name in ("loading", "store", "frame-steps", "embed")
    )
    for lang in work.words:
        quiz, answers = bundling.scripts(work.site, [page for page in pages if page.lang == lang])
        found[lang] = work.asset(f"{FOLDER}-{lang}.js", f"{load}\n{store}\n{quiz}{step}\n{tell}\n")
        found[f"{lang} answers"] = work.asset(f"{FOLDER}-tra-loi-{lang}.js", answers)
    found["helper"] = work.asset(f"{FOLDER}.js", bundling.script(work.overrides, "embed-portal") + "\n")
    return found


def _page(work: Work, one: Embed, assets: dict[str, str]) -> str:
    return rendering.page(
        one, work.words[one.page.lang], work.overrides,
        style=_to(one, assets.get("young css" if rendering.drawn(one.page) else "css")), script=_to(one, assets.get(one.page.lang)),
        answers=_to(one, assets.get(f"{one.page.lang} answers")), told=_to(one, assets.get("told")),
        full=one.to(one.page.path), help=one.to(_help(one.page.lang)),
        address=work.base + one.page.path if work.base else "",
        oembed=work.base + _beside(one, ".oembed.json") if work.base else "",
    )  # fmt: skip


def _to(one: Embed, path: str | None) -> str:
    return one.to(path) if path else ""


def _help(lang: str) -> str:
    return "can-giup-ngay.html" if lang == "vi" else f"{lang}/can-giup-ngay.html"


def _beside(one: Embed, suffix: str) -> str:
    return one.path.removesuffix(".html") + suffix


def _for_hosts(work: Work, one: Embed) -> None:
    """What needs the whole address: oEmbed and the QR, which opens the full page."""
    said = work.words[one.page.lang]
    _write(work.site / _beside(one, ".oembed.json"), snippets.oembed(one, said, work.base))
    if not one.kind.suffix:
        with (work.site / _beside(one, ".svg")).open("wb") as file:
            segno.make(work.base + one.page.path, error="m", micro=False).save(
                file, kind="svg", scale=4, light="#fff", xmldecl=False
            )


def _index(work: Work, lang: str, assets: dict[str, str]) -> str:
    """The administrator's page: lesson by lesson, everything to copy."""
    said, here = work.words[lang], f"{taking.home(lang)}index.html"
    base = work.base or snippets.PLACEHOLDER
    known = [one for one in work.embeds if one.page.lang == lang]

    def relative(target: str) -> str:
        return taking.relative(target, here)

    lessons = [_lesson(work, one, known, base, relative) for one in known if not one.kind.suffix]
    guide = GUIDE if lang == "vi" else f"{lang}/{GUIDE}"
    return work.render(
        "index.html",
        lang=lang, words=said, lessons=lessons, base=base, said=bool(work.base),
        policy=rendering.policy(known[0].page) if known else "",
        style=relative(assets["css"]), own_style=relative(assets["index css"]), icon=relative("assets/img/mark.svg"),
        home=relative("index.html" if lang == "vi" else f"{lang}/index.html"),
        guide=relative(guide) if (work.site / guide).is_file() else "",
        helper=snippets.helper(base, assets["helper"]),
    )  # fmt: skip


def _lesson(work: Work, one: Embed, known: list[Embed], base: str, relative: Callable[[str], str]) -> dict[str, object]:
    said = work.words[one.page.lang]
    frames = [
        (
            said[f"embed_copy_{other.kind.name}"].replace("{where}", said[f"embed_{where}"]),
            snippets.frame(other, snippets.title(other, said), address),
            relative(other.path),
        )
        for where, address in (("same", urlsplit(base).path), ("other", base))
        for other in known
        if other.page is one.page
    ]
    return {
        "title": one.page.title,
        "frames": frames,
        "card": snippets.card(one, base),
        "link": snippets.link(one, base),
        "url": base + one.page.path,
        "qr": relative(_beside(one, ".svg")) if work.base else "",
    }


def problems(base: str) -> str:
    """What is wrong with --base, as a sentence; empty when nothing is."""
    if base and not (base.startswith("https://") and base.endswith("/") and not set(base) & set(" <>\"'?#")):
        return (
            f"--base phải bắt đầu bằng https:// và kết thúc bằng dấu /, ví dụ {snippets.PLACEHOLDER}; nhận được: {base}"
        )
    return ""


def _write(file: Path, text: str) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, "utf-8", newline="\n")
