"""Asks what a figure shall be, and shows what it will be."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QHideEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import (
    QDialog,
    QGridLayout,
    QHBoxLayout,
    QProgressBar,
    QVBoxLayout,
    QWidget,
)

from playground.ui.figures.choice_button import ChoiceButton
from playground.ui.figures.choices import AS_SHOWN, SCALES, Choices
from playground.ui.figures.order import SIZES, FilmKind, Format
from playground.ui.figures.preview import Preview
from playground.ui.figures.views import FigureView
from playground.ui.look.dialog_size import open_size
from playground.ui.look.theme import themes
from playground.ui.look.theme_words import theme_words
from playground.ui.parts.controls import Button, label
from playground.ui.parts.fitting_label import FittingLabel
from playground.ui.parts.scrolled import Scrolled
from playground.ui.reach.keys import KEYS
from playground.ui.words.language import speaks

_LEAST_PREVIEW = 12
"""Gaps of its width."""


class FigureDialog(QDialog):
    """View, kind of file, size, colours, caption; a live preview; copy and save."""

    changed = Signal(object)
    """Choices"""
    copy_requested = Signal()
    save_requested = Signal()
    cancel_requested = Signal()
    """Of a film that is being made."""
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._choices = Choices()
        self._views: list[FigureView] = []
        self._is_busy = False
        self.preview = Preview()
        self.fields = {name: ChoiceButton() for name in self._names()}
        self.save = Button("", "", "primary")
        self.copy = Button("", "copy")
        self._about = FittingLabel()
        self._bar = QProgressBar(textVisible=False)
        self._labels = {name: label("", "muted") for name in self.fields}
        self._form = QGridLayout()
        for name, items in self._items().items():
            self.fields[name].set_items(items)
        self._lay_out()
        self._connect_signals()
        speaks(self._retranslate)

    def _names(self) -> dict[str, str]:
        return {
            "view": self.tr("View"),
            "format": self.tr("File"),
            "film": self.tr("Goes through"),
            "size": self.tr("Size"),
            "scale": self.tr("Pixels"),
            "theme": self.tr("Colours"),
            "caption": self.tr("Caption"),
        }

    def _items(self) -> dict[str, list[tuple[str, object]]]:
        """Words and values of every field."""
        return {
            "view": [(view.title, view.name) for view in self._views],
            "format": [
                (self.tr("PNG, a picture"), Format.PNG),
                (self.tr("SVG, lines and text"), Format.SVG),
                (self.tr("GIF, a short film"), Format.GIF),
            ],
            "film": [
                (self.tr("Temperatures"), FilmKind.SWEEP),
                (self.tr("Steps of the answer"), FilmKind.STEPS),
            ],
            "size": [(QCoreApplication.translate("Figures", words), name) for name, (words, _) in SIZES.items()],
            "scale": [(self.tr("{0} ×").format(scale), scale) for scale in SCALES],
            "theme": [
                (self.tr("As on the screen"), AS_SHOWN),
                *((words, name) for name, words in theme_words().items()),
            ],
            "caption": [(self.tr("Model, prompt, chain, seed"), True), (self.tr("None"), False)],
        }

    def _retranslate(self) -> None:
        self.setWindowTitle(self.tr("Figure"))
        names = self._names()
        for name, items in self._items().items():
            self.fields[name].set_words(names[name], [words for words, _ in items])
            self._labels[name].setText(names[name])
        # A row that comes and goes moves nothing.
        self._form.setColumnMinimumWidth(0, max(each.sizeHint().width() for each in self._labels.values()))
        self.copy.setText(self.tr("Copy"))
        self.copy.setToolTip(f"{KEYS['copy_figure'].description} ({KEYS['copy_figure'].hint})")
        self.save.setToolTip(f"{KEYS['save_figure'].description} ({KEYS['save_figure'].hint})")
        self._name_save()

    def _name_save(self) -> None:
        self.save.setText(self.tr("Stop") if self._is_busy else self.tr("Save…"))

    def _lay_out(self) -> None:
        theme = themes().current
        gap = theme.size("gap")
        fields, form = QWidget(), self._form
        fields.setLayout(form)
        form.setContentsMargins(0, 0, 0, 0)
        form.setHorizontalSpacing(gap)
        form.setVerticalSpacing(gap * 2 // 3)
        for row, (name, field) in enumerate(self.fields.items()):
            self._labels[name].setBuddy(field)
            form.addWidget(self._labels[name], row, 0)
            form.addWidget(field, row, 1)
        form.setColumnStretch(1, 1)
        form.setColumnMinimumWidth(1, 18 * gap)
        left = self._left = QVBoxLayout()
        left.addWidget(Scrolled(fields))
        left.addStretch(1)
        left.addWidget(self._bar)
        left.addWidget(self._about)
        left.addLayout(self._lay_out_buttons())
        left.setSpacing(gap)
        row = QHBoxLayout(self)
        row.setContentsMargins(2 * gap, 2 * gap, 2 * gap, 2 * gap)
        row.setSpacing(2 * gap)
        row.addLayout(left)
        row.addWidget(self.preview, 1)
        self._bar.hide()
        open_size(self, 86 * gap, 46 * gap)

    def _lay_out_buttons(self) -> QHBoxLayout:
        buttons = QHBoxLayout()
        for button in (self.copy, self.save):
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            button.setAutoDefault(False)
        self.save.setDefault(True)
        buttons.addStretch(1)
        buttons.addWidget(self.copy)
        buttons.addWidget(self.save)
        return buttons

    def _connect_signals(self) -> None:
        for field in self.fields.values():
            field.chosen.connect(self._on_changed)
        self.copy.clicked.connect(self.copy_requested)
        self.save.clicked.connect(self._on_save)
        for name, signal in (("copy_figure", self.copy.click), ("save_figure", self.save.click)):
            for sequence in KEYS[name].sequences:
                shortcut = QShortcut(QKeySequence(sequence, QKeySequence.SequenceFormat.PortableText), self)
                shortcut.activated.connect(signal)

    # -- what is shown -----------------------------------------------------------------------------------------------

    @property
    def choices(self) -> Choices:
        """What is chosen."""
        return self._choices

    def show_views(self, views: list[FigureView]) -> None:
        """What figures can be made of now."""
        self._views = views
        self.fields["view"].set_items(self._items()["view"])

    def show_choices(self, choices: Choices, view: FigureView, films: list[FilmKind]) -> None:
        """Shows what is chosen, as far as the view can have it; no signal.

        Args:
            choices: what there is.
            view: what they are about.
            films: what a GIF of it could go through, [] if there is none.
        """
        self._choices = choices
        for name, field in self.fields.items():
            field.set_value(getattr(choices, name))
        self.fields["format"].offer(Format.SVG, view.as_vectors)
        self.fields["format"].offer(Format.GIF, bool(films))
        for kind in FilmKind:
            self.fields["film"].offer(kind, kind in films)
        self._show_field("film", choices.format is Format.GIF)
        self.fields["scale"].setEnabled(choices.format is not Format.SVG)
        self.fields["size"].setEnabled(not view.as_shown)
        self.fields["theme"].setEnabled(not view.as_shown)
        self.copy.setEnabled(choices.format is not Format.GIF)

    def _show_field(self, name: str, on: bool) -> None:
        self._labels[name].setVisible(on)
        self.fields[name].setVisible(on)

    def show_possible(self, on: bool) -> None:
        """Whether the figure can be made at all."""
        self.save.setEnabled(on)
        self.copy.setEnabled(on and self._choices.format is not Format.GIF)

    def show_about(self, text: str, colour: str = "muted") -> None:
        """A line about the file."""
        self._about.set_text(text, colour=colour)

    @property
    def about(self) -> str:
        """The line about the file."""
        return self._about.text

    def show_busy(self, done: int | None, n_frames: int = 0) -> None:
        """How far a film has come; None when it is over."""
        self._is_busy = done is not None
        self._bar.setVisible(self._is_busy)
        self._bar.setRange(0, n_frames)
        self._bar.setValue(done or 0)
        self._name_save()
        for field in self.fields.values():
            field.setEnabled(not self._is_busy)
        self.copy.setEnabled(not self._is_busy and self._choices.format is not Format.GIF)

    # -- what the person does ----------------------------------------------------------------------------------------

    def _on_changed(self) -> None:
        values = {name: field.value for name, field in self.fields.items()}
        self.changed.emit(replace(self._choices, **values))

    def _on_save(self) -> None:
        (self.cancel_requested if self._is_busy else self.save_requested).emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A preview that is too narrow to show anything leaves its room to the choices."""
        super().resizeEvent(event)
        gap = themes().current.size("gap")
        # Margins and the gap between take three double gaps.
        self.preview.setVisible(self.width() - self._left.minimumSize().width() - 6 * gap >= _LEAST_PREVIEW * gap)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.closed.emit()
