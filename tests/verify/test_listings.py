"""A server that lists its folders: what lies there beside the release is found by its list."""

from __future__ import annotations

import gzip

import pytest

from ..joined import verify
from .attacker import Ask, Reply, Twist, files_of, serving
from .conftest import Copy, site_at


def listing(files: dict[str, bytes], more: str = "") -> Twist:
    """Every folder without a page is listed as Apache does it."""

    def twist(ask: Ask, reply: Reply) -> None:
        folder = ask.path.removeprefix("/")
        inside = {name.removeprefix(folder) for name in files if folder and name.startswith(folder)}
        if reply.status != 404 or not ask.path.endswith("/") or not inside:
            return
        names = sorted({name.partition("/")[0] + "/" * ("/" in name) for name in inside})
        links = "".join(f'<li><a href="{name}">{name}</a></li>' for name in names)
        head = '<a href="?C=M;O=A">Last modified</a><a href="/">Parent Directory</a>'
        reply.status, reply.body = 200, f"<h1>Index of {ask.path}</h1>{head}{links}{more}".encode()

    return twist


@pytest.mark.parametrize(
    ("name", "data", "kinds"),
    [
        ("", b"", set()),
        ("assets/anh.jpg", b"\xff\xd8\xff", {"extra"}),
        ("assets/cu.php", b"x", {"server-code"}),
        ("assets/du-phong.sql", b"x", {"exposed"}),
        ("assets/sau/kin/ma.txt", b"x", {"extra"}),
        ("bai/them.json", b"{}", {"extra"}),
        ("assets/site.0a1b2c3d.css.gz", gzip.compress(b"body { margin: 0 }\n", mtime=0), set()),
        ("assets/.DS_Store", b"\0\0\0\1Bud1", set()),
    ],
)  # fmt: skip
def test_a_file_that_only_a_list_names_is_found(name: str, data: bytes, kinds: set[str], copy: Copy) -> None:
    files = files_of(copy.folder) | ({name: data} if name else {})
    with serving(files, listing(files)) as server:
        site = site_at(server.server_port, copy)
        verify.check_probes(site)
    found = {(kind, where) for kind, where in site.report.found if verify.KINDS[kind].level}
    assert found == {(kind, name) for kind in kinds}


def test_a_list_leads_nowhere_else_and_has_an_end(copy: Copy) -> None:
    """Of a thousand names twenty are asked for; another host and another folder never are."""
    asked: list[str] = []
    files = files_of(copy.folder)
    names = [*(f"x{number}.txt" for number in range(1000)), "//la.bad.example/a.txt", "/khac/a.txt"]
    twist = listing(files, "".join(f'<a href="{name}">x</a>' for name in names))

    def noting(ask: Ask, reply: Reply) -> None:
        asked.append(ask.path)
        twist(ask, reply)

    with serving(files, noting) as server:
        site = site_at(server.server_port, copy)
        verify.check_probes(site)
    assert {kind for kind, _ in site.report.found} == {"listing"}
    assert len({path for path in asked if "/x" in path and path.endswith(".txt")}) == 20
    assert not any("a.txt" in path for path in asked)
