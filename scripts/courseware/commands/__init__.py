"""The commands of `course.py`: read the words after it, do the work, return an exit code.

One module a kind of person who types them: `authors`, `hosts`, `departments`, `signers`.

Answers go to standard output; what is wrong, and progress, to standard error. 0 done, 1 problems found, 2 wrong use.
"""

from __future__ import annotations

import argparse
from pathlib import Path

from courseware.commands import authors, departments, hosts, signers
from courseware.commands.command import Command

PASSING_ON = {"test", "verify"}
"""Commands that hand what they do not know to another program."""
HELPING_ITSELF = {"verify"}
"""Those whose program tells its own options."""


def main(arguments: list[str], root: Path) -> int:
    """Run one command on the project at `root`."""
    options, rest = parser().parse_known_args(arguments)
    options.rest = rest
    if rest and options.command not in PASSING_ON:
        parser().error(f"không hiểu: {' '.join(rest)}")
    run: Command = options.run
    return run(options, root)


def parser() -> argparse.ArgumentParser:
    """The command line, in Vietnamese."""
    top = argparse.ArgumentParser(prog="course.py", description="Lá chắn số: dựng, kiểm tra và soạn khoá học.")
    commands = top.add_subparsers(dest="command", required=True, metavar="LỆNH")

    def add(name: str, run: Command, help_: str) -> argparse.ArgumentParser:
        made = commands.add_parser(name, help=help_, description=help_, add_help=name not in HELPING_ITSELF)
        made.set_defaults(run=run)
        made.add_argument("-q", "--quiet", action="store_true", help="không hiện tiến độ")
        return made

    for group in (authors, departments, hosts, signers):
        group.add_to(add)
    return top
