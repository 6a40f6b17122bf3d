"""A slider over real numbers on any scale, painted by the theme."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QWheelEvent
from PySide6.QtWidgets import QSizePolicy, QSlider, QWidget

from playground.ui.scales import Scale
from playground.ui.theme import Theme, themes


class ValueSlider(QSlider):
    """A QSlider, so that screen readers know it; its whole-number value is the real one in units of its resolution.

    The slider knows two values: the exact one (which may have been typed, and may lie beyond the track), and the
    rounded one that Qt handles.
    """

    value_moved = Signal(float)
    """The person moved the handle by mouse, wheel or key; not sent by :meth:`set_value`."""

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
        self._exact = scale.low
        self._is_setting = False
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
        self.update()

    def _on_value_changed(self, steps: int) -> None:
        if not self._is_setting:
            self._move_to(steps * self._resolution)

    def _move_to(self, value: float) -> None:
        steps = round(value / self._resolution)
        value = min(max(steps * self._resolution, self._scale.low), self._scale.high)
        # 3 * 0.01 is 0.030000000000000002: show and send the number that was meant.
        value = round(value, 6)
        if value != self._exact:
            self.set_value(value)
            self.value_moved.emit(value)

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
        if event.button() == Qt.MouseButton.LeftButton:
            self.setSliderDown(True)
            self._move_to(self.value_at(event.position().x()))
            event.accept()
        else:
            event.ignore()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self.isSliderDown():
            self._move_to(self.value_at(event.position().x()))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self.setSliderDown(False)
        self.update()

    def wheelEvent(self, event: QWheelEvent) -> None:
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
        if event.key() in targets:
            self._move_to(targets[Qt.Key(event.key())])
        else:
            event.ignore()

    # -- painting ----------------------------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, painter = themes().current, QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_track(painter, theme)
        self._paint_handle(painter, theme)

    def groove(self, thickness: float) -> QRectF:
        """The visible track, which reaches a little beyond the handle's end places."""
        centre, track = self.height() / 2, self.track_rect()
        ends = self._radius() + 2
        return QRectF(track.left() - ends, centre - thickness / 2, track.width() + 2 * ends, thickness)

    def _paint_track(self, painter: QPainter, theme: Theme) -> None:
        groove = self.groove(4)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("border"))
        painter.drawRoundedRect(groove, 2, 2)

    def _paint_handle(self, painter: QPainter, theme: Theme) -> None:
        centre = QPointF(self.x_of(self._exact), self.height() / 2)
        if self.hasFocus():
            painter.setPen(QPen(theme.colour("focus"), 2))
            painter.setBrush(theme.colour("panel"))
            painter.drawEllipse(centre, self._radius() + 1, self._radius() + 1)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("accent_hover" if self.isSliderDown() else "accent"))
        painter.drawEllipse(centre, self._radius() - 2, self._radius() - 2)
