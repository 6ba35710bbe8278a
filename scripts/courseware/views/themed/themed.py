"""The view: one zip with the days, the letter home, the kits of the lessons and a list of what is in it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from courseware.content.kinds.body import Words
from courseware.content.model import Course, Lang, Lesson
from courseware.views import packing
from courseware.views.kits import material
from courseware.views.themed import note, schedule
from courseware.views.view import Part, View
from courseware.views.word import document

SCHEDULE, LETTER, LIST, LESSONS = "1_lich-nam-ngay.docx", "2_thu-gui-cha-me.docx", "danh-sach.txt", "bai"


@dataclass(frozen=True)
class Themed:
    """A week of one to four lessons of one band, with their `kit`; `school` is the name on the documents, "" for dots."""

    lessons: tuple[Lesson, ...]
    kit: View
    words: Words
    school: str = ""

    name = "week"

    def parts(self, course: Course) -> Iterator[Part]:
        """tuan-le_lop-6-7_ma-o-quay-cang-tin_3-bai.zip. Raises ValueError when a lesson lacks what its kit needs."""
        yield Part(
            f"tuan-le_{_named(self.lessons)}.zip",
            packing.packed((part.path, part.data) for part in self._files(course)),
        )

    def _files(self, course: Course) -> Iterator[Part]:
        found = [material.read(course, lesson, self.words) for lesson in self.lessons]
        day = max(lesson.texts[Lang.VI].reviewed for lesson in self.lessons)
        told = [(SCHEDULE, "việc của từng ngày, từ sinh hoạt dưới cờ thứ Hai đến sinh hoạt lớp thứ Sáu")]
        yield Part(SCHEDULE, document.document(schedule.document(found, self.school), "Tuần lễ an toàn trên mạng", day))
        if found[0].band.learner == "pupil":
            told.append((LETTER, "thư gửi cha mẹ, phát chiều thứ Sáu"))
            yield Part(LETTER, document.document(note.letter(found, self.school), "Thư gửi cha mẹ", day))
        titles = {lesson.path.replace("/", "_"): lesson.texts[Lang.VI].title for lesson in self.lessons}
        for part in self.kit.parts(course):
            title = next((title for path, title in titles.items() if part.path.startswith(path)), "")
            told.append((f"{LESSONS}/{part.path}", f"bài “{title}”"))
            yield Part(f"{LESSONS}/{part.path}", part.data)
        yield Part(LIST, _list(told))


def _list(told: Sequence[tuple[str, str]]) -> bytes:
    """For Notepad, too: its line ends."""
    lines = ["Tuần lễ an toàn trên mạng: trong gói này có", "", *(f"{path}: {what}" for path, what in told)]
    return "".join(f"{line}\r\n" for line in lines).encode()


def _named(lessons: Sequence[Lesson]) -> str:
    first = lessons[0].path.replace("/", "_")
    return first if len(lessons) == 1 else f"{first}_{len(lessons)}-bai"
