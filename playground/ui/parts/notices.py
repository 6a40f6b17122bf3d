"""The one place where problems show: a bar that does not stand in the way, and a queue behind it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from playground.ui.look import icons
from playground.ui.look.theme import set_role, themes
from playground.ui.parts.controls import Button, label, menu_text
from playground.ui.parts.wrapped_label import SelectableLabel
from playground.ui.words.language import speaks


class Level(Enum):
    """How bad it is; the value is the icon's name."""

    INFO = "info"
    WARNING = "warning"
    ERROR = "error"


@dataclass(frozen=True, slots=True)
class NoticeAction:
    """A button of a notice.

    Attributes:
        name: as the code calls it.
        words: on the button.
    """

    name: str
    words: str


@dataclass(frozen=True, slots=True)
class Notice:
    """Something the person should know.

    Attributes:
        title: what it is, in a few words.
        text: what happened, what is kept, what to do.
    """

    level: Level
    title: str
    text: str = ""
    actions: tuple[NoticeAction, ...] = ()


Telling = Callable[[], Notice]
"""Says a notice in the language of the moment: what is on the screen is said anew in another one."""

_ROLES = {Level.INFO: "card", Level.WARNING: "warning", Level.ERROR: "error"}
_COLOURS = {Level.INFO: "accent", Level.WARNING: "warning", Level.ERROR: "error"}


class Notices(QFrame):
    """Shows the oldest notice that was not dismissed; hidden while there is none."""

    action_chosen = Signal(str)
    """The name of the action."""
    dismissed = Signal(object)
    """This Telling is gone: the focus belongs to the bars."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._queue: list[Telling] = []
        self._icon = QLabel()
        self._title = SelectableLabel("", "strong")
        self._text = SelectableLabel()
        self._more = label("", "small")
        self.close_button = Button("", "close", "quiet")
        self.close_button.clicked.connect(self.dismiss)
        self._button_row = QWidget()
        self._buttons = QHBoxLayout(self._button_row)
        self._actions: list[Button] = []
        self._lay_out()
        themes().changed.connect(self._show_icon)
        speaks(self._retranslate)
        self.hide()

    def _lay_out(self) -> None:
        gap = themes().current.size("gap")
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self._title)
        words.addWidget(self._text)
        self._buttons.setSpacing(themes().current.size("gap_small"))
        self._buttons.setContentsMargins(0, themes().current.length(4), 0, 0)
        self._buttons.addStretch()
        words.addWidget(self._button_row)
        row = QHBoxLayout(self)
        row.setContentsMargins(gap, gap // 2, gap // 2, gap // 2)
        row.setSpacing(gap)
        row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        row.addWidget(self._more, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.close_button, 0, Qt.AlignmentFlag.AlignTop)
        self._icon.setContentsMargins(0, themes().current.length(3), 0, 0)
        self._more.setContentsMargins(0, themes().current.length(3), 0, 0)

    def _retranslate(self) -> None:
        self.close_button.setToolTip(self.tr("Dismiss"))
        self.close_button.setAccessibleName(self.tr("Dismiss"))
        self._say()

    def _say(self) -> None:
        """The words of the first one, and how many wait behind it."""
        if (notice := self.current) is None:
            return
        self._title.setText(notice.title)
        self._text.setText(notice.text)
        self._text.setVisible(bool(notice.text))
        for button, action in zip(self._actions, notice.actions, strict=True):
            button.setText(menu_text(action.words))
        self.setAccessibleName(notice.title)
        self.setAccessibleDescription(notice.text)
        self._more.setText(self.tr("1 of {0}").format(len(self._queue)))
        self._more.setVisible(len(self._queue) > 1)

    @property
    def current(self) -> Notice | None:
        """The one that is shown."""
        return self._queue[0]() if self._queue else None

    def show_notice(self, tell: Telling) -> None:
        """Adds a notice; the same one is not shown twice at a time."""
        notice = tell()
        if any(each() == notice for each in self._queue):
            return
        self._queue.append(tell)
        if len(self._queue) == 1:
            self._show_first()
        else:
            self._say()
        self._announce(notice)

    def dismiss(self) -> None:
        """Puts the shown notice away; the next one comes."""
        if self._queue:
            gone = self._queue.pop(0)
            self._show_first()
            self.dismissed.emit(gone)

    def withdraw(self, tell: Telling) -> None:
        """Takes a notice back that no longer holds."""
        if tell in self._queue:
            self._queue.remove(tell)
            self._show_first()

    def clear(self) -> None:
        """Takes all notices back."""
        self._queue.clear()
        self._show_first()

    def text(self) -> str:
        """What is shown, as plain text."""
        return f"{self._title.text()}\n{self._text.text()}".strip() if self._queue else ""

    def _show_first(self) -> None:
        self.setVisible(bool(self._queue))
        if (notice := self.current) is None:
            return
        set_role(self, _ROLES[notice.level])
        self._make_buttons(self._queue[0], notice)
        self._show_icon()
        self._say()
        self.updateGeometry()

    def _make_buttons(self, tell: Telling, notice: Notice) -> None:
        for button in self._actions:
            button.hide()
            button.deleteLater()
        self._actions.clear()
        for action in notice.actions:
            button = Button()
            button.clicked.connect(lambda _=False, name=action.name: self._choose(tell, name))
            self._actions.append(button)
            self._buttons.insertWidget(self._buttons.count() - 1, button)
        self._button_row.setVisible(bool(notice.actions))

    def _choose(self, tell: Telling, name: str) -> None:
        self.withdraw(tell)
        self.action_chosen.emit(name)

    def _show_icon(self) -> None:
        if (notice := self.current) is not None:
            level = notice.level
            size = themes().current.size("icon")
            self._icon.setPixmap(icons.pixmap(level.value, _COLOURS[level], size, self.devicePixelRatioF()))

    def _announce(self, notice: Notice) -> None:
        """Tells a screen reader at once."""
        event = QAccessibleAnnouncementEvent(self, f"{notice.title}. {notice.text}")
        if notice.level is Level.ERROR:
            event.setPoliteness(QAccessible.AnnouncementPoliteness.Assertive)
        QAccessible.updateAccessibility(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.dismiss()
        else:
            super().keyPressEvent(event)
