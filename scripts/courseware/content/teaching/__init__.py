"""How a lesson is taught: what an author writes in its section for teachers, as a list with known labels. Pure.

    - **Chuẩn bị:** không cần máy; chép năm dòng lên bảng.
    - **5 phút:** đọc đoạn chat (2), mỗi em viết một câu (3).
    - **15 phút:** ba câu hỏi (4), so áo trái với con lười (6).
    - **45 phút:** …
    - **Sản phẩm:** …
    - **Mong đợi:** …
    - **Hay gặp:** “Kể là mách lẻo.” → “Kể để bạn được an toàn là giúp bạn.”
    - **Cần để ý:** …
    - **Nếu ai kể:** …
    - **Ở nhà:** …
    - **Phẩm chất:** Nhân ái: hỏi thăm riêng người bị trêu, không hùa theo.

Whatever else stands there is kept as it is and told last. The minutes of a way to teach stand behind each thing that is done. They add up to the way's own minutes, or to what it has
more than the way before it, which it then goes on from.

model.py     the section as types
labels.py    what an entry may be called, in each language
parsing.py   Markdown -> the section, and every flaw of it

What cuts the section off a lesson's Markdown is `sections.teachers_apart`.
"""
