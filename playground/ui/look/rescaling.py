"""Makes a window that is already there larger or smaller.

Widgets read the theme's lengths when they are made. What is drawn by the theme's size and by the style sheet follows by
itself; margins, spacings and fixed sizes are multiplied here, unless their owner has set them anew.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QEvent, QMargins, QObject, QSize, Qt
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QBoxLayout,
    QDialog,
    QFormLayout,
    QGridLayout,
    QLabel,
    QLayout,
    QSplitter,
    QStackedLayout,
    QWidget,
)
from shiboken6 import isValid

from playground.ui.look.dialog_size import follow_scale

_UNSCALED = "unscaled_lengths"
_NO_LIMIT = 16777215
"""QWIDGETSIZE_MAX."""
_THICKEST_LINE = 2

Lengths = tuple[int, ...]


@dataclass(frozen=True, slots=True)
class _Kind:
    """Lengths of one kind of object: how they are read and written."""

    read: Callable[[QObject], Lengths]
    write: Callable[[QObject, Lengths], None]


@dataclass(frozen=True, slots=True)
class _Unscaled:
    """A length at scale 1.

    Attributes:
        stays: of a line, which no scale makes thicker, or of what has no limit.
    """

    length: float
    stays: bool

    @classmethod
    def of(cls, length: int, scale: float) -> _Unscaled:
        """What is as thin as a line at the scale that it was made for is one."""
        stays = length <= _THICKEST_LINE or length >= _NO_LIMIT
        return cls(length if stays else length / scale, stays)

    def at(self, scale: float) -> int:
        return int(self.length) if self.stays else round(self.length * scale)


@contextmanager
def rescaling(root: QWidget, old: float, new: float) -> Iterator[None]:
    """Around the change of the theme's scale: what lies in the widget keeps its proportions."""
    before = [(each, kind, kind.read(each)) for each, kind in _parts(root)]
    panes = [(each, each.sizes()) for each in root.findChildren(QSplitter)]
    dialogs = [(each, each.size()) for each in root.findChildren(QDialog)]
    yield
    for each, kind, lengths in before:
        if isValid(each) and kind.read(each) == lengths:
            _rescale(each, kind, lengths, old, new)
    # Else what was the least size for the old scale would hold for the new one.
    QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
    for splitter, sizes in panes:
        if isValid(splitter):
            _rescale_panes(splitter, sizes, old, new)
    for dialog, size in dialogs:
        if isValid(dialog):
            follow_scale(dialog, size, old)


def _parts(root: QWidget) -> Iterator[tuple[QObject, _Kind]]:
    for layout in root.findChildren(QLayout):
        if not isinstance(layout, QStackedLayout):
            yield layout, _MARGINS
        if isinstance(layout, QGridLayout):
            yield layout, _GRID
        elif isinstance(layout, QFormLayout):
            yield layout, _FORM
        elif isinstance(layout, QBoxLayout):
            yield layout, _BOX
    for widget in root.findChildren(QWidget):
        # A scroll area sets the sizes of its own parts.
        if not widget.isWindow() and not isinstance(widget.parentWidget(), QAbstractScrollArea):
            yield widget, _WIDGET
        if isinstance(widget, QLabel):
            yield widget, _MARGINS
        if isinstance(widget, QSplitter):
            yield widget, _SPLITTER


def _rescale(each: QObject, kind: _Kind, lengths: Lengths, old: float, new: float) -> None:
    """From the lengths at scale 1, which are kept, so that roundings do not add up."""
    name = f"{_UNSCALED}_{_KINDS.index(kind)}"
    kept: tuple[_Unscaled, ...] | None = each.property(name)
    if kept is None or _at(kept, old) != lengths:
        kept = tuple(_Unscaled.of(length, old) for length in lengths)
        each.setProperty(name, kept)
    made = _at(kept, new)
    if made != lengths:
        kind.write(each, made)


