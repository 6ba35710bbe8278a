"""Who is played, what any answer may say in its headers, where a redirect leads, and how long a server may take."""

from __future__ import annotations

import itertools
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ..joined import verify
from .attacker import Ask, Reply, Twist, files_of, serving
from .conftest import Copy, Look, checked


def test_any_two_values_of_any_two_traits_meet() -> None:
    """Also that one is shown and the other is not: who looks for something and an absence is met too."""

    columns = {trait: [*list(values)[:16], ""] for trait, values in verify.TRAITS.items()}
    seen = {
        (one, viewer.get(one, ""), other, viewer.get(other, ""))
        for viewer in verify.pairs()
        for one, other in itertools.combinations(columns, 2)
    }
    for one, other in itertools.combinations(columns, 2):
        for values in itertools.product(columns[one], columns[other]):
            assert (one, values[0], other, values[1]) in seen


def test_every_value_of_every_trait_is_in_the_matrix() -> None:
    """And the matrix is small enough for a seventh of 130 pages a day."""

    shown = {pair for viewer in verify.viewers() for pair in viewer.items()}
    assert shown >= {(trait, value) for trait, values in verify.TRAITS.items() for value in values}
    assert len(verify.viewers()) <= 65


def test_what_a_page_loads_is_asked_for_as_browsers_do() -> None:
    """A script is no document; a visitor without a name sends no name; the site's own words are filled in."""

    assert verify.headers_of(verify.PC, "script")["Sec-Fetch-Dest"] == "script"
    assert verify.headers_of(verify.PC, "pdf")["Sec-Fetch-Dest"] == "document"
    assert "Sec-Fetch-User" not in verify.headers_of(verify.PC, "style")
    assert "User-Agent" not in verify.headers_of({"ua": "không tên"})
    assert verify.headers_of({"referer": "trang mình"}, own="https://a.example")["Referer"] == "https://a.example/"
    assert "Cookie" not in verify.headers_of({"cookie": "của trang"})


@pytest.mark.parametrize(
    ("agent", "hints"),
    [
        ("máy tính", ('"Google Chrome";v="142"', "?0", '"Windows"')), ("điện thoại", ('"Google Chrome";v="142"', "?1", '"Android"')),
        ("Edge", ('"Microsoft Edge";v="142"', "?0", '"Windows"')), ("trong Zalo", ('"Android WebView";v="142"', "?1", '"Android"')),
        ("Safari", None), ("iPhone", None), ("Firefox", None), ("Googlebot", None), ("Googlebot điện thoại", None), ("Android cũ", None),
        ("curl", None), ("không tên", None),
    ],
)  # fmt: skip
def test_browsers_on_chromium_name_themselves_over_https_alone(agent: str, hints: tuple[str, ...] | None) -> None:
    """A server can tell a Chrome without client hints from a real one; the others never send any."""

    def sent(own: str) -> dict[str, str]:
        got = verify.headers_of({"ua": agent}, own=own)
        return {name: value for name, value in got.items() if name.startswith("Sec-CH-")}

    assert sent("http://a.example") == sent("") == {}
    if hints is None:
        assert sent("https://a.example") == {}
        return
    brand, mobile, platform = hints
    brands = f'"Chromium";v="142", {brand}, "Not_A Brand";v="99"'
    assert sent("https://a.example") == {
        "Sec-CH-UA": brands, "Sec-CH-UA-Mobile": mobile, "Sec-CH-UA-Platform": platform,
    }  # fmt: skip


def test_a_version_in_the_hints_is_the_one_in_the_name() -> None:
    """A browser that says two versions is no browser."""
    for agent in verify.BRANDED:
        assert "Chrome/142." in verify.AGENTS[agent]


@pytest.mark.parametrize(
    ("location", "away"),
    [
        ("/x", ""), ("x.html", ""), ("//a.example:8080/x", ""), ("http://A.example:8080/", ""), ("?a=b", ""), ("/x?u=\\\\b.example", ""),
        ("http://a.example/", "a.example"), ("http://a.example:1/", "a.example:1"), ("https://a.example:8080/", "a.example:8080"),
        ("/\\b.example/", "b.example"), ("\\\\b.example", "b.example"), ("/\t/b.example", "b.example"), ("///b.example", "b.example"),
        ("http://a.example:8080@b.example/", "a.example:8080@b.example"), ("intent://b.example/#Intent;end", "b.example"),
        ("javascript:alert(1)", "javascript:"), (" //b.example", "b.example"), ("http://a.example:x/", "?"), ("http://[b", "?"),
    ],
)  # fmt: skip
def test_where_a_redirect_leads(location: str, away: str) -> None:
    """As browsers read it: another port is another place, a backslash is a slash."""

    client = verify.Client("http://a.example:8080/", verify.Limits(0))
    assert client.away("/dir/", verify.Answer(302, [("Location", location)])) == away


