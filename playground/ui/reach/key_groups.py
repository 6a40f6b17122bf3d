"""The keys by what they are for, as the list of keys shows them."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from playground.ui.reach.keys import KEYS, Key


@dataclass(frozen=True, slots=True)
class Group:
    """Keys below one heading.

    Attributes:
        words: the heading, untranslated.
        keys: in their order.
    """

    words: str
    keys: tuple[Key, ...]

    @property
    def title(self) -> str:
        """The heading, in the user's language."""
        return QCoreApplication.translate("Keys", self.words)


def _group(words: str, *names: str) -> Group:
    return Group(words, tuple(KEYS[name] for name in names))


LOCAL_KEYS = (
    Key("row", ("Up", "Down"), QT_TRANSLATE_NOOP("Keys", "Bars: move along them")),
    Key("pick_row", ("Return",), QT_TRANSLATE_NOOP("Keys", "Bars, tree, text: pick, or go there")),
    Key("send", ("Return",), QT_TRANSLATE_NOOP("Keys", "Message: send")),
    Key("break", ("Shift+Return",), QT_TRANSLATE_NOOP("Keys", "Message: break the line")),
    Key("what_if", ("Alt+Left", "Alt+Right"), QT_TRANSLATE_NOOP("Keys", "Slider: what if, without setting it")),
    Key("move_card", ("Alt+Up", "Alt+Down"), QT_TRANSLATE_NOOP("Keys", "Sampler: move it in the chain")),
    Key("name", ("F2",), QT_TRANSLATE_NOOP("Keys", "Tree: name the branch")),
    Key("hide", ("H",), QT_TRANSLATE_NOOP("Keys", "Tree: hide or show the branch")),
    Key("delete", ("Del",), QT_TRANSLATE_NOOP("Keys", "Tree: delete the branch")),
    Key("zoom", ("+", "−"), QT_TRANSLATE_NOOP("Keys", "Tree: larger, smaller")),
    Key("read", ("PgDown", "PgUp"), QT_TRANSLATE_NOOP("Keys", "Lesson: read on, read back")),
)
"""What keys do where the keyboard stands, and nowhere else."""

COLUMNS: tuple[tuple[Group, ...], ...] = (
    (
        _group(
            QT_TRANSLATE_NOOP("Keys", "Step and go"),
            "step", "play", "back", "forward", "end", "redraw", "again", "pick", "token_before", "token_after",
        ),
        _group(
            QT_TRANSLATE_NOOP("Keys", "Temperature and chain"),
            "cooler", "warmer", "sweep", "stages", "stage_before", "stage_after",
        ),
    ),
    (
        _group(
            QT_TRANSLATE_NOOP("Keys", "Views"),
            "compare", "tree", "ahead", "find", "scores", "luck", "throws", "answers", "tint", "prompt", "lesson",
            "present", "save_figure", "copy_figure",
        ),
        _group(
            QT_TRANSLATE_NOOP("Keys", "Program"), "open", "larger", "smaller", "usual_size", "keys", "leave", "quit",
        ),
    ),
    (
        _group(QT_TRANSLATE_NOOP("Keys", "Text"), "write", "edit", "insert", "undo", "redo"),
        _group(QT_TRANSLATE_NOOP("Keys", "Conversations"), "new", "open_session", "save_session", "export"),
        Group(QT_TRANSLATE_NOOP("Keys", "Where the keyboard stands"), LOCAL_KEYS),
    ),
)  # fmt: skip
"""Side by side, from left to right; each of KEYS stands in one of them."""
