"""What a class's answers come to, and the file that keeps it: the scripts alone in an empty page, figures counted by hand."""

from __future__ import annotations

import json
import math
from collections.abc import Iterator
from statistics import NormalDist
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from courseware.content import class_counts

from .class_scripts import CLASS, DIGEST, alone

A, B = [f"a{n}" for n in range(10)], [f"b{n}" for n in range(10)]
GENUINE = {**{id_: n < 5 for n, id_ in enumerate(A)}, **{id_: n < 5 for n, id_ in enumerate(B)}}
RIGHT = [1] * 5 + [2] * 5
Pupil = dict[str, Any]


@pytest.fixture(scope="module")
def desk(browser: Browser) -> Iterator[Page]:
    """The scripts of codes, figures and the file."""
    page = alone(browser, "labs/telling-score.js", "class/figures.js", "class/file.js")
    yield page
    page.close()


def pupil(seat: int, answers: list[int], sitting: int = 1) -> Pupil:
    """Odd seats have form A in the first sitting, even ones B."""
    return {"seat": seat, "sitting": sitting, "answers": answers}


def sittings(desk: Page, pupils: list[Pupil]) -> Any:
    """The figures of a class."""
    return desk.evaluate(
        "([forms, genuine, pupils]) => ClassFigures.sittings({ forms }, genuine, pupils)", [[A, B], GENUINE, pupils]
    )


def call(desk: Page, name: str, *given: Any) -> Any:
    """What one of the functions gives."""
    return desk.evaluate(f"given => {name}(...given)", list(given))


def test_below_five_pupils_there_is_no_figure(desk: Page) -> None:
    """And none for a message that fewer than five answered."""
    four = [pupil(seat, RIGHT) for seat in (1, 3, 5, 7)]
    assert sittings(desk, four) == {}
    six = sittings(desk, [*four, pupil(9, [0, *RIGHT[1:]]), pupil(2, RIGHT)])["1"]
    assert six["pupils"] == 6
    assert sorted(six["items"]) == A[1:], "a0 has four answers, every message of form B one"


def test_messages_are_counted_by_what_was_chosen(desk: Page) -> None:
    """Left out, “genuine”, “doubtful”; then who is strong and who is weak in the other nine."""
    worse = [2, 1, 1, 1, 1, 1, 1, 2, 2, 2]  # a0 wrong, and two of the others
    pupils = [pupil(seat, RIGHT) for seat in (1, 3, 5)] + [pupil(7, worse), pupil(9, worse), pupil(11, [0] * 10)]
    found = sittings(desk, pupils)["1"]
    assert found["items"]["a0"] == [1, 3, 2, 3, 3, 2, 0]
    assert found["items"]["a5"] == [1, 2, 3, 3, 3, 2, 0]
    assert found["sums"] == [3 * 5 + 2 * 3, 25, 2, 25]


def test_after_the_lesson_the_forms_change(desk: Page) -> None:
    """The same seats, the other form."""
    odd = [pupil(seat, RIGHT, sitting) for seat in (1, 3, 5, 7, 9) for sitting in (1, 2, 3)]
    assert {time: sorted(one["items"])[0][0] for time, one in sittings(desk, odd).items()} == {
        "1": "a",
        "2": "b",
        "3": "a",
    }


def test_d_prime_and_leaning_are_those_of_the_sums(desk: Page) -> None:
    """With the log-linear correction; the interval comes from leaving each pupil out."""
    trusting = [1] * 5 + [1, 1, 1, 2, 2]
    pupils = [pupil(seat, RIGHT if seat < 6 else trusting) for seat in range(1, 21, 2)]
    one = sittings(desk, pupils)["1"]
    sums = [(5 if n < 3 else 2, 5, 0, 5) for n in range(10)]

    def d_and_c(counts: list[tuple[int, ...]]) -> tuple[float, float]:
        spotted, doubtful, suspected, genuine = (sum(column) for column in zip(*counts, strict=True))
        hit, alarm = (NormalDist().inv_cdf((n + 0.5) / (m + 1)) for n, m in ((spotted, doubtful), (suspected, genuine)))
        return hit - alarm, -(hit + alarm) / 2

    left = [d_and_c(sums[:n] + sums[n + 1 :]) for n in range(10)]
    errors = [
        math.sqrt(0.9 * sum((value - sum(column) / 10) ** 2 for value in column))
        for column in map(list, zip(*left, strict=True))
    ]
    told = call(desk, "ClassFigures.telling", one)
    assert [told["d"], told["c"]] == pytest.approx(d_and_c(sums), abs=0.002)
    assert told["half"] == pytest.approx([error * 2.262 for error in errors], rel=0.02)
    assert told["lean"] == "trust"


