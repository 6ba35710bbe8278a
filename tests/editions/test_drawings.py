"""A drawing as logo: only what draws gets through, and what drawing programs write for themselves is left out."""

from __future__ import annotations

from pathlib import Path

import pytest

from courseware.editions import logos

START = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 9 9">'
PATH = '<path d="M0 0h9v9z"/>'
INKSCAPE = """\
<?xml version="1.0" encoding="UTF-8" standalone="no"?>
<!-- Created with Inkscape (http://www.inkscape.org/) -->
<svg width="90" height="90" viewBox="0 0 90 90" version="1.1" id="svg5" inkscape:version="1.2" sodipodi:docname="sen.svg"
   xmlns:inkscape="http://www.inkscape.org/namespaces/inkscape" xmlns:sodipodi="http://sodipodi.sourceforge.net/DTD/sodipodi-0.dtd"
   xmlns:xlink="http://www.w3.org/1999/xlink" xmlns="http://www.w3.org/2000/svg" xmlns:svg="http://www.w3.org/2000/svg"
   xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:dc="http://purl.org/dc/elements/1.1/">
  <sodipodi:namedview id="namedview7" pagecolor="#ffffff" inkscape:zoom="4"><inkscape:grid type="xygrid" id="g"/></sodipodi:namedview>
  <metadata id="m"><rdf:RDF><dc:title>Sen</dc:title></rdf:RDF></metadata>
  <defs id="defs2"><linearGradient id="a" inkscape:collect="always"><stop style="stop-color:#f00;stop-opacity:1" offset="0" id="s"/></linearGradient>
  <linearGradient xlink:href="#a" id="b" x1="0" y1="0" x2="9" y2="9" gradientUnits="userSpaceOnUse"/></defs>
  <g inkscape:label="Lớp 1" inkscape:groupmode="layer" id="layer1">
    <path style="fill:url(#b);stroke:#000;-inkscape-font-specification:Arial" d="M 1,1 H 9 Z" id="p" sodipodi:nodetypes="cc"/>
    <text xml:space="preserve" x="1" y="2" style="font-size:4px;line-height:1.25;font-family:'Be Vietnam Pro'" id="t">Hoa <tspan
      sodipodi:role="line" id="n">Sen</tspan> 1975</text>
  </g>
</svg>
"""
ILLUSTRATOR = """\
<?xml version="1.0" encoding="utf-8"?>
<!-- Generator: Adobe Illustrator 27.0.0, SVG Export Plug-In . SVG Version: 6.00 Build 0)  -->
<svg version="1.1" id="Layer_1" xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" x="0px" y="0px"
   xmlns:i="http://ns.adobe.com/AdobeIllustrator/10.0/" i:viewOrigin="0 90" data-name="Layer 1"
   viewBox="0 0 90 90" style="enable-background:new 0 0 90 90;" xml:space="preserve">
<i:pgf id="adobe_illustrator_pgf">eJzs</i:pgf>
<style type="text/css"><![CDATA[
  .st0{fill:#231F20;}
  .st1, .st2 {clip-path:url(#c);fill-rule:evenodd;stroke-miterlimit:10;}
]]></style>
<defs><clipPath id="c"><rect width="9" height="9"/></clipPath></defs>
<g><polygon class="st0" points="1,1 2,2 3,1"/><use xlink:href="#c" style="overflow:visible;"/></g>
</svg>
"""


def read(folder: Path, text: str) -> str:
    """The logo that is published for a drawing."""
    (folder / "logo.svg").write_text(text, "utf-8")
    return logos.read(folder / "logo.svg").data.decode()


