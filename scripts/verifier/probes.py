"""Addresses where break-ins and forgotten files are usually found, and methods that write."""

from __future__ import annotations

import re

from verifier.answers import Answer
from verifier.asking import by_hash
from verifier.bare_folders import check_bare_folders
from verifier.headers import strange_faults
from verifier.kinds import KINDS
from verifier.listings import check_listings
from verifier.names import LOOK_LIMIT, type_of
from verifier.own_pages import sells
from verifier.signatures import sha256
from verifier.site import Site
from verifier.suspects import OWNER_NAMES, SCRIPT_NAMES, SECRET_NAMES, left_by_desktop, unlike_its_name
from verifier.unasked import check_unasked
from verifier.viewers import PLAIN, SEARCHER, Viewer

PROBES = (
    ".git/config", ".git/HEAD", ".svn/entries", ".env", ".DS_Store", "backup.zip", "site.zip", "www.zip", "public_html.zip",
    "backup.tar.gz", "backup.sql", "index.html.bak", "index.php", "index.aspx", "default.aspx", "wp-login.php", "upload.php",
    "uploads/1.php", "admin/", "sw.js", "service-worker.js", "ads.txt", "app-ads.txt", ".well-known/assetlinks.json",
    "BingSiteAuth.xml", "sitemap_index.xml", "sitemap.xml.gz", "feed/", "slot/", "casino/", "nha-cai/", "game/1.html",
    "845839", ".htaccess", "web.config", "Thumbs.db", "desktop.ini", ".vscode/sftp.json", ".vscode/settings.json", ".idea/workspace.xml", "sftp-config.json", "index.html~",
    "index.html.old", "web.zip", "amp/", "shell.php", "c99.php", "adminer.php", "info.php", "wp-content/uploads/", "sitemap.xml",
    ".well-known/security.txt", "index.htm", "default.html", "home.html", "wso.php", "alfa.php", "b374k.php", "r57.php", "mini.php", "up.php",
    "1.php", "cmd.php", "test.php", "phpinfo.php", "xmlrpc.php", "wp-config.php.bak", "configuration.php~", "config.php.bak", "error_log", "debug.log",
    "administrator/", "wp-includes/", "images/stories/", "uploads/", "upload/", "data/cache/", "tmp/", "cgi-bin/",
)  # fmt: skip
"""The last ones are what intruders leave in NukeViet, WordPress and Joomla."""
HOME_NAMES = ("index.php", "index.aspx", "default.aspx")
"""Programs that answer as the home page: search engines are shown them."""
SHELLS = (
    "uploads/shell.aspx", "images/x.phtml", "upload/x.asp", "uploads/cmd.jsp", "images/1.php5", "files/shell.aspx", "upload/up.ashx", "images/shell.php",
)  # fmt: skip
SHELL_FOLDERS = (
    "uploads",
    "upload",
    "images",
    "files",
    "assets",
    "data",
    "media",
    "userfiles",
    "tmp",
    "wp-content/uploads",
    "data/uploads",
)
SHELL_NAMES = (
    "shell",
    "x",
    "1",
    "cmd",
    "up",
    "upload",
    "test",
    "a",
    "c",
    "mini",
    "info",
    "config",
    "login",
    "admin",
    "wp",
)
SHELL_ENDS = (
    ".aspx",
    ".phtml",
    ".php5",
    ".asp",
    ".jsp",
    ".php",
    ".phar",
    ".ashx",
    ".php7",
    ".jspx",
    ".cfm",
    ".shtml",
    ".pht",
)
TURNING = 8
"""How many of all those names are asked for each day, beside the usual ones."""
IN_FOLDERS = ("index.php", "wp-login.php", "shell.php", ".htaccess")
"""Names asked for in folders of the release, other folders each day."""


def check_probes(site: Site) -> None:
    """Addresses where break-ins and forgotten files are usually found."""
    unknown = site.client.target(f"la-{site.word('soft')}")
    samples = [(viewer, site.ask(unknown, site.says(viewer))) for viewer in (PLAIN, SEARCHER)]
    random_owner = f"google{site.word('owner')[1:17]}.html"
    folders = sorted({path.rpartition("/")[0] for path in site.manifest.files if "/" in path}, key=by_hash)
    turned = (folders[site.part % len(folders) :] + folders)[: min(8, len(folders))] if folders else []
    beside = [f"{folder}/{IN_FOLDERS[(by_hash(folder)[0] + site.part) % len(IN_FOLDERS)]}" for folder in turned]
    for path in (*PROBES, *beside, random_owner, f"{site.word('php')[:8]}.php", f"{site.client.host}.zip"):
        told = samples[:1] if SCRIPT_NAMES.search(path) and path not in HOME_NAMES else samples
        for viewer, sample in told if path not in site.manifest.files else ():
            _probe(site, path, sample, viewer)
    for path in ("sw.js", "service-worker.js", "firebase-messaging-sw.js"):
        if path not in site.manifest.files:
            _probe(site, path, samples[0][1], {"fetch": "service worker"})
    for path in (*SHELLS, *_todays_shells(site.part)):
        _probe(site, path, samples[0][1], PLAIN)
    check_bare_folders(site, *(sample for _, sample in samples))
    check_unasked(site, *(sample for _, sample in samples))
    check_listings(site, samples[0][1])


