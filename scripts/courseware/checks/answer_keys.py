"""Keys that cannot be guessed from the looks of the options."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from courseware.checks.context import Extract
from courseware.content.kinds.single import Single
from courseware.content.model import Lang
from courseware.content.problems import Problem


def check(extract: Extract) -> Iterator[Problem]:
    """In a bank, the right option is the longest in at most half of the single choices and not always in one place."""
    for bank in extract.banks.values():
        for lang in Lang:
            singles = [
                (question.texts[lang].line, body.options)
                for question in bank.questions
                if isinstance(body := question.texts[lang].body, Single)
                and any(option.right for option in body.options)
            ]
            longest = [line for line, o in singles if max(o, key=lambda option: len(option.text)).right]
            if len(singles) > 1 and len(longest) * 2 > len(singles):
                message = f"{len(longest)} trong {len(singles)} câu chọn một có phương án đúng dài nhất; cần nhiều nhất một nửa"
                yield Problem(bank.files[lang], longest[0], "phuong-an-dung", message)
            places = Counter(next(n for n, option in enumerate(o) if option.right) for _, o in singles)
            if len(singles) > 2 and len(places) == 1:
                message = "mọi câu chọn một có phương án đúng ở cùng một chỗ; hãy đổi chỗ"
                yield Problem(bank.files[lang], singles[0][0], "phuong-an-dung", message)
