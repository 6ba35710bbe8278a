"""What authors write, read once into types. Nothing here draws, builds or imports MkDocs.

    model.py        the nouns of the course; begin reading here
    registries/     scripts/registry/*.yml, a module a file: what may be cited, must be covered, who acts, whom to call
    fields.py       front matter: one closed model for each kind of file
    texts.py        the bytes of a file -> its text as it was meant; the one place that decodes
    fences.py       which lines are fenced code
    strict_yaml.py  YAML in which what was typed is what is read, with line numbers
    scalars.py      numbers and days in it
    frontmatter.py  a file cut into front matter and body; YAML against a model
    sheets.py       overrides/pictures/*.svg: the drawn parts of pictures
    locales.py      overrides/locales/*.yml: the words of the interface
    drafts.py       a bank cut at its headings
    briefs.py       a long question in a game's few letters
    kinds/          the kinds of question, one module each
    questions.py    two drafts -> a question
    plain.py        a question as plain text
    scene_kinds.py  the closed list of scenes
    acts.py         which part of a scene chooses which option
    placing.py      where a lesson's text wants its questions
    citations.py    [LANM-2025-D16.2] in a text
    files.py        files that are read together, so that what comes of them may be kept
    reading/        docs/, quizzes/, registries -> Course and problems; the only package that opens them
    sections.py     a lesson's sections by anchor, its opening scene, the one for teachers
    teaching/       a lesson's section for teachers: ways to teach in minutes, product, answers to expect
    prose.py        the sentences that a learner reads
    wording.py      words and phrases found as words
    reference.py    the models told to authors and editors
    lists.py        order of pages, tags; ids, addresses and citations ever given
    changelog.py    what CHANGELOG.md tells teachers, release by release
    lines.py        on which line of its file a key stands
    starters.py     what a new lesson is written over
    problems.py     what is wrong, and where

Arrows go down: machine < content < checks, drawing < views < authoring, site < hosting, embedding, editions, signing < commands.
"""
