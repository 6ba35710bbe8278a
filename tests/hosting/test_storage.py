"""The upload, with the real rclone to a server that speaks S3; the plan alone, without either."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from lxml import html

from courseware import commands
from courseware.hosting import compressing, policy, storage

from . import buckets, fronts
from .fronts import A, B
from .servers import new_home

SITE = {
    "index.html": '<link rel="stylesheet" href="assets/site.{css}.css"><script src="assets/site.11111111.js"></script>'
    + "<p>Lá chắn số</p>" * 40,
    "404.html": "<p>Không có</p>",
    "truong.css": "/* gốc */",
    "lop-8-9/bai.html": '<link rel="stylesheet" href="../assets/site.{css}.css"><img src="../assets/img/mark.svg">'
    + "<p>Bài</p>" * 40,
    "assets/site.{css}.css": "p {{ color: #{css} }}" * 20,
    "assets/site.11111111.js": "'use strict';",
    "assets/img/mark.svg": "<svg/>",
    "assets/img/anh.webp": "RIFF",
    "sitemap.xml": "<urlset/>",
    ".htaccess": "ErrorDocument 404 /404.html",
    "web.config": "<configuration/>",
    ".well-known/security.txt": "Contact: mailto:a@a.example",
}


def site(folder: Path, css: str = "22222222") -> Path:
    """A small prepared site whose style sheet has this digest."""
    for name, text in SITE.items():
        file = folder / name.replace("{css}", css)
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text.replace("{{", "{").replace("}}", "}").replace("{css}", css), "utf-8")
    compressing.compress(folder)
    return folder


@pytest.fixture(scope="session")
def server(open_folder: Path) -> Iterator[tuple[str, Path]]:
    """A server, and the folder with its log."""
    home = new_home(open_folder, "moto")
    with pytest.MonkeyPatch.context() as patch, buckets.running(home, patch) as address:
        yield address, home


@pytest.fixture
def bucket(server: tuple[str, Path]) -> buckets.Bucket:
    """An empty bucket of the test's own."""
    return buckets.create(*server)


def remote(bucket: buckets.Bucket) -> str:
    """What is typed for it."""
    return f"kho:{bucket.address.rpartition('/')[2]}"


def upload(folder: Path, bucket: buckets.Bucket, *options: str) -> int:
    """Run the command."""
    return commands.main(["upload", "--quiet", str(folder), remote(bucket), *options], folder)


def test_each_object_says_what_it_is_and_how_long_it_keeps(tmp_path: Path, bucket: buckets.Bucket) -> None:
    """Bytes, type, caching and encoding of every file, by the policy; no settings of servers."""

    folder = site(tmp_path / "web")
    assert upload(folder, bucket) == 0
    wanted = {file.relative_to(folder).as_posix(): file for file in folder.rglob("*") if file.is_file()}
    for name in (".htaccess", "web.config"):
        del wanted[name]
    assert bucket.names() == sorted(wanted)
    for name, file in wanted.items():
        body, headers = bucket.get(name)
        plain = re.sub(r"\.(gz|br)$", "", name)
        assert body == file.read_bytes()
        assert headers["Content-Type"] == policy.TYPES[plain.rpartition(".")[2]], name
        assert headers["Content-Encoding"] == {".gz": "gzip", ".br": "br"}.get(file.suffix), name
    kept = {name: bucket.get(name)[1]["Cache-Control"] for name in wanted}
    assert kept["assets/site.22222222.css"] == kept["assets/site.22222222.css.br"] == policy.FOREVER
    assert kept["assets/img/mark.svg"] == kept["assets/img/anh.webp"] == policy.DAY
    assert kept["index.html"] == kept["index.html.gz"] == kept["truong.css"] == kept["sitemap.xml"] == policy.FRESH


def test_nothing_unchanged_is_sent_again(tmp_path: Path, bucket: buckets.Bucket) -> None:
    """Not even when every file was made anew and is younger; --again sends all, after a change of the policy."""

    assert upload(site(tmp_path / "web"), bucket) == 0
    first, looked = bucket.sent(), bucket.requests("HEAD")
    assert upload(site(tmp_path / "later/web"), bucket) == 0
    assert (bucket.sent(), bucket.requests("HEAD")) == (first, looked)
    (tmp_path / "web/404.html").write_text("<p>Mới</p>")
    assert upload(tmp_path / "web", bucket) == 0
    assert bucket.sent() == [*first, "404.html"]
    assert upload(tmp_path / "web", bucket, "--again") == 0
    assert len(bucket.sent()) == 2 * len(first) + 1