def _todays_shells(part: int) -> list[str]:
    """Other names each day: one in turn of each list, whose lengths have no divisor in common."""
    turns = range(TURNING * part, TURNING * (part + 1))
    names = [
        (
            SHELL_FOLDERS[i % len(SHELL_FOLDERS)],
            SHELL_NAMES[i * 7 % len(SHELL_NAMES)],
            SHELL_ENDS[i * 5 % len(SHELL_ENDS)],
        )
        for i in turns
    ]
    return [f"{folder}/{name}{end}" for folder, name, end in names]


def _probe(site: Site, path: str, soft: Answer, viewer: Viewer) -> None:
    target = site.client.target(path)
    answer = site.ask(target, site.says(viewer))
    if viewer == PLAIN and (away := site.client.away(target, answer)):  # for the others `unknown` has looked
        site.report.add("redirect-foreign", path, f"tới {away}")
    if answer.status in (401, 403) and (sold := _sells(site, answer)) and not _sells(site, soft):
        site.report.add("doorway", path, f"trả lời {answer.status}, chữ “{sold}”")
    strange = unlike_its_name(path, answer.body or b"").removeprefix("tệp được phép nhưng ")
    allowed = site.manifest.allows(path) and not strange
    if answer.status != 200 or site.is_soft(answer, soft) or allowed:
        return
    if left_by_desktop(path, answer.body or b""):
        site.report.add("desktop-file", path)
    elif OWNER_NAMES.search(path):
        site.report.add("ownership", path)
    elif SECRET_NAMES.search(path) or path.rpartition("/")[2] in (
        ".DS_Store",
        ".htaccess",
        "web.config",
        "error_log",
        "debug.log",
    ):
        site.report.add("exposed", path)
    elif SCRIPT_NAMES.search(path):
        site.report.add("server-code", path)
    else:
        site.report.add("extra" if type_of(path) in ("text", "script", "xml", "json") else "doorway", path, strange)


def check_methods(site: Site) -> None:
    """PUT and DELETE carry a condition that no file can meet and a name that is not there: even an open server writes nothing."""
    unused = f"{site.word('put')}.txt"
    asked = (
        ("POST", "index.html"),
        ("PUT", unused),
        ("DELETE", unused),
        ("TRACE", "index.html"),
        ("PROPFIND", "index.html"),
    )
    for method, path in asked:
        target = site.target(path)
        answer = site.ask(target, site.says(PLAIN) | {"If-Match": '"khong-co"'}, method)
        if method == "TRACE" and answer.status == 200 and answer.raw.startswith(f"TRACE {target} HTTP/".encode()):
            site.report.add("trace-echo", method)  # Apache, before it reads any .htaccess; browsers send no TRACE
        elif away := site.client.away(target, answer):
            site.report.add("methods-open", method, f"chuyển tới {away}")
        elif _sells(site, answer):
            site.report.add("methods-open", method, f"trả lời {answer.status}, có chữ cờ bạc")
        elif 200 <= answer.status < 300 or (method in ("PUT", "DELETE") and answer.status == 412):
            site.report.add("methods-open", method, f"trả lời {answer.status}")
    options = site.ask(site.target("index.html"), site.says(PLAIN), "OPTIONS")
    told = f"{options.get('allow')} {options.get('access-control-allow-methods')} {options.get('public')}"
    if named := re.search(r"\b(PUT|DELETE|PATCH|PROPPATCH|MKCOL|MOVE|COPY|LOCK)\b", told):
        site.report.add("methods-open", "OPTIONS", f"máy chủ nói nhận {named[0]}")
    usual = site.usual.get("index.html", frozenset())
    for kind, detail in strange_faults(site.client, site.manifest, options):
        if KINDS[kind].level and (kind, detail) not in usual:
            site.report.add("methods-open", "OPTIONS", detail)
    site.client.close()


def _sells(site: Site, answer: Answer) -> str:
    """The word with which an answer that refuses sells gambling; our own missing page, which speaks of it, does not."""
    body = answer.body or b""
    return "" if sha256(body) in site.signed else sells(body[:LOOK_LIMIT].decode("utf-8", "replace"))
