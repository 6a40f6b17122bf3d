"""The menu of conversations."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QDateTime, QLocale, QObject, Signal
from PySide6.QtWidgets import QMenu

from playground.core.journal import Entry, entries
from playground.core.vocabulary import running_text
from playground.ui.app import GREETING
from playground.ui.parts.controls import Button, add_heading, menu_text
from playground.ui.reach.keys import KEYS
from playground.ui.sessions.tellings import title_of

MOST_RECENT = 12


class SessionsMenu(QObject):
    """Fills itself each time it opens: what lies in the folder may have changed.

    Args:
        button: opens it.
        folder: where the conversations lie.
    """

    chosen = Signal(str)
    """new, open_session, save_session or export, as the keys are called."""
    recent_chosen = Signal(object)
    """Path of a conversation."""

    def __init__(self, button: Button, folder: Path, parent: QObject) -> None:
        super().__init__(parent)
        self._folder = folder
        self.menu = QMenu(button)
        self.can_save = False
        button.setMenu(self.menu)
        self.menu.aboutToShow.connect(self.fill)

    def fill(self) -> None:
        """What can be done, and the conversations that were changed last."""
        menu = self.menu
        menu.clear()
        for name, words, possible in (
            ("new", self.tr("New conversation"), True),
            ("open_session", self.tr("Open conversation…"), True),
            ("save_session", self.tr("Save as…"), self.can_save),
            ("export", self.tr("Export…"), self.can_save),
        ):
            action = menu.addAction(f"{words}\t{KEYS[name].hint}", lambda name=name: self.chosen.emit(name))
            action.setEnabled(possible)
        recent = entries(self._folder, MOST_RECENT, GREETING)
        if recent:
            menu.addSeparator()
            add_heading(menu, self.tr("Recent"))
        for entry in recent:
            menu.addAction(menu_text(self._words(entry)), lambda path=entry.path: self.recent_chosen.emit(path))

    def _words(self, entry: Entry) -> str:
        time = QDateTime.fromSecsSinceEpoch(int(entry.changed))
        today = time.date() == QDateTime.currentDateTime().date()
        locale, short = QLocale(), QLocale.FormatType.ShortFormat
        when = locale.toString(time.time(), short) if today else locale.toString(time, short)
        model = running_text(entry.model)
        return f"{title_of(entry)} — {model} · {when}" if model else f"{title_of(entry)} — {when}"
