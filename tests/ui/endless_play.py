"""Plays the bundled model for ever and says each token as it comes: a program to be killed.

``python -m tests.ui.endless_play``: the real controller, engine and keeper, in PLAYGROUND_DATA.
"""

import sys
import time

from PySide6.QtCore import QCoreApplication

from playground.core.journal import sessions_folder
from playground.core.session import Change, Node
from playground.engine.client import Engine
from playground.resources import find
from playground.ui.doing.controller import Controller
from playground.ui.doing.loop import Situation
from playground.ui.doing.player import Pace, Until
from playground.ui.sessions.background import Fingerprints
from playground.ui.sessions.keeper import Keeper


class EndlessPlay:
    """Asks once, plays to the end of the answer, and then the whole answer anew."""

    def __init__(self) -> None:
        self.controller = Controller(Engine())
        self.keeper = Keeper(self.controller, sessions_folder(), Fingerprints(), self.controller)
        self.controller.player.set_pace(Pace(float("inf"), Until.TURN))
        self.controller.answer_at_once = True
        self.controller.model_changed.connect(self._ask)
        self.controller.situation_changed.connect(self._go_on)
        self.controller.open_model(str(find("model/tiny-chat.gguf")))

    def _ask(self) -> None:
        self.controller.session.watchers.append(self._say)
        self.controller.send("Tell me a story about a dog.")

    def _go_on(self) -> None:
        if self.controller.situation is Situation.ENDED:
            self.controller.again()

    @staticmethod
    def _say(change: Change, node: Node) -> None:
        if change is Change.GROWN:
            print(node.number, node.token, time.time(), flush=True)


if __name__ == "__main__":
    application = QCoreApplication(sys.argv[:1])
    play = EndlessPlay()
    sys.exit(application.exec())
