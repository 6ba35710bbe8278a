"""Files of a project that are read together: whoever is given them opens no others, so what comes of them may be kept under their bytes."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Generic, TypeVar

from courseware.content import texts
from courseware.content.problems import Problem
from courseware.machine.keeping import Keep

T = TypeVar("T")


class Files:
    """Some files below a root, as they were at one moment; texts and problems are those of the files that were asked for."""

    def __init__(self, root: Path, names: Iterable[str]) -> None:
        self._root = root
        self._data = {name: _data(root / name) for name in names}
        self._texts: dict[str, str | None] = {}
        self.problems: list[Problem] = []

    def __iter__(self) -> Iterator[str]:
        """Their names, below the root."""
        return iter(self._data)

    def is_file(self, name: str) -> bool:
        """Whether it is a file, also one that cannot be opened."""
        return self._data[name] is not None or (self._root / name).is_file()

    def there(self, name: str) -> bool:
        """Whether anything has this name, a folder too."""
        return self._data[name] is not None or (self._root / name).exists()

    def text(self, name: str) -> str | None:
        """The text of a file, decoded once; what is wrong with it, or that it is missing, is told."""
        if name not in self._texts:
            data = self._data[name]
            self._texts[name], found = texts.read(self._root / name, name) if data is None else texts.decode(name, data)
            self.problems += found
        return self._texts[name]

    def text_or_nothing(self, name: str) -> str:
        """The same; a file that is missing is as good as an empty one."""
        return (self.text(name) if self.there(name) else None) or ""

    @property
    def texts(self) -> dict[str, str]:
        """The texts that were asked for and can be read, by name."""
        return {name: text for name, text in self._texts.items() if text is not None}

    @property
    def whole(self) -> bool:
        """Whether each is a file that can be opened, or missing."""
        return all(data is not None or not self.there(name) for name, data in self._data.items())

    @property
    def parts(self) -> list[str | bytes]:
        """All that is in them, by name: parts of a key."""
        return [
            part
            for name, data in self._data.items()
            for part in ((name, "có", data) if data is not None else (name, "không"))
        ]


def _data(file: Path) -> bytes | None:
    """The bytes of a file; None when it is missing, or cannot be opened, which is told when its text is asked for."""
    try:
        return file.read_bytes()
    except OSError:
        return None


@dataclass(frozen=True)
class Found(Generic[T]):
    """What was made of some files, their texts by name, and everything that is wrong with them."""

    made: T
    texts: dict[str, str]
    problems: tuple[Problem, ...]


def found(root: Path, names: Iterable[str], make: Callable[[Files], T], keep: Keep, *parts: str) -> Found[T]:
    """What `make` makes of some files; `parts` say what it is and what else goes in."""
    files = Files(root, names)

    def read() -> Found[T]:
        made = make(files)
        return Found(made, files.texts, tuple(files.problems))

    return keep(read, *parts, *files.parts) if files.whole else read()
