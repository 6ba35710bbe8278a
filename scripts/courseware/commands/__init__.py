"""The commands of `course.py`: read the words after it, do the work, return an exit code.

One module a kind of person who types them. A command loads its own module only: `check` needs nothing that makes Word files.

Answers go to standard output; what is wrong, and progress, to standard error. 0 done, 1 problems found, 2 wrong use.
"""

from __future__ import annotations

import argparse
from collections.abc import Collection, Container
from importlib import import_module
from pathlib import Path

from courseware.commands import terminal
from courseware.commands.command import Command

GROUPS = {
    "builders": ("build", "serve", "measure"),
    "authors": ("check", "new", "stamp", "schema", "sounds"),
    "editors": ("report",),
    "teachers": ("kit",),
    "papers": ("paper",),
    "exporters": ("export",),
    "heads": ("office",),
    "planners": ("planner", "week"),
    "departments": ("edition", "editions"),
    "hosts": ("host", "embed", "offline", "upload", "front"),
    "signers": ("manifest", "keys", "verify", "verifier"),
    "publishers": ("release",),
    "engineers": ("test", "bench"),
}
"""Module of this package → the commands that it adds, in the order of `--help`."""
NAMES = [name for group in GROUPS.values() for name in group]
PASSING_ON = {"test", "verify"}
"""Commands that hand what they do not know to another program."""
HELPING_ITSELF = {"verify"}
"""Those whose program tells its own options."""


def main(arguments: list[str], root: Path) -> int:
    """Run one command on the project at `root`."""
    with terminal.safe():
        return _run(arguments, root)


def _run(arguments: list[str], root: Path) -> int:
    arguments = command_first(arguments, NAMES)
    words = parser([group for group, names in GROUPS.items() if arguments[:1] and arguments[0] in names] or GROUPS)
    options, rest = words.parse_known_args(arguments)
    options.rest = rest
    if rest and options.command not in PASSING_ON:
        words.error(f"không hiểu: {' '.join(rest)}")
    run: Command = options.run
    return run(options, root)


def known(words: argparse.ArgumentParser) -> dict[str, argparse.ArgumentParser]:
    """The commands of a command line, each with the words that it takes."""
    return next(action.choices for action in words._actions if isinstance(action, argparse._SubParsersAction))


def command_first(arguments: list[str], commands: Container[str]) -> list[str]:
    """The same words with the command in front: options may stand before it. `course.py` alone keeps `--help` first."""
    at = next((n for n, word in enumerate(arguments) if word in commands), 0)
    return [*arguments[at : at + 1], *arguments[:at], *arguments[at + 1 :]]


def parser(groups: Collection[str] = tuple(GROUPS)) -> argparse.ArgumentParser:
    """The command line, in Vietnamese, with the commands of these modules."""
    top = argparse.ArgumentParser(prog="course.py", description="Lá chắn số: dựng, kiểm tra và soạn khoá học.")
    commands = top.add_subparsers(dest="command", required=True, metavar="LỆNH")

    def add(name: str, run: Command, help_: str) -> argparse.ArgumentParser:
        knows_all, helps = name not in PASSING_ON, name not in HELPING_ITSELF
        made = commands.add_parser(name, help=help_, description=help_, allow_abbrev=knows_all, add_help=helps)
        made.set_defaults(run=run)
        made.add_argument("-q", "--quiet", action="store_true", help="không hiện tiến độ")
        return made

    for group in groups:
        import_module(f"courseware.commands.{group}").add_to(add)
    return top
