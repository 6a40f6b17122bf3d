"""Which screen the audience sees, and which one is the presenter's."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol


class Screen(Protocol):
    """As QScreen."""

    def name(self) -> str:
        """The connector's name, as "HDMI-1"."""


def stage_screen(screens: Sequence[Screen], remembered: str, here: Screen | None) -> Screen | None:
    """The remembered screen if it is there, else one where the window is not, else the only one."""
    known = next((each for each in screens if each.name() == remembered), None)
    elsewhere = next((each for each in screens if each is not here), None)
    return known or elsewhere or here


def notes_screen(screens: Sequence[Screen], stage: Screen | None, here: Screen | None) -> Screen | None:
    """A screen that is not the audience's, the window's own if it may be; None where there is only one."""
    others = [each for each in screens if each is not stage]
    return here if here in others else next(iter(others), None)


def next_screen(screens: Sequence[Screen], present: Screen | None) -> Screen | None:
    """The one after the present one, round and round."""
    if not screens:
        return None
    place = next((index for index, each in enumerate(screens) if each is present), -1)
    return screens[(place + 1) % len(screens)]
