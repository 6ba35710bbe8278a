"""The template: python-pptx's default presentation, its theme, master and layouts made ours.

Three layouts with real placeholders: “Bìa”, “Tiêu đề và nội dung”, “Chỉ tiêu đề”. So what stands in titles and bodies is
seen and edited in the outline, and a slide that a teacher adds looks like the others.
"""

from __future__ import annotations

import io
import re
from functools import cache

import pptx
from pptx.opc.constants import RELATIONSHIP_TYPE
from pptx.oxml import parse_xml
from pptx.presentation import Presentation
from pptx.util import Pt

from courseware.views.kits.slides import drawingml, frames, looks, measuring, opening
from courseware.views.kits.slides.deck import HIGH, WIDE, Frame, Layout
from courseware.views.kits.slides.letters import FONT

STRIP = Frame(0, 0, WIDE, 8)
MARK = Frame(48, 505, 24, 24)
COVER_MARK = Frame(60, 66, 28, 28)
LEAF = (
    (31, 1),
    (29, 5, 30, 8, 30, 13),
    (30, 21, 25, 26, 16.5, 29),
    (8, 26, 2, 20, 2, 12),
    (2, 8, 3.5, 5.5, 7, 5.5),
    (13, 5.5, 14, 2.7, 20, 2.7),
    (24, 2.7, 28, 3.5, 31, 1),
)
"""The outline of the mark (`overrides/assets/img/mark.svg`): where it begins, then its curves."""
THEME = RELATIONSHIP_TYPE.THEME
KINDS = {Layout.COVER: "title", Layout.TEXT: "obj", Layout.FREE: "titleOnly"}
BODY_SIZE, TITLE_SIZE = 28, 36
USED = {0: Layout.COVER, 1: Layout.TEXT, 5: Layout.FREE}
"""Which of the default's layouts become ours."""


@cache
def template(group: str) -> bytes:
    """The empty presentation in the colour of a group of bands."""
    made = pptx.Presentation()
    made.slide_width, made.slide_height = Pt(WIDE), Pt(HIGH)
    _theme(made, group)
    _master(made)
    for n, layout in reversed(list(enumerate(made.slide_layouts))):
        if n in USED:
            _layout(layout._element, USED[n])
        else:
            made.slide_layouts.remove(layout)
    _drop(made.part, "printerSettings")
    _drop(made.part.package, "thumbnail", "extended-properties")
    kept = io.BytesIO()
    made.save(kept)
    return kept.getvalue()


def _drop(owner: object, *kinds: str) -> None:
    """Leave out what says nothing of a lesson: a printer's settings, a thumbnail, counts of words."""
    relations = owner._rels  # type: ignore[attr-defined]
    for id_ in [id_ for id_, relation in relations.items() if relation.reltype.endswith(kinds)]:
        relations.pop(id_)


def _theme(made: Presentation, group: str) -> None:
    """Our colours and a font that every computer has."""
    accent, wash = looks.GROUPS[group]
    part = made.slide_master.part.part_related_by(THEME)
    given = {
        "dk1": looks.INK, "lt1": looks.WHITE, "dk2": looks.MUTED, "lt2": looks.MIST, "accent1": accent, "accent2": looks.LEAF,
        "accent3": "1B5E9E", "accent4": looks.CORAL, "accent5": "5B3FA8", "accent6": wash, "hlink": "1B5E9E", "folHlink": "5B3FA8",
    }  # fmt: skip
    colours = "".join(f'<a:{name}><a:srgbClr val="{value}"/></a:{name}>' for name, value in given.items())
    text = part.blob.decode("utf-8")
    text = re.sub(
        r"<a:clrScheme.*?</a:clrScheme>", f'<a:clrScheme name="Lá chắn số">{colours}</a:clrScheme>', text, flags=re.S
    )
    face = f'<a:latin typeface="{FONT}"/><a:ea typeface=""/><a:cs typeface="{FONT}"/>'
    fonts = f'<a:fontScheme name="Lá chắn số"><a:majorFont>{face}</a:majorFont><a:minorFont>{face}</a:minorFont></a:fontScheme>'
    text = re.sub(r"<a:fontScheme.*?</a:fontScheme>", fonts, text, flags=re.S)
    text = re.sub(r'(<a:theme [^>]*?)name="[^"]*"', r'\1name="Lá chắn số"', text, count=1)
    part._blob = text.encode("utf-8")


