"""Two pages, and an index as the scripts read it."""

from __future__ import annotations

import json
from typing import Any

from courseware.content.registries.finding import Typed
from courseware.site.search.index import build_index
from courseware.site.search.packing import BASE
from courseware.site.search.pages import SearchedPage

LESSON = SearchedPage(
    "lop-3-5/mat-khau.html",
    "Mật khẩu dễ nhớ",
    "Em đặt mật khẩu.",
    """
    <h2 id="can-biet">Điều cần biết</h2><p>Mật <b>khẩu</b> là chìa khoá<sup class="cite"><a href="#x">97</a></sup>.</p>
    <div class="quiz"><section><p>Câu hỏi <b>bíẩn</b></p></section><details>đápán</details></div>
    <p>Sau câu hỏi</p><div class="contacts"><a href="tel:111">sốnóng</a></div><pre><code>lệnh</code></pre>
    <span aria-hidden="true">trangtrí</span><!-- ghichú -->
    """,
)
TYPED = Typed(trouble=("tự tử",), instead={"zalo": ("nhóm lớp", "tin nhắn")})
OTHER = SearchedPage("khac.html", "Trang khác", "", "<p>khẩu trang, bí mật</p>")


def read(*documents: SearchedPage) -> dict[str, Any]:
    """Both parts of the index as the scripts see them."""
    made = build_index(documents, {"hint": "Tìm"}, TYPED)
    first = made.first("texts.js")
    assert first.startswith("self.searchIndex=") and made.texts.startswith("self.searchTexts=")
    parts = [json.loads(script.partition("=")[2]) for script in (first, made.texts)]
    return {**parts[0], **parts[1]}


def numbers(text: str) -> list[int]:
    """Growing numbers from their distances."""
    found, at = [], -1
    for sign in text:
        at += ord(sign) - BASE + 1
        found.append(at)
    return found


def words(index: dict[str, Any]) -> dict[str, list[int]]:
    """Word → pages that hold it."""
    found, before = {}, ""
    for text, pages in zip(index["words"].split(" "), index["holders"].split(" "), strict=True):
        before = before[: ord(text[0]) - BASE] + text[1:]
        found[before] = numbers(pages)
    return found


def pairs(index: dict[str, Any]) -> dict[tuple[str, str], list[int]]:
    """Pair of neighbours → pages that hold it."""
    vocabulary, found, first = list(words(index)), {}, 0
    for text in index["pairs"].split():
        first += ord(text[0]) - BASE
        found[vocabulary[first], vocabulary[ord(text[1]) - BASE]] = numbers(text[2:])
    return found
