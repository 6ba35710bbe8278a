"""The formats that the course is exported to, as one table."""

from __future__ import annotations

from courseware.views.exports.cc11 import CC11
from courseware.views.exports.cmi5 import CMI5
from courseware.views.exports.docx_azota import DOCX_AZOTA
from courseware.views.exports.docx_olm import DOCX_OLM
from courseware.views.exports.format import Format
from courseware.views.exports.gforms import GFORMS
from courseware.views.exports.gift import GIFT
from courseware.views.exports.h5p.h5p import H5P
from courseware.views.exports.kolibri.kolibri import KOLIBRI
from courseware.views.exports.moodle_xml import MOODLE_XML
from courseware.views.exports.qti.qti import QTI21, QTI30
from courseware.views.exports.scorm import SCORM12, SCORM2004
from courseware.views.exports.xlsx_kahoot import XLSX_KAHOOT
from courseware.views.exports.xlsx_wayground import XLSX_WAYGROUND

BANKS: tuple[Format, ...] = (MOODLE_XML, GIFT, DOCX_OLM, DOCX_AZOTA, XLSX_WAYGROUND, XLSX_KAHOOT, GFORMS)
"""Of the places where a teacher alone keeps questions: what teachers' pages offer. They need nothing but the course."""

FORMATS: tuple[Format, ...] = (*BANKS, QTI30, QTI21, CC11, H5P, SCORM12, SCORM2004, CMI5, KOLIBRI)
"""Every format, in the order in which `export` names them."""

NAMED: dict[str, Format] = {format_.name: format_ for format_ in FORMATS}
