"""What the headers of an answer say: protection, types, and what leads visitors elsewhere."""

from __future__ import annotations

import contextlib
import email.utils
import re
import urllib.parse
from collections.abc import Iterator

from verifier.answers import Answer
from verifier.client import Client
from verifier.links import landing
from verifier.manifest import Manifest
from verifier.media_types import type_faults
from verifier.names import LOOK_LIMIT
from verifier.policies import stops, weaker, worse
from verifier.signs import ABSOLUTE

STRANGE = {
    "x-robots-tag": "noindex|nofollow|none|unavailable_after", "access-control-allow-credentials": "true", "clear-site-data": ".",
    "service-worker-allowed": ".", "sourcemap": ".", "x-sourcemap": ".", "origin-trial": ".", "use-as-dictionary": ".", "observe-browsing-topics": ".",
    "attribution-reporting-register-source": ".", "attribution-reporting-register-trigger": ".", "set-login": ".", "speculation-rules": "^(?!\"/cdn-cgi/)",
}  # fmt: skip
"""Headers that none of our hosts sends → what in them is strange."""
SOFTWARE = ("x-powered-by", "x-aspnet-version", "x-generator")
NOT_FOR_BROWSERS = (
    *SOFTWARE, "server", "via", "location", "link", "refresh", "content-security-policy", "x-cache", "x-served-by",
)  # fmt: skip
"""In all others the name of a foreign host is strange; these are harmless or looked at on their own."""
OWN_REPORTS = re.compile(r"(^|\.)(nel|report-uri)\.cloudflare\.com$")
"""Cloudflare has network errors reported to itself."""
LASTING = re.compile(r";\s*(domain|max-age|expires)\s*=", re.I)
"""A cookie that outlives the visit, or goes to other hosts: no load balancer needs it."""
PROTECTING = re.compile(
    r"__cf_bm|cf_clearance|_cfuvid|__cfruid|__cflb|__cf_waitingroom|cf_chl_\w+|BIGipServer.*|TS[0-9a-f]{6,}(_\d+)?|f5avr.*|f5_cspm|visid_incap_\d+"
    r"|incap_ses_\d+_\d+|nlbi_\d+(_\d+)?|___utmv\w+|reese84|AWSALB(TG|APP-\d)?(CORS)?|AWSELB(CORS)?|aws-waf-token|ak_bmsc|bm_\w{2}|_abck"
    r"|ARRAffinity(SameSite)?|ApplicationGatewayAffinity(CORS)?|sucuri_cloudproxy_uuid_\w+|datadome|NSC_\w+|citrix_ns_id\w*|barra_counter_session"
    r"|BNI_\w+|FGTServer|FORTIWAFSID|cookiesession1|SERVERID|SRVNAME|sl-session|GCLB|__ddg\w+_|wzwsconfirm|bunkerweb_\w+|X-Mapping-\w+"
)
"""Cookies of firewalls, balancers and fronts, by the names that their makers document; some of them last."""
SIGNED_IN = re.compile(
    r"(wordpress_logged_in|wp-settings)\w*|(is_?)?admin(_\w+)?|(is_?)?logged_?in|user_?name|auth_?user|jwt", re.I
)
"""Cookies of people who are signed in: here nobody can."""
LINKED = re.compile(r"<([^<>]*)>([^<]*)")
"""An address of a Link header and what is said of it. Without `<` in it: else a header of many `<` takes quadratic time."""
Found = tuple[str, str]


def header_faults(client: Client, manifest: Manifest, path: str, answer: Answer, body: bytes = b"") -> Iterator[Found]:
    """All that is wrong with the headers of an answer for a listed file. `body`: the file, where the answer has none of it."""
    page = manifest.files[path].type == "page"
    yield from policy_faults(client, manifest, answer, body if page else None)
    yield from strange_faults(client, manifest, answer, path)
    yield from type_faults(manifest.files[path].type, answer)


DAY, MONTH = 86_400, 31 * 86_400
"""Seconds. Servers keep scripts for a week by default, and browsers ask for `sw.js` after a day whatever they were told."""


def kept_for(answer: Answer) -> int:
    """For how many seconds a browser may show the answer without asking again (RFC 9111, 4.2.1)."""
    control = answer.get("cache-control")
    if re.search("no-cache|no-store", control, re.I):
        return 0
    if said := re.search(r"max-age\s*=\s*\"?(\d{1,12})", control, re.I):
        return int(said[1])
    with contextlib.suppress(ValueError, TypeError, OverflowError):
        until, now = (email.utils.parsedate_to_datetime(answer.get(name)[:40]) for name in ("expires", "date"))
        return int((until - now).total_seconds())
    return 0


