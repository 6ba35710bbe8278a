"""Questions are kind: nobody is told off, nothing is scolded, no option says “all of the above”."""

from __future__ import annotations

import re
from collections.abc import Iterator

from courseware.checks.context import Extract
from courseware.content.problems import Problem

HARSH = re.compile(
    r"sai rồi|ngu ngốc|\bwrong!|\bstupid\b"
    r"|tất cả (?:các )?(?:đáp án|phương án|ý|câu)(?: ở)? trên|(?:all|none|both) of the above|không (?:có )?(?:đáp án|phương án) nào (?:ở )?trên",
    re.I,
)

WORDS = ("rồ", "ngốc", "wrong!", "tup", "trên", "above")
"""Each of them has one of these, most lines have none."""


def check(extract: Extract) -> Iterator[Problem]:
    """Every line of every bank."""
    for path, line, text in extract.lines():
        folded = text.casefold()
        if path.startswith("quizzes/") and any(word in folded for word in WORDS) and (match := HARSH.search(text)):
            yield Problem(
                path, line, "giong", f"“{match[0]}”: phản hồi không trách và nói vì sao; phương án nói rõ một điều"
            )
