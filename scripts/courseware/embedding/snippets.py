"""What an administrator copies into a portal."""

from __future__ import annotations

import json

from markupsafe import Markup, escape

from courseware.drawing.words import Words
from courseware.embedding.taking import Embed

PLACEHOLDER = "https://dia-chi-cua-truong.example/an-toan/"
"""Stands where the school's own address and folder go when nobody said them."""
HEIGHT = 640
"""Pixels: a frame shows one screen at a time, and what is higher scrolls in it below the buttons, which stay."""


def iframe(embed: Embed, title: str, base: str) -> Markup:
    """The frame alone. No allow-same-origin: it needs nothing of ours, and beside it the sandbox would be none.

    What is opened from it escapes the sandbox, else the full page is refused for its Cross-Origin-Opener-Policy. No
    `frame-sizing`: together with `loading=lazy`, which some portals add, Chromium 156 leaves all below 150 px unpainted.
    """
    return Markup(
        '<iframe src="{}" title="{}" width="100%" height="{}" loading="lazy" referrerpolicy="no-referrer" '
        'sandbox="allow-scripts allow-popups allow-popups-to-escape-sandbox" style="border:0"></iframe>'
    ).format(base + embed.path, title, HEIGHT)


def frame(embed: Embed, title: str, base: str) -> Markup:
    """The one line to paste: the lesson as a link, then the frame.

    NukeViet refuses an article without words, and its editor takes `allow-popups` away: the link always works.
    """
    return Markup("<p>{}</p>{}").format(link(embed, base), iframe(embed, title, base))


def card(embed: Embed, base: str) -> Markup:
    """Title and sentence, in elements and attributes that editors' sanitisers leave alone.

    No picture: NukeViet would make it the article's own, 460 px wide, and a strict `img-src` would stop it.
    """
    return Markup(
        '<table border="1" cellpadding="8" cellspacing="0" width="100%"><tbody><tr>'
        "<td><p>{}</p><p>{}</p></td></tr></tbody></table>"
    ).format(link(embed, base), embed.page.one('//meta[@name="description"]/@content'))


def link(embed: Embed, base: str) -> Markup:
    """When nothing else is left."""
    return Markup('<a href="{}">{}</a>').format(base + embed.page.path, embed.page.title)


def title(embed: Embed, words: Words) -> str:
    """What a screen reader says of the frame."""
    return words[f"embed_{embed.kind.name}"].replace("{title}", embed.page.title)


def oembed(embed: Embed, words: Words, base: str) -> str:
    """The static answer of oEmbed. `width` is a number by the standard; the frame itself takes all the width there is."""
    said = title(embed, words)
    answer = {
        "type": "rich", "version": "1.0", "title": said, "provider_name": words.site, "provider_url": base,
        "width": 600, "height": HEIGHT, "html": str(iframe(embed, said, base)),
    }  # fmt: skip
    return json.dumps(answer, ensure_ascii=False, indent=1) + "\n"


def helper(base: str, path: str) -> Markup:
    """The optional line with the portal's script."""
    return Markup('<script src="{}" defer></script>').format(escape(base + path))
