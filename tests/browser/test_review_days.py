"""When an objective is asked again, and which questions a review has: the scripts alone in an empty page, whole years in a second."""

from __future__ import annotations

import datetime
import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page

from courseware.content.model import Course
from courseware.drawing import review_map

JS = Path(__file__).resolve().parents[2] / "overrides/assets/js"
ORIGIN = "http://on-lai.example/"
GOAL = "lop-6-7/ma-o-quay-cang-tin/2"
EPOCH = datetime.date(1970, 1, 1)
Give = Callable[..., Any]


def number(day: datetime.date) -> int:
    """A day as the scripts count them."""
    return (day - EPOCH).days


DAY = number(datetime.date(2026, 11, 27))


def desk_of(context: BrowserContext) -> Page:
    """An empty page of an origin of its own, with the scripts."""
    page = context.new_page()
    page.route(
        f"{ORIGIN}**", lambda route: route.fulfill(body="<!doctype html><title>x</title>", content_type="text/html")
    )
    page.goto(ORIGIN)
    for name in ("store.js", "review-days.js", "review-waiting.js", "review-plan.js"):
        page.add_script_tag(content=(JS / name).read_text("utf-8"))
    return page


@pytest.fixture(scope="module")
def table(course: Course) -> dict[str, Any]:
    """The real map of lessons to questions."""
    found: dict[str, Any] = json.loads(review_map.script(course).removeprefix("var reviewMap=").removesuffix(";"))
    return found


@pytest.fixture(scope="module")
def rooms(browser: Browser) -> Iterator[BrowserContext]:
    """One profile for the tests that keep nothing."""
    made = browser.new_context(reduced_motion="reduce")
    yield made
    made.close()


@pytest.fixture(scope="module")
def desk(rooms: BrowserContext) -> Page:
    """For what is only reckoned."""
    return desk_of(rooms)


@pytest.fixture
def fresh(context: BrowserContext) -> Page:
    """For what is kept."""
    return desk_of(context)


def after(page: Page, was: list[Any] | None, right: bool, day: int, id_: str = "ma-02") -> list[Any]:
    """What is kept of an objective when it is answered."""
    found: list[Any] = page.evaluate(
        "([was, right, day, id]) => Review.after(was, right, day, id)", [was, right, day, id_]
    )
    return found


def kept(page: Page) -> Any:
    """What the device holds."""
    return json.loads(page.evaluate("localStorage.getItem('lachan.review')") or "null")


# One objective.


def test_right_answers_come_back_after_7_28_84_days_and_then_in_september(desk: Page) -> None:
    """Each answered on the day it is due."""
    found, day, ways = None, DAY, []
    for _ in range(5):
        found = after(desk, found, True, day)
        ways.append(found[1] - day)
        day = found[1]

    assert ways[:3] == [7, 28, 84]
    third, fourth = (EPOCH + datetime.timedelta(at) for at in (day - ways[4], day))
    assert [(one.month, one.day) for one in (third, fourth)] == [(9, 5)] * 2 and fourth.year == third.year + 1


@pytest.mark.parametrize("was", [None, [0, DAY, "a"], [1, DAY + 3, "a"], [4, DAY, "a"]])
def test_a_wrong_answer_comes_back_tomorrow_whatever_was_known(desk: Page, was: list[Any] | None) -> None:
    assert after(desk, was, False, DAY) == [0, DAY + 1, "ma-02"]


def test_what_is_answered_again_on_the_same_day_does_not_climb(desk: Page) -> None:
    """Trying again after a wrong answer, all questions of a lesson in a row, or before it is due: practice, no proof."""
    wrong = after(desk, None, False, DAY)
    assert after(desk, wrong, True, DAY, "b") == [0, DAY + 1, "b"]
    right = after(desk, None, True, DAY)
    assert after(desk, right, True, DAY, "b") == [1, DAY + 7, "b"]
    assert after(desk, right, True, DAY + 6, "b") == [1, DAY + 7, "b"]


@pytest.mark.parametrize("year", [2027, 2028])
def test_a_school_year_is_never_sooner_than_four_weeks_and_at_most_13_months_away(desk: Page, year: int) -> None:
    """From any day of a common year and of a leap year."""
    first, last = number(datetime.date(year, 1, 1)), number(datetime.date(year, 12, 31))
    script = "([from, to]) => Array.from({ length: to - from + 1 }, (_, n) => Review.after([3, from + n, 'a'], true, from + n, 'a')[1])"
    for n, at in enumerate(desk.evaluate(script, [first, last])):
        september = EPOCH + datetime.timedelta(at)
        assert (september.month, september.day) == (9, 5)
        assert 28 <= at - first - n <= 394