def policy_faults(client: Client, manifest: Manifest, answer: Answer, body: bytes | None = b"") -> Iterator[Found]:
    """Which of the signed headers are missing, weaker or too strict. `body`: the page where the answer has none; None: no page."""
    for name, expected in manifest.headers.items():
        if name == "strict-transport-security" and client.scheme != "https":
            continue
        value = answer.get(name)
        if not value:
            yield "header-missing", name
        elif (
            name == "content-security-policy"
            and body is not None
            and (stopped := stops(expected, value, manifest.types, client.host))
        ):
            yield "policy-stops", stopped
        elif weak := weaker(name, expected, value):
            page = None if body is None else (body or answer.body or b"")[:LOOK_LIMIT].decode("utf-8", "replace")
            harmless = not manifest.headers_required and not worse(name, value, page)
            yield "header-other" if harmless else "header-weak", f"{name}: {weak}"


def strange_faults(client: Client, manifest: Manifest, answer: Answer, path: str = "") -> Iterator[Found]:
    """Headers that send visitors, browsers or search engines somewhere, or that remember them."""
    if answer.get("refresh"):
        yield "injected-redirect", f"tiêu đề Refresh: {answer.get('refresh')}"
    for name, value in answer.headers:
        key = name.lower()
        if key == "set-cookie":
            passing = (
                not LASTING.search(value)
                or _of_a_session(value)
                or PROTECTING.fullmatch(value.partition("=")[0].strip())
            )
            named = value.partition("=")[0].strip()
            balanced = passing and len(value) < 2_048 and not SIGNED_IN.fullmatch(named)
            yield "host-cookie" if balanced else "header-extra", f"Set-Cookie: {value.partition('=')[0]}"
        elif key in ("accept-ch", "critical-ch") and value.strip():
            yield "hints-asked", f"{name}: {value}"
        elif key in STRANGE and answer.status < 300 and re.search(STRANGE[key], value, re.I):
            yield "header-extra", f"{name}: {value}"
        elif key not in NOT_FOR_BROWSERS and (hosts := _foreign(client, key, value)):
            yield "header-extra", f"{name} tới {min(hosts)}"
    if answer.get("access-control-allow-origin") not in ("", "*"):
        yield "header-extra", "Access-Control-Allow-Origin mở cho trang khác"
    for target, rest in LINKED.findall(answer.get("link")):
        if "canonical" in rest.lower() or path_inside(path or "index.html", target, client) not in manifest.files:
            yield "header-extra", f"Link: {target}{rest}"
    saved = re.search(r"filename\*?\s*=\s*(?:[\w-]*'[\w-]*')?\"?([^\";]+)", answer.get("content-disposition"), re.I)
    if saved and path and urllib.parse.unquote(saved[1]).strip() != path.rpartition("/")[2]:
        yield "header-extra", f"Content-Disposition: {saved[1]}"


def follows(answer: Answer) -> bool:
    """Whether an answer lays down a cookie that scripts can read and that is none of a firewall's."""
    cookies = [value for name, value in answer.headers if name.lower() == "set-cookie"]
    return any(
        "httponly" not in one.lower() and not PROTECTING.fullmatch(one.partition("=")[0].strip()) for one in cookies
    )


def _of_a_session(cookie: str) -> bool:
    """Whether a cookie that scripts cannot read goes within two hours, as those of web frameworks do."""
    age = re.search(r";\s*max-age\s*=\s*(\d{1,9})", cookie, re.I)
    return (
        bool(age and int(age[1]) <= 7_200 and re.search(r";\s*httponly", cookie, re.I))
        and "domain=" not in cookie.lower()
    )


def _foreign(client: Client, name: str, value: str) -> set[str]:
    """The other hosts that a header names."""
    pattern = r"=\s*\"([^\":]+):\d+\"" if name == "alt-svc" else ABSOLUTE
    return {host.lower() for host in re.findall(pattern, value) if not OWN_REPORTS.search(host)} - {client.host}


def path_inside(page: str, link: str, client: Client) -> str:
    """The path inside the copy that a link on a page names, or "" when it leads elsewhere."""
    parts = landing(f"{client.origin}{client.target(page)}", link)
    inside = parts.hostname == client.host and parts.path.startswith(client.folder)
    return urllib.parse.unquote(parts.path.removeprefix(client.folder)) if inside else ""
