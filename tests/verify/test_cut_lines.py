"""An answer that breaks off is asked for again: a line that drops now and then is nobody's attack."""

from __future__ import annotations

from .attacker import Ask, Reply, files_of, serving
from .conftest import Copy, Look


def test_an_answer_that_broke_off_once_accuses_nobody(copy: Copy, look: Look) -> None:
    """Three times in a run, each of another file, as over a telephone line."""

    asked = 0

    def twist(ask: Ask, reply: Reply) -> None:
        nonlocal asked
        asked += 1
        if asked in (20, 60, 200) and reply.body:
            reply.headers["Content-Length"] = str(len(reply.body))
            reply.body = reply.body[: len(reply.body) // 2]
            reply.headers["Connection"] = "close"

    with serving(files_of(copy.folder), twist) as server:
        assert look(f"http://127.0.0.1:{server.server_port}/", steps=("check_matrix",)) == set()
    assert (copy.report["exit"], asked > 200) == (0, True)


def test_a_cookie_of_the_host_alone_is_a_note(copy: Copy, look: Look) -> None:
    """A load balancer sets one; a cookie for other sites too is more."""

    def balanced(ask: Ask, reply: Reply) -> None:
        reply.headers["Set-Cookie"] = "SRVID=node1; HttpOnly; SameSite=Lax"

    with serving(files_of(copy.folder), balanced) as server:
        assert look(f"http://127.0.0.1:{server.server_port}/", "--max", "300", "--repeats", "0") == set()

    def shared(ask: Ask, reply: Reply) -> None:
        reply.headers["Set-Cookie"] = "id=1; Domain=bad.example"

    with serving(files_of(copy.folder), shared) as server:
        assert "header-extra" in look(f"http://127.0.0.1:{server.server_port}/", "--max", "300", "--repeats", "0")
