"""Whole years in a second: a teacher with the whole course, a pupil with a quarter of it."""

from __future__ import annotations

import datetime
from typing import Any

import pytest
from playwright.sync_api import Page

from .scripts import number

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
