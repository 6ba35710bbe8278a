"""What is different in a file, and what that difference looks like."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from verifier.lures import program_in
from verifier.manifest import Manifest
from verifier.map_places import strange_places
from verifier.marks import PARSE_LIMIT
from verifier.media_types import MIME
from verifier.names import LOOK_LIMIT
from verifier.rewriting import rewritten, undone
from verifier.robots import robots_faults, sitemaps
from verifier.signatures import sha256
from verifier.signs import GAMBLING, _script_detail, added, signs
from verifier.suspects import unlike_its_name
from verifier.terms import Entry
from verifier.writings import BROKEN_BY_TEXT_MODE, text_of, unconverted


@dataclass(frozen=True)
class Comparing:
    """Files against the signed list: `also` are other releases, `reference` a genuine copy for showing differences.

    `host` is the name under which the files are served, where that is known.
    """

    manifest: Manifest
    also: tuple[Manifest, ...] = ()
    reference: Mapping[str, bytes] = field(default_factory=dict)
    host: str = ""

    def difference(self, path: str, data: bytes, good: bytes | None = None) -> tuple[str, str] | None:
        """Kind and detail of how `data` differs from the listed file, or None when it is that file."""
        entry = self.manifest.files[path]
        if sha256(data) == entry.sha256:
            return None
        if not data:
            return "empty", "0 byte"
        if path == "robots.txt" and self.manifest.allows(path) and self._harmless_rules(data):
            return "robots-own", f"{len(data)} byte, đúng là {entry.size}"
        if entry.type == "page" and (twin := self._other_page(sha256(data))):
            return "page-swapped", f"trang {twin}"
        if converted := next((said for said, text in unconverted(data) if sha256(text) == entry.sha256), ""):
            if entry.type in BROKEN_BY_TEXT_MODE:
                return "changed", f"{converted}: chép bằng FTP kiểu văn bản, tệp hỏng"
            return "text-conversion", converted
        for other in self.also:
            if path in other.files and sha256(data) == other.files[path].sha256:
                return "mixed-release", f"đúng của bản {other.release} (số {other.serial})"
        if entry.type in MIME and (program := program_in(data[:LOOK_LIMIT])):
            return "program-offered", f"tệp bị thay bằng {program}"
        if good is None:
            good = self.reference.get(path)
        if entry.size and len(data) > entry.size and sha256(data[: entry.size]) == entry.sha256:
            return self._trailing(path, entry, data[entry.size :])
        if len(data) < entry.size and (data == good[: len(data)] if good else self._cut(entry, data)):
            return "truncated", f"{len(data)} trong {entry.size} byte"
        return self._look(path, entry, data, good)

    def _cut(self, entry: Entry, data: bytes) -> bool:
        """Whether a file has lost its end, and is not rather another one, which many pages of intruders leave open too."""
        text = text_of(data[:LOOK_LIMIT])[0]
        other = entry.type == "page" and self._none_of_ours(text) and signs(text, self.manifest.links, only_added=True)
        return not other and _left_open(entry, data)

    def _harmless_rules(self, data: bytes) -> bool:
        """Whether a robots.txt is one of the host's own, which the list allows, and does nothing to the release."""
        wrong = [*robots_faults(data, self.manifest, self.host), *self._elsewhere(data)]
        return not (wrong or unlike_its_name("robots.txt", data))

    def _elsewhere(self, robots: bytes) -> set[str]:
        """The hosts of site maps in a robots.txt that are not the one under which the files are served, as far as that is known."""
        return sitemaps(robots) - {"", self.host or self.manifest.host}

    def _none_of_ours(self, text: str) -> bool:
        """Whether a page loads no style and no script of the release, as all its pages do: then all of it is an addition."""
        ours = [path for path, entry in self.manifest.files.items() if entry.type in ("style", "script")]
        return bool(ours) and not any(path.rpartition("/")[2] in text for path in ours)

    def _other_page(self, digest: str) -> str:
        """Which other page of the release has this hash."""
        return next((path for path, entry in self.manifest.files.items() if entry.sha256 == digest), "")

    def _trailing(self, path: str, entry: Entry, tail: bytes) -> tuple[str, str]:
        if named := self._by_type(path, entry, tail):
            return named
        if entry.type in ("script", "style", "json"):
            return "changed-script", _script_detail(
                tail[:LOOK_LIMIT].decode("utf-8", "replace")
            ) or "có mã nối thêm ở cuối"
        found = signs(tail[:LOOK_LIMIT].decode("utf-8", "replace"), self.manifest.links, only_added=True)
        return "trailing", "; ".join(detail for _, detail in found) or f"{len(tail)} byte"

    def _by_type(self, path: str, entry: Entry, data: bytes) -> tuple[str, str] | None:
        """What stands only in some types of file has a name of its own, behind the end as well as inside."""
        acts = re.search(rb"/(JavaScript|JS|Launch|OpenAction|SubmitForm|URI)\b", data) if entry.type == "pdf" else None
        if acts:
            return "pdf-active", f"có {acts[0].decode()}"
        there = self._elsewhere(data) if path == "robots.txt" else set()
        return ("robots-foreign", f"sitemap ở {min(there)}") if there else None

    def _look(self, path: str, entry: Entry, data: bytes, good: bytes | None) -> tuple[str, str]:
        if named := self._by_type(path, entry, data):
            return named
        text, written = text_of(data[:LOOK_LIMIT])
        page = None if good is None else good.decode("utf-8", "replace")
        networks: list[str] = []
        if entry.type == "page":
            if surely := rewritten(data, entry.sha256, page):
                return "rewritten", surely
            text, networks = undone(text) if len(text) <= PARSE_LIMIT else (text, [])
        title = re.search(r"<title[^<>]*>([^<]{1,500})", text) if entry.type == "page" and page is None else None
        whole = page is None and entry.type == "page" and self._none_of_ours(text)
        if page is not None:
            text = added(page, text)
        if entry.type in ("script", "style", "json"):
            return "changed-script", _script_detail(text if good is not None else "")
        known = self.manifest.links
        found = signs(text, known, only_added=whole or good is not None) if entry.type in ("page", "svg") else []
        if title and (word := GAMBLING.search(title[1])):
            found.append(("gambling", f"chữ “{word[0]}” trong tiêu đề"))
        if found:
            return found[0][0], "; ".join(dict.fromkeys([detail for _, detail in found] + written))
        if networks:
            return "rewritten", f"{', '.join(networks)}; phần còn lại không so được từng chữ"
        said = "; ".join([*written, f"{len(data)} byte, đúng là {entry.size}"])
        more = strange_places(text, self.manifest.files) if entry.type == "xml" else ""
        return "changed", f"{said}; {more}" if more else said


def _left_open(entry: Entry, data: bytes) -> bool:
    """Whether a file that is too short looks as if its end were missing: nothing strange in it, and something left open."""
    if entry.type == "page":
        return b"</html>" not in data[-40:].lower()
    if entry.type not in ("script", "style", "json") or _script_detail(data[:LOOK_LIMIT].decode("utf-8", "replace")):
        return False
    return any(
        data.count(left) > data.count(right)
        for left, right in ((b"{", b"}"), (b"(", b")"), (b"[", b"]"), (b"/*", b"*/"))
    )
