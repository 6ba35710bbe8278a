"""Sheets that travel alone: who was there; which of the documents is evidence for what."""

from __future__ import annotations

from collections.abc import Mapping

from courseware.content.model import Lang
from courseware.views.office.blanks import cell, note, sentence
from courseware.views.office.desk import Desk
from courseware.views.office.official import Appendix, Loose, Official
from courseware.views.word.paper import LYING
from courseware.views.word.paragraphs import Grid, Row, heading

SIZE = 12
SEATS = 40
"""Rows of the list: a class, or the staff of a school."""


def attendance(at: Desk) -> Loose:
    """Danh sách dự: empty when it is handed out, kept at the school."""
    rows = tuple((cell(str(n), centre=True), (), (), (), ()) for n in range(1, SEATS + 1))
    grid = Grid(
        (8, 36, 18, 20, 18), heading("STT", "Họ và tên", "Lớp/Tổ", "Chữ ký", "Ghi chú", size=SIZE), rows, tall=8
    )
    kept = sentence("Nội dung buổi: {tên buổi}. Danh sách giữ tại trường, không đăng lên mạng; huỷ sau {thời hạn}.")
    behind = f"(Kèm theo Biên bản số ……/BB-{at.school.code} ngày … tháng … năm … của {at.school.name})"
    return Loose(
        Appendix("Danh sách người dự", (kept, grid), signed=("Người lập", "Chủ trì")),
        behind,
        ("001.II.1.a", "001.II.2.b"),
    )


INDEX = {
    "1.2": "Quy chế dạy học trực tuyến (bắt buộc): chép điều khoản về dữ liệu vào quy chế ấy",
    "1.4": "Học liệu số hoá: danh mục bài ở phụ lục",
    "1.6.1": "Giáo viên bồi dưỡng qua mạng",
    "2.1": "Bộ phận chỉ đạo chuyển đổi số (bắt buộc), khi tổ được giao cả việc ấy",
    "2.2": "Kế hoạch công nghệ thông tin, chuyển đổi số (bắt buộc), khi lồng ghép vào kế hoạch ấy",
    "2.3.1": "Quy chế sử dụng hệ thống quản trị",
    "2.4.1": "Ứng dụng kết nối gia đình",
}
"""Criteria of Quyết định 4725/QĐ-BGDĐT as one copy of it names them, and what has to be so that ours serve; none of them is
called “an toàn thông tin”."""
QUALITY = {"2.2": "Giáo viên", "2.3": "Nhân sự công nghệ thông tin", "3.3": "Hoạt động giáo dục"}
"""Criteria of Thông tư 57/2026 for which our documents can serve, from copies; 1.3 is known for preschool alone."""
INFORMATION = ("1.3", "Thông tin, dữ liệu (bộ mầm non)")
SERVES: Mapping[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "ke-hoach_tuyen-truyen": (("2.2", "1.4"), ("3.3",)),
    "quyet-dinh_thanh-lap-to": (("2.1",), ("2.3",)),
    "quyet-dinh_quy-che-an-ninh-mang": (("2.3.1",), ("1.3",)),
    "quyet-dinh_quy-che-du-lieu-ca-nhan": (("1.2", "2.3.1"), ("1.3",)),
    "ke-hoach_tu-kiem-tra": ((), ("1.3",)),
    "bien-ban_tuyen-truyen": (("1.6.1",), ("2.2", "3.3")),
    "phu-luc_danh-sach-du": (("1.6.1",), ("2.2",)),
    "thong-bao_cha-me": (("2.4.1",), ()),
}
"""Document → criteria of the index, of Thông tư 57. A document that no criterion names has no row."""
NOTES = tuple(map(note, (
    "Bảng chỉ nói văn bản nào dùng được làm minh chứng; không hứa điểm, không thay hướng dẫn của cơ quan đánh giá.",
    "Tên tiêu chí Quyết định số 4725/QĐ-BGDĐT (30/12/2022), Thông tư số 57/2026/TT-BGDĐT (07/7/2026) ghi theo bản chép, mở văn bản gốc đối chiếu trước khi nộp; tiêu chí 1.3 của Thông tư 57 mới đọc ở bộ mầm non.",
    "Mã minh chứng theo Thông tư 57 là liên kết tới kho hồ sơ số: điền liên kết của tệp đã ký, không điền liên kết tới tệp có dữ liệu cá nhân mở cho mọi người.",
)))  # fmt: skip
"""For whoever fills in; they go before the list is handed in."""


def evidence(at: Desk, documents: Mapping[str, Official | Loose]) -> Loose:
    """Danh mục minh chứng."""
    known = QUALITY | ({INFORMATION[0]: INFORMATION[1]} if "mam-non" in at.school.levels else {})
    rows: list[Row] = []
    for slug, (index, quality) in SERVES.items():
        one = documents[slug]
        named = "\n".join(f"{key} {INDEX[key]}" for key in index if at.school.kind != "nursery")
        serving = "\n".join(f"{key} {known[key]}" for key in quality if key in known)
        if named or serving:
            told = (f"{one.name}: {one.about}", named or "–", serving or "–", "{liên kết, số, ngày}")
            rows.append((cell(str(len(rows) + 1), centre=True), *map(cell, told)))
    head = heading("TT", "Văn bản", "Tiêu chí QĐ 4725", "Tiêu chí TT 57/2026", "Mã minh chứng", size=SIZE)
    learning = sentence(
        f"Học liệu: bộ Lá chắn số, {_count(at)}; tỉ lệ người học do trường tự tính, trang học liệu không lưu người học."
    )
    behind = "(Kèm theo Báo cáo tự đánh giá năm học …)"
    return Loose(Appendix("Danh mục minh chứng về an ninh mạng", (*NOTES, learning, Grid((5, 32, 24, 22, 17), head, tuple(rows))), LYING), behind)  # fmt: skip


def _count(at: Desk) -> str:
    bands = at.bands()
    lessons = [lesson for band in bands for lesson in at.lessons(band)]
    questions = sum(len(at.course.banks[one.path].questions) for one in lessons if one.path in at.course.banks)
    names = ", ".join(band.name[Lang.VI] for band in bands)
    return f"{len(lessons)} bài, {questions} câu hỏi cho các nhóm: {names}"