@given(st.text())
def test_fuzzed_redirects(location: str) -> None:
    """Every text leads somewhere or nowhere."""

    client = verify.Client("https://a.example/", verify.Limits(0))
    assert isinstance(client.away("/", verify.Answer(302, [("Location", location)])), str)


def sends(path: str = "", **headers: str) -> Twist:
    """Headers more, on one address or on all that exists; `_` stands for `-`."""

    def twist(ask: Ask, reply: Reply) -> None:
        if reply.status == 200 and (not path or ask.path == path):
            reply.headers |= {name.replace("_", "-"): value for name, value in headers.items()}

    return twist


HARMLESS = {
    "Alt-Svc of the same host": sends(Alt_Svc='h3=":443"; ma=86400, h3-29=":443"'),
    "Cloudflare": sends(
        Report_To='{"endpoints":[{"url":"https://a.nel.cloudflare.com/report/v4?s=x"}],"group":"cf-nel"}', NEL='{"report_to":"cf-nel"}',
        CF_Ray="8f-HAN", Speculation_Rules='"/cdn-cgi/speculation"',
    ),
    "a front": sends(Via="1.1 varnish", X_Cache="HIT from http://proxy.isp.example", Age="12", Vary="Accept-Encoding", Server="x"),
    "the leaflet saved under its name": sends("/tai-lieu.pdf", Content_Disposition="inline; filename=\"tai-lieu.pdf\""),
    "early hints of our own style": sends(Link="</assets/site.0a1b2c3d.css>; rel=preload; as=style"),
    "robots may come": sends(X_Robots_Tag="all"),
}  # fmt: skip


@pytest.mark.parametrize("name", HARMLESS)
def test_what_honest_fronts_add_is_no_finding(name: str, copy: Copy) -> None:
    checks = ("check_headers", "check_missing_pages", "check_methods", "check_ways_of_asking", "check_folder_pages")
    assert checked(copy, HARMLESS[name], *checks) == set(), copy.report["places"]


@pytest.mark.parametrize(
    "twist",
    [
        sends(Alt_Svc='h3="xau.example:443"'),
        sends(X_Robots_Tag="googlebot: noindex"),
        sends("/tai-lieu.pdf", Content_Disposition="attachment; filename*=UTF-8''VNeID.apk"),
        sends(Link="</x.css>; rel=stylesheet"),
        sends(Clear_Site_Data='"*"'),
        sends(X_Anything="see https://xau.example/"),
        sends(Report_To='{"endpoints":[{"url":"https://xau.example/r"}],"group":"n"}', NEL='{"report_to":"n"}'),
        sends(Reporting_Endpoints='a="https://xau.example/r"'),
        sends(Content_Security_Policy_Report_Only="default-src 'self'; report-uri https://xau.example/r"),
        sends(Speculation_Rules='"/quy-tac.json"'),
        sends("/assets/site.4e5f6a7b.js", SourceMap="/x.map"),
        sends(Service_Worker_Allowed="/"),
        sends(Origin_Trial="A1"),
        sends(Content_Location="https://xau.example/"),
        sends(Link="<https://xau.example/x.js>; rel=preload; as=script"),
        sends(Link='<https://xau.example/vi>; rel="alternate"; hreflang="vi"'),
        sends(Timing_Allow_Origin="https://xau.example"),
    ],
    ids=[
        "Alt-Svc",
        "X-Robots-Tag",
        "Content-Disposition",
        "Link",
        "Clear-Site-Data",
        "a host in a header nobody knows",
        "NEL",
        "Reporting-Endpoints",
        "Report-Only",
        "Speculation-Rules",
        "SourceMap",
        "Service-Worker-Allowed",
        "Origin-Trial",
        "Content-Location",
        "Link preload",
        "Link alternate",
        "Timing-Allow-Origin",
    ],
)
def test_strange_headers(twist: Twist, copy: Copy) -> None:
    assert checked(copy, twist, "check_headers") == {"header-extra"}