@pytest.mark.parametrize(
    ("day", "due"),
    [
        ("2028-02-22", "2028-02-29"),
        ("2027-02-22", "2027-03-01"),
        ("2027-12-28", "2028-01-04"),
        ("2100-02-26", "2100-03-05"),
    ],
)
def test_seven_days_are_seven_days_over_the_end_of_february_and_of_a_year(desk: Page, day: str, due: str) -> None:
    first, second = (number(datetime.date.fromisoformat(text)) for text in (day, due))

    assert after(desk, None, True, first)[1] == second


@pytest.mark.parametrize("zone", ["Asia/Ho_Chi_Minh", "America/Los_Angeles", "Pacific/Kiritimati"])
def test_a_day_ends_at_midnight_where_the_learner_is(browser: Browser, zone: str) -> None:
    made = browser.new_context(reduced_motion="reduce", timezone_id=zone)
    page = desk_of(made)
    days = page.evaluate(
        "[[2028, 1, 29, 0, 0, 0], [2028, 1, 29, 23, 59, 59], [2028, 2, 1, 0, 0, 0]].map((at) => Review.today(new Date(...at)))"
    )
    made.close()

    leap = number(datetime.date(2028, 2, 29))
    assert days == [leap, leap, leap + 1]


# A clock that is wrong.


@pytest.mark.parametrize("back", [2, 400, 20_000])
def test_a_clock_set_back_brings_what_lies_too_far_ahead_at_once(desk: Page, back: int) -> None:
    """Whatever was reckoned by the wrong clock is due, and goes on from the day that it is now."""
    ahead = after(desk, None, False, DAY + back)

    assert desk.evaluate("([one, day]) => Review.due(one, day)", [ahead, DAY])
    assert after(desk, ahead, True, DAY) == [1, DAY + 7, "ma-02"]


def test_a_clock_far_ahead_asks_all_and_harms_nothing(desk: Page) -> None:
    """In the year 2100 all is due; put right again, all is due once more, and the way goes on."""
    far = number(datetime.date(2100, 1, 1))
    known = [2, DAY + 20, "a"]
    assert desk.evaluate("([one, day]) => Review.due(one, day)", [known, far])
    there = after(desk, known, True, far)

    assert desk.evaluate("([one, day]) => Review.due(one, day)", [there, DAY])
    assert after(desk, there, True, DAY)[1] <= DAY + 394


@pytest.mark.parametrize("ms", [8.64e15, -8.64e15, 0])
def test_the_ends_of_time_hang_nothing(desk: Page, ms: float) -> None:
    day = desk.evaluate("ms => Review.today(new Date(ms))", ms)

    assert len(after(desk, [4, day, "a"], True, day)) == 3


# What is kept.


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


# Which questions.


def choose(page: Page, all_: dict[str, Any], table: dict[str, Any], day: int = DAY) -> list[list[str]]:
    """The review of a day."""
    script = "([all, map, day]) => ReviewPlan.choose(Review.waiting(all, day), all, map, day)"
    found: list[list[str]] = page.evaluate(script, [all_, table, day])
    return found


def due(table: dict[str, Any], day: int = DAY) -> dict[str, Any]:
    """Every objective of the course, due since some day."""
    goals = [f"{path}/{n}" for path, row in table.items() for n in range(1, len(row))]
    return {goal: [1, day - n % 5, ""] for n, goal in enumerate(goals)}


SMALL = {
    "b/mot": ["S1", "m1 m2= m3", "m4"],
    "b/hai": ["S2", "h1 h2", "h3="],
    "b/ba": ["S1", "b1"],
}


def test_at_most_six_strands_mixed_a_third_genuine(desk: Page, table: dict[str, Any]) -> None:
    """With the whole course due."""
    chosen = choose(desk, due(table), table)
    strands = [table[goal.rpartition("/")[0]][0] for goal, _ in chosen]

    assert len(chosen) == 6 and len({goal for goal, _ in chosen}) == 6
    assert len(set(strands)) == 6
    assert sum(genuine(table, goal, id_) for goal, id_ in chosen) >= 2


def genuine(table: dict[str, Any], goal: str, id_: str) -> bool:
    """Whether the right answer is “it is fine”."""
    path, _, n = goal.rpartition("/")
    return f"{id_}=" in table[path][int(n)].split()


