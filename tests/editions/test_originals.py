"""What the original site has in the place of a school's own files."""

from __future__ import annotations

import json
from collections.abc import Callable

from courseware.editions import app, brand, originals, releases
from courseware.editions.schools import School


def test_the_original_has_the_names_of_an_edition_and_nobodys_words(school: Callable[..., School]) -> None:
    """Every page loads them, so they are there; they style nothing and name no school."""
    files = originals.files()
    assert set(files) == {brand.NAME, app.NAME}
    assert all(releases.of_school(path) for path in files)
    assert "{" not in files[brand.NAME]
    assert json.loads(files[app.NAME])["name"] == app.COURSE
    assert files[app.NAME] != app.write(school().name("vi"))
