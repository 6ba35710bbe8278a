"""The report as one page for authors: the picture of the matrix, then every table. No script, nothing from elsewhere."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from courseware.views.report.tables import Row, Table

STYLE = """
body { font: 16px/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 70rem; padding: 0 1rem; color: #222; background: #fff; }
svg { width: 42rem; max-width: 100%; height: auto; }
.wide { overflow-x: auto; }
table { border-collapse: collapse; margin: .5rem 0 2rem; }
th, td { border-bottom: 1px solid #ddd; padding: .25rem .75rem; text-align: right; vertical-align: top; }
th:first-child, td.words { text-align: left; }
td.beyond { color: #a4161a; font-weight: 700; }
"""


def page(tables: Sequence[Table], matrix: str) -> str:
    """HTML, Vietnamese; a figure beyond its limit is red, bold and ends in !."""
    told = "\n".join(_table(table) for table in tables if table.rows)
    title = "Khoá học đã tới đâu"
    head = f'<meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>{title}</title><style>{STYLE}</style>'
    body = f"<h1>{title}</h1>\n<p>Số trong mỗi ô là số câu hỏi của các bài dạy ô ấy; dấu – là chưa có bài.</p>\n{matrix}{told}"
    return f'<!doctype html>\n<html lang="vi">\n<head>{head}</head>\n<body>\n{body}\n</body>\n</html>\n'


def _table(table: Table) -> str:
    heads = "".join(f'<th scope="col">{escape(head)}</th>' for head in table.heads)
    limit = f"\n<p>Ngưỡng: {escape(table.limit)}.</p>" if table.limit else ""
    rows = "\n".join(_row(table, row) for row in table.rows)
    return f'<h2 id="{table.id}">{escape(table.title)}</h2>{limit}\n<div class="wide"><table>\n<tr>{heads}</tr>\n{rows}\n</table></div>'


def _row(table: Table, row: Row) -> str:
    name, *cells = table.cells(row)
    drawn = ""
    for cell, column, value in zip(cells, table.columns, row.values, strict=True):
        kind = "beyond" if column.id in row.beyond else "words" if isinstance(value, str) else ""
        drawn += f"<td{f' class={kind}' if kind else ''}>{escape(cell)}</td>"
    return f'<tr><th scope="row">{escape(name)}</th>{drawn}</tr>'
