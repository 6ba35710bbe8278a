"""What is published, signed: `manifest.py` lists it, `minisign.py` signs, `register.py` tells the official addresses.

`zips.py` signs a zip.
"""
