"""What the window tells about conversations on disk, as notices."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication

from playground.core.journal import Damage, Entry, Origin
from playground.core.problems import Problem
from playground.core.vocabulary import running_text
from playground.ui.parts.notices import Level, Notice, NoticeAction
from playground.ui.words.sentences import sentence_of

BRING_BACK = "bring_back"
OPEN_ITS_MODEL = "open_its_model"
TRY_AGAIN = "try_again"
SAVE_AS = "save_as"
SHOWN_TITLE = 60
"""Characters of a conversation's first message."""

translate = QCoreApplication.translate


def title_of(entry: Entry) -> str:
    """The beginning of a conversation; what could deceive is made visible."""
    text = running_text(entry.title) or translate("Sessions", "without a message")
    return text if len(text) <= SHOWN_TITLE else text[: SHOWN_TITLE - 1] + "…"


def of_unclosed(entry: Entry) -> Notice:
    """The program ended without closing a conversation."""
    text = translate("Sessions", "“{0}”, with {1}. All but the last second of it is there.")
    return Notice(
        Level.INFO,
        translate("Sessions", "Your last conversation was not closed"),
        text.format(title_of(entry), running_text(entry.model)),
        (NoticeAction(BRING_BACK, translate("Sessions", "Bring it back")),),
    )


def of_read_only(origin: Origin | None, open_model: str, known_model: str) -> Notice:
    """Why a conversation can only be looked at; ``known_model`` is a file that may be the one it needs, "" for none."""
    if origin is None:
        return Notice(
            Level.INFO,
            translate("Sessions", "Read-only"),
            translate("Sessions", "This file does not say which model it was held with."),
        )
    name, file = running_text(origin.name or origin.file), running_text(origin.file)
    if origin.name and origin.name == open_model:
        why = translate(
            "Sessions", "This conversation was held with another file of the model {0}, called {1}."
        ).format(name, file)
    else:
        why = translate("Sessions", "This conversation was held with the model {0}, in the file {1}.").format(
            name, file
        )
    text = f"{why} " + translate(
        "Sessions", "What was on screen is shown as it was recorded. With that file open it goes on."
    )
    actions = (NoticeAction(OPEN_ITS_MODEL, translate("Sessions", "Open {0}").format(file)),) if known_model else ()
    return Notice(Level.INFO, translate("Sessions", "Read-only"), text, actions)


def of_damage(name: str, damage: Damage) -> Notice:
    """A part of a file could not be read."""
    text = translate(
        "Sessions",
        "{0} cannot be understood from line {1} on ({2}). What comes before is shown. The file stays as it is; what "
        "happens from now on goes to a new one.",
    )
    words = text.format(running_text(name), damage.line, running_text(damage.reason))
    return Notice(Level.WARNING, translate("Sessions", "A part of the file is damaged"), words)


def of_not_kept(problem: Problem) -> Notice:
    """A conversation is not being written any more."""
    sentence = sentence_of(problem)
    actions = (
        NoticeAction(TRY_AGAIN, translate("Sessions", "Try again")),
        NoticeAction(SAVE_AS, translate("Sessions", "Save as…")),
    )
    return Notice(Level.ERROR, sentence.title, sentence.line, actions)


def of_saved(path: Path) -> Notice:
    """A file was written."""
    return Notice(Level.INFO, translate("Sessions", "Saved"), running_text(str(path)))
