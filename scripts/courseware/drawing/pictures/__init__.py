"""The picture of a lesson: one row of `pictures.yml` and the drawn parts of `overrides/pictures/` → one SVG. Pure.

    composing.py   a picture from its row: place, people, things, in this order
    people.py      somebody: body by age, clothes, face, hair, arms
    poses.py       where the hands are, and the arms that lead there
    sharing.py     what is drawn twice stands there once
    palette.py     the colours of light, skin and hair
    numbers.py     numbers as short as they can be written

The same row gives the same bytes; only the parts that a picture uses are in it.
"""
