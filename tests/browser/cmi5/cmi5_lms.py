"""The part of an LMS that launches packages of cmi5, in front of a store: tokens, documents, statements handed on.

It keeps to the specification where a package could notice: a token once, a document by learner, lesson and registration, no
request without both headers. Its address is another site's than that of the packages.
"""

from __future__ import annotations

import base64
import http.server
import json
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import parse_qs, urlencode, urlsplit

from ...loopback import listening
from .cmi5_rules import SESSION
from .lrs import Store

ACTOR = {"objectType": "Agent", "account": {"homePage": "https://so.invalid", "name": "k7-42"}}
ALLOWED = {
    "Access-Control-Allow-Origin": "*",
    "Access-Control-Allow-Methods": "GET, PUT, POST",
    "Access-Control-Allow-Headers": "Authorization, Content-Type, X-Experience-API-Version",
}


@dataclass
class Lms:
    """`launches`: session → what it was launched with; `documents`: state and profile documents by their query."""

    store: Store
    address: str = ""
    registration: str = field(default_factory=lambda: str(uuid.uuid4()))
    activity: str = field(default_factory=lambda: f"https://so.invalid/hoat-dong/{uuid.uuid4()}")
    launches: dict[str, dict[str, Any]] = field(default_factory=dict)
    documents: dict[str, Any] = field(default_factory=dict)
    asked: list[str] = field(default_factory=list)
    """Methods and resources of all requests, in order."""
    down: bool = False
    """It answers nothing."""
    deaf: bool = False
    """It takes no statements, and everything else."""

    def launch(self, page: str, mode: str = "Normal", mastery: float | None = 0.8, back: str = "") -> str:
        """The address that the LMS opens, with a session of its own."""
        session = str(uuid.uuid4())
        grouping = [{"id": "https://la-chan-so.invalid/vi/bai", "objectType": "Activity"}]
        template = {"extensions": {SESSION: session}, "contextActivities": {"grouping": grouping}}
        rules = {"contextTemplate": template, "launchMode": mode, "moveOn": "Completed"}
        rules |= {"returnURL": back} if back else {}
        rules |= {} if mastery is None else {"masteryScore": mastery}
        facts = {"actor": ACTOR, "activity": self.activity, "registration": self.registration}
        self.launches[session] = facts | {"template": template, "mode": mode, "mastery": mastery, "fresh": True}
        self.documents[self.key("LMS.LaunchData")] = rules
        said = {
            "endpoint": f"{self.address}/xapi", "fetch": f"{self.address}/the?k={session}", "actor": json.dumps(ACTOR),
            "registration": self.registration, "activityId": self.activity,
        }  # fmt: skip
        return f"{page}?{urlencode(said)}"

    def key(self, state: str) -> str:
        """Of a document of this lesson, as its request names it."""
        return f"activities/state {state} {self.activity} {json.dumps(ACTOR, sort_keys=True)} {self.registration}"

    def kept(self) -> dict[str, Any]:
        """The package's own document."""
        found: dict[str, Any] = self.documents.get(self.key("la-chan-so"), {})
        return found

    def token(self, session: str) -> dict[str, str]:
        """Once; the second time an error (8.2.3)."""
        if not self.launches[session].pop("fresh", False):
            return {"error-code": "1", "error-text": "used"}
        return {"auth-token": base64.b64encode(session.encode()).decode()}

    def answer(self, method: str, resource: str, query: dict[str, str], body: bytes) -> tuple[int, bytes]:
        """What xAPI answers."""
        if self.down or (self.deaf and method == "POST"):
            return 503, b""
        if resource == "statements":
            return self.store.send(body) if body else (200, self.store.asked(urlencode(query)))
        agent = json.dumps(json.loads(query["agent"]), sort_keys=True)
        name = query.get("stateId") or query["profileId"]
        key = " ".join([resource, name, *(query[key] for key in ("activityId",) if key in query), agent])
        key += f" {query['registration']}" if "registration" in query else ""
        if method == "PUT":
            self.documents[key] = json.loads(body)
            return 204, b""
        return (200, json.dumps(self.documents[key]).encode()) if key in self.documents else (404, b"")


@contextmanager
def serving(store: Store) -> Iterator[Lms]:
    """One at a time of its own port."""
    lms = Lms(store)

    class Answers(http.server.BaseHTTPRequestHandler):
        def log_message(self, format: str, *args: object) -> None:
            """Say nothing."""

        def _told(self, status: int, body: bytes = b"") -> None:
            self.send_response(status)
            for name, value in (
                ALLOWED | {"Content-Type": "application/json", "Content-Length": str(len(body))}
            ).items():
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(body)

        def do_OPTIONS(self) -> None:
            self._told(204)

        def do_GET(self) -> None:
            parts = urlsplit(self.path)
            query = {name: values[0] for name, values in parse_qs(parts.query).items()}
            body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
            resource = parts.path.removeprefix("/xapi/")
            lms.asked.append(f"{self.command} {resource}")
            if parts.path == "/the" and self.command == "POST":
                self._told(200, json.dumps(lms.token(query["k"])).encode())
            elif self.headers.get("X-Experience-API-Version") != "1.0.3":
                self._told(400)
            elif self._session() not in lms.launches:
                self._told(401)
            else:
                self._told(*lms.answer(self.command, resource, query, body))

        def do_POST(self) -> None:
            self.do_GET()

        def do_PUT(self) -> None:
            self.do_GET()

        def _session(self) -> str:
            given = self.headers.get("Authorization", "").removeprefix("Basic ")
            return base64.b64decode(given).decode()

    server = listening(Answers)
    lms.address = f"http://127.0.0.1:{server.server_port}"
    yield lms
    server.shutdown()
    server.server_close()
