"""What the views that paint themselves are called by a screen reader; Qt would call each of them a panel."""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget, QWidget

ROLES = {
    "AheadView": QAccessible.Role.Tree,
    "Canvas": QAccessible.Role.Chart,
    "ChartView": QAccessible.Role.Chart,
    "ConversationView": QAccessible.Role.Document,
    "CurveView": QAccessible.Role.Chart,
    "PipelineView": QAccessible.Role.Chart,
    "SamplerCard": QAccessible.Role.Grouping,
    "SessionTree": QAccessible.Role.Tree,
    "StageWindow": QAccessible.Role.Chart,
    "StripBar": QAccessible.Role.Chart,
}
"""By the name of the class; one that derives from it has the same."""


@cache
def install_roles() -> None:
    """Tells Qt, once."""
    QAccessible.installFactory(_interface)


def _interface(class_name: str, view: QObject) -> QAccessibleInterface | None:
    """Qt asks for each class of a widget, the most derived one first; None leaves it to Qt."""
    role = ROLES.get(class_name)
    return None if role is None or not isinstance(view, QWidget) else QAccessibleWidget(view, role)
