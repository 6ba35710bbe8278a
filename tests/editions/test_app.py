"""`truong.webmanifest` and the pictures that it names."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from PIL import Image

from courseware.editions import app

OVERRIDES = Path(__file__).resolve().parents[2] / "overrides"
PICTURES = [icon for icon in json.loads(app.write(""))["icons"] if icon["type"] == "image/png"]


def test_an_edition_bears_the_schools_name() -> None:
    """The original is nobody's; on a home screen there is room for the short name alone."""

    original, edition = json.loads(app.write("")), json.loads(app.write("THCS Hoa Sen"))

    assert (original["name"], edition["name"]) == ("Lá chắn số", "Lá chắn số · THCS Hoa Sen")
    assert original["short_name"] == edition["short_name"]


def test_every_address_stays_below_the_folder_of_the_file() -> None:
    """So the same file serves a copy in any folder."""

    manifest = json.loads(app.write(""))
    addresses = [manifest["id"], manifest["start_url"], manifest["scope"], *(icon["src"] for icon in manifest["icons"])]
    assert not [address for address in addresses if address.startswith(("/", "../", "http"))]


@pytest.mark.parametrize("icon", PICTURES, ids=lambda icon: f"{icon['sizes']} {icon.get('purpose', 'any')}")
def test_an_icon_is_as_big_as_it_says(icon: dict[str, str]) -> None:
    """In dots; and light."""

    file = OVERRIDES / icon["src"]
    with Image.open(file) as picture:
        assert (picture.format, f"{picture.width}x{picture.height}") == ("PNG", icon["sizes"])
    assert file.stat().st_size < 6_000


def test_chromium_wants_two_sizes_and_android_one_that_may_be_cut() -> None:
    """192 and 512 dots, and one for masks."""

    assert {icon["sizes"] for icon in PICTURES} == {"192x192", "512x512"}
    assert [icon["sizes"] for icon in PICTURES if icon.get("purpose") == "maskable"] == ["512x512"]


def test_a_mask_cuts_nothing_away() -> None:
    """What is not white lies within the safe zone, a circle of 40 % of the side; no corner is transparent."""

    with Image.open(OVERRIDES / "assets/img/icon-512.png") as picture:
        dots = picture.convert("RGBA").load()
    assert dots is not None
    drawn = [(x, y) for x in range(512) for y in range(512) if dots[x, y] != (255, 255, 255, 255)]

    assert drawn
    assert max((x - 255.5) ** 2 + (y - 255.5) ** 2 for x, y in drawn) <= (0.4 * 512) ** 2
