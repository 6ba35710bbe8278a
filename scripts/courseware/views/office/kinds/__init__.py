"""The documents, one function each: a desk in, an `Official` out. The table of all is `office.py`."""
