"""From how far, how turned, how blurred and how dark cards and strips are read; a minute on a quiet machine.

Draws photos (tests/browser/drawn_photos.py) and reads them with the page’s own scripts in Chromium. Each condition is told on
the way: the share of cards read rightly, and how many of all were read wrongly; two of them and the sums are rows.
"""

from __future__ import annotations

import base64
import random
from collections.abc import Iterator
from typing import Any

from PIL import Image, ImageDraw
from playwright.sync_api import Page

from ..browser.drawn_photos import Light, Photo, Placed, marker
from .building import Figures
from .grown import ROOT
from .phone import chromium
from .workshop import Workshop

SCRIPTS = (
    "js/class/sha256.js", "js/class/code.js", "vendor/js-aruco2.js",
    *(f"js/class/paper/{name}.js" for name in ("markers", "cards", "strip", "strips")),
)  # fmt: skip
READ = """async ([name, png]) => {
  const bytes = Uint8Array.from(atob(png), (letter) => letter.charCodeAt(0));
  const bitmap = await createImageBitmap(new Blob([bytes]));
  const canvas = Object.assign(document.createElement('canvas'), { width: bitmap.width, height: bitmap.height });
  const pen = canvas.getContext('2d');
  pen.drawImage(bitmap, 0, 0);
  const began = performance.now();
  const found = PaperMarkers.find(pen.getImageData(0, 0, canvas.width, canvas.height));
  const read = name === 'cards' ? PaperCards.read(found.markers, 60) : PaperStrips.read(found, 60);
  return { ...read, ms: performance.now() - began };
}"""
MARGIN = 1.4
"""White around a marker on its card, in squares of the marker."""
PHOTOS, ACROSS, DOWN = 4, 6, 4
Turn = dict[str, float]
ROWS: dict[str, tuple[float, Light, Turn]] = {
    "papers-28": (28, Light(), {}),
    "papers-turned": (60, Light(), {"yaw": 60}),
}
"""Row of the table → its condition: edge of a marker in pixels, light, how it is turned."""


def shares(bench: Workshop) -> Figures:
    """All conditions."""
    found: Figures = {}
    wrongs = 0
    with chromium() as browser:
        page = browser.new_page()
        for script in SCRIPTS:
            page.add_script_tag(content=(ROOT / "overrides/assets" / script).read_text("utf-8"))
        for title, cases in card_cases():
            for name, side, light, turn in cases:
                right, wrong, missed = cards(page, side, light, turn)
                wrongs += wrong
                bench.say(f"{title}, {name}: đúng {right:.0%}, sai {wrong}, không thấy {missed}")
                for key, condition in ROWS.items():
                    if (side, light, turn) == condition:
                        found[key] = 100 * right
        for name, wide, light, turn in strip_cases():
            bench.say(f"Phiếu tô, {name}: {strips(page, wide, light, turn)}")
        return found | {"papers-wrong": wrongs, "papers-ms": whole(page)["ms"]}


def card_cases() -> Iterator[tuple[str, list[tuple[str, float, Light, Turn]]]]:
    """Conditions by what is varied; sizes are pixels of a marker’s edge."""
    sides = (16, 20, 24, 28, 32, 40, 60, 100, 200)
    yield "Cỡ (điểm ảnh mỗi cạnh ô đen)", [(f"{side}", side, Light(), {}) for side in sides]
    for side in (32, 60):
        yield f"Quay ngang, cạnh {side}", [(f"{yaw}°", side, Light(), {"yaw": yaw}) for yaw in (30, 40, 50, 60, 70)]
        yield f"Ngửa, cạnh {side}", [(f"{pitch}°", side, Light(), {"pitch": pitch}) for pitch in (30, 40, 50, 60, 70)]
        yield f"Nghiêng, cạnh {side}", [(f"{roll}°", side, Light(), {"roll": roll}) for roll in (10, 20, 30, 40)]
        yield f"Nhoè, cạnh {side}", [(f"{blur}", side, Light(blur=blur), {}) for blur in (1, 1.5, 2, 2.5, 3, 4, 5)]
        yield f"Hạt, cạnh {side}", [(f"{noise}", side, Light(noise=noise), {}) for noise in (8, 16, 24, 32)]
        yield (
            f"Tối: sáng nhất trừ tối nhất, cạnh {side}",
            [
                (f"{bright - dark}, hạt {noise}", side, Light(dark=dark, bright=bright, noise=noise), {})
                for dark, bright in ((30, 110), (30, 80), (30, 60))
                for noise in (4, 8)
            ],
        )
    yield "Sáng một bên", [(f"{fall:.0%}", 40, Light(fall=fall), {}) for fall in (0.5, 0.8)]


def strip_cases() -> Iterator[tuple[str, float, Light, Turn]]:
    """Conditions of strips; sizes are pixels of a strip’s length."""
    for wide in (300, 400, 600, 800, 1200):
        yield f"dài {wide}", wide, Light(), {}
    for yaw in (15, 30, 45):
        yield f"dài 800, quay {yaw}°", 800, Light(), {"yaw": yaw}
    for pitch in (15, 30, 45):
        yield f"dài 800, ngửa {pitch}°", 800, Light(), {"pitch": pitch}
    for blur in (2, 3, 4):
        yield f"dài 800, nhoè {blur}", 800, Light(blur=blur), {}
    yield "dài 800, tối, hạt 8", 800, Light(dark=30, bright=90, noise=8), {}
    yield "dài 800, sáng một bên 60%", 800, Light(fall=0.6), {}


