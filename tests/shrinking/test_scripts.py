"""A script as it is published."""

from __future__ import annotations

from courseware.shrinking import scripts

SCRIPT = "// why\n{\n  const long = 1;\n  f(long); // so\n}\n"


def test_ours_have_short_names_and_no_comments() -> None:
    assert scripts.ours(SCRIPT) == "{const t=1;f(t);}"


def test_a_directive_that_is_none_is_left_out() -> None:
    assert scripts.ours("{ 'use strict'; f(); }") == "{f();}"
    assert scripts.ours("(() => { 'use strict'; f(); })();") == "(()=>{'use strict';f();})();"


def test_those_of_others_keep_their_names() -> None:
    assert scripts.foreign(SCRIPT) == "{const long=1;f(long);}"