def test_robots_that_a_host_refuses_are_a_note(copy: Copy) -> None:
    """Many hosts send away programs without a name and robots that they do not want; the others must see the page."""

    def refuse(agent: str) -> Twist:
        def twist(ask: Ask, reply: Reply) -> None:
            if agent in ask.headers.get("user-agent", "GPTBot"):
                reply.status, reply.body = 403, b"403"

        return twist

    for agent, expected in (("GPTBot", set()), ("Android", set())):
        assert checked(copy, refuse(agent), "check_matrix") == expected
        assert ("Máy chủ từ chối" in copy.report["failed"]) == (agent == "Android")
    assert {where for kind, where in copy.report["places"] if kind == "robot-refused"} <= {"Googlebot điện thoại"}


def test_pages_are_looked_at_before_the_list_is_asked_for(copy: Copy, look: Look) -> None:
    """Whoever behaves from then on has already been seen; the list is asked for by the inspector alone."""

    asked: list[str] = []

    def twist(ask: Ask, reply: Reply) -> None:
        asked.append(ask.path)
        if "/integrity.json" not in asked:
            reply.insert("<script>1</script>")

    with serving(files_of(copy.folder), twist, blind=False) as server:
        assert look(f"http://127.0.0.1:{server.server_port}/", steps=()) == {"random"}
    assert asked[0] == "/" and asked.index("/integrity.json") == 5


def test_a_run_ends_in_time_and_says_so(copy: Copy, look: Look, monkeypatch: pytest.MonkeyPatch) -> None:
    """A server that is slow on purpose must not be called clean because the time was over."""

    clock = itertools.count(0.0, 0.25)
    monkeypatch.setattr(time, "monotonic", lambda: next(clock))
    with serving(files_of(copy.folder)) as server:
        assert look(f"http://127.0.0.1:{server.server_port}/", "--minutes", "3") == set()
    assert copy.report["exit"] == 2
    assert "hết thời gian" in copy.report["failed"]


def test_a_server_that_falls_silent_after_the_files_was_not_checked(copy: Copy, look: Look) -> None:
    """Else silence at the right moment would hide all that comes later."""

    def twist(ask: Ask, reply: Reply) -> None:
        if ask.count > 90:
            reply.headers["Content-Length"] = "99999"

    with serving(files_of(copy.folder), twist) as server:
        look(f"http://127.0.0.1:{server.server_port}/", "--timeout", "0.05")
    assert "thôi không trả lời" in copy.report["failed"]


def test_a_run_that_the_inspector_cut_short_does_not_call_the_rest_clean(
    copy: Copy, capsys: pytest.CaptureFixture[str]
) -> None:
    """The verdict itself says so, not only the list at the end."""

    with serving(files_of(copy.folder)) as server:
        words = (
            f"http://127.0.0.1:{server.server_port}/",
            "--key",
            str(copy.key),
            "--rate",
            "0",
            "--today",
            "2026-11-22",
        )
        assert verify.main([*words, "--max", "150"]) == 2
    said = capsys.readouterr().out
    assert "Kết luận: CHƯA XEM HẾT." in said
    assert "mọi" not in said.split("Lần xem này")[0]


def test_the_verdict_on_a_folder_names_no_limits_that_are_not_there(
    copy: Copy, capsys: pytest.CaptureFixture[str]
) -> None:
    assert verify.main([str(copy.folder), "--key", str(copy.key), "--today", "2026-11-22"]) == 0
    assert "Kết luận: Không thấy gì khác bản đã ký.\n" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ([], "thiếu target, --key"),
        (["x", "--key", "k", "--la"], "không có tham số --la"),
        (["x", "--key"], "--key cần một giá trị"),
        (["x", "--key", "k", "--max", "nhiều"], "--max: giá trị 'nhiều' không đúng dạng"),
        (["x", "--key", "k", "--rate", "-1"], "--rate: giá trị '-1' không đúng dạng"),
        (["x", "--key", "k", "--timeout", "nan"], "--timeout: giá trị 'nan' không đúng dạng"),
    ],
)  # fmt: skip
def test_a_command_line_that_cannot_be_used(words: list[str], said: str, capsys: pytest.CaptureFixture[str]) -> None:
    """One Vietnamese sentence and exit code 2."""

    with pytest.raises(SystemExit) as end:
        verify.main(words)
    assert end.value.code == 2
    assert said in (error := capsys.readouterr().err)
    assert len(error.splitlines()) == 1 and "argument" not in error
