"""How large a dialog opens, and how it goes along when everything becomes larger or smaller."""

from __future__ import annotations

from PySide6.QtCore import QSize, QSizeF
from PySide6.QtWidgets import QDialog

from playground.ui.look.theme import themes

_WANTED = "wanted_size"
_SHARE = 0.94
"""Of the screen, for a dialog that belongs to no window."""


def open_size(dialog: QDialog, width: int, height: int) -> None:
    """So large, as far as there is room: no larger than the window that it belongs to."""
    _resize(dialog, QSizeF(width, height) / themes().scale)


def follow_scale(dialog: QDialog, size: QSize, old: float) -> None:
    """Another scale: the size that the dialog opened with, or that the person gave it, goes along.

    Args:
        size: of the dialog before anything in it has changed.
        old: the scale of before.
    """
    if dialog.property(_WANTED) is None:
        return
    wanted, given = dialog.property(_WANTED)
    if given != size:
        wanted = QSizeF(size) / old
    _resize(dialog, wanted)


def _resize(dialog: QDialog, wanted: QSizeF) -> None:
    dialog.resize((wanted * themes().scale).toSize().boundedTo(_room(dialog)))
    dialog.setProperty(_WANTED, (wanted, dialog.size()))


def _room(dialog: QDialog) -> QSize:
    parent = dialog.parentWidget()
    return parent.window().size() if parent is not None else dialog.screen().availableSize() * _SHARE