@pytest.mark.parametrize(
    ("inside", "said"),
    [
        (
            '<x:meta xmlns:x="http://www.w3.org/1999/xhtml" http-equiv="refresh" content="0;url=https://la.example/"/>',
            "<meta> thuộc http://www.w3.org/1999/xhtml",
        ),
        (
            '<x:script xmlns:x="http://www.w3.org/1999/xhtml">location="https://la.example/"</x:script>',
            "<script> thuộc",
        ),
        ('<g><x:iframe xmlns:x="http://www.w3.org/1999/xhtml" src="https://la.example/"/></g>', "<iframe> thuộc"),
        ('<foreignObject><p xmlns="http://www.w3.org/1999/xhtml">a</p></foreignObject>', "<foreignObject>"),
        ('<a href="https://la.example/"><path d="M0 0"/></a>', "<a>"),
        ('<use href="#a"><animate attributeName="href" to="https://la.example/a.svg#b"/></use>', "<animate>"),
        ('<use href="#a"><set attributeName="href" to="data:image/svg+xml,x#b"/></use>', "<set>"),
        ('<use href="https://la.example/a.svg#b"/>', "href của <use> chỉ tới"),
        ('<use xlink:href="la.svg#b"/>', "href của <use> chỉ tới"),
        ('<use href=" #a"/>', "href của <use> chỉ tới"),
        ('<image href="data:image/png;base64,AA"/>', "<image>"),
        ('<feImage href="https://la.example/"/>', "<feImage>"),
        ('<style>@import "https://la.example/a.css";</style>', "<style> có “@import"),
        ("<style>.a{fill:url(https://la.example/a)}</style>", "<style> có “fill:url(https"),
        (r"<style>.a{fill:u\72l(https://la.example/a)}</style>", "<style> có “fill:u"),
        ("<style>.a{}@media print{.a{fill:red}}</style>", "<style> có “@media print"),
        ("<style><set attributeName='href'/></style>", "<style> có"),
        (
            '<rect style="fill:image-set(&quot;https://la.example/a.png&quot; 1x)"/>',
            "style của <rect> có “fill:image-set",
        ),
        ('<rect style="background:red"/>', "style của <rect> có “background:red”"),
        ('<rect fill="url(https://la.example/a#b)"/>', "fill của <rect> là"),
        ('<rect mask="url(#a) url(//la.example/)"/>', "mask của <rect> là"),
        ('<rect onload="alert(1)"/>', "thuộc tính onload của <rect>"),
        ('<rect ONCLICK="alert(1)"/>', "thuộc tính ONCLICK của <rect>"),
        ('<rect xml:base="https://la.example/"/>', "thuộc tính base của <rect>"),
        ('<rect x:href="#a" xmlns:x="urn:la"/>', "thuộc tính href của <rect>"),
        ("<?xml-stylesheet href='https://la.example/a.css'?>", "lệnh xử lý"),
        ('<script xmlns="">alert(1)</script>', "<script> thuộc không gian tên trống"),
    ],
)
def test_what_does_more_than_draw_is_refused_by_name(tmp_path: Path, inside: str, said: str) -> None:
    """With the part that was found, and what to do instead."""
    with pytest.raises(logos.LogoError) as told:
        read(tmp_path, f"{START}{inside}{PATH}</svg>")
    assert said in str(told.value) and "lưu hình thành PNG" in str(told.value)


def test_all_that_is_wrong_is_told_at_once(tmp_path: Path) -> None:
    with pytest.raises(logos.LogoError, match=r"<a>; thuộc tính onload của <path>\. Hãy"):
        read(tmp_path, f'{START}<a/><path onload="a()"/></svg>')


@pytest.mark.parametrize(
    "text",
    [
        f"<?xml-stylesheet type='text/css' href='https://la.example/a.css'?>{START}{PATH}</svg>",
        f"{START}{PATH}</svg><?la la?>",
    ],
)
def test_instructions_around_the_drawing_are_refused(tmp_path: Path, text: str) -> None:
    with pytest.raises(logos.LogoError, match="lệnh xử lý"):
        read(tmp_path, text)


@pytest.mark.parametrize(
    "text",
    [
        f'<!DOCTYPE svg [<!ENTITY a "<script>alert(1)</script>">]>{START}&a;</svg>',
        f'<!DOCTYPE svg SYSTEM "https://la.example/a.dtd">{START}{PATH}</svg>',
        f"{START}{PATH}</svg>".replace("http://www.w3.org/2000/svg", "http://www.w3.org/1999/xhtml"),
        "<svg><path/></svg>",
    ],
)
def test_a_doctype_or_another_root_is_refused(tmp_path: Path, text: str) -> None:
    with pytest.raises(logos.LogoError, match="DOCTYPE"):
        read(tmp_path, text)


def test_what_inkscape_writes_for_itself_is_left_out(tmp_path: Path) -> None:
    """Shapes, gradients and words stay."""
    drawn = read(tmp_path, INKSCAPE)
    assert not any(word in drawn for word in ("inkscape", "sodipodi", "rdf", "metadata", "<!--", "xml:space"))
    assert 'style="fill:url(#b);stroke:#000"' in drawn and 'xlink:href="#a"' in drawn
    assert '>Hoa <tspan id="n">Sen</tspan> 1975</text>' in drawn


def test_what_illustrator_writes_for_itself_is_left_out(tmp_path: Path) -> None:
    """Its style sheet stays, rule by rule."""
    drawn = read(tmp_path, ILLUSTRATOR)
    assert not any(word in drawn for word in ("adobe", "pgf", "data-name", "enable-background"))
    assert (
        "<style>.st0{fill:#231F20}.st1, .st2{clip-path:url(#c);fill-rule:evenodd;stroke-miterlimit:10}</style>" in drawn
    )
    assert '<use xlink:href="#c" style="overflow:visible"/>' in drawn


def test_the_size_that_counts_is_the_one_that_is_published(tmp_path: Path) -> None:
    """Notes of an editor weigh nothing; a drawing of many points does."""
    notes = f"<metadata>{'x' * 9000}</metadata>"
    assert read(tmp_path, f"{START}{notes}{PATH}</svg>").endswith(f"{PATH}</svg>")
    with pytest.raises(logos.LogoError, match="nặng"):
        read(tmp_path, f'{START}<path d="{"M0 0h9" * 900}"/></svg>')
