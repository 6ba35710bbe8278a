"""Light pages for portals, and in `packages.py` for an LMS: a view on a built site.

    site/nhung/lop-6-7/bai.html           the lesson in a frame
    site/nhung/lop-6-7/bai-cau-hoi.html   its questions alone
    site/nhung/lop-6-7/bai.svg            a QR that opens the lesson (with --base)
    site/nhung/lop-6-7/bai.oembed.json    for portals that ask by oEmbed (with --base)
    site/nhung/index.html                 for the portal's administrator: all of it to copy
    site/en/nhung/…                       the same in English
    site/assets/nhung.*.css|js            one style, one script per language, the portal's optional helper

Two runs on the same site give the same bytes.
"""
