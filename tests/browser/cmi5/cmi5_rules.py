"""What the specification of cmi5 (Quartz, 1st edition) asks of the statements of one learner about one lesson.

Numbers are its sections. None of its authors' programs that hold content against it is in a registry.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby
from typing import Any

Statement = dict[str, Any]
TERMS = "https://w3id.org/xapi/cmi5/context/"
CATEGORIES = {name: f"{TERMS}categories/{name}" for name in ("cmi5", "moveon")}
SESSION = f"{TERMS}extensions/sessionid"
MASTERY = f"{TERMS}extensions/masteryscore"
DURATION = re.compile(r"PT\d+(\.\d+)?S")
FLAGS = {"completed": {"completion": True}, "passed": {"success": True}, "failed": {"success": False}}
"""Verb → what its result must say (9.5.2, 9.5.3); no other statement says any of it."""
TIMED = {*FLAGS, "terminated"}


def verb(statement: Statement) -> str:
    """The verb's last word."""
    return str(statement["verb"]["id"].rpartition("/")[2])


def session(statement: Statement) -> str:
    """Which launch it belongs to."""
    return str(statement["context"]["extensions"][SESSION])


def kinds(statement: Statement) -> set[str]:
    """Whether it is one of cmi5, and one that counts for the system's rules."""
    listed = {one["id"] for one in statement["context"].get("contextActivities", {}).get("category", [])}
    return {name for name, id_ in CATEGORIES.items() if id_ in listed}


def defined(statement: Statement) -> bool:
    """“cmi5 defined” (7.1.3)."""
    return "cmi5" in kinds(statement)


def faults(told: list[Statement], launched: dict[str, dict[str, Any]]) -> Iterator[str]:
    """Sentences about statements in the order of their times. `launched`: session → its launch: what the address and
    LMS.LaunchData said, with the keys actor, activity, registration, template, mode, mastery."""
    for key, found in groupby(told, key=session):
        said = list(found)
        yield from _of_session(said, launched[key]["mode"])
        for one in said:
            yield from _of_statement(one, launched[key])
    verbs = [verb(one) for one in told if defined(one)]
    for once in ("completed", "passed"):
        if verbs.count(once) > 1:
            yield f"9.3: {once} more than once in a registration"
    if "passed" in verbs and "failed" in verbs[verbs.index("passed") :]:
        yield "9.3: failed after passed"


def _of_session(said: list[Statement], mode: str) -> Iterator[str]:
    verbs = [verb(one) for one in said if defined(one)]
    if verb(said[0]) != "initialized":
        yield "7.1.1: the first is not initialized"
    if verb(said[-1]) != "terminated":
        yield "7.1.2: the last is not terminated"
    if len(set(verbs)) != len(verbs):
        yield "9.3: a verb twice in a session"
    if {"passed", "failed"} <= set(verbs):
        yield "9.3: passed and failed in one session"
    if mode != "Normal" and verbs != ["initialized", "terminated"]:
        yield f"10: more than that in {mode}"


def _of_statement(one: Statement, launch: dict[str, Any]) -> Iterator[str]:
    result, context, name = one.get("result", {}), one["context"], verb(one)
    if one["actor"] != launch["actor"]:
        yield "9.2: another actor"
    if context["registration"] != launch["registration"]:
        yield "9.6.1: another registration"
    for key, value in launch["template"]["extensions"].items():
        if context["extensions"].get(key) != value:
            yield f"10: {key} of the template is lost"
    for key, listed in launch["template"]["contextActivities"].items():
        ids = [activity["id"] for activity in context["contextActivities"].get(key, [])]
        if not {activity["id"] for activity in listed} <= set(ids):
            yield f"9.6.2: {key} of the template is lost"
    if not one["timestamp"].endswith("Z"):
        yield "9.7: not in UTC"
    if not defined(one):
        if "moveon" in kinds(one):
            yield "9.6.2.2: moveon without cmi5"
        return
    if one["object"]["id"] != launch["activity"]:
        yield "9.4: another object"
    if {key: result[key] for key in ("completion", "success") if key in result} != FLAGS.get(name, {}):
        yield f"9.5: {name} says {result}"
    if ("moveon" in kinds(one)) != (name in FLAGS):
        yield f"9.6.2.2: {name} and moveon"
    if name in TIMED and not DURATION.fullmatch(result.get("duration", "")):
        yield f"9.5.4: {name} without duration"
    yield from _of_score(name, result.get("score"), context["extensions"], launch["mastery"])


def _of_score(
    name: str, score: dict[str, float] | None, extensions: dict[str, Any], mastery: float | None
) -> Iterator[str]:
    if score is None:
        return
    if name not in ("passed", "failed"):
        yield f"9.5.1: a score in {name}"
    if not 0 <= score["scaled"] <= 1 or not score["min"] <= score["raw"] <= score["max"]:
        yield f"9.5.1: {score}"
    if mastery is not None and (score["scaled"] >= mastery) != (name == "passed"):
        yield f"9.3.4, 9.3.5: {name} with {score['scaled']}"
    if extensions.get(MASTERY) != mastery:
        yield "9.6.3.2: the mastery score is not told"
