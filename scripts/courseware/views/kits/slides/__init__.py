"""Slides of a lesson, made of its steps: text that a teacher can edit, our drawings, notes for who speaks. Vietnamese only.

letters.py       how wide letters are
deck.py          what slides are made of: paragraphs, boxes, pictures, tables, at their places in points
looks.py         colours, margins, lines of boxes
measuring.py     how high a text is
pieces.py        what stands one below the other on a slide, and how high that is
stacking.py      pieces at their places
paging.py        how many slides some pieces need, and at what size
contents.py      a lesson's Markdown as pieces
scenes.py        a chat, a mail, a call … as pieces
asking.py        a question as pieces, kind by kind
answering.py     the same with what is right marked, and why
speaking.py      the notes below each slide
frames.py        a slide around its pieces: title, tag, foot
walk.py          the slides of one lesson, in order
drawingml.py     boxes, pictures, tables in DrawingML
template.py      master, layouts, theme: python-pptx's own made ours
presentation.py  the PowerPoint file around them, the same bytes on every run
"""
