"""A host that says something else than 404 to whatever is not there: a password, a refusal, its login page."""

from __future__ import annotations

from verifier.answers import MOVED, Answer, asks_password, faulty, refusal, said
from verifier.findings import Found
from verifier.names import LOOK_LIMIT
from verifier.refusals import asked_by
from verifier.signs import password_form
from verifier.site import Site
from verifier.unasked import is_stranger
from verifier.viewers import PLAIN, SEARCHER, Viewer


def check_closed(site: Site, path: str, plain: Answer) -> None:
    """`plain` is what everybody gets at `path`, which is not there.

    No listed file asks for a password or is refused by that, so that nobody is accused. Behind a password nothing can be
    seen, and readers who mistype an address are asked for it: that look is no clean one. Whatever else answers there, 200
    for a name of `hiding_places` above all, is told as on any host.
    """
    if asks_password(plain):
        site.report.unchecked(
            f"Ở mọi địa chỉ không có, máy chủ hỏi tên và mật khẩu thay vì báo 404 ({asked_by(plain)}): không thấy được ai đã đặt gì ở"
            " đó. Khoá học không hỏi mật khẩu: hỏi người quản trị có đặt hay không, và kiểm tra thư mục ngay trên máy chủ."
        )
    elif refusal(plain) and not faulty(plain.status) and not plain.silent:
        site.report.limit(f"có gì ở những địa chỉ lạ: máy chủ từ chối mọi địa chỉ không có ({said(plain)})")
    elif plain.status in MOVED:
        for viewer in (PLAIN, SEARCHER):
            if found := _behind(site, path, viewer):
                site.report.add(found[0], path, found[1])


def elsewhere(site: Site, target: str, answer: Answer) -> str:
    """The stranger to whom an address that is not there leads, or ""; a house of the same owner, or where people sign in, is none."""
    away = site.client.away(target, answer)
    if not away or is_stranger(site, target, answer):
        return away
    site.report.limit(f"có gì ở những địa chỉ lạ: máy chủ chuyển mọi địa chỉ không có tới {away}")
    return ""


def _behind(site: Site, path: str, viewer: Viewer) -> Found | None:
    """What harms in the page of this host to which every unknown name leads."""
    target = site.client.target(path)
    first = site.ask(target, site.says(viewer))
    parts = site.client.moved(target, first)
    if first.status not in MOVED or site.client.away(target, first) or parts.path in site.listed:
        return None
    answer = site.ask(parts.path + (f"?{parts.query}" if parts.query else ""), site.says(viewer))
    if answer.status != 200 or site.is_signed_page(answer.body or b""):
        return None
    if found := site.harm(answer):
        return "notfound-hijack", f"chuyển tới {parts.path}: {found[1]}"
    asked = password_form((answer.body or b"")[:LOOK_LIMIT].decode("utf-8", "replace"))
    what = f"trang {parts.path}{f' ({asked})' if asked else ''}"
    site.report.limit(f"có gì ở những địa chỉ lạ: máy chủ chuyển mọi địa chỉ không có tới {what}")
    return None
