"""Every function that reads what a stranger wrote, on the longest and worst of it: none may take quadratic time.

Each runs in a process of its own under a limit of processor seconds: a reader that is quadratic is killed by the kernel.
"""

from __future__ import annotations

import resource
import subprocess
import sys

import pytest

from ..joined import FILE

pytestmark = pytest.mark.slow  # each reader in a process of its own

SECONDS = 5
"""Of processor time for all inputs of one reader, who needs a quarter at most; a quadratic one needs more for one input."""
SIZE = 100_000
"""Characters. Twice as many take a linear reader milliseconds more; a quadratic one is killed already here."""
WORST = ("<", "<!-->", "<a ", "<a>", '" ', "&", "\\", " ", "a", "\u0301\u0327")
"""Pieces, each repeated to the whole length; behind each beginning of the reader."""
READERS = {
    "comments": ("v.uncommented(text)", ("", "<!--", "<!-->")),
    "marks": ("v.Marks(text)", ("", "<script>", "<a href='")),
    "signs": ("v.signs(text, frozenset(), True)", ("location",)),
    "what was added": ("v.added(text, text + 'x')", ("",)),
    "a script": ("v._script_detail(text)", ("location", "//")),
    "suspects": ("v.unlike_its_name('a.txt', data)", ("<",)),
    "a proof": ("v.unlike_its_name('.well-known/acme-challenge/a', data)", ("", "a")),
    "what desktops leave": ("v.left_by_desktop('Thumbs.db', data)", ("[",)),
    "robots.txt": ("v.check_robots(data, large, 'a.example', report)",
                   ("", "User-agent:", "Sitemap:", "Sitemap: //", "User-agent: *\nDisallow: /", "User-agent: *\nDisallow: /*a")),
    "an address": ("v.landing('https://a.example/x', text), v.host_of(text)", ("", "//", "https:", "?")),
    "a path on a page": ("v.path_inside('index.html', text, client)", ("", "//", "/")),
    "a policy": (
        "v.weaker('content-security-policy', \"default-src 'self'\", text), v.weaker('strict-transport-security', 'max-age=9', text)",
        ("", "default-src ", "max-age="),
    ),
    "a policy beside another": ("v.weaker('content-security-policy', 'img-src a,' * 6_000, text + ',' * 60_000)", ("", "img-src ")),
    "a tag": ("v._bare(text)", ("", "W/", "-gzip")),
    "headers": (
        "[list(v.header_faults(client, manifest, 'a.html', v.Answer(200, [(name, text[:65_000])])))"
        " for name in ('link', 'alt-svc', 'content-disposition', 'content-type', 'x-any', 'set-cookie', 'speculation-rules')]",
        ("", "filename=", "charset="),
    ),
    "a time to keep": ("v.kept_for(v.Answer(200, [('cache-control', text)])), v.kept_for(v.Answer(200, [('expires', text), ('date', text)]))",
                       ("", "max-age", "max-age=")),
    "a page of the host": ("v.refuses(data[:5_999], 'a.example'), v.harm_on_the_way(text, 'a.example', 'b.example')", ("", "<p hidden>AI")),
    "a page that was rewritten": ("v.undone(text), v.rewritten(('<p>' + text).encode(), '', '<p>')", ("", "<script", '/cdn-cgi/l/email-protection#', "<noscript>")),
    "a page as Markdown": ("v.is_rendering(text, text, frozenset())", ("", "](", "<https:", "https://", "a='")),
    "a log": ("v.check_log([text], '/', manifest, report)", ("", '"GET ', '"GET / HTTP/1.1" 200 "GET ')),
    "a log of long addresses": ("v.check_log(['\"GET /' + text[:1990] + ' HTTP/1.1\" 200'] * 400, '/', manifest, report)", ("",)),
    "a register": ("refused(v.parse_register, data)", ("", "a.example", "a.example/")),
    "a list of files": ("v.LISTING.search(data)", ("", "Index", "Directory")),
    "an extra file": ("v.check_extra('a.txt', data, manifest, report)", ("", "eval", "<")),
    "a changed file": ("v.Comparing(manifest).difference('a.html', data)", ("", "/URI")),
    "what is printed": ("v.printable(text)", ("",)),
}  # fmt: skip
PROGRAM = """
import importlib.util, sys, types
spec = importlib.util.spec_from_file_location("verify", sys.argv[1])
v = sys.modules["verify"] = importlib.util.module_from_spec(spec)
spec.loader.exec_module(v)
entry = v.Entry("0" * 64, 9, "page")
manifest = types.SimpleNamespace(files={"a.html": entry}, host="a.example", headers={}, links=frozenset(), itself=frozenset(),
                                 not_found={}, allows=lambda path: False)
large = types.SimpleNamespace(files={f"lop-6-7/bai-{n}.html": entry for n in range(800)}, host="a.example", not_found={})
client, report = v.Client("https://a.example/", v.Limits(0)), v.Report("x")

def refused(read, data):
    try:
        read(data)
    except ValueError:
        pass

for begins in eval(sys.argv[3]):
    for piece in eval(sys.argv[4]):
        text = begins + piece * (int(sys.argv[5]) // len(piece))
        data = text.encode()
        print(repr(begins), repr(piece), file=sys.stderr)
        eval(sys.argv[2])
"""


def run(
    expression: str, beginnings: tuple[str, ...], pieces: tuple[str, ...], size: int, seconds: int = SECONDS
) -> tuple[int, str]:
    """The exit code, negative when killed, and the input that was being read."""
    done = subprocess.run(
        [sys.executable, "-I", "-c", PROGRAM, str(FILE), expression, ascii(beginnings), ascii(pieces), str(size)],
        capture_output=True,
        text=True,
        check=False,
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds + 1)),
    )
    return done.returncode, done.stderr[-2000:]


@pytest.mark.parametrize("reader", READERS)
def test_a_reader_is_through_with_the_worst_in_time(reader: str) -> None:
    expression, beginnings = READERS[reader]
    code, last = run(expression, beginnings, WORST, SIZE)
    assert code == 0, last


def test_a_quadratic_reader_is_killed() -> None:
    """As the Link header was read once: every `<` looked for its `>` to the end."""
    expression = "__import__('re').findall('<([^>]*)>x', text)"
    assert run(expression, ("",), ("<",), SIZE, seconds=1)[0] < 0
    assert run(expression, ("",), ("a",), SIZE, seconds=1)[0] == 0
