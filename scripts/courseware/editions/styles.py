"""`truong.css`: a school's name, contacts, colour, logo and choice of bands in one small file that every page loads.

So all pages stay the same bytes in every school, and a page without a script still says whose it is: the words stand in
`content`, which browsers show, print and read aloud; `school.js` makes real text and links of them where scripts run.
"""

from __future__ import annotations

ORIGINAL = "/* Bản gốc: chưa của trường nào. Original: no school's own. */\n"
"""What the file says in the original site."""
