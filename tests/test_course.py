"""The command before its environment exists: standard library, clear sentences, nothing done twice."""

from __future__ import annotations

import ast
import hashlib
import importlib.util
import os
import shutil
import signal
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest

from courseware import commands

SCRIPT = Path(__file__).resolve().parents[1] / "scripts/course.py"


@pytest.fixture
def course(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """The script as a module, at home in an empty folder with one lock file."""
    spec = importlib.util.spec_from_file_location("course", SCRIPT)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    (tmp_path / "requirements.txt").write_text("one==1 --hash=sha256:0\n", "utf-8")
    monkeypatch.setattr(module, "ROOT", tmp_path)
    monkeypatch.setattr(module, "VENV", tmp_path / ".venv")
    monkeypatch.setattr(module, "PYTHON", Path(sys.executable))
    return module


def stamp(root: Path, lock: str) -> None:
    """Say that a lock file is installed."""
    file = root / lock
    digest = hashlib.sha256(file.read_bytes()).hexdigest()
    (root / ".venv" / f"{file.parent.name}-{file.stem}.sha256").write_text(digest)


def test_it_begins_with_the_standard_library_alone() -> None:
    """Nothing at the top of the file has to be installed."""

    tree = ast.parse(SCRIPT.read_text("utf-8"))
    names = {alias.name.partition(".")[0] for node in tree.body if isinstance(node, ast.Import) for alias in node.names}
    names |= {(node.module or "").partition(".")[0] for node in tree.body if isinstance(node, ast.ImportFrom)}

    assert names <= set(sys.stdlib_module_names)


def test_an_old_python_is_told_which_one_is_needed(
    course: ModuleType, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """One sentence and exit code 2."""

    monkeypatch.setattr(course.sys, "version_info", (3, 10, 0))

    assert course.main(["build"]) == 2
    assert "Cần Python 3.11.5 trở lên" in capsys.readouterr().err


def test_a_python_without_venv_is_told_what_to_install(
    course: ModuleType, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Debian packs it apart."""

    monkeypatch.setattr(course.importlib.util, "find_spec", lambda _: None)

    assert course.main(["build"]) == 2
    assert "python3-venv" in capsys.readouterr().err


def test_what_is_installed_is_not_installed_again(
    course: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The stamp of the same lock file means that there is nothing to do."""

    lock = tmp_path / "requirements.txt"
    (tmp_path / ".venv").mkdir()
    stamp(tmp_path, "requirements.txt")
    monkeypatch.setattr(course.subprocess, "run", lambda *_, **__: pytest.fail("installed again"))

    course.prepare([lock])


def test_an_install_that_fails_is_told_and_tried_again_next_time(
    course: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """No stamp is left behind, exit code 2, a sentence about the network."""

    def broken(command: list[str], **_: object) -> None:
        raise subprocess.CalledProcessError(1, command)

    (tmp_path / ".venv").mkdir()
    monkeypatch.setattr(course.subprocess, "run", broken)

    assert course.main(["build"]) == 2
    assert "Không cài được các gói" in capsys.readouterr().err
    assert list((tmp_path / ".venv").glob("*.sha256")) == []


def test_packages_are_installed_by_hash(course: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A package that is not the one that was locked is refused by pip."""

    commands: list[list[str]] = []
    (tmp_path / ".venv").mkdir()
    monkeypatch.setattr(course.subprocess, "run", lambda command, **_: commands.append([str(x) for x in command]))
    course.install(tmp_path / "requirements.txt")

    assert "--require-hashes" in commands[0]


@pytest.fixture
def calls(course: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[list[str]]:
    """What an empty folder with both lock files starts: pip, then itself. No Python is there until `venv` makes one."""
    done: list[list[str]] = []

    def made(folder: Path, **_: object) -> None:
        done.append(["venv"])
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir()
        (folder / "python").touch()

    def started(command: list[object], **_: object) -> subprocess.CompletedProcess[str]:
        done.append([str(word) for word in command[1:]])
        return subprocess.CompletedProcess(command, 0)

    (tmp_path / "tests").mkdir()
    (tmp_path / "tests/requirements.txt").write_text("two==2 --hash=sha256:0\n", "utf-8")
    monkeypatch.setattr(course, "PYTHON", tmp_path / ".venv/python")
    monkeypatch.setattr(course.venv, "create", made)
    monkeypatch.setattr(course.subprocess, "run", started)
    monkeypatch.setattr(course, "hand_over", lambda command: started(command).returncode)
    return done


def locked(calls: list[list[str]]) -> list[str]:
    """The lock files that pip was given, by folder and name."""
    return ["/".join(Path(call[-1]).parts[-2:]) for call in calls if "install" in call]


@pytest.mark.parametrize("words", [["-q", "test"], ["test", "-q"], ["-n", "2", "test"], ["--fast", "test", "-k", "x"]])
def test_a_flag_before_the_command_chooses_the_same_packages(
    course: ModuleType, calls: list[list[str]], tmp_path: Path, words: list[str]
) -> None:
    """On a fresh clone the tests find pytest wherever the options stand; the words go on as they were typed."""

    assert course.main(words) == 0
    assert locked(calls) == [f"{tmp_path.name}/requirements.txt", "tests/requirements.txt"]
    assert calls[-1][1:] == words


@pytest.mark.parametrize("words", [["-q", "build"], ["build"], ["--port", "8001", "serve"], []])
def test_other_commands_need_no_packages_of_the_tests(
    course: ModuleType, calls: list[list[str]], tmp_path: Path, words: list[str]
) -> None:
    """A teacher downloads neither pytest nor a browser driver."""

    assert course.main(words) == 0
    assert locked(calls) == [f"{tmp_path.name}/requirements.txt"]


def test_a_half_made_environment_is_made_anew(course: ModuleType, calls: list[list[str]], tmp_path: Path) -> None:
    """Neither a folder without a Python nor stamps of before are believed: another machine's folder, an upgraded Python."""

    (tmp_path / ".venv").mkdir()
    stamp(tmp_path, "requirements.txt")

    assert course.main(["check"]) == 0
    assert calls[0] == ["venv"]
    assert locked(calls) == [f"{tmp_path.name}/requirements.txt"]


def test_an_environment_without_pip_is_made_anew(
    course: ModuleType, calls: list[list[str]], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """`venv` was interrupted: there is a Python, and pip does not start."""

    (tmp_path / ".venv").mkdir()
    (tmp_path / ".venv/python").touch()
    started = course.subprocess.run
    monkeypatch.setattr(
        course.subprocess,
        "run",
        lambda words, **more: (
            subprocess.CompletedProcess(words, 1) if words[-1] == "--version" else started(words, **more)
        ),
    )

    assert course.main(["check"]) == 0
    assert calls[0] == ["venv"]


def test_a_python_that_does_not_start_is_a_sentence(
    course: ModuleType, calls: list[list[str]], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """No traceback when the environment cannot be run at all."""

    def broken(_: list[str]) -> int:
        raise PermissionError("không chạy được")

    monkeypatch.setattr(course, "hand_over", broken)

    assert course.main(["check"]) == 2
    assert "không chạy được" in capsys.readouterr().err


def test_packages_that_are_gone_are_a_sentence(
    course: ModuleType, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """The system's Python was upgraded in place: the environment starts, its packages are another version's."""

    monkeypatch.setattr(course, "inside", lambda: True)
    monkeypatch.setitem(sys.modules, "yaml", None)
    for name in [name for name in sys.modules if name.partition(".")[0] == "courseware"]:
        monkeypatch.delitem(sys.modules, name)

    assert course.main(["check"]) == 2
    assert "thiếu gói yaml" in capsys.readouterr().err


def stopped(*_: object) -> int:
    """Ctrl-C."""
    raise KeyboardInterrupt


def test_who_stops_a_command_gets_a_sentence(
    course: ModuleType, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(course, "inside", lambda: True)
    monkeypatch.setattr(commands, "main", stopped)

    assert course.main(["check"]) == 130
    assert capsys.readouterr().err == "Đã dừng.\n"


def test_who_stops_the_first_install_gets_the_same(
    course: ModuleType, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(course, "prepare", stopped)

    assert course.main(["check"]) == 130
    assert capsys.readouterr().err == "Đã dừng.\n"


CLEARING_UP = """
import signal, sys, time
def clear_up(*_):
    time.sleep(1)
    print("đã dọn", flush=True)
    sys.exit(130)
signal.signal(signal.SIGINT, clear_up)
print("bắt đầu", flush=True)
time.sleep(60)
"""
HANDING_OVER = f"""
import signal, sys
sys.path.insert(0, {str(SCRIPT.parent)!r})
import course
signal.signal(signal.SIGINT, signal.default_int_handler)
sys.exit(course.hand_over([sys.executable, "-c", sys.argv[1]]))
"""


@pytest.mark.skipif(os.name == "nt", reason="no groups of processes")
def test_what_is_stopped_may_clear_up_first() -> None:
    """Ctrl-C goes to both programs; the one in front waits for the other, however long that takes."""

    words = [sys.executable, "-c", HANDING_OVER, CLEARING_UP]
    with subprocess.Popen(words, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, encoding="utf-8", start_new_session=True) as both:  # fmt: skip
        assert both.stdout
        assert both.stdout.readline() == "bắt đầu\n"
        os.killpg(both.pid, signal.SIGINT)
        said, wrong = both.communicate()

    assert (said, wrong, both.returncode) == ("đã dọn\n", "", 130)


@pytest.mark.skipif(os.name == "nt", reason="pipes end in another way")
def test_who_reads_no_further_sees_no_traceback() -> None:
    """`course.py … | head -1`."""

    reader, writer = os.pipe()
    os.close(reader)
    done = subprocess.run(
        [sys.executable, SCRIPT, "schema", "lesson"], stdout=writer, stderr=subprocess.PIPE, check=False
    )
    os.close(writer)

    assert (done.returncode, done.stderr) == (141, b"")
