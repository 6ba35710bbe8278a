"""Cards that a class raises: four letters, right and wrong, how to use them; the same for every lesson.

Each card has a letter as high as two hands, in a shape and a pattern of its own: whoever does not see the letter from the
front of a room sees the shape. Black on white, one to a page.
"""

from __future__ import annotations

from collections.abc import Iterator

from courseware.views.kits import card_faces
from courseware.views.kits.card_faces import Card
from courseware.views.kits.desk import Desk
from courseware.views.word.paragraphs import Element, NewPage, Para, Picture, Style, para

SHOWN = 176
"""Millimetres across a card on its page."""


def letters(desk: Desk) -> Iterator[Element]:
    """A to D, a page each."""
    yield from _pages(desk, card_faces.LETTERS)


def true_false(desk: Desk) -> Iterator[Element]:
    """Right and wrong, a page each."""
    yield from _pages(desk, card_faces.TRUE_FALSE)


def _pages(desk: Desk, cards: tuple[Card, ...]) -> Iterator[Element]:
    for n, card in enumerate(cards):
        if n:
            yield NewPage()
        yield Para(
            (Picture(card_faces.drawn(card, desk.fonts.bold), SHOWN, f"Thẻ {card.letter}, hình {card.word}"),),
            Style.CENTRE,
        )


def how(desk: Desk) -> Iterator[Element]:
    """One page for whoever leads."""
    yield para(f"CÁCH DÙNG THẺ  ·  {desk.words['site']}", size=12)
    yield para("Hỏi cả lớp bằng thẻ giấy", Style.RULE, bold=True, size=18)
    for name, steps in HOW:
        yield para(name, Style.SUB, bold=True, size=15)
        yield from (para(f"{n}. {step}", Style.ITEM, size=15) for n, step in enumerate(steps, 1))


HOW = (
    ("In và cắt", (
        "In bốn thẻ A, B, C, D và hai thẻ Đúng, Sai, mỗi thẻ một tờ A4, đen trắng là đủ. Muốn gọn thì chọn in hai hoặc bốn trang trên một tờ: thẻ nửa tờ vẫn đọc được từ cuối lớp.",
        "Mỗi em một bộ thì tốt nhất. Thiếu giấy thì mỗi bàn một bộ, cả bàn bàn nhau rồi giơ một thẻ.",
        "Viết lớp vào mặt sau, không viết tên: thẻ dùng chung, cất vào một phong bì.",
    )),
    ("Hỏi", (
        "Đọc câu hỏi và từng phương án, chậm, hai lần. Chưa ai giơ thẻ.",
        "Cho nghĩ mười giây, thẻ úp trên bàn.",
        "Đếm “một, hai, ba”, cả lớp giơ cùng lúc, thẻ áp trước ngực, mặt chữ hướng lên bảng.",
        "Nhìn hình trước, chữ sau: A tròn, B vuông, C thoi, D lá chắn. Đếm ước chừng là đủ, không ghi tên em nào chọn gì.",
    )),
    ("Sau khi giơ", (
        "Chưa nói đáp án. Hỏi một em chọn khác nhau ở mỗi bên: “Vì sao em chọn thế?”",
        "Cho giơ lại một lần nữa, ai cũng được đổi.",
        "Mở đáp án và đọc lời giải thích. Câu nào chừng một phần ba lớp còn nhầm thì đánh dấu, tuần sau hỏi lại.",
        "Không khen chê từng em theo thẻ. Giơ nhầm mà nói được vì sao thì cả lớp cùng học.",
    )),
    ("Lớp nhỏ chưa biết chữ", (
        "Gọi thẻ theo hình: “thẻ tròn”, “thẻ vuông”. Cắt theo hình thì các em cầm vừa tay hơn.",
        "Câu chỉ có hai lựa chọn thì dùng thẻ Đúng, Sai, hay giơ tay và khoanh tay.",
    )),
)  # fmt: skip
