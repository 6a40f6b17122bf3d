"""What the window tells about presentations, as notices."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from playground.core.talk.mistakes import Mistake
from playground.core.vocabulary import running_text
from playground.ui.parts.notices import Level, Notice, NoticeAction
from playground.ui.stage.talk_lines import mistake_lines

translate = QCoreApplication.translate

RESTORE = "restore_before_talk"


def of_unusable_talk(name: str, mistakes: list[Mistake]) -> Notice:
    """A script has mistakes."""
    title = translate("Presenting", "The talk {0} cannot be given like this").format(running_text(name))
    return Notice(Level.ERROR, title, running_text(mistake_lines(mistakes)))


def of_left() -> Notice:
    """The conversation from before can be had back."""
    return Notice(
        Level.INFO,
        translate("Presenting", "The presentation is over"),
        translate("Presenting", "The window is where the stage was. The conversation from before is kept."),
        (NoticeAction(RESTORE, translate("Presenting", "Bring it back")),),
    )