def test_assets_then_the_rest_then_pages_then_deletions(tmp_path: Path, bucket: buckets.Bucket) -> None:
    """A removed page goes, packed too; the assets of before stay for pages of before, until --prune."""

    folder = site(tmp_path / "web")
    assert upload(folder, bucket) == 0
    stages = [storage.kind(name).stage for name in bucket.sent()]
    assert stages == sorted(stages) and set(stages) == {0, 1, 2}

    newer = site(tmp_path / "newer", "33333333")
    for file in (newer / "lop-8-9").iterdir():
        file.unlink()
    assert upload(newer, bucket) == 0
    names = bucket.names()
    assert not [name for name in names if name.startswith("lop-8-9/")]
    assert "assets/site.22222222.css" in names and "assets/site.33333333.css" in names
    assert upload(newer, bucket, "--prune") == 0
    assert [name for name in bucket.names() if "22222222" in name] == []


def missing_assets(bucket: buckets.Bucket) -> list[str]:
    """What pages in the bucket ask for and the bucket does not have."""
    names = set(bucket.names())
    pages = [name for name in names if name.endswith(".html")]
    asked = {
        (Path(page).parent / str(url)).as_posix().replace("lop-8-9/../", "")
        for page in pages
        for url in html.fromstring(bucket.get(page)[0]).xpath("//@src | //link/@href")
    }
    return sorted(asked - names)


