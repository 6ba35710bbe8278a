"""Editions as they lie on disk: the same bytes again, on from where it stopped, never half."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from courseware.content.model import Lang
from courseware.editions import making
from courseware.editions.schools import School

from .conftest import names

Plan = Callable[..., making.Plan]
Make = Callable[..., School]
ROWS = 120
"""A tenth of a second each, two at a time: so many that the run is not over when the twentieth is there."""


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
    # Whoever starts the tests in the background of a shell has Ctrl-C ignored, and hands that on to every child.
    heeding = "import signal; signal.signal(signal.SIGINT, signal.default_int_handler); "
    # A tenth of a second a school: however busy the machine, the run is not over before it is interrupted.
    slow = "import time; from courseware.editions import making; real = making.make; making.make = lambda *given: (time.sleep(0.1), real(*given))[1]; "
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
    begun, again = ([sys.executable, "-c", code, str(root), *words] for code in (heeding + slow + program, program))
    environment = os.environ | {"PYTHONPATH": str(root / "scripts")}
    running = subprocess.Popen(begun, env=environment, stderr=subprocess.PIPE, start_new_session=True)
    while len(list(out.glob("tron/[!.]*"))) < 20 and running.poll() is None:
        time.sleep(0.01)
    os.killpg(running.pid, signal.SIGINT)
    _, said = running.communicate(timeout=60)
    assert running.returncode == 130 and b"Traceback" not in said, said.decode()
    there = [folder for folder in (out / "tron").iterdir() if not folder.name.startswith(".")]
    assert 20 <= len(there) < ROWS
    whole = {name for name in names(there[0]) if ".gz" not in name}
    assert all({name for name in names(folder) if ".gz" not in name} == whole for folder in there)
    went_on = subprocess.run(again, env=environment, capture_output=True, text=True, check=False)
    assert went_on.returncode == 0, went_on.stderr
    assert "bản đã có sẵn và không đổi" in went_on.stdout and len(list(out.glob("tron/[!.]*"))) == ROWS
    assert not list(out.glob("tron/.*"))


def _site() -> dict[str, str]:
    shell = '<html lang="{0}"><head><title>Trang – Lá chắn số</title></head><body>\n<main id="noi-dung" tabindex="-1">a</main></body></html>\n'
    roots = {Lang.VI: "", Lang.EN: "en/"}
    found = {
        f"{root}{name}.html": shell.format(lang) for lang, root in roots.items() for name in ("index", "truong", "404")
    }
    return found | {"assets/a.12345678.css": "a{}"} | {f"lop-6-7/bai-{n}.html": shell.format("vi") for n in range(20)}
