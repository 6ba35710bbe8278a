"""Request headers that come back in the answer: who can send one, or poison a cache with it, writes into the page."""

from __future__ import annotations

from verifier.answers import MOVED, Answer
from verifier.signs import added
from verifier.site import Site
from verifier.viewers import PLAIN

SENT = {
    "X-Forwarded-Host": "{}", "X-Forwarded-Server": "{}", "X-Original-Host": "{}", "Forwarded": "host={}",
    "Origin": "https://{}", "Referer": "https://{}/", "Host": "{}",
}  # fmt: skip
"""Header → how it names a host."""


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


def _places(answer: Answer, name: str) -> list[str]:
    """Where in an answer a name has come back."""
    headers = [key.title() for key, value in answer.headers if name in value.lower()]
    return [*headers, *["nội dung"] * (name.encode() in (answer.body or b"").lower())]


def is_ours(site: Site, answer: Answer) -> bool:
    """Whether the home page came, be it altered: a server may have anything else for the name of another host."""
    good = site.good["index.html"].decode("utf-8", "replace")
    body = (answer.body or b"").decode("utf-8", "replace")
    return answer.status == 200 and len(added(body, good)) < len(good) / 2
