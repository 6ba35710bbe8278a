"""Boxes, pictures and tables in DrawingML and PresentationML (ISO/IEC 29500-1, 19–21). Pure.

Points become English Metric Units (12,700 to the point). Nothing shrinks by itself: what stands here was measured.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from xml.sax.saxutils import escape, quoteattr

from courseware.views.kits.slides import looks, measuring, pieces
from courseware.views.kits.slides.deck import Box, Frame, Image, Layout, Para, Role, Run, Sign, Table, Tone
from courseware.views.kits.slides.looks import SKINS, Skin

SPACES = (
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"'
)
TABLE = "http://schemas.openxmlformats.org/drawingml/2006/table"
ROUND = 10.0
"""Radius of corners, in points."""
NAMED = {looks.INK: "tx1", looks.WHITE: "bg1"}
PLACES = {
    Role.TITLE: '<p:ph type="title"/>',
    Role.BODY: '<p:ph idx="1"/>',
    Role.FOOT: '<p:ph type="ftr" sz="quarter" idx="11"/>',
    Role.NUMBER: '<p:ph type="sldNum" sz="quarter" idx="12"/>',
}
COVER_PLACES = {Role.TITLE: '<p:ph type="ctrTitle"/>', Role.BODY: '<p:ph type="subTitle" idx="1"/>'}
FIELD = "{5F6E2C10-4A1B-4C1E-9B0A-2B5D1C7E8F90}"
"""Every field needs one; PowerPoint does not ask for different ones."""
TICK = ((2, 7.5), (5.5, 11), (12, 3))
CROSS = ((3, 3), (11, 11)), ((11, 3), (3, 11))


def emu(points: float) -> int:
    """Points as English Metric Units."""
    return round(points * 12700)


def colour(name: str) -> str:
    """A colour of the theme, or one of its own."""
    scheme = NAMED.get(name, name if name.startswith("accent") else "")
    return f'<a:schemeClr val="{scheme}"/>' if scheme else f'<a:srgbClr val="{name}"/>'


def filled(name: str) -> str:
    """A ground; "" for none."""
    return f"<a:solidFill>{colour(name)}</a:solidFill>" if name else "<a:noFill/>"


def placed(frame: Frame, tag: str = "a:xfrm") -> str:
    """Where a shape stands."""
    return (
        f'<{tag}><a:off x="{emu(frame.x)}" y="{emu(frame.y)}"/><a:ext cx="{emu(frame.w)}" cy="{emu(frame.h)}"/></{tag}>'
    )


def run(one: Run, size: float, ink: str) -> str:
    """Letters of one look."""
    tone = colour(looks.TONES[one.tone] if one.tone is not Tone.OWN and ink != looks.WHITE else ink)
    signs = (' b="1"' if one.bold else "") + (' u="sng"' if one.underlined else "")
    raised = ' baseline="30000"' if one.raised else ""
    look = f'<a:rPr lang="vi-VN" sz="{round(size * 100)}"{signs}{raised} dirty="0"><a:solidFill>{tone}</a:solidFill></a:rPr>'
    return f"<a:r>{look}<a:t>{escape(one.text)}</a:t></a:r>"


def paragraph(told: Para, size: float, ink: str, *, first: bool) -> str:
    """One paragraph; a list's mark is a real one, so that a teacher can go on with it."""
    size *= told.scale
    hang = emu(size * measuring.HANG) if told.mark else 0
    mark = "<a:buNone/>"
    if told.mark:
        number = told.mark.rstrip(".")
        counted = f'<a:buFont typeface="+mj-lt"/><a:buAutoNum type="arabicPeriod" startAt="{number}"/>'
        mark = counted if number.isdigit() else f'<a:buFont typeface="Arial"/><a:buChar char="{told.mark}"/>'
    before = 0 if first else round(told.before * 100)
    properties = (
        f'<a:pPr marL="{hang}" indent="{-hang}" algn="{told.align.value}">'
        f'<a:lnSpc><a:spcPct val="{round(measuring.SPACING * 100000)}"/></a:lnSpc>'
        f'<a:spcBef><a:spcPts val="{before}"/></a:spcBef><a:spcAft><a:spcPts val="0"/></a:spcAft>{mark}</a:pPr>'
    )
    return f"<a:p>{properties}{''.join(run(one, size, ink) for one in told.runs)}</a:p>"


def paragraphs(paras: Sequence[Para], size: float, ink: str) -> str:
    """Paragraphs of one box."""
    return "".join(paragraph(one, size, ink, first=n == 0) for n, one in enumerate(paras))


def box(told: Box, id_: int, layout: Layout) -> str:
    """A text in its shape."""
    skin = SKINS[told.look]
    places = {**PLACES, **COVER_PLACES} if layout is Layout.COVER else PLACES
    place = places.get(told.role, "")
    kind = '<p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>' if place else f"<p:cNvSpPr{_loose(skin)}/>"
    inside = _field(told) if told.role is Role.NUMBER else paragraphs(told.paras, told.size, skin.ink)
    anchor = "ctr" if skin.middle or (told.role is Role.TITLE and layout is not Layout.COVER) else "t"
    anchor = "b" if told.role is Role.TITLE and layout is Layout.COVER else anchor
    line = f'<a:ln w="{emu(skin.weight)}">{filled(skin.line)}</a:ln>' if skin.line else "<a:ln><a:noFill/></a:ln>"
    margins = f'lIns="{emu(skin.across)}" tIns="{emu(skin.down)}" rIns="{emu(skin.across)}" bIns="{emu(skin.down)}"'
    return (
        f'<p:sp><p:nvSpPr><p:cNvPr id="{id_}" name={quoteattr(told.name)}/>{kind}<p:nvPr>{place}</p:nvPr></p:nvSpPr>'
        f"<p:spPr>{placed(told.frame)}{_shape(skin, told.frame)}{filled(skin.fill)}{line}</p:spPr>"
        f'<p:txBody><a:bodyPr wrap="square" {margins} anchor="{anchor}"><a:noAutofit/></a:bodyPr><a:lstStyle/>{inside}</p:txBody></p:sp>'
    )


