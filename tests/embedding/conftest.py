"""The real site with its embed pages, a portal on another site, and browsers that visit it."""

from __future__ import annotations

import shutil
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

import pytest
from lxml import html
from playwright.sync_api import Browser, BrowserContext, Page, Playwright

from courseware.content.model import Lang
from courseware.embedding import taking, writing
from courseware.embedding.taking import Embed
from courseware.testing.sharing import made_once

from ..loopback import Files, listening

OVERRIDES = Path(__file__).resolve().parents[2] / "overrides"
BASE = "https://hoc-lieu.example/an-toan/"
ARGUMENTS = [
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync",
]  # fmt: skip


@pytest.fixture(scope="session")
def framed(built: Path, shared: Path) -> Path:
    """A copy of the built site with its embed pages, made once for all workers; nobody writes into it."""

    def make(site: Path) -> None:
        writing.embed(Path(shutil.copytree(built, site)), OVERRIDES, BASE)

    return made_once(shared / "framed/site", make)


def made(site: Path) -> list[Path]:
    """The embed pages, without the two to copy from."""
    return [
        page
        for lang in Lang
        for page in sorted((site / taking.home(str(lang))).rglob("*.html"))
        if page.parent.name != "nhung"
    ]


def copied(site: Path, lang: Lang) -> list[list[str]]:
    """What the page to copy from offers for each lesson: frames with relative, then whole addresses, then card, then link."""
    tree = html.parse(str(site / taking.home(str(lang)) / "index.html"), html.HTMLParser(encoding="utf-8"))
    return [[pre.text_content() for pre in lesson.xpath('.//pre[@class="copy"]')] for lesson in tree.xpath("//details")]


Visitor = Browser | BrowserContext


def visit(browser: Visitor, url: str, width: int = 1280) -> tuple[Page, list[str]]:
    """A page in a fresh profile, which goes when the page is closed, and what the console hears."""
    page = browser.new_page()
    page.set_viewport_size({"width": width, "height": 800})
    heard: list[str] = []
    page.on("console", lambda message: heard.append(message.text))
    page.on("pageerror", lambda error: heard.append(str(error)))
    page.goto(url)
    return page, heard


@dataclass
class Portal:
    """A web server on localhost, another site than 127.0.0.1: pages and their headers by path."""

    url: str = ""
    pages: dict[str, tuple[str, dict[str, str]]] = field(default_factory=dict)

    def show(self, body: str, **headers: str) -> str:
        """Publish a page; returns its address."""
        path = f"/{len(self.pages)}"
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        icon = '<link rel="icon" href="/icon">'
        self.pages[path] = (
            f'<!doctype html><html lang="vi"><meta charset="utf-8">{icon}<title>Cổng</title>{body}',
            named,
        )
        return self.url + path


@pytest.fixture(scope="session")
def host(framed: Path) -> Iterator[str]:
    """The school's site on 127.0.0.1."""
    server = listening(partial(Files, directory=str(framed)))
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()
    server.server_close()


@pytest.fixture(scope="session")
def portal() -> Iterator[Portal]:
    """The portal on localhost."""
    made = Portal()

    class Pages(Files):
        def do_GET(self) -> None:  # noqa: N802 (the name that http.server calls)
            body, headers = made.pages.get(self.path, ("", {}))
            self.send_response(200)
            self.send_header(
                "Content-Type", "text/javascript" if self.path.endswith(".js") else "text/html; charset=utf-8"
            )
            for name, value in headers.items():
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(body.encode())

    server = listening(Pages)
    made.url = f"http://localhost:{server.server_port}"
    yield made
    server.shutdown()
    server.server_close()


@pytest.fixture(scope="session")
def shell(driver: Playwright, shell_path: str) -> Iterator[Browser]:
    """Chromium without windows: for all that does not turn on what third parties may store."""
    browser = driver.chromium.launch(executable_path=shell_path, args=ARGUMENTS)
    yield browser
    browser.close()


