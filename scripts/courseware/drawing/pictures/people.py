"""Somebody in a picture: body by age, clothes, face, hair, arms, and what they hold.

A figure's own measure is its head: a circle of 11.5 around (0, 1); shoulders begin at 15. It is drawn turned to the right,
and mirrored for the left.
"""

from __future__ import annotations

from dataclasses import dataclass

from courseware.content.registries.pictures import Age, Figure, Looks, Stance, Turn
from courseware.content.sheets import Part, Sheets
from courseware.drawing.pictures.numbers import point, short
from courseware.drawing.pictures.palette import HAIR, HAIRS, INK, SKINS, recoloured
from courseware.drawing.pictures.poses import POSES, Arm, arm, whole

UNIT = 2.5
"""Pixels of the picture for one of a figure's own measure, at size 100."""
LINE = 4.0
"""Pixels of the picture that a line is wide."""
HELD = 0.3
"""How large a held thing is: a measure of a figure for one of the thing's pixels."""
BOTTOM = 364
"""Below this nothing is seen."""


@dataclass(frozen=True)
class Body:
    """Half a shoulder, height of the shoulders' bow, half a hip, where hips and feet are, half an arm."""

    shoulder: float
    bow: float
    hip: float
    hips: float
    feet: float
    arm: float


BODIES: dict[Age, Body] = {
    Age.CHILD: Body(13.5, 13, 12.5, 35, 53, 10.2),
    Age.PUPIL: Body(15, 15.5, 13, 42, 67, 12.2),
    Age.TEEN: Body(16, 17.5, 13.5, 49, 81, 14.4),
    Age.ADULT: Body(17.5, 19, 15, 52, 86, 15.4),
    Age.OLD: Body(17.5, 19, 16, 51, 82, 15.2),
}


def draw(figure: Figure, looks: Looks, sheets: Sheets) -> str:
    """One group of SVG."""
    scale = UNIT * figure.size / 100
    x, y = figure.at
    looks = dressed(looks, figure)
    body, clothes = BODIES[looks.age], sheets["clothes"][looks.wears]
    seen = figure.stance is not Stance.HALF and y + (body.hips - 3) * scale < BOTTOM
    legs = _legs(body, clothes, looks, figure.stance) if seen else ""
    mirrored = short(-scale, 2) + " " if figure.turn is Turn.LEFT else ""
    start = f'<g transform="translate({x} {round(y - scale)})scale({mirrored}{short(scale, 2)})" stroke-width="{short(LINE / scale, 2)}">'
    drawn = [
        _hair(sheets, f"{looks.hair}-back", looks),
        legs,
        _torso(body, clothes, looks),
        _head(figure, looks, sheets),
        _arms(figure, looks, body, clothes, sheets, LINE / scale),
    ]
    return f"{start}{''.join(drawn)}</g>"


def dressed(looks: Looks, figure: Figure) -> Looks:
    """Somebody's looks in what they have on in this picture."""
    if not figure.wears:
        return looks
    return looks.model_copy(update={"wears": figure.wears, "colour": figure.colour})


def _top(clothes: Part, looks: Looks) -> str:
    return looks.colour or clothes.data["top"]


def _torso(body: Body, clothes: Part, looks: Looks) -> str:
    w, q, h = short(body.shoulder), short(body.bow), short(body.hip)
    bow = f"c0-{short(body.bow * 2 / 3)} {short(body.shoulder * 0.4)}-{q} {w}-{q}s{w} {short(body.bow / 3)} {w} {q}"
    shape = f'<path d="M-{w} {short(15 + body.bow)}{bow}L{h} {short(body.hips)}H-{h}Z" fill="{_top(clothes, looks)}"/>'
    return shape + recoloured(clothes.drawn, {clothes.data["top"]: _top(clothes, looks)})


def _hair(sheets: Sheets, name: str, looks: Looks) -> str:
    part = sheets["hair"].get(name)
    return recoloured(part.drawn, {HAIR: HAIRS[looks.hair_colour]}) if part else ""


def _head(figure: Figure, looks: Looks, sheets: Sheets) -> str:
    skin, hair = SKINS[looks.skin], sheets["hair"][looks.hair]
    aside = 0 if figure.turn is Turn.AHEAD else 2
    ears = ""
    if "ears" in hair.data:
        ears = (
            f'<path d="M-11.5 3h23" stroke-width="6.6"/><path d="M-11.5 3h23" stroke="{skin.face}" stroke-width="3.4"/>'
        )
    cheeks = f'<path d="M-7 5.6h.01M7 5.6h.01" stroke="{skin.cheeks}" stroke-width="3.2"/>'
    face = f"{cheeks}{sheets['faces'][figure.face].drawn}"
    return "".join([
        ears,
        f'<circle cy="1" r="11.5" fill="{skin.face}"/>',
        f'<g transform="translate({aside})">{face}</g>' if aside else face,
        _hair(sheets, looks.hair, looks),
        *(recoloured(sheets["worn"][name].drawn, {HAIR: HAIRS[looks.hair_colour]}) for name in looks.adds),
    ])  # fmt: skip


