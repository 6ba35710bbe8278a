"""cmi5 (Quartz): packages for a system with an LRS; in a band's package each lesson is launched and told apart. Pure."""

from __future__ import annotations

from courseware.views.exports import cmi5_structure
from courseware.views.exports.packages import Packages

CMI5 = Packages("cmi5", "cmi5", "cmi5.xml", cmi5_structure.structure)
