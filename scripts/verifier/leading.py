"""A copy behind a URL: where its host leads to, and what of the release stands there."""

from __future__ import annotations

from verifier.answers import Answer, faulty, refusal
from verifier.client import Client
from verifier.findings import Found
from verifier.judging import Judging
from verifier.links import PORTS, quoted
from verifier.signatures import sha256
from verifier.viewers import Viewer


class Leading(Judging):
    """A copy behind a URL whose host leads on: within the release, to other names of its own, or away."""

    def moved_inside(self, path: str, target: str, answer: Answer, found: Found | None) -> Found | None:
        """What is wrong behind a redirect within the site: that it leads to another page says more than that page does."""
        if found is None or answer.status != 200 or found[0].startswith("header-") or answer.body is None:
            return found
        if self.comparing.difference(path, answer.body) is None:
            return found
        return "redirect-inside", f"tới {target.partition('?')[0]}"

    def other_page(self, path: str, target: str, answer: Answer) -> str:
        """The other page of this release to which a page is led, which stands there under its own address, or "".

        The page for what is not there is none: a page that leads to it is said not to be there.
        """
        if answer.status != 200 or self.manifest.files[path].type != "page":
            return ""
        place, missing = target.partition("?")[0], self.manifest.not_found.values()
        here = (one for one in self.pages() if one not in missing and place in self._places_of(one))
        return next((one for one in here if self.is_as_listed(one, answer)), "")

    def _places_of(self, page: str) -> tuple[str, ...]:
        """How hosts write the address of a page."""
        whole, folder = self.client.folder + quoted(page), self.client.target(page)
        return whole, folder, folder.rstrip("/") or "/", whole.removesuffix(".html")

    def leads_to_signed(self, path: str, target: str, answer: Answer) -> bool:
        """Whether a redirect leads to the place of a page of this release, whose content others have looked at."""
        place = self.client.moved(target, answer).path or "/"
        if self.manifest.files[path].type != "page" or self.client.stranger(target, answer):
            return False
        return any(place in self._places_of(page) for page in self.pages()) and not self.on_the_way(target, answer)

    def only_by_name(self, path: str, answer: Answer) -> bool:
        """Whether a host that refuses the address of a folder gives its page by name, which is what pages link to."""
        if (
            not path.endswith("/index.html")
            or path in self.by_name
            or answer.silent
            or not refusal(answer)
            or faulty(answer.status)
        ):
            return False
        name = self.client.folder + quoted(path)
        again = self.ask(name, self.says({}, path))
        if again.status != 200 or not self.is_as_listed(path, again):
            return False
        self.by_name[path] = self.places[path] = name
        self.report.limit("địa chỉ thư mục (kết thúc bằng /) mà máy chủ từ chối: đã xem bằng tên tệp index.html")
        return True

    def under_other_name(self, path: str, target: str, answer: Answer, viewer: Viewer) -> Found | None:
        """A page that this host gives under another name or port of its own: looked at there, where somebody answers."""
        there = self.client.moved(target, answer)
        self.report.add("own-redirect", path, f"tới {there.netloc}")
        other = Client(f"{there.scheme}://{there.netloc}{self.client.folder}", self.client.limits, self.client.tls)
        refused = self.client.limits.refused
        seen = other.ask((there.path or "/") + (f"?{there.query}" if there.query else ""), self.says(viewer, path))
        other.close()
        self.client.limits.refused = refused
        if seen.status != 200 and there.port not in (None, *PORTS.values(), self.client.port):
            return (
                "redirect-foreign",
                f"tới cổng {there.port}, ở đó không xem được",
            )  # a port is lost by itself, never written so
        if seen.status != 200:
            self.report.unchecked(
                "Máy chủ chuyển trang sang tên, cổng khác của chính nó, ở đó không xem được: hỏi người quản trị.", path
            )
            return None
        body = seen.body or b""
        return (
            None
            if self.is_signed_page(body) or sha256(body) in self.signed
            else ("redirect-inside", f"tới {there.netloc}")
        )
