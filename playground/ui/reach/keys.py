"""All keys of the window in one table, and letters under keyboard layouts that have no Latin ones."""

from __future__ import annotations

import sys
from dataclasses import dataclass

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence

_CONTEXT = "Keys"


@dataclass(frozen=True, slots=True)
class Key:
    """A key of the window.

    Attributes:
        name: what it does, as the code calls it.
        sequences: the keys in Qt's portable notation; any of them does it.
        words: what it does, as a person reads it, untranslated.
        in_fields: whether it also acts while a text or number field has the focus.
    """

    name: str
    sequences: tuple[str, ...]
    words: str
    in_fields: bool = False

    @property
    def description(self) -> str:
        """What it does, in the user's language."""
        return QCoreApplication.translate(_CONTEXT, self.words)

    @property
    def hint(self) -> str:
        """The first key as it stands on a button."""
        return hint(self.sequences[0])

    def key_sequences(self) -> list[QKeySequence]:
        """For a QAction or QShortcut."""
        return [QKeySequence(each, QKeySequence.SequenceFormat.PortableText) for each in self.sequences]


PICKS = tuple("1234567890")
"""The digits that pick the first ten rows."""

KEYS: dict[str, Key] = {
    key.name: key
    for key in (
        Key("step", ("Space",), QT_TRANSLATE_NOOP("Keys", "Step: append the drawn token")),
        Key("play", ("P",), QT_TRANSLATE_NOOP("Keys", "Play or pause")),
        Key("back", ("Left",), QT_TRANSLATE_NOOP("Keys", "Back one token")),
        Key("forward", ("Right",), QT_TRANSLATE_NOOP("Keys", "Forward along the branch; at its tip, step")),
        Key("end", ("End",), QT_TRANSLATE_NOOP("Keys", "Return to the end of the branch, with the chain from before")),
        Key("token_before", ("Alt+Left",), QT_TRANSLATE_NOOP("Keys", "The token before in the text; Enter goes there")),
        Key("token_after", ("Alt+Right",), QT_TRANSLATE_NOOP("Keys", "The token after in the text; Enter goes there")),
        Key("redraw", ("R",), QT_TRANSLATE_NOOP("Keys", "Redraw: throw the dice for the next token again")),
        Key("again", ("Ctrl+R",), QT_TRANSLATE_NOOP("Keys", "Again: the whole answer anew, with other luck"), True),
        Key("pick", PICKS, QT_TRANSLATE_NOOP("Keys", "Pick one of the first ten tokens by hand")),
        Key("cooler", ("[",), QT_TRANSLATE_NOOP("Keys", "Lower temperature")),
        Key("warmer", ("]",), QT_TRANSLATE_NOOP("Keys", "Higher temperature")),
        Key("stages", ("V",), QT_TRANSLATE_NOOP("Keys", "The tokens through all stages of the chain")),
        Key("stage_before", ("Shift+Left",), QT_TRANSLATE_NOOP("Keys", "Bars of the stage before")),
        Key("stage_after", ("Shift+Right",), QT_TRANSLATE_NOOP("Keys", "Bars of the stage after")),
        Key("sweep", ("S",), QT_TRANSLATE_NOOP("Keys", "Sweep: the top tokens at all temperatures")),
        Key("compare", ("D",), QT_TRANSLATE_NOOP("Keys", "Compare: several columns continue the same prompt")),
        Key("luck", ("L",), QT_TRANSLATE_NOOP("Keys", "The same luck at other temperatures")),
        Key("throws", ("T",), QT_TRANSLATE_NOOP("Keys", "Throw the dice 1,000 times and count")),
        Key("answers", ("W",), QT_TRANSLATE_NOOP("Keys", "Whole answers: draw many and count them")),
        Key("ahead", ("A",), QT_TRANSLATE_NOOP("Keys", "Look ahead: the most probable continuations as a tree")),
        Key("tree", ("G",), QT_TRANSLATE_NOOP("Keys", "The conversation as a tree, or the path to here as text")),
        Key("undo", ("Ctrl+Z",), QT_TRANSLATE_NOOP("Keys", "Undo")),
        Key("redo", ("Ctrl+Shift+Z", "Ctrl+Y"), QT_TRANSLATE_NOOP("Keys", "Redo")),
        Key("tint", ("C",), QT_TRANSLATE_NOOP("Keys", "Colour the text by something else")),
        Key(
            "prompt",
            ("B",),
            QT_TRANSLATE_NOOP("Keys", "Show the prompt's tokens and how probable each was"),
        ),
        Key("edit", ("E",), QT_TRANSLATE_NOOP("Keys", "Edit the last message: a new branch from there")),
        Key("insert", ("I",), QT_TRANSLATE_NOOP("Keys", "Insert words of your own into the answer")),
        Key("copy_figure", ("Ctrl+Shift+C",), QT_TRANSLATE_NOOP("Keys", "Copy a figure of what is shown"), True),
        Key("save_figure", ("Ctrl+Shift+S",), QT_TRANSLATE_NOOP("Keys", "Save a figure: picture, SVG or film"), True),
        Key("find", ("F", "Ctrl+F"), QT_TRANSLATE_NOOP("Keys", "Find a token in the vocabulary")),
        Key("write", ("Ctrl+L", "M"), QT_TRANSLATE_NOOP("Keys", "Go to the message field")),
        Key(
            "scores",
            ("X",),
            QT_TRANSLATE_NOOP("Keys", "The best tokens' scores in your hand: exponentials, sum, shares"),
        ),
        Key("lesson", ("F1",), QT_TRANSLATE_NOOP("Keys", "The lesson: how scores become a token"), True),
        Key("leave", ("Esc",), QT_TRANSLATE_NOOP("Keys", "Leave a field; cancel what is going on"), True),
        Key("new", ("Ctrl+N",), QT_TRANSLATE_NOOP("Keys", "New conversation"), True),
        Key("open", ("Ctrl+O",), QT_TRANSLATE_NOOP("Keys", "Open a model"), True),
        Key("open_session", ("Ctrl+Shift+O",), QT_TRANSLATE_NOOP("Keys", "Open a conversation"), True),
        Key("save_session", ("Ctrl+S",), QT_TRANSLATE_NOOP("Keys", "Save the conversation as a file"), True),
        Key("export", ("Ctrl+E",), QT_TRANSLATE_NOOP("Keys", "Export the conversation or the bars"), True),
        Key("larger", ("Ctrl++", "Ctrl+="), QT_TRANSLATE_NOOP("Keys", "Everything larger, up to 300 %"), True),
        Key("smaller", ("Ctrl+-",), QT_TRANSLATE_NOOP("Keys", "Everything smaller again"), True),
        Key("usual_size", ("Ctrl+0",), QT_TRANSLATE_NOOP("Keys", "Everything at its usual size"), True),
        Key("present", ("F5",), QT_TRANSLATE_NOOP("Keys", "Present: everything big on a full screen"), True),
        Key("keys", ("?",), QT_TRANSLATE_NOOP("Keys", "This list of keys")),
        Key("quit", ("Ctrl+Q",), QT_TRANSLATE_NOOP("Keys", "Quit"), True),
    )
}

