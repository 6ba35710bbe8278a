"""From the course to HTML: lessons, questions, scenes, and what page templates see. Nothing here imports MkDocs.

    lessons/           a lesson before and after Markdown
    pages.py           what every page gets at last
    plugin.py          the HTML of mkdocs-quiz, taken apart with a parser
    plugin_markdown.py how it gets the HTML of its parts
    question_views.py  questions as the template draws them
    scene_blocks.py scene_extension.py   scenes as Markdown blocks
    scene_acts.py      the parts of a scene that choose an option
    glossary.py        links into the glossary carry the definition
    tables.py          what a phone and a pen have to know of a table
    keys.py            the key of a question, and the most tempting slip
    teaching.py        the teacher's page of a lesson
    fragments.py       Markdown of small pieces
    addresses.py       which page is which, and what its template sees
    cards.py card_views.py law_cards.py   what templates list; of the law and of the letters
    review_map.py brief_keys.py    which question asks an objective again; the key on one line
    upkeep.py          what keeps the course true: reviews, news, what is not certain, where the law changed
    words.py templates.py   words of the interface, Jinja

The drawings themselves are templates in `overrides/`.
"""
