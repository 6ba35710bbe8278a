"""A copy behind a URL: one file, one visitor, one verdict."""

from __future__ import annotations

from verifier.answers import MOVED, Answer
from verifier.headers import Found
from verifier.judging import Judging
from verifier.viewers import Viewer


class Site(Judging):
    """A copy behind a URL, compared with its manifest."""

    def looked_for(self, path: str, viewer: Viewer, target: str = "") -> str:
        """What a visitor asks for first."""
        return (target or self.client.target(path)) + (f"?{viewer['query']}" if "query" in viewer else "")

    def fetch(self, path: str, viewer: Viewer, target: str = "") -> tuple[Answer, Found | None]:
        """Ask as this visitor; follow the host's own redirects; say what is wrong with the answer."""
        target = self.looked_for(path, viewer, target)
        begun = target
        for _ in range(4):
            answer = self.ask(target, self.says(viewer, path))
            if self.refused(viewer, answer):
                return answer, None
            if answer.status not in MOVED:
                if self.is_rendering(path, viewer, answer):
                    self.report.add("markdown-served", path)
                    return answer, self.strange(path, answer)
                found = self.judge(path, answer)
                if target != begun and found is None and not viewer:
                    self.places[path] = target
                return answer, self._moved_inside(path, target, answer, found) if target != begun else found
            if self.client.renamed(target, answer):
                there = self.client.moved(target, answer)
                where = f"{there.scheme}://{there.netloc}{self.client.folder}"
                self.report.unchecked(f"Máy chủ chuyển trang sang tên khác của chính nó: hãy kiểm tra {where}.")
                return answer, None
            if away := self.client.away(target, answer):
                return answer, ("redirect-foreign", f"{answer.status} tới {away}")
            if fault := self.strange(path, answer) or self.on_the_way(target, answer):
                return answer, fault
            parts = self.client.moved(target, answer)
            if path in self.places:
                self.client.limits.spare()
            self.report.add("canonical-redirect", target.partition("?")[0], parts.path)
            target = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
        if self.client.same(begun, answer) or self.client.same(target, answer):
            self.report.unchecked(
                "Máy chủ chuyển về đúng địa chỉ vừa hỏi, không cho xem: mở bằng trình duyệt, hỏi người quản trị."
            )
            return answer, None
        return answer, ("unreachable", "chuyển hướng vòng quanh")

    def _moved_inside(self, path: str, target: str, answer: Answer, found: Found | None) -> Found | None:
        """What is wrong behind a redirect within the site: that it leads to another page says more than that page does."""
        if found is None or answer.status != 200 or found[0].startswith("header-") or answer.body is None:
            return found
        if self.comparing.difference(path, answer.body) is None:
            return found
        return "redirect-inside", f"tới {target.partition('?')[0]}"
