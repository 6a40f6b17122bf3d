"""A slider over real numbers on any scale, painted by the theme."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QCursor,
    QEnterEvent,
    QFocusEvent,
    QHideEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QSizePolicy, QSlider, QWidget

from playground.ui.chain.scales import Scale
from playground.ui.look.theme import Theme, themes
from playground.ui.words.numbers import setting


class ValueSlider(QSlider):
    """A QSlider, so that screen readers know it; its whole-number value is the real one in units of its resolution.

    The slider knows two values: the exact one (which may have been typed, and may lie beyond the track), and the
    rounded one that Qt handles.
    """

    value_moved = Signal(float)
    """The person moved the handle by mouse, wheel or key; not sent by :meth:`set_value`."""
    what_if = Signal(object)
    """The value that the person asks about, without setting it: with Alt held, under the mouse or moved to by arrows;
    None when they no longer do."""

    def __init__(
        self,
        scale: Scale,
        resolution: float,
        *,
        step: float | None = None,
        snaps: tuple[float, ...] = (),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._scale = scale
        self._resolution = resolution
        self._snaps = snaps
        self._usual: tuple[float, float] | None = None
        self._exact = scale.low
        self._is_setting = False
        self._asked: float | None = None
        self.setMouseTracking(True)
        self.setRange(round(scale.low / resolution), round(scale.high / resolution))
        self.setSingleStep(max(1, round((step or resolution) / resolution)))
        self.setPageStep(10 * self.singleStep())
        # Space and the arrows belong to the window: a click leaves the focus where it is.
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        # Shortcuts (triggerAction) and screen readers move a QSlider by its whole-number value.
        self.valueChanged.connect(self._on_value_changed)
        themes().changed.connect(self.updateGeometry)
        themes().changed.connect(self.update)

    @property
    def exact(self) -> float:
        """The value, as exact as it was given."""
        return self._exact

    def set_value(self, value: float) -> None:
        """Moves the handle; a value beyond the track puts it at the end."""
        self._exact = value
        self._is_setting = True
        self.setValue(round(min(max(value, self._scale.low), self._scale.high) / self._resolution))
        self._is_setting = False
        self._describe()
        self.update()

    def _describe(self) -> None:
        """A screen reader knows the number of steps only: tells it the real value, and what else there is to say."""
        text = setting(self._exact, self._resolution >= 1)
        if self.toolTip():
            text = f"{text}, {self.toolTip()}"
        if text != self.accessibleDescription():
            self.setAccessibleDescription(text)

    @property
    def usual(self) -> tuple[float, float] | None:
        """The range in which people mostly set it."""
        return self._usual

    def mark_usual(self, usual: tuple[float, float] | None) -> None:
        """Marks a range on the track."""
        self._usual = usual
        self.update()

    def _on_value_changed(self, steps: int) -> None:
        if not self._is_setting:
            self._move_to(steps * self._resolution)

    def _move_to(self, value: float) -> None:
        value = self._rounded(value)
        if value != self._exact:
            self.set_value(value)
            self.value_moved.emit(value)

    def _rounded(self, value: float) -> float:
        steps = round(value / self._resolution)
        # 3 * 0.01 is 0.030000000000000002: show and send the number that was meant.
        return round(min(max(steps * self._resolution, self._scale.low), self._scale.high), 6)

    # -- geometry ----------------------------------------------------------------------------------------------------

    def _radius(self) -> float:
        return themes().current.size("gap") * 0.6

    def track_rect(self) -> QRectF:
        """The track, between the handle's centres at both ends."""
        radius = self._radius() + 2
        return QRectF(self.rect()).adjusted(radius, 0, -radius, 0)

    def x_of(self, value: float) -> float:
        """Where a value stands."""
        track = self.track_rect()
        return track.left() + self._scale.place(value) * track.width()

    def value_at(self, x: float) -> float:
        """The value at a place; near a value that snaps, that one."""
        for snap in self._snaps:
            if abs(x - self.x_of(snap)) <= self._radius() * 0.6:
                return snap
        track = self.track_rect()
        return self._scale.value((x - track.left()) / max(1.0, track.width()))

    def sizeHint(self) -> QSize:
        return QSize(12 * themes().current.size("gap"), self.minimumSizeHint().height())

    def minimumSizeHint(self) -> QSize:
        return QSize(4 * themes().current.size("gap"), round(2 * self._radius()) + 6)

    # -- input -------------------------------------------------------------------------------------------------------

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._ask(None)
        if event.button() == Qt.MouseButton.LeftButton:
            self.setSliderDown(True)
            self._move_to(self.value_at(event.position().x()))
            event.accept()
        else:
            event.ignore()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self.isSliderDown():
            self._move_to(self.value_at(event.position().x()))
        elif event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self._ask(self.value_at(event.position().x()))
        else:
            self._ask(None)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self.setSliderDown(False)
        self.update()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Moves the handle; where the wheel is scrolling a page past it, only with the focus."""
        if not self.hasFocus() and _scrolls(self):
            event.ignore()
            return
        turns = (event.angleDelta().y() or event.angleDelta().x()) / 120
        if turns:
            self._move_to(self._exact + turns * self.singleStep() * self._resolution)
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step, page = self.singleStep() * self._resolution, self.pageStep() * self._resolution
        targets = {
            Qt.Key.Key_Right: self._exact + step,
            Qt.Key.Key_Up: self._exact + step,
            Qt.Key.Key_Left: self._exact - step,
            Qt.Key.Key_Down: self._exact - step,
            Qt.Key.Key_PageUp: self._exact + page,
            Qt.Key.Key_PageDown: self._exact - page,
            Qt.Key.Key_Home: self._scale.low,
            Qt.Key.Key_End: self._scale.high,
        }
        if event.key() not in targets:
            event.ignore()
        elif event.modifiers() & Qt.KeyboardModifier.AltModifier:
            moved = targets[Qt.Key(event.key())] - self._exact
            begin = self._exact if self._asked is None else self._asked
            is_end = event.key() in (Qt.Key.Key_Home, Qt.Key.Key_End)
            self._ask(targets[Qt.Key(event.key())] if is_end else begin + moved)
        else:
            self._move_to(targets[Qt.Key(event.key())])

    # -- what if -----------------------------------------------------------------------------------------------------

    @property
    def asked(self) -> float | None:
        """The value that is asked about and not set."""
        return self._asked

    def enterEvent(self, event: QEnterEvent) -> None:
        """Keys go to whatever has the focus: Alt is watched for while the mouse is here."""
        super().enterEvent(event)
        QApplication.instance().installEventFilter(self)

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._stop_asking()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._stop_asking()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._ask(None)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Alt:
            self._ask(None)
        super().keyReleaseEvent(event)

    def event(self, event: QEvent) -> bool:
        """With Alt its arrows ask what if, before they mean anything to the window."""
        if event.type() is QEvent.Type.ToolTipChange:
            self._describe()
        if event.type() is QEvent.Type.ShortcutOverride and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            event.accept()
            return True
        return super().event(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Alt pressed or let go while the mouse rests on the track; another window comes to the front."""
        kind = event.type()
        if kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease) and event.key() == Qt.Key.Key_Alt:
            x = self.mapFromGlobal(QCursor.pos()).x()
            self._ask(self.value_at(x) if kind is QEvent.Type.KeyPress and not self.isSliderDown() else None)
        elif kind is QEvent.Type.ApplicationDeactivate:
            self._ask(None)
        return False

    def _stop_asking(self) -> None:
        QApplication.instance().removeEventFilter(self)
        self._ask(None)

    def _ask(self, value: float | None) -> None:
        value = None if value is None else self._rounded(value)
        if value != self._asked:
            self._asked = value
            self.update()
            self.what_if.emit(value)

    # -- painting ----------------------------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, painter = themes().current, QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_track(painter, theme)
        if self._asked is not None:
            self._paint_asked(painter, theme)
        self._paint_handle(painter, theme)

    def _paint_asked(self, painter: QPainter, theme: Theme) -> None:
        """An empty handle where the real one would be."""
        groove = self.groove(4)
        painter.setPen(QPen(theme.colour("ghost"), 1.5))
        painter.setBrush(theme.colour("panel"))
        painter.drawEllipse(
            QPointF(self.x_of(self._asked), groove.center().y()), self._radius() - 3, self._radius() - 3
        )

    def groove(self, thickness: float) -> QRectF:
        """The visible track, which reaches a little beyond the handle's end places."""
        centre, track = self.height() / 2, self.track_rect()
        ends = self._radius() + 2
        return QRectF(track.left() - ends, centre - thickness / 2, track.width() + 2 * ends, thickness)

    def _paint_track(self, painter: QPainter, theme: Theme) -> None:
        groove = self.groove(theme.length(4))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("border"))
        painter.drawRoundedRect(groove, groove.height() / 2, groove.height() / 2)
        if self._usual is not None:
            left, right = (self.x_of(each) for each in self._usual)
            painter.setBrush(theme.colour("bar_rest"))
            painter.drawRoundedRect(QRectF(left - 2, groove.top(), right - left + 4, groove.height()), 2, 2)

    def _paint_handle(self, painter: QPainter, theme: Theme) -> None:
        centre = QPointF(self.x_of(self._exact), self.height() / 2)
        if self.hasFocus():
            painter.setPen(theme.focus_pen())
            painter.setBrush(theme.colour("panel"))
            painter.drawEllipse(centre, self._radius() + 1, self._radius() + 1)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("accent_hover" if self.isSliderDown() else "accent"))
        painter.drawEllipse(centre, self._radius() - 2, self._radius() - 2)


def _scrolls(widget: QWidget) -> bool:
    """Whether it stands in something that can be scrolled down or up now."""
    parent = widget.parentWidget()
    while parent is not None:
        if isinstance(parent, QAbstractScrollArea) and parent.verticalScrollBar().maximum() > 0:
            return True
        parent = parent.parentWidget()
    return False