_SHORT = {"Left": "←", "Right": "→", "Up": "↑", "Down": "↓"}


def hint(sequence: str) -> str:
    """A key as it stands on a button: an arrow for an arrow key, else as it is written on the platform's keyboards."""
    if sys.platform != "darwin":
        # Qt would translate names that stand on no keyboard.
        return _SHORT.get(sequence, sequence)
    made = QKeySequence(sequence, QKeySequence.SequenceFormat.PortableText)
    return _SHORT.get(sequence) or made.toString(QKeySequence.SequenceFormat.NativeText)


#: The Korean two-set layout: which Latin letter lies on the key of each jamo.
_JAMO_ROWS = (
    ("ㅂㅈㄷㄱㅅㅛㅕㅑㅐㅔ", "QWERTYUIOP"),
    ("ㅁㄴㅇㄹㅎㅗㅓㅏㅣ", "ASDFGHJKL"),
    ("ㅋㅌㅊㅍㅠㅜㅡ", "ZXCVBNM"),
    ("ㅃㅉㄸㄲㅆㅒㅖ", "QWERTOP"),
)
_DUBEOLSIK = {jamo: letter for jamos, letters in _JAMO_ROWS for jamo, letter in zip(jamos, letters, strict=True)}

#: X11 and Wayland key codes (evdev + 8) of the letter keys, by their place on the keyboard.
_X11_ROWS = ((24, "QWERTYUIOP"), (38, "ASDFGHJKL"), (52, "ZXCVBNM"))
_X11_LETTERS = {first + index: letter for first, row in _X11_ROWS for index, letter in enumerate(row)}
#: macOS virtual key codes 0 to 46 (kVK_ANSI_...) of the letter keys.
_MAC_LETTERS = dict(
    zip(
        (0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 11, 12, 13, 14, 15, 16, 17, 31, 32, 34, 35, 37, 38, 40, 45, 46),
        "ASDFHGZXCVBQWERYTOUIPLJKNM",
        strict=True,
    )
)

_COMMANDS = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier


def letter_of(event: QKeyEvent) -> str | None:
    """The Latin letter, A to Z, that a key event stands for, None for any other key.

    A layout that types Latin letters decides by the letter, so AZERTY and Dvorak are what their keys say. One that
    types others (Korean, Russian, Greek ...) decides by the key's place.
    """
    if event.modifiers() & _COMMANDS:
        return None
    typed = event.text()
    letter = _latin(typed) or _DUBEOLSIK.get(typed) or _latin_key(event.key()) or _jamo_key(event.key())
    if letter is not None:
        return letter
    types_other_letters = typed.isalpha() or event.key() in (0, Qt.Key.Key_unknown)
    return _letter_by_place(event) if types_other_letters else None


def _latin(text: str) -> str | None:
    return text.upper() if len(text) == 1 and text.isascii() and text.isalpha() else None


def _latin_key(key: int) -> str | None:
    return chr(key) if Qt.Key.Key_A <= key <= Qt.Key.Key_Z else None


def _jamo_key(key: int) -> str | None:
    return _DUBEOLSIK.get(chr(key)) if 0x3131 <= key <= 0x3163 else None


def _letter_by_place(event: QKeyEvent) -> str | None:
    if sys.platform == "win32":
        return _latin_key(event.nativeVirtualKey())
    if sys.platform == "darwin":
        return _MAC_LETTERS.get(event.nativeVirtualKey())
    return _X11_LETTERS.get(event.nativeScanCode())
