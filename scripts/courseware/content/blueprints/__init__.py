"""Blueprints of papers (`quizzes/blueprints/*.yml`): how many questions, in which form, at which level, from which lessons.

model.py     what is written in a file
scoring.py   forms, levels and points of each way of scoring
choosing.py  the questions that a blueprint takes from the banks, or what they lack
matching.py  places of a paper matched with families of questions
telling.py   the items of two parallel sheets that measure telling apart
"""
