"""Copies made ready for hosting, once for all workers, and each real server in turn that hands one out."""

from __future__ import annotations

import functools
import shutil
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import brotli
import pytest

from courseware.hosting import preparing
from courseware.hosting.policy import Place
from courseware.site import building
from courseware.testing.sharing import made_once

from .configurations import MODULES
from .servers import PLACE, Server, name_of, running

KINDS = ("nginx", "nginx-brotli", "apache", "caddy")
FOLDERS = ("/", "/an-toan/")


@pytest.fixture(scope="session")
def open_folder() -> Iterator[Path]:
    """A folder that a server's own user may read, which pytest's are not."""
    folder = Path(tempfile.mkdtemp(prefix="lachan-hosting-"))
    folder.chmod(0o755)
    yield folder
    shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture(scope="session")
def site(miniature: Callable[[Path], Path], shared: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The small project built, once for all workers: files of all kinds that the real site has, a sixth as many."""

    def build(folder: Path) -> None:
        assert building.build(miniature(tmp_path_factory.mktemp("small") / "project"), folder, quiet=True)

    return made_once(shared / "hosted/site", build)


@pytest.fixture(scope="session")
def prepared(site: Path, shared: Path) -> Path:
    """dist/host for each folder of the address, made by the real code, once for all workers; nobody writes into it."""

    def make(folder: Path) -> None:
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(brotli, "compress", functools.cache(brotli.compress))  # the second copy differs in four pages
            for path in FOLDERS:
                preparing.host(site, folder / name_of(path), Place(**vars(PLACE) | {"path": path}))

    return made_once(shared / "hosted/prepared", make)


@pytest.fixture(scope="session")
def whole(built: Path, shared: Path) -> Path:
    """dist/host of the real site at the root of its address, once for all workers; nobody writes into it.

    Packed with less effort than schools' copies, which takes a tenth of the time: other bytes, the same kinds of file.
    """

    hard = brotli.compress

    def make(folder: Path) -> None:
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(brotli, "compress", lambda body, quality, **how: hard(body, quality=min(quality, 5), **how))
            preparing.host(built, folder, PLACE)

    return made_once(shared / "hosted/whole", make)


@pytest.fixture(scope="session")
def hosted(prepared: Path, open_folder: Path) -> Callable[[str], Path]:
    """This worker's own copy of dist/host for a folder of the address; returns the document root."""
    made: dict[str, Path] = {}

    def make(path: str) -> Path:
        if path not in made:
            out = Path(shutil.copytree(prepared / name_of(path), open_folder / name_of(path)))
            root = out / "web"
            if path != "/":
                root = out / "root"
                shutil.copytree(out / "goc-ten-mien", root)
                (out / "web").rename(root / path.strip("/"))
            made[path] = root
        return made[path]

    return make


@pytest.fixture(scope="session", params=[(kind, path) for kind in KINDS for path in FOLDERS], ids=lambda p: p[0] + p[1])
def server(request: pytest.FixtureRequest, hosted: Callable[[str], Path], open_folder: Path) -> Iterator[Server]:
    """Each server in turn, with the copy at its root and in a folder."""
    kind, path = request.param
    with running(kind, path, hosted(path), open_folder) as started:
        yield started


@pytest.fixture(params=[*((name,) for name in MODULES), ("rewrite", "headers"), MODULES], ids="-".join)
def bare_apache(request: pytest.FixtureRequest, hosted: Callable[[str], Path], open_folder: Path) -> Iterator[Server]:
    """Apache without each of its modules in turn, without two, without all."""
    with running("apache", "/", hosted("/"), open_folder, request.param) as started:
        yield started
