"""Editions as they lie on disk: three forms, again from where it stopped, never half."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from courseware.content.model import Lang
from courseware.editions import forms, making, releases
from courseware.editions.schools import School

Plan = Callable[..., making.Plan]
Make = Callable[..., School]
ROWS = 400
"""So many that a run can be interrupted, however fast the machine."""


def names(folder: Path) -> set[str]:
    """Every file below a folder."""
    return {file.relative_to(folder).as_posix() for file in folder.rglob("*") if file.is_file()}


def test_the_shared_form_holds_the_school_alone(plan: Plan, school: Make, out: Path) -> None:
    made = making.make(school(), plan("shared"))
    assert made.made == ("shared",) and not made.failed
    own = names(out / "truong/thcs-hoa-sen")
    assert own == {"truong.css", "truong.html", "truong.webmanifest", "en/truong.html"}
    assert names(out / "nen").isdisjoint(own) and "index.html.gz" not in own


def test_every_own_file_has_a_name_that_says_so(plan: Plan, school: Make, out: Path, tmp_path: Path) -> None:
    (tmp_path / "noi-quy.md").write_text("# Nội quy\n", "utf-8")
    (tmp_path / "logo.svg").write_text('<svg xmlns="http://www.w3.org/2000/svg"/>')
    making.make(school(pages=("noi-quy.md",), logo="logo.svg"), plan("shared"))
    assert all(releases.of_school(name) for name in names(out / "truong/thcs-hoa-sen"))


def test_pages_carry_the_name_in_the_shell_of_the_release(plan: Plan, school: Make, out: Path) -> None:
    making.make(school(name_en="Hoa Sen School", contacts={"truong": "Văn phòng, 0225 000 0000"}), plan("shared"))
    vi = (out / "truong/thcs-hoa-sen/truong.html").read_text("utf-8")
    en = (out / "truong/thcs-hoa-sen/en/truong.html").read_text("utf-8")
    assert "<title>Trường THCS Hoa Sen – Lá chắn số</title>" in vi and "<header>Lá chắn số</header>" in vi
    assert 'href="tel:02250000000"' in vi and "<footer>cuối trang</footer>" in vi and "Bản gốc." not in vi
    assert "<title>Hoa Sen School – " in en and 'lang="vi">Văn phòng' in en


def test_words_of_a_school_cannot_break_out(plan: Plan, school: Make, out: Path) -> None:
    making.make(
        school(name='</title><script>a("1")</script>', contacts={"truong": "<b>}*/ 0225 000 0000"}), plan("shared")
    )
    folder = out / "truong/thcs-hoa-sen"
    assert "<script>" not in (folder / "truong.html").read_text("utf-8")
    css = (folder / "truong.css").read_text("utf-8")
    assert (
        '::after{content:"</title><script>a(“1”)</script>"}' in css
        and '::after{content:"<b>}*/ 0225 000 0000";border:0}' in css
    )
    assert json.loads((folder / "truong.webmanifest").read_text("utf-8"))["name"].endswith("</script>")


def test_a_page_in_one_language_is_listed_in_both(plan: Plan, school: Make, out: Path, tmp_path: Path) -> None:
    (tmp_path / "noi-quy.md").write_text("# Nội quy\n", "utf-8")
    (tmp_path / "lich.md").write_text("# Lịch\n", "utf-8")
    (tmp_path / "lich.en.md").write_text("# Calendar\n", "utf-8")
    making.make(school(pages=("noi-quy.md", "lich.md", "lich.en.md")), plan("shared"))
    en = (out / "truong/thcs-hoa-sen/en/truong.html").read_text("utf-8")
    assert 'href="../truong-noi-quy.html" hreflang="vi"' in en and 'href="truong-lich.html">Calendar' in en
    assert names(out / "truong/thcs-hoa-sen") >= {"truong-lich.html", "en/truong-lich.html", "truong-noi-quy.html"}


def test_the_whole_form_is_ready_for_a_host(plan: Plan, school: Make, out: Path) -> None:
    making.make(school(domain="an-toan.hoa-sen.example", path="/an-toan/"), plan("whole"))
    folder = out / "tron/thcs-hoa-sen"
    assert {"la-chan-so.conf", "la-chan-so.caddy", "web/.htaccess", "web/web.config", "web/sitemap.xml"} <= names(
        folder
    )
    assert names(out / "nen") <= {name.removeprefix("web/") for name in names(folder)}
    assert 'href="/an-toan/index.html"' in (folder / "web/404.html").read_text("utf-8")
    sitemap = (folder / "web/sitemap.xml").read_text("utf-8")
    assert "lop-6-7/" in sitemap and "lop-10-12/" not in sitemap and "/truong.html" in sitemap
    assert (folder / "web/truong.html.gz").is_file() and (folder / "web/truong.html.br").is_file()


def test_whole_folders_do_not_share_their_files(plan: Plan, school: Make, out: Path) -> None:
    """A school that edits a page in place must not edit everybody's."""
    made = plan("whole")
    making.make(school(), made)
    making.make(school(slug="thcs-hoa-cuc"), made)
    (out / "tron/thcs-hoa-sen/web/index.html").write_text("sửa")
    assert "Chào em" in (out / "nen/index.html").read_text("utf-8")
    assert "Chào em" in (out / "tron/thcs-hoa-cuc/web/index.html").read_text("utf-8")


