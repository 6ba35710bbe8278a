"""What a device keeps of answers: ours beside what is not, from two tabs, and where nothing can be kept."""

from __future__ import annotations

import json

import pytest
from playwright.sync_api import BrowserContext, Page

from .known_day import DAY, kept
from .scripts import desk_of

GOAL = "lop-6-7/ma-o-quay-cang-tin/2"


@pytest.mark.parametrize(
    "text",
    [
        "", "nichts", "null", "7", '"x"', "[]", "[[1, 2, 3]]", '{"a": 1}', '{"now": 5}', '{"now": null}', '{"now": [20784, "abc"]}', '{"now": [20784, [null, 5, {}]]}', '{"now": [1, [["a"]]]}', '{"now": [1, [[5, "b"]]]}',
        '{"a/1": ["map", 5, "x"]}', '{"a/1": [1, "5", "x"]}', '{"a/1": [9, 5, "x"]}', '{"a/1": [1, 5]}', '{"a/1": {"0": 1, "1": 5, "2": "x"}}', '{"a/1": [1.5, 0.5, "x"]}', '{"__proto__": {"a/1": [1, 5, "x"]}}',
    ],
)  # fmt: skip
def test_what_is_not_ours_is_as_if_it_were_not_there(fresh: Page, text: str) -> None:
    """Broken JSON, or what another site or an older version of ours has put there."""
    fresh.evaluate("text => localStorage.setItem('lachan.review', text)", text)
    found = "[Review.waiting(Review.read(), Review.today()), Review.sitting(Review.read(), Review.today()) || Review.sitting(Review.read(), 1)]"
    assert fresh.evaluate(found) in ([[], None], [[], []])
    assert fresh.evaluate(f"Review.answer('{GOAL}', true, 'ma-02', {DAY})") is True

    state = kept(fresh)
    state.pop("now", None)
    assert state == {GOAL: [1, DAY + 7, "ma-02"]}


def test_what_is_ours_stays_beside_what_is_not(fresh: Page) -> None:
    fresh.evaluate("text => localStorage.setItem('lachan.review', text)", json.dumps({GOAL: [1, DAY, "a"], "b/1": "x"}))
    fresh.evaluate(f"Review.answer('c/d/1', false, 'q', {DAY})")

    assert kept(fresh) == {GOAL: [1, DAY, "a"], "c/d/1": [0, DAY + 1, "q"]}


@pytest.mark.parametrize(
    "broken",
    [
        "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('denied', 'SecurityError'); } })",
        "void (Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); })",
        "Object.defineProperty(window, 'localStorage', { value: null })",
    ],
)
def test_storage_that_is_gone_or_full_throws_nothing(fresh: Page, broken: str) -> None:
    """Nobody is reminded then; whoever wrote is told."""
    fresh.evaluate(broken)

    assert fresh.evaluate(f"[Review.answer('{GOAL}', true, 'ma-02', {DAY}), Review.waiting(Review.read(), {DAY})]") == [
        False,
        [],
    ]


def test_two_tabs_lose_no_answer(context: BrowserContext) -> None:
    """Each reads anew before it writes; what one has written reaches the other sooner than a person does."""
    tabs = desk_of(context), desk_of(context)
    there = "n => Object.keys(JSON.parse(localStorage.getItem('lachan.review') || '{}')).length === n"
    for n in range(20):
        tabs[n % 2].wait_for_function(there, arg=n)
        tabs[n % 2].evaluate(f"Review.answer('a/b/{n}', {str(n % 3 == 0).lower()}, 'q-{n}', {DAY})")

    assert len(kept(tabs[0])) == 20 and kept(tabs[0]) == kept(tabs[1])


def test_the_first_answer_of_a_review_counts(fresh: Page) -> None:
    """Trying again afterwards does not make it right."""
    state = {GOAL: [1, DAY, "ma-01"], "now": [DAY, [[GOAL, "ma-02"]]]}
    fresh.evaluate("text => localStorage.setItem('lachan.review', text)", json.dumps(state))
    for right in ("false", "true"):
        fresh.evaluate(f"Review.answer('{GOAL}', {right}, 'ma-02', {DAY})")

    assert kept(fresh) == {GOAL: [0, DAY + 1, "ma-02"], "now": [DAY, [[GOAL, "ma-02", 0]]]}


def test_bands_that_a_school_has_not_are_not_asked(fresh: Page) -> None:
    fresh.add_style_tag(content="html{--hidden-bands:lop-6-7 gdtx}")
    waiting = fresh.evaluate(
        "day => Review.waiting({ 'lop-6-7/a/1': [1, day, 'x'], 'lop-8-9/a/1': [1, day, 'x'] }, day)", DAY
    )

    assert waiting == ["lop-8-9/a/1"]
