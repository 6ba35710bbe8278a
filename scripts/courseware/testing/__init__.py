"""How the project is tested: `course.py test` runs the tools, then pytest in one run over all cores.

tools      ruff and mypy, each with its time
suite      how pytest is started: which tests, how many at once, with which browser
marks      which test needs a browser, servers, another Python: read off its fixtures and folder, and enforced
timing     a pytest plugin: seconds by part, and what was left out for want of a program, before pytest's last line
needs      a program that is not here: the test is left out with a sentence; with CI=true it fails
sharing    what is dear is made once for all workers

Arrow: machine < testing < commands. `marks`, `timing`, `needs` import pytest, which a teacher's machine does not have:
the command does not import them.
"""