@pytest.fixture(scope="session")
def visitors(
    driver: Playwright, chromium_path: str, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[dict[bool, Visitor]]:
    """Chromium where third parties may not store (True; so is a private window), and where they may (an own profile)."""
    profile = tmp_path_factory.mktemp("profile")
    (profile / "Default").mkdir()
    (profile / "Default/Preferences").write_text(
        '{"profile": {"cookie_controls_mode": 0, "block_third_party_cookies": false}}'
    )
    private = driver.chromium.launch(executable_path=chromium_path, args=ARGUMENTS)
    own = driver.chromium.launch_persistent_context(profile, executable_path=chromium_path, args=ARGUMENTS)
    yield {True: private, False: own}
    own.close()
    private.close()


LESSON = """<!doctype html><html lang="{lang}"><head><title>x</title><meta name="description" content="Học xong em biết dừng lại &amp; hỏi."></head>
<body class="view-lesson{young}"><main><h1>Mồi  câu
<small>trực tuyến</small></h1><div class="goals"><p>Nhận ra lời mời lạ.</p></div>
<article><h2 id="a">Tình huống</h2><p>Xem <a href="../index.html">trang đầu</a>, <a href="#b">mục sau</a>, <a href="#ngoai">ngoài</a>,
<a href="https://vi.example/">nơi khác</a>, <a href="tel:111">111</a>.</p>
<figure class="scene"><img src="../assets/img/canh.svg" alt=""></figure><div class="quiz"><p>Em làm gì?</p><button>Chấm</button></div>
<div class="quiz"><p>Câu hai</p></div><h2 id="b">Mục sau</h2><p><a class="term" data-definition="nghĩa" href="../tu-dien.html#otp">OTP</a></p>
<div class="quiz"><p>Câu ba</p></div></article></main>
<p id="ngoai">x</p><div class="contacts"><ul><li><a href="tel:111">111</a></li></ul><ul><li>…</li></ul></div><div class="contacts"><ul><li>113</li></ul></div></body></html>
"""


def lesson_page(path: str = "lop-6-7/moi-cau.html", lang: str = "vi", young: str = "") -> taking.SitePage:
    """A built lesson with a scene, three questions, and links of every kind."""
    return taking.SitePage(path, html.document_fromstring(LESSON.format(lang=lang, young=young)))


def lesson_embeds(**keys: str) -> list[Embed]:
    """What can be put into a frame of it: the lesson and its questions."""
    return list(taking.embeds(lesson_page(**keys)))


BUNDLES = {
    "site.0.css": "main{color:red}header{color:green}",
    "quiz.0.css": ".q{color:blue}/* not in frames */.steps{color:red}",
    "quiz.0.js": "var Quiz=1;\n/* not in frames */var Steps=1;",
    "answers.0.css": ".q-says{color:red}/* not in frames */.finish{color:red}",
    "answers.0.js": "var Answers=1;\n/* not in frames */var End=1;",
}


def lesson_site(site: Path, lesson: str = "lop-6-7/moi-cau", ids: Iterable[str] = ("a-01", "a-02", "a-03")) -> Path:
    """A built site of that lesson in two languages, and a page that is no lesson."""
    questions = "".join(f'<section class="q" id="{id_}" data-kind="single"></section>' for id_ in ids)
    for lang, top in (("vi", ""), ("en", "en/")):
        up = "../" * (2 if top else 1)
        loads = (
            "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; script-src 'self'\">"
            f'<link rel="stylesheet" href="{up}assets/site.0.css"><link rel="stylesheet" href="{up}assets/quiz.0.css">'
            f'<script src="{up}assets/quiz.0.js" data-judge="{up}assets/answers.0.js" data-told="{up}assets/answers.0.css"></script></head>'
        )
        text = LESSON.format(lang=lang, young="").replace("</head>", loads).replace("../assets/img", f"{up}assets/img")
        file = site / f"{top}{lesson}.html"
        file.parent.mkdir(parents=True)
        file.write_text(text.replace("</article>", f"{questions}</article>"), "utf-8")
        (file.parent / "index.html").write_text(
            f'<html lang="{lang}"><body class="view-band"><h1>a</h1></body></html>', "utf-8"
        )
    (site / "assets/img").mkdir(parents=True)
    (site / "assets/img/canh.svg").write_text("<svg xmlns='http://www.w3.org/2000/svg'/>", "utf-8")
    for name, text in BUNDLES.items():
        (site / "assets" / name).write_text(text, "utf-8")
    return site
