"""From a profile to a school: everything checked at once, colours, logo and pages made ready to publish."""

from __future__ import annotations

import re
from collections import ChainMap
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import get_args

from courseware.content.problems import Problem
from courseware.content.registries import Band, Registry, Slot
from courseware.editions import colours, logos, own_pages
from courseware.editions.profile import DEPARTMENT, Level, Profile
from courseware.editions.release_pages import ReleasePages
from courseware.hosting import policy


@dataclass(frozen=True)
class Origin:
    """Where a profile was written: its file and line, and the folder in which its pictures and pages lie."""

    path: str
    line: int
    folder: Path
    lines: Mapping[str, int] = field(default_factory=dict)
    """Key → its own line, where each key has one."""
    titles: Mapping[str, str] = field(default_factory=dict)
    """Key → the heading of its column, where the profile is a row of a table."""

    def said(self, key: str, sentence: str) -> str:
        """A sentence about a key in the words of whoever wrote it: who fills in a table knows headings and no keys."""
        return f"ô “{self.titles[key]}”: {re.sub(f'^{key}:? ', '', sentence)}" if key in self.titles else sentence


@dataclass(frozen=True)
class Rules:
    """What the project knows that a profile is checked against."""

    bands: tuple[Band, ...]
    slots: tuple[Slot, ...]
    backgrounds: colours.Backgrounds
    today: date
    pages: ReleasePages | None = None
    """The release's pages, that a school's own pages may link to; None when they are not known."""


@dataclass(frozen=True)
class School:
    """A school, ready to be stamped on a release."""

    profile: Profile
    place: policy.Place
    hidden: tuple[Band, ...]
    hidden_groups: tuple[str, ...]
    colours: dict[str, str]
    """Scheme → colour; empty when the school has none of its own."""
    logo: logos.Logo | None = None
    pages: tuple[own_pages.OwnPage, ...] = field(default=())
    kits: Mapping[str, bytes] = field(default_factory=dict)
    """Name → zip of what its teachers carry in, with its letterhead; empty unless `edition --kits` made them."""

    @property
    def slug(self) -> str:
        """Its name in addresses and folders."""
        return self.profile.slug

    def name(self, lang: str) -> str:
        """Its name in a language; the Vietnamese one where there is no other."""
        return (self.profile.name_en if lang == "en" else "") or self.profile.name


Fault = tuple[str, str]
"""A key of the profile and a sentence about it."""
OPTIONS = {"domain": "domain", "path": "path", "portal": "portals", "contact": "report_to", "expires": "report_until"}
"""Option of `host` → the key of a profile that says the same."""


def rules(registry: Registry, root: Path, today: date, site: Path | None = None) -> Rules:
    """The rules of this project, and of the built `site` when there is one."""
    on = colours.backgrounds(root / "overrides/assets/css/tokens.css")
    pages = ReleasePages(site) if site and site.is_dir() else None
    return Rules(registry.scope.bands, registry.contacts.slots, on, today, pages)


def ready(profile: Profile, origin: Origin, against: Rules) -> tuple[School | None, list[Problem]]:
    """The school, or every fault of its profile."""
    wrong: list[Fault] = []
    place = policy.Place(profile.domain, profile.path, profile.portals, profile.report_to, profile.report_until)
    wrong += _misplaced(place, against.today)
    wrong += _unknown(profile, against)
    tints = dict(_colours(profile, against.backgrounds, wrong))
    logo = _logo(profile, origin, wrong)
    pages = tuple(_pages(profile, origin, against.pages, wrong))
    if wrong:
        told = [
            (origin.lines.get(key, origin.line), f"{profile.slug}: {origin.said(key, sentence)}")
            for key, sentence in wrong
        ]
        return None, [Problem(origin.path, line, "ho-so", sentence) for line, sentence in told]
    shown = set(profile.bands) or {band.slug for band in against.bands if _belongs(band, profile.levels)}
    hidden = tuple(band for band in against.bands if band.slug not in shown)
    open_groups = {band.group for band in against.bands if band.slug in shown}
    groups = tuple(dict.fromkeys(band.group for band in hidden if band.group not in open_groups))
    return School(profile, place, hidden, groups, tints, logo, pages), []