def test_a_leaning_is_told_only_where_it_is_sure(desk: Page) -> None:
    """Ten pupils who each lean another way lean nowhere."""
    doubt, trust = [2, 2, 1, 1, 1] + [2] * 5, [1] * 5 + [1, 1, 2, 2, 2]
    mixed = [pupil(seat, doubt if seat % 4 == 1 else trust) for seat in range(1, 21, 2)]
    assert call(desk, "ClassFigures.telling", sittings(desk, mixed)["1"])["lean"] == "none"
    assert (
        call(desk, "ClassFigures.telling", sittings(desk, [pupil(s, doubt) for s in range(1, 21, 2)])["1"])["lean"]
        == "doubt"
    )


def test_a_change_is_sure_or_it_is_not(desk: Page) -> None:
    """The same class twice has not changed; one that learnt has."""
    poor = [[2, 2, 1, 1, 1, 1, 1, 2, 2, 2], [2, 1, 2, 1, 1, 2, 1, 1, 1, 2]]
    before = [pupil(seat, poor[seat // 2 % 2]) for seat in range(1, 31)]
    same = [pupil(one["seat"], one["answers"], 2) for one in before]
    better = [pupil(seat, RIGHT if seat % 3 else poor[0], 2) for seat in range(1, 31)]
    for after, sure in ((same, False), (better, True)):
        found = sittings(desk, before + after)
        change = call(desk, "ClassFigures.change", found["1"], found["2"])
        assert change["sure"] is sure


def kept(desk: Page) -> str:
    """A file of a class."""
    found = sittings(desk, [pupil(seat, RIGHT) for seat in range(1, 21)])
    text: str = call(desk, "ClassFile.write", {"code": made(desk), "band": "L67", "digest": DIGEST, "sittings": found})
    return text


def made(desk: Page) -> str:
    """A good class code."""
    code: str = desk.evaluate("ClassCode.classCode(2, [1, 2, 3, 4, 5, 6, 7])")
    return code


def test_a_file_is_read_as_it_was_written_and_holds_no_pupil(desk: Page) -> None:
    """ASCII in one line, under four kilobytes a sitting; no seat and no code of a pupil."""
    text = kept(desk)
    body = json.loads(text)
    assert call(desk, "ClassFile.read", text) == {key: body[key] for key in ("code", "band", "digest", "sittings")}
    assert text.isascii() and text.count("\n") == 1 and len(text) < 4000
    assert set(body["sittings"]["1"]) == {"pupils", "sums", "error", "items"}
    assert CLASS not in text


def test_the_command_reads_what_the_page_saves(desk: Page) -> None:
    """`report --counts`: the same check, the same figures."""
    text = kept(desk)
    found, wrong = class_counts.parse_file("lop.json", text.encode())
    assert wrong == [] and found is not None
    assert json.loads(found.model_dump_json(exclude_none=True)) == json.loads(text)


def test_a_file_that_was_changed_or_is_another_is_refused(desk: Page) -> None:
    """Cut, changed by hand, of another kind, or right in its check and wrong in what it holds."""
    text = kept(desk)
    cases = [
        (text[: len(text) // 2], "broken"),
        (text.replace('"pupils":20', '"pupils":21'), "broken"),
        ("xin chào", "kind"),
        ("[1]", "kind"),
        ("null", "kind"),
        ('{"kind":"khac"}', "kind"),
    ]
    assert [call(desk, "ClassFile.read", given).get("wrong") for given, _ in cases] == [wrong for _, wrong in cases]
    good = {"code": made(desk), "band": "L67", "digest": DIGEST, "sittings": {}}
    one = {"pupils": 9, "sums": [1, 2, 1, 2], "error": [0.1, 0.1], "items": {"a": [0, 1, 2, 1, 1, 1, 1]}}
    wrong = [
        {**good, "code": "XXX"}, {**good, "digest": "?"}, {**good, "sittings": {"4": one}}, {**good, "sittings": {"1": {**one, "pupils": 4}}},
        {**good, "sittings": {"1": {**one, "sums": [3, 2, 1, 2]}}}, {**good, "sittings": {"1": {**one, "error": ["x", 1]}}},
        {**good, "sittings": {"1": {**one, "items": {"<b>": [0] * 7}}}}, {**good, "sittings": {"1": {**one, "items": {"a": [0] * 6}}}},
    ]  # fmt: skip
    fine = {**good, "sittings": {"1": one}}
    assert call(desk, "ClassFile.read", call(desk, "ClassFile.write", fine)) == fine
    for given in wrong:
        assert call(desk, "ClassFile.read", call(desk, "ClassFile.write", given)) == {"wrong": "shape"}
