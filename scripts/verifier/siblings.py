"""Compressed siblings of the files, asked for by their own names."""

from __future__ import annotations

from verifier.budget import spread
from verifier.in_turn import ahead_of
from verifier.signatures import sha256
from verifier.site import Site
from verifier.unpacking import ENDS, no_library, unpack, wanting
from verifier.viewers import PLAIN


def check_siblings(site: Site) -> None:
    """Compressed siblings asked for by their own names: signed bytes, or what they unpack to, or nothing."""
    soft = site.ask(site.client.target(f"la-{site.word('sibling')}.html.br"), site.says(PLAIN))
    names = [(path, end) for path in spread(site, page=8, script=2, style=1) for end in ENDS]
    for path, end in ahead_of(site, names, lambda one: (site.client.target(".".join(one)), site.says(PLAIN))):
        name, encoding = f"{path}.{end}", ENDS[end]
        answer = site.ask(site.client.target(name), site.says(PLAIN))
        if answer.status != 200 or sha256(answer.raw) in site.signed or answer.raw == soft.raw:
            continue
        plain = answer.body if answer.encoding == encoding else unpack(answer.body or b"", encoding)
        if plain == site.good[path] or answer.body == site.good[path] or site.is_missing_page(answer.body or b""):
            continue
        if plain is None and no_library(encoding):
            site.report.unchecked(f"Có tệp {name} mà Python này không giải nén được để so: {wanting(encoding)}.")
        else:
            site.report.add("encoding-differs", name, f"không phải bản nén của {path}")
