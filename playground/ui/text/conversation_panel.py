"""The left of the window: what was said, and the field to say more."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QStackedWidget, QVBoxLayout, QWidget

from playground.ui.look.theme import set_role, themes
from playground.ui.parts.controls import line
from playground.ui.text.composer import Composer
from playground.ui.text.conversation import ConversationView
from playground.ui.text.empty_state import EmptyState
from playground.ui.text.hint_line import HintLine
from playground.ui.text.system_prompt import SystemPrompt
from playground.ui.text.words_line import WordsLine
from playground.ui.tints.foot import TextFoot


class ConversationPanel(QFrame):
    """Assembles the views of the conversation; they do not know each other.

    Attributes:
        shown_view: how a conversation is shown where there is one.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_role(self, "panel")
        self.system = SystemPrompt()
        self.view = ConversationView()
        self.empty = EmptyState()
        self.hint = HintLine()
        self.words = WordsLine()
        self.foot = TextFoot()
        self.composer = Composer()
        self._pages = QStackedWidget()
        self._pages.addWidget(self.view)
        self._pages.addWidget(self.empty)
        self.shown_view: QWidget = self.view
        gap = themes().current.size("gap")
        column = QVBoxLayout(self)
        column.setContentsMargins(gap, gap, gap, gap)
        column.setSpacing(gap * 2 // 3)
        column.addWidget(self.system)
        column.addWidget(self._pages, 1)
        column.addWidget(self.hint)
        column.addWidget(self.words)
        column.addWidget(self.foot)
        column.addWidget(line())
        column.addWidget(self.composer)

    def show_conversation(self) -> None:
        """There is something to read."""
        self._pages.setCurrentWidget(self.shown_view)
        self._show_foot()

    def add_view(self, view: QWidget) -> None:
        """Another way to show a conversation."""
        self._pages.addWidget(view)

    def show_view(self, view: QWidget) -> None:
        """Shows conversations this way from now on."""
        self.shown_view = view
        if not self.is_empty:
            self._pages.setCurrentWidget(view)
        self._show_foot()

    def _show_foot(self) -> None:
        """The colours and numbers are the text's."""
        self.foot.setVisible(self.shown_view is self.view and not self.is_empty)

    def show_empty(self) -> None:
        """There is nothing yet; the empty state says what to do."""
        self._pages.setCurrentWidget(self.empty)
        self.foot.hide()

    @property
    def is_empty(self) -> bool:
        """Whether the empty state is shown."""
        return self._pages.currentWidget() is self.empty
