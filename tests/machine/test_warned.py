"""Warnings remembered."""

from __future__ import annotations

import logging

from courseware.machine.warned import Warned


def test_a_warning_is_remembered_until_it_is_set_back_and_nothing_less_is() -> None:
    warned, log = Warned(), logging.getLogger("courseware.thu")
    log.addHandler(warned)
    try:
        log.warning("liên kết hỏng")
        assert warned.said
        warned.said = False
        log.setLevel(logging.INFO)
        log.info("chỉ để biết")
        assert not warned.said
    finally:
        log.removeHandler(warned)
