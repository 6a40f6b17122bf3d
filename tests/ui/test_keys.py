"""The table of keys, and letters under layouts that have no Latin ones."""

import sys

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence

from playground.ui.reach.keys import KEYS, PICKS, hint, letter_of

NO, SHIFT, CTRL = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier


def press(key, text="", modifiers=NO):
    return QKeyEvent(QEvent.Type.KeyPress, key, modifiers, text)


def press_at(scan_code, text="", key=0):
    return QKeyEvent(QEvent.Type.KeyPress, key, NO, scan_code, 0, 0, text)


@pytest.mark.parametrize(
    ("event", "letter"),
    [
        (press(Qt.Key.Key_P, "p"), "P"),
        (press(Qt.Key.Key_R, "R", SHIFT), "R"),
        (press(0x3154, "ㅔ"), "P"),
        (press(0x3131, "ㄱ"), "R"),
        (press(0x3132, "ㄲ", SHIFT), "R"),
        (press(0x3161, "ㅡ"), "M"),
        (press(0x3154, ""), "P"),
        (press(Qt.Key.Key_unknown, "ㄱ"), "R"),
        (press(Qt.Key.Key_Space, " "), None),
        (press(Qt.Key.Key_1, "1"), None),
        (press(Qt.Key.Key_BracketLeft, "["), None),
        (press(Qt.Key.Key_R, "\x12", CTRL), None),
        (press(0x3131, "ㄱ", CTRL), None),
        (press(Qt.Key.Key_Left), None),
    ],
)
def test_letters(qapp, event, letter):
    assert letter_of(event) == letter


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="key codes of X11 and Wayland")
@pytest.mark.parametrize(("code", "text", "letter"), [(33, "з", "P"), (27, "к", "R"), (33, "π", "P"), (61, "/", None)])
def test_other_alphabets_go_by_the_place_of_the_key(qapp, code, text, letter):
    assert letter_of(press_at(code, text, ord(text.upper()))) == letter


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="key codes of X11 and Wayland")
def test_a_latin_layout_goes_by_its_letters(qapp):
    # On AZERTY the key at QWERTY's Q types A.
    assert letter_of(press_at(24, "a", Qt.Key.Key_A)) == "A"


def test_every_key_is_one_that_qt_knows(qapp):
    for key in KEYS.values():
        for sequence in key.key_sequences():
            assert not sequence.isEmpty()
            assert sequence[0].key() != Qt.Key.Key_unknown


def test_no_key_does_two_things(qapp):
    used = [sequence.toString(QKeySequence.PortableText) for key in KEYS.values() for sequence in key.key_sequences()]
    assert len(used) == len(set(used))


def test_every_key_says_what_it_does(qapp):
    assert all(key.description for key in KEYS.values())
    assert "".join(PICKS) == "1234567890"


@pytest.mark.parametrize(("sequence", "shown"), [("Left", "←"), ("P", "P"), ("Space", "Space")])
def test_hints(qapp, sequence, shown):
    assert hint(sequence) == shown
