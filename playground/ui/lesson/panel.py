"""The lesson's panel: one page at a time, a way to the others, and out."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QSizePolicy,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from playground.ui.lesson.page import Page
from playground.ui.lesson.page_area import PageArea
from playground.ui.look.theme import set_role, themes
from playground.ui.parts.controls import Button, label, line
from playground.ui.parts.one_of import OneOf
from playground.ui.reach.keys import KEYS

_READ = 0.85
"""Of what is seen, so much is new after scrolling."""


class LessonPanel(QFrame):
    """Shows its pages; which one, the person says."""

    page_changed = Signal(int)
    """The page that is shown now, from 0."""
    closed = Signal()
    """The person wants to go back to the conversation."""
    acted = Signal()
    """A button was clicked: the focus belongs to the bars again."""

    def __init__(self, pages: list[Page], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_role(self, "panel")
        self.pages = pages
        self._stack = QStackedWidget()
        self._numbers = OneOf(self)
        self._leave = Button(self.tr("Close"), "close", "quiet", KEYS["lesson"].hint)
        self.back = Button(self.tr("Back"), "back")
        self.next = Button(self.tr("Next"), "forward", "primary", icon_last=True)
        self.back.setToolTip(self.tr("Page Up scrolls up, and then goes to the page before"))
        self.next.setToolTip(self.tr("Page Down scrolls down, and then goes to the next page"))
        self._where = label("", "small")
        self._lay_out()
        self._connect_signals()
        self.show_page(0)

    def _lay_out(self) -> None:
        gap = themes().current.size("gap")
        top = QHBoxLayout()
        top.setSpacing(themes().current.length(4))
        top.addWidget(label(self.tr("Lesson"), "heading"))
        top.addSpacing(gap)
        for place, page in enumerate(self.pages):
            top.addWidget(self._number(place, page))
            self._stack.addWidget(PageArea(page))
        top.addStretch(1)
        top.addWidget(self._leave)
        bottom = QHBoxLayout()
        bottom.addWidget(self.back)
        bottom.addStretch(1)
        bottom.addWidget(self._where)
        bottom.addStretch(1)
        bottom.addWidget(self.next)
        column = QVBoxLayout(self)
        column.setContentsMargins(gap, gap, gap, gap)
        column.setSpacing(gap)
        column.addLayout(top)
        column.addWidget(self._stack, 1)
        column.addWidget(line())
        column.addLayout(bottom)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def _number(self, place: int, page: Page) -> QToolButton:
        button = QToolButton()
        set_role(button, "choice")
        button.setText(str(place + 1))
        button.setToolTip(page.title)
        button.setAccessibleName(self.tr("Page {0}: {1}").format(place + 1, page.title))
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._numbers.add(button, place)
        return button

    def _connect_signals(self) -> None:
        self._numbers.idClicked.connect(self._go)
        self.back.clicked.connect(lambda: self._go(self.place - 1))
        self.next.clicked.connect(lambda: self._go(self.place + 1))
        self._leave.clicked.connect(self.closed)

    def _go(self, place: int) -> None:
        """By a button: another page says itself where the focus belongs."""
        place = min(max(0, place), len(self.pages) - 1)
        if place == self.place:
            self.acted.emit()
        else:
            self.show_page(place)

    @property
    def place(self) -> int:
        """The page that is shown, from 0."""
        return self._stack.currentIndex()

    @property
    def page(self) -> Page:
        """The page that is shown."""
        return self.pages[self.place]

    def take_over(self, other: LessonPanel) -> None:
        """The same pages in another language, at the same place."""
        for page, before in zip(self.pages, other.pages, strict=True):
            page.take_over(before)
        self.show_page(other.place)
        self._stack.currentWidget().take_over(other._stack.currentWidget())

    def turn(self, by: int) -> None:
        """Some pages on; after the last one there is none."""
        self.show_page(min(max(0, self.place + by), len(self.pages) - 1))

    def read_on(self, by: int) -> None:
        """Scrolls a page that is longer than the room, and turns it at its end; 1 is on, -1 is back."""
        bar = self._stack.currentWidget().verticalScrollBar()
        if bar.value() != (bar.maximum() if by > 0 else bar.minimum()):
            bar.setValue(bar.value() + round(by * bar.pageStep() * _READ))
        else:
            self.turn(by)

    def show_page(self, place: int) -> None:
        """Goes to a page, from 0."""
        changed = place != self.place
        self._stack.setCurrentIndex(place)
        self._numbers.button(place).setChecked(True)
        self._where.setText(self.tr("{0} of {1}").format(place + 1, len(self.pages)))
        self.back.setEnabled(place > 0)
        self.next.setEnabled(place < len(self.pages) - 1)
        if changed:
            self._stack.currentWidget().to_top()
            self.page_changed.emit(place)
