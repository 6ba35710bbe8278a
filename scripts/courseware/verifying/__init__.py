"""The package `verifier` made into the one file that travels: `joining.py` makes it, `joinable.py` says what is refused."""
