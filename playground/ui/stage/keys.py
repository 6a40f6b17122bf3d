"""The keys of the stage in one table, and a clicker's."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, Qt
from PySide6.QtGui import QKeyEvent

from playground.ui.reach.keys import Key, letter_of

Keys = Qt.Key
_CTRL = Qt.KeyboardModifier.ControlModifier
_SHIFT = Qt.KeyboardModifier.ShiftModifier

STAGE_KEYS: tuple[Key, ...] = (
    Key("next", ("PgDown", "Right"), QT_TRANSLATE_NOOP("Keys", "next cue or step")),
    Key("previous", ("PgUp", "Left"), QT_TRANSLATE_NOOP("Keys", "back")),
    Key("next_scene", ("Ctrl+PgDown",), QT_TRANSLATE_NOOP("Keys", "next scene")),
    Key("scene_before", ("Ctrl+PgUp",), QT_TRANSLATE_NOOP("Keys", "scene before")),
    Key("step", ("Space",), QT_TRANSLATE_NOOP("Keys", "one step")),
    Key("pick", tuple("123456789"), QT_TRANSLATE_NOOP("Keys", "pick a token")),
    Key("ask", ("Return",), QT_TRANSLATE_NOOP("Keys", "type a prompt")),
    Key("hide", ("H",), QT_TRANSLATE_NOOP("Keys", "guess first")),
    Key("strip", ("U",), QT_TRANSLATE_NOOP("Keys", "strip with u")),
    Key("chain", ("C",), QT_TRANSLATE_NOOP("Keys", "sampler chain")),
    Key("temperatures", ("L",), QT_TRANSLATE_NOOP("Keys", "two temperatures")),
    Key("tree", ("G",), QT_TRANSLATE_NOOP("Keys", "tree of tokens")),
    Key("text", ("X",), QT_TRANSLATE_NOOP("Keys", "text only")),
    Key("warmer", ("Up", "Down"), QT_TRANSLATE_NOOP("Keys", "temperature")),
    Key("other_warmer", ("Shift+Up", "Shift+Down"), QT_TRANSLATE_NOOP("Keys", "the other one")),
    Key("throws", ("T",), QT_TRANSLATE_NOOP("Keys", "1,000 throws")),
    Key("redraw", ("R",), QT_TRANSLATE_NOOP("Keys", "other dice")),
    Key("play", ("P",), QT_TRANSLATE_NOOP("Keys", "play, pause")),
    Key("blank", (".", "B"), QT_TRANSLATE_NOOP("Keys", "blank screen")),
    Key("theme", ("D",), QT_TRANSLATE_NOOP("Keys", "dark or light")),
    Key("larger", ("Ctrl++", "Ctrl+-"), QT_TRANSLATE_NOOP("Keys", "size")),
    Key("usual_size", ("Ctrl+0",), QT_TRANSLATE_NOOP("Keys", "usual size")),
    Key("screen", ("S",), QT_TRANSLATE_NOOP("Keys", "other screen")),
    Key("read_on", ("Ctrl+Down", "Ctrl+Up"), QT_TRANSLATE_NOOP("Keys", "scroll notes")),
    Key("leave", ("Esc",), QT_TRANSLATE_NOOP("Keys", "twice: leave")),
    Key("help", ("?", "F1"), QT_TRANSLATE_NOOP("Keys", "this list")),
)
"""What "?" lists."""

_NAMES = {
    "PgDown": QT_TRANSLATE_NOOP("Keys", "PgDn"),
    "PgUp": QT_TRANSLATE_NOOP("Keys", "PgUp"),
    "Return": QT_TRANSLATE_NOOP("Keys", "Enter"),
    "Space": QT_TRANSLATE_NOOP("Keys", "Space"),
    "Left": "←",
    "Right": "→",
    "Up": "↑",
    "Down": "↓",
    "Ctrl++": "Ctrl +",
    "Ctrl+-": "Ctrl −",
    "Ctrl+0": "Ctrl 0",
    "Ctrl+PgDown": QT_TRANSLATE_NOOP("Keys", "Ctrl PgDn"),
    "Ctrl+PgUp": QT_TRANSLATE_NOOP("Keys", "Ctrl PgUp"),
    "Ctrl+Down": "Ctrl ↓",
    "Ctrl+Up": "Ctrl ↑",
    "Shift+Up": "Shift ↑",
    "Shift+Down": "Shift ↓",
}

_LETTERS = {key.sequences[-1]: key.name for key in STAGE_KEYS if key.sequences[-1].isalpha() and key.name != "pick"
            and len(key.sequences[-1]) == 1}  # fmt: skip

_BY_KEY: dict[Qt.Key, str] = {
    Keys.Key_PageDown: "next",
    Keys.Key_Right: "next",
    Keys.Key_PageUp: "previous",
    Keys.Key_Left: "previous",
    Keys.Key_Space: "step",
    Keys.Key_Up: "warmer",
    Keys.Key_Down: "cooler",
    Keys.Key_Return: "ask",
    Keys.Key_Enter: "ask",
    Keys.Key_Period: "blank",
    Keys.Key_Question: "help",
    Keys.Key_Escape: "leave",
    Keys.Key_F1: "help",
    Keys.Key_F5: "nothing",
}
_WITH_CTRL: dict[Qt.Key, str] = {
    Keys.Key_Plus: "larger",
    Keys.Key_Equal: "larger",
    Keys.Key_Minus: "smaller",
    Keys.Key_0: "usual_size",
    Keys.Key_PageDown: "next_scene",
    Keys.Key_PageUp: "scene_before",
    Keys.Key_Down: "read_on",
    Keys.Key_Up: "read_back",
}
_WITH_SHIFT: dict[Qt.Key, str] = {Keys.Key_Up: "other_warmer", Keys.Key_Down: "other_cooler"}
_REPEATING = frozenset(
    ("warmer", "cooler", "other_warmer", "other_cooler", "larger", "smaller", "read_on", "read_back")
)


def words(key: Key) -> str:
    """The keys as they are listed: "PgDn →", "Ctrl +, Ctrl −"."""
    if key.name == "pick":
        return "1 – 9"
    names = [QCoreApplication.translate("Keys", _NAMES.get(each, each)) for each in key.sequences]
    return (", " if any(" " in name for name in names) else " ").join(names)


def action_of(event: QKeyEvent) -> str:
    """The name of what a key does on the stage, "" for nothing; a digit gives "pick" and its row follows the text."""
    modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    key = Qt.Key(event.key())
    if modifiers & _CTRL:
        return _WITH_CTRL.get(key, "")
    if modifiers & _SHIFT and key in _WITH_SHIFT:
        return _WITH_SHIFT[key]
    if event.text() == "?":
        return "help"
    if Keys.Key_1 <= key <= Keys.Key_9:
        return "pick"
    name = _BY_KEY.get(key)
    if name is None:
        name = _LETTERS.get(letter_of(event) or "", "")
    return name


class StageKeys:
    """Turns keys into the actions of the same names; a held key repeats only where that helps."""

    def __init__(self, actions: dict[str, Callable]) -> None:
        self._actions = actions

    def press(self, event: QKeyEvent) -> bool:
        """Whether the key means something here."""
        name = action_of(event)
        if not name:
            return False
        if event.isAutoRepeat() and name not in _REPEATING:
            return True
        if name == "pick":
            self._actions["pick"](event.key() - Qt.Key.Key_1)
        elif name != "nothing":
            self._actions[name]()
        return True
