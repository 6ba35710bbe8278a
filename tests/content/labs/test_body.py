"""Every kind of lab has what a kind needs, and what it says of itself is true."""

from __future__ import annotations

from pathlib import Path

import pytest

from courseware.content import labs
from courseware.content.labs.body import Body
from courseware.site import bundles

OVERRIDES = Path(__file__).resolve().parents[3] / "overrides"


@pytest.mark.parametrize("kind", labs.KINDS, ids=lambda kind: kind.kind)
def test_a_kind_has_its_template_its_script_and_a_sample(kind: type[Body]) -> None:
    """Named after it; the script is in a bundle of its own, so that no other page loads it."""
    assert (OVERRIDES / f"labs/{kind.kind}.html").is_file() and kind.sample
    assert f"js/labs/{kind.kind}.js" in bundles.BUNDLES[f"lab-{kind.kind}.js"]
    assert labs.NAMED[kind.kind] is kind
