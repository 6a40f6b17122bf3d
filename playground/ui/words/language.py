"""The language of the window: Qt's translators, and who has to be told when there are others."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QLibraryInfo, QLocale, QObject, QTranslator, Signal

from playground import resources
from playground.ui.words.language_names import ENGLISH, SYSTEM, available, compiled, spoken
from playground.ui.words.saying import translating

#: Of Qt's own file dialog, which its Korean leaves English; lupdate takes them into the program's.
_QT_LEAVES_ENGLISH = (
    QT_TRANSLATE_NOOP("QFileDialog", "&Look in:"),
    QT_TRANSLATE_NOOP("QFileDialog", "Files of &type:"),
)


class Languages(QObject):
    """The one language that the window speaks now, and the choice behind it."""

    changed = Signal()
    """Another language is spoken: every text is to be set anew. Whoever was made first hears it first."""

    def __init__(self) -> None:
        super().__init__()
        self._choice = SYSTEM
        self._current = ENGLISH
        self._translators: list[QTranslator] = []
        translating.translate = QCoreApplication.translate

    @property
    def current(self) -> str:
        """Code of the language that is spoken: "en", "ko"."""
        return self._current

    @property
    def choice(self) -> str:
        """What the person chose: "system" or a code."""
        return self._choice

    def choose(self, choice: str = SYSTEM) -> None:
        """Speaks a language from now on; one that there is no translation for counts as not chosen."""
        self._choice = choice if choice in available() else SYSTEM
        # Dates and times.
        QLocale.setDefault(QLocale.system() if self._choice == SYSTEM else QLocale(self._choice))
        code = spoken(self._choice)
        translators = _translators(code)
        code = code if translators else ENGLISH
        if code == self._current:
            return
        for old in self._translators:
            QCoreApplication.removeTranslator(old)
        for new in translators:
            QCoreApplication.installTranslator(new)
        self._current, self._translators = code, translators
        self.changed.emit()


def _translators(code: str) -> list[QTranslator]:
    """Qt's own texts and the program's; none for English, or where the program's are missing."""
    own, qt = QTranslator(), QTranslator()
    if code == ENGLISH or not own.load(str(resources.find(compiled(code)))):
        return []
    found = qt.load(f"qtbase_{code}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
    return [qt, own] if found else [own]


def caption_language() -> str:
    """Code of the language that a talk's captions are wanted in; the system's may be one that the window lacks."""
    return QLocale().name().partition("_")[0]


@cache
def languages() -> Languages:
    """The application's one language."""
    return Languages()


def speaks(retranslate: Callable[[], None]) -> None:
    """Sets texts now, and again whenever the language changes.

    Args:
        retranslate: a method of a QObject, so that it is forgotten together with that.
    """
    languages().changed.connect(retranslate)
    retranslate()