def _master(made: Presentation) -> None:
    element = made.slide_master._element
    drawn = _rectangle(STRIP, "accent1", 2) + _leaf(MARK, 3) + _title(4) + _body(5) + _foot(6) + _number(7)
    _replaced(element, f"<p:cSld>{_ground('bg1')}{_tree(drawn)}</p:cSld>")
    _replaced(element, _styles())


def _layout(element: object, layout: Layout) -> None:
    if layout is Layout.COVER:
        drawn = (
            _leaf(COVER_MARK, 2)
            + _title(3, "ctrTitle", opening.COVER_TITLE, "b")
            + _body(4, 'type="subTitle" idx="1"', opening.COVER_BODY)
        )
        ground = _ground("accent6")
        element.set("showMasterSp", "0")  # type: ignore[attr-defined]
    else:
        drawn = _title(2) + (_body(3, 'idx="1"') if layout is Layout.TEXT else "") + _foot(4) + _number(5)
        ground = ""
    element.set("type", KINDS[layout])  # type: ignore[attr-defined]
    _replaced(element, f'<p:cSld name="{layout.value}">{ground}{_tree(drawn)}</p:cSld>')


def _replaced(owner: object, xml: str) -> None:
    """Put an element in the place of the one that has its name."""
    name = re.match(r"<p:\w+", xml)
    assert name is not None
    fresh = parse_xml(xml.replace(name[0], f"{name[0]} {drawingml.SPACES}", 1))
    old = owner.find(fresh.tag)  # type: ignore[attr-defined]
    owner.replace(old, fresh)  # type: ignore[attr-defined]


def _tree(drawn: str) -> str:
    group = '<p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr/>'
    return f"<p:spTree>{group}{drawn}</p:spTree>"


def _ground(name: str) -> str:
    return f'<p:bg><p:bgPr><a:solidFill><a:schemeClr val="{name}"/></a:solidFill><a:effectLst/></p:bgPr></p:bg>'


def _rectangle(frame: Frame, colour: str, id_: int) -> str:
    return _plain(
        id_,
        "Dải màu",
        f'{drawingml.placed(frame)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>{drawingml.filled(colour)}',
    )


def _leaf(frame: Frame, id_: int) -> str:
    """The mark, as a shape that takes the theme's colour."""
    (start, *curves) = LEAF
    points = f"<a:moveTo>{_point(*start)}</a:moveTo>"
    points += "".join(
        f"<a:cubicBezTo>{_point(*c[0:2])}{_point(*c[2:4])}{_point(*c[4:6])}</a:cubicBezTo>" for c in curves
    )
    shape = (
        '<a:custGeom><a:avLst/><a:gdLst/><a:ahLst/><a:cxnLst/><a:rect l="0" t="0" r="r" b="b"/><a:pathLst>'
        f'<a:path w="3200" h="3200">{points}<a:close/></a:path></a:pathLst></a:custGeom>'
    )
    return _plain(id_, "Lá chắn số", f"{drawingml.placed(frame)}{shape}{drawingml.filled('accent2')}")


def _point(x: float, y: float) -> str:
    return f'<a:pt x="{round(x * 100)}" y="{round(y * 100)}"/>'


def _plain(id_: int, name: str, properties: str) -> str:
    return (
        f'<p:sp><p:nvSpPr><p:cNvPr id="{id_}" name="{name}"/><p:cNvSpPr/><p:nvPr userDrawn="1"/></p:nvSpPr>'
        f"<p:spPr>{properties}<a:ln><a:noFill/></a:ln></p:spPr></p:sp>"
    )


