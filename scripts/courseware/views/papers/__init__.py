"""Papers ("đề kiểm tra"): what a blueprint gives, as documents for Word. Vietnamese only, as the forms are.

plan.py            the chosen questions, and each variant's order of questions and options, with its keys
tally.py           how many questions and points, by lesson, form and level
tables.py          the matrix of 19 columns and the specification of 16
heads.py           their joined rows of head
sheet.py           the paper of one variant
asked.py           one question as it stands on paper
answers.py         the keys of all variants
guide.py           how to mark, with reasons; in primary school how to comment
parallel.py        two sheets that measure telling apart, their key and the tally of a class
papers.py          the view: which blueprints, which files
"""
