"""Where a talk was left."""

from __future__ import annotations

from dataclasses import dataclass

from playground.core.talk.script import Talk
from playground.ui.stage.picture import Setting


@dataclass(frozen=True, slots=True)
class LeftOff:
    """A talk that was left before its end.

    Attributes:
        talk: the script.
        index: how many presses of Page Down it was in.
        setting: what the presenter had put on the stage there.
    """

    talk: Talk
    index: int
    setting: Setting

    @property
    def scene(self) -> int:
        """From 1."""
        return self.talk.places[self.index][0] + 1
