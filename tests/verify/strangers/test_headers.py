"""What the headers of an answer do: the files are genuine, the server lies."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from .looking import assert_named, verify
from .lying import (
    HEADER,
    HINTS,
    anything,
    at,
    lie,
    policy,
    served,
    told,
    unknown,
)
from .server import Lie, Server

HEADERS: dict[str, tuple[str, Lie]] = {
    "policy gone from the missing page": ("header-missing", unknown("", told(Content_Security_Policy=""))),
    "policy reports only": (
        "header-missing header-weak",
        anything(
            lambda answer: told(
                Content_Security_Policy="",
                Content_Security_Policy_Report_Only=answer.headers["Content-Security-Policy"],
            )(answer)
        ),
    ),
    "policy allows one more host for pictures": (
        "header-weak",
        anything(policy("img-src 'self'", "img-src 'self' https://kuwin.example")),
    ),
    "policy allows hashes of scripts": (
        "header-weak",
        anything(
            policy("script-src 'self'", "script-src 'self' 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='")
        ),
    ),
    "policy lets forms out": ("header-weak", anything(policy("form-action 'none'; ", ""))),
    "policy lets anybody frame": ("header-weak", anything(policy("frame-ancestors 'self'", "frame-ancestors *"))),
    "policy weak for one page only": (
        "header-weak",
        at("/lop-6-7/lua-dao.html", policy("script-src 'self'", "script-src 'self' data:")),
    ),
    "policy weak in one language": ("header-weak", served("^/en/", policy("base-uri 'none'; ", ""))),
    "no nosniff on scripts": ("header-missing header-weak", served(r"\.js$", told(X_Content_Type_Options=""))),
    "camera allowed": ("header-weak", anything(told(Permissions_Policy="camera=*, microphone=*, geolocation=*"))),
    "addresses of readers leak": ("header-weak", anything(told(Referrer_Policy="unsafe-url"))),
    "Refresh": (HEADER + " injected-redirect", served("lien-he", told(Refresh="5; url=https://kuwin.example/"))),
    "Refresh on missing pages": (
        HEADER + " injected-redirect notfound-hijack",
        unknown("", told(Refresh="0; url=//kuwin.example")),
    ),
    "canonical address by header": (HEADER, anything(told(Link='<https://kuwin.example/>; rel="canonical"'))),
    "style sheet by header": (HEADER, lie(bool, told(Link="</tai-ve/x.css>; rel=stylesheet"))),
    "tracking cookie": (HEADER, at("/", told(Set_Cookie="uid=1; Max-Age=99999999"))),
    "hidden from search engines": (HEADER, anything(told(X_Robots_Tag="noindex, nofollow"))),
    "readers' later visits go elsewhere": (HEADER, anything(told(Alt_Svc='h3="kuwin.example:443"; ma=31536000'))),
    "errors reported to a stranger": (
        HEADER,
        anything(
            told(
                Report_To='{"group":"d","max_age":9999999,"endpoints":[{"url":"https://kuwin.example/r"}]}',
                NEL='{"report_to":"d","max_age":9999999}',
            )
        ),
    ),
    "any site may read with credentials": (
        HEADER,
        anything(told(Access_Control_Allow_Origin="*", Access_Control_Allow_Credentials="true")),
    ),
    "leaflet saved as a program": (
        HEADER + " mime-wrong",
        served(r"\.pdf$", told(Content_Disposition='attachment; filename="VNeID.apk"')),
    ),
    "leaflet called a program": (
        "mime-wrong",
        served(r"\.pdf$", told(Content_Type="application/vnd.android.package-archive")),
    ),
    "pages in another character set": ("mime-wrong", lie(bool, told(Content_Type="text/html; charset=utf-7"))),
    "drawing served as a page": ("mime-wrong", served(r"\.svg$", told(Content_Type="text/html"))),
    "source map from elsewhere": (HEADER, served(r"\.js$", told(SourceMap="https://kuwin.example/m.json"))),
    "early hints of foreign code": (HEADER, lie(bool, lambda answer: replace(answer, before=HINTS))),
}


@pytest.mark.parametrize("name", HEADERS)
def test_a_lying_server_is_found_and_named(name: str, genuine: Path, key: Path) -> None:
    kinds, said = HEADERS[name]
    with Server(genuine, said) as server:
        assert_named(verify(key, server.url, "--timeout", "3", until=kinds), kinds)
