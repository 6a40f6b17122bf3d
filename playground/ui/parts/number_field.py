"""A number that can be typed over where it stands."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QFontMetrics, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QSizePolicy, QWidget

from playground.ui.look.theme import repolish, set_role, themes
from playground.ui.parts.controls import claims_escape
from playground.ui.words.language import languages
from playground.ui.words.numbers import number_range, parse, setting


class NumberField(QLineEdit):
    """Shows a number and takes a new one, with a point or a comma, within a range."""

    value_typed = Signal(float)
    """A number within the range was typed and confirmed by Enter, or by leaving the field."""
    refused = Signal(str)
    """What was typed is no number or out of range; the text says what is taken. Empty: all is well again."""

    left = Signal()
    """Enter or Esc: the focus belongs elsewhere."""

    def __init__(
        self, low: float, high: float, *, whole: bool = False, large: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._low, self._high, self._whole = low, high, whole
        self._font_role = "large" if large else "small"
        self._value = low
        self._is_refused = False
        set_role(self, "number", large=large)
        self.setAlignment(Qt.AlignmentFlag.AlignLeft if large else Qt.AlignmentFlag.AlignRight)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMaxLength(16)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.returnPressed.connect(self._on_return)
        self.textEdited.connect(self._on_edited)
        self.textChanged.connect(self.updateGeometry)
        themes().changed.connect(self.updateGeometry)
        languages().changed.connect(self._say_refusal)
        self._show_value()

    @property
    def value(self) -> float:
        """The last good number."""
        return self._value

    @property
    def range_text(self) -> str:
        """What the field takes, in words."""
        return number_range(self._low, self._high, self._whole)

    def set_value(self, value: float) -> None:
        """Shows a number; a half-typed one is left alone."""
        self._value = value
        if not (self.hasFocus() and self.isModified()):
            self._show_value()

    def _show_value(self) -> None:
        self.setText(setting(self._value, self._whole))
        self.setModified(False)
        self._mark(False)

    def _accepts(self, value: float | None) -> bool:
        if value is None or not self._low <= value <= self._high:
            return False
        return not self._whole or value == int(value)

    def _commit(self) -> bool:
        """Takes what is typed; whether it was good."""
        if not self.isModified():
            return True
        value = parse(self.text())
        if not self._accepts(value):
            self._mark(True)
            return False
        changed = value != self._value
        self._value = value
        self._show_value()
        if changed:
            self.value_typed.emit(value)
        return True

    def _on_return(self) -> None:
        if self._commit():
            self._leave()

    def _on_edited(self, text: str) -> None:
        value = parse(text)
        # Refuse while typing only what no further digit can mend.
        self._mark(value is not None and not self._accepts(value) and value > self._high)

    def _mark(self, refused: bool) -> None:
        if refused != self._is_refused:
            self._is_refused = refused
            self.setProperty("refused", refused)
            repolish(self)
            if refused:
                self._say_refusal()
            else:
                self.refused.emit("")

    def _say_refusal(self) -> None:
        if self._is_refused:
            self.refused.emit(self.tr("takes {0}").format(self.range_text))

    # -- events ------------------------------------------------------------------------------------------------------

    def focusOutEvent(self, event: QFocusEvent) -> None:
        if event.reason() != Qt.FocusReason.PopupFocusReason and not self._commit():
            self._show_value()
        super().focusOutEvent(event)

    def event(self, event: QEvent) -> bool:
        """Esc ends typing here, before it is a shortcut of the window."""
        return claims_escape(event) or super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._show_value()
            self._leave()
        else:
            super().keyPressEvent(event)

    def _leave(self) -> None:
        self.clearFocus()
        self.left.emit()

    def sizeHint(self) -> QSize:
        theme = themes().current
        metrics = QFontMetrics(theme.font(self._font_role))
        least = metrics.horizontalAdvance("0.00")
        width = max(least, metrics.horizontalAdvance(self.text())) + 2 * theme.size("gap_small") + 6
        return QSize(width, metrics.height() + 6)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()
