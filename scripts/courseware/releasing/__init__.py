"""A release that a department can check: everything of it comes from one tag of git, and from nothing else.

tagged.py     the files of a tag, read from git
archive.py    those files as one zip, the same bytes wherever it is made
bill.py       what the course is built with, as an SBOM (CycloneDX)
release.py    all parts in one folder, their hashes, the signature

Arrow: content, verifying, machine, signing < releasing < commands.
"""
