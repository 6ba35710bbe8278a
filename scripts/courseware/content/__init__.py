"""What authors write, read once into types. Nothing here draws, builds or imports MkDocs.

    model.py        the nouns of the course; begin reading here
    registries.py   scripts/registry/*.yml: what may be cited, must be covered, may be called
    fields.py       front matter: one closed model for each kind of file
    texts.py        the bytes of a file -> its text as it was meant; the one place that decodes
    fences.py       which lines are fenced code
    strict_yaml.py  YAML in which what was typed is what is read, with line numbers
    scalars.py      numbers and days in it
    frontmatter.py  a file cut into front matter and body; YAML against a model
    locales.py      overrides/locales/*.yml: the words of the interface
    questions.py    a bank's Markdown -> questions
    scene_kinds.py  the closed list of scenes
    placing.py      where a lesson's text wants its questions
    citations.py    [LANM-2025-D16.2] in a text
    keys.py         what a question means: its kind and the pattern of its right answers
    reading.py      docs/, quizzes/, registries -> Course and problems; the only module that opens them
    reference.py    the models told to authors and editors
    problems.py     what is wrong, and where

Arrows go down: content < checks, drawing < authoring, site < hosting, embedding, editions, signing < commands.
"""
