"""A copy behind a URL: one file, one visitor, one verdict."""

from __future__ import annotations

from verifier.answers import MOVED, Answer
from verifier.findings import Found
from verifier.leading import Leading
from verifier.viewers import Viewer, name_of

KNOWN_TO_DROP = 30
"""After so many a host is known to lead whoever asks with a query to the same address without."""


class Site(Leading):
    """A copy behind a URL, compared with its manifest."""

    dropped = 0
    """How often a query was answered by a redirect to the same address without one."""

    def looked_for(self, path: str, viewer: Viewer, target: str = "") -> str:
        """What a visitor asks for first."""
        return (target or self.by_name.get(path) or self.client.target(path)) + (
            f"?{viewer['query']}" if "query" in viewer else ""
        )

    def fetch(self, path: str, viewer: Viewer, target: str = "") -> tuple[Answer, Found | None]:
        """Ask as this visitor; follow the host's own redirects; say what is wrong with the answer."""
        target = self.looked_for(path, viewer, target)
        begun = target
        for _ in range(4):
            answer = self.ask(target, self.says(viewer, path))
            if target == self.client.target(path) and self.only_by_name(path, answer):
                target = begun = self.by_name[path]
                continue
            if self.refused(viewer, answer, path):
                return answer, None
            if answer.status not in MOVED:
                if self.is_rendering(path, viewer, answer):
                    self.report.add("markdown-served", path)
                    return answer, self.strange(path, answer)
                led = target != begun and not self.is_as_listed(path, answer)
                if led and (page := self.other_page(path, target, answer)):
                    self.report.add("signed-redirect", path, f"{name_of(viewer)}: tới trang {page}")
                    return answer, self.strange(page, answer)
                found = self.judge(path, answer, viewer)
                if target != begun and found is None and not viewer:
                    self.places[path] = target
                return answer, self.moved_inside(path, target, answer, found) if target != begun else found
            if self.client.renamed(target, answer):
                there = self.client.moved(target, answer)
                where = f"{there.scheme}://{there.netloc}{self.client.folder}"
                self.report.unchecked(f"Máy chủ chuyển trang sang tên khác của chính nó: hãy kiểm tra {where}.")
                return answer, None
            if away := self.client.away(target, answer):
                if not self.client.stranger(target, answer):
                    return answer, self.under_other_name(path, target, answer, viewer)
                return answer, ("redirect-foreign", f"{answer.status} tới {away}")
            if fault := self.strange(path, answer) or self.on_the_way(target, answer):
                return answer, fault
            parts = self.client.moved(target, answer)
            if path in self.places:
                self.client.limits.spare()
            if "?" in target and not parts.query and parts.path == target.partition("?")[0]:
                self.report.add("query-dropped", parts.path)
                self.dropped += 1
                if self.dropped > KNOWN_TO_DROP and path in self.good:
                    return answer, None  # every other look at this page has asked without one
                self.client.limits.spare()
            else:
                self.report.add("canonical-redirect", target.partition("?")[0], parts.path)
            target = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
        if self.client.same(begun, answer) or self.client.same(target, answer):
            self.report.unchecked(
                "Máy chủ chuyển về đúng địa chỉ vừa hỏi, không cho xem: mở bằng trình duyệt, hỏi người quản trị."
            )
            return answer, None
        return answer, ("unreachable", "chuyển hướng vòng quanh")
