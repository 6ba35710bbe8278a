"""What the course is built with, as a software bill of materials: CycloneDX 1.6, JSON (https://cyclonedx.org/docs/1.6/json/).

Read from the lock file: name, version, the hashes of every file that pip accepts, and who asks for what.
"""

from __future__ import annotations

import re
import uuid
from collections.abc import Iterator
from dataclasses import dataclass

from cyclonedx.model import ExternalReference, ExternalReferenceType, HashAlgorithm, HashType, XsUri
from cyclonedx.model.bom import Bom
from cyclonedx.model.component import Component, ComponentType
from cyclonedx.output import make_outputter
from cyclonedx.schema import OutputFormat, SchemaVersion
from packageurl import PackageURL

from courseware.releasing.tagged import Tagged

LOCK = "requirements.txt"
PINNED = re.compile(r"(?P<name>[A-Za-z0-9._-]+)==(?P<version>[^\s;\\]+)")
HASH = re.compile(r"--hash=sha256:(?P<digest>[0-9a-f]{64})")
ASKED = re.compile(r"# via(?: (?P<one>\S+))?$")
LISTED = re.compile(r"#   (?P<one>\S+)$")
NAMESPACE = uuid.UUID("6ba7b811-9dad-11d1-80b4-00c04fd430c8")
"""The namespace of addresses (RFC 9562, 6.6): by it the number of a bill is always the same for the same release."""


VENDORED = {
    ("@zxcvbn-ts", "core"): "4.2.0",
    ("@zxcvbn-ts", "language-common"): "4.1.3",
    ("", "pako"): "2.1.0",
    ("", "js-aruco2"): "2.0.0",
    ("@expo-google-fonts", "be-vietnam-pro"): "0.4.1",
}
"""What others made and lies in `overrides/assets/vendor/`, `overrides/fonts/`: (namespace, name) on npm → version."""


@dataclass
class Package:
    """One pinned package; `asked_by` are the packages that want it, empty when we do."""

    name: str
    version: str
    digests: list[str]
    asked_by: list[str]


def packages(lock: str) -> Iterator[Package]:
    """The packages of a lock file as uv writes it, in its order."""
    found: Package | None = None
    listing = False
    for row in (row.strip() for row in lock.splitlines()):
        if match := PINNED.match(row):
            if found:
                yield found
            found, listing = Package(match["name"], match["version"], [], []), False
        elif found and (match := HASH.search(row)):
            found.digests.append(match["digest"])
        elif found and (match := ASKED.match(row) or (LISTED.match(row) if listing else None)):
            listing = True
            found.asked_by += [match["one"]] if match["one"] and not match["one"].endswith("requirements.in") else []
    if found:
        yield found


def write(tagged: Tagged, name: str) -> str:
    """The bill of a tag; `name` is that of the course."""
    course = Component(name=name, version=tagged.name, type=ComponentType.APPLICATION, bom_ref=name)
    bom = Bom(serial_number=uuid.uuid5(NAMESPACE, f"{name}@{tagged.name}"))
    bom.metadata.component, bom.metadata.timestamp = course, tagged.time
    wanted = {package.name: package for package in packages(tagged.text(LOCK))}
    made = {package.name: _component(package) for package in wanted.values()}
    for package in made.values():
        bom.components.add(package)
    taken = [_vendored(*place, version) for place, version in VENDORED.items()]
    for component in taken:
        bom.components.add(component)
    for asker, component in {"": course, **made}.items():
        bom.register_dependency(
            component, [*(made[n] for n, p in wanted.items() if _asks(asker, p)), *([] if asker else taken)]
        )
    return make_outputter(bom, OutputFormat.JSON, SchemaVersion.V1_6).output_as_string(indent=1) + "\n"


def _asks(asker: str, package: Package) -> bool:
    return asker in package.asked_by if asker else not package.asked_by


def _vendored(namespace: str, name: str, version: str) -> Component:
    url = PackageURL("npm", namespace or None, name, version)
    return Component(name=f"{namespace}/{name}".removeprefix("/"), version=version, purl=url, bom_ref=url.to_string())


def _component(package: Package) -> Component:
    url = PackageURL("pypi", None, package.name.lower().replace("_", "-"), package.version)
    files = ExternalReference(
        type=ExternalReferenceType.DISTRIBUTION,
        url=XsUri(f"https://pypi.org/project/{package.name}/{package.version}/#files"),
        hashes=[HashType(alg=HashAlgorithm.SHA_256, content=digest) for digest in package.digests],
    )
    return Component(
        name=package.name, version=package.version, purl=url, bom_ref=url.to_string(), external_references=[files]
    )
