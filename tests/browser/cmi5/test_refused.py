"""What the package does where no system launched it, or the system is not there."""

from __future__ import annotations

from collections.abc import Callable

from playwright.sync_api import Page, expect

from courseware.content.model import Lang

from ... import interface
from .. import lms
from .cmi5_lms import Lms
from .cmi5_rules import verb
from .playing import CLOSE, show


def test_nothing_is_sent_where_no_system_launched_it(package: Callable[[Lang], str], tab: Page, system: Lms) -> None:
    """One parameter missing, or an address that is none: not one request; a token that was used is told, and ends it."""

    page = package(Lang.VI)
    good = system.launch(page)
    asked = set[str]()
    tab.on("request", lambda request: asked.add(request.url))
    for wrong in (
        page,
        good.replace("registration=", "r="),
        good.replace("actor=%7B", "actor="),
        good.replace("http%3A", "data%3A"),
    ):
        show(tab, page, wrong, interface.said(Lang.VI)["package_alone"])
        tab.evaluate(CLOSE)
    assert system.asked == []
    assert {address for address in asked if not address.startswith(page.partition("/goi/")[0])} <= {"data:,"}

    system.launches[next(iter(system.launches))].pop("fresh")
    show(tab, page, good, interface.said(Lang.VI)["package_over"])
    tab.evaluate(CLOSE)
    assert system.asked == ["POST /the"]


def test_what_was_refused_is_told_and_sent_again_and_no_other_address_can_be_reached(
    package: Callable[[Lang], str], tab: Page, system: Lms
) -> None:
    """As when the net is gone for a while; the policy of the page knows the system's address by then."""

    page = package(Lang.VI)
    said = lms.launch(tab).locator(".sent")
    tab.clock.install()
    show(tab, page, system.launch(page), "Hệ thống đã ghi.")
    system.down = True
    lms.answer(tab, 1, right=True)
    expect(said).to_contain_text(interface.said(Lang.VI)["package_unsent"])
    system.down = False
    tab.clock.run_for(20_000)
    expect(said).to_contain_text("Hệ thống đã ghi.")
    assert [verb(one) for one in system.store.told(system.registration)] == ["initialized", "answered"]

    other = page.partition("/goi/")[0].replace("127.0.0.1", "localhost")
    for frame in tab.frames[1:]:
        assert (
            frame.evaluate("url => fetch(url, {mode: 'no-cors'}).then(() => 'reached', () => 'barred')", other)
            == "barred"
        )
    assert (
        tab.evaluate("url => fetch(url, {mode: 'no-cors'}).then(() => 'reached', () => 'barred')", other) == "reached"
    )
