"""What is published, signed: `manifest.py` lists it, `minisign.py` signs, `register.py` tells the official addresses.

`zips.py` signs a zip. `joining.py` makes the one file `verify.py` of the package `verifier`; `joinable.py` says what is refused.
"""
