"""A plan as one page for a screen of any width or for paper. No script, nothing from elsewhere."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from html import escape
from itertools import groupby

from courseware.content.model import Course
from courseware.views.planner import forms, names, rows
from courseware.views.planner.asked import Asked
from courseware.views.planner.rows import Row
from courseware.views.planner.workbook import USES
from courseware.views.planner.year import Planned

STYLE = """
:root { color-scheme: light; }
body { font: 16px/1.5 system-ui, sans-serif; margin: 1.5rem auto; max-width: 60rem; padding: 0 1rem; color: #1a1a1a; background: #fff; overflow-wrap: anywhere; }
h1 { font-size: 1.5rem; line-height: 1.25; }
nav a { display: inline-block; padding: .6rem .5rem .6rem 0; margin-right: .5rem; }
a { color: #0b5394; }
section { border-top: 2px solid #1a1a1a; margin-top: 2rem; }
table { border-collapse: collapse; width: 100%; }
caption { text-align: left; font-weight: 700; padding: 1rem 0 .25rem; }
th, td { border-top: 1px solid #bbb; padding: .4rem .6rem .4rem 0; text-align: left; vertical-align: top; font-weight: 400; }
th { width: 9rem; }
td:nth-child(2) { width: 11rem; }
.new .what { font-weight: 700; }
.what, .added { display: block; }
.added { font-size: .875rem; color: #444; }
@media (max-width: 40rem) {
  tr, th, td { display: block; width: auto !important; border: 0; padding: 0; }
  tr { border-top: 1px solid #bbb; padding: .5rem 0; }
}
@media print {
  body { font-size: 10.5pt; margin: 0; max-width: none; }
  nav { display: none; }
  section { break-before: page; border: 0; margin: 0; }
  section:first-of-type { break-before: auto; }
  tr { break-inside: avoid; }
}
"""


def page(course: Course, asked: Asked, plans: Iterable[Planned]) -> str:
    """HTML, Vietnamese: a section a class, a table a month."""
    plans = tuple(plans)
    title = f"Kế hoạch năm học {forms.school_year(asked)}: an toàn trên mạng"
    head = (
        '<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">'
        f"<title>{title}</title><style>{STYLE}</style>"
    )
    links = "\n".join(f'<a href="#{names.slug(one.group.name)}">{escape(one.group.name)}</a>' for one in plans)
    school = f"<p>{escape(asked.school)}</p>\n" if asked.school else ""
    told = "\n".join("\n".join(_class(course, one)) for one in plans)
    body = f"<h1>{title}</h1>\n{school}<p>Lập ngày {rows.told(asked.made)}.</p>\n<nav>{links}</nav>\n{told}"
    return f'<!doctype html>\n<html lang="vi">\n<head>{head}</head>\n<body>\n{body}\n</body>\n</html>\n'


def _class(course: Course, planned: Planned) -> Iterator[str]:
    yield f'<section id="{names.slug(planned.group.name)}">\n<h2>{escape(planned.group.name)}</h2>'
    found = rows.rows(course, planned)
    for (year, month), mine in groupby(found, key=lambda row: (row.hour.day.year, row.hour.day.month)):
        lines = "\n".join(map(_line, mine))
        yield f"<table>\n<caption>Tháng {month}/{year}</caption>\n{lines}\n</table>"
    if missing := list(rows.left(course, planned)):
        items = "".join(f"<li>{escape(sentence)}</li>" for sentence in missing)
        yield f"<h3>Chưa xếp được, hoặc còn để trống</h3>\n<ul>{items}</ul>"
    yield "</section>"


def _line(row: Row) -> str:
    added = " ".join(filter(None, (row.added, f"Ghi chú: {row.note}." if row.note else "")))
    return (
        f'<tr class="{row.use}"><th scope="row">Tuần {row.hour.week.number}, {row.day}</th>'
        f"<td>{escape(row.place)}, {row.length}</td>"
        f'<td><span class="what">{USES[row.use]}: {escape(row.title)}</span><span class="added">{escape(added)}</span></td></tr>'
    )
