"""The kinds of files that a conversation can be exported to."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from playground.ui.sessions.conversation_data import Conversation
from playground.ui.sessions.markdown import markdown
from playground.ui.sessions.page import page
from playground.ui.sessions.tables import distribution_csv, distribution_json, path_csv, path_json


@dataclass(frozen=True, slots=True)
class Format:
    """One kind of file.

    Attributes:
        name: on the command line.
        suffix: of its files.
        untranslated: what it is, in a few words.
        text: makes it.
        of_next_token: whether it is about the next token and not about the path.
    """

    name: str
    suffix: str
    untranslated: str
    text: Callable[[Conversation], str]
    of_next_token: bool = False

    @property
    def words(self) -> str:
        """For a dialog, in the user's language."""
        return f"{QCoreApplication.translate('Export', self.untranslated)} (*{self.suffix})"

    def suits(self, conversation: Conversation) -> bool:
        """Whether there is anything to write."""
        return not self.of_next_token or conversation.has_distribution


FORMATS = (
    Format("html", ".html", QT_TRANSLATE_NOOP("Export", "Transcript with tints, one HTML page"), page),
    Format("md", ".md", QT_TRANSLATE_NOOP("Export", "Transcript, Markdown"), markdown),
    Format("csv", ".csv", QT_TRANSLATE_NOOP("Export", "Every token of the path, CSV"), path_csv),
    Format("json", ".json", QT_TRANSLATE_NOOP("Export", "Every token of the path, JSON"), path_json),
    Format(
        "next-csv", ".csv", QT_TRANSLATE_NOOP("Export", "The next token's distribution, CSV"), distribution_csv, True
    ),
    Format(
        "next-json",
        ".json",
        QT_TRANSLATE_NOOP("Export", "The next token's distribution, JSON"),
        distribution_json,
        True,
    ),
)