def test_the_zip_opens_with_each_file_once(plan: Plan, school: Make, out: Path, site: Path) -> None:
    making.make(school(), plan("zip"))
    with zipfile.ZipFile(out / "usb/thcs-hoa-sen.zip") as opened:
        listed = opened.namelist()
        assert opened.testzip() is None and len(listed) == len(set(listed))
        added = {"doc-toi-truoc.txt", "kiem-tra/verify.py", "kiem-tra/verify.py.sha256"}
        assert {f"la-chan-so/{name}" for name in {*names(site), *added}} == set(listed)
        assert "Hoa Sen" in opened.read("la-chan-so/truong.css").decode()


def test_the_same_profile_and_release_give_the_same_bytes(plan: Plan, school: Make, out: Path, tmp_path: Path) -> None:
    making.make(school(), plan("shared", "whole", "zip"))
    first = {name: (out / name).read_bytes() for name in names(out)}
    out.rename(tmp_path / "earlier")
    making.make(school(), plan("shared", "whole", "zip"))
    assert {name: (out / name).read_bytes() for name in names(out)} == first


def test_what_is_there_already_is_not_made_again(plan: Plan, school: Make, out: Path) -> None:
    making.make(school(), plan("shared"))
    stamp = (out / "truong/thcs-hoa-sen/truong.css").stat().st_mtime_ns
    assert making.make(school(), plan("shared")).made == ()
    assert (out / "truong/thcs-hoa-sen/truong.css").stat().st_mtime_ns == stamp
    assert making.make(school(register_number="7"), plan("shared")).made == ("shared",)


def test_several_processes_make_what_one_makes(plan: Plan, school: Make, out: Path, tmp_path: Path) -> None:
    many = [school(slug=f"truong-{n}") for n in range(making.FEW + 2)]
    assert [done.slug for done in making.run(many, plan(), 2)] == [each.slug for each in many]
    first = {name: (out / name).read_bytes() for name in names(out)}
    out.rename(tmp_path / "earlier")
    assert all(done.made for done in making.run(many, plan(), 1))
    assert {name: (out / name).read_bytes() for name in names(out)} == first


