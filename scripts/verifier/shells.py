"""Programs of intruders among what was uploaded: many names made of few words, others each day."""

from __future__ import annotations

SHELL_FOLDERS = (
    "uploads",
    "upload",
    "images",
    "files",
    "assets",
    "data",
    "media",
    "userfiles",
    "tmp",
    "wp-content/uploads",
    "data/uploads",
)
SHELL_NAMES = (
    "shell",
    "x",
    "1",
    "cmd",
    "up",
    "upload",
    "test",
    "a",
    "c",
    "mini",
    "info",
    "config",
    "login",
    "admin",
    "wp",
)
SHELL_ENDS = (
    ".aspx",
    ".phtml",
    ".php5",
    ".asp",
    ".jsp",
    ".php",
    ".phar",
    ".ashx",
    ".php7",
    ".jspx",
    ".cfm",
    ".shtml",
    ".pht",
)
TURNING = 8
"""How many of all those names are asked for each day, beside the usual ones."""
IN_FOLDERS = ("index.php", "wp-login.php", "shell.php", ".htaccess")
"""Names asked for in folders of the release, other folders each day."""


def todays_shells(part: int) -> list[str]:
    """Other names each day: one in turn of each list, whose lengths have no divisor in common."""
    turns = range(TURNING * part, TURNING * (part + 1))
    names = [
        (
            SHELL_FOLDERS[i % len(SHELL_FOLDERS)],
            SHELL_NAMES[i * 7 % len(SHELL_NAMES)],
            SHELL_ENDS[i * 5 % len(SHELL_ENDS)],
        )
        for i in turns
    ]
    return [f"{folder}/{name}{end}" for folder, name, end in names]
