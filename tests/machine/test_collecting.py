"""Nobody looks for garbage while objects are made that all stay, and it is looked for again behind."""

from __future__ import annotations

import gc

import pytest

from courseware.machine import collecting


def test_it_is_looked_for_again_whatever_happens() -> None:
    assert gc.isenabled()
    with pytest.raises(KeyError), collecting.paused():
        assert not gc.isenabled()
        raise KeyError

    assert gc.isenabled()


def test_who_has_switched_it_off_finds_it_off() -> None:
    gc.disable()
    try:
        with collecting.paused():
            pass
        assert not gc.isenabled()
    finally:
        gc.enable()
