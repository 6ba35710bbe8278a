"""Cookies that a host lays down: those of a visit, of a firewall, and those by which readers are known again."""

from __future__ import annotations

import re

from verifier.answers import Answer

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


def of_the_host(value: str) -> bool:
    """Whether a Set-Cookie is one that hosts have for their own sake: of a visit, or of a firewall or balancer."""
    name = value.partition("=")[0].strip()
    passing = not LASTING.search(value) or _of_a_session(value) or PROTECTING.fullmatch(name)
    return bool(passing) and len(value) < 2_048 and not SIGNED_IN.fullmatch(name)


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
