"""Scripts for Google Forms, run by Node.js with a Forms that writes down what it is told. Google itself is not asked."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given, settings

from courseware.content.kinds.body import Way
from courseware.views.exports.format import Wanted
from courseware.views.exports.gforms import GFORMS
from courseware.views.exports.item import Item, Option

from ...examples import of
from . import made as some
from .conftest import made
from .made import SQUARE

NAME = "lop-6-7_tin-nhan-la_gforms.gs"
FORMS = """
text => {
  const items = [], form = {items};
  const noting = type => { const item = {type}; items.push(item); return new Proxy(item, {get: (_, name) =>
    name === "createChoice" ? (text, right) => [text, right]
    : name.startsWith("set") ? value => { item[name.slice(3)] = value; return proxies.get(item) } : undefined}) };
  const proxies = new Map(), add = type => () => { const proxy = noting(type); proxies.set(items.at(-1), proxy); return proxy };
  const FormApp = {
    create: title => { form.title = title; return FormApp.made },
    made: {setIsQuiz: yes => { form.quiz = yes; return FormApp.made }, setDescription: said => { form.about = said; return FormApp.made },
      getEditUrl: () => "https://docs.google.com/forms/d/x/edit",
      addMultipleChoiceItem: add("MultipleChoice"), addCheckboxItem: add("Checkbox"), addListItem: add("List"), addTextItem: add("Text"), addImageItem: add("Image")},
    createFeedback: () => ({setText: said => ({build: () => said})}),
  };
  const Utilities = {base64Decode: text => Buffer.from(text, "base64"), newBlob: (bytes, type, name) => [bytes.subarray(1, 4).toString(), type, name]};
  new Function("FormApp", "Logger", "Utilities", text + ";taoBieuMau()")(FormApp, {log: said => { form.log = said }}, Utilities);
  return form;
}
"""
Run = Callable[[str], dict[str, Any]]


@pytest.fixture(scope="session")
def run(asked_of_node: Callable[[str], Run]) -> Run:
    """A script → the form that it makes."""
    return asked_of_node(" ".join(FORMS.split()))


def test_the_small_course_makes_a_quiz(run: Run, little: Wanted) -> None:
    """Every question is there: pairs and steps one by one, each with its own feedback."""

    files, left = made(GFORMS, little)
    form = run(files[NAME].decode())

    assert left == []
    assert (form["title"], form["quiz"], form["log"]) == ("Tin nhắn lạ", True, "https://docs.google.com/forms/d/x/edit")
    types = [item["type"] for item in form["items"]]
    assert types == ["MultipleChoice", "Checkbox", "Text", *["List"] * 9, "Checkbox", *["MultipleChoice"] * 5, "Text"]
    first, third, pair = form["items"][0], form["items"][2], form["items"][3]
    assert first["Choices"][1] == ["Không bấm, hỏi cô Hạnh", True]
    assert first["FeedbackForCorrect"] == (
        "Hỏi người mình tin là cách chắc nhất.\nQuà thật không cần em bấm vội.\n"
        "(LD-tin-nhan-la-01 · muc-1 · tin-nhan · 4.2.TC1a)"
    )
    assert "Bấm thử xem có quà thật không: Chỉ cần bấm là có thể mất tài khoản." in first["FeedbackForIncorrect"]
    assert third["GeneralFeedback"].startswith("Trả lời: người lớn / bố mẹ")
    assert (pair["Title"], pair["HelpText"]) == ("Tin của cô Hạnh", "Nối tin với việc nên làm.")
    assert sorted(text for text, _ in pair["Choices"]) == sorted(["Làm theo", "Không bấm", "Báo cô", "Xoá tài khoản"])
    assert [text for text, right in pair["Choices"] if right] == ["Làm theo"]
    assert {item["Points"] for item in form["items"]} == {1}


@settings(max_examples=of(40))
@given(item=some.choice())
def test_hard_texts_come_back(run: Run, little: Wanted, item: Item) -> None:
    """The title is the last line of the stem, the help text all before it."""

    files, _ = made(GFORMS, some.Fixed(little, {lesson.path: (item,) for lesson in little.lessons}))
    [asked] = run(files[NAME].decode())["items"]

    told = [line for line in asked["HelpText"].split("\n") if line] + [asked["Title"]]
    assert told == [line for passage in item.stem for line in passage.lines]
    assert asked["Choices"] == [[option.text, option.right] for option in item.options]
    assert all(option.feedback in asked["FeedbackForIncorrect"] for option in item.options if not option.right)


@pytest.mark.parametrize(("way", "types"), [(Way.ONE, "IIM"), (Way.PAIRS, "ILIL")])
def test_drawings_stand_above_their_question(run: Run, holding: Callable[..., Wanted], way: Way, types: str) -> None:
    """PNG, each under the text of its option: a form holds none inside options."""

    options = (Option("A", "Một", drawing=SQUARE, goes="X"), Option("B", "Hai", right=True, drawing=SQUARE, goes="X"))
    files, left = made(GFORMS, holding(some.item(way, "x", options=options, targets=(Option("X", "x"),))))
    items = run(files[NAME].decode())["items"]

    assert left == []
    assert "".join(item["type"][0] for item in items) == types
    pictures = [item for item in items if item["type"] == "Image"]
    assert [(one["Title"], one["Image"]) for one in pictures] == [
        (name, ["PNG", "image/png", name]) for name in ("Một", "Hai")
    ]


@pytest.mark.usefixtures("undrawn")
def test_the_whole_course_runs(run: Run, whole: Wanted) -> None:
    """Every title is one line, every list has one right answer."""

    files, _ = made(GFORMS, whole)

    assert len(files) == len(whole.lessons)
    for data in files.values():
        for item in run(data.decode())["items"]:
            assert item["Title"] and "\n" not in item["Title"]
            if item["type"] in ("List", "MultipleChoice"):
                assert [right for _, right in item["Choices"]].count(True) == 1
