"""A class's codes: what goes in comes out, a slip is seen, another seat's code is noise. The scripts alone in an empty page."""

from __future__ import annotations

import hashlib
import random
from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from .class_scripts import CLASS, DIGEST, LETTERS, alone, code

CHANCE = """
let state = 2026;
const chance = (n) => { // xorshift32: the same classes at every run
  state ^= state << 13; state ^= state >>> 17; state ^= state << 5;
  return (state >>> 0) % n;
};
const C = ClassCode;
const someClass = () => C.classCode(chance(6), [...Array(7)].map(() => chance(24)));
const someDigest = () => chance(0x7fffffff).toString(16).padStart(8, '0');
const someAnswers = () => [...Array(10)].map(() => chance(3));
"""


@pytest.fixture(scope="module")
def desk(browser: Browser) -> Iterator[Page]:
    """The scripts, and a source of chance with a fixed seed."""
    page = alone(browser)
    yield page
    page.close()


def run(desk: Page, body: str, given: object = None) -> Any:
    """What a piece of script gives, with the source of chance at its beginning."""
    return desk.evaluate(f"given => {{ {CHANCE} {body} }}", given)


def rows(desk: Page, text: str) -> Any:
    """What the lines that a teacher typed come to."""
    return desk.evaluate(
        "([code, digest, text]) => ClassRows.sort(code, digest, ClassRows.lines(text))", [CLASS, DIGEST, text]
    )


def faults(desk: Page, text: str) -> list[tuple[int, str]]:
    """The lines that are told, and why."""
    return [(told["line"], told["fault"]) for told in rows(desk, text)["told"]]


def some(seat: int, sitting: int = 1) -> str:
    """A good code of a seat."""
    return code(CLASS, DIGEST, seat, sitting, [1, 2, 0, 1, 2, 2, 1, 0, 1, seat % 3])


def test_the_hash_is_sha_256(desk: Page) -> None:
    """Of every length that one block holds."""
    texts = ["x" * n for n in range(56)]
    found = desk.evaluate(
        "texts => texts.map((text) => sha256(text).map((word) => word.toString(16).padStart(8, '0')).join(''))", texts
    )
    assert found == [hashlib.sha256(text.encode()).hexdigest() for text in texts]


def test_a_code_is_what_python_makes_of_the_same_answers(desk: Page) -> None:
    """Order, pad, check and letters, at five hundred seats."""
    chance = random.Random(7)
    rows = [[chance.randint(1, 60), chance.randint(1, 3), [chance.randrange(3) for _ in range(10)]] for _ in range(500)]
    found = desk.evaluate(
        "([code, digest, rows]) => rows.map(([seat, sitting, answers]) => ClassCode.encode(code, digest, { seat, sitting, answers }))",
        [CLASS, DIGEST, rows],
    )
    assert found == [code(CLASS, DIGEST, seat, sitting, answers) for seat, sitting, answers in rows]


def test_ten_thousand_classes_are_graded_again_without_a_difference(desk: Page) -> None:
    """Of one to twelve pupils, each tenth class of up to forty, typed as one of three habits would; no row is told, every answer is there."""
    wrong = run(
        desk,
        """
        let wrong = 0;
        const habits = [(one) => one, (one) => C.parted(one, 4).toLowerCase(), (one) => C.parted(one, 4).replace(/-/g, ' ')];
        for (let n = 0; n < 10000; n += 1) {
          const [code, digest, sitting, size] = [someClass(), someDigest(), 1 + chance(3), 1 + chance(n % 10 ? 12 : 40)];
          const pupils = [...Array(size)].map((_, seat) => ({ seat: seat + 1, sitting, answers: someAnswers() }));
          const typed = pupils.map((one) => `${one.seat}: ${habits[chance(3)](C.encode(code, digest, one))}`).join('\\n');
          const found = ClassRows.sort(code, digest, ClassRows.lines(typed));
          const same = found.pupils.every((one, at) => one.seat === pupils[at].seat && one.sitting === sitting && one.answers.join() === pupils[at].answers.join());
          if (found.told.length || found.pupils.length !== size || !same) wrong += 1;
        }
        return wrong;
        """,
    )
    assert wrong == 0


def test_one_wrong_letter_is_caught_in_999_of_1000(desk: Page) -> None:
    """Twenty thousand slips: none passes but by the chance of 17 bits."""
    passed = run(
        desk,
        """
        let passed = 0;
        for (let n = 0; n < 20000; n += 1) {
          const [code, digest] = [someClass(), someDigest()];
          const values = C.read(C.encode(code, digest, { seat: 1 + chance(60), sitting: 1 + chance(3), answers: someAnswers() })).values;
          const at = chance(12);
          values[at] = (values[at] + 1 + chance(23)) % 24;
          if (!C.decode(code, digest, values).fault) passed += 1;
        }
        return passed;
        """,
    )
    assert passed <= 2, "a tenth of what is allowed"


