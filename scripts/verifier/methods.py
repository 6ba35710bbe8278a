"""Methods that write, or that a host of pages has no use for."""

from __future__ import annotations

import re

from verifier.kinds import KINDS
from verifier.site import Site
from verifier.strange_headers import strange_faults
from verifier.viewers import PLAIN


def check_methods(site: Site) -> None:
    """PUT and DELETE carry a condition that no file can meet and a name that is not there: even an open server writes nothing."""
    unused = f"{site.word('put')}.txt"
    asked = (
        ("POST", "index.html"),
        ("PUT", unused),
        ("DELETE", unused),
        ("TRACE", "index.html"),
        ("PROPFIND", "index.html"),
    )
    for method, path in asked:
        target = site.target(path)
        answer = site.ask(target, site.says(PLAIN) | {"If-Match": '"khong-co"'}, method)
        if method == "TRACE" and answer.status == 200 and answer.raw.startswith(f"TRACE {target} HTTP/".encode()):
            site.report.add("trace-echo", method)  # Apache, before it reads any .htaccess; browsers send no TRACE
        elif away := site.client.stranger(target, answer):
            site.report.add("methods-open", method, f"chuyển tới {away}")
        elif site.sold(answer):
            site.report.add("methods-open", method, f"trả lời {answer.status}, có chữ cờ bạc")
        elif method == "POST" and answer.status == 200 and site.is_as_listed(path, answer):
            continue  # a host of files that does not look at the method: it gives what it gives to everybody
        elif 200 <= answer.status < 300 or (method in ("PUT", "DELETE") and answer.status == 412):
            site.report.add("methods-open", method, f"trả lời {answer.status}")
    options = site.ask(site.target("index.html"), site.says(PLAIN), "OPTIONS")
    told = f"{options.get('allow')} {options.get('access-control-allow-methods')} {options.get('public')}"
    if named := re.search(r"\b(PUT|DELETE|PATCH|PROPPATCH|MKCOL|MOVE|COPY|LOCK)\b", told):
        site.report.add("methods-open", "OPTIONS", f"máy chủ nói nhận {named[0]}")
    usual = site.usual.get("index.html", frozenset())
    for kind, detail in strange_faults(site.client, site.manifest, options):
        if KINDS[kind].level and (kind, detail) not in usual:
            site.report.add("methods-open", "OPTIONS", detail)
    site.client.close()
