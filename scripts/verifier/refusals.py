"""What a host refuses, and what harms in the page with which it does."""

from __future__ import annotations

import re

from verifier.agents import PROVEN, UNWANTED
from verifier.answers import Answer, faulty, refusal, said
from verifier.findings import Found
from verifier.links import host_of
from verifier.marks import Marks
from verifier.names import LOOK_LIMIT
from verifier.nowhere import Nowhere
from verifier.own_pages import MAKERS, WIDESPREAD, harm, kin, sells
from verifier.signatures import sha256
from verifier.viewers import Viewer, name_of, unsaid

ODD = frozenset(("query", "address", "cookie", "accept", "hints", "protocol"))
"""Traits that firewalls refuse in a request, though the page itself is for everybody: asked as a courtesy."""


READERS_AGENTS = ("", "máy tính", "điện thoại", "iPhone")
"""Nobody in particular, and readers with the usual browsers."""


class Refusing(Nowhere):
    """A copy whose host refuses some things to some visitors."""

    def refused(self, viewer: Viewer, answer: Answer, path: str = "") -> bool:
        """Hosts turn away robots that they do not want, programs without a name and HTTP of 1996; nobody reads that.

        Nor pictures asked for by the pages of others, and pages before anybody has opened them.
        """
        agent = viewer.get("ua", "")
        if not answer.silent and refusal(answer) and (words := self._unneeded(viewer, answer, path)):
            self.report.limit(words)
            return True
        if agent in UNWANTED + PROVEN and refusal(answer) and not faulty(answer.status) and not self.harm(answer):
            self.report.add("robot-refused", agent, said(answer))
            if agent in PROVEN:
                self.report.limit(
                    f"điều {agent} thật gặp: máy chủ từ chối ai tự xưng tên ấy mà không đến từ chủ của nó"
                )
            return True
        odd = viewer.keys() & ODD and refusal(answer) and not faulty(answer.status) and not self.harm(answer)
        if odd and not self._refused_without(viewer, path):
            self.report.limit("những lượt xem có ?… lạ hoặc đầu yêu cầu lạ mà máy chủ từ chối")
            return True
        return "protocol" in viewer and answer.status in (400, 403, 426, 505)

    def _refused_without(self, viewer: Viewer, path: str) -> bool:
        """Whether a reader is refused a file that others get whatever there is odd in his request."""
        usual = {trait: value for trait, value in viewer.items() if trait not in ODD}
        if not usual or not self._to_be_read(path, viewer):
            return False
        return refusal(self.ask(self.target(path), self.says(usual, path)))

    def _withheld(self, path: str, answer: Answer, viewer: Viewer | None) -> Found | None:
        """That a page alone is refused to a reader whom the host gives the others: firewalls refuse readers, not pages."""
        pages = [one for one in self.good if self.manifest.files[one].type == "page" and one != path]
        if not viewer or not pages or answer.silent or faulty(answer.status) or not self._to_be_read(path, viewer):
            return None
        if self.ask(self.target(pages[-1]), self.says(viewer, pages[-1])).status != 200:
            return None
        return "unreachable", f"trả lời {answer.status}, còn trang khác thì vẫn cho xem"

    def _to_be_read(self, path: str, viewer: Viewer) -> bool:
        """Whether this is a page that others get, and somebody who reads pages; other files may be kept from guests."""
        page = path in self.good and self.manifest.files[path].type == "page"
        return page and viewer.get("ua", "") in READERS_AGENTS

    def _unneeded(self, viewer: Viewer, answer: Answer, path: str) -> str:
        """What nobody misses that was refused, where it harms nobody, in words; or ""."""
        kind = self.manifest.files[path].type if path in self.manifest.files else ""
        guest = viewer.get("referer", "trang mình") != "trang mình" or viewer.get("hints") == "từ trang khác"
        if viewer.get("fetch") == "tải trước" and not self.harm(answer):
            return "những lượt tải trước trang (prefetch) mà máy chủ từ chối"
        hot = guest and kind in ("picture", "svg", "sound", "font") and path in self.good and not faulty(answer.status)
        return "tranh ảnh khi trang khác nhúng: máy chủ chỉ cho trang của nó" if hot and not self.harm(answer) else ""

    def turned_away(self, path: str, answer: Answer, courtesy: str = "", viewer: Viewer | None = None) -> Found | None:
        """A refusal is no break-in, and no clean look either where a listed file was asked for; each told once.

        `courtesy`: what was asked for as nobody needs it, so that the look is clean without. What is shown meanwhile is looked at all the same.
        `viewer`: who was refused what others get.
        """
        if found := self.harm(answer):
            return found
        if courtesy:
            self.report.limit(f"{courtesy}: máy chủ từ chối")
        elif found := self._withheld(path, answer, viewer):
            return found
        elif path not in self.manifest.files:
            self.report.limit("những địa chỉ mà lúc xem máy chủ báo bận hoặc báo lỗi (429, 5xx)")
        elif faulty(answer.status):
            busy = "bận" if answer.status in (429, 503) else "lỗi"
            self.report.unchecked(
                f"Máy chủ báo {busy} ({answer.status}), có tệp chưa xem được: chạy lại lúc khác.", path
            )
        else:
            self.report.unchecked(
                f"Máy chủ từ chối ({said(answer)}), có tệp chưa xem được: nhờ người quản trị cho máy này qua tường lửa,"
                " hoặc kiểm tra thư mục ngay trên máy chủ.",
                f"{path}{self._apart(path, viewer)}{self._leading(answer)}",
            )
        return None

    def _apart(self, path: str, viewer: Viewer | None) -> str:
        """To which visitor alone a file was refused, in brackets; the first of them is enough."""
        if not viewer or path not in self.good:
            return ""
        return f" (người khác xem được, chỉ từ chối: {self.refused_to.setdefault(path, name_of(viewer))})"

    def _leading(self, answer: Answer) -> str:
        """To whom the page of a refusal links, in brackets; honest ones have links too, so that it only is said."""
        links = Marks((answer.body or b"")[:LOOK_LIMIT].decode("utf-8", "replace")).links
        strange = {host_of(link) for link in links} - {"", "?", self.client.host} - self.manifest.links
        others = sorted(one for one in strange if not MAKERS.search(one) and not WIDESPREAD.search(one))
        others = [one for one in others if not kin(one, self.client.host)]
        return f" (trang từ chối có liên kết tới {', '.join(others[:2])})" if others else ""

    def sold(self, answer: Answer) -> str:
        """The first word of gambling in an answer; our own pages, which speak of it, have none."""
        body = answer.body or b""
        return "" if sha256(body) in self.signed else sells(unsaid(body[:LOOK_LIMIT].decode("utf-8", "replace")))

    def harm(self, answer: Answer) -> Found | None:
        """The worst of what harms in a page of the host's own."""
        if sha256(body := answer.body or b"") in self.signed:
            return None
        text = unsaid(body[:LOOK_LIMIT].decode("utf-8", "replace"))
        found = dict(reversed(harm(text, self.client.host, self.manifest.links, answer.get("refresh"))))
        return ("gambling", found["gambling"]) if "gambling" in found else next(reversed(found.items()), None)


def asked_by(answer: Answer) -> str:
    """That a browser will ask for a password, and with which words."""
    words = re.search(r"realm\s*=\s*\"?([^\",]{1,80})", answer.get("www-authenticate"), re.I)
    return f"trả lời 401: trình duyệt sẽ hỏi mật khẩu{f', kèm lời “{words[1]}”' if words else ''}"
