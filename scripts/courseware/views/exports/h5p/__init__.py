"""H5P: a Question Set for each lesson and a Branching Scenario for each conversation, as content alone: it opens where the libraries are installed, as in Moodle 4.

labels.py     the words on buttons and for screen readers, of each library
questions.py  a question in the library that fits how it is answered
branching.py  a conversation that keeps its branches
h5p.py        the format: the set, the packages

Which parameters a library has, and how texts of `DragText` and `Blanks` are written, stand in the `semantics.json` of
https://github.com/h5p. Libraries fill in English for whatever is not set, so every word is.
"""
