"""An address that was published is never lost: `docs/addresses.txt` lists every one, and a page that moves leaves a redirect."""

from __future__ import annotations

from collections.abc import Iterator

from courseware.checks.context import Context
from courseware.content import legal_basis
from courseware.content.lists import ADDRESSES
from courseware.content.model import Lang
from courseware.content.problems import Problem

REDIRECT = "tạo hai tệp docs/vi/{path}.md và docs/en/{path}.md, mỗi tệp chỉ có dòng “moved_to: đường-dẫn-mới” giữa hai dòng “---”"


def check(context: Context) -> Iterator[Problem]:
    """Every recorded address has a page; every redirect leads to one."""
    course = context.course
    drafts = {lesson.path for lesson in course.lessons if lesson.draft}
    published = {*course.published(), *legal_basis.pages(course)}
    for path in sorted(set(course.addresses) - published):
        if path in drafts:
            file = f"docs/{Lang.VI}/{path}.md"
            message = "bài đã xuất bản thì không để nháp lại được: địa chỉ của bài đang có người dùng; bỏ dòng status"
            yield Problem(file, context.line(file, "status"), "dia-chi", message)
        elif not any(f"docs/{lang}/{path}.md" in context.files for lang in Lang):
            message = f"“{path}” đã xuất bản nhưng nay không có trang; {REDIRECT.format(path=path)}"
            yield Problem(ADDRESSES, context.row(ADDRESSES, path), "dia-chi", message)
    open_pages = published - course.moved.keys()
    for path, target in course.moved.items():
        if target not in open_pages:
            file = f"docs/{Lang.VI}/{path}.md"
            message = f"moved_to: “{target}” không phải đường dẫn của một trang đang có"
            yield Problem(file, context.line(file, "moved_to"), "dia-chi", message)
