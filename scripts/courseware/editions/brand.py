"""`truong.css`: a school's name, contacts, colour, logo and choice of bands in one small file that every page loads.

So all pages stay the same bytes in every school, and a page without a script still says whose it is: the words stand in
`content`, which browsers show, print and read aloud; `school.js` makes real text and links of them where scripts run.
"""

from __future__ import annotations

from collections.abc import Iterator

from courseware.editions.schools import School

NAME = "truong.css"
ORIGINAL = "/* Bản gốc: chưa của trường nào. Original: no school's own. */\n"
"""What the file says in the original site."""


def write(school: School) -> str:
    r"""The style sheet of a school. Words hold neither `"` nor `\` (see `profile._plain`), so they need no escaping."""
    return (
        "\n".join(
            ['@charset "UTF-8";', *_words(school), *_bands(school), *_kits(school), *_colours(school), *_logo(school)]
        )
        + "\n"
    )


def _words(school: School) -> Iterator[str]:
    yield f'[data-school=name]::after{{content:"{school.name("vi")}"}}'
    if school.name("en") != school.name("vi"):
        yield f'html[lang=en] [data-school=name]::after{{content:"{school.name("en")}"}}'
    for slot, text in sorted(school.profile.contacts.items()):
        yield f'body .slots [data-school={slot}]::after{{content:"{text}";border:0}}'


def _bands(school: School) -> Iterator[str]:
    """What the school does not teach is not offered: in lists, in the menu, by the search."""
    gone = [
        f'li[data-band={band.id}],a[data-band={band.id}],.menu [href$="{band.slug}/index.html"]'
        for band in school.hidden
    ]
    gone += [f".door[data-group={group}]" for group in school.hidden_groups]
    if gone:
        yield f"{','.join(gone)}{{display:none!important}}"
        yield f"html{{--hidden-bands:{' '.join(band.slug for band in school.hidden)}}}"


def _kits(school: School) -> Iterator[str]:
    """Teachers' pages then offer the school's own (`own-kit.js`)."""
    if school.kits:
        yield "html{--own-kits:1}"


def _colours(school: School) -> Iterator[str]:
    """On a screen; paper stays black on white."""
    if not school.colours:
        return
    light, dark = school.colours["light"], school.colours["dark"]
    yield "@media screen{"
    yield f"html{{--brand:{light}}}"
    yield f"@media (prefers-color-scheme:dark){{html:not([data-scheme=light]){{--brand:{dark}}}}}"
    yield f"html[data-scheme=dark]{{--brand:{dark}}}"
    yield "body,[data-group=nha-truong]{--wash:var(--mist)}"
    yield ".top{border-bottom:3px solid var(--brand)}"
    yield "}"


def _logo(school: School) -> Iterator[str]:
    if school.logo is None:
        return
    picture = f'url("{school.logo.name}") center/contain no-repeat'
    yield f'.brand::before,.paper-head::before{{content:"";flex:none;width:36px;height:36px;background:{picture};print-color-adjust:exact}}'
    yield "@media (max-width:30em){.brand img{display:none}}"
