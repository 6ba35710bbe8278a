"""How a header falls short of what was signed."""

from __future__ import annotations

import pytest

from verifier.policies import weaker

CSP = "default-src 'none'; script-src 'self'; frame-ancestors 'self' https://cong.example"


@pytest.mark.parametrize(
    ("name", "expected", "value", "said"),
    [
        ("content-security-policy", CSP, CSP, ""),
        ("content-security-policy", CSP, "script-src 'self'; default-src 'none'; frame-ancestors 'none'", ""),
        ("content-security-policy", CSP, CSP.replace("script-src 'self'", "script-src 'none'"), ""),
        (
            "content-security-policy",
            CSP,
            CSP.replace("script-src 'self'", "script-src 'self' 'unsafe-inline'"),
            "script-src thêm 'unsafe-inline'",
        ),
        ("content-security-policy", CSP, "default-src 'none'; script-src 'self'", "mất frame-ancestors"),
        ("content-security-policy", CSP, CSP.replace("https://cong.example", "*"), "frame-ancestors thêm *"),
        ("content-security-policy", CSP, CSP.replace("https://cong.example", "https://khac.example"), ""),
        ("content-security-policy", CSP, CSP + "; img-src https://la.example", "thêm img-src"),
        ("content-security-policy", CSP, CSP + "; report-uri https://la.example", "thêm report-uri"),
        ("content-security-policy", CSP, f"img-src *, {CSP}", ""),
        ("content-security-policy", CSP, "script-src *; " + CSP, "script-src thêm *"),
        ("strict-transport-security", "max-age=100", 'max-age="200"; preload', ""),
        ("strict-transport-security", "max-age=100", "max-age=99", "thời hạn ngắn hơn"),
        ("strict-transport-security", "max-age=100", "preload", "thời hạn ngắn hơn"),
        ("x-content-type-options", "nosniff", "NoSniff ", ""),
        ("x-content-type-options", "nosniff", "sniff", "sniff"),
    ],
)
def test_a_header_may_be_stricter_and_not_weaker(name: str, expected: str, value: str, said: str) -> None:
    """Of several policies in one header the best counts, as all hold at once; of a directive twice the first counts."""
    assert weaker(name, expected, value) == said
