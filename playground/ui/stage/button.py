"""The button that puts the conversation, or a talk, on the stage."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QMenu

from playground.core.talk.reading import load_talk
from playground.core.vocabulary import running_text
from playground.ui.parts.controls import Button, add_heading, menu_text
from playground.ui.reach.keys import KEYS
from playground.ui.stage.left_off import LeftOff
from playground.ui.stage.talks import shipped_talks
from playground.ui.words.language import caption_language, speaks


class PresentButton(Button):
    """Opens a menu: this conversation, the talks that come with the program, a script of one's own."""

    present_requested = Signal()
    talk_chosen = Signal(object)
    """pathlib.Path of a script"""
    resume_requested = Signal()
    menu_closed = Signal()

    def __init__(self) -> None:
        super().__init__("", "present")
        self._left_off: LeftOff | None = None
        menu = QMenu(self)
        menu.aboutToShow.connect(self._fill)
        menu.aboutToHide.connect(self.menu_closed)
        self.setMenu(menu)
        speaks(self._retranslate)

    def _retranslate(self) -> None:
        self.setText(self.tr("Present"))
        self.setAccessibleName(self.tr("Present"))
        self.setToolTip(f"{KEYS['present'].description} ({KEYS['present'].hint})")

    def offer(self, left_off: LeftOff | None) -> None:
        """The rest of a talk that was left, None for nothing."""
        self._left_off = left_off

    def _fill(self) -> None:
        """Talks are read when they are asked for: most people never present."""
        menu = self.menu()
        menu.clear()
        this = menu.addAction(self.tr("This conversation"), self.present_requested.emit)
        this.setShortcut(KEYS["present"].key_sequences()[0])
        # The shortcut is the window's; here it is only shown.
        this.setEnabled(True)
        if self._left_off is not None:
            words = self.tr("Go on with “{0}” at scene {1}")
            title = running_text(self._left_off.talk.title.in_language(caption_language()))
            menu.addAction(menu_text(words.format(title, self._left_off.scene)), self.resume_requested.emit)
        menu.addSeparator()
        add_heading(menu, self.tr("Talks"))
        for path in shipped_talks():
            talk, _ = load_talk(path)
            if talk is not None:
                title = running_text(talk.title.in_language(caption_language()))
                menu.addAction(menu_text(title), lambda path=path: self.talk_chosen.emit(path))
        menu.addSeparator()
        menu.addAction(self.tr("Open a talk…"), self._ask)

    def _ask(self) -> None:
        path, _ = QFileDialog.getOpenFileName(self, self.tr("Open a talk"), "", self.tr("Talks (*.toml)"))
        if path:
            self.talk_chosen.emit(Path(path))
