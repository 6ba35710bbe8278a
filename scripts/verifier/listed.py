"""A copy behind a URL and its signed list: what there is to be asked for, and which bytes are ours."""

from __future__ import annotations

import hashlib
import os

from verifier.client import Client
from verifier.comparing import Comparing
from verifier.signatures import sha256
from verifier.unpacking import ENDS


def by_hash(path: str) -> bytes:
    """An order of files that nobody chose and that stays."""
    return hashlib.sha256(path.encode()).digest()


class Listed:
    """What a release lists, at the place where a copy of it is."""

    def __init__(self, client: Client, comparing: Comparing) -> None:
        self.client, self.comparing, self.manifest = client, comparing, comparing.manifest
        self.places: dict[str, str] = {}
        """Where the host has files that it moved to another spelling of their address: `/x` for `x.html`."""
        self.salt = os.urandom(8)
        self.signed = frozenset(entry.sha256 for entry in self.manifest.files.values())
        self.signed_pages = frozenset(one.sha256 for one in self.manifest.files.values() if one.type == "page")
        self.listed = frozenset(map(client.target, self.manifest.files))

    def target(self, path: str) -> str:
        """Where a file is asked for by checks that follow no redirect: where `fetch` has found it."""
        return self.places.get(path, self.client.target(path))

    def is_missing_page(self, body: bytes) -> bool:
        """Whether this is one of the pages for addresses that are not there."""
        return sha256(body) in {self.manifest.files[page].sha256 for page in self.manifest.not_found.values()}

    def is_signed_page(self, body: bytes) -> bool:
        """Whether this is any page of the release, byte for byte."""
        return sha256(body) in self.signed_pages

    def served(self) -> list[str]:
        """Files that a visitor may ask for: compressed siblings come by encoding, configurations not at all."""
        files = self.manifest.files
        packed = {path for path in files if path.rpartition(".")[2] in ENDS and path.rpartition(".")[0] in files}
        return [path for path in files if path not in packed and files[path].type != "config"]

    def pages(self) -> list[str]:
        """The pages among them."""
        return [path for path in self.served() if self.manifest.files[path].type == "page"]

    def word(self, salt: str) -> str:
        """A name that nobody can foresee, the same through one run."""
        return "b" + hashlib.sha256(self.salt + salt.encode()).hexdigest()[:19]
