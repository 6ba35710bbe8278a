"""Is this copy of Lá chắn số genuine?  `python3 -I verify.py --key lachan.pub https://an-toan.truong.example/`

One file, standard library alone, nothing of the project imported: read it from top to bottom, then trust it.

What it rests on: the public key comes from the person who checks, never from the site; the list of files is signed
(schools that share a release sign their own files and the hash of one list for the rest); the same address is asked for
as many kinds of visitor, because injected gambling links are mostly shown to search engines and to visitors that come
from them. Word lists look only at what is *added* to a page: the course itself speaks of gambling. It changes nothing
on the server.
"""

from __future__ import annotations

MODULES = (
    "kind", "kinds_of_hosts", "kinds_of_files", "kinds_of_answers", "notes", "kinds", "findings",
    "ed25519", "names", "signatures", "terms", "manifest",
    "links", "markup", "marks", "lures", "signs", "own_pages", "suspects", "robots", "bits", "blocks", "zstd", "unpacking", "answers", "limits", "media_types", "rewriting", "writings", "map_places", "comparing",
    "reasons", "folders", "zips", "disk",
    "wire", "address", "connection", "client",
    "agents", "traits", "viewers",
    "renderings", "policies", "cookies", "strange_headers", "headers", "listed", "asking", "nowhere", "refusals", "judging", "leading", "site", "all_but_one", "families",
    "in_turn", "budget", "once_more", "list_again", "neighbours", "first_looks", "every_file", "usual_headers", "listings", "bare_folders", "site_maps", "unasked", "closed", "missing_pages", "unknown_names", "hiding_places", "shells", "planted", "probes", "methods", "aliases", "spellings", "open_redirects", "ranges", "conditions", "ways_of_asking", "siblings", "reflected", "hosts", "own_names", "crowds",
    "tls", "looking",
    "register", "portal", "log",
    "wording", "bringing", "own_parts", "trusting", "running", "command", "__main__",
)  # fmt: skip
"""The modules as one reads them; each imports only from those before it. `courseware` joins them in this order."""