def cards(page: Page, side: float, light: Light, turn: Turn) -> tuple[float, int, int]:
    """Share of rightly read, number of wrongly read (another letter, or a seat that is not there), number of not read."""
    right = wrong = missed = 0
    step = int(side * (7 + 2 * MARGIN) / 7 * 1.5) + 12
    for seed in range(PHOTOS):
        chance = random.Random(seed)
        seats = chance.sample(range(1, 61), ACROSS * DOWN)
        shown = {seat: chance.randrange(4) for seat in seats}
        papers = [
            Placed(
                marker(bits(page, seat), quarters, MARGIN),
                ((n % ACROSS + 0.5) * step + chance.random(), (n // ACROSS + 0.5) * step + chance.random()),
                side * (7 + 2 * MARGIN) / 7,
                turn.get("roll", chance.uniform(-8, 8)) * chance.choice((-1, 1)),
                turn.get("yaw", 0) * chance.choice((-1, 1)),
                turn.get("pitch", 0) * chance.choice((-1, 1)),
            )
            for n, (seat, quarters) in enumerate(shown.items())
        ]
        read = looked(page, "cards", Photo((ACROSS * step, DOWN * step), papers, light, seed))
        found = {card["seat"]: card["letter"] for card in read["cards"]}
        right += sum(found.get(seat) == "ADCB"[quarters] for seat, quarters in shown.items())
        wrong += sum(bool(letter) and shown.get(seat) != "ADCB".index(letter) for seat, letter in found.items())
        missed += sum(not found.get(seat) for seat in shown)
    return right / (PHOTOS * ACROSS * DOWN), wrong, missed


def strips(page: Page, wide: float, light: Light, turn: Turn) -> str:
    """Four photos of four strips, filled by pencil: circles read rightly, wrongly, left to a person; strips not found."""
    right = wrong = unsure = lost = 0
    for seed in range(PHOTOS):
        chance = random.Random(seed)
        answers = {seat: [chance.randrange(3) for _ in range(10)] for seat in chance.sample(range(1, 61), 4)}
        papers = [
            Placed(strip(page, seat, chosen, chance), (wide * 0.6, wide * 0.2 * (n + 0.7)), wide, chance.uniform(-4, 4), **turn)
            for n, (seat, chosen) in enumerate(answers.items())
        ]  # fmt: skip
        read = looked(page, "strips", Photo((int(wide * 1.2), int(wide * 0.9)), papers, light, seed))
        found = {one["seat"]: one["answers"] for one in read["strips"]}
        lost += len(set(answers) - set(found))
        pairs = [pair for seat in found for pair in zip(answers.get(seat, []), found[seat], strict=True)]
        right += sum(one == other for one, other in pairs)
        unsure += sum(other is None for _, other in pairs)
        wrong += sum(other is not None and one != other for one, other in pairs)
    return f"đúng {right}, sai {wrong}, để người xem {unsure}, mất {lost} phiếu trên {PHOTOS * 4}"


def strip(page: Page, seat: int, answers: list[int], chance: random.Random) -> Image.Image:
    """A strip as faces.js draws it, at eight pixels a millimetre, filled by an unsteady hand with a pencil of middling darkness."""
    shape = page.evaluate("({ ...PaperStrip, columns: [...Array(10).keys()].map(PaperStrip.column) })")
    scale = 8
    image = Image.new("L", (shape["WIDE"] * scale, shape["HIGH"] * scale), 255)
    pen = ImageDraw.Draw(image)
    side = shape["MARK"] * scale
    for id_, left in ((seat, shape["LEFT"]), (61, shape["RIGHT"])):
        image.paste(marker(bits(page, id_), 0, 0).resize((side, side)), (left * scale, shape["TOP"] * scale))
    for n, x in enumerate(shape["columns"]):
        for row, y in enumerate(shape["ROWS"], 1):
            r = shape["ROUND"]
            pen.ellipse([(v * scale) for v in (x - r, y - r, x + r, y + r)], outline=0, width=2)
            if answers[n] == row:
                dx, dy, r = chance.uniform(-0.6, 0.6), chance.uniform(-0.6, 0.6), chance.uniform(2.2, 3.4)
                pen.ellipse(
                    [v * scale for v in (x + dx - r, y + dy - r, x + dx + r, y + dy + r)],
                    fill=chance.randrange(40, 130),
                )
    return image


def whole(page: Page) -> dict[str, Any]:
    """A class of forty in one photo of twelve million pixels."""
    chance = random.Random(3)
    papers = [
        Placed(
            marker(bits(page, seat), seat % 4, MARGIN),
            (300 + n % 8 * 450 + chance.random() * 50, 300 + n // 8 * 500 + chance.random() * 50),
            chance.uniform(50, 140), chance.uniform(-20, 20), chance.uniform(-40, 40), chance.uniform(-30, 30),
        )
        for n, seat in enumerate(range(1, 41))
    ]  # fmt: skip
    read = looked(page, "cards", Photo((4000, 3000), papers, Light(noise=6)))
    return {"ms": read["ms"], "right": sum(one["letter"] == "ADCB"[one["seat"] % 4] for one in read["cards"])}


def bits(page: Page, id_: int) -> str:
    """A marker's own."""
    found: str = page.evaluate("id => PaperMarkers.bits(id)", id_)
    return found


def looked(page: Page, name: str, photo: Photo) -> dict[str, Any]:
    """What the page's scripts find."""
    found: dict[str, Any] = page.evaluate(READ, [name, base64.b64encode(photo.png()).decode()])
    return found
