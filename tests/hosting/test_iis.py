"""web.config: no IIS runs here, so its XML is compared with the policy."""

from __future__ import annotations

from xml.etree import ElementTree as et

import pytest

from courseware.hosting import iis, policy
from courseware.hosting.policy import Place

PLACE = Place(path="/an-toan/", portals=("https://cong.example",))


@pytest.mark.parametrize("text", [iis.write(PLACE, ["assets/img"]), iis.minimal(PLACE), iis.language(PLACE, "en/")])
def test_iis_is_well_formed_and_names_nothing_twice(text: str) -> None:
    """A key added twice in one collection stops IIS with 500.19; each `add` of ours comes after a `remove` or `clear`."""

    server = et.fromstring(text.encode())
    assert server.tag == "configuration"
    for collection in server.iter():
        keys = [
            tuple(v for k, v in e.items() if k in ("name", "fileExtension", "segment", "verb", "statusCode"))
            for e in collection
            if e.tag in ("add", "mimeMap", "error")
        ]
        assert len(keys) == len(set(keys)), collection.tag


def test_iis_says_the_policy() -> None:
    """Headers, types, methods and the 404 pages on disk."""

    server = et.fromstring(iis.write(PLACE, ["assets/img"]).encode()).find("system.webServer")
    assert server is not None
    assert {e.get("name"): e.get("value") for e in server.iterfind("httpProtocol/customHeaders/add")} == policy.headers(
        PLACE
    )
    assert {
        (e.get("fileExtension") or "")[1:]: e.get("mimeType") for e in server.iterfind("staticContent/mimeMap")
    } == policy.TYPES
    assert [e.get("verb") for e in server.iterfind(".//verbs/add")] == list(policy.METHODS)
    assert [e.get("path") for e in server.iterfind("httpErrors/error")] == ["an-toan\\404.html"] * 2


@pytest.mark.parametrize(
    ("place", "folder", "page"),
    [
        (Place(), "en/", "en\\404.html"),
        (PLACE, "en/", "an-toan\\en\\404.html"),
        (Place(path="/a/b/"), "en/", "a\\b\\en\\404.html"),
    ],
)
def test_a_language_has_its_own_404_page_and_says_nothing_else(place: Place, folder: str, page: str) -> None:
    """A path on disk from the root of the domain, for `File` keeps the status."""
    server = et.fromstring(iis.language(place, folder).encode()).find("system.webServer")
    assert server is not None and [child.tag for child in server] == ["httpErrors"]
    told = [(e.get("statusCode"), e.get("path"), e.get("responseMode")) for e in server.iterfind("httpErrors/error")]
    assert told == [("403", page, "File"), ("404", page, "File")]


def test_the_minimal_file_leaves_out_what_hosts_lock() -> None:
    """Types, headers, 404; a host answers 500.19 to a section that it locks."""
    root = et.fromstring(iis.minimal(PLACE).encode())
    server = root.find("system.webServer")
    assert server is not None and [child.tag for child in root] == ["system.webServer"]
    assert [child.tag for child in server] == ["staticContent", "httpProtocol", "httpErrors"]


def test_pictures_are_kept_a_day_and_hashed_files_for_ever() -> None:
    """By folder: IIS knows no pattern of names."""
    root = et.fromstring(iis.write(PLACE, ["assets/img"]).encode())
    ages = {
        e.get("path"): cache.get("cacheControlMaxAge")
        for e in root.iterfind("location")
        for cache in e.iterfind(".//clientCache")
    }
    assert ages == {"assets": "365.00:00:00", "assets/img": "1.00:00:00"}


def test_drawings_opened_by_themselves_are_in_a_sandbox() -> None:
    """By folder of pictures, and the logo by its name: IIS knows no suffix."""
    root = et.fromstring(iis.write(PLACE, ["assets/img", "assets/ve"]).encode())
    policies = {
        e.get("path"): add.get("value")
        for e in root.iterfind("location")
        for add in e.iterfind(".//customHeaders/add")
        if add.get("name") == policy.CSP_NAME
    }
    assert policies == dict.fromkeys(("assets/img", "assets/ve", "truong-logo.svg"), policy.drawing_policy(PLACE))
