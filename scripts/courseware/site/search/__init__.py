"""The search index of one language, in two parts: titles and headings; then which page holds which word, and which stand side by side.

Vietnamese is written in syllables, so "mật khẩu" is two entries of a dictionary, and what makes them one word is that
they stand side by side. The first part, enough for a first answer, holds

* the pages' addresses, titles and headings, in which the script looks for the phrase itself. A heading that many pages
  share (“Ghi nhớ”) tells no page from another and stays out;
* what is typed by whoever needs help.

The second, which is loaded once somebody types, holds

* the pages' descriptions;
* every word as written (lower case, with its marks) and the pages that hold it;
* pairs of neighbours that are a word more often than chance: their geometric cohesion n(ab) / √(n(a)·n(b)) is at least
  COHESION. Pairs that follow from their words (all pages with both have them side by side) are left out;
* other words for what the pages do not name.

Folding (“mật” = “mat”) is done by the script that searches, `overrides/assets/js/search.js`.

pages.py     what a page says: headings and phrases
words.py     which page holds which word, and which stand side by side
packing.py   numbers and sorted words in few signs
index.py     both parts as scripts
"""
