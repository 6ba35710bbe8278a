"""A copy behind a URL: what a visitor says to it, what he keeps of it, what its list has."""

from __future__ import annotations

from collections.abc import Mapping

from verifier.answers import Answer, faulty, refusal, said
from verifier.client import Client
from verifier.comparing import Comparing
from verifier.findings import Found, Report
from verifier.limits import SpentError
from verifier.listed import Listed
from verifier.own_pages import REFUSAL_LIMIT, refuses
from verifier.signatures import sha256
from verifier.signs import signs
from verifier.unpacking import no_library, wanting
from verifier.viewers import Viewer, headers_of

PATIENCE = 4
"""After so many asked in vain, one after the other, the home page shows whether the host is still there."""
Look = tuple[str, Viewer, Answer]
"""A path, who asked for it, and the answer."""
Seen = tuple[str, frozenset[tuple[str, str]]]
"""A place, and who looked at it."""


def look_of(where: str, viewer: Viewer) -> Seen:
    """A place and a visitor as one key."""
    return where, frozenset(viewer.items())


class Asking(Listed):
    """A copy behind a URL, its signed list, and what has been seen of it."""

    def __init__(self, client: Client, comparing: Comparing, report: Report, repeats: int = 29, part: int = 0) -> None:
        super().__init__(client, comparing)
        self.report = report
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
        self.by_name: dict[str, str] = {}
        """Pages of folders that the host gives by the name of the file alone, as stores of objects do."""
        self.uneven = False
        """Whether headers have been seen to be missing at random, as where one of several servers has not been told to send them."""
        self.refused_to: dict[str, str] = {}
        """Files that were refused to some visitors though others get them → the first of those."""
        self.spared: Viewer = {}
        """Who has been shown the right page where all others see another one."""
        self.not_undone: dict[str, set[str]] = {}
        """Encodings that cannot be undone here → where they came, neither signed nor seen."""
        self._turned_away = 0
        """How many looks at listed files, one after the other, have been refused."""
        self.at_nowhere: dict[Seen, Answer] = {}
        """What visitors have got at an address that is not there."""
        self._likeness: dict[str, str] = {}

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
        if answer.error and not answer.slow and not address:
            self._hung_up(target, method)
        self.keep_cookies(answer)
        if answer.raw and no_library(answer.encoding) and sha256(answer.raw) not in self.signed:
            self.not_undone.setdefault(answer.encoding, set()).add(target.partition("?")[0])
        if answer.status == 200 and len(answer.raw) < REFUSAL_LIMIT and self._is_refusal(answer.body or b""):
            answer.status = 403
        self._banned(target, answer)
        while self.client.behind:
            self._tell_behind(*self.client.behind.popitem())
        return answer

    def _hung_up(self, target: str, method: str) -> None:
        """Firewalls hang up on names that intruders ask for: that ends no look while the home page answers."""
        if method == "GET" and target.partition("?")[0] in self.listed:
            return
        self.report.limit("những địa chỉ lạ mà máy chủ ngắt kết nối khi được hỏi (tường lửa chặn .php, .zip, wp-…)")
        if self.client.limits.refused >= PATIENCE:
            self.client.ask(self.target("index.html"), self.says({}, "index.html"))

    def _banned(self, target: str, answer: Answer) -> None:
        """Who has asked for what intruders ask for may be shut out from all: then nothing more is learnt, so the run ends."""
        if "?" in target or target not in self.listed:
            return
        self._turned_away = self._turned_away + 1 if refusal(answer) else 0
        if self._turned_away and self._turned_away % PATIENCE == 0:
            home = self.client.ask(self.target("index.html"), self.says({}, "index.html"))
            if refusal(home) and not faulty(home.status):
                raise SpentError(
                    f"máy chủ thôi cho chương trình xem ({said(home)}); chờ vài giờ, hoặc nhờ người quản trị tường lửa"
                    " cho máy này qua, rồi chạy lại"
                )

    def _is_refusal(self, body: bytes) -> bool:
        return sha256(body) not in self.signed and refuses(body, self.client.host)

    def _tell_behind(self, target: str, more: bytes) -> None:
        """What came on the line behind an answer: a front that reads it otherwise hands it to the next visitor."""
        found = signs(more.decode("utf-8", "replace"), self.manifest.links, only_added=True)
        what = "một câu trả lời thứ hai" if more.startswith(b"HTTP/") else f"{len(more)} byte thừa"
        self.report.add("trailing", target, "; ".join([f"{what} sau câu trả lời", *(detail for _, detail in found)]))

    def tell_not_undone(self) -> None:
        """Encodings that cannot be undone here: the look is no clean one, whatever the same files are without."""
        right = {self.target(path) for path in self.good}
        for encoding, targets in sorted(self.not_undone.items()):
            plain = len(targets & right)
            seen = f"{plain} tệp hỏi bản không nén thì đúng bản đã ký, còn bản {encoding} mà trình duyệt nhận thì chưa xem; "
            what = f"Máy chủ trả bản nén {encoding} mà Python này không giải nén được để so"
            self.report.unchecked(f"{what}: {seen if plain else ''}{wanting(encoding)}.")
        self.not_undone.clear()
