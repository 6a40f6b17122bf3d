"""Where a talk was left, and what can be had back after it."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from playground.core.talk.script import Talk
from playground.ui.parts.notices import Level, Notice, NoticeAction

RESTORE = "restore_before_talk"
RESUME = "resume_talk"

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class LeftOff:
    """A talk that was left before its end, and its scene, from 1."""

    talk: Talk
    scene: int


def end_notice(has_lost: bool, left_off: LeftOff | None) -> Notice | None:
    """What is told after a presentation, None where nothing can be had back.

    Args:
        has_lost: another conversation was there before.
        left_off: where the talk that was just given goes on.
    """
    text, actions = translate("Presenting", "The window is where the stage was."), ()
    if has_lost:
        text = translate("Presenting", "The window is where the stage was. The conversation from before is kept.")
        actions = (NoticeAction(RESTORE, translate("Presenting", "Bring it back")),)
    if left_off is not None:
        words = translate("Presenting", "Go on with scene {0}").format(left_off.scene)
        actions = (*actions, NoticeAction(RESUME, words))
    if not actions:
        return None
    return Notice(Level.INFO, translate("Presenting", "The presentation is over"), text, actions)
