"""Where a talk was left."""

from __future__ import annotations

from dataclasses import dataclass

from playground.core.talk.script import Talk


@dataclass(frozen=True, slots=True)
class LeftOff:
    """A talk that was left before its end, and its scene, from 1."""

    talk: Talk
    scene: int
