"""The rules that content keeps, one module a rule: `check` gives what is wrong.

context.py   what a rule may look at: a path and the registries, or the whole course and the day
rules.py     which rules there are
running.py   all of them applied, every problem told at once
notes.py     what is not wrong but waits for somebody
passages.py scene_parts.py   texts and scenes as several rules look at them
"""
