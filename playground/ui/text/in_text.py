"""Everything one does in the text itself: its colours, going back by a click, editing, own words, and its numbers."""

from __future__ import annotations

import time
from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from playground.core.answer_sums import AnswerSums, Speed
from playground.core.session import Change, Node, Session
from playground.ui.doing.controller import Controller
from playground.ui.settings import Settings
from playground.ui.text.conversation_panel import ConversationPanel
from playground.ui.text.editing import Editing
from playground.ui.text.inserting import Inserting
from playground.ui.text.prompt_scoring import PromptScoring
from playground.ui.text.revisiting import Revisiting
from playground.ui.tints.tint import Tint
from playground.ui.tints.tinting import Tinting


class InText(QObject):
    """Joins the conversation's views with the controller.

    Attributes:
        revisiting: goes to earlier moments and back to the end of the road.
        editing: the earlier message that is being written anew.
        inserting: own words on their way into the answer.
        scoring: what is known of the prompt's tokens.
        tint: what the text is coloured by.
        shows_times: as of the status line.
    """

    left = Signal()
    """Done here: the focus belongs to the bars."""
    told = Signal(object)
    """Problem"""

    def __init__(self, controller: Controller, panel: ConversationPanel, settings: Settings, parent: QObject) -> None:
        super().__init__(parent)
        self.revisiting = Revisiting(controller, self)
        self.editing = Editing(controller, panel.composer, self)
        self.inserting = Inserting(controller, self)
        self.scoring = PromptScoring(controller, self)
        self._controller = controller
        self._panel = panel
        self._settings = settings
        self._sums = AnswerSums()
        self._speed = Speed()
        self._watched: Session | None = None
        self.shows_times = True
        self.tint = next((each for each in Tint if each.value == settings.tint), Tint.SURPRISE)
        self._connect_signals()
        self._show_tint()

    def _connect_signals(self) -> None:
        panel, foot = self._panel, self._panel.foot
        panel.view.node_clicked.connect(self._on_node)
        panel.view.edit_requested.connect(self.editing.begin)
        panel.view.left.connect(self.left)
        foot.tint_chosen.connect(self.set_tint)
        foot.return_requested.connect(self.revisiting.go_to_tip)
        foot.insert_requested.connect(self.open_words)
        foot.prompt_toggled.connect(self.show_prompt)
        foot.left.connect(self.left)
        self.scoring.changed.connect(self._show_scores)
        self.scoring.refused.connect(self.told)
        panel.words.words_given.connect(self._insert)
        panel.words.closed.connect(self.left)
        self.inserting.finished.connect(self._on_inserted)
        self.inserting.refused.connect(self.told)
        self._controller.path_changed.connect(self._on_path)
        self._controller.situation_changed.connect(self._on_situation)

    def key_actions(self) -> dict[str, Callable]:
        """What the window's keys do here, by their names."""
        return {
            "end": self.revisiting.go_to_tip,
            "token_before": lambda: self._panel.view.move_cursor(-1),
            "token_after": lambda: self._panel.view.move_cursor(+1),
            "tint": self.next_tint,
            "prompt": lambda: self.show_prompt(not self.scoring.is_on),
            "edit": self.editing.begin_last,
            "insert": self.open_words,
        }

    # Colours

    def set_tint(self, tint: Tint) -> None:
        """Colours the text by something else; nothing is laid out."""
        self.tint = tint
        self._settings.tint = tint.value
        self._show_tint()

    def next_tint(self) -> None:
        """The next of the tints, and after the last the first."""
        tints = list(Tint)
        self.set_tint(tints[(tints.index(self.tint) + 1) % len(tints)])

    def _show_tint(self) -> None:
        self._panel.foot.show_tint(self.tint)
        self._panel.view.show_tinting(Tinting(self.tint, self.scoring.scores))

    # The prompt's tokens

    def show_prompt(self, on: bool) -> None:
        """Shows messages as the tokens that the model was given, or as they were typed."""
        self.scoring.set_on(on)

    def _show_scores(self) -> None:
        self._panel.foot.show_prompt(self.scoring.is_on, self.scoring.fraction)
        self._panel.view.show_prompt_tokens(self.scoring.is_on)
        self._show_tint()

    # Places

    def _on_node(self, node: Node) -> None:
        self.revisiting.go_before(node)
        self.left.emit()

    def _on_path(self) -> None:
        session = self._controller.session
        if session is not self._watched:
            self._watch(session)
        speed = self._speed.per_second if self.shows_times else None
        self._panel.foot.show_numbers(self._sums.of(session.here), speed)
        self._panel.foot.show_road(session.here.ahead is not None)

    def _watch(self, session: Session) -> None:
        if self._watched is not None and self._on_change in self._watched.watchers:
            self._watched.watchers.remove(self._on_change)
        self._watched, self._speed = session, Speed()
        session.watchers.append(self._on_change)

    def _on_change(self, change: Change, node: Node) -> None:
        self._speed.watch(change, node, time.perf_counter())

    # Own words

    def open_words(self) -> None:
        """Opens the field for own words, where there is something to go on from."""
        if not self._controller.refuses() and self._can_insert():
            self._panel.words.open_line()

    def _can_insert(self) -> bool:
        controller = self._controller
        can_change = controller.model is not None and controller.read_only is None
        return can_change and controller.session.turn_node() is not None

    def _insert(self, text: str) -> None:
        if self._can_insert():
            self._panel.words.show_busy(True)
            self.inserting.insert(text)

    def _on_inserted(self, whole: bool) -> None:
        self._panel.words.show_busy(False)
        if whole:
            self._panel.words.accept()

    def _on_situation(self) -> None:
        self._panel.foot.insert.setEnabled(self._can_insert())

    def escape(self) -> bool:
        """Stops what goes on here; whether anything did."""
        if self.inserting.is_busy:
            self.inserting.stop()
            return True
        if self.scoring.is_busy:
            self.show_prompt(False)
            return True
        return False
