"""`clauses.yml`: what the letters of the departments ask schools to do."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from courseware.content.registries.closed import Both, Closed
from courseware.content.scalars import Whole


class Dispatch(Closed):
    """One official letter; `from_` is the body that sent it."""

    from_: Annotated[Both, Field(alias="from")]
    year: Whole
    subject: Both


class Clause(Closed):
    """One duty of a letter, in our words. `school`: whether it is one of schools, and not of the department's own office."""

    id: Annotated[str, Field(pattern=r"^00[0-4]\.[A-Za-z0-9.]+$")]
    place: str
    says: Both
    kind: Literal[
        "tuyen-truyen", "tap-huan", "quy-che", "ky-thuat", "du-lieu", "tai-khoan",
        "cong", "bao-cao", "ung-cuu", "le-su-kien", "muc-dich", "to-chuc",
    ]  # fmt: skip
    school: bool = True

    @property
    def dispatch(self) -> str:
        """The letter it belongs to."""
        return self.id[:3]


class Clauses(Closed):
    """`clauses.yml`."""

    dispatches: dict[str, Dispatch]
    clauses: tuple[Clause, ...]
    waiting: tuple[str, ...] = ()
    """Clauses that no lesson teaches yet; `checks/clauses.py` lets this list only shrink."""
