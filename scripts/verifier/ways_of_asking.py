"""HEAD, ranges and conditional requests must speak of the same bytes as GET."""

from __future__ import annotations

from verifier.answers import Answer, refusal
from verifier.budget import spread
from verifier.conditions import KEPT, check_condition
from verifier.links import host_of
from verifier.ranges import check_parts, check_resumed
from verifier.site import Site
from verifier.viewers import PLAIN


def check_ways_of_asking(site: Site) -> None:
    """HEAD, ranges and conditional requests must speak of the same bytes as GET."""
    done = spread(site, page=4, script=2, style=1, picture=2, svg=1, pdf=2, json=1)
    for path in done:
        _check_head(site, path, site.ask(site.target(path), site.says(PLAIN, path), "HEAD"), len(site.good[path]))
        check_parts(site, path)
        check_condition(site, path, site.target(path), site.good[path], site.first[path])
    for path in (one for one in site.good if KEPT.search(one) and one not in done):
        check_condition(site, path, site.target(path), site.good[path], site.first[path])
    check_resumed(site)


def _check_head(site: Site, path: str, head: Answer, size: int) -> None:
    length = head.get("content-length")
    if refusal(head):
        site.turned_away(path, head, "lệnh HEAD")
    elif head.status != 200:
        site.report.add("head-differs", path, f"trả lời {head.status} {host_of(head.get('location'))}")
    elif not head.encoding and length and length != str(size):
        site.report.add("head-differs", path, f"{length} byte, GET {size}")
    elif fault := site.altered(path, head):
        site.report.add("head-differs", path, fault[1])
