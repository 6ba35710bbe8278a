"""The site's style sheet, cut to what embed pages hold: nothing that styles them is lost."""

from __future__ import annotations

import pytest

from courseware.embedding import frame_styles

PAGE = '<body><main class="a"><p id="p">x</p><a class="term" href="#">y</a></main></body>'


@pytest.mark.parametrize(
    ("css", "kept"),
    [
        (".a{color:red}.b{color:blue}", ".a{color:red}"),
        (".a,.b,p{margin:0}", ".a,p{margin:0}"),
        (".a>p{x:y}.a+p{x:y}", ".a>p{x:y}"),
        (":is(.b,.a) p{x:y}:is(.b,.c) p{x:y}", ":is(.b,.a) p{x:y}"),
        ("/* lời */ .a{x:y}", ".a{x:y}"),
        (".b{x:y}", ""),
    ],
)
def test_a_rule_stays_by_the_selectors_that_are_true_somewhere(css: str, kept: str) -> None:
    """Of a list those that are; a comma inside :is() parts nothing."""
    assert frame_styles.cut(css, [PAGE]) == kept


@pytest.mark.parametrize(
    "css", [".term:hover{x:y}", ".term:focus-visible{x:y}", ".a::before{x:y}", "::selection{x:y}", ".a p::marker{x:y}"]
)
def test_a_state_counts_as_its_element(css: str) -> None:
    """No page at rest is hovered over; it is judged without."""
    assert frame_styles.cut(css, [PAGE]) == css


def test_a_rule_that_cannot_be_judged_stays() -> None:
    """Better a rule too many than a page without it."""
    css = ".b:popover-open{x:y}"
    assert frame_styles.cut(css, [PAGE]) == css


@pytest.mark.parametrize(
    ("css", "kept"),
    [
        ("@media print{.a{x:y}.b{x:y}}", "@media print{.a{x:y}}"),
        ("@media (min-width:30em){@media print{.a{x:y}}}", "@media (min-width:30em){@media print{.a{x:y}}}"),
        ("@media print{.b{x:y}}", ""),
    ],
)
def test_a_condition_stays_with_what_is_left_in_it(css: str, kept: str) -> None:
    """Also one inside another."""
    assert frame_styles.cut(css, [PAGE]) == kept


def test_what_the_script_adds_is_styled_too() -> None:
    """Buttons of questions stand in no page on disk."""
    assert frame_styles.cut(".quiz button{x:y}", [PAGE]) == ".quiz button{x:y}"


def test_one_page_of_many_is_enough() -> None:
    assert frame_styles.cut(".b{x:y}", [PAGE, '<body class="b"></body>']) == ".b{x:y}"
    assert frame_styles.cut(".b{x:y}", []) == ""