def test_another_seats_code_is_noise(desk: Page) -> None:
    """Even with no check at all: eight of ten right in 0.1 % at most (4 states an answer give 0.04), and the check lets none pass."""
    [good, passed] = run(
        desk,
        """
        let [good, passed] = [0, 0];
        for (let n = 0; n < 20000; n += 1) {
          const [code, digest, sitting] = [someClass(), someDigest(), 1 + chance(3)];
          const [mine, theirs] = [1 + chance(60), 1 + chance(60)];
          if (mine === theirs) continue;
          const key = [...Array(10)].map(() => 1 + chance(2));
          const values = C.read(C.encode(code, digest, { seat: theirs, sitting, answers: key })).values;
          const bits = C.whole(values.slice(0, 6)) % 0x100000;
          const read = C.answersOf(code, digest, mine, sitting, bits);
          if (read.filter((answer, at) => answer === key[at]).length >= 8) good += 1;
          const own = C.encode(code, digest, { seat: mine, sitting, answers: key });
          // Their answers below my seat: the first half with my seat in it.
          const first = C.read(own).values;
          let number = mine * 0x100000 + bits;
          for (let at = 5; at >= 0; at -= 1) { first[at] = number % 24; number = Math.floor(number / 24); }
          if (!C.decode(code, digest, [...first.slice(0, 6), ...values.slice(6)]).fault) passed += 1;
        }
        return [good, passed];
        """,
    )
    assert good <= 20 and passed <= 2


def test_a_class_code_catches_every_wrong_letter(desk: Page) -> None:
    """And reads letters that look alike as the one that there is."""
    missed, alike = run(
        desk,
        """
        const code = someClass();
        let missed = 0;
        for (let at = 0; at < 9; at += 1) for (const letter of C.LETTERS) {
          const typed = code.slice(0, at) + letter + code.slice(at + 1);
          if (typed !== code && !C.readClass(typed).fault) missed += 1;
        }
        return [missed, C.write(C.read('oO dD iI lL zZ sS bB uU').values)];
        """,
    )
    assert (missed, alike) == (0, "00001111225588VV")


def test_rows_are_read_with_and_without_seats(desk: Page) -> None:
    """As a list, numbered, with the word; a seat without a code was away; empty lines are nothing."""
    typed = f"{some(1)}\n2 {some(2)}\n3: {some(3)[:4]} {some(3)[4:8]} {some(3)[8:]}\nGhế 4. {some(4).lower()}\n5:\n\n6\t{some(6)}"
    found = rows(desk, typed)
    assert found["told"] == []
    assert [one["seat"] for one in found["pupils"]] == [1, 2, 3, 4, 6]


def test_each_slip_is_told_by_its_line_and_counts_nothing(desk: Page) -> None:
    """A wrong letter with the code that is meant; one left out, one too many, two changed about; letters that no code has."""
    good = some(7)
    other = LETTERS[(LETTERS.index(good[3]) + 5) % 24]
    swap = next(n for n in range(11) if good[n] != good[n + 1])
    slips = [
        good[:3] + other + good[4:],
        good[:5] + good[6:],
        good[:5] + other + good[5:],
        good[:swap] + good[swap + 1] + good[swap] + good[swap + 2 :],
    ]
    for slip in slips:
        found = rows(desk, f"7: {slip}")
        assert found["pupils"] == []
        assert [(told["fault"], told["close"]) for told in found["told"]] == [("near", good)]
    assert faults(desk, f"7: Â{good[1:]}") == [(1, "strange")]
    assert faults(desk, f"7: {good[:6]}") == [(1, "length")]
    assert faults(desk, f"7: {code('1' + CLASS[1:], DIGEST, 7, 1, [1] * 10)}") == [(1, "check")]
    assert faults(desk, f"7: {code(CLASS, '00000000', 7, 1, [1] * 10)}") == [(1, "version")]


def test_copies_and_double_codes_are_told(desk: Page) -> None:
    """Another seat's code counts for nobody's seat but its own; two codes of a seat count for none until one is chosen."""
    assert faults(desk, f"1: {some(1)}\n2: {some(1)}") == [(2, "other")]
    assert faults(desk, f"{some(1)}\n{some(1)}") == [(2, "twice")]
    assert len(rows(desk, f"{some(1)}\n{some(1)}")["pupils"]) == 1
    changed = code(CLASS, DIGEST, 1, 1, [2] * 10)
    assert faults(desk, f"{some(1)}\n{changed}") == [(2, "two")]
    assert rows(desk, f"{some(1)}\n{changed}")["pupils"] == []
    assert len(rows(desk, f"{some(1)}\n{some(1, 2)}\n{some(1, 3)}")["pupils"]) == 3, "three sittings of one seat"


def test_a_photo_counts_where_no_code_does_and_one_form_was_read(desk: Page) -> None:
    """A seat's code counts before its photo; two forms at one time count for nobody; another time is another answer."""
    found = run(
        desk,
        """const pupil = (seat, sitting, form) => ({ line: 0, seat, sitting, form, answers: [] });
        return ClassRows.beside([{ line: 1, seat: 1, sitting: 1 }], [pupil(1, 1, 0), pupil(1, 2, 0), pupil(2, 1, 0), pupil(2, 1, 1), pupil(3, 1, 1)]);""",
    )
    assert [(one["seat"], one["sitting"]) for one in found["pupils"]] == [(1, 1), (1, 2), (3, 1)]
    assert [(one["seat"], one["fault"]) for one in found["told"]] == [(1, "coded"), (2, "forms"), (2, "forms")]
