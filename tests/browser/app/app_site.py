"""A copy of the site on http://localhost, a secure context, with the strict headers, that can change, stall and go away."""

from __future__ import annotations

import re
import shutil
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from courseware.hosting import policy
from courseware.site import service_worker

from ...exchanging import exchange
from ...loopback import Files, listening

ROOT = Path(__file__).resolve().parents[3]
PORTAL = "cong.html"
"""A page that a test may add, which frames one of ours; the strict policy frames nothing, so it goes without."""
WORKER = ROOT / "overrides/assets/js" / service_worker.NAME


class _Handler(Files):
    """Files with the headers of the policy."""

    site: AppSite

    def send_head(self) -> Any:
        self.site.asked.append(urlsplit(self.path).path)
        if self.site.stalled(self.path):
            self.site.released.wait()
        if self.site.lost(self.path):
            self.close_connection = True
            return None
        # It says when a file changed to the second: a test that changes one twice in a second would be told "not modified".
        del self.headers["If-Modified-Since"]
        return super().send_head()

    def guess_type(self, path: Any) -> str:
        return policy.TYPES.get(str(path).rpartition(".")[2], policy.TYPES["html"])

    def end_headers(self) -> None:
        path = urlsplit(self.path).path
        kept = [value for pattern, value in policy.CACHING.items() if re.search(pattern, path)]
        sent = policy.sent(policy.Place(), path) | {"Cache-Control": (kept or [policy.FRESH])[-1]}
        if path == f"/{PORTAL}":
            del sent["Content-Security-Policy"]
        for name, value in sent.items():
            self.send_header(name, value)
        super().end_headers()


class AppSite:
    """The server. `folder` is what it serves; tests change the files in it."""

    def __init__(self, built: Path, folder: Path) -> None:
        self.folder = Path(shutil.copytree(built, folder))
        self.asked: list[str] = []
        self.stalled: Callable[[str], bool] = lambda path: False
        """Which addresses get no answer until the server stops."""
        self.released = threading.Event()
        self.lost: Callable[[str], bool] = lambda path: False
        """Which addresses never get an answer."""
        self.port = 0
        self.start()

    @property
    def url(self) -> str:
        """The address, without a slash at its end."""
        return f"http://localhost:{self.port}"

    def start(self) -> None:
        """Listen, on the same port as before."""
        handler = type("Handler", (_Handler,), {"site": self})
        folder = str(self.folder)
        self.server = listening(lambda *a: handler(*a, directory=folder), self.port)
        self.port = self.server.server_port

    def stop(self) -> None:
        """No net: nobody listens any more."""
        self.released.set()
        self.server.shutdown()
        self.server.server_close()

    def asked_for_a_version(self) -> list[str]:
        """What was asked for, in order, but for further looks for a new worker: a browser has them after each page, when it likes."""
        first, *then = self.asked
        return [first, *(path for path in then if path != f"/{service_worker.NAME}")]

    def change(self, path: str, old: str, new: str) -> None:
        """Alter a file as an intruder would: the list of hashes does not know of it."""
        exchange(self.folder / path, old, new, everywhere=True)

    def text(self, path: str) -> str:
        """A file as it is now."""
        return (self.folder / path).read_text("utf-8")

    def release(self, below: str = "") -> None:
        """Say that the files as they are now are a new version; `below` is the folder of another copy."""
        service_worker.write(self.folder / below, WORKER)
