"""nginx as an edge before a storage: what the storage is asked, what it learns of visitors, what happens when it is away."""

from __future__ import annotations

import subprocess
import time
from collections import Counter
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from courseware import commands
from courseware.hosting import edge, policy
from courseware.site import measuring

from .. import miniature
from . import fronts
from .configurations import nginx
from .fronts import BUCKET, A
from .servers import PLACE, Answer, Server, free_port, new_home

LESSON = f"{miniature.LESSON}.html"
SCHOOLS = 200
PAST = 2.2
"""Seconds after which a copy that is good for one second is surely old: nginx counts whole seconds."""


@pytest.fixture(scope="session")
def editions(hosted: Callable[[str], Path], open_folder: Path) -> Path:
    """dist/editions with two hundred schools and two."""
    return fronts.editions(hosted("/"), open_folder / "editions-edge", SCHOOLS)


@pytest.fixture
def kept(editions: Path) -> Iterator[fronts.Origin]:
    """A storage that has them."""
    with fronts.origin(editions) as made:
        yield made


@pytest.fixture
def cold(editions: Path, kept: fronts.Origin, open_folder: Path) -> Iterator[Server]:
    """An edge that has nothing yet."""
    with fronts.from_storage(editions, open_folder, kept.port) as server:
        yield server


@pytest.fixture
def hasty(editions: Path, open_folder: Path, kept: fronts.Origin) -> Iterator[Server]:
    """An edge that asks again for pages after a second."""
    soon = f"proxy_cache_valid 200 {edge.SOON}s;"
    with fronts.from_storage(
        editions, open_folder, kept.port, lambda text: text.replace(soon, "proxy_cache_valid 200 1s;")
    ) as server:
        yield server


def log_of(server: Server, lines: int) -> list[str]:
    """So many lines of the access log: nginx writes one when the answer is out."""
    for _ in range(100):
        if len(found := (server.web / "access.log").read_text("utf-8").splitlines()) >= lines:
            return found
        time.sleep(0.1)
    raise AssertionError(found)


def test_two_hundred_schools_open_one_lesson_and_the_storage_sees_each_file_once(
    editions: Path, kept: fronts.Origin, cold: Server
) -> None:
    """All at once, nothing kept at the start: one request for each shared file, one for each school's own."""

    lesson = measuring.weigh(editions / "nen", editions / "nen" / LESSON)
    names = [LESSON, *lesson.files]
    asked = [f"/truong-{n}/{name}" for name in names for n in range(SCHOOLS)]
    with ThreadPoolExecutor(16) as pool:
        answers = list(pool.map(lambda path: cold.ask(path, Accept_Encoding="gzip, br"), asked))
    assert {answer.status for answer in answers} == {200}
    packed = {name: ".br" if (editions / "nen" / f"{name}.br").is_file() else "" for name in names}
    shared = {f"/nen/{name}{packed[name]}" for name in names if name != "truong.css"}
    own = {f"/truong/truong-{n}/truong.css" for n in range(SCHOOLS)}
    assert Counter(path.removeprefix(BUCKET) for path in kept.asked) == dict.fromkeys(shared | own, 1)
    states = Counter(line.split()[2] for line in log_of(cold, len(asked)))
    assert states == {"MISS": len(shared | own), "HIT": len(asked) - len(shared | own)}


def test_the_storage_learns_nothing_of_visitors_and_visitors_nothing_of_the_storage(
    kept: fronts.Origin, cold: Server
) -> None:
    """No cookie, no query, no name of a browser, no address goes on; no header of the storage comes back; the log names nobody."""

    secret = {
        "Cookie": "a=1",
        "User_Agent": "may-cua-em",
        "X_Forwarded_For": "203.0.113.9",
        "Referer": "https://lop.example/",
        "Authorization": "Basic eA==",
    }
    answer = cold.ask(f"/{A}/{LESSON}?ten=an", Accept_Encoding="br", **secret)
    assert answer.status == 200
    assert kept.asked == [f"{BUCKET}/nen/{LESSON}.br"]
    assert kept.headers[0].keys() <= {"host", "connection"}
    told = {name for name in answer.headers if name.startswith("x-")} | {"set-cookie"} & answer.headers.keys()
    assert told == {"x-content-type-options"}
    assert answer.headers["vary"] == "Accept-Encoding"
    assert [line.split()[1:] for line in log_of(cold, 1)] == [
        ["200", "MISS", str(len(answer.raw)), A, f"/nen/{LESSON}"]
    ]


def test_a_query_makes_no_second_copy(kept: fronts.Origin, cold: Server) -> None:
    """Nobody can empty the cache or reach the storage by adding numbers to an address."""

    for n in range(5):
        assert cold.ask(f"/{A}/{LESSON}?n={n}").status == 200
    assert len(kept.asked) == 1


def test_what_is_not_there_is_asked_once(kept: fronts.Origin, cold: Server) -> None:
    """A school that does not exist is never asked for; a missing page packed, plain, and then no more."""

    for _ in range(3):
        assert cold.ask("/truong-gia/index.html", Accept_Encoding="br").status == 404
    assert kept.asked == [f"{BUCKET}/so/web/404.html"]
    kept.forget()
    for _ in range(3):
        assert cold.ask(f"/{A}/khong-co.html", Accept_Encoding="br").status == 404
    assert kept.asked == [f"{BUCKET}/nen/khong-co.html.br", f"{BUCKET}/nen/khong-co.html"]


