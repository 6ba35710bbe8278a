"""A built lesson with a scene, three questions and links of every kind, and a site that has no other."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from lxml import html

from courseware.embedding import taking
from courseware.embedding.taking import Embed

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
