"""Small things the window's parts are made of."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Mapping
from typing import Any

from PySide6.QtCore import QEvent, QRect, QRectF, QSize
from PySide6.QtGui import QAction, QActionGroup, QFont, QFontMetricsF, QIcon, QPainter, QPaintEvent, QPalette, QPen, Qt
from PySide6.QtWidgets import (
    QFrame,
    QLabel,
    QMenu,
    QPushButton,
    QSizePolicy,
    QStyle,
    QStyleOptionButton,
    QStylePainter,
    QToolTip,
    QWidget,
)

from playground.ui.look import icons
from playground.ui.look.theme import set_role, themes
from playground.ui.words.lines import wrap

_WIDEST_TIP = 480


def label(text: str = "", role: str = "") -> QLabel:
    """A label that shows its text as it is: never as markup."""
    made = QLabel(text)
    made.setTextFormat(Qt.TextFormat.PlainText)
    if role:
        set_role(made, role)
    return made


def line() -> QFrame:
    """A thin line between parts."""
    made = QFrame()
    set_role(made, "line")
    return made


def claims_escape(event: QEvent) -> bool:
    """For a field's ``event``: Esc leaves the field, before it means anything to the window."""
    if event.type() is QEvent.Type.ShortcutOverride and event.key() == Qt.Key.Key_Escape:
        event.accept()
        return True
    return False


def add_heading(menu: QMenu, text: str) -> QAction:
    """A line in a menu that says what follows (the style leaves the titles of sections out)."""
    heading = menu.addAction(text)
    heading.setEnabled(False)
    return heading


def add_choices(menu: QMenu, values: Iterable[Any], choose: Callable[[Any], None]) -> dict[Any, QAction]:
    """Actions of which one is checked, by what they choose; their words follow."""
    group = QActionGroup(menu)
    actions = {}
    for value in values:
        actions[value] = action = group.addAction(menu.addAction(""))
        action.setCheckable(True)
        action.triggered.connect(lambda _=False, value=value: choose(value))
    return actions


def name_choices(actions: Mapping[Any, QAction], words: Mapping[Any, str]) -> None:
    """Their words in the language of the moment."""
    for value, action in actions.items():
        action.setText(menu_text(words[value]))


def menu_text(text: str) -> str:
    """Text from elsewhere as it may stand in a menu or on a button: & and tab mean nothing there."""
    return text.replace("&", "&&").replace("\t", " ")


def sentence_tip(text: str) -> str:
    """A sentence as a tool tip, in lines that can be read and without markup: Qt breaks what is too long anywhere."""
    lines = wrap(text, QToolTip.font(), themes().current.length(_WIDEST_TIP))
    return Qt.convertFromPlainText("\n".join(map(str.rstrip, lines))) if text else ""


