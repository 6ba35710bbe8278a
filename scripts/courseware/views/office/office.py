"""The view: which documents, which files. The table of all documents."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from difflib import get_close_matches

from courseware.content.model import Course
from courseware.views.office import form
from courseware.views.office.desk import Desk
from courseware.views.office.kinds import (
    checking,
    deciding,
    devices,
    minutes,
    personal_data,
    reporting,
    security,
    sheets,
    spreading,
    telling,
    watching,
)
from courseware.views.office.letterhead import Letterhead
from courseware.views.office.official import Loose, Official
from courseware.views.view import Part
from courseware.views.word import document

ALL = "all"
EVIDENCE = "phu-luc_minh-chung"
KINDS: Mapping[str, Callable[[Desk], Official | Loose]] = {
    "ke-hoach_tuyen-truyen": spreading.plan,
    "ke-hoach_tu-kiem-tra": checking.plan,
    "ke-hoach_truc-nghi-le": watching.plan,
    "quyet-dinh_thanh-lap-to": deciding.team,
    "quyet-dinh_quy-che-an-ninh-mang": security.regulation,
    "quyet-dinh_quy-che-thiet-bi": devices.regulation,
    "quyet-dinh_quy-che-du-lieu-ca-nhan": personal_data.regulation,
    "bien-ban_ra-soat-quy-che": minutes.review,
    "bien-ban_tuyen-truyen": minutes.session,
    "bao-cao_ra-soat-cong": reporting.portal,
    "bao-cao_ket-qua": reporting.results,
    "cong-van_bao-cao-su-co": reporting.incident,
    "giay-moi_cong-an": telling.police,
    "giay-moi_cha-me": telling.parents,
    "thong-bao_cha-me": telling.notice,
    "phu-luc_danh-sach-du": sheets.attendance,
}
"""Name of the file → the document, in the order in which a school needs them."""
SLUGS = (*KINDS, EVIDENCE)


@dataclass(frozen=True)
class Office:
    """Documents of one school; `slugs` are names of files without their ending."""

    school: Letterhead
    slugs: tuple[str, ...] = SLUGS

    name = "office"

    def parts(self, course: Course) -> Iterator[Part]:
        """One file a document."""
        at = Desk(course, self.school)
        for slug, told in documents(at).items():
            if slug in self.slugs:
                data = document.document(form.elements(told, self.school), f"{told.name}: {told.about}", at.day)
                yield Part(f"{slug}.docx", data)


def documents(at: Desk) -> dict[str, Official | Loose]:
    """Every document of a school."""
    made = {slug: make(at) for slug, make in KINDS.items()}
    return {**made, EVIDENCE: sheets.evidence(at, made)}


def choose(word: str) -> tuple[tuple[str, ...], str]:
    """The documents of “all”, of a kind (“ke-hoach”) or of one name; or a sentence that says which there are."""
    found = tuple(slug for slug in SLUGS if word in (ALL, slug, slug.partition("_")[0]))
    if found:
        return found, ""
    kinds = dict.fromkeys(slug.partition("_")[0] for slug in SLUGS)
    near = get_close_matches(word, (ALL, *kinds, *SLUGS), 3, 0.5)
    tips = f"gần nhất: {', '.join(near)}" if near else f"có: {', '.join((ALL, *kinds))}"
    return (), f"không có hồ sơ “{word}”; {tips}"
