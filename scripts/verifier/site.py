"""A copy behind a URL: one file, one visitor, one verdict."""

from __future__ import annotations

import hashlib
import os
import re
from collections.abc import Mapping

from verifier.agents import UNWANTED
from verifier.answers import Answer, faulty
from verifier.client import Client
from verifier.comparing import Comparing
from verifier.findings import Report
from verifier.headers import Found, header_faults, strange_faults
from verifier.kinds import KINDS
from verifier.names import LOOK_LIMIT
from verifier.policies import weaker
from verifier.signatures import sha256
from verifier.signs import GAMBLING, signs
from verifier.unpacking import no_library, wanting
from verifier.viewers import Viewer, headers_of

MOVED = (301, 302, 303, 307, 308)
Look = tuple[str, Viewer, Answer]
"""A path, who asked for it, and the answer."""
Seen = tuple[str, frozenset[tuple[str, str]]]
"""A place, and who looked at it."""


def look_of(where: str, viewer: Viewer) -> Seen:
    """A place and a visitor as one key."""
    return where, frozenset(viewer.items())


def by_hash(path: str) -> bytes:
    """An order of files that nobody chose and that stays."""
    return hashlib.sha256(path.encode()).digest()


class Site:
    """A copy behind a URL, compared with its manifest."""

    def __init__(self, client: Client, comparing: Comparing, report: Report, repeats: int = 29, part: int = 0) -> None:
        self.client, self.comparing, self.manifest, self.report = client, comparing, comparing.manifest, report
        self.repeats, self.part = repeats, part
        self.good: dict[str, bytes] = {}
        self.cookies: dict[str, str] = {}
        self.first: dict[str, Answer] = {}
        self.usual: dict[str, frozenset[Found]] = {}
        """What is wrong with the headers of a file for everybody."""
        self.culprits: dict[tuple[str, str], str] = {}
        """Traits that alone have been enough to be shown something else, and what that is called."""
        self.seen_right: set[Seen] = set()
        self.seen_wrong: set[Seen] = set()
        """Looks that were right, and looks that lastingly were not: the same visitor must see the same all the time."""
        self.places: dict[str, str] = {}
        """Where the host has files that it moved to another spelling of their address: `/x` for `x.html`."""
        self._nowhere: dict[Seen, Answer] = {}
        self.salt = os.urandom(8)
        self.signed = frozenset(entry.sha256 for entry in self.manifest.files.values())

    def target(self, path: str) -> str:
        """Where a file is asked for by checks that follow no redirect: where `fetch` has found it."""
        return self.places.get(path, self.client.target(path))

    def says(self, viewer: Viewer, path: str = "") -> dict[str, str]:
        """The request headers of a visitor who asks for a file; whoever comes again brings the cookies of this site."""
        entry = self.manifest.files.get(path)
        cookie = "; ".join(self.cookies.values()) if viewer.get("cookie") == "của trang" else ""
        return headers_of(viewer, entry.type if entry else "page", self.client.origin, cookie)

    def keep_cookies(self, answer: Answer) -> None:
        """What an answer lays down, for the visitor who comes again; browsers keep no more of one than 4,096 characters."""
        for name, value in answer.headers:
            cookie = value.partition(";")[0].strip()
            if name.lower() == "set-cookie" and len(cookie) <= 4096 and len(self.cookies) < 20:
                self.cookies.setdefault(cookie.partition("=")[0], cookie)

    def ask(self, target: str, headers: Mapping[str, str], method: str = "GET", address: str = "") -> Answer:
        """One request. What comes in an encoding that cannot be undone here, and was not signed so, has not been seen."""
        answer = self.client.ask(target, headers, method, address)
        self.keep_cookies(answer)
        if answer.raw and no_library(answer.encoding) and sha256(answer.raw) not in self.signed:
            self._tell_unseen(answer.encoding)
        return answer

    def fetch(self, path: str, viewer: Viewer, target: str = "") -> tuple[Answer, Found | None]:
        """Ask as this visitor; follow the host's own redirects; say what is wrong with the answer."""
        target = target or self.client.target(path)
        if "query" in viewer:
            target += "?" + viewer["query"]
        begun = target
        for _ in range(4):
            answer = self.ask(target, self.says(viewer, path))
            if self.refused(viewer, answer):
                return answer, None
            if answer.status not in MOVED:
                found = self.judge(path, answer)
                if target != begun and found is None and not viewer:
                    self.places[path] = target
                return answer, self._moved_inside(path, target, answer, found) if target != begun else found
            if away := self.client.away(target, answer):
                return answer, ("redirect-foreign", f"{answer.status} tới {away}")
            if fault := self.strange(path, answer):
                return answer, fault
            parts = self.client.moved(target, answer)
            if path in self.places:
                self.client.limits.spare()
            self.report.add("canonical-redirect", target.partition("?")[0], parts.path)
            target = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
        return answer, ("unreachable", "chuyển hướng vòng quanh")

    def _moved_inside(self, path: str, target: str, answer: Answer, found: Found | None) -> Found | None:
        """What is wrong behind a redirect within the site: that it leads to another page says more than that page does."""
        if found is None or answer.status != 200 or found[0].startswith("header-") or answer.body is None:
            return found
        if self.comparing.difference(path, answer.body) is None:
            return found
        return "redirect-inside", f"tới {target.partition('?')[0]}"

    def strange(self, path: str, answer: Answer) -> Found | None:
        """The first strange header of an answer; what is only a note is noted."""
        faults = list(strange_faults(self.client, self.manifest, answer, path))
        for kind, detail in faults:
            if not KINDS[kind].level:
                self.report.add(kind, path, detail)
        return next((fault for fault in faults if KINDS[fault[0]].level), None)

    def nowhere(self, viewer: Viewer) -> Answer:
        """What a visitor gets at an address that is not there."""
        key = look_of("", viewer)
        if key not in self._nowhere:
            self._nowhere[key] = self.ask(self.client.target(f"la-{self.word('nowhere')}.html"), self.says(viewer))
        return self._nowhere[key]

    def is_missing_page(self, body: bytes) -> bool:
        """Whether this is one of the pages for addresses that are not there."""
        return sha256(body) in {self.manifest.files[page].sha256 for page in self.manifest.not_found.values()}

    def is_soft(self, answer: Answer, soft: Answer) -> bool:
        """Whether a server that answers to every name has answered with its page for all names (`soft` is one)."""
        return soft.status == 200 and (answer.raw == soft.raw or self.is_missing_page(answer.body or b""))

    def refused(self, viewer: Viewer, answer: Answer) -> bool:
        """Hosts turn away robots that they do not want, programs without a name and HTTP of 1996; nobody reads that."""
        if viewer.get("ua") in UNWANTED and answer.status in (403, 406, 429):
            self.report.add("robot-refused", viewer["ua"], f"trả lời {answer.status}")
            return True
        return "protocol" in viewer and answer.status in (400, 403, 426, 505)

    def judge(self, path: str, answer: Answer) -> Found | None:
        """What is wrong with an answer for a listed file: its bytes first, then what its headers say beyond the usual."""
        if answer.status in (404, 410):
            return "missing", str(answer.status)
        if answer.status == 206:
            return "range-differs", "trả lời một phần khi được hỏi cả tệp"
        if faulty(answer.status):
            return self.busy(path, answer)
        if answer.status != 200:
            return "unreachable", answer.error or f"trả lời {answer.status}"
        if not self.packed_as_listed(path, answer):
            body = answer.body
            found = (
                self.undone(path, answer)
                if body is None
                else self.comparing.difference(path, body, self.good.get(path))
            )
            if found:
                return found
        return self.beyond_usual(path, answer) if path in self.usual else None

    def beyond_usual(self, path: str, answer: Answer, partly: bool = False) -> Found | None:
        """What is wrong with the headers of an answer and was not with the first one: missing, weaker, strange.

        `partly`: an answer that need not say everything again (206, 304).
        """
        for fault in header_faults(self.client, self.manifest, path, answer):
            if fault in self.usual[path] or (partly and fault[0] in ("header-missing", "mime-wrong")):
                continue
            if fault[0] == "header-missing":
                return "header-uneven", f"thiếu {fault[1]}"
            if KINDS[fault[0]].level:
                return fault
            self.report.add(fault[0], path, fault[1])  # a note says no more when it is known who is shown it
        for name in self.manifest.headers:
            before, now = self.first[path].get(name), answer.get(name)
            if before and now and (weak := weaker(name, before, now, portals=False)):
                return "header-weak", f"{name}: {weak}"
        return None

    def busy(self, path: str, answer: Answer) -> Found | None:
        """A host that is busy or out of order is no break-in, and no clean look either, where a listed file was asked for.

        What it shows meanwhile is looked at all the same.
        """
        shown = (answer.body or b"")[:LOOK_LIMIT].decode("utf-8", "replace")
        if found := signs(shown, self.manifest.links, only_added=True):
            word = GAMBLING.search(re.sub("<[^<>]*>", " ", shown))
            return ("gambling", f"chữ “{word[0]}”") if word else found[0]
        if fault := self.strange(path, answer):
            return fault
        if path in self.manifest.files:
            said = "bận" if answer.status in (429, 503) else "lỗi"
            self.report.unchecked(f"Máy chủ báo {said} ({answer.status}), có tệp chưa xem được: chạy lại lúc khác.")
        else:
            self.report.limit("những địa chỉ mà lúc xem máy chủ báo bận hoặc báo lỗi (429, 5xx)")
        return None

    def packed_as_listed(self, path: str, answer: Answer) -> bool:
        """Whether an answer is, undone or not, the compressed sibling that was signed."""
        entry = self.manifest.files.get(_sibling(path, answer))
        return entry is not None and sha256(answer.raw) == entry.sha256

    def undone(self, path: str, answer: Answer) -> Found | None:
        """What is wrong with an answer whose encoding could not be undone. Where nobody can tell, the look is no clean one."""
        if not no_library(answer.encoding):
            return "encoding-differs", f"không giải nén được bản {answer.encoding}"
        self._tell_unseen(answer.encoding)
        sibling = _sibling(path, answer)
        return ("encoding-unsigned", f"byte khác với {sibling} đã ký") if sibling in self.manifest.files else None

    def _tell_unseen(self, encoding: str) -> None:
        what = f"Máy chủ trả bản nén {encoding} mà Python này không giải nén được để so"
        self.report.unchecked(f"{what}: {wanting(encoding)}.")

    def served(self) -> list[str]:
        """Files that a visitor may ask for: compressed siblings come by encoding, configurations not at all."""
        files = self.manifest.files
        packed = {path for path in files if path.endswith((".gz", ".br")) and path.rpartition(".")[0] in files}
        return [path for path in files if path not in packed and files[path].type != "config"]

    def pages(self) -> list[str]:
        """The pages among them."""
        return [path for path in self.served() if self.manifest.files[path].type == "page"]

    def word(self, salt: str) -> str:
        """A name that nobody can foresee, the same through one run."""
        return "b" + hashlib.sha256(self.salt + salt.encode()).hexdigest()[:19]


def _sibling(path: str, answer: Answer) -> str:
    """The compressed file from which a server may have taken an answer, or ""."""
    return {"br": f"{path}.br", "gzip": f"{path}.gz", "x-gzip": f"{path}.gz"}.get(answer.encoding, "")
