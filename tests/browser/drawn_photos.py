"""Photos of paper that are drawn: squares turned in space, seen from afar, blurred, noisy, unevenly lit. The same bytes at every run."""

from __future__ import annotations

import io
import math
import random
from collections.abc import Sequence
from dataclasses import dataclass, field

from PIL import Image, ImageChops, ImageDraw, ImageFilter

Point = tuple[float, float]
FINE = 3
"""Each pixel is the mean of 3 × 3."""
AWAY = 25
"""Distance of the camera in widths of a paper: 14 cm seen from 3.5 m."""


@dataclass(frozen=True)
class Placed:
    """A paper in the photo: its face (grey, square or not), where its middle is, how many pixels its width has when it is seen straight.

    `roll` turns it clockwise in the picture, `yaw` about its upright axis, `pitch` about its lying one; in degrees.
    """

    face: Image.Image
    at: Point
    wide: float
    roll: float = 0
    yaw: float = 0
    pitch: float = 0

    def corners(self) -> list[Point]:
        """Where the four corners of the face come to lie, from its upper left one clockwise."""
        high = self.face.height / self.face.width
        return [self._seen(x, y * high) for x, y in ((-0.5, -0.5), (0.5, -0.5), (0.5, 0.5), (-0.5, 0.5))]

    def _seen(self, x: float, y: float) -> Point:
        roll, yaw, pitch = (math.radians(one) for one in (self.roll, self.yaw, self.pitch))
        x, y = x * math.cos(roll) - y * math.sin(roll), x * math.sin(roll) + y * math.cos(roll)
        y, z = y * math.cos(pitch), y * math.sin(pitch)
        x, z = x * math.cos(yaw) + z * math.sin(yaw), z * math.cos(yaw) - x * math.sin(yaw)
        near = self.wide * AWAY / (AWAY + z)
        return self.at[0] + x * near, self.at[1] + y * near


@dataclass(frozen=True)
class Light:
    """What a camera makes of it. `blur`: radius in pixels; `noise`: standard deviation of 255 greys; `dark`, `bright`: the greys
    of black and of white; `fall`: how much darker the right edge is than the left one, from 0 to 1."""

    blur: float = 0.7
    noise: float = 4
    dark: int = 35
    bright: int = 215
    fall: float = 0


@dataclass(frozen=True)
class Photo:
    """A picture of several papers before a wall with clutter."""

    size: tuple[int, int]
    papers: Sequence[Placed]
    light: Light = field(default_factory=Light)
    seed: int = 1

    def drawn(self) -> Image.Image:
        """The picture, grey."""
        chance = random.Random(self.seed)
        image = _room(self.size, chance)
        for paper in self.papers:
            _put(image, paper)
        image = image.filter(ImageFilter.GaussianBlur(self.light.blur))
        span = self.light.bright - self.light.dark
        image = image.point([round(self.light.dark + grey * span / 255) for grey in range(256)])
        if self.light.fall:
            shade = Image.linear_gradient("L").rotate(90).resize(self.size)
            shade = shade.point([round(255 - self.light.fall * (255 - grey)) for grey in range(256)])
            image = ImageChops.multiply(image, shade)
        return _noisy(image, self.light.noise, chance)

    def png(self) -> bytes:
        """The same as a file."""
        return png(self.drawn())


def png(image: Image.Image) -> bytes:
    """A picture as a file."""
    file = io.BytesIO()
    image.save(file, "PNG", compress_level=1)
    return file.getvalue()


def marker(bits: str, turn: int, margin: float = 1.5, module: int = 24) -> Image.Image:
    """A marker of 5 × 5 bits, row by row, in its black frame on white; `turn` quarters clockwise."""
    edge = round(margin * module)
    image = Image.new("L", (7 * module + 2 * edge,) * 2, 255)
    pen = ImageDraw.Draw(image)
    pen.rectangle((edge, edge, edge + 7 * module - 1, edge + 7 * module - 1), fill=0)
    for n, bit in enumerate(bits):
        if bit == "1":
            left, top = edge + (n % 5 + 1) * module, edge + (n // 5 + 1) * module
            pen.rectangle((left, top, left + module - 1, top + module - 1), fill=255)
    return image.rotate(-90 * turn)


def _room(size: tuple[int, int], chance: random.Random) -> Image.Image:
    """A wall, with things on it that have straight edges and round ones."""
    wide, high = size
    image = Image.new("L", size, 150)
    pen = ImageDraw.Draw(image)
    for _ in range(wide * high // 6000):
        x, y, w, h = (
            chance.randrange(wide),
            chance.randrange(high),
            chance.randrange(6, 90),
            chance.randrange(6, 90),
        )
        (pen.rectangle if chance.random() < 0.5 else pen.ellipse)((x, y, x + w, y + h), fill=chance.randrange(20, 240))
    return image


def _put(image: Image.Image, paper: Placed) -> None:
    corners = paper.corners()
    left, top = (math.floor(min(point[n] for point in corners)) - 1 for n in (0, 1))
    right, bottom = (math.ceil(max(point[n] for point in corners)) + 1 for n in (0, 1))
    size = (right - left, bottom - top)
    here = [((x - left) * FINE, (y - top) * FINE) for x, y in corners]
    face = paper.face
    if (
        face.width > 2 * paper.wide * FINE
    ):  # a transform takes single pixels: what is much too fine is made coarser before
        times = int(face.width / (paper.wide * FINE))
        face = face.reduce(times)
    coefficients = _perspective(here, face.size)
    fine = (size[0] * FINE, size[1] * FINE)
    drawn = face.transform(fine, Image.Transform.PERSPECTIVE, coefficients, Image.Resampling.BILINEAR)
    mask = Image.new("L", fine, 0)
    ImageDraw.Draw(mask).polygon(here, fill=255)
    image.paste(drawn.reduce(FINE), (left, top), mask.reduce(FINE))


def _perspective(corners: Sequence[Point], size: tuple[int, int]) -> list[float]:
    """The eight coefficients with which Pillow finds, for each point of the picture, its point of the face."""
    wide, high = size
    rows = []
    for (x, y), (u, v) in zip(corners, ((0, 0), (wide, 0), (wide, high), (0, high)), strict=True):
        rows.append([x, y, 1, 0, 0, 0, -u * x, -u * y, u])
        rows.append([0, 0, 0, x, y, 1, -v * x, -v * y, v])
    return _solved(rows)


def _solved(rows: list[list[float]]) -> list[float]:
    """The unknowns of as many equations, the right side last in each row (Gauss and Jordan)."""
    for n in range(len(rows)):
        best = max(range(n, len(rows)), key=lambda row: abs(rows[row][n]))
        rows[n], rows[best] = rows[best], rows[n]
        rows[n] = [value / rows[n][n] for value in rows[n]]
        for other in range(len(rows)):
            if other != n:
                times = rows[other][n]
                rows[other] = [value - times * mine for value, mine in zip(rows[other], rows[n], strict=True)]
    return [row[-1] for row in rows]


def _noisy(image: Image.Image, sigma: float, chance: random.Random) -> Image.Image:
    """With a grain: the mean of two even noises, which is close enough to a bell."""
    if not sigma:
        return image
    grains = [Image.frombytes("L", image.size, chance.randbytes(image.width * image.height)) for _ in range(2)]
    grain = ImageChops.add(*grains, scale=2)  # mean 127.5, deviation 52
    grain = grain.point([max(0, min(255, round(128 + (grey - 127.5) * sigma / 52))) for grey in range(256)])
    return ImageChops.add(image, grain, scale=1, offset=-128)
