"""Many schools on one release: in parallel, again from where it stopped, one that fails does not stop the others."""

from __future__ import annotations

import hashlib
import signal
from collections.abc import Iterable, Iterator, Mapping
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, field, replace
from functools import cache
from pathlib import Path

from courseware.editions import forms, pages, releases, upgrading
from courseware.editions.releases import Release
from courseware.editions.schools import School
from courseware.editions.sealing import Seal

FEW = 24
"""Up to so many schools one process is quicker than starting several."""


@dataclass(frozen=True)
class Plan:
    """What is made, and how; the same for every school."""

    release: Release
    drawing: pages.SchoolDrawing
    kinds: tuple[str, ...]
    """Which forms of `forms.FOLDERS`."""
    seal: Seal | None = None
    also: forms.Files = field(default_factory=dict)
    """Files that a department adds to its own edition."""


@dataclass(frozen=True)
class Outcome:
    """What happened to one school. `made` is empty when everything was there already."""

    slug: str
    made: tuple[str, ...] = ()
    kept: tuple[str, ...] = ()
    """Files of the school's own that were found in its folder and stay, by their path in it."""
    edited: tuple[str, ...] = ()
    """Files that gave way, edited ones of ours and programs; what was there is in OUT/giu-lai/<slug>/."""
    unsigned: bool = False
    """Whether a signed edition was there and the new one is not signed."""
    failed: str = ""


def run(schools: Iterable[School], plan: Plan, jobs: int) -> Iterator[Outcome]:
    """Make the editions of schools in their order."""
    every = list(schools)
    if jobs < 2 or len(every) <= FEW:
        yield from (make(school, plan) for school in every)
        return
    with ProcessPoolExecutor(jobs, initializer=_share, initargs=(plan,)) as pool:
        try:
            yield from pool.map(_make_shared, every, chunksize=8)
        except (KeyboardInterrupt, GeneratorExit):
            pool.shutdown(wait=True, cancel_futures=True)
            raise


_shared: list[Plan] = []


def _share(plan: Plan) -> None:
    """Begin a process of the pool. Ctrl-C is for the first process, which lets the others finish what they are at."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    _shared[:] = [plan]


def _make_shared(school: School) -> Outcome:
    return make(school, _shared[0])


def make(school: School, plan: Plan) -> Outcome:
    """All forms of one school."""
    own = {**forms.own_files(school, plan.drawing), **plan.also}
    done = Outcome(school.slug)
    try:
        for form in plan.kinds:
            done = _joined(done, _make(form, school, plan, own))
    except OSError as error:
        return replace(done, failed=f"{error.strerror or error}: {error.filename or ''}")
    except upgrading.StrangeFolderError as error:
        return replace(done, failed=str(error))
    return done


def _joined(one: Outcome, other: Outcome) -> Outcome:
    return Outcome(
        one.slug,
        one.made + other.made,
        one.kept + other.kept,
        one.edited + other.edited,
        one.unsigned or other.unsigned,
    )


def _make(form: str, school: School, plan: Plan, own: forms.Files) -> Outcome:
    """One form; nothing is made when it is there already, from the same release and the same profile."""
    release = plan.release
    files = forms.whole_files(school, release, own) if form in forms.FULL else own
    key = _key(form, release.digest, plan.seal, files)
    record = release.out / releases.RECORDS / form / f"{school.slug}.json"
    known = releases.read(record)
    target = forms.place(form, release.out, school.slug)
    if known.get("key") == key and target.exists():
        return Outcome(school.slug)
    strays = upgrading.Strays()
    before = known.get("files", {})
    if target.exists() and form != "zip":
        if not known:
            raise upgrading.StrangeFolderError(f"{target} đã có thứ khác bên trong, sẽ mất nếu thay: hãy dời nó đi")
        made = _made(form, release.out, str(known.get("release")), before)
        strays = upgrading.strays(target, made, _made(form, release.out, release.digest, dict.fromkeys(files, "")))
        upgrading.set_aside(target, strays.edited, school.slug, release.out)
    files = forms.put(form, school, release, files, strays.kept, plan.seal)
    hashes = {path: hashlib.sha256(body).hexdigest() for path, body in files.items()}
    releases.write(record, {"key": key, "release": release.digest, "files": hashes})
    lost = plan.seal is None and any(path.endswith(".minisig") for path in before)
    return Outcome(school.slug, (form,), strays.kept, strays.edited, lost)


def _key(form: str, digest: str, seal: Seal | None, files: forms.Files) -> str:
    """What an edition is made from, as one digest."""
    whole = hashlib.sha256(f"{form} {digest} {seal.mark if seal else ''}\n".encode())
    for path, body in sorted(files.items()):
        whole.update(f"{path} {len(body)}\n".encode() + body)
    return whole.hexdigest()


def _made(form: str, out: Path, digest: str, own: Mapping[str, str]) -> Mapping[str, str]:
    """Path → SHA-256 of all that an earlier run put into an edition's folder."""
    return {**(_base(out, digest) if form in forms.FULL else {}), **own}


@cache
def _base(out: Path, digest: str) -> Mapping[str, str]:
    return {forms.WEB + path: hash_ for path, hash_ in releases.recorded(out, digest).get("files", {}).items()}
