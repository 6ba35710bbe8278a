"""The formats that the course is exported to, as one table."""

from __future__ import annotations

from courseware.views.exports.format import Format
from courseware.views.exports.gift import GIFT
from courseware.views.exports.scorm import SCORM12, SCORM2004

FORMATS: tuple[Format, ...] = (SCORM12, SCORM2004, GIFT)
"""Every format, in the order in which `export` names them."""

NAMED: dict[str, Format] = {format_.name: format_ for format_ in FORMATS}