class Button(QPushButton):
    """A button with an icon of the project's own and a key hint; it takes the focus by Tab only.

    Its text is shortened where there is no room. ``show_parts`` leaves out the hint or the text in narrow places.
    """

    def __init__(
        self, text: str = "", icon: str = "", role: str = "", hint: str = "", *, icon_last: bool = False
    ) -> None:
        super().__init__(text)
        self._icon_name = icon
        self._icon_last = icon_last
        self.elide_mode = Qt.TextElideMode.ElideRight
        self._hint = hint
        self._shows_text = self._shows_hint = True
        self._role = role
        if role:
            set_role(self, role)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        themes().changed.connect(self._on_theme_changed)

    def set_icon_name(self, name: str) -> None:
        """Another icon."""
        self._icon_name = name
        self.updateGeometry()
        self.update()

    def show_parts(self, text: bool, hint: bool) -> None:
        """Whether the text and the key hint are shown; the icon stays."""
        parts = (text or not self._icon_name, hint)
        if parts == (self._shows_text, self._shows_hint):
            return
        self._shows_text, self._shows_hint = parts
        self.updateGeometry()
        self.update()

    def width_with(self, text: bool, hint: bool, words: str | None = None) -> int:
        """The width it would take with these parts, or with other words."""
        widths = self._widths_of(text or not self._icon_name, hint, self._plain_text() if words is None else words)
        return self._size_for(widths).width()

    def sizeHint(self) -> QSize:
        return self._size_for(self._widths())

    def _size_for(self, widths: tuple[int, int, int]) -> QSize:
        self.ensurePolished()
        parts = [width for width in widths if width]
        content = sum(parts) + self._gap() * max(0, len(parts) - 1)
        option = self._option()
        # The focus changes nothing around it: its frame is drawn inside.
        option.state &= ~QStyle.StateFlag.State_HasFocus
        text_size = QSize(content, self.fontMetrics().height())
        return self.style().sizeFromContents(QStyle.ContentsType.CT_PushButton, option, text_size, self)

    def minimumSizeHint(self) -> QSize:
        hint = self.sizeHint()
        if self._shows_text and self.text():
            metrics = self.fontMetrics()
            spare = metrics.horizontalAdvance(self.text()) - 4 * metrics.averageCharWidth()
            hint.setWidth(hint.width() - max(0, spare))
        return hint

    def _gap(self) -> int:
        return themes().current.size("gap_small")

    def _widths(self) -> tuple[int, int, int]:
        return self._widths_of(self._shows_text, self._shows_hint, self._plain_text())

    def _widths_of(self, shows_text: bool, shows_hint: bool, words: str) -> tuple[int, int, int]:
        icon = themes().current.size("icon") if self._icon_name else 0
        text = _advance(self.font(), words) if shows_text else 0
        hint = _advance(themes().current.font("small"), self._hint) if shows_hint else 0
        return icon, text, hint

    def _plain_text(self) -> str:
        return self.text().replace("&&", "&")

    def _option(self) -> QStyleOptionButton:
        option = QStyleOptionButton()
        self.initStyleOption(option)
        option.text, option.icon = "", QIcon()
        return option

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QStylePainter(self)
        option = self._option()
        painter.drawControl(QStyle.ControlElement.CE_PushButton, option)
        if self.hasFocus() and self._colour_name() == "accent_text":
            self._draw_focus(painter)
        icon, text, hint = self._widths()
        gaps = self._gap() * max(0, sum(width > 0 for width in (icon, text, hint)) - 1)
        frame = max(0, self.sizeHint().width() - icon - text - hint - gaps) // 2
        area = self.rect().adjusted(frame, 0, -frame, 0)
        text = min(text, max(0, area.width() - icon - hint - gaps))
        x = area.left() + max(0, (area.width() - icon - text - hint - gaps) // 2)
        parts = [(icon, self._draw_icon), (text, self._draw_text), (hint, self._draw_hint)]
        for width, draw in parts[1:] + parts[:1] if self._icon_last else parts:
            if width > 0:
                draw(painter, QRect(x, 0, width, self.height()))
                x += width + self._gap()

    def _draw_focus(self, painter: QPainter) -> None:
        """A ring on the accent, where a frame in the accent's colour is none."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(themes().current.colour("accent_text"), 1.5))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        radius = themes().current.size("radius") - 3
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(3.25, 3.25, -3.25, -3.25), radius, radius)

    def _draw_icon(self, painter: QPainter, area: QRect) -> None:
        picture = icons.pixmap(self._icon_name, self._colour_name(), area.width(), self.devicePixelRatioF())
        painter.drawPixmap(area.left(), (self.height() - area.width()) // 2, picture)

    def _draw_text(self, painter: QPainter, area: QRect) -> None:
        full = self._plain_text()
        fits = _advance(self.font(), full) <= area.width()
        shown = full if fits else self.fontMetrics().elidedText(full, self.elide_mode, area.width())
        painter.setPen(themes().current.colour(self._colour_name()))
        painter.drawText(area.adjusted(0, 0, 1, 0), Qt.AlignmentFlag.AlignVCenter, shown)

    def _draw_hint(self, painter: QPainter, area: QRect) -> None:
        painter.setFont(themes().current.font("small"))
        painter.setPen(themes().current.colour(self._hint_colour_name()))
        painter.drawText(area.adjusted(0, 0, 1, 0), Qt.AlignmentFlag.AlignVCenter, self._hint)

    def full_text_tip(self) -> str:
        """The whole text if it is cut off, as a tool tip that reads no markup; else ""."""
        is_cut = self._shows_text and self.width() < self.sizeHint().width()
        return Qt.convertFromPlainText(self._plain_text()) if is_cut else ""

    def event(self, event: QEvent) -> bool:
        return _shows_full_text(self, event) or super().event(event)

    def _colour_name(self) -> str:
        if not self.isEnabled():
            return "faint"
        if self._role == "primary" or (self.isChecked() and self._role != "quiet"):
            return "accent_text"
        return "muted" if self._role == "quiet" and not self.underMouse() and not self.isChecked() else "text"

    def _hint_colour_name(self) -> str:
        return "accent_text" if self._colour_name() == "accent_text" else "faint"

    def _on_theme_changed(self) -> None:
        self.updateGeometry()
        self.update()


def _advance(font: QFont, text: str) -> int:
    return math.ceil(QFontMetricsF(font).horizontalAdvance(text))


def _shows_full_text(widget: Button | ElidedLabel, event: QEvent) -> bool:
    if event.type() is not QEvent.Type.ToolTip:
        return False
    tip = widget.full_text_tip()
    if tip:
        QToolTip.showText(event.globalPos(), tip, widget)
    return bool(tip)


class ElidedLabel(QLabel):
    """A plain label that is shortened at its end where there is no room; the whole text is its tool tip."""

    def __init__(self, text: str = "", role: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        if role:
            set_role(self, role)

    def full_text_tip(self) -> str:
        """The whole text if it is cut off, as a tool tip that reads no markup; else ""."""
        is_cut = self.contentsRect().width() < _advance(self.font(), self.text())
        return Qt.convertFromPlainText(self.text()) if is_cut else ""

    def event(self, event: QEvent) -> bool:
        return _shows_full_text(self, event) or super().event(event)

    def minimumSizeHint(self) -> QSize:
        return QSize(3 * self.fontMetrics().averageCharWidth(), super().minimumSizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QStylePainter(self)
        area = self.contentsRect()
        shown = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, area.width())
        role = QPalette.ColorRole.WindowText
        self.style().drawItemText(painter, area, int(self.alignment()), self.palette(), self.isEnabled(), shown, role)