def until(ask: Callable[[], Answer], wanted: Callable[[Answer], bool]) -> Answer:
    """The first such answer; the fault is the last other one."""
    for _ in range(100):
        if wanted(answer := ask()):
            return answer
        time.sleep(0.1)
    raise AssertionError(answer)


def test_a_changed_page_comes_without_a_wait(editions: Path, kept: fronts.Origin, hasty: Server) -> None:
    """Past its time the copy of before is handed out while the new one is fetched; an unchanged page is only confirmed."""

    path = f"/{A}/{LESSON}"
    file = editions / "nen" / LESSON
    before = file.read_bytes()
    try:
        assert hasty.ask(path).body == before
        until(lambda: hasty.ask(path), lambda _: bool(kept.unchanged))
        fronts.rewrite(file, "<!doctype html><p>Mới")
        time.sleep(PAST)
        kept.forget()
        assert hasty.ask(path).body == before
        assert (
            until(lambda: hasty.ask(path), lambda answer: answer.body != before).body.decode()
            == "<!doctype html><p>Mới"
        )
    finally:
        file.write_bytes(before)


def test_pages_stay_when_the_storage_is_away_and_an_asset_is_never_asked_for_again(
    editions: Path, open_folder: Path
) -> None:
    """What the edge has it goes on to hand out, past its time too; what it never had is an error, not an empty page.

    The content of a file with a digest in its name cannot change: after the time of pages the storage is not asked.
    """

    asset = next(file.name for file in (editions / "nen/assets").glob("site.*.css"))
    soon = f"proxy_cache_valid 200 {edge.SOON}s;"
    with (
        fronts.origin(editions) as gone,
        fronts.from_storage(
            editions, open_folder, gone.port, lambda text: text.replace(soon, "proxy_cache_valid 200 1s;")
        ) as server,
    ):
        before = server.ask(f"/{A}/{LESSON}")
        server.ask(f"/{A}/assets/{asset}")
        time.sleep(PAST)
        gone.forget()
        assert server.ask(f"/{A}/assets/{asset}").headers["cache-control"] == policy.FOREVER
        assert gone.asked == []
        gone.stop()
        for _ in range(2):
            after = server.ask(f"/{A}/{LESSON}")
            assert (after.status, after.body) == (200, before.body)
        assert server.ask(f"/{A}/index.html").status == 502


def test_one_line_changes_the_release(editions: Path, kept: fronts.Origin, open_folder: Path) -> None:
    """The folder in the storage is in one line of the configuration; copies of another release are never mixed in."""

    def other(text: str) -> str:
        assert text.count(BUCKET) == 1
        return text.replace(BUCKET, "/la-chan-so/2026-12")

    with fronts.from_storage(editions, open_folder, kept.port, other) as server:
        server.ask(f"/{A}/{LESSON}")
    assert kept.asked[0] == f"/la-chan-so/2026-12/nen/{LESSON}"


def test_forty_thousand_schools_load(open_folder: Path) -> None:
    """nginx takes the whole country's list, with the longest names."""

    home = new_home(open_folder, "map")
    slugs = [f"truong-tieu-hoc-va-trung-hoc-co-so-{n:05}" for n in range(40_000)]
    http = edge.memory(slugs).replace("/var/cache/la-chan-so", f"{home}/cache")
    command = nginx(
        home,
        free_port(),
        edge.write(PLACE, ["en"], f"https://kho.example{BUCKET}".replace("kho.example", "127.0.0.1")),
        http,
    )
    done = subprocess.run([*command, "-t"], capture_output=True, check=False)
    assert (done.returncode, b"warn" in done.stderr, b"emerg" in done.stderr) == (0, False, False), done.stderr[-500:]


@pytest.mark.parametrize(
    "address",
    ["kho.example/a", "http://", "https://kho.example", "https://kho.example/", "https://kho.example/a/", "https://kho.example/a b", "https://kho.example/a;b", 'https://kho.example/"', "https://kho.example/../a", "https://ten:mat-khau@kho.example/a"],
)  # fmt: skip
def test_an_address_that_cannot_be_written_is_told(address: str) -> None:
    """In one sentence; nothing else gets into the configuration."""

    assert len(list(edge.problems(address))) == 1
    assert not list(edge.problems("https://kho.example:9000/la-chan-so/2026-11"))


def test_command_front(editions: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """From a folder one file, from a storage two, the same bytes each time; all faults at once, and then nothing is written."""

    portal = ["--portal", "https://cong.example"]
    for options, names in (
        ([], ["la-chan-so-nhieu-truong.conf"]),
        (["--storage", "https://kho.example/la-chan-so/2026-11"], ["la-chan-so-kho-http.conf", "la-chan-so-kho.conf"]),
    ):
        out = tmp_path / names[0]
        runs = []
        for _ in range(2):
            assert commands.main(["front", str(editions), str(out), *portal, *options], tmp_path) == 0
            runs.append({file.name: file.read_text("utf-8") for file in sorted(out.iterdir())})
        assert runs[0] == runs[1] and list(runs[0]) == names
        assert "https://cong.example" in runs[0][names[-1]]
    assert f"{A} 1;" in runs[0]["la-chan-so-kho-http.conf"]
    capsys.readouterr()
    assert (
        commands.main(
            ["front", str(tmp_path / "khong-co"), str(tmp_path / "moi"), "--storage", "kho", "--portal", "x"], tmp_path
        )
        == 2
    )
    assert len(capsys.readouterr().err.splitlines()) == 3
    assert not (tmp_path / "moi").exists()
