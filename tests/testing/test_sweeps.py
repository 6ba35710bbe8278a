"""A sweep visits one page of each shape, and every page when everything is asked for."""

from __future__ import annotations

from pathlib import Path

from courseware.testing import sweeps

PAGE = '<!doctype html><html lang="{lang}"><body><main>{body}</main></body></html>'


def site(folder: Path, **pages: str) -> list[str]:
    """A site of these pages; a name that begins with `en_` is in English."""
    for name, body in pages.items():
        lang = "en" if name.startswith("en_") else "vi"
        (folder / f"{name}.html").write_text(PAGE.format(lang=lang, body=body), "utf-8")
    return [f"{name}.html" for name in pages]


def test_whatever_occurs_on_any_page_occurs_on_one_that_is_visited(tmp_path: Path) -> None:
    """A class, an element, a kind or an attribute that only one page has brings that page in."""

    paths = site(
        tmp_path,
        a="<p>một</p>", b="<p>hai</p>", c='<p class="cite">ba</p>', d="<table></table>",
        e='<div data-kind="match"></div>', f='<div data-kind="sort"></div>', g='<p aria-label="x">bốn</p>', en_a="<p>one</p>", en_b="<p>two</p>",
    )  # fmt: skip
    chosen = sweeps.one_of_each_shape(tmp_path, paths)

    assert {"c.html", "d.html", "e.html", "f.html", "g.html"} < set(chosen)
    assert len([path for path in chosen if path.startswith("en_")]) == 1
    seen = [sweeps.things((tmp_path / path).read_bytes()) for path in chosen]
    every = [sweeps.things((tmp_path / path).read_bytes()) for path in paths]
    assert frozenset().union(*seen) == frozenset().union(*every)


def test_a_page_that_brings_nothing_new_is_left_out(tmp_path: Path) -> None:
    """A hundred lessons of one shape cost as much as one."""

    lessons = {f"bai_{n}": "<h1>Bài</h1><p>chữ</p>" for n in range(100)}

    assert sweeps.one_of_each_shape(tmp_path, site(tmp_path, **lessons)) == ["bai_0.html"]


def test_the_same_pages_are_chosen_on_every_run(tmp_path: Path) -> None:
    """In whatever order the file system names them: workers deal them out among themselves by number."""

    paths = site(tmp_path, a="<p></p><b></b>", b="<p></p><i></i>", c="<i></i><b></b>")

    assert sweeps.one_of_each_shape(tmp_path, paths) == sweeps.one_of_each_shape(tmp_path, reversed(paths))
    assert sweeps.one_of_each_shape(tmp_path, []) == []


def test_the_choice_follows_the_option(tmp_path: Path, request, sweep, full: bool) -> None:  # type: ignore[no-untyped-def]
    """`course.py test --all` visits both of two equal pages, the daily run one of them."""

    paths = site(tmp_path, a="<p></p>", b="<p></p>")

    assert full == request.config.getoption("--full")
    assert sweep(tmp_path, paths) == (paths if full else ["a.html"])
