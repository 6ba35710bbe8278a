"""What two portals do to HTML that an editor pastes. Each rule is quoted; the code is ours."""

from __future__ import annotations

import re
from collections.abc import Callable
from html import escape
from html.parser import HTMLParser
from urllib.parse import urlsplit

Attributes = dict[str, str]
Rule = Callable[[str, Attributes], Attributes | None]
"""The attributes of a start tag that stay, or None when the tag goes."""


class _Filter(HTMLParser):
    def __init__(self, rule: Rule) -> None:
        super().__init__(convert_charrefs=True)
        self.rule, self.out, self.gone = rule, [""], set[str]()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        kept = self.rule(tag, {name: value or "" for name, value in attrs})
        if kept is None:
            self.gone.add(tag)
        else:
            self.out.append(f"<{tag}" + "".join(f' {name}="{escape(value)}"' for name, value in kept.items()) + ">")

    def handle_endtag(self, tag: str) -> None:
        if tag not in self.gone:
            self.out.append(f"</{tag}>")

    def handle_data(self, data: str) -> None:
        self.out.append(escape(data, quote=False))


def clean(html: str, rule: Rule) -> str:
    """HTML after a rule."""
    parser = _Filter(rule)
    parser.feed(html)
    parser.close()
    return "".join(parser.out)


def untouched(tag: str, attributes: Attributes) -> Attributes:
    """Everything stays: to compare with."""
    return attributes


NUKEVIET_FORBIDDEN = {
    "applet", "body", "basefont", "head", "html", "id", "meta", "xml", "blink", "link", "style", "script",
    "frame", "frameset", "ilayer", "layer", "bgsound", "title", "base",
}  # fmt: skip
"""NukeViet 4.5, vendor/vinades/nukeviet/Core/Request.php: `$disabletags`, less `iframe`, which NV_ALLOWED_HTML_TAGS lists."""
NUKEVIET_NO_ATTRIBUTES = {"action", "background", "codebase", "dynsrc", "lowsrc", "allownetworking"}
"""The same file: `$disabledattributes` (its beginning), and `preg_match('/^on/i', …)`."""
NUKEVIET_REMOTE = {"action": {"form"}, "src": {"iframe", "embed"}, "data": {"object"}}
"""The same file: `$remoteAttrCheck`: "Giới hạn link từ các tên miền bên ngoài"; the attribute is dropped, the tag stays."""
NUKEVIET_DOMAINS = {
    "youtube.com",
    "www.youtube.com",
    "google.com",
    "www.google.com",
    "docs.google.com",
    "drive.google.com",
    "view.officeapps.live.com",
}
"""Seven hosts that stand in "tên miền hợp lệ" after an installation; matched whole."""
NUKEVIET_VALUES = re.compile(r"(expression|javascript|behaviour|vbscript|mocha|livescript)(:*)")


def nukeviet(*more_domains: str) -> Rule:
    """NukeViet with `domains_restrict = 1` and these domains added by an administrator."""
    domains = NUKEVIET_DOMAINS | set(more_domains)

    def rule(tag: str, attributes: Attributes) -> Attributes | None:
        if tag in NUKEVIET_FORBIDDEN:
            return None
        return {
            name: value
            for name, value in attributes.items()
            if name not in NUKEVIET_NO_ATTRIBUTES
            and not name.startswith("on")
            and not NUKEVIET_VALUES.search(value)
            and not (tag in NUKEVIET_REMOTE.get(name, set()) and urlsplit(value).hostname not in {None, *domains})
        }

    return rule


KSES_GLOBAL = {
    "aria-describedby",
    "aria-details",
    "aria-label",
    "aria-labelledby",
    "aria-hidden",
    "class",
    "dir",
    "id",
    "lang",
    "role",
    "style",
    "title",
    "xml:lang",
}
"""WordPress, wp-includes/kses.php: `_wp_add_global_attributes`."""
KSES_TAGS = {
    "a": {"href", "rel", "rev", "name", "target", "download"},
    "img": {"alt", "align", "border", "height", "hspace", "loading", "longdesc", "vspace", "src", "usemap", "width"},
    "p": {"align"},
    "table": {"align", "bgcolor", "border", "cellpadding", "cellspacing", "rules", "summary", "width"},
    "tbody": {"align", "char", "charoff", "valign"},
    "td": {
        "abbr",
        "align",
        "axis",
        "bgcolor",
        "char",
        "charoff",
        "colspan",
        "headers",
        "height",
        "nowrap",
        "rowspan",
        "scope",
        "valign",
        "width",
    },
    "tr": {"align", "bgcolor", "char", "charoff", "valign"},
}
"""The same file: `$allowedposttags`, the rows that concern us; `iframe` and `script` have none."""


def kses(tag: str, attributes: Attributes) -> Attributes | None:
    """WordPress for a user without `unfiltered_html`."""
    if tag not in KSES_TAGS:
        return None
    return {name: value for name, value in attributes.items() if name in KSES_TAGS[tag] | KSES_GLOBAL}


OEMBED_IFRAME = {"src", "width", "height", "frameborder", "marginwidth", "marginheight", "scrolling", "title"}
"""WordPress, wp-includes/embed.php, wp_filter_oembed_result: `$allowed_html['iframe']`."""


def wordpress_oembed(tag: str, attributes: Attributes) -> Attributes | None:
    """WordPress on the answer of a provider that it does not know: `sandbox="allow-scripts" security="restricted"`."""
    if tag != "iframe":
        return None
    kept = {name: value for name, value in attributes.items() if name in OEMBED_IFRAME}
    return kept | {"sandbox": "allow-scripts", "security": "restricted"}
