"""The tree in the place of the conversation's text: the tree, what its piece says, a legend, and the zoom."""

from __future__ import annotations

import math

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from playground.core.tree_layout import Twig
from playground.ui.look.theme import themes
from playground.ui.parts.controls import Button
from playground.ui.parts.fitting_label import FittingLabel, Part
from playground.ui.tree.session_tree import SessionTree
from playground.ui.tree.strokes import Stroke, thickness
from playground.ui.words.language import speaks
from playground.ui.words.numbers import path_probability

_SAMPLES = (1.0, 0.1, 0.01, 1e-9)
_SAMPLE_LENGTH = 18


class Legend(QWidget):
    """What the thickness of the lines says."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._texts = [path_probability(math.log10(p)) for p in _SAMPLES]
        self._texts[-1] = self._texts[-1].removeprefix("1.0 × ")
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        themes().changed.connect(self.updateGeometry)
        themes().changed.connect(self.update)
        speaks(self._retranslate)

    def _retranslate(self) -> None:
        self.setToolTip(self.tr("The thicker a line, the higher its raw path probability: a logarithmic scale."))
        self.setAccessibleName(self.toolTip())

    def sizeHint(self) -> QSize:
        widths = [self._width(text) for text in self._texts]
        return QSize(math.ceil(sum(widths)), round(themes().current.metrics("small").height()) + 2)

    @staticmethod
    def _width(text: str) -> float:
        theme = themes().current
        return _SAMPLE_LENGTH + theme.size("gap_small") + theme.advance("small", text) + theme.size("gap")

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, painter = themes().current, QPainter(self)
        x, middle = 0.0, self.height() / 2
        metrics = theme.metrics("small")
        baseline = middle + (metrics.ascent() - metrics.descent()) / 2
        painter.setFont(theme.font("small"))
        for p, text in zip(_SAMPLES, self._texts, strict=True):
            if x + self._width(text) - theme.size("gap") > self.width():
                return
            painter.setPen(Stroke(thickness(-math.log2(p)), theme.colour("border_strong")).pen())
            painter.drawLine(QPointF(x, middle), QPointF(x + _SAMPLE_LENGTH, middle))
            painter.setPen(theme.colour("muted"))
            painter.drawText(QPointF(x + _SAMPLE_LENGTH + theme.size("gap_small"), baseline), text)
            x += self._width(text)


class TreePage(QWidget):
    """The session's tree with what belongs to it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.tree = SessionTree()
        self._about = FittingLabel()
        self._legend = Legend()
        self.smaller = self._zoom_button("zoom_out", -1)
        self.larger = self._zoom_button("zoom_in", +1)
        foot = QHBoxLayout()
        foot.setSpacing(0)
        foot.addWidget(self._legend, 1)
        foot.addWidget(self.smaller)
        foot.addWidget(self.larger)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(themes().current.size("gap_small") // 2)
        column.addWidget(self.tree, 1)
        column.addWidget(self._about)
        column.addLayout(foot)
        self.tree.looked_at.connect(self._show_about)
        self._show_about(None)
        speaks(self._retranslate)

    def _retranslate(self) -> None:
        for button, name in ((self.smaller, self.tr("Smaller (−)")), (self.larger, self.tr("Larger (+)"))):
            button.setToolTip(name)
            button.setAccessibleName(name)

    def _zoom_button(self, icon: str, steps: int) -> Button:
        button = Button("", icon, "quiet")
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.clicked.connect(lambda: self.tree.zoom_by(steps))
        return button

    @property
    def about(self) -> str:
        """What is said of the piece under the mouse, or at the cursor."""
        return self._about.text

    def _show_about(self, twig: Twig | None) -> None:
        words = "" if twig is None else self.tree.describe(twig)
        first, *rest = words.split(" · ")
        self._about.set_phrases(
            (Part(first, "small", "text"), Part("".join(f" · {each}" for each in rest))),
            # Where there is no room for all, the numbers are what the tree does not say by itself.
            *((Part(" · ".join(rest[:n])),) for n in range(len(rest), 0, -1)),
            (Part(first),),
        )
