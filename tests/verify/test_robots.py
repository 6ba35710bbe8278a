"""A robots.txt that the host has of its own, beside the signed list."""

from __future__ import annotations

import pytest

from ..joined import verify
from .attacker import Ask, Reply, files_of, serving
from .conftest import Copy, site_at

HONEST = {
    "all may come": "User-agent: *\nDisallow:\n",
    "a folder is closed": "User-agent: *\nDisallow: /admin/\nDisallow: /*.zip$\n",
    "a site map of the host": "Sitemap: http://127.0.0.1/sitemap.xml\nSitemap: /sitemap.xml\n",
    "robots of language models turned away": "User-agent: GPTBot\nUser-agent: CCBot\nDisallow: /\n\nUser-agent: *\nAllow: /\n",
    "a comment": "# Disallow: /\nUser-agent: * # Sitemap: https://x.example/\n",
    "closed and opened again": "User-agent: *\nDisallow: /\nAllow: /\n",
    "a word that belongs to nobody": "Disallow: /\n",
    "rules of one do not become those of the next": "User-agent: a\nDisallow: /\nUser-agent: *\nDisallow: /x\n",
    "no text": "\0\0:\0\n::::\n\r\r",
}
STRANGE = {
    "closed to all": ("\ufeffUSER-AGENT : *\r\nDisallow:/ # tạm\r\n", "robots-closed"),
    "closed by an asterisk": ("User-agent: *\nDisallow: /*\n", "robots-closed"),
    "closed to a search engine in company": ("User-agent: x\nUser-agent: Googlebot\nCrawl-delay: 9\nDisallow: /\n", "robots-closed"),
    "a site map elsewhere": ("Sitemap: https://nha-cai.bad.example/s.xml\n", "robots-foreign"),
}  # fmt: skip


def kinds(text: str, copy: Copy, robot: bool = False) -> set[str]:
    """What is told of a robots.txt, shown to everybody or to a search engine alone."""

    def twist(ask: Ask, reply: Reply) -> None:
        if ask.path == "/robots.txt" and (ask.agent("Googlebot") or not robot):
            reply.status, reply.body = 200, text.encode()

    with serving(files_of(copy.folder), twist) as server:
        site = site_at(server.server_port, copy)
        verify.check_probes(site)
    return {kind for kind, _ in site.report.found}


@pytest.mark.servers
@pytest.mark.parametrize("name", HONEST)
def test_an_honest_one_is_no_finding(name: str, copy: Copy) -> None:
    assert kinds(HONEST[name], copy) == set()


@pytest.mark.servers
@pytest.mark.parametrize("robot", [False, True])
@pytest.mark.parametrize("name", STRANGE)
def test_one_that_hides_the_site_or_leads_elsewhere_is_told(name: str, robot: bool, copy: Copy) -> None:
    text, kind = STRANGE[name]
    assert kinds(text, copy, robot) == {kind}
    assert verify.KINDS[kind].level == 2


def test_an_allowed_one_in_a_folder_is_read_as_well(copy: Copy) -> None:
    report = verify.Report("x")
    verify.check_robots(STRANGE["closed to all"][0].encode(), site_at(80, copy).manifest, "", report)
    assert set(report.found) == {("robots-closed", "robots.txt")}


@pytest.mark.parametrize(
    ("host", "kind"), [("127.0.0.1", "robots-own"), ("", "robots-foreign"), ("truong.example", "robots-foreign")]
)
def test_a_signed_one_that_was_changed_leads_elsewhere_only_where_the_host_is_another(
    host: str, kind: str, copy: Copy
) -> None:
    """The list holds for every host: what is its own is what the copy is asked under."""
    (copy.folder / "robots.txt").write_bytes(b"User-agent: *\nAllow: /\n")
    copy.sign()
    comparing = verify.Comparing(site_at(80, copy).manifest, host=host)
    found = comparing.difference("robots.txt", b"User-agent: *\nSitemap: http://127.0.0.1/khac.xml\n")
    assert found is not None and found[0] == kind


@pytest.mark.servers
@pytest.mark.parametrize(
    ("text", "robot", "expected"),
    [
        (HONEST["a folder is closed"], HONEST["all may come"], {"robots-own"}),
        (HONEST["all may come"], "User-agent: *\nDisallow: /\n", {"robots-own", "robots-closed"}),
        ("User-agent: *\nDisallow: /\n", "", {"changed"}),
    ],
)
def test_a_signed_one_may_be_the_hosts_own_where_the_list_allows_it(
    text: str, robot: str, expected: set[str], copy: Copy
) -> None:
    """A note while it does nothing to the release; search engines are asked for then as well."""
    (copy.folder / "robots.txt").write_bytes(b"User-agent: *\nAllow: /\n")
    copy.sign(allowed=("robots.txt",))

    def twist(ask: Ask, reply: Reply) -> None:
        if ask.path == "/robots.txt":
            reply.status, reply.body = 200, (robot or text if ask.agent("Googlebot") else text).encode()

    with serving(files_of(copy.folder), twist) as server:
        site = site_at(server.server_port, copy)
        verify.check_files(site)
        verify.check_probes(site)
    assert {kind for kind, where in site.report.found if where == "robots.txt"} == expected
