"""HTTPS with certificates of a throw-away authority: each fault has a name, and the content is looked at all the same."""

from __future__ import annotations

import shutil
import ssl
import subprocess
import warnings
from pathlib import Path

import pytest

from courseware.testing.needs import missing

from ..joined import verify
from .attacker import Ask, Reply, Twist, files_of, serving
from .conftest import Copy, Look, site_at


@pytest.fixture(scope="module")
def authority(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A root, and certificates made by it: right, of another name, expired; one signed by itself."""
    if not shutil.which("openssl"):
        missing("openssl", "cài gói openssl, ví dụ apt-get install openssl")
    folder = tmp_path_factory.mktemp("ca")
    right, other = "subjectAltName=IP:127.0.0.1", "subjectAltName=DNS:la.bad.example"

    def openssl(*words: str) -> None:
        subprocess.run(["openssl", *words], cwd=folder, check=True, capture_output=True)

    key = ("-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes")
    openssl("req", "-x509", *key, "-keyout", "root.key", "-out", "root.pem", "-subj", "/CN=Thu", "-days", "30")
    openssl("req", "-x509", *key, "-keyout", "self.key", "-out", "self.pem", "-subj", "/CN=127.0.0.1", "-addext", right)
    for name, says, until in (
        ("good", right, "20991231000000Z"),
        ("name", other, "20991231000000Z"),
        ("old", right, "20200102000000Z"),
    ):
        (folder / f"{name}.ext").write_text(says, "ascii")
        openssl("req", *key, "-keyout", f"{name}.key", "-out", f"{name}.csr", "-subj", "/CN=x")
        _sign(folder, name, until)
    return folder


def _sign(folder: Path, name: str, until: str) -> None:
    """`openssl ca`, because `openssl x509` of OpenSSL 3.0 cannot make a certificate that has expired."""
    for file, text in {"index.txt": "", "serial": "01\n"}.items():
        (folder / file).write_text(text, "ascii")
    (folder / "ca.cnf").write_text(
        "[ca]\ndefault_ca=d\n[d]\ndatabase=index.txt\nserial=serial\nnew_certs_dir=.\ndefault_md=sha256\npolicy=p\n"
        "rand_serial=yes\nunique_subject=no\n[p]\ncommonName=supplied\n",
        "ascii",
    )
    words = [
        "openssl",
        "ca",
        "-batch",
        "-notext",
        "-config",
        "ca.cnf",
        "-cert",
        "root.pem",
        "-keyfile",
        "root.key",
        "-in",
        f"{name}.csr",
    ]
    times = ["-startdate", "20200101000000Z", "-enddate", until, "-extfile", f"{name}.ext", "-out", f"{name}.pem"]
    subprocess.run([*words, *times], cwd=folder, check=True, capture_output=True)


def tls(authority: Path, name: str, old: bool = False) -> ssl.SSLContext:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(authority / f"{name}.pem", authority / f"{name}.key")
    if old:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", DeprecationWarning)
            context.minimum_version = ssl.TLSVersion.TLSv1
        context.set_ciphers("ALL:@SECLEVEL=0")
    return context


@pytest.mark.parametrize(
    ("name", "ca", "old", "expected"),
    [
        ("good", True, False, set()),
        ("name", True, False, {"cert-name"}),
        ("old", True, False, {"cert-expired"}),
        ("self", True, False, {"cert-self-signed"}),
        ("good", False, False, {"cert-untrusted"}),
        ("good", True, True, {"tls-old"}),
    ],
)
def test_certificates_and_protocols(
    name: str, ca: bool, old: bool, expected: set[str], authority: Path, copy: Copy, look: Look
) -> None:
    """F85, F86: found and named; the files behind are checked in any case."""

    words = ("--ca", str(authority / "root.pem")) if ca else ()
    with serving(files_of(copy.folder), tls=tls(authority, name, old)) as server:
        found = look(
            f"https://127.0.0.1:{server.server_port}/", "--http-port", "9", "--repeats", "0", "--max", "90", *words
        )

    assert found == expected
    assert copy.report["facts"]["files"] == 11


@pytest.mark.parametrize(
    ("place", "expected"),
    [("https://127.0.0.1/", set()), ("https://la.bad.example/", {"http-redirect-foreign"}), ("", {"http-differs"})],
)
def test_the_http_door(place: str, expected: set[str], authority: Path, copy: Copy, look: Look) -> None:
    """F88: http:// may only lead to https of the same host."""

    def twist(ask: Ask, reply: Reply) -> None:
        if place:
            reply.go(place, 301)
        else:
            reply.insert("khác")

    files = files_of(copy.folder)
    with serving(files, tls=tls(authority, "good")) as server, serving(files, twist) as door:
        words = (
            "--ca",
            str(authority / "root.pem"),
            "--repeats",
            "0",
            "--max",
            "90",
            "--http-port",
            str(door.server_port),
        )
        assert look(f"https://127.0.0.1:{server.server_port}/", *words) == expected


@pytest.mark.parametrize("name", ["www.localhost", ""])
def test_what_tls_is_asked_for_by_another_name_is_compared(name: str, authority: Path, copy: Copy) -> None:
    """With the right Host, another name in the handshake, or none."""
    context, asked = tls(authority, "good"), [""]
    context.sni_callback = lambda connection, shown, _: asked.append(shown or "")

    def twist(ask: Ask, reply: Reply) -> None:
        if asked[-1] == name:
            reply.body = b"<title>casino</title>"

    with serving(files_of(copy.folder), twist, tls=context) as server:
        site = site_at(server.server_port, copy)
        secure = verify.any_certificate()
        site.client = verify.Client(f"https://localhost:{server.server_port}/", verify.Limits(0), secure)
        verify.check_files(site)
        verify.check_own_names(site)
    told = "www.localhost (SNI)" if name else "không nêu tên máy (SNI)"
    assert set(site.report.found) == {("host-differs", told)}


HTTPS = "https://127.0.0.1/"
DOORS: dict[str, tuple[Twist, set[str]]] = {
    "all are sent to https": (lambda ask, reply: reply.go(HTTPS, 308), set()),
    "all are refused": (lambda ask, reply: setattr(reply, "status", 403), set()),
    "on by way of itself": (
        lambda ask, reply: reply.go(HTTPS if ask.path == "/vao" else "/vao", 301),
        set(),
    ),
    "a phone is sent elsewhere": (
        lambda ask, reply: reply.go("https://la.bad.example/" if ask.agent("Android") else HTTPS, 301),
        {"http-redirect-foreign"},
    ),
    "who comes from Facebook sees something else": (
        lambda ask, reply: reply.insert("x") if "facebook" in ask.headers.get("referer", "") else reply.go(HTTPS, 301),
        {"http-differs"},
    ),
    "a search engine is kept on http": (
        lambda ask, reply: None if ask.agent("Googlebot") else reply.go(HTTPS, 301),
        {"http-open"},
    ),
    "another scheme of the same host": (
        lambda ask, reply: reply.go("ftp://127.0.0.1/", 301),
        {"http-redirect-foreign"},
    ),
    "round and round": (lambda ask, reply: reply.go("/", 302), {"http-differs"}),
}  # fmt: skip


@pytest.mark.servers
@pytest.mark.parametrize("name", DOORS)
def test_the_http_door_is_tried_as_the_usual_visitors(name: str, copy: Copy) -> None:
    """Each must be sent to https of the same host, or refused."""
    twist, kinds = DOORS[name]
    files, report = files_of(copy.folder), verify.Report("x")
    asked: list[str] = []

    def noting(ask: Ask, reply: Reply) -> None:
        asked.append(str(sorted(ask.headers)))
        twist(ask, reply)

    with serving(files, noting) as door:
        client = verify.Client(HTTPS, verify.Limits(0))
        verify.check_http_door(
            client, {"index.html": verify.Answer(200, [], files["index.html"])}, door.server_port, report
        )
    assert {kind for kind, _ in report.found} == kinds
    assert 5 <= len(asked) <= 15


@pytest.mark.parametrize(
    ("own", "told"),
    [("https://a.example", True), ("http://127.0.0.1:80", True), ("http://localhost:8080", True), ("http://a.example", False),
     ("http://127.example", False), ("http://localhost.a.example", False), ("", False)],
)  # fmt: skip
def test_browsers_give_hints_only_where_nobody_listens_in(own: str, told: bool) -> None:
    """Over https, and to this machine itself."""
    assert any(name.startswith("Sec-CH-UA") for name in verify.headers_of(verify.PHONE, own=own)) is told


@pytest.mark.servers
def test_a_page_beside_the_home_page_is_tried_at_the_http_door(copy: Copy) -> None:
    """The home page leads to https, a lesson does not."""
    report, path = verify.Report("x"), "bai/mat-khau.html"

    def twist(ask: Ask, reply: Reply) -> None:
        if ask.path == f"/{path}":
            reply.insert("<b>nổ hũ</b>")
        else:
            reply.go(HTTPS)

    with serving(files_of(copy.folder), twist) as door:
        first = {path: verify.Answer(200, [], (copy.folder / path).read_bytes())}
        verify.check_http_door(verify.Client(HTTPS, verify.Limits(0)), first, door.server_port, report)
    assert set(report.found) == {("http-differs", f"http://127.0.0.1/{path}")}


@pytest.mark.servers
def test_a_visitor_is_named_who_is_let_through_the_wrong_door(copy: Copy) -> None:
    report = verify.Report("x")
    with serving(files_of(copy.folder), DOORS["a phone is sent elsewhere"][0]) as door:
        verify.check_http_door(verify.Client(HTTPS, verify.Limits(0)), {}, door.server_port, report)
    assert report.found["http-redirect-foreign", "http://127.0.0.1/"].startswith("tới la.bad.example; điện thoại")


@pytest.mark.servers
def test_who_is_led_to_another_signed_page_at_the_http_door_meets_the_course(copy: Copy) -> None:
    """By device, as over https; under its own address that page would be a swapped one."""
    files, report = files_of(copy.folder), verify.Report("x")
    first = {"index.html": verify.Answer(200, [], files["index.html"])}

    def twist(ask: Ask, reply: Reply) -> None:
        if ask.path == "/" and ask.agent("Android"):
            reply.go("/bai/mat-khau.html")

    signed = frozenset((verify.sha256(files["bai/mat-khau.html"]),))
    with serving(files, twist) as door:
        verify.check_http_door(verify.Client(HTTPS, verify.Limits(0)), first, door.server_port, report, signed)
    assert {kind for kind, _ in report.found} == {"http-open"}
