"""What the window tells about events and problems, as notices."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import PurePath

from PySide6.QtCore import QCoreApplication

from playground.core.problems import Problem
from playground.core.sampling.leftovers import Leftover
from playground.core.vocabulary import running_text
from playground.engine.effects import Death
from playground.ui.parts.notices import Level, Notice, NoticeAction
from playground.ui.words.leftover_lines import leftover_lines
from playground.ui.words.sentences import death_line, sentence_of, size_text

translate = QCoreApplication.translate

RESTORE = "restore"
OPEN = "open"
OPEN_ANYWAY = "open_anyway"
GRAMMAR_OFF = "grammar_off"
RESTORE_PRESET = "restore_preset"


def of_problem(problem: Problem) -> Notice:
    """Something could not be done."""
    sentence = sentence_of(problem)
    return Notice(Level.ERROR, sentence.title, sentence.line)


def of_failed_opening(problem: Problem, has_model: bool) -> Notice:
    """A model could not be opened."""
    sentence = sentence_of(problem)
    text = sentence.line if has_model else sentence.brief
    return Notice(
        Level.ERROR, sentence.title, text, (NoticeAction(OPEN, translate("Tellings", "Open another model…")),)
    )


def of_death(death: Death) -> Notice:
    """The engine died and is started again."""
    return Notice(
        Level.WARNING, translate("Tellings", "The engine was started again"), death_line(death.reason, death.safe_mode)
    )


def of_refused_pick(token: str) -> Notice:
    """A token was picked that the grammar forbids."""
    return Notice(
        Level.INFO,
        translate("Tellings", "The grammar does not allow {0} here").format(token),
        translate("Tellings", "Nothing was changed. Pick another token, or switch the grammar off."),
        (NoticeAction(GRAMMAR_OFF, translate("Tellings", "Switch the grammar off")),),
    )


def of_rewritten_history() -> Notice:
    """A template wrote the dialogue differently."""
    return Notice(
        Level.INFO,
        translate("Tellings", "The template wrote the history anew"),
        translate(
            "Tellings",
            "This model's chat template renders earlier messages differently once the dialogue goes on, so all of it "
            "was evaluated again as a new branch. The old one is kept.",
        ),
    )


def of_new_conversation() -> Notice:
    """The old conversation can be had back."""
    return Notice(
        Level.INFO,
        translate("Tellings", "A new conversation"),
        translate("Tellings", "The one before is among the recent conversations, or comes back at once."),
        (NoticeAction(RESTORE, translate("Tellings", "Bring it back")),),
    )


def of_lack_of_memory(problem: Problem) -> Notice:
    """The model may not fit."""
    sentence = sentence_of(problem)
    action = NoticeAction(OPEN_ANYWAY, translate("Tellings", "Open it all the same"))
    return Notice(Level.WARNING, sentence.title, sentence.line, (action,))


def memory_need(n_bytes: int) -> str:
    """How much memory a model will want."""
    return translate("Tellings", "needs about {0}").format(size_text(n_bytes))


def memory_left(n_bytes: int) -> str:
    """How much memory there is."""
    return translate("Tellings", "{0} of memory are free").format(size_text(n_bytes))


def of_copied_options(text: str) -> Notice:
    """The chain is in the clipboard."""
    return Notice(
        Level.INFO,
        translate("Tellings", "Copied as options of llama.cpp"),
        text if len(text) <= 300 else text[:299] + "…",
    )


def of_pasted_options(leftovers: Sequence[Leftover], *, taken: bool) -> Notice:
    """Not all of a pasted command line was understood, or nothing of it."""
    lines = leftover_lines(leftovers)
    if not taken:
        return Notice(Level.WARNING, translate("Tellings", "Nothing was taken from the clipboard"), lines)
    return Notice(Level.WARNING, translate("Tellings", "Taken from the clipboard, but for what follows"), lines)


def of_models_sampling(leftovers: Sequence[Leftover]) -> Notice:
    """A model's file asks for samplers that are not here, or nonsense."""
    return Notice(
        Level.INFO,
        translate("Tellings", "Some of this model's own sampler settings were left out"),
        leftover_lines(leftovers),
    )


def of_presets_file(leftovers: Sequence[Leftover]) -> Notice:
    """The file of presets has what nobody understands."""
    text = f"{leftover_lines(leftovers)} " + translate("Tellings", "The rest was loaded.")
    return Notice(Level.WARNING, translate("Tellings", "Some of your presets could not be read"), text)


def of_deleted_preset(name: str) -> Notice:
    """A preset can be had back."""
    action = NoticeAction(RESTORE_PRESET, translate("Tellings", "Bring it back"))
    return Notice(Level.INFO, translate("Tellings", "The preset {0} was deleted").format(name), "", (action,))


def of_taken_name(name: str) -> Notice:
    """A preset that comes along has this name."""
    return Notice(
        Level.WARNING,
        translate("Tellings", "There is a preset {0} already").format(name),
        translate("Tellings", "Choose another name."),
    )


def of_unsaved_preset(reason: str) -> Notice:
    """A preset could not be kept; the system's reason, "" where the program itself does not take it."""
    reason = reason or translate("Tellings", "the name is taken, or there are too many")
    return Notice(Level.ERROR, translate("Tellings", "The preset was not saved"), reason)


def model_name(path: str) -> str:
    """A file's name as it is shown while its model is not known; what could deceive is made visible."""
    return running_text(PurePath(path).name)
