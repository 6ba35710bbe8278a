"""Real nginx, Apache and Caddy of Debian on loopback, each with a configuration of its own in a temporary folder."""

from __future__ import annotations

import contextlib
import datetime
import functools
import gzip
import http.client
import os
import shutil
import socket
import subprocess
import tempfile
import time
from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass
from pathlib import Path

import brotli
import pytest

from courseware.hosting import preparing
from courseware.hosting.policy import Place
from courseware.site import building
from courseware.testing import programs
from courseware.testing.sharing import made_once

PACKAGES = {"nginx": "nginx", "apache2": "apache2-bin", "caddy": "caddy", "rclone": "rclone"}
BROTLI = Path("/usr/lib/nginx/modules/ngx_http_brotli_static_module.so")
SEARCH = os.pathsep.join([os.environ.get("PATH", ""), "/usr/sbin", "/usr/local/sbin"])
PLACE = Place(
    domain="thcs-hoa-sen.example",
    portals=("https://cong.example", "https://*.hoa-sen.example"),
    contact="mailto:cntt@thcs-hoa-sen.example",
    expires=datetime.date(2027, 5, 1),
)
MODULES = ("dir", "mime", "negotiation", "autoindex", "env", "filter", "deflate", "rewrite", "headers")
"""Modules of Apache that a hoster may have, and may not have."""
KINDS = ("nginx", "nginx-brotli", "apache", "caddy")
FOLDERS = ("/", "/an-toan/")


@dataclass(frozen=True)
class Answer:
    """One answer; header names in lower case, `body` decoded."""

    status: int
    headers: dict[str, str]
    raw: bytes

    @property
    def body(self) -> bytes:
        unpack = {"gzip": gzip.decompress, "br": brotli.decompress}.get(self.headers.get("content-encoding", ""), bytes)
        return unpack(self.raw)


@dataclass(frozen=True)
class Server:
    """A running server and the files that it should hand out."""

    kind: str
    port: int
    place: Place
    web: Path
    encodings: frozenset[str]

    def get(self, path: str, method: str = "GET", **headers: str) -> Answer:
        """Ask for a path below the copy's folder."""
        return self.ask(self.place.path + path, method, **headers)

    def ask(self, path: str, method: str = "GET", **headers: str) -> Answer:
        """Ask for a path of the host."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=10)
        with contextlib.closing(connection):
            connection.putrequest(method, path, skip_accept_encoding=True)
            for name, value in headers.items():
                connection.putheader(name.replace("_", "-"), value)
            connection.putheader("Content-Length", "0") if method == "POST" else None
            connection.endheaders()
            got = connection.getresponse()
            fields: dict[str, str] = {}
            for name, value in got.getheaders():
                fields[name.lower()] = f"{fields[name.lower()]}, {value}" if name.lower() in fields else value
            return Answer(got.status, fields, got.read())


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


def name_of(path: str) -> str:
    """The folder on disk of a folder of the address."""
    return path.strip("/") or "goc"


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


@contextlib.contextmanager
def running(kind: str, path: str, root: Path, open_folder: Path, without: Collection[str] = ()) -> Iterator[Server]:
    """Start a server as a process of our own and stop it. `without`: the modules that Apache has not."""
    write = {
        "nginx": _nginx,
        "nginx-brotli": _nginx_brotli,
        "apache": functools.partial(_apache, without=without),
        "caddy": _caddy,
    }[kind]
    home, port = new_home(open_folder, kind), free_port()
    command = write(home, root, open_folder / name_of(path), port)
    with started(command, home, port):
        encodings = frozenset({"gzip"} if kind == "nginx" else {"gzip", "br"})
        yield Server(kind, port, Place(**vars(PLACE) | {"path": path}), root / path.strip("/"), encodings)


def new_home(open_folder: Path, kind: str) -> Path:
    """A folder for one server's configuration, log and temporary files."""
    home = Path(tempfile.mkdtemp(prefix=f"{kind}-", dir=open_folder))
    home.chmod(0o755)
    return home


@contextlib.contextmanager
def started(command: list[str], home: Path, port: int) -> Iterator[None]:
    """The program answers on the port until the block ends."""
    environment = {"HOME": str(home), "XDG_DATA_HOME": str(home), "XDG_CONFIG_HOME": str(home), "PATH": SEARCH}
    with (
        (home / "log").open("wb") as log,
        subprocess.Popen(command, env=environment, stdout=log, stderr=log) as process,
    ):
        try:
            _wait(process, port, home)
            yield
        finally:
            process.terminate()
            process.wait(10)


