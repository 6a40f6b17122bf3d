"""Why a continuation does not go on, in words."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from playground.ui.compare.continuation import State


def state_words(state: State) -> str:
    """What stands in the place of the next token, "" where there is one."""
    if state is State.ENDED:
        return QCoreApplication.translate("Comparing", "the model ended its turn")
    if state is State.STUCK:
        return QCoreApplication.translate("Comparing", "this place could not be evaluated · Space tries again")
    return ""
