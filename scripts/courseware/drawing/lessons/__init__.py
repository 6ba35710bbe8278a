"""A lesson on its way through the Markdown of a site: before it, questions are put in; after it, they are drawn.

`expanding` runs before mkdocs-quiz sees the page, `finishing` after mkdocs-quiz has made its HTML. The review page of a lesson goes
the same way, with a body that is nothing but its questions.

drawing.py     what is needed to draw a lesson in one language
expanding.py   its Markdown as mkdocs-quiz is to see it
slots.py       the places that are left in it, and how one is filled
questions.py   what mkdocs-quiz made is taken out, and all questions are drawn in their places
finishing.py   its HTML with everything in place
"""
