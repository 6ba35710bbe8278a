"""The files of a folder, read when they are asked for."""

from __future__ import annotations

import functools
import os
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from verifier.findings import Report
from verifier.names import FILE_LIMIT


@dataclass(frozen=True, eq=False)
class Files(Mapping[str, bytes]):
    """Path → bytes, read when asked for: a server's folder may hold gigabytes that are no part of the release.

    At most one byte more than `FILE_LIMIT`: no file of a release is as long, so that the rest need not be known.
    """

    readers: Mapping[str, Callable[[], bytes]]

    def __getitem__(self, path: str) -> bytes:
        return self.readers[path]()

    def __contains__(self, path: object) -> bool:
        return path in self.readers  # what Mapping has would read the file

    def __iter__(self) -> Iterator[str]:
        return iter(self.readers)

    def __len__(self) -> int:
        return len(self.readers)

    def over(self, shared: Files) -> Files:
        """A school's files and, for everything else, those that all schools share."""
        common = {path: reader for path, reader in shared.readers.items() if not re.match("(en/)?truong[^/]*$", path)}
        return Files(common | dict(self.readers))


def read_folder(folder: Path, report: Report) -> Files:
    """Every plain file; what is none, and what cannot be listed, is named and left out."""
    readers: dict[str, Callable[[], bytes]] = {}

    def unlisted(error: OSError) -> None:
        report.add("unreadable", Path(error.filename or folder).relative_to(folder).as_posix(), error.strerror or "")

    for place, folders, names in os.walk(folder, onerror=unlisted, followlinks=False):
        for name in sorted(names + folders):
            file = Path(place) / name
            path = file.relative_to(folder).as_posix()
            try:
                if file.is_symlink():
                    report.add("link-file", path, "liên kết tượng trưng")
                elif file.is_file():
                    readers[path] = functools.partial(read_file, file)
                elif not file.is_dir():
                    report.add("extra", path, "không phải tệp thường")
            except OSError as error:
                unlisted(error)
    return Files(readers)


def read_file(file: Path) -> bytes:
    """A file's bytes, at most one more than `FILE_LIMIT`."""
    with file.open("rb") as stream:
        return stream.read(FILE_LIMIT + 1)
