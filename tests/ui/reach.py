"""What somebody reaches who does not see the screen, or has no mouse: all of a view, one Tab after the other."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager, nullcontext

import numpy as np
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QColor, QImage, QPalette, QRegion
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QAbstractSlider, QApplication, QWidget

from playground.ui.chain.sampler_card import SamplerCard
from playground.ui.look.theme import Themes, themes
from playground.ui.look.theme_style import palette, style_sheet
from playground.ui.look.theme_value import Theme, contrast

Role, Text = QAccessible.Role, QAccessible.Text
SHOWN_ONLY = {
    "AheadView", "Canvas", "ChartView", "ConversationView", "CurveView", "PipelineView", "SamplerCard", "SessionTree",
    "StageWindow", "StripBar", "QSlider",
}  # fmt: skip
"""What they show is no text of their own: it has to be described.

Roles of their own they have not: interfaces that PySide hands to Qt (QAccessible.installFactory) crash now and then
when their widget goes.
"""
LEAST_CHANGE = 20
"""Pixels, as many as a short stroke has."""


def reachable(root: QWidget) -> list[QWidget]:
    """The widgets of a view that the keyboard may stand on."""
    return [
        widget
        for widget in (root, *root.findChildren(QWidget))
        if widget.isVisible() and widget.isEnabled() and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and widget.focusProxy() is None and widget.window() is root.window()
    ]  # fmt: skip


def unsaid(root: QWidget) -> Iterator[str]:
    """What a screen reader would not say of a view."""
    for widget in reachable(root):
        spoken = QAccessible.queryAccessibleInterface(widget)
        who = f"{type(widget).__name__} {spoken.text(Text.Name)!r}"
        if not any(letter.isalnum() for letter in spoken.text(Text.Name)):
            yield f"{who}: no name"
        if spoken.role() is Role.NoRole:
            yield f"{who}: no role"
        if SHOWN_ONLY & {each.__name__ for each in type(widget).__mro__} and not spoken.text(Text.Description):
            yield f"{who}: no description"
        if isinstance(widget, QAbstractSlider) and not any(map(str.isdigit, spoken.text(Text.Description))):
            yield f"{who}: no value"
        if isinstance(widget, SamplerCard) and widget.note not in spoken.text(Text.Description):
            yield f"{who}: not what it does"
        if isinstance(widget, QAbstractButton) and widget.isCheckable() and not spoken.state().checkable:
            yield f"{who}: not checkable"


def walked(root: QWidget) -> list[QWidget]:
    """What the focus stands on, Tab after Tab, until it comes round."""
    window, reached = root.window(), []
    if QApplication.focusWidget() is None:
        QTest.keyClick(window.windowHandle(), Qt.Key.Key_Tab)
    while (focus := QApplication.focusWidget()) not in reached:
        assert focus is not None
        assert focus.window() is window
        reached.append(focus)
        QTest.keyClick(window.windowHandle(), Qt.Key.Key_Tab)
    return reached


def missed(root: QWidget, reached: list[QWidget]) -> Iterator[str]:
    """What no Tab leads to."""
    return (f"{_who(widget)}: not by Tab" for widget in reachable(root) if widget not in reached)


def unseen(reached: list[QWidget], known: set[tuple], *, whole: bool = False) -> Iterator[str]:
    """Which widgets do not show in some theme that they have the focus; one of each look that is not known yet.

    Args:
        reached: the widgets of a view.
        known: the looks of earlier views, in every theme; those of this view are added.
        whole: whether all of the program gets the theme, as what keeps its colours needs it; takes its time.
    """
    by_tab = {_kind(widget): widget for widget in reached if widget.focusPolicy() & Qt.FocusPolicy.TabFocus}
    new = {kind: widget for kind, widget in by_tab.items() if kind not in known}
    known.update(new)
    for name in Themes.available() if new else ():
        if whole:
            themes().choose(name)
        for widget in new.values():
            with nullcontext() if whole else _dressed(widget, themes().of_name(name)):
                widget.setFocus(Qt.FocusReason.TabFocusReason)
                having = _picture(widget)
                widget.clearFocus()
                if _n_changed(having, _picture(widget)) < LEAST_CHANGE:
                    yield f"{_who(widget)}: looks the same with the focus in {name}"
    themes().choose("light")
    reached[0].setFocus(Qt.FocusReason.TabFocusReason)


@contextmanager
def _dressed(widget: QWidget, theme: Theme) -> Iterator[None]:
    """One widget in another theme, which takes far less time than all of the program."""
    widget.setPalette(palette(theme))
    widget.setStyleSheet(style_sheet(theme))
    with themes().painting_with(theme):
        yield
    widget.setStyleSheet("")
    widget.setPalette(QPalette())


def _picture(widget: QWidget) -> QImage:
    """A widget on the colour that it stands on."""
    picture = QImage(widget.size(), QImage.Format.Format_RGB32)
    picture.fill(themes().current.colour("panel"))
    QWidget.render(widget, picture, QPoint(), QRegion(), QWidget.RenderFlag.DrawChildren)
    return picture


def _n_changed(one: QImage, other: QImage) -> int:
    """How many pixels of two pictures stand out from each other, 3:1 (WCAG 2.2, 1.4.11)."""
    before, after = (_pixels(each) for each in (one, other))
    changed = np.argwhere((before != after).any(axis=2))
    colours = {(tuple(before[y, x, :3]), tuple(after[y, x, :3])) for y, x in changed}
    far = {pair for pair in colours if contrast(*(QColor(*map(int, each[::-1])) for each in pair)) >= 3.0}
    return sum((tuple(before[y, x, :3]), tuple(after[y, x, :3])) in far for y, x in changed)


def _pixels(image: QImage) -> np.ndarray:
    """Rows of blue, green, red and alpha."""
    return np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), image.bytesPerLine() // 4, 4).copy()


def _kind(widget: QWidget) -> tuple:
    checked = isinstance(widget, QAbstractButton) and widget.isChecked()
    return type(widget), widget.property("role"), widget.property("large"), widget.property("quiet"), checked


def _who(widget: QWidget) -> str:
    return f"{type(widget).__name__} {widget.accessibleName() or getattr(widget, 'text', str)()!r}"
