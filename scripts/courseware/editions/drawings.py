"""A school's drawing (SVG), written anew from the elements and attributes that can do nothing but draw.

An SVG that is opened by its own address is a page of the host: a script, a link, an animation or a piece of HTML in it
acts there. So nothing is searched for what is bad; what is not on these lists is refused, and what drawing programs
write for themselves (Inkscape, Illustrator, Sketch, Affinity) is left out.
"""

from __future__ import annotations

import re

from lxml import etree

SVG = "http://www.w3.org/2000/svg"
XLINK = "http://www.w3.org/1999/xlink"
XLINK_HREF = f"{{{XLINK}}}href"
XML = "http://www.w3.org/XML/1998/namespace"
SHAPES = "svg g defs symbol use path rect circle ellipse line polyline polygon linearGradient radialGradient stop clipPath mask pattern"
WORDS = frozenset(("title", "desc", "text", "tspan", "style"))
"""Elements whose text is part of the drawing."""
ELEMENTS = WORDS | frozenset(SHAPES.split())
REFERRING = ("use", "linearGradient", "radialGradient", "pattern")
FRAGMENT = re.compile(r"#[\w.:-]+")
STYLE = """clip-path clip-rule color color-interpolation direction display dominant-baseline fill fill-opacity fill-rule font
    font-family font-size font-stretch font-style font-variant font-weight isolation letter-spacing mask mask-type
    mix-blend-mode opacity overflow paint-order shape-rendering stop-color stop-opacity stroke stroke-dasharray
    stroke-dashoffset stroke-linecap stroke-linejoin stroke-miterlimit stroke-opacity stroke-width text-anchor
    text-decoration text-rendering transform transform-origin vector-effect visibility word-spacing writing-mode"""
PROPERTIES = frozenset(STYLE.split())
"""What may stand in a style, or as an attribute of its own."""
GEOMETRY = """class clipPathUnits cx cy d dx dy fr fx fy gradientTransform gradientUnits height id lengthAdjust
    maskContentUnits maskUnits offset pathLength patternContentUnits patternTransform patternUnits points
    preserveAspectRatio r rotate rx ry spreadMethod textLength viewBox width x x1 x2 y y1 y2"""
ATTRIBUTES = PROPERTIES | frozenset(GEOMETRY.split())
FUNCTIONS = frozenset(("rgb", "rgba", "hsl", "hsla", "matrix", "translate", "rotate", "scale", "skewX", "skewY"))
OURS = re.compile(r"url\(\s*(['\"]?)#[\w.:-]+\1\s*\)")
"""A colour, mask or cut-out that stands in the same drawing."""
RULE = re.compile(r"\s*([.#]?[\w-]+(?:\s*,\s*[.#]?[\w-]+)*)\s*\{([^{}]*)\}\s*")
EDITORS = re.compile(
    r"http://(www\.inkscape\.org/|sodipodi\.sourceforge\.net/|ns\.adobe\.com/|www\.bohemiancoding\.com/sketch|www\.serif\.com/"
    r"|creativecommons\.org/ns|web\.resource\.org/cc|purl\.org/dc/|www\.w3\.org/1999/02/22-rdf-syntax-ns)"
)
"""Namespaces of drawing programs, and of what they note about a file."""
NOTES = re.compile(
    r"(data|aria)-[\w-]+|-\w+-[\w-]+|version|baseProfile|role|lang|type|enable-background|line-height|tab-size|shape-(inside|padding)"
)
"""Attributes and properties that say nothing about what is drawn, or that only one editor knows: left out."""


def clean(root: etree._Element) -> tuple[bytes, list[str]]:
    """The drawing from what is allowed, and what was found that is not; the bytes are good only without findings."""
    found: list[str] = []
    if root.getroottree().xpath("//processing-instruction()"):
        found.append("lệnh xử lý <?…?>")
    if any(True for _ in root.iter(etree.Entity)):
        found.append("thực thể &…;")
    linked = any(XLINK_HREF in element.attrib for element in root.iter(etree.Element))
    names = {None: SVG} | ({"xlink": XLINK} if linked else {})
    fresh = etree.Element(f"{{{SVG}}}svg", nsmap=names)
    _copy(root, fresh, found)
    return etree.tostring(fresh), list(dict.fromkeys(found))


def _copy(source: etree._Element, fresh: etree._Element, found: list[str]) -> None:
    """Attributes, words and children that are allowed; a part of an editor's own goes with all that is in it."""
    name = etree.QName(fresh).localname
    for key, value in source.attrib.items():
        if kept := _attribute(name, str(key), str(value), found):
            fresh.set(key, kept)
    if name == "style":
        fresh.text = _sheet(source, found)
        return
    fresh.text = source.text if name in WORDS else None
    for child in source.iterchildren(etree.Element):
        space, local = etree.QName(child).namespace or "", etree.QName(child).localname
        if space == SVG and local in ELEMENTS:
            made = etree.SubElement(fresh, child.tag)
            _copy(child, made, found)
            made.tail = child.tail if name in WORDS else None
        elif not EDITORS.match(space) and (space, local) != (SVG, "metadata"):
            found.append(f"<{local}>" + ("" if space == SVG else f" thuộc {space or 'không gian tên trống'}"))


def _attribute(element: str, key: str, value: str, found: list[str]) -> str:
    """The value to write, "" for none."""
    space, name = etree.QName(key).namespace or "", etree.QName(key).localname
    if (
        EDITORS.match(space)
        or (space == XLINK and name != "href")
        or (space == XML and name in ("space", "lang", "id"))
    ):
        return ""
    if name == "href" and space in ("", XLINK) and element in REFERRING:
        if FRAGMENT.fullmatch(value):
            return value
        found.append(f"{name} của <{element}> chỉ tới “{value[:40]}”")
    elif space == "" and name == "style":
        return _declarations(value, f"style của <{element}>", found)
    elif space == "" and name in ATTRIBUTES:
        if _draws_only(value):
            return value
        found.append(f"{name} của <{element}> là “{value[:40]}”")
    elif space != "" or not NOTES.fullmatch(name):
        found.append(f"thuộc tính {name} của <{element}>")
    return ""


def _draws_only(value: str) -> bool:
    """Whether a value can only name a colour, a number or a part of the same drawing: CSS has many ways to load a file."""
    rest = OURS.sub("", value)
    return not re.search(r"[\\@<>{};]|:|/\*", rest) and FUNCTIONS.issuperset(re.findall(r"([\w-]*)\s*\(", rest))


def _declarations(text: str, where: str, found: list[str]) -> str:
    """The declarations of a style that draw."""
    kept: list[str] = []
    for part in filter(str.strip, text.split(";")):
        name, colon, value = (word.strip() for word in part.partition(":"))
        if colon and name in PROPERTIES and _draws_only(value):
            kept.append(f"{name}:{value}")
        elif not colon or not NOTES.fullmatch(name) or not _draws_only(value):
            found.append(f"{where} có “{part.strip()[:40]}”")
    return ";".join(kept)


def _sheet(source: etree._Element, found: list[str]) -> str:
    """The rules of a <style> that draw; a child in it would be no style."""
    text = "".join(source.itertext())
    if len(source) or RULE.sub("", text).strip():
        found.append(f"<style> có “{RULE.sub('', text).strip()[:40]}”")
    return "".join(f"{selector}{{{_declarations(body, '<style>', found)}}}" for selector, body in RULE.findall(text))
