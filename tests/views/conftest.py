"""The small project as a course."""

from __future__ import annotations
