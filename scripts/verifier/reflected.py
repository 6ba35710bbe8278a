"""What comes back in the answer: who can send such a header, or a link with such a query, writes into the page."""

from __future__ import annotations

import re

from verifier.answers import MOVED, Answer
from verifier.signs import added
from verifier.site import Site
from verifier.viewers import PLAIN

SENT = {
    "X-Forwarded-Host": "{}", "X-Forwarded-Server": "{}", "X-Original-Host": "{}", "Forwarded": "host={}",
    "Origin": "https://{}", "Referer": "https://{}/", "Host": "{}",
}  # fmt: skip
"""Header → how it names a host."""
QUERIED = ("q", "s", "search", "keyword", "k", "tu-khoa", "name", "msg", "error", "title", "lang", "callback")
"""Parameters whose words badly made pages repeat."""


SEARCH_PAGES = re.compile(r"(^|/)(tim|tim-kiem|search)\.html$")
"""Pages to which people come with words of their own."""


def check_reflected(site: Site) -> None:
    """The home page, asked for once with each header naming a host that nobody has or can foresee (`.invalid`, RFC 6761)."""
    if "index.html" not in site.good:
        return
    for header, form in SENT.items():
        name = f"{site.word(header)}.invalid"
        answer = site.ask(site.target("index.html"), site.says(PLAIN) | {header: form.format(name)})
        places = _places(answer, name)
        if header != "Host" or is_ours(site, answer):
            for place in places if answer.status < 400 else ():
                site.report.add("reflected", header, f"vào {place}")
        elif "Location" in places and answer.status in MOVED:
            site.report.add("host-echoed", header)
    _check_queries(site)


def _check_queries(site: Site) -> None:
    """Words of a query in the page, and ends of lines that begin a header (response splitting)."""
    home, word = site.target("index.html"), site.word("query")
    written = "&".join(f"{key}=%3Cb%3E{word}" for key in QUERIED)
    for path in ("index.html", *filter(SEARCH_PAGES.search, site.good)):
        answer = site.ask(f"{site.target(path)}?{written}", site.says(PLAIN))
        if answer.status == 200 and word.encode() in (answer.body or b""):
            site.report.add("reflected", f"{path.removesuffix('index.html')}?q=, ?search=…", "vào nội dung")
    for target in (f"{home}?x=%0d%0aX-{word}:%201", f"{site.client.folder}{word}%0d%0aX-{word}:%201"):
        if any(word == name.lower().removeprefix("x-") for name, _ in site.ask(target, site.says(PLAIN)).headers):
            site.report.add("reflected", "%0d%0a", "thành một tiêu đề mới")


def _places(answer: Answer, name: str) -> list[str]:
    """Where in an answer a name has come back."""
    headers = [key.title() for key, value in answer.headers if name in value.lower()]
    return [*headers, *["nội dung"] * (name.encode() in (answer.body or b"").lower())]


def is_ours(site: Site, answer: Answer) -> bool:
    """Whether the home page came, be it altered: a server may have anything else for the name of another host."""
    good = site.good["index.html"].decode("utf-8", "replace")
    body = (answer.body or b"").decode("utf-8", "replace")
    return answer.status == 200 and len(added(body, good)) < len(good) / 2
