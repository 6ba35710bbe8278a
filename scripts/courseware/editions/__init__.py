"""A school's own edition: one small set of files beside a release that stays the same in every school.

From profile to folder:

    profile.py     what a school says about itself (YAML, or a row of a table), one closed model
    sheets.py      CSV and xlsx -> rows as an office sees them, and what could not be taken so
    columns.py     those rows under the keys of a profile
    tables.py      a department's CSV or xlsx, and what a school changed for itself -> profiles
    schools.py     profile -> School: everything checked, pictures and pages made ready
    colours.py logos.py own_pages.py    the parts that schools.py checks
    drawings.py unfolding.py    what may stand in an SVG, and how much it draws
    brand.py       School -> truong.css: name, contacts, colour, logo, bands, without a script
    pages.py       School -> truong.html and the school's own pages, in the shell of the release
    app.py         School -> truong.webmanifest
    releases.py    the built site as the base of all editions, prepared once
    forms.py       a School on a Release as overlay, whole folder or zip; written beside, swapped in whole
    upgrading.py   what a new release changed, what a school had changed by hand
    making.py      many schools at once: parallel, resumable
    overview.py    the department's page of its schools; their signed register is signing/register.py

Files of a school have names that begin with `truong`; all others are the release, byte for byte.
"""