def _rescale_panes(splitter: QSplitter, sizes: list[int], old: float, new: float) -> None:
    """Panes without a share of spare room keep their size in proportion; those with one make room."""
    shares = [splitter.widget(index).sizePolicy().horizontalStretch() for index in range(splitter.count())]
    if splitter.orientation() != Qt.Orientation.Horizontal or not any(shares):
        return
    kept = splitter.property(_UNSCALED)
    if kept is None or [bool(size) for size in kept] != [bool(size) for size in sizes]:
        kept = [size / old for size in sizes]
        splitter.setProperty(_UNSCALED, kept)
        _forget_when_moved(splitter)
    fixed = [0 if share or not size else round(size * new) for size, share in zip(kept, shares, strict=True)]
    free = sum(size for size, share in zip(kept, shares, strict=True) if share)
    room = max(0, sum(splitter.sizes()) - sum(fixed)) / max(1.0, free)
    splitter.setSizes([size or round(usual * room) for size, usual in zip(fixed, kept, strict=True)])


def _forget_when_moved(splitter: QSplitter) -> None:
    """A pane that has no room keeps what it would have had, until the person decides otherwise."""

    def forget() -> None:
        splitter.setProperty(_UNSCALED, None)
        splitter.splitterMoved.disconnect(forget)

    splitter.splitterMoved.connect(forget)


def _at(kept: tuple[_Unscaled, ...], scale: float) -> Lengths:
    return tuple(each.at(scale) for each in kept)


def _margins(owner: QLayout | QLabel) -> Lengths:
    found = owner.contentsMargins()
    return (found.left(), found.top(), found.right(), found.bottom())


def _sizes(widget: QWidget) -> Lengths:
    """0 and no limit in place of those that the style sheet sets: it sets them again."""
    least, most = widget.minimumSize(), widget.maximumSize()
    values = {"minw": least.width(), "minh": least.height(), "maxw": most.width(), "maxh": most.height()}
    free = {"minw": 0, "minh": 0, "maxw": _NO_LIMIT, "maxh": _NO_LIMIT}
    is_own = {name: widget.property(f"_q_stylesheet_{name}") is None for name in values}
    return tuple(values[name] if is_own[name] else free[name] for name in values)


def _set_sizes(widget: QWidget, lengths: Lengths) -> None:
    least, most = widget.minimumSize(), widget.maximumSize()
    own = _sizes(widget)
    present = (least.width(), least.height(), most.width(), most.height())
    made = [new if mine == now else now for new, mine, now in zip(lengths, own, present, strict=True)]
    widget.setMaximumSize(QSize(_NO_LIMIT, _NO_LIMIT))
    widget.setMinimumSize(QSize(made[0], made[1]))
    widget.setMaximumSize(QSize(made[2], made[3]))


def _grid(layout: QGridLayout) -> Lengths:
    columns = (layout.columnMinimumWidth(column) for column in range(layout.columnCount()))
    return (layout.horizontalSpacing(), layout.verticalSpacing(), *columns)


def _set_grid(layout: QGridLayout, lengths: Lengths) -> None:
    layout.setHorizontalSpacing(lengths[0])
    layout.setVerticalSpacing(lengths[1])
    for column, width in enumerate(lengths[2:]):
        layout.setColumnMinimumWidth(column, width)


def _set_form(layout: QFormLayout, lengths: Lengths) -> None:
    layout.setHorizontalSpacing(lengths[0])
    layout.setVerticalSpacing(lengths[1])


_MARGINS = _Kind(_margins, lambda owner, lengths: owner.setContentsMargins(QMargins(*lengths)))
_BOX = _Kind(lambda layout: (layout.spacing(),), lambda layout, lengths: layout.setSpacing(lengths[0]))
_GRID = _Kind(_grid, _set_grid)
_FORM = _Kind(lambda layout: (layout.horizontalSpacing(), layout.verticalSpacing()), _set_form)
_WIDGET = _Kind(_sizes, _set_sizes)
_SPLITTER = _Kind(lambda each: (each.handleWidth(),), lambda each, lengths: each.setHandleWidth(lengths[0]))
_KINDS = (_MARGINS, _BOX, _GRID, _FORM, _WIDGET, _SPLITTER)
