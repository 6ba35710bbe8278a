"""IIS: `web.config`. Never run on IIS: well-formed XML after Microsoft's reference, and a minimal one to fall back on.

IIS hands out no files compressed before, so it compresses by itself; a folder stands for a kind of file, because
neither caching nor headers can be told by a pattern. (Outbound rules of URL Rewrite could; most hosts have not installed it
and answer 500.19 to its section.)
"""

from __future__ import annotations

from collections.abc import Iterable
from xml.etree import ElementTree as et

from courseware.hosting import policy
from courseware.hosting.policy import Place

DAYS = {policy.FOREVER: ("365.00:00:00", "public, immutable"), policy.DAY: ("1.00:00:00", "public")}
LOGO = "truong-logo.svg"
"""The one drawing that lies in no folder of pictures; a copy without it is not harmed by its line."""
HIDDEN = (".git", ".svn", ".env", ".htaccess", ".vscode")


def write(place: Place, assets: Iterable[str]) -> str:
    """The file of the root. `assets` are the folders of pictures below `assets/`."""
    root = et.Element("configuration")
    server = et.SubElement(root, "system.webServer")
    content = _types(server)
    et.SubElement(content, "clientCache", cacheControlMode="DisableCache")
    _headers(server, place)
    _errors(server, place, "")
    handlers = et.SubElement(server, "handlers")
    et.SubElement(handlers, "clear")
    et.SubElement(handlers, "add", {
        "name": "StaticFile", "path": "*", "verb": ",".join(policy.METHODS), "resourceType": "Either",
        "modules": "StaticFileModule,DefaultDocumentModule", "requireAccess": "Read",
    })  # fmt: skip
    filtering = et.SubElement(et.SubElement(server, "security"), "requestFiltering", removeServerHeader="true")
    verbs = et.SubElement(filtering, "verbs", allowUnlisted="false")
    for method in policy.METHODS:
        et.SubElement(verbs, "add", verb=method, allowed="true")
    extensions = et.SubElement(filtering, "fileExtensions", allowUnlisted="true")
    for suffix in policy.PROGRAMS:
        et.SubElement(extensions, "remove", fileExtension=f".{suffix}")
        et.SubElement(extensions, "add", fileExtension=f".{suffix}", allowed="false")
    segments = et.SubElement(filtering, "hiddenSegments")
    for name in HIDDEN:
        et.SubElement(segments, "remove", segment=name)
        et.SubElement(segments, "add", segment=name)
    et.SubElement(server, "directoryBrowse", enabled="false")
    et.SubElement(server, "urlCompression", doStaticCompression="true", doDynamicCompression="false")
    for folder, value in {"assets": policy.FOREVER, **dict.fromkeys(assets, policy.DAY)}.items():
        age, custom = DAYS[value]
        below = et.SubElement(et.SubElement(root, "location", path=folder), "system.webServer")
        if folder == "assets":
            _custom(below, policy.LOADED_HEADERS)
        else:
            _custom(below, {policy.CSP_NAME: policy.drawing_policy(place)})
        et.SubElement(et.SubElement(below, "staticContent"), "clientCache", {
            "cacheControlMode": "UseMaxAge", "cacheControlMaxAge": age, "cacheControlCustom": custom,
        })  # fmt: skip
    logo = et.SubElement(et.SubElement(root, "location", path=LOGO), "system.webServer")
    _custom(logo, policy.LOADED_HEADERS | {policy.CSP_NAME: policy.drawing_policy(place)})
    return _text(root)


def minimal(place: Place) -> str:
    """Types, headers and 404 only: for a host that locks the other sections and answers 500.19. Drawings have the policy of all."""
    root = et.Element("configuration")
    server = et.SubElement(root, "system.webServer")
    _types(server)
    _headers(server, place)
    _errors(server, place, "")
    return _text(root)


def language(place: Place, folder: str) -> str:
    """The file of another language's folder: its own 404 page."""
    root = et.Element("configuration")
    _errors(et.SubElement(root, "system.webServer"), place, folder)
    return _text(root)


def _types(server: et.Element) -> et.Element:
    content = et.SubElement(server, "staticContent")
    for suffix, type_ in policy.TYPES.items():
        et.SubElement(content, "remove", fileExtension=f".{suffix}")
        et.SubElement(content, "mimeMap", fileExtension=f".{suffix}", mimeType=type_)
    return content


def _headers(server: et.Element, place: Place) -> None:
    custom = _custom(server, policy.headers(place))
    et.SubElement(custom, "remove", name="X-Powered-By")


def _custom(server: et.Element, headers: dict[str, str]) -> et.Element:
    custom = et.SubElement(et.SubElement(server, "httpProtocol"), "customHeaders")
    for name, value in headers.items():
        et.SubElement(custom, "remove", name=name)
        et.SubElement(custom, "add", name=name, value=value)
    return custom


def _errors(server: et.Element, place: Place, folder: str) -> None:
    """`File` keeps the status 404, which `ExecuteURL` does not; its path goes from the site's root on disk."""
    errors = et.SubElement(server, "httpErrors", errorMode="Custom", existingResponse="Replace")
    for status in ("403", "404"):
        et.SubElement(errors, "remove", statusCode=status, subStatusCode="-1")
        page = f"{place.path}{folder}404.html"[1:].replace("/", "\\")
        et.SubElement(errors, "error", statusCode=status, path=page, responseMode="File")


def _text(root: et.Element) -> str:
    et.indent(root)
    return '<?xml version="1.0" encoding="utf-8"?>\n' + et.tostring(root, encoding="unicode") + "\n"
