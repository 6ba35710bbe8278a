"""Networks on the way that rewrite pages are called by their names; a page as Markdown, in its own words, is a note."""

from __future__ import annotations

import pytest

from ..joined import verify
from .attacker import Ask, Reply, files_of, serving
from .conftest import PAGE, Copy, site_at

GOOD = PAGE.format("Thư", "").replace(
    "</ul>", '</ul>\n<p><a href="mailto:co.lan@hoa-sen.example">co.lan@hoa-sen.example</a></p>'
)
CODE = "42" + "".join(f"{byte ^ 0x42:02x}" for byte in b"co.lan@hoa-sen.example")
MAIL = GOOD.replace("mailto:co.lan@hoa-sen.example", f"/cdn-cgi/l/email-protection#{CODE}").replace(
    ">co.lan@hoa-sen.example<", f'><span class="__cf_email__" data-cfemail="{CODE}">[email&#160;protected]</span><'
).replace("</body>", '<script data-cfasync="false" src="/cdn-cgi/scripts/5c5dd728/cloudflare-static/email-decode.min.js"></script></body>')  # fmt: skip
ROCKET = GOOD.replace('.js" defer>', '.js" type="0123456789abcdef01234567-text/javascript" defer>').replace(
    "</body>", '<script src="/cdn-cgi/scripts/7d0fa10a/cloudflare-static/rocket-loader.min.js" data-cf-settings="0123456789abcdef01234567-|49" defer></script></body>'
)  # fmt: skip
COUNTED = GOOD.replace(
    "</body>", "<script defer src=\"https://static.cloudflareinsights.com/beacon.min.js/v1\" data-cf-beacon='{\"token\": \"x\"}'></script>\n</body>"
)  # fmt: skip
SMALL = GOOD.replace("\n", "").replace('<html lang="vi">', "<html lang=vi>").replace("</li>", "")
REWRITTEN = {
    "Cloudflare che địa chỉ thư": MAIL, "Cloudflare Rocket Loader": ROCKET, "Cloudflare đếm lượt xem": COUNTED, "rút gọn HTML (minify)": SMALL,
}  # fmt: skip


def difference(data: str, good: str | None) -> tuple[str, str] | None:
    entry = verify.Entry(verify.sha256(GOOD.encode()), len(GOOD.encode()), "page")
    manifest = verify.Manifest("1", 1, None, None, "x", "", {"a.html": entry}, {}, False, (), {}, frozenset({"vanban.gov.example"}), frozenset())  # fmt: skip
    return verify.Comparing(manifest).difference("a.html", data.encode(), good and good.encode())


@pytest.mark.parametrize("name", REWRITTEN)
@pytest.mark.parametrize("good", [GOOD, None])
def test_a_network_is_called_by_its_name(name: str, good: str | None) -> None:
    """Without the page at hand as well, where what it wrote says who it was."""
    found = difference(REWRITTEN[name], good)
    assert found is not None
    assert (found[0], name in found[1]) == (("rewritten", True) if good or "minify" not in name else ("changed", False))
    assert verify.KINDS["rewritten"].level == 2


@pytest.mark.parametrize("name", REWRITTEN)
@pytest.mark.parametrize(
    "more", ['<script src="//x.bad.example/a.js"></script>', "<a href='https://x.bad.example/'>x</a>"]
)
@pytest.mark.parametrize("good", [GOOD, None])
def test_what_an_intruder_adds_to_a_rewritten_page_keeps_its_name(name: str, more: str, good: str | None) -> None:
    found = difference(REWRITTEN[name].replace("</body>", f"{more}</body>"), good)
    assert found is not None and found[0] in ("injected-script", "foreign-link")


def test_another_word_is_no_minifying() -> None:
    assert difference(SMALL.replace("Đúng", "Sai"), GOOD) not in (None, ("rewritten", "rút gọn HTML (minify)"))


@pytest.mark.servers
@pytest.mark.parametrize(("header", "expected"), [("Cf-Polished", {"rewritten"}), ("X-Other", {"changed"})])
def test_a_picture_that_a_network_has_packed_anew(header: str, expected: set[str], copy: Copy) -> None:
    (copy.folder / "a.png").write_bytes(b"\x89PNG\r\n\x1a\n" + b"x" * 99)
    copy.sign()

    def twist(ask: Ask, reply: Reply) -> None:
        if ask.path == "/a.png":
            reply.body, reply.headers[header] = b"\x89PNG\r\n\x1a\nklein", "origSize=107"

    with serving(files_of(copy.folder), twist) as server:
        site = site_at(server.server_port, copy)
        verify.check_files(site)
    assert {kind for kind, where in site.report.found if where == "a.png"} == expected


MARKDOWN = "---\ntitle: Trang đầu\n---\n\n# Trang đầu\n\nTrang nói về cờ bạc, cá độ, nhà cái: [luật](https://vanban.gov.example/).\n\n- Sai\n- Đúng\n"


@pytest.mark.servers
@pytest.mark.parametrize(
    ("text", "expected"),
    [(MARKDOWN, "markdown-served"), ("# Nohu\n[nohu](https://nohu90.bad.example/)", "cloak-fetch"),
     (MARKDOWN + "\nHọc sinh hãy nhập mật khẩu của mình vào biểu mẫu nhận quà ở cổng trường ngay hôm nay\n", "cloak-fetch"),
     (MARKDOWN + "\n[x](https://x.bad.example)\n", "cloak-fetch")],
)  # fmt: skip
def test_a_page_as_markdown(text: str, expected: str, copy: Copy) -> None:
    def twist(ask: Ask, reply: Reply) -> None:
        if "markdown" in ask.headers.get("accept", "") and ask.path == "/":
            reply.body, reply.headers["Content-Type"] = text.encode(), "text/markdown; charset=utf-8"

    with serving(files_of(copy.folder), twist) as server:
        site = site_at(server.server_port, copy)
        verify.check_files(site)
        verify.expect_file(site, "index.html", {"accept": "Markdown", "language": "tiếng Việt"})
    assert [kind for kind, _ in site.report.found] == [expected]