def test_a_school_that_cannot_be_written_does_not_stop_the_others(plan: Plan, school: Make, out: Path) -> None:
    made = plan("shared")
    (out / "truong").mkdir(parents=True)
    (out / "truong/.thcs-hoa-sen.new").symlink_to("/proc/khong-ghi-duoc")
    (out / "truong/thcs-hoa-cuc").mkdir()
    (out / "truong/thcs-hoa-cuc/cua-ai.txt").write_text("của người khác")
    done = list(making.run([school(), school(slug="thcs-hoa-cuc"), school(slug="thcs-hoa-mai")], made, 1))
    assert [bool(each.failed) for each in done] == [False, True, False]
    assert "đã có thứ khác bên trong" in done[1].failed
    assert (out / "truong/thcs-hoa-cuc/cua-ai.txt").read_text() == "của người khác"


@pytest.mark.parametrize("form", ["shared", "whole", "zip"])
def test_a_failure_in_the_middle_leaves_the_old_edition(
    form: str, plan: Plan, school: Make, out: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    making.make(school(), plan(form))
    target = forms.place(form, out, "thcs-hoa-sen")
    before = {name: (target / name).read_bytes() for name in names(target)} if target.is_dir() else target.read_bytes()

    def full(*_: object, **__: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(forms, "_write", full)
    monkeypatch.setattr(forms.offline, "_add", full)
    done = making.make(school(register_number="7"), plan(form))
    assert "No space left" in done.failed
    after = {name: (target / name).read_bytes() for name in names(target)} if target.is_dir() else target.read_bytes()
    assert after == before and not list(target.parent.glob(".*"))


@pytest.mark.slow
def test_an_interrupted_run_goes_on_where_it_stopped(tmp_path: Path) -> None:
    """The real command, killed in the middle, then run again."""
    root = Path(__file__).resolve().parents[2]
    site = tmp_path / "site"
    for path, text in _site().items():
        (site / path).parent.mkdir(parents=True, exist_ok=True)
        (site / path).write_text(text, "utf-8")
    rows = "".join(f"truong-{n},Trường Số {n},thcs\n" for n in range(ROWS))
    (tmp_path / "bang.csv").write_text("Mã,Tên trường,Cấp\n" + rows, "utf-8")
    out = tmp_path / "out"
    program = "import sys; from pathlib import Path; from courseware import commands; sys.exit(commands.main(sys.argv[2:], Path(sys.argv[1])))"
    words = [
        "editions",
        str(tmp_path / "bang.csv"),
        "--site",
        str(site),
        "--out",
        str(out),
        "--form",
        "whole",
        "--jobs",
        "2",
    ]
    command = [sys.executable, "-c", program, str(root), *words]
    environment = os.environ | {"PYTHONPATH": str(root / "scripts")}
    running = subprocess.Popen(command, env=environment, stderr=subprocess.PIPE, start_new_session=True)
    while len(list(out.glob("tron/[!.]*"))) < 20 and running.poll() is None:
        time.sleep(0.01)
    os.killpg(running.pid, signal.SIGINT)
    _, said = running.communicate(timeout=60)
    assert running.returncode == 130 and b"Traceback" not in said, said.decode()
    there = [folder for folder in (out / "tron").iterdir() if not folder.name.startswith(".")]
    assert 20 <= len(there) < ROWS
    whole = {name for name in names(there[0]) if ".gz" not in name}
    assert all({name for name in names(folder) if ".gz" not in name} == whole for folder in there)
    again = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    assert again.returncode == 0, again.stderr
    assert "bản đã có sẵn và không đổi" in again.stdout and len(list(out.glob("tron/[!.]*"))) == ROWS
    assert not list(out.glob("tron/.*"))


def _site() -> dict[str, str]:
    shell = '<html lang="{0}"><head><title>Trang – Lá chắn số</title></head><body>\n<main id="noi-dung" tabindex="-1">a</main></body></html>\n'
    roots = {Lang.VI: "", Lang.EN: "en/"}
    found = {
        f"{root}{name}.html": shell.format(lang) for lang, root in roots.items() for name in ("index", "truong", "404")
    }
    return found | {"assets/a.12345678.css": "a{}"} | {f"lop-6-7/bai-{n}.html": shell.format("vi") for n in range(20)}
