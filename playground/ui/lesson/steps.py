"""From scores to probabilities in a table: score, exponential, sum, share; the scores in the hand."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QLabel, QSizePolicy, QWidget

from playground.core.lesson import MOST, Softmax, Step
from playground.ui.bars.bar_shape import paint_bar
from playground.ui.chain.scales import PowerScale
from playground.ui.lesson import figures
from playground.ui.lesson.formula import Formula, Power, Row, variable
from playground.ui.look.theme import themes
from playground.ui.parts.controls import ElidedLabel, label
from playground.ui.parts.value_slider import ValueSlider
from playground.ui.words.language import speaks

_NAME, _SLIDER, _SCORE, _POWER, _BAR, _SHARE = range(6)


class ShareBar(QWidget):
    """A probability as a bar."""

    def __init__(self, colour: str = "bar_final", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._p = 0.0
        self._colour = colour
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        themes().changed.connect(self.update)

    def show_share(self, p: float) -> None:
        """Another probability."""
        self._p = p
        self.setAccessibleName(figures.share(p))
        self.update()

    def sizeHint(self) -> QSize:
        gap = themes().current.size("gap")
        return QSize(12 * gap, gap + 2)

    def minimumSizeHint(self) -> QSize:
        gap = themes().current.size("gap")
        return QSize(4 * gap, gap + 2)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, painter = themes().current, QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for colour, width in (("track", 1.0), (self._colour, self._p)):
            paint_bar(painter, theme, colour, QRectF(0, 0, self.width() * width, self.height()), 3)


class _Line:
    """The widgets of one score."""

    def __init__(self, span: tuple[float, float] | None, colour: str) -> None:
        self.name = ElidedLabel()
        self.slider = None if span is None else ValueSlider(PowerScale(*span), 0.1)
        self.score, self.power, self.share = (figure_label() for _ in range(3))
        self.bar = ShareBar(colour)

    @property
    def widgets(self) -> dict[int, QWidget]:
        """By their column."""
        made = {_NAME: self.name, _SLIDER: self.slider, _SCORE: self.score, _POWER: self.power,
                _BAR: self.bar, _SHARE: self.share}  # fmt: skip
        return {column: widget for column, widget in made.items() if widget is not None}

    def show(self, name: str, step: Step, decimals: int = 1) -> None:
        """The numbers of one score."""
        self.name.setText(name)
        self.score.setText(figures.score(step.score, decimals))
        self.power.setText(figures.amount(step.exponential))
        self.share.setText(figures.share(step.p))
        self.bar.show_share(step.p)
        if self.slider is not None:
            self.slider.set_value(step.score)
            self.slider.setAccessibleName(QCoreApplication.translate("Steps", "Score of {0}").format(name))

    def set_visible(self, on: bool) -> None:
        """Whether this score is there."""
        for widget in self.widgets.values():
            widget.setVisible(on)


def figure_label(role: str = "") -> QLabel:
    """A label for a number: to the right, as all numbers of its column."""
    made = label("", role)
    made.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
    return made


class StepsTable(QWidget):
    """Two to six scores, each with its exponential and its share; below them the sum."""

    score_moved = Signal(int, float)
    """A score by its place, and its new value."""

    def __init__(
        self, span: tuple[float, float] | None = None, decimals: int = 1, parent: QWidget | None = None
    ) -> None:
        """With sliders of this span, or without; scores with so many decimals."""
        super().__init__(parent)
        self._lines = [_Line(span, "bar_final") for _ in range(MOST)]
        self._others = _Line(None, "bar_rest")
        self._sum_name, self._sum_power, self._sum_share = (
            label("", "muted"),
            figure_label("muted"),
            figure_label("muted"),
        )
        self._headings = [label("", "small"), Formula(factor=1.0), label("", "small")]
        self._decimals = decimals
        self._softmax: Softmax | None = None
        self._grid = QGridLayout(self)
        self._lay_out(span is not None)
        self.setMaximumWidth(themes().current.length(660))
        speaks(self._retranslate)

    def _retranslate(self) -> None:
        score, _, share = self._headings
        score.setText(self.tr("score"))
        share.setText(self.tr("share"))
        self._sum_name.setText(self.tr("sum"))

    def _lay_out(self, has_sliders: bool) -> None:
        gap, grid = themes().current.size("gap"), self._grid
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(gap)
        grid.setVerticalSpacing(gap // 2)
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        for column, heading in zip((_SCORE, _POWER, _SHARE), self._headings, strict=True):
            grid.addWidget(heading, 0, column, right)
        for row, line in enumerate((*self._lines, self._others), start=1):
            for column, widget in line.widgets.items():
                grid.addWidget(widget, row, column)
        for place, line in enumerate(self._lines):
            if line.slider is not None:
                line.slider.value_moved.connect(lambda value, place=place: self.score_moved.emit(place, value))
        last = MOST + 2
        for column, widget in ((_NAME, self._sum_name), (_POWER, self._sum_power), (_SHARE, self._sum_share)):
            grid.addWidget(widget, last, column)
        grid.setColumnStretch(_SLIDER, 4 if has_sliders else 0)
        grid.setColumnStretch(_BAR, 5)
        for column, width in ((_NAME, 6.5), (_SCORE, 3), (_POWER, 5), (_SHARE, 4.2)):
            grid.setColumnMinimumWidth(column, round(width * gap))

    @property
    def softmax(self) -> Softmax | None:
        """What is shown."""
        return self._softmax

    def slider(self, place: int) -> ValueSlider:
        """The slider of a score."""
        return self._lines[place].slider

    def texts(self, place: int) -> tuple[str, str, str]:
        """Score, exponential and share as they are written."""
        line = self._lines[place]
        return line.score.text(), line.power.text(), line.share.text()

    def show_softmax(self, softmax: Softmax, names: list[str], temperature: float = 1.0, others: str = "") -> None:
        """Shows all steps; ``others`` names the tokens without a line of their own, "" for none."""
        self._softmax = softmax
        for place, line in enumerate(self._lines):
            there = place < len(softmax.steps)
            line.set_visible(there)
            if there:
                line.show(names[place], softmax.steps[place], self._decimals)
        self._others.set_visible(bool(others))
        if others:
            weight, share = softmax.others
            self._others.show(others, Step(0.0, weight, share))
            self._others.score.setText("")
        self._sum_power.setText(figures.amount(softmax.total))
        self._sum_share.setText(figures.share(sum(step.p for step in softmax.steps) + softmax.others[1]))
        x = variable("x") if temperature == 1 else Row(variable("x"), " / ", variable("T"))
        self._headings[1].show_piece(Power(variable("e"), x))
