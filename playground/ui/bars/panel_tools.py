"""The quiet buttons above the bars: other ways to look at the same token."""

from __future__ import annotations

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLayout, QSizePolicy, QWidget

from playground.ui.look.theme import themes
from playground.ui.parts.controls import Button
from playground.ui.reach.keys import KEYS
from playground.ui.words.language import speaks


class PanelTools(QWidget):
    """A row of buttons; their words are shown where there is room for all of them."""

    find_requested = Signal()
    stages_toggled = Signal(bool)
    luck_toggled = Signal(bool)
    throws_requested = Signal()
    answers_requested = Signal()
    ahead_requested = Signal()
    scores_requested = Signal()
    figure_requested = Signal()
    acted = Signal()
    """A button was clicked: the focus belongs to the bars again."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.find = Button("", "search", "quiet")
        self.stages = Button("", "stages", "quiet")
        self.luck = Button("", "luck", "quiet")
        self.throws = Button("", "throws", "quiet")
        self.answers = Button("", "answers", "quiet")
        self.ahead = Button("", "ahead", "quiet")
        self.scores = Button("", "curve", "quiet")
        self.figure = Button("", "figure", "quiet")
        for button in (self.stages, self.luck):
            button.setCheckable(True)
        self._buttons = (
            self.find, self.scores, self.stages, self.luck, self.throws, self.answers, self.ahead, self.figure
        )  # fmt: skip
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
        row.addStretch(1)
        for button in self._buttons:
            row.addWidget(button)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.find.clicked.connect(self.find_requested)
        self.stages.toggled.connect(self.stages_toggled)
        self.luck.toggled.connect(self.luck_toggled)
        self.throws.clicked.connect(self.throws_requested)
        self.answers.clicked.connect(self.answers_requested)
        self.ahead.clicked.connect(self.ahead_requested)
        self.scores.clicked.connect(self.scores_requested)
        self.figure.clicked.connect(self.figure_requested)
        for button in (self.stages, self.luck, self.throws):
            button.clicked.connect(self.acted)
        self.show_available(False)
        speaks(self._retranslate)

    def _retranslate(self) -> None:
        for key, button, text in (
            ("find", self.find, self.tr("Find")),
            ("stages", self.stages, self.tr("Stages")),
            ("luck", self.luck, self.tr("Luck")),
            ("throws", self.throws, self.tr("Throw")),
            ("answers", self.answers, self.tr("Answers")),
            ("ahead", self.ahead, self.tr("Ahead")),
            ("scores", self.scores, self.tr("Scores")),
            ("save_figure", self.figure, self.tr("Figure")),
        ):
            button.setText(text)
            button.setAccessibleName(text)
            button.setToolTip(f"{KEYS[key].description} ({KEYS[key].hint})")
        self.updateGeometry()
        self._fit()

    def show_available(self, on: bool) -> None:
        """Whether there are bars to look at."""
        for button in (self.find, self.scores, self.throws, self.answers, self.ahead):
            button.setEnabled(on)

    def _width(self, words: bool) -> int:
        return sum(button.width_with(words, False) for button in self._buttons)

    def sizeHint(self) -> QSize:
        return QSize(self._width(True), self.find.sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        return QSize(self._width(False), self.find.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        words = self.width() >= self._width(True)
        for button in self._buttons:
            button.show_parts(words, False)


def stage_chip(parent: QWidget) -> Button:
    """Says that the bars are those of a stage; a click goes back to the final ones."""
    chip = Button("", "close", "quiet", icon_last=True)
    chip.setParent(parent)
    chip.setCheckable(True)
    chip.setChecked(True)
    chip.setMinimumHeight(themes().current.size("gap_large"))
    chip.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
    chip.hide()
    return chip
