"""A plan in the words and the order of its official form, label for label. Pure.

Sources of the labels: Công văn 5512/BGDĐT-GDTrH, Phụ lục IV (grades 6–12, GDTX); Công văn 2345/BGDĐT-GDTH, Phụ lục 3
(grades 1–5). Both stand in Vietnamese only. Whoever uses a form fills the dots.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from courseware.views.kits.appendices import appendices
from courseware.views.kits.conducting import Activity, Step
from courseware.views.kits.plan import Plan
from courseware.views.word.paragraphs import Cell, Element, Grid, Joined, Para, Style, heading, led, para, worded

DOTS, SHORT_DOTS = "…" * 11, "…" * 3
SECONDARY = (
    "Xác định vấn đề/nhiệm vụ học tập/Mở đầu",
    "Hình thành kiến thức mới/giải quyết vấn đề/thực thi nhiệm vụ đặt ra từ Hoạt động 1",
    "Luyện tập",
    "Vận dụng",
)
STEPS = ("Giao nhiệm vụ học tập", "Thực hiện nhiệm vụ", "Báo cáo, thảo luận", "Kết luận, nhận định")
PRIMARY = (
    "Hoạt động Mở đầu: khởi động, kết nối",
    "Hoạt động Hình thành kiến thức mới: trải nghiệm, khám phá, phân tích, hình thành kiến thức mới",
    "Hoạt động Luyện tập, thực hành",
    "Hoạt động Vận dụng, trải nghiệm (nếu có)",
)
JOBS = ("Chuyển giao nhiệm vụ", "Tổ chức thực hiện", "Trình bày và thảo luận", "Nhận xét, đánh giá")
LEARNER = re.compile(r"\bHS\b")


def document(plan: Plan, school: str) -> Iterator[Element]:
    """The form, filled, with its appendices; `school` is the name of an edition’s school, "" for dots."""
    form = _primary if plan.primary else _secondary
    for element in (*form(plan, school), *appendices(plan.material)):
        yield worded(element, _of_adults) if plan.material.band.learner == "adult" else element


def _of_adults(text: str) -> str:
    """Adults at school are not HS (học sinh) but HV (học viên)."""
    return LEARNER.sub("HV", text)


def _secondary(plan: Plan, school: str) -> Iterator[Element]:
    found = plan.material
    yield Grid(
        (1, 1), (),
        (((para(f"Trường: {school.removeprefix('Trường ') or DOTS}"), para(f"Tổ: {DOTS}")), (para("Họ và tên giáo viên:"), para(DOTS))),),
        lines=False,
    )  # fmt: skip
    yield para(f"TÊN BÀI DẠY: {found.title.upper()}", Style.TITLE, bold=True)
    yield para(f"Môn học/Hoạt động giáo dục: {plan.subject or DOTS}; lớp: {plan.grade or '……'}", Style.CENTRE)
    yield para(f"Thời gian thực hiện: {duration(plan)}", Style.CENTRE)
    yield para("I. Mục tiêu", Style.HEAD, bold=True)
    yield para("1. Về kiến thức:", Style.SUB, bold=True)
    yield from found.lines(plan.knowledge)
    yield para("2. Về năng lực:", Style.SUB, bold=True)
    yield from found.lines((*plan.skills, *plan.codes))
    yield para("3. Về phẩm chất:", Style.SUB, bold=True)
    yield from _qualities(plan)
    yield para("II. Thiết bị dạy học và học liệu", Style.HEAD, bold=True)
    yield from _needs(plan)
    yield para("III. Tiến trình dạy học", Style.HEAD, bold=True)
    yield para(summing(plan))
    for n, (label, activity) in enumerate(zip(SECONDARY, plan.activities, strict=True), 1):
        yield para(f"{n}. Hoạt động {n}: {label} ({activity.name}) – {activity.minutes} phút", Style.SUB, bold=True)
        yield led("a) Mục tiêu:", "; ".join(activity.aims) + ".")
        yield led("b) Nội dung:", activity.content[0].text)
        yield para("c) Sản phẩm:", Style.LABEL, bold=True)
        yield from activity.product
        yield para("d) Tổ chức thực hiện:", Style.LABEL, bold=True)
        yield _two_columns(activity)


def _two_columns(activity: Activity) -> Grid:
    """What is expected stands once beside all four steps."""
    first, *rest = (
        _named(name, (*step.teacher, *step.pupils)) for name, step in zip(STEPS, activity.steps, strict=True)
    )
    rows = ((first, Joined(activity.expected, down=len(STEPS))), *((cell,) for cell in rest))
    return Grid((58, 42), heading("Hoạt động của GV và HS", "Sản phẩm dự kiến"), rows)


def _primary(plan: Plan, school: str) -> Iterator[Element]:
    found = plan.material
    yield Grid(
        (1, 1),
        (),
        (((para(f"Trường: {school.removeprefix('Trường ') or DOTS}"),), (para(f"Giáo viên: {DOTS}"),)),),
        lines=False,
    )
    yield para("KẾ HOẠCH BÀI DẠY", Style.TITLE, bold=True)
    yield para(f"Môn học/hoạt động giáo dục: {plan.subject or DOTS}; lớp: {plan.grade or '……'}", Style.CENTRE)
    yield para(f"Tên bài học: {found.title}; số tiết: {plan.periods}", Style.CENTRE, bold=True)
    yield para("Thời gian thực hiện: ngày …… tháng …… năm ………", Style.CENTRE)
    yield para("1. Yêu cầu cần đạt", Style.HEAD, bold=True)
    yield from found.lines((*found.objectives, *plan.codes))
    yield from _qualities(plan)
    yield para("2. Đồ dùng dạy học", Style.HEAD, bold=True)
    yield from _needs(plan)
    yield para("3. Các hoạt động dạy học chủ yếu", Style.HEAD, bold=True)
    yield para(summing(plan))
    for label, activity in zip(PRIMARY, plan.activities, strict=True):
        yield para(f"{label} ({activity.name}) – {activity.minutes} phút", Style.SUB, bold=True)
        yield led("Mục tiêu:", "; ".join(activity.aims) + ".")
        yield led("Nội dung, sản phẩm:", activity.content[0].text)
        yield from activity.product
        rows = [_row(name, step, activity, n) for n, (name, step) in enumerate(zip(JOBS, activity.steps, strict=True))]
        yield Grid((1, 1), heading("Hoạt động của giáo viên", "Hoạt động của học sinh"), tuple(rows))
    yield para("4. Điều chỉnh sau bài dạy (nếu có)", Style.HEAD, bold=True)
    yield from (para("", Style.WRITE) for _ in range(3))


def _row(name: str, step: Step, activity: Activity, n: int) -> tuple[Cell, Cell]:
    """What is expected stands where pupils show what they have."""
    return _named(name, step.teacher), (*step.pupils, *(activity.expected if n == JOBS.index(JOBS[2]) else ()))


def _named(name: str, cell: Cell) -> Cell:
    return para(f"{name}:", bold=True), *cell


def _qualities(plan: Plan) -> Cell:
    return plan.material.lines(plan.material.teaching.quality) or (para("", Style.WRITE),)


def _needs(plan: Plan) -> Iterator[Para]:
    found = plan.material
    yield from found.lines(found.teaching.needs)
    if found.lesson.hook:
        yield para(f"– Sách giáo khoa: {found.lesson.hook}.", Style.ITEM)
    yield para("– Phiếu học tập (Phụ lục 1), đáp án (Phụ lục 2), kịch bản lời dẫn (Phụ lục 3).", Style.ITEM)
    if found.notes:
        yield para("– Căn cứ được dẫn trong bài:", Style.ITEM)
        yield from (para(note, Style.ITEM) for note in found.notes)


def duration(plan: Plan) -> str:
    """“1 tiết (45 phút)”; for what is shorter, how much of the period it takes."""
    if plan.left:
        return f"{plan.minutes} phút, trong {plan.periods} tiết ({plan.periods * plan.period} phút)"
    return f"{plan.periods} tiết ({plan.minutes} phút)"


def summing(plan: Plan) -> str:
    """The minutes of the four activities and what they leave: “Thời gian: 5 + 10 + 9 + 21 = 45 phút.”."""
    sums = " + ".join(str(activity.minutes) for activity in plan.activities)
    whole = plan.periods * plan.period
    left = (
        f" {plan.left} phút còn lại của {whole} phút dành cho việc riêng của lớp, ngoài kế hoạch này."
        if plan.left
        else ""
    )
    return f"Thời gian: {sums} = {plan.minutes} phút.{left}"
