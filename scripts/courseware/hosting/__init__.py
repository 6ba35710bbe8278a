"""The built site made ready for any server, and as a zip for a stick.

From policy to files:

    policy.py        what every server must send and refuse: the only place with headers, types, caching
    preparing.py     site/ -> dist/host: copied, 404 pages moved to their folder, compressed, configured
    compressing.py   .gz and .br beside text files
    nginx.py apache.py caddy.py iis.py netlify.py crawlers.py    one server (or kind of reader) each: policy -> text
    overlays.py      nginx for many schools from one folder: dist/editions/
    edge.py          nginx in front of object storage, the same addresses
    storage.py       upload to object storage with rclone
    offline.py       site/ -> one zip that opens by double click
"""
