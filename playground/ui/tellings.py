"""What the window tells about events and problems, as notices."""

from __future__ import annotations

from pathlib import PurePath

from PySide6.QtCore import QCoreApplication

from playground.core.problems import Problem, ProblemError
from playground.core.vocabulary import running_text
from playground.engine.effects import Death
from playground.engine.memory import available_memory, estimate_memory
from playground.ui.notices import Level, Notice, NoticeAction
from playground.ui.sentences import death_line, sentence_of, size_text

RESTORE = "restore"
OPEN = "open"
OPEN_ANYWAY = "open_anyway"


def _tr(text: str) -> str:
    return QCoreApplication.translate("Tellings", text)


def of_problem(problem: Problem) -> Notice:
    """Something could not be done."""
    sentence = sentence_of(problem)
    return Notice(Level.ERROR, sentence.title, sentence.line)


def of_failed_opening(problem: Problem, has_model: bool) -> Notice:
    """A model could not be opened."""
    sentence = sentence_of(problem)
    text = sentence.line if has_model else sentence.brief
    return Notice(Level.ERROR, sentence.title, text, (NoticeAction(OPEN, _tr("Open another model…")),))


def of_death(death: Death) -> Notice:
    """The engine died and is started again."""
    return Notice(Level.WARNING, _tr("The engine was started again"), death_line(death.reason, death.safe_mode))


def of_rewritten_history() -> Notice:
    """A template wrote the dialogue differently."""
    return Notice(
        Level.INFO,
        _tr("The template wrote the history anew"),
        _tr(
            "This model's chat template renders earlier messages differently once the dialogue goes on, so all of it "
            "was evaluated again as a new branch. The old one is kept."
        ),
    )


def of_new_conversation() -> Notice:
    """The old conversation can be had back."""
    return Notice(
        Level.INFO,
        _tr("A new conversation"),
        _tr("The one before is kept until the window closes."),
        (NoticeAction(RESTORE, _tr("Bring it back")),),
    )


def of_lack_of_memory(problem: Problem) -> Notice:
    """The model may not fit."""
    sentence = sentence_of(problem)
    action = NoticeAction(OPEN_ANYWAY, _tr("Open it all the same"))
    return Notice(Level.WARNING, sentence.title, sentence.line, (action,))


def memory_need(path: str, n_ctx: int) -> str:
    """How much memory a model will want, "" where its file cannot be read."""
    try:
        need = estimate_memory(path, n_ctx)
    except ProblemError:
        return ""
    return _tr("needs about {0}").format(size_text(need.total))


def memory_left() -> str:
    """How much memory there is, "" where the system does not tell."""
    left = available_memory()
    return "" if left is None else _tr("{0} of memory are free").format(size_text(left))


def model_name(path: str) -> str:
    """A file's name as it is shown while its model is not known; what could deceive is made visible."""
    return running_text(PurePath(path).name)
