"""What the course is built with, as others' programs read it."""

from __future__ import annotations

import datetime
import json

from cyclonedx.model.bom import Bom

from courseware.releasing import bill
from courseware.releasing.tagged import Tagged, TaggedFile

from .conftest import LOCK, VERIFIER


def test_the_bill_of_materials_is_read_by_its_own_library() -> None:
    """Names, versions, every accepted file, who asks for whom; the course stands at the root."""

    time = datetime.datetime(2026, 12, 1, tzinfo=datetime.UTC)
    made = bill.write(Tagged("2026.12", time, {bill.LOCK: TaggedFile(LOCK.encode(), False)}), "la-chan-so")
    data = json.loads(made)
    read = Bom.from_json(data)  # type: ignore[attr-defined]
    asks = {entry["ref"]: entry.get("dependsOn", []) for entry in data["dependencies"]}

    assert (data["bomFormat"], data["specVersion"]) == ("CycloneDX", "1.6")
    assert {f"{one.name} {one.version}" for one in read.components} == {
        "babel 2.18.0", "colorama 0.4.6", "mkdocs-material 9.8.1",
        "@zxcvbn-ts/core 4.2.0", "@zxcvbn-ts/language-common 4.1.3", "pako 2.1.0", "js-aruco2 2.0.0", "@expo-google-fonts/be-vietnam-pro 0.4.1",
    }  # fmt: skip
    babel = next(one for one in data["components"] if one["name"] == "babel")
    assert [h["content"][0] for h in babel["externalReferences"][0]["hashes"]] == ["a", "b"]
    assert asks["la-chan-so"] == [
        "pkg:npm/%40expo-google-fonts/be-vietnam-pro@0.4.1",
        "pkg:npm/%40zxcvbn-ts/core@4.2.0", "pkg:npm/%40zxcvbn-ts/language-common@4.1.3",
        "pkg:npm/js-aruco2@2.0.0", "pkg:npm/pako@2.1.0", "pkg:pypi/mkdocs-material@9.8.1",
    ]  # fmt: skip
    assert asks["pkg:pypi/mkdocs-material@9.8.1"] == ["pkg:pypi/babel@2.18.0", "pkg:pypi/colorama@0.4.6"]


def test_every_package_of_our_own_lock_is_in_the_bill() -> None:
    lock = (VERIFIER.parents[1] / bill.LOCK).read_text("utf-8")
    names = [row.split("==")[0] for row in lock.splitlines() if "==" in row and row[0].isalpha()]
    found = list(bill.packages(lock))

    assert [package.name for package in found] == names
    assert all(package.digests for package in found)
    assert {asker for package in found for asker in package.asked_by} <= set(names)
    assert next(package for package in found if package.name == "mkdocs").asked_by  # others ask for it too
