"""The one list of what is measured: every row of the table with its unit, its words and its goal."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from .peers import RIVALS

RATIO = "×"
"""The unit of rows that stand first: ours to theirs, so less is better."""


@dataclass(frozen=True)
class Row:
    """A figure. `least`: the goal is a floor, not a ceiling. `group` is the name that `--rows` takes."""

    key: str
    group: str
    unit: str
    vi: str
    en: str
    goal: float | None = None
    stretch: float | None = None
    least: bool = False

    def met(self, figure: float, bound: float | None) -> bool | None:
        """Whether a figure keeps a bound; None without one."""
        return None if bound is None else figure >= bound if self.least else figure <= bound


SIZED = {
    "small": ("ít bài", "few lessons"),
    "course": ("cả khoá", "the course"),
    "times3": ("ba lần khoá", "three times the course"),
}
WALL = {("small", "plain"): (0.60, 0.45), ("course", "plain"): (0.35, 0.25)}
"""Size and rival → goal and stretch of wall time."""


def _builds() -> Iterator[Row]:
    plain = RIVALS["plain"].title
    for of, vi_of, en_of in (("wall", "giờ", "clock"), ("cpu", "máy", "CPU")):
        for size, (vi, en) in SIZED.items():
            for rival, peer in RIVALS.items():
                if size != "times3" or rival == "plain":
                    told = (
                        f"Dựng trọn, {vi}: {vi_of}, so với {peer.title}",
                        f"Whole build, {en}: {en_of}, to {peer.title}",
                    )
                    bounds = WALL.get((size, rival), ()) if of == "wall" else ()
                    yield Row(f"build-{size}-{rival}-{of}", "build", RATIO, *told, *bounds)
            told = (
                f"Dựng lại khi sửa một bài, {vi}: {vi_of}, so với {plain} dựng trọn",
                f"Build after one change, {en}: {en_of}, to a whole one of {plain}",
            )
            yield Row(f"build-{size}-changed-{of}", "build", RATIO, *told, *((0.25, 0.15) if of == "cpu" else ()))
    for size, less in (("course", "small"), ("times3", "course")):
        told = (
            f"Công dựng tăng nhanh hơn số trang bao nhiêu, từ {SIZED[less][0]} lên {SIZED[size][0]}",
            f"Growth of a build’s work by growth of pages, {SIZED[less][1]} to {SIZED[size][1]}",
        )
        yield Row(f"growth-{size}", "build", RATIO, *told, 0.98, 0.93)


def _absolute_builds() -> Iterator[Row]:
    for size, (vi, en) in SIZED.items():
        yield Row(f"build-{size}-wall", "build", "s", f"Dựng trọn, {vi}: giờ", f"Whole build, {en}: clock")
        yield Row(f"build-{size}-cpu", "build", "s", f"Dựng trọn, {vi}: máy", f"Whole build, {en}: CPU")
        bound = (150, 110) if size == "course" else (None, None)
        yield Row(f"build-{size}-peak", "build", "MB", f"Dựng trọn, {vi}: bộ nhớ", f"Whole build, {en}: memory", *bound)


ROWS: tuple[Row, ...] = (
    *_builds(),
    *(
        Row(
            f"visit-{rival}", "visit", RATIO, f"Byte lần đầu đọc một bài đến cuối, so với {peer.title}",
            f"Bytes of the first lesson read to its end, to {peer.title}",
        )
        for rival, peer in RIVALS.items()
    ),
    *_absolute_builds(),
    Row("check-cpu", "check", "s", "check lần đầu, cả khoá: máy", "check for the first time, the course: CPU", 3, 2),
    Row("check-again-cpu", "check", "s", "check khi không sửa gì, cả khoá: máy", "check with nothing changed, the course: CPU"),
    *(
        Row(
            f"serve-{size}-{of}", "serve", "s", f"serve, {SIZED[size][0]}: từ lúc lưu, {vi}",
            f"serve, {SIZED[size][1]}: from a save, {en}", *bound,
        )
        for size, bounds in (("small", (1.5, 0.5)), ("course", ()))
        for of, vi, en, bound in (("cpu", "máy", "CPU", bounds), ("wall", "đến khi thấy", "until it is seen", ()))
    ),
    Row("visit-kb", "visit", "kB", "Lần đầu mở một bài", "First visit to a lesson", 20, 14.6),
    Row("visit-requests", "visit", "", "Lần đầu mở một bài: yêu cầu", "First visit to a lesson: requests", 6),
    Row("read-kb", "visit", "kB", "Lần đầu đọc một bài đến cuối", "First lesson read to its end"),
    Row("worker-kb", "visit", "kB", "Lần đầu, kể cả phần giữ lại, sau 10 giây", "First visit with what is kept, after 10 s", 35, 25),
    Row("worker-requests", "visit", "", "Lần đầu, kể cả phần giữ lại: yêu cầu", "First visit with what is kept: requests"),
    Row("next-kb", "visit", "kB", "Bài tiếp theo", "The next lesson", 8, 7),
    Row("search-before", "search", "kB", "Tìm: trước khi dùng", "Search: before it is used", 0),
    Row("search-kb", "search", "kB", "Tìm: đến kết quả đầu", "Search: to the first result", 25, 18),
    Row("search-seconds", "search", "s", "Tìm: kết quả đầu, máy chậm bốn lần", "Search: first result, CPU four times slower", 0.3, 0.15),
    *(
        Row(f"lighthouse-{name}", "lighthouse", "", f"Lighthouse, điện thoại: {vi}", f"Lighthouse, mobile: {en}", 100, least=True)
        for name, vi, en in (
            ("performance", "tốc độ", "performance"), ("accessibility", "tiếp cận", "accessibility"),
            ("best-practices", "cách làm tốt", "best practices"), ("seo", "tìm thấy", "SEO"),
        )
    ),
    Row("lighthouse-tbt", "lighthouse", "ms", "Lighthouse: thời gian bị chặn (TBT)", "Lighthouse: total blocking time", 30, 0),
    Row("lighthouse-cls", "lighthouse", "", "Lighthouse: xê dịch (CLS)", "Lighthouse: layout shift", 0.005, 0),
    Row("lesson-median", "files", "kB", "Một bài và hình của bài, giữa của mọi bài", "A lesson and its drawings, median of all", 8, 7),
    Row("lesson-most", "files", "kB", "Một bài và hình của bài, nặng nhất", "A lesson and its drawings, the heaviest"),
    Row("worker-file", "files", "kB", "sw.js, gzip", "sw.js, gzip", 6, 3),
    Row("zip-200", "files", "MB", "Zip xem không cần mạng, mỗi 200 trang", "Offline zip, each 200 pages", 1.5, 1.2),
    Row("editions-rate", "editions", "/s", "Bản của trường, dùng chung một bản", "Schools’ editions, shared form", 1000, least=True),
    Row("editions-bytes", "editions", "kB", "Bản của trường: tệp của mỗi bản", "Schools’ editions: files of each", 20),
    Row("editions-files", "editions", "", "Bản của trường: số tệp của mỗi bản", "Schools’ editions: number of files of each"),
    Row("editions-disk", "editions", "kB", "Bản của trường: mỗi bản, tính cả chỗ trống trên đĩa", "Schools’ editions: each, with what the disk’s blocks leave empty"),
    Row("editions-signed-rate", "editions", "/s", "Bản của trường, có ký", "Schools’ editions, signed"),
    Row("editions-zip-rate", "editions", "/s", "Bản của trường, zip riêng", "Schools’ editions, a zip each"),
    Row("editions-whole-rate", "editions", "/s", "Bản của trường, thư mục trọn", "Schools’ editions, whole folders"),
    Row("exports-cpu", "exports", "s", "Câu hỏi ra mọi dạng: máy", "Questions in every format: CPU"),
    Row("exports-mb", "exports", "MB", "Câu hỏi ra mọi dạng: dung lượng", "Questions in every format: size"),
    Row("kits-rate", "kits", "/s", "Bộ học liệu: tệp mỗi giây máy", "Kits: files per second of CPU", least=True),
    Row("kits-heaviest", "kits", "kB", "Bộ học liệu: tệp nặng nhất", "Kits: heaviest file"),
    Row("kits-peak", "kits", "MB", "Bộ học liệu: bộ nhớ", "Kits: memory"),
    Row("papers-28", "papers", "%", "Thẻ trong ảnh, cạnh 28 điểm ảnh: đọc đúng", "Cards in photos, 28 pixels: read rightly", least=True),
    Row("papers-turned", "papers", "%", "Thẻ cạnh 60 điểm ảnh, quay 60°: đọc đúng", "Cards of 60 pixels, turned 60°: read rightly", least=True),
    Row("papers-wrong", "papers", "", "Thẻ đọc thành thẻ khác, mọi điều kiện", "Cards read as others, all conditions", 0),
    Row("papers-ms", "papers", "ms", "Ảnh 4000 × 3000, 40 thẻ", "Photo of 4000 × 3000, 40 cards"),
    *(
        Row(f"morning{kept}-{what}", "serving", unit, f"Một em, bốn bài{vi}: {vi_what}", f"A pupil, four lessons{en}: {en_what}")
        for kept, vi, en in (("", "", ""), ("-kept", ", giữ cả nhóm", ", the band kept"))
        for what, unit, vi_what, en_what in (("kb", "kB", "nginx gửi", "sent by nginx"), ("requests", "", "yêu cầu", "requests"))
    ),
    *(
        Row(f"serving-{name}", "serving", "/s", f"Một nginx, một lõi: {vi}", f"One nginx, one core: {en}", least=True)
        for name, vi, en in (
            ("br", "bài học, br", "a lesson, br"), ("304", "bài học, hỏi lại", "a lesson, unchanged"),
            ("edge", "bài học, đứng trước kho", "a lesson, before a storage"),
            ("tls", "bài học, mỗi lần một bắt tay TLS", "a lesson, a TLS handshake each"),
        )
    ),
)  # fmt: skip
"""Ratios first."""