def _loose(skin: Skin) -> str:
    return "" if skin.fill or skin.line else ' txBox="1"'


def _shape(skin: Skin, frame: Frame) -> str:
    if not skin.round:
        return '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>'
    part = min(50000, round(100000 * ROUND / min(frame.w, frame.h)))
    return f'<a:prstGeom prst="roundRect"><a:avLst><a:gd name="adj" fmla="val {part}"/></a:avLst></a:prstGeom>'


def _field(told: Box) -> str:
    """The number of the slide."""
    look = f'<a:rPr lang="vi-VN" sz="{round(told.size * 100)}"><a:solidFill>{colour(looks.MUTED)}</a:solidFill></a:rPr>'
    return (
        f'<a:p><a:pPr algn="r"/><a:fld id="{FIELD}" type="slidenum">{look}<a:t>{told.paras[0].text}</a:t></a:fld></a:p>'
    )


def image(told: Image, id_: int, relation: str) -> str:
    """A picture of the package, by the name of its relation."""
    return (
        f'<p:pic><p:nvPicPr><p:cNvPr id="{id_}" name={quoteattr(told.name)} descr={quoteattr(told.alt)}/>'
        '<p:cNvPicPr><a:picLocks noChangeAspect="1"/></p:cNvPicPr><p:nvPr/></p:nvPicPr>'
        f'<p:blipFill><a:blip r:embed="{relation}"/><a:stretch><a:fillRect/></a:stretch></p:blipFill>'
        f'<p:spPr>{placed(told.frame)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr></p:pic>'
    )


def sign(told: Sign, id_: int) -> str:
    """A tick or a cross in white lines."""
    strokes: Iterable[Sequence[tuple[float, float]]] = (TICK,) if told.right else CROSS
    paths = "".join(f'<a:path w="1400" h="1400" fill="none">{_stroke(stroke)}</a:path>' for stroke in strokes)
    return (
        f'<p:sp><p:nvSpPr><p:cNvPr id="{id_}" name="Dấu" descr="{told.alt}"/><p:cNvSpPr/><p:nvPr/></p:nvSpPr>'
        f"<p:spPr>{placed(told.frame)}<a:custGeom><a:avLst/><a:gdLst/><a:ahLst/><a:cxnLst/>"
        f'<a:rect l="0" t="0" r="r" b="b"/><a:pathLst>{paths}</a:pathLst></a:custGeom><a:noFill/>'
        f'<a:ln w="{emu(2.5)}" cap="rnd">{filled(looks.WHITE)}<a:round/></a:ln></p:spPr></p:sp>'
    )


def _stroke(points: Sequence[tuple[float, float]]) -> str:
    (x, y), *rest = points
    start = f'<a:moveTo><a:pt x="{round(x * 100)}" y="{round(y * 100)}"/></a:moveTo>'
    return start + "".join(f'<a:lnTo><a:pt x="{round(x * 100)}" y="{round(y * 100)}"/></a:lnTo>' for x, y in rest)


def table(told: Table, id_: int) -> str:
    """A table whose first row is its head."""
    columns = "".join(f'<a:gridCol w="{emu(width)}"/>' for width in told.widths)
    rows = "".join(
        f'<a:tr h="{emu(high)}">{"".join(_cell(cell, told.size, head=n == 0) for cell in row)}</a:tr>'
        for n, (row, high) in enumerate(zip(told.rows, told.heights, strict=True))
    )
    first = "; ".join(cell[0].text for cell in told.rows[0])
    return (
        f'<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id="{id_}" name="{told.name}" descr={quoteattr(f"Bảng: {first}")}/>'
        '<p:cNvGraphicFramePr><a:graphicFrameLocks noGrp="1"/></p:cNvGraphicFramePr><p:nvPr/></p:nvGraphicFramePr>'
        f'{placed(told.frame, "p:xfrm")}<a:graphic><a:graphicData uri="{TABLE}"><a:tbl><a:tblPr firstRow="1"/>'
        f"<a:tblGrid>{columns}</a:tblGrid>{rows}</a:tbl></a:graphicData></a:graphic></p:graphicFrame>"
    )


def _cell(cell: Sequence[Para], size: float, *, head: bool) -> str:
    line = "".join(f'<a:{side} w="{emu(1)}">{filled(looks.LINE)}</a:{side}>' for side in ("lnL", "lnR", "lnT", "lnB"))
    across, down = emu(pieces.PAD_ACROSS), emu(pieces.PAD_DOWN)
    ground = filled(looks.WASH if head else looks.WHITE)
    return (
        f"<a:tc><a:txBody><a:bodyPr/><a:lstStyle/>{paragraphs(cell, size, looks.INK)}</a:txBody>"
        f'<a:tcPr marL="{across}" marR="{across}" marT="{down}" marB="{down}" anchor="ctr">{line}{ground}</a:tcPr></a:tc>'
    )
