"""What templates ask for by name, and what the page that is being drawn has asked for."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from jinja2 import pass_context

from courseware.site.bundles import Bundle


class Asked:
    """Addresses of the bundles of one language; `page` are those that a page has asked for since `begin`, by name."""

    def __init__(self, bundles: Mapping[str, Bundle]) -> None:
        self.addresses = {name: bundle.path for name, bundle in bundles.items()}
        self.page: dict[str, str] = {}

    def begin(self) -> None:
        """Another page is drawn."""
        self.page = {}

    @pass_context
    def asset(self, context: Any, name: str) -> str:
        """The address of a bundle. KeyError when there is none of that name."""
        self.page[name] = self.addresses[name]
        return _seen(context, self.addresses[name])

    @pass_context
    def picture(self, context: Any, name: str) -> str:
        """The address of a drawing below `assets/`."""
        return _seen(context, f"assets/{name}")


def _seen(context: Any, path: str) -> str:
    """The address of a file of the site as seen from the page being drawn (MkDocs' own `url` filter)."""
    return str(context.environment.filters["url"](context, path))
