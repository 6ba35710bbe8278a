"""All the checks of a copy behind a URL, in order of worth."""

from __future__ import annotations

import argparse
import functools
import socket
import time
from collections.abc import Callable, Iterable

from verifier.asking import Look
from verifier.budget import enough, spread
from verifier.client import Client
from verifier.comparing import Comparing
from verifier.crowds import check_again, check_loaded, check_matrix, check_opened, check_together
from verifier.every_file import check_files
from verifier.findings import Report
from verifier.first_looks import check_looks
from verifier.hosts import check_addresses, check_doorways
from verifier.kinds import KINDS
from verifier.limits import Limits, SpentError
from verifier.list_again import check_list_again
from verifier.methods import check_methods
from verifier.missing_pages import check_missing_pages
from verifier.once_more import check_once_more
from verifier.open_redirects import check_open_redirects
from verifier.own_names import check_own_names
from verifier.probes import check_probes
from verifier.reflected import check_reflected
from verifier.siblings import check_siblings
from verifier.site import Site
from verifier.spellings import check_endings, check_folder_pages, check_spellings
from verifier.tls import check_http_door, open_tls
from verifier.unknown_names import check_unknown_names
from verifier.usual_headers import check_headers
from verifier.ways_of_asking import check_ways_of_asking

STEPS: tuple[Callable[[Site], None], ...] = (
    check_headers, check_missing_pages, check_unknown_names, check_probes, check_methods, check_spellings, check_folder_pages, check_endings,
    check_ways_of_asking, check_siblings, check_open_redirects, check_reflected, check_addresses, check_own_names, check_doorways,
    check_loaded, check_opened, check_together, check_matrix, check_again, check_once_more, check_list_again,
)  # fmt: skip
"""What is looked at when every file has been, in order of worth."""


def look(site: Site, looks: Iterable[Look] = ()) -> None:
    """Everything; stops where the requests are used up and says so. `looks`: what `first_looks` saw."""
    steps: tuple[Callable[[Site], None], ...] = (check_files, functools.partial(check_looks, looks=looks), *STEPS)
    done, cut = 0, ""
    try:
        for step in steps:
            step(site)
            done += 1
    except SpentError as spent:
        site.report.facts["cut"] = cut = str(spent)
    finally:
        _blame_nobody(site)
        site.tell_not_undone()
    if cut:
        site.report.unchecked(f"Chưa xem hết{' các tệp' if done == 0 else ''}: {cut}; xong {done}/{len(steps)} bước.")
    site.report.facts["requests"] = site.client.limits.used


OWN_PACKING = 10
"""So many siblings at least; fewer are no host's habit."""


def _blame_nobody(site: Site) -> None:
    """A host that packs all files itself looks like one whose packed siblings were exchanged, where they cannot be undone here.

    When they are more than half of all siblings nobody is accused: the look is no clean one either (`tell_not_undone`).
    """
    told = [key for key in site.report.found if key[0] == "encoding-unsigned"]
    siblings = [path for path in site.manifest.files if path.endswith((".br", ".zst"))]
    if len(told) >= OWN_PACKING and 2 * len(told) > len(siblings):
        for key in told:
            del site.report.found[key]


def check_site(
    options: argparse.Namespace, client: Client, comparing: Comparing, report: Report, looks: Iterable[Look]
) -> None:
    """One look, and as many rounds more as were asked for."""
    part = options.part if options.part is not None else options.today.toordinal()
    site = Site(client, comparing, report, options.repeats, part)
    client.limits.fixed = options.max is not None
    client.limits.most = options.max or enough(len(site.served()), len(site.pages()))
    look(site, looks)
    if client.scheme == "https":
        paths = ("index.html", *spread(site, page=3, script=1))
        check_http_door(
            client,
            {path: site.first[path] for path in paths if path in site.first},
            options.http_port,
            report,
            site.signed_pages,
        )
    else:
        report.add("no-https", client.host)
    for _ in range(options.rounds - 1):
        time.sleep(options.every)
        before, later = {where for _, where in report.found}, Report(report.target)
        client.limits.reset(options.minutes)
        again = Site(client, comparing, later, repeats=0, part=part)
        try:
            check_files(again)
        except SpentError as spent:
            report.unchecked(f"Có lượt xem lại chưa xong: {spent}.")
        again.tell_not_undone()
        if later.failed:
            report.unchecked(later.failed)
        for kind, where in later.found:
            if KINDS[kind].level and where not in before:
                report.add("changed-later", where, KINDS[kind].title.lower())
    if options.rounds == 1:
        report.limit("nội dung chỉ đổi vào giờ khác (ban đêm): dùng --rounds 8 --every 10800")
    client.close()


def connect(options: argparse.Namespace, report: Report) -> Client:
    """A client for the target, whose certificate has been looked at. Raises OSError when nobody answers."""
    client = Client(options.target, Limits(options.rate, options.max or enough(0, 0), options.timeout))
    if not client.host:
        raise ValueError("địa chỉ không có tên máy")
    client.limits.reset(options.minutes)
    with socket.create_connection((client.host, client.port), options.timeout):
        pass
    if client.scheme == "https":
        client.tls = open_tls(client.host, client.port, options.ca, options.timeout, report)
    return client