def _nginx(home: Path, root: Path, configs: Path, port: int, brotli_too: bool = False) -> list[str]:
    text = (configs / "la-chan-so.conf").read_text("utf-8")
    return nginx(home, port, f"root {root};\n{text}", brotli_too=brotli_too)


def nginx(home: Path, port: int, server: str, http: str = "", brotli_too: bool = False) -> list[str]:
    """The command of an nginx with these lines in its `server` and `http`."""
    program, module = program_of("nginx"), ""
    if brotli_too:
        programs.needed(
            "mô-đun brotli của nginx",
            "libnginx-mod-http-brotli-static",
            lambda: str(BROTLI) if BROTLI.is_file() else None,
        )
        module, server = f"load_module {BROTLI};", server.replace("# brotli_static on;", "brotli_static on;")
    user = "user www-data;" if os.geteuid() == 0 else ""
    temporary = "\n".join(
        f"{name}_temp_path {home}/{name};" for name in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
    )
    (home / "server.conf").write_text(server, "utf-8")
    (home / "nginx.conf").write_text(f"""
{module} {user} daemon off; pid {home}/pid; error_log {home}/error.log; worker_processes 1;
events {{ worker_connections 256; }}
http {{
access_log off; {temporary}
{http}
server {{ listen 127.0.0.1:{port}; include {home}/server.conf; }}
}}
""")  # fmt: skip
    return [program, "-p", str(home), "-c", str(home / "nginx.conf"), "-e", str(home / "error.log")]


def _nginx_brotli(home: Path, root: Path, configs: Path, port: int) -> list[str]:
    return _nginx(home, root, configs, port, brotli_too=True)


def _apache(home: Path, root: Path, configs: Path, port: int, without: Collection[str] = ()) -> list[str]:
    """.htaccess alone; compression on the fly is on, as with many hosters, and must not compress twice."""
    program = program_of("apache2")
    names = ["mpm_event", "authz_core", "authn_core", *(name for name in MODULES if name not in without)]
    modules = "\n".join(f"LoadModule {name}_module /usr/lib/apache2/modules/mod_{name}.so" for name in names)
    user = "User www-data\nGroup www-data" if os.geteuid() == 0 else ""
    (home / "apache.conf").write_text(f"""
ServerRoot {home}
PidFile {home}/pid
ErrorLog {home}/error.log
ServerName thcs-hoa-sen.example
Listen 127.0.0.1:{port}
{modules}
{user}
ServerTokens Prod
<IfModule mod_mime.c>
TypesConfig /etc/mime.types
AddLanguage br .br
AddLanguage en .en
AddEncoding x-gzip .gz
</IfModule>
<IfModule mod_deflate.c>
<IfModule mod_filter.c>
AddOutputFilterByType DEFLATE text/html text/css text/javascript image/svg+xml application/xml
</IfModule>
</IfModule>
Mutex file:{home} default
StartServers 1
DocumentRoot {root}
<Directory />
Require all denied
AllowOverride None
</Directory>
<Directory {root}>
Require all granted
Options Indexes FollowSymLinks
AllowOverride FileInfo
</Directory>
<FilesMatch "^\\.ht">
Require all denied
</FilesMatch>
""")
    return [program, "-D", "FOREGROUND", "-f", str(home / "apache.conf")]


def _caddy(home: Path, root: Path, configs: Path, port: int) -> list[str]:
    program = program_of("caddy")
    (home / "Caddyfile").write_text(f"""
{{
admin off
auto_https off
}}
http://:{port} {{
bind 127.0.0.1
root * {root}
import {configs}/la-chan-so.caddy
file_server
}}
""")
    return [program, "run", "--config", str(home / "Caddyfile"), "--adapter", "caddyfile"]


def program_of(name: str) -> str:
    """A program's path; as root on Debian it is installed when it is missing."""
    return programs.needed(name, PACKAGES[name], lambda: shutil.which(name, path=SEARCH))


def free_port() -> int:
    """A port of loopback that nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _wait(process: subprocess.Popen[bytes], port: int, home: Path) -> None:
    until = time.monotonic() + 60  # a crowded machine needs ten seconds to start moto
    while time.monotonic() < until:
        with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", port), timeout=1):
            return
        assert process.poll() is None, "\n".join(log.read_text("utf-8", "replace") for log in home.glob("*log"))
        time.sleep(0.05)
    pytest.fail(f"no answer on port {port}: {(home / 'log').read_text('utf-8', 'replace')}")
