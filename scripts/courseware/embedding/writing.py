"""Write the embed pages of a built site: made beside it, swapped in whole, the same bytes every time."""

from __future__ import annotations

import hashlib
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from urllib.parse import urlsplit

import rcssmin
import rjsmin
import segno

from courseware.content.model import Lang
from courseware.drawing import words as words_of
from courseware.drawing.templates import environment
from courseware.drawing.words import Words
from courseware.embedding import frame_styles, snippets, taking
from courseware.embedding.frames import NOT_IN_FRAMES
from courseware.embedding.taking import FOLDER, Embed, SitePage
from courseware.machine import swapping

POLICY = 'string(//meta[@http-equiv="Content-Security-Policy"]/@content)'
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
    own = work.overrides / "assets"
    pages = list({one.page.path: one.page for one in work.embeds}.values())
    drafts = [_page(work, one, {}) for one in work.embeds]
    shell = frame_styles.cut(_sheet(work.site, pages, "site"), drafts)
    frame = rcssmin.cssmin((own / "css/embed.css").read_text("utf-8"))
    css = f"{shell}{_sheet(work.site, pages, 'quiz')}{frame}\n"
    young = f"{shell}{_sheet(work.site, pages, 'young')}{frame}\n"
    found = {"css": work.asset(f"{FOLDER}.css", css), "young css": work.asset(f"{FOLDER}-nho.css", young)}
    load, store, step, tell = (
        rjsmin.jsmin((own / f"js/{name}.js").read_text("utf-8"))
        for name in ("loading", "store", "frame-steps", "embed")
    )
    for lang in work.words:
        said = [page for page in pages if page.lang == lang]
        quiz, answers = (
            _text(work.site, said, f"//script/@{at}", name) for at, name in (("src", "quiz"), ("data-judge", "answers"))
        )
        found[lang] = work.asset(f"{FOLDER}-{lang}.js", f"{load}\n{store}\n{quiz}{step}\n{tell}\n")
        found[f"{lang} answers"] = work.asset(f"{FOLDER}-tra-loi-{lang}.js", answers)
    found["helper"] = work.asset(f"{FOLDER}.js", rjsmin.jsmin((own / "js/embed-portal.js").read_text("utf-8")) + "\n")
    return found


def _sheet(site: Path, pages: list[SitePage], bundle: str) -> str:
    return _text(site, pages, '//link[@rel="stylesheet"]/@href', bundle)


def _text(site: Path, pages: list[SitePage], xpath: str, bundle: str) -> str:
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


def _page(work: Work, one: Embed, assets: dict[str, str]) -> str:
    page, said = one.page, work.words[one.page.lang]
    body = page.tree.xpath("//body")[0]
    return work.render(
        "page.html",
        embed=one, page=page, words=said, policy=_policy(page), title=snippets.title(one, said),
        young=page.young, band=body.get("data-band"), group=body.get("data-group"),
        picture=one.to(_picture(one, "src")) if one.kind.picture and _picture(one, "src") else "",
        alt=_picture(one, "alt"),
        style=_to(one, assets.get("young css" if _drawn(page) else "css")), script=_to(one, assets.get(page.lang)),
        answers=_to(one, assets.get(f"{page.lang} answers")),
        icon=one.to("assets/img/mark.svg"), full=one.to(page.path), help=one.to(_help(page.lang)),
        address=work.base + page.path if work.base else "",
        oembed=work.base + _beside(one, ".oembed.json") if work.base else "",
    )  # fmt: skip


def _policy(page: SitePage) -> str:
    """The policy of the page without what a frame never does: it installs no service worker."""
    return str(page.tree.xpath(POLICY)).replace("worker-src 'self'; ", "")


def _drawn(page: SitePage) -> bool:
    """Whether it has a story or drawn options, which have rules of their own."""
    return bool(page.tree.xpath("//figure[@class='story'] | //fieldset[@class='tiles']"))


def _to(one: Embed, path: str | None) -> str:
    return one.to(path) if path else ""


def _picture(one: Embed, attribute: str) -> str:
    """What the lesson's picture says: `src`, where it is below the site; `alt`, what is to be seen."""
    said = one.page.one(f'//div[@class="opening"]/img/@{attribute}')
    return _normal(Path(one.page.path).parent / said) if said and attribute == "src" else said


def _normal(path: Path) -> str:
    parts: list[str] = []
    for part in path.as_posix().split("/"):
        if part == "..":
            parts.pop()
        elif part != ".":
            parts.append(part)
    return "/".join(parts)


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
        policy=_policy(known[0].page) if known else "",
        style=relative(assets["css"]), icon=relative("assets/img/mark.svg"),
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
