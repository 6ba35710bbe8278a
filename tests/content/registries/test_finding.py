"""What is typed into the search box."""

from __future__ import annotations

import pytest
from pydantic import ValidationError

from courseware.content.model import Lang
from courseware.content.registries.finding import Finding, Typed

NOTHING = Typed(trouble=(), instead={})


def test_each_language_has_its_own() -> None:
    """People type the words of the language that they read."""

    vi = Typed(trouble=("tự tử",), instead={"zalo": ("nhóm lớp",)})

    assert Finding(vi=vi, en=NOTHING)[Lang.VI] is vi
    assert Finding(vi=vi, en=NOTHING)[Lang.EN] is NOTHING


@pytest.mark.parametrize("phrase", ["Zalo", "hai  dấu cách", " đầu", "có, phẩy", ""])
def test_a_phrase_is_written_as_the_search_reads_it(phrase: str) -> None:
    """Anything else would never be found."""

    with pytest.raises(ValidationError):
        Typed(trouble=(phrase,), instead={})
    with pytest.raises(ValidationError):
        Typed(trouble=(), instead={"zalo": (phrase,)})


def test_other_words_are_at_least_one() -> None:
    """A word without another is a mistake of whoever edits."""

    with pytest.raises(ValidationError):
        Typed(trouble=(), instead={"zalo": ()})