def _holder(id_: int, name: str, place: str, frame: Frame, anchor: str, text: str) -> str:
    """A placeholder with the words that a teacher sees where it is empty."""
    return (
        f'<p:sp><p:nvSpPr><p:cNvPr id="{id_}" name="{name}"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>'
        f"<p:nvPr><p:ph {place}/></p:nvPr></p:nvSpPr>"
        f'<p:spPr>{drawingml.placed(frame)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr>'
        f'<p:txBody><a:bodyPr wrap="square" lIns="0" tIns="0" rIns="0" bIns="0" anchor="{anchor}"><a:noAutofit/></a:bodyPr>'
        f"<a:lstStyle/>{text}</p:txBody></p:sp>"
    )


def _title(id_: int, kind: str = "title", frame: Frame = frames.TITLE, anchor: str = "ctr") -> str:
    return _holder(id_, "Tiêu đề", f'type="{kind}"', frame, anchor, _words("Tiêu đề"))


def _body(id_: int, place: str = 'type="body" idx="1"', frame: Frame = frames.AREA) -> str:
    return _holder(id_, "Nội dung", place, frame, "t", _words("Nội dung"))


def _foot(id_: int) -> str:
    look = '<a:pPr algn="l"/><a:r><a:rPr lang="vi-VN" sz="1200"><a:solidFill><a:schemeClr val="tx2"/></a:solidFill></a:rPr><a:t>Lá chắn số</a:t></a:r>'
    return _holder(id_, "Chân trang", 'type="ftr" sz="quarter" idx="11"', frames.FOOT, "t", f"<a:p>{look}</a:p>")


def _number(id_: int) -> str:
    look = '<a:rPr lang="vi-VN" sz="1200"><a:solidFill><a:schemeClr val="tx2"/></a:solidFill></a:rPr>'
    text = f'<a:p><a:pPr algn="r"/><a:fld id="{drawingml.FIELD}" type="slidenum">{look}<a:t>‹#›</a:t></a:fld></a:p>'
    return _holder(id_, "Số trang", 'type="sldNum" sz="quarter" idx="12"', frames.NUMBER, "t", text)


def _words(text: str) -> str:
    return f'<a:p><a:r><a:rPr lang="vi-VN"/><a:t>{text}</a:t></a:r></a:p>'


def _styles() -> str:
    """Sizes and marks of what a teacher types into a new slide."""
    spacing = f'<a:lnSpc><a:spcPct val="{round(measuring.SPACING * 100000)}"/></a:lnSpc><a:spcBef><a:spcPts val="600"/></a:spcBef>'
    face = '<a:solidFill><a:schemeClr val="tx1"/></a:solidFill><a:latin typeface="+{0}-lt"/><a:ea typeface="+{0}-ea"/><a:cs typeface="+{0}-cs"/>'
    title = f'<a:lvl1pPr algn="l">{spacing}<a:buNone/><a:defRPr sz="{TITLE_SIZE * 100}" b="1">{face.format("mj")}</a:defRPr></a:lvl1pPr>'
    levels = "".join(
        f'<a:lvl{n}pPr marL="{(n - 1) * 457200}" indent="0" algn="l">{spacing}<a:buNone/>'
        f'<a:defRPr sz="{max(24, BODY_SIZE - 2 * (n - 1)) * 100}">{face.format("mn")}</a:defRPr></a:lvl{n}pPr>'
        for n in range(1, 6)
    )
    other = f'<a:lvl1pPr algn="l"><a:defRPr sz="2000">{face.format("mn")}</a:defRPr></a:lvl1pPr>'
    return (
        f"<p:txStyles><p:titleStyle>{title}</p:titleStyle><p:bodyStyle>{levels}</p:bodyStyle>"
        f"<p:otherStyle>{other}</p:otherStyle></p:txStyles>"
    )