def _belongs(band: Band, levels: tuple[Level, ...]) -> bool:
    """Whether a school of these levels has the band: its own pupils, and whoever belongs to every school."""
    return band.school is None or band.school in levels or DEPARTMENT in levels


RESERVED = frozenset({"en", "assets", "mach", "tac-gia", "van-hanh", "nhung", "so", "nen", "truong"})
"""Folders beside which a school lives when many share one host; so are the bands."""


def _misplaced(place: policy.Place, today: date) -> Iterator[Fault]:
    for sentence in policy.problems(place, today):
        option, _, rest = sentence.removeprefix("--").partition(" ")
        yield OPTIONS[option], f"{OPTIONS[option]} {rest}"


def _unknown(profile: Profile, against: Rules) -> Iterator[Fault]:
    if profile.slug in RESERVED | {band.slug for band in against.bands} and profile.levels != (DEPARTMENT,):
        yield "slug", f"mã “{profile.slug}” trùng tên một thư mục của bộ học liệu: chọn mã khác, như thcs-hoa-sen"
    if not profile.levels:
        yield "levels", f"levels: cần ít nhất một cấp: {', '.join(get_args(Level))}"
    bands = {band.slug for band in against.bands}
    for slug in sorted(set(profile.bands) - bands):
        yield "bands", f"không có nhóm “{slug}”; các nhóm: {', '.join(sorted(bands))}"
    slots = {slot.id for slot in against.slots}
    for id_ in sorted(set(profile.contacts) - slots):
        yield "contacts", f"không có ô liên hệ “{id_}”; các ô: {', '.join(sorted(slots))}"


def _colours(profile: Profile, on: colours.Backgrounds, wrong: list[Fault]) -> Iterator[tuple[str, str]]:
    if not profile.colour:
        if profile.colour_dark:
            wrong.append(("colour_dark", "có màu cho nền tối (colour_dark) thì cần cả màu cho nền sáng (colour)"))
        return
    chosen = {"light": profile.colour, "dark": profile.colour_dark}
    chosen["dark"] = chosen["dark"] or colours.readable(chosen["light"], "dark", on)
    for scheme, colour in chosen.items():
        if sentence := colours.problem(colour, scheme, on):
            wrong.append(("colour" if scheme == "light" else "colour_dark", sentence))
        yield scheme, colour


def _logo(profile: Profile, origin: Origin, wrong: list[Fault]) -> logos.Logo | None:
    if not profile.logo:
        return None
    try:
        return logos.read(_beside(origin, profile.logo))
    except (logos.LogoError, ValueError) as error:
        wrong.append(("logo", f"lô-gô: {error}"))
        return None


def _pages(
    profile: Profile, origin: Origin, known: ReleasePages | None, wrong: list[Fault]
) -> Iterator[own_pages.OwnPage]:
    seen: set[tuple[str, str]] = set()
    mine = {own_pages.address(Path(name).name): frozenset[str]() for name in profile.pages}
    for name in profile.pages:
        try:
            page = own_pages.read(_beside(origin, name), None if known is None else ChainMap(mine, known))  # type: ignore[arg-type]
        except (own_pages.OwnPageError, ValueError) as error:
            wrong += [("pages", f"trang riêng: {sentence}") for sentence in str(error).splitlines()]
            continue
        if (page.name, page.lang) in seen:
            wrong.append(("pages", f"trang riêng: {name} ghi hai lần"))
        seen.add((page.name, page.lang))
        yield page


def _beside(origin: Origin, name: str) -> Path:
    """A file of the profile's own folder: nothing may be read from elsewhere on the machine."""
    file = (origin.folder / name).resolve()
    if not file.is_relative_to(origin.folder.resolve()):
        raise ValueError(f"{name}: chỉ dùng được tệp nằm trong thư mục của hồ sơ")
    return file