def _arms(figure: Figure, looks: Looks, body: Body, clothes: Part, sheets: Sheets, line: float) -> str:
    """Both arms, the thing that is held, then the hands upon it."""
    row = POSES[figure.pose]
    side = body.shoulder - 3.4, 15 + body.bow * 0.5
    near, far = arm(side, row.near, body.arm), arm((-side[0], side[1]), row.far, body.arm)
    both = [far, near]
    skin, top = SKINS[looks.skin].face, _top(clothes, looks)
    arms, dots = "".join(one.path for one in both), "".join(f"M{point(*whole(one.hand))}h.01" for one in both)
    drawn = [_stroke(arms, "", 5.4 + 2 * line)]
    if clothes.data["sleeves"] == "long":
        drawn += [_stroke(arms, top, 5.4)]
    else:
        sleeves = "".join(one.sleeve() for one in both)
        drawn += [_stroke(arms, skin, 5.4), _stroke(sleeves, "", 7 + 2 * line), _stroke(sleeves, top, 7)]
    drawn += [_held(figure, near, far, sheets, line), _stroke(dots, "", 6.2 + 2 * line), _stroke(dots, skin, 6.2)]
    return "".join(drawn)


def _stroke(path: str, colour: str, width: float) -> str:
    painted = f' stroke="{colour}"' if colour else ""
    return f'<path d="{path}"{painted} stroke-width="{short(width)}"/>'


def _held(figure: Figure, near: Arm, far: Arm, sheets: Sheets, line: float) -> str:
    if not figure.holds:
        return ""
    hold = POSES[figure.pose].hold
    x, y = ((near.hand[n] + far.hand[n]) / 2 if hold.between else near.hand[n] for n in (0, 1))
    tilt = f"rotate({hold.tilt})" if hold.tilt else ""
    place = f"translate({point(*whole((x + hold.x, y + hold.y)))}){tilt}scale({short(HELD)})"
    return f'<g transform="{place}" stroke-width="{short(line / HELD)}">{sheets["things"][figure.holds].drawn}</g>'


def _legs(body: Body, clothes: Part, looks: Looks, stance: Stance) -> str:
    """Shoes, legs, and what is worn over them."""
    cut, colour, skin = clothes.data["cut"], clothes.data["legs"], SKINS[looks.skin].face
    colour = looks.colour if cut == "dress" and looks.colour else colour
    bare = cut in {"skirt", "dress", "shorts"}
    left, right, shoes = _steps(body, stance)
    drawn = [_stroke(shoes, INK, 5.6)]
    drawn += [
        _stroke(left + right, "", 8.6 if bare else 11.4),
        _stroke(left + right, skin if bare else colour, 5.4 if bare else 8.2),
    ]
    top, h = body.hips - 4, body.hip
    if cut == "shorts":
        short_legs = f"M-6.5 {short(top)}v15M6.5 {short(top)}v15"
        drawn += [_stroke(short_legs, "", 12.4), _stroke(short_legs, colour, 9.2)]
    elif cut != "trousers":
        length = {"skirt": 17, "dress": 17, "tunic": 25}[cut] - (9 if stance is Stance.SITS else 0)
        fill = _top(clothes, looks) if cut == "tunic" else colour
        hem = f"M-{short(h)} {short(top)}l-3 {length}h{short(2 * h + 6)}l-3-{length}Z"
        drawn.append(f'<path d="{hem}" fill="{fill}"/>')
    return "".join(drawn)


def _steps(body: Body, stance: Stance) -> tuple[str, str, str]:
    """Paths of the left leg, the right leg and both shoes."""
    top, feet = body.hips - 2, body.feet
    if stance is Stance.SITS:
        knee, seat = body.hips + 2, body.hips + (feet - body.hips) * 0.62
        left, right = (
            f"M-6 {short(top)}L-9.5 {short(knee)}V{short(seat)}",
            f"M6 {short(top)}L9.5 {short(knee)}V{short(seat)}",
        )
        return left, right, f"M-9.5 {short(seat + 1.4)}h-3M9.5 {short(seat + 1.4)}h3"
    if stance is Stance.WALKS:
        middle = (top + feet) / 2
        left = f"M-4 {short(top)}L-6 {short(middle)}L-13 {short(feet - 6)}"
        right = f"M4 {short(top)}L10 {short(middle)}L10 {short(feet - 3)}"
        return left, right, f"M-13 {short(feet - 4)}l3 2M10 {short(feet - 1.6)}h4"
    low = short(feet - 3)
    return (
        f"M-6.5 {short(top)}V{low}",
        f"M6.5 {short(top)}V{low}",
        f"M-6.5 {short(feet - 1.6)}h-3M6.5 {short(feet - 1.6)}h3",
    )
