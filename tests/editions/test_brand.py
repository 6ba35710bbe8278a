"""One small style sheet that makes every page the school's."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

from courseware.editions import brand, making
from courseware.editions.schools import School

Plan = Callable[..., making.Plan]
Make = Callable[..., School]


def test_words_of_a_school_cannot_break_out(plan: Plan, school: Make, out: Path) -> None:
    making.make(
        school(name='</title><script>a("1")</script>', contacts={"truong": "<b>}*/ 0225 000 0000"}), plan("shared")
    )
    folder = out / "truong/thcs-hoa-sen"
    assert "<script>" not in (folder / "truong.html").read_text("utf-8")
    css = (folder / "truong.css").read_text("utf-8")
    assert (
        '::after{content:"</title><script>a(“1”)</script>"}' in css
        and '::after{content:"<b>}*/ 0225 000 0000";border:0}' in css
    )
    assert json.loads((folder / "truong.webmanifest").read_text("utf-8"))["name"].endswith("</script>")


def test_what_a_school_does_not_teach_is_offered_nowhere(school: Make) -> None:
    """In lists, doors and menu; and the search reads its bands from one property."""
    css = brand.write(school(bands=("lop-6-7", "giao-vien")))
    assert "li[data-band=L89],a[data-band=L89]" in css and "data-band=L67" not in css
    assert ".door[data-group=thpt]" in css and ".door[data-group=thcs]" not in css
    assert "html{--hidden-bands:" in css and "lop-8-9" in css.partition("--hidden-bands:")[2]
    assert '.menu [href$="lop-8-9/index.html"]' in css


def test_a_department_hides_nothing_and_a_school_without_a_colour_has_none(school: Make) -> None:
    """The words alone."""
    css = brand.write(school(levels=("so",)))
    assert css.splitlines() == ['@charset "UTF-8";', '[data-school=name]::after{content:"Trường THCS Hoa Sen"}']


def test_a_colour_is_for_screens_in_both_schemes(school: Make) -> None:
    """Chosen by hand or by the system; paper stays black on white."""
    css = brand.write(school(levels=("so",), colour="#1b5e9e", colour_dark="#9cc7f0"))
    screen = css.partition("@media screen{")[2]
    assert "html{--brand:#1b5e9e}" in screen and "html[data-scheme=dark]{--brand:#9cc7f0}" in screen
    assert "@media (prefers-color-scheme:dark){html:not([data-scheme=light]){--brand:#9cc7f0}}" in screen
    assert css.count("--brand:") == screen.count("--brand:") and css.count("{") == css.count("}")


def test_a_logo_stands_before_the_name(school: Make, tmp_path: Path) -> None:
    """By its file beside the style sheet."""
    (tmp_path / "logo.svg").write_text('<svg xmlns="http://www.w3.org/2000/svg"/>')
    assert '.brand::before,.paper-head::before{content:"";' in brand.write(school(logo="logo.svg"))
    assert 'url("truong-logo.svg")' in brand.write(school(logo="logo.svg")) and "url(" not in brand.write(school())
