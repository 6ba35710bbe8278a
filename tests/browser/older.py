"""What newer browsers brought, taken away again: a script that runs before a page has begun."""

from __future__ import annotations

AWAY = """
  for (const [owner, name] of [
    [Array.prototype, 'at'], [String.prototype, 'at'], [String.prototype, 'replaceAll'], [Array.prototype, 'findLast'],
    [Object, 'hasOwn'], [Object, 'groupBy'], [self, 'structuredClone'], [self, 'requestIdleCallback'],
    [Element.prototype, 'replaceChildren'], [Promise, 'any'], [Promise, 'withResolvers'], [Array.prototype, 'toSorted'],
    [HTMLElement.prototype, 'popover'], [HTMLElement.prototype, 'showPopover'], [Set.prototype, 'union'],
  ]) delete owner[name];
"""
"""What came after 2020, and Safari's requestIdleCallback, which never did."""
NO_DIALOG = "delete HTMLDialogElement.prototype.showModal; delete HTMLDialogElement.prototype.show;"
"""Safari before 15.4."""
