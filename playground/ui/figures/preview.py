"""The figure as it will be, small; a film moves."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPoint, QRect, QSize, Qt, QTimer
from PySide6.QtGui import QHideEvent, QImage, QPainter, QPaintEvent, QPen, QShowEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from playground.ui.look.theme import themes
from playground.ui.words.language import speaks

PreviewFrame = tuple[Callable[[], QImage], int]
"""What paints a frame, and for how many milliseconds it stays."""


class Preview(QWidget):
    """Shows frames one after another, each painted when it is first its turn."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._frames: list[PreviewFrame] = []
        self._images: dict[int, QImage] = {}
        self._index = 0
        self._small: tuple[tuple[int, QSize], QImage] | None = None
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self._go_on)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        themes().changed.connect(self.update)
        speaks(self._retranslate)

    def _retranslate(self) -> None:
        self.setAccessibleName(self.tr("Preview"))

    @property
    def image(self) -> QImage | None:
        """What is shown now."""
        return self._images.get(self._index)

    @property
    def n_frames(self) -> int:
        """How many there are; 1 for a still figure, 0 for none."""
        return len(self._frames)

    def show_frames(self, frames: list[PreviewFrame]) -> None:
        """One frame stands still, several are a film."""
        self._frames, self._images, self._index, self._small = frames, {}, 0, None
        self._timer.stop()
        self._show()

    def sizeHint(self) -> QSize:
        gap = themes().current.size("gap")
        return QSize(46 * gap, 34 * gap)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._show()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._timer.stop()

    def _go_on(self) -> None:
        self._index = (self._index + 1) % len(self._frames)
        self._show()

    def _show(self) -> None:
        if self._frames:
            paint, ms = self._frames[self._index]
            if self._index not in self._images:
                self._images[self._index] = paint()
            if len(self._frames) > 1 and self.isVisible():
                self._timer.start(ms)
        self.update()

    def _scaled(self, size: QSize) -> QImage:
        """Averaged over all pixels, which a painter's own scaling is not."""
        wanted = size * self.devicePixelRatioF()
        if self._small is None or self._small[0] != (self._index, wanted):
            smooth = Qt.TransformationMode.SmoothTransformation
            made = self.image.scaled(wanted, Qt.AspectRatioMode.IgnoreAspectRatio, smooth)
            self._small = ((self._index, wanted), made)
        return self._small[1]

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, theme = QPainter(self), themes().current
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.image is None:
            return
        # What is small already is not blown up.
        room = (self.size() - QSize(2, 2)).boundedTo(self.image.deviceIndependentSize().toSize())
        size = self.image.size().scaled(room, Qt.AspectRatioMode.KeepAspectRatio)
        box = QRect(QPoint(), size)
        box.moveCenter(self.rect().center())
        painter.drawImage(box, self._scaled(size))
        painter.setPen(QPen(theme.colour("border_strong"), 1.0))
        painter.drawRect(box)
