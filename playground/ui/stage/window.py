"""The window that the audience sees."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent, QResizeEvent, QScreen
from PySide6.QtWidgets import QWidget

from playground.ui.reach.keys import Key
from playground.ui.stage.canvas import Canvas
from playground.ui.stage.key_sheet import KeySheet
from playground.ui.stage.keys import StageKeys
from playground.ui.stage.picture import Picture
from playground.ui.stage.sheets import AskLine, Toast
from playground.ui.words.language import speaks


class StageWindow(QWidget):
    """The canvas, what lies over it for a while, and the keys."""

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

    def blank(self, on: bool) -> None:
        """Nothing at all, or the picture again."""
        self.canvas.blank(on)
        if on:
            self.key_sheet.hide()
            self.toast.hide()
        elif self._unsaid:
            self.say(self._unsaid)
            self._unsaid = ""

    def toggle_keys(self, keys: list[Key]) -> None:
        """The list of keys, or away with it."""
        if self.key_sheet.isVisible():
            self.key_sheet.hide()
        else:
            self.key_sheet.show_keys(keys, self.canvas.look)

    # Qt

    def _press(self, event: QKeyEvent) -> bool:
        """On a blank screen any key wakes and does nothing else; a long list of keys is scrolled."""
        if self.canvas.is_blank:
            # The key that made it blank may still be held.
            if not event.isAutoRepeat():
                self.blank(False)
            return True
        return (self.key_sheet.isVisible() and self.key_sheet.scroll(event)) or self._keys.press(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self._press(event):
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self.canvas.setGeometry(self.rect())

    def closeEvent(self, event: QCloseEvent) -> None:
        super().closeEvent(event)
        self.closed.emit()
