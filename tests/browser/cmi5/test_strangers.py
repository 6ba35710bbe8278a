"""Whether store, system and rules prove anything: a lesson of others is at home, what is wrong is refused."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page

from courseware.testing import npm

from .cmi5_lms import ACTOR, Lms
from .cmi5_rules import Statement, faults
from .lrs import Store
from .playing import verbs

OTHERS = """async () => {
  const lesson = new Cmi5();
  await lesson.initialize();
  await lesson.complete();
  await lesson.pass({scaled: 0.9, raw: 90, min: 0, max: 100});
  await lesson.terminate();
}"""


def test_a_lesson_that_others_wrote_is_at_home_in_the_same_system(
    system: Lms, tab: Page, serve: Callable[[Path], str], tmp_path: Path
) -> None:
    """Else the system and the rules of these tests would know our packages alone: @xapi/cmi5 finds in both what it expects."""

    shutil.copy(npm.modules(npm.STORE) / "@xapi/cmi5/dist/Cmi5.umd.js", tmp_path)
    (tmp_path / "bai.html").write_text(
        '<!doctype html><link rel="icon" href="data:,"><script src="Cmi5.umd.js"></script>', "utf-8"
    )
    tab.goto(system.launch(f"{serve(tmp_path)}/bai.html"))
    tab.evaluate(OTHERS)
    told = system.store.told(system.registration)

    assert verbs(told) == ["initialized", "completed", "passed", "terminated"]
    assert list(faults(told, system.launches)) == []


@pytest.mark.servers
def test_the_store_and_the_rules_refuse_what_is_wrong(store: Store, system: Lms) -> None:
    """Else they would prove nothing: statements that xAPI forbids, and a session that cmi5 does."""

    system.launch("")
    [(key, launch)] = system.launches.items()
    context = {"registration": launch["registration"]} | launch["template"]

    def made(name: str, second: int, result: dict[str, object], *kinds: str) -> Statement:
        about = {"category": [{"id": f"https://w3id.org/xapi/cmi5/context/categories/{kind}"} for kind in kinds]}
        told = context | {"contextActivities": launch["template"]["contextActivities"] | about}
        verb_ = {"id": f"http://adlnet.gov/expapi/verbs/{name}", "display": {"en": name}}
        return {
            "actor": ACTOR, "verb": verb_, "object": {"id": launch["activity"]}, "result": result, "context": told,
            "timestamp": f"2026-11-28T01:00:0{second}.000Z",
        }  # fmt: skip

    bad = [
        made("x", 1, {"duration": "5s"}),
        made("x", 1, {"score": {"scaled": 2}}),
        made("x", 1, {}) | {"verb": {"id": "x"}},
    ]
    assert [store.send(json.dumps([one]).encode())[0] for one in bad] == [400, 400, 400]

    score = {"scaled": 0.5, "raw": 50, "min": 0, "max": 100}
    wrong = [
        made("completed", 1, {}, "cmi5"),
        made("passed", 2, {"success": True, "score": score}, "cmi5", "moveon"),
        made("failed", 3, {"success": False}, "cmi5", "moveon"),
    ]
    found = {fault.partition(":")[0] for fault in faults(wrong, {key: launch})}
    assert found == {"7.1.1", "7.1.2", "9.3", "9.5", "9.6.2.2", "9.5.4", "9.3.4, 9.3.5", "9.6.3.2"}
