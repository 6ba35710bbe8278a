"""What is wrong with an answer for a listed file: its status, its bytes, its headers."""

from __future__ import annotations

import re

from verifier.answers import Answer, asks_password, refusal
from verifier.cookies import follows
from verifier.findings import Found
from verifier.headers import header_faults
from verifier.kinds import KINDS
from verifier.names import LOOK_LIMIT
from verifier.own_pages import harm_on_the_way
from verifier.policies import weaker
from verifier.refusals import Refusing, asked_by
from verifier.renderings import is_rendering
from verifier.signatures import sha256
from verifier.signs import added
from verifier.strange_headers import strange_faults
from verifier.suspects import PICTURES
from verifier.unpacking import no_library, sibling
from verifier.viewers import Viewer


class Judging(Refusing):
    """Answers of a copy against its signed list."""

    def judge(self, path: str, answer: Answer, viewer: Viewer | None = None) -> Found | None:
        """What is wrong with an answer for a listed file: its bytes first, then what its headers say beyond the usual."""
        if answer.status in (404, 410):
            if sha256(answer.body or b"") != self.manifest.files[path].sha256:
                return "missing", str(answer.status)
            if path in self.manifest.not_found.values():
                return None  # many hosts have their page for missing addresses nowhere else
            return "status-wrong", f"đúng nội dung, nhưng trả lời {answer.status}"
        if answer.status == 206:
            return "range-differs", "trả lời một phần khi được hỏi cả tệp"
        if refusal(answer):
            return self.turned_away(path, answer, viewer=viewer)
        if asks_password(answer):
            return "password-asked", asked_by(answer)
        if answer.status != 200:
            return "unreachable", answer.error or f"trả lời {answer.status}"
        if not self.packed_as_listed(path, answer):
            body = answer.body
            found = (
                self.undone(path, answer)
                if body is None
                else self.comparing.difference(path, body, self.good.get(path))
            )
            if found and found[0] == "changed" and self._by_picture_network(path, answer):
                return "rewritten", "ảnh được nén lại trên đường đi"
            if found:
                saved = re.match(r"\s*attachment", answer.get("content-disposition"), re.I)
                return (found[0], f"{found[1]}; trình duyệt tải về thay vì mở") if saved else found
        return self.beyond_usual(path, answer) if path in self.usual else None

    def beyond_usual(self, path: str, answer: Answer, partly: bool = False) -> Found | None:
        """What is wrong with the headers of an answer and was not with the first one: missing, weaker, strange.

        `partly`: an answer that need not say everything again (206, 304).
        """
        for fault in header_faults(self.client, self.manifest, path, answer, self.good.get(path, b"")):
            if fault in self.usual[path] or (partly and fault[0] in ("header-missing", "mime-wrong")):
                continue
            if fault[0] == "header-missing":
                return "header-uneven", f"thiếu {fault[1]}"
            if fault[0] == "host-cookie" and not self.first[path].get("set-cookie") and follows(answer):
                return "header-extra", fault[1]
            if KINDS[fault[0]].level:
                return fault
            self.report.add(fault[0], path, fault[1])  # a note says no more when it is known who is shown it
        for name in self.manifest.headers:
            before, now = self.first[path].get(name), answer.get(name)
            if before and now and (weak := weaker(name, before, now, portals=False)):
                return "header-weak", f"{name}: {weak}"
        return None

    def altered(self, path: str, answer: Answer, partly: bool = False) -> Found | None:
        """The same where nothing but a missing header is no more than a note."""
        fault = self.beyond_usual(path, answer, partly)
        if fault and fault[0] == "header-uneven":
            self.tell_uneven(path, fault[1])
            return None
        return fault

    def tell_uneven(self, where: str, detail: str) -> None:
        """A header that is missing here and not there is no worse than one that is missing everywhere."""
        self.report.add("header-missing" if self.manifest.headers_required else "header-uneven", where, detail)

    def strange(self, path: str, answer: Answer) -> Found | None:
        """The first strange header of an answer; what is only a note is noted."""
        faults = list(strange_faults(self.client, self.manifest, answer, path))
        for kind, detail in faults:
            if not KINDS[kind].level:
                self.report.add(kind, path, detail)
        return next((fault for fault in faults if KINDS[fault[0]].level), None)

    def _by_picture_network(self, path: str, answer: Answer) -> bool:
        """Whether a network says that it has packed a picture anew, and it is one."""
        said = answer.get("cf-polished") or answer.get("x-imgix-id") or "imgq" in answer.get("cf-bgj")
        return bool(said) and self.manifest.files[path].type == "picture" and (answer.body or b"").startswith(PICTURES)

    def altered_missing_page(self, answer: Answer) -> str:
        """The text of our page for addresses that are not there, where an answer is that page with more in it; else ""."""
        body = answer.body or b""
        key = sha256(body)
        if key not in self._likeness:
            text = body[:LOOK_LIMIT].decode("utf-8", "replace")
            goods = (self.good.get(page, b"").decode("utf-8", "replace") for page in self.manifest.not_found.values())
            near = (
                good for good in goods if good and 2 * len(text) > len(good) and len(added(text, good)) < len(good) / 2
            )
            self._likeness[key] = next(near, "")
        return self._likeness[key]

    def on_the_way(self, target: str, answer: Answer) -> Found | None:
        """What harms in the page that comes with a redirect."""
        there = self.client.moved(target, answer).hostname or ""
        text = (answer.body or b"")[:LOOK_LIMIT].decode("utf-8", "replace")
        found = harm_on_the_way(text, self.client.host, there) if text else []
        return next(((kind, f"trong câu chuyển hướng: {detail}") for kind, detail in found), None)

    def is_rendering(self, path: str, viewer: Viewer, answer: Answer) -> bool:
        """Whether the host gives a page as Markdown, in its own words, to somebody who has asked for that."""
        if viewer.get("accept") != "Markdown" or not answer.get("content-type").lower().startswith("text/markdown"):
            return False
        good = self.good.get(path, b"").decode("utf-8", "replace")
        return is_rendering(
            good, (answer.body or b"").decode("utf-8", "replace"), self.manifest.links | {self.client.host}
        )

    def packed_as_listed(self, path: str, answer: Answer) -> bool:
        """Whether an answer is, undone or not, the compressed sibling that was signed."""
        entry = self.manifest.files.get(sibling(path, answer.encoding))
        return entry is not None and sha256(answer.raw) == entry.sha256

    def is_as_listed(self, path: str, answer: Answer) -> bool:
        """Whether an answer is the listed file, packed or not."""
        body = answer.body or b""
        return sha256(body) == self.manifest.files[path].sha256 or self.packed_as_listed(path, answer)

    def undone(self, path: str, answer: Answer) -> Found | None:
        """What is wrong with an answer whose encoding could not be undone. Where nobody can tell, the look is no clean one."""
        if not no_library(answer.encoding):
            return "encoding-differs", f"không giải nén được bản {answer.encoding}"
        self.not_undone.setdefault(answer.encoding, set()).add(self.target(path))
        beside = sibling(path, answer.encoding)
        return ("encoding-unsigned", f"byte khác với {beside} đã ký") if beside in self.manifest.files else None