@pytest.mark.parametrize("after", [1, 3, 4, 5])
def test_an_interrupted_upload_leaves_no_page_without_its_assets(
    tmp_path: Path, bucket: buckets.Bucket, after: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """No further run of rclone after so many, at the first upload and at a change of release; the next one finishes the work."""

    def interrupted(folder: Path) -> None:
        real, runs = storage._rclone, 0

        def failing(*arguments: str, paths: tuple[str, ...] = ()) -> str:
            nonlocal runs
            runs += arguments[0] != "lsjson"
            if runs > after:
                raise storage.UploadError("rclone dừng")
            return real(*arguments, paths=paths)

        with monkeypatch.context() as patch:
            patch.setattr(storage, "_rclone", failing)
            assert upload(folder, bucket) == 1
        assert missing_assets(bucket) == []

    for css in ("22222222", "33333333"):
        folder = site(tmp_path / css, css)
        interrupted(folder)
        assert upload(folder, bucket) == 0
        assert missing_assets(bucket) == []
        assert storage.local(folder).keys() <= set(bucket.names())


def test_editions_go_up_without_what_is_not_for_visitors(tmp_path: Path, bucket: buckets.Bucket) -> None:
    """nen/, so/ and the schools' small files; configurations and lists beside them stay at home; a closed school goes."""

    web = site(tmp_path / "web")
    folder = fronts.editions(web, tmp_path / "editions")
    bucket.put("2026-10/nen/index.html", b"an older release beside it stays")
    assert upload(folder, bucket) == 0
    names = bucket.names()
    assert {name.partition("/")[0] for name in names} == {"2026-10", "nen", "truong", "so"}
    assert f"truong/{A}/truong.css" in names and f"truong/{A}/integrity.json.minisig" in names
    assert bucket.get(f"truong/{A}/truong-logo.svg")[1]["Cache-Control"] == policy.DAY
    for file in sorted((folder / "truong" / B).rglob("*"), reverse=True):
        file.unlink() if file.is_file() else file.rmdir()
    (folder / "truong" / B).rmdir()
    assert upload(folder, bucket) == 0
    assert not [name for name in bucket.names() if B in name]
    assert "2026-10/nen/index.html" in bucket.names()


def test_an_edge_hands_out_what_was_uploaded(tmp_path: Path, bucket: buckets.Bucket, open_folder: Path) -> None:
    """From the folder through rclone and the storage to a visitor: pages packed, a school's own files, the page for 404."""

    folder = fronts.editions(site(tmp_path / "web"), tmp_path / "editions")
    assert commands.main(["upload", "-q", str(folder), f"{remote(bucket)}/2026-11"], tmp_path) == 0
    address = urlsplit(bucket.address)
    assert address.port
    with fronts.from_storage(folder, open_folder, address.port, store=f"{address.path}/2026-11") as server:
        page = server.ask(f"/{A}/index.html", Accept_Encoding="br")
        assert (page.status, page.raw) == (200, (folder / "nen/index.html.br").read_bytes())
        assert (page.headers["content-type"], page.headers["content-encoding"]) == (policy.TYPES["html"], "br")
        assert server.ask(f"/{A}/truong.css").body == (folder / f"truong/{A}/truong.css").read_bytes()
        lost = server.ask(f"/{A}/khong-co.html", Accept_Encoding="br")
        assert (lost.status, lost.body) == (404, (folder / "so/web/404.html").read_bytes())


def test_a_storage_with_something_else_in_it_is_left_alone(
    tmp_path: Path, bucket: buckets.Bucket, capsys: pytest.CaptureFixture[str]
) -> None:
    """One wrong word in the command must not delete the backups of an office."""

    bucket.put("sao-luu/2026.zip", b"PK")
    assert upload(site(tmp_path / "web"), bucket) == 1
    assert "tệp khác" in capsys.readouterr().err
    assert bucket.names() == ["sao-luu/2026.zip"]
    assert commands.main(["upload", "-q", str(tmp_path / "web"), f"{remote(bucket)}/2026-11"], tmp_path) == 0
    assert "sao-luu/2026.zip" in bucket.names() and "2026-11/index.html" in bucket.names()


def test_command_upload_tells_what_is_wrong(
    tmp_path: Path, bucket: buckets.Bucket, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """A folder that is none of ours, no rclone: both at once. A storage that is not there, or that refuses: what to do."""

    with monkeypatch.context() as patch:
        patch.setenv("PATH", str(tmp_path))
        assert commands.main(["upload", str(tmp_path), "kho:x"], tmp_path) == 2
    said = capsys.readouterr().err
    assert len(said.splitlines()) == 2 and "dist/host/web" in said and "apt install rclone" in said
    with monkeypatch.context() as patch:
        patch.setattr(storage, "listed", lambda remote: (_ for _ in ()).throw(KeyboardInterrupt))
        assert commands.main(["upload", str(site(tmp_path / "web")), "kho:x"], tmp_path) == 1
    assert capsys.readouterr().err.startswith("Đã dừng")
    folder = site(tmp_path / "web")
    assert commands.main(["upload", "-q", str(folder), "kho:khong-co-kho-nay"], tmp_path) == 1
    assert commands.main(["upload", "-q", str(folder), "chua-dat-ten:x"], tmp_path) == 1
    assert capsys.readouterr().err.count("rclone lsjson dừng") == 2
    assert commands.main(["upload", str(folder), remote(bucket)], tmp_path) == 0
    said = capsys.readouterr()
    assert f"Đã gửi {len(bucket.names())} tệp, xoá 0 tệp" in said.out and "Cache-Control" in said.err


def test_the_plan_compares_content_alone() -> None:
    """New, changed, without a digest at the storage: sent. Gone: deleted. The same: left."""

    here = {"a.html": "1", "b.html": "2", "assets/x.00000000.js": "3", "truong.css": "4"}
    there = {
        "a.html": "1",
        "b.html": "9",
        "truong.css": "",
        "cu.html": "5",
        "cu.html.br": "6",
        "assets/x.99999999.js": "7",
    }
    made = storage.plan(here, there)
    assert [(kind.stage, paths) for kind, paths in made.sent] == [
        (0, ("assets/x.00000000.js",)),
        (1, ("truong.css",)),
        (2, ("b.html",)),
    ]
    assert made.deleted == ("cu.html", "cu.html.br")
    assert storage.plan(here, here) == storage.UploadPlan((), ())
    assert storage.plan(here, there, prune=True).deleted == ("assets/x.99999999.js", "cu.html", "cu.html.br")