def test_another_question_than_the_last_time(desk: Page) -> None:
    """In turn; the same one when there is no other; the first when the last one is gone."""
    for last, asked in (("h1", "h2"), ("h2", "h1"), ("xưa", "h1")):
        assert choose(desk, {"b/hai/1": [1, DAY, last]}, SMALL) == [["b/hai/1", asked]]
    assert choose(desk, {"b/ba/1": [1, DAY, "b1"]}, SMALL) == [["b/ba/1", "b1"]]


def test_something_genuine_is_preferred_where_there_is_any_but_not_the_last_one_again(desk: Page) -> None:
    assert choose(desk, {"b/mot/1": [1, DAY, "m3"]}, SMALL) == [["b/mot/1", "m2"]]
    assert choose(desk, {"b/mot/1": [1, DAY, "m2"]}, SMALL) == [["b/mot/1", "m3"]]


def test_no_two_of_a_strand_stand_side_by_side_when_that_can_be(desk: Page) -> None:
    """Three of one, one of another: as far as it goes."""
    state = {goal: [1, DAY, ""] for goal in ("b/mot/1", "b/mot/2", "b/hai/1", "b/hai/2")}
    strands = [goal.split("/")[1] for goal, _ in choose(desk, state, SMALL)]
    assert strands in (["mot", "hai", "mot", "hai"], ["hai", "mot", "hai", "mot"])
    assert len(choose(desk, {**state, "b/ba/1": [1, DAY, ""]}, SMALL)) == 5


def test_what_has_waited_longest_is_always_asked(desk: Page, table: dict[str, Any]) -> None:
    """However much else is due, also when something genuine is wanted."""
    state = due(table)
    for goal in [*state][::37]:
        assert goal in [one for one, _ in choose(desk, {**state, goal: [0, DAY - 30, ""]}, table)]


def test_an_objective_that_this_copy_has_not_is_left_out(desk: Page) -> None:
    state = {"b/xa/1": [1, DAY, ""], "b/ba/9": [1, DAY, ""], "b/ba/1": [1, DAY, ""], "hong": [1, DAY, ""]}

    assert choose(desk, state, SMALL) == [["b/ba/1", "b1"]]


# Two years.

YEARS = """([map, lessons, first, days]) => {
  let seed = 7;
  const chance = () => { seed = (seed * 1103515245 + 12345) % 2147483648; return seed / 2147483648; };
  let [answers, most, biggest, strange] = [0, 0, 0, 0];
  const asked = new Set();
  const seen = {};
  for (let day = first; day < first + days; day += 1) {
    const n = day - first;
    if (n % 4 === 0 && lessons[n / 4]) {
      const path = lessons[n / 4];
      map[path].slice(1).forEach((pool, k) => pool.split(' ').forEach((id) => {
        Review.answer(`${path}/${k + 1}`, chance() < 0.7, id.replace('=', ''), day);
        answers += 1;
      }));
    }
    if (chance() < 0.4) continue; // not every day
    const all = Review.read();
    const waiting = Review.waiting(all, day);
    const chosen = ReviewPlan.choose(waiting, all, map, day);
    if (waiting.length && !chosen.length) strange += 1;
    Review.write({ ...all, now: [day, chosen] });
    most = Math.max(most, chosen.length);
    for (const [goal, id] of chosen) {
      if (seen[goal] === id && map[goal.slice(0, goal.lastIndexOf('/'))][goal.slice(goal.lastIndexOf('/') + 1)].includes(' ')) strange += 1;
      seen[goal] = id;
      asked.add(goal);
      Review.answer(goal, chance() < 0.8, id, day);
      answers += 1;
    }
    biggest = Math.max(biggest, localStorage.getItem('lachan.review').length);
  }
  const all = Review.read();
  return { answers, most, biggest, strange, goals: Object.keys(all).filter((name) => name !== 'now'), asked: [...asked] };
}"""


@pytest.mark.parametrize("share", [1, 4])
def test_two_years_of_use(fresh: Page, table: dict[str, Any], share: int) -> None:
    """A teacher with the whole course, a pupil with a quarter of it: thousands of answers, no objective lost or forgotten,
    never more than six, never the same question twice running, less than 60 kB."""
    lessons = [*table][::share]
    first = number(datetime.date(2026, 9, 5))
    found = fresh.evaluate(YEARS, [table, lessons, first, 730])

    assert found["answers"] > 2000 / share
    assert found["most"] == 6 and found["strange"] == 0
    goals = {f"{path}/{n}" for path in lessons for n in range(1, len(table[path]))}
    assert set(found["goals"]) == goals == set(found["asked"])
    assert found["biggest"] < 60_000
