"""Hosts that say something else than 404 to whatever is not there: nobody is accused of it, and what is behind it is seen."""

from __future__ import annotations

import pytest

from ..joined import verify
from .attacker import BAD, Ask, Reply, Twist
from .conftest import Copy, checked
from .test_left_behind import LOGIN, OWN_LOGIN, present

pytestmark = pytest.mark.servers


@pytest.fixture(autouse=True)
def few(monkeypatch: pytest.MonkeyPatch) -> None:
    """One kind of visitor for a missing page."""
    monkeypatch.setattr(verify, "viewers", list)


def closed(status: int, place: str = "", but: Twist = lambda ask, reply: None, **headers: str) -> Twist:
    """Every missing name is answered so, unless `but` has something there."""

    def twist(ask: Ask, reply: Reply) -> None:
        but(ask, reply)
        if reply.status == 404 and place:
            reply.go(place, status)
        elif reply.status == 404:
            reply.status, reply.body = status, b"<h1>Kh\xc3\xb4ng</h1>"
            reply.headers |= {name.replace("_", "-"): value for name, value in headers.items()}

    return twist


STEPS = ("check_missing_pages", "check_unknown_names", "check_probes")
PASSWORD = {"WWW_Authenticate": 'Basic realm="VNPT School"'}


def test_a_password_for_every_missing_name_is_no_clean_look(copy: Copy) -> None:
    assert checked(copy, closed(401, **PASSWORD), *STEPS) == set()
    assert "hỏi tên và mật khẩu thay vì báo 404" in copy.report["failed"] and "VNPT School" in copy.report["failed"]


@pytest.mark.parametrize("status", [403, 406, 451])
def test_a_refusal_for_every_missing_name_is_said(status: int, copy: Copy) -> None:
    """As stores of objects do: the look is clean, and what it could not see is told."""
    assert checked(copy, closed(status), *STEPS) == set()
    assert copy.report["failed"] == "" and f"trả lời {status}" in " ".join(copy.report["unseen"])


@pytest.mark.parametrize("place", ["/dang-nhap", "/dang-nhap?ve=1", "https://accounts.google.com/", "http://127.0.0.1:8443/"])  # fmt: skip
def test_a_login_for_every_missing_name_is_said(place: str, copy: Copy) -> None:
    there = present({"dang-nhap": OWN_LOGIN} if place.startswith("/") else {})
    assert checked(copy, closed(302, place, there), *STEPS) == set()
    assert copy.report["failed"] == "" and "chuyển mọi địa chỉ không có tới" in " ".join(copy.report["unseen"])


@pytest.mark.parametrize("place", ["/dang-nhap", BAD])
def test_a_strangers_login_for_every_missing_name_is_a_hijack(place: str, copy: Copy) -> None:
    assert "notfound-hijack" in checked(copy, closed(302, place, present({"dang-nhap": LOGIN})), "check_missing_pages")


@pytest.mark.parametrize(("status", "place"), [(401, ""), (403, ""), (302, "/vao")])
@pytest.mark.parametrize(
    ("name", "kind"), [("slot/", "doorway"), (".env", "exposed"), ("alfa.php", "server-code"), ("push-sw.js", "worker-planted")]
)  # fmt: skip
def test_what_is_behind_it_is_seen(status: int, place: str, name: str, kind: str, copy: Copy) -> None:
    twist = closed(status, place, present({name: b"x", "vao": OWN_LOGIN}), **PASSWORD if status == 401 else {})
    assert checked(copy, twist, "check_probes") == {kind}
