"""The window that the audience sees."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QElapsedTimer, Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent, QResizeEvent, QScreen
from PySide6.QtWidgets import QWidget

from playground.ui.look.theme import themes
from playground.ui.look.theme_names import OPPOSITES
from playground.ui.look.theme_style import style_sheet
from playground.ui.reach.keys import Key
from playground.ui.stage.canvas import Canvas
from playground.ui.stage.key_sheet import KeySheet
from playground.ui.stage.keys import StageKeys, action_of
from playground.ui.stage.picture import Picture
from playground.ui.stage.sheets import AskLine, Toast
from playground.ui.words.language import speaks

_MODIFIERS = (Qt.Key.Key_Shift, Qt.Key.Key_Control, Qt.Key.Key_Alt, Qt.Key.Key_Meta, Qt.Key.Key_AltGr)
_WHILE_TYPING = ("larger", "smaller", "usual_size", "read_on", "read_back")
"""What keys still do that the line for a prompt leaves over."""


class StageWindow(QWidget):
    """The canvas, what lies over it for a while, and the keys.

    Attributes:
        running: since it was first on a screen, whichever that is by now.
    """

    closed = Signal()
    prompt_sent = Signal(str)
    asking_changed = Signal(bool)
    """Whether keys are for the line for a prompt."""

    def __init__(self, actions: dict[str, Callable]) -> None:
        super().__init__(None, Qt.WindowType.Window | Qt.WindowType.FramelessWindowHint)
        self.canvas = Canvas(self)
        self.toast = Toast(self)
        self.key_sheet = KeySheet(self)
        self.ask_line = AskLine(self)
        self._keys = StageKeys(actions)
        self._unsaid = ""
        self.running = QElapsedTimer()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.BlankCursor)
        # The keys are the window's, so it is what a screen reader looks at.
        self.canvas.described.connect(self.setAccessibleDescription)
        for over in (self.toast, self.key_sheet, self.ask_line):
            self.canvas.relooked.connect(over.relook)
        self.ask_line.left.connect(self._end_asking)
        self.ask_line.sent.connect(self.prompt_sent)
        speaks(self._retranslate)

    def _retranslate(self) -> None:
        self.setWindowTitle(self.tr("Presentation"))
        self.toast.hide()  # It goes in a moment anyway, and was said in the language before.

    def show_on(self, screen: QScreen | None) -> None:
        """Fills a screen."""
        if screen is not None:
            self.setScreen(screen)
            self.setGeometry(screen.geometry())
        if not self.running.isValid():
            self.running.start()
        self.showFullScreen()
        self.activateWindow()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_picture(self, picture: Picture, *, glide: bool = True) -> None:
        """What the audience sees."""
        self.canvas.show_picture(picture, glide=glide)

    def say(self, text: str) -> None:
        """A line that goes by itself; on a blank screen it waits."""
        if self.canvas.is_blank:
            self._unsaid = text
        else:
            self.toast.say(text, self.canvas.look)

    def ask(self) -> None:
        """The large line for a prompt; the keys may have come from the notes."""
        self.activateWindow()
        self.ask_line.ask(self.canvas.look)
        # A click on the stage leaves the keys to the line.
        self.setFocusProxy(self.ask_line.field)
        self.asking_changed.emit(True)

    def _end_asking(self) -> None:
        self.setFocusProxy(None)
        self.setFocus()
        self.asking_changed.emit(False)

    @property
    def keyboard(self) -> QWidget:
        """What keys are for, whichever window of the talk they come to."""
        return self.ask_line.field if self.ask_line.isVisible() else self

    def switch_theme(self) -> None:
        """Dark or light here alone; the notes and the window stay as their reader has them."""
        name = OPPOSITES[self.canvas.theme.name]
        own = None if name == themes().current.name else themes().of_name(name).scaled(themes().scale)
        self.ask_line.setStyleSheet("" if own is None else style_sheet(own))
        self.canvas.set_theme(own)

    def blank(self, on: bool) -> None:
        """Nothing at all, or the picture again."""
        self.canvas.blank(on)
        if on:
            self.key_sheet.hide()
            self.toast.hide()
        elif self._unsaid:
            self.say(self._unsaid)
            self._unsaid = ""

    def list_keys(self, keys: list[Key]) -> None:
        """The list of keys; the next one takes it away."""
        self.key_sheet.show_keys(keys, self.canvas.look)

    # Qt

    def _press(self, event: QKeyEvent) -> bool:
        """Where something covers the picture, any key brings it back and does nothing else, or scrolls the list."""
        if self.ask_line.isVisible() and action_of(event) not in _WHILE_TYPING:
            return True
        is_listed = self.key_sheet.isVisible()
        if not (self.canvas.is_blank or is_listed):
            return self._keys.press(event)
        # The key that covered it may still be held.
        if event.isAutoRepeat() and not is_listed:
            return True
        if self.canvas.is_blank:
            self.blank(False)
        elif not (self.key_sheet.scroll(event) or event.isAutoRepeat() or event.key() in _MODIFIERS):
            self.key_sheet.hide()
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self._press(event):
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self.canvas.setGeometry(self.rect())

    def closeEvent(self, event: QCloseEvent) -> None:
        super().closeEvent(event)
        self.closed.emit()
