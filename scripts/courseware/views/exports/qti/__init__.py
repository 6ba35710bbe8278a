"""QTI, the tests of 1EdTech: a package for each lesson, in QTI 3.0 or, by other names, in 2.1.

dialects.py      what differs between the two: names of elements and attributes, namespaces, types of files
markup.py        texts and pictures inside items
interactions.py  what a learner does, one function a way of answering
marking.py       right answers, points, what is shown afterwards
items.py         one question as one file
packages.py      a lesson's test and its manifest
qti.py           the two formats

Everything is built with the names of QTI 3.0 and without a namespace; a dialect gives both when it is written.
The specification: https://www.imsglobal.org/spec/qti/v3p0/impl (information model), https://www.imsglobal.org/question/qtiv2p1.
"""
