"""What a command is."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from pathlib import Path

Command = Callable[[argparse.Namespace, Path], int]
"""Reads its options, works on the project at the given root, returns the exit code."""

Add = Callable[[str, Command, str], argparse.ArgumentParser]
"""Adds a command: its name, what runs, one line of help."""
