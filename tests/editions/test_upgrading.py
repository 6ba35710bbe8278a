"""A new release over an edition that somebody at the school has touched."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from courseware.editions import making, releases, upgrading
from courseware.editions.schools import School

Plan = Callable[..., making.Plan]
Make = Callable[..., School]


def upgrade(site: Path) -> None:
    """The next release: one page new, one changed, one gone, all with another style sheet."""
    for file in site.rglob("*.html"):
        file.write_text(file.read_text("utf-8").replace("truong.css", "truong.css?"), "utf-8")
    (site / "assets/site.12345678.css").rename(site / "assets/site.9abcdef0.css")
    (site / "index.html").write_text(
        (site / "index.html").read_text("utf-8").replace("Chào em", "Chào cả lớp"), "utf-8"
    )
    new = (site / "lop-6-7/index.html").read_text("utf-8").replace("<title>Lớp 6–7", "<title>Bài mới &amp; hay")
    (site / "lop-6-7/bai-moi.html").write_text(new, "utf-8")
    (site / "lop-10-12/index.html").unlink()


def test_the_pages_that_changed_are_told_by_title(plan: Plan, site: Path, out: Path) -> None:
    plan()
    before = releases.recorded(out)
    upgrade(site)
    changed = upgrading.changes(before, plan().release)
    assert changed == upgrading.Changes(added=("Bài mới & hay",), changed=("Trang đầu",), removed=("Lớp 10–12",))
    assert str(changed) == "Trang mới (1): Bài mới & hay\nTrang có sửa (1): Trang đầu\nTrang bỏ (1): Lớp 10–12"


def test_the_same_release_has_nothing_to_tell(plan: Plan, out: Path) -> None:
    plan()
    assert upgrading.changes(releases.recorded(out), plan().release) is None
    assert upgrading.changes({}, plan().release) is None


def test_the_profile_of_the_school_stays(plan: Plan, school: Make, site: Path, out: Path, tmp_path: Path) -> None:
    (tmp_path / "noi-quy.md").write_text("# Nội quy\n\nĐăng xuất.\n", "utf-8")
    mine = school(contacts={"truong": "Văn phòng, 0225 000 0000"}, pages=("noi-quy.md",))
    making.make(mine, plan("whole"))
    upgrade(site)
    assert making.make(mine, plan("whole")).made == ("whole",)
    web = out / "tron/thcs-hoa-sen/web"
    assert "0225 000 0000" in (web / "truong.html").read_text("utf-8") and "truong.css?" in (
        web / "truong.html"
    ).read_text("utf-8")
    assert "Đăng xuất." in (web / "truong-noi-quy.html").read_text("utf-8")
    assert "Chào cả lớp" in (web / "index.html").read_text("utf-8")
    assert not (web / "lop-10-12/index.html").exists() and not (web / "assets/site.12345678.css").exists()


@pytest.mark.parametrize("form", ["shared", "whole"])
def test_files_that_the_school_added_stay_and_are_told(
    form: str, plan: Plan, school: Make, site: Path, out: Path
) -> None:
    making.make(school(), plan(form))
    folder = out / ("truong/thcs-hoa-sen" if form == "shared" else "tron/thcs-hoa-sen/web")
    (folder / "google1234.html").write_text("xác nhận")
    (folder / "thong-bao").mkdir()
    (folder / "thong-bao/khai-giang.html").write_text("khai giảng")
    upgrade(site)
    done = making.make(school(), plan(form))
    web = "" if form == "shared" else "web/"
    assert done.kept == (f"{web}google1234.html", f"{web}thong-bao/khai-giang.html") and done.edited == ()
    assert (folder / "thong-bao/khai-giang.html").read_text() == "khai giảng"


def test_files_of_ours_that_were_edited_are_set_aside_and_told(plan: Plan, school: Make, site: Path, out: Path) -> None:
    making.make(school(), plan("whole"))
    web = out / "tron/thcs-hoa-sen/web"
    (web / "truong.html").write_text("số của bảo vệ: 0225 000 1111")
    (web / "lop-6-7/index.html").write_text("bài đã sửa tay")
    upgrade(site)
    done = making.make(school(), plan("whole"))
    assert done.edited == ("web/lop-6-7/index.html", "web/truong.html")
    assert "bài đã sửa tay" not in (web / "lop-6-7/index.html").read_text("utf-8")
    aside = out / "giu-lai/thcs-hoa-sen/web"
    assert (aside / "lop-6-7/index.html").read_text() == "bài đã sửa tay"
    assert (aside / "truong.html").read_text() == "số của bảo vệ: 0225 000 1111"


def test_a_second_edit_does_not_overwrite_the_first_that_was_set_aside(plan: Plan, school: Make, out: Path) -> None:
    for n in ("một", "hai"):
        making.make(school(register_number=n), plan("shared"))
        (out / "truong/thcs-hoa-sen/truong.css").write_text(n)
    making.make(school(register_number="ba"), plan("shared"))
    aside = out / "giu-lai/thcs-hoa-sen"
    assert sorted(file.read_text() for file in aside.iterdir()) == ["hai", "một"]


def test_an_upgrade_that_was_interrupted_knows_the_older_release(
    plan: Plan, school: Make, site: Path, out: Path
) -> None:
    """One school is upgraded, the other in a later run: its untouched pages are not taken for edited ones."""
    both = [school(), school(slug="thcs-hoa-cuc")]
    list(making.run(both, plan("whole"), 1))
    upgrade(site)
    making.make(both[0], plan("whole"))
    later = making.make(both[1], plan("whole"))
    assert later.made == ("whole",) and later.edited == () and later.kept == ()


def test_a_file_of_the_school_gives_way_to_one_of_the_release_and_is_set_aside(
    plan: Plan, school: Make, site: Path, out: Path
) -> None:
    making.make(school(), plan("whole"))
    web = out / "tron/thcs-hoa-sen/web"
    (web / "lop-6-7/bai-moi.html").write_text("bài của trường")
    upgrade(site)
    done = making.make(school(), plan("whole"))
    assert "bài của trường" not in (web / "lop-6-7/bai-moi.html").read_text("utf-8")
    assert done.edited == ("web/lop-6-7/bai-moi.html",)
    assert (out / "giu-lai/thcs-hoa-sen/web/lop-6-7/bai-moi.html").read_text() == "bài của trường"
