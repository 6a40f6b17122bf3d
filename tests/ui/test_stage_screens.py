"""Two screens: the stage on the hall's, the notes on one's own, and the other way round."""

import json
import os
import subprocess
import sys

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QLabel, QScrollArea

from playground.ui.look.theme import themes
from playground.ui.stage.notes import NotesWindow
from playground.ui.stage.window import StageWindow

PROGRAM = """
from types import SimpleNamespace
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QScrollArea
from playground.ui.running import application, make_window
from playground.ui.settings import Settings

qt = application()
settings = Settings()
window = make_window(settings, "light")
window.setScreen(next(screen for screen in qt.screens() if screen.name() == "LAPTOP"))
window.show()
presenting = window.presenting

def report(words):
    stage, notes = presenting.stage, presenting.notes
    print(words, stage.screen().name(), stage.geometry().size().toTuple(), notes.screen().name(), notes.isVisible())

presenting.begin()
report("begin")
QTest.keyClick(presenting.notes, Qt.Key.Key_B)
print("blank", presenting.stage.canvas.is_blank)
QTest.keyClick(presenting.notes, Qt.Key.Key_S)
print("blank", presenting.stage.canvas.is_blank)
presenting.stage.running = SimpleNamespace(elapsed=lambda: 65_000, isValid=lambda: True)
QTest.keyClick(presenting.stage, Qt.Key.Key_S)
report("other")
print("clock", presenting.notes.passed.text())
ask_line = presenting.stage.ask_line
ask_line.sent.disconnect()
ask_line.sent.connect(lambda text: print("sent", ascii(text)))
from_notes = lambda event: qt.sendEvent(presenting.notes, event)
QTest.keyClick(presenting.notes, Qt.Key.Key_Return)
presenting.notes.activateWindow()
QTest.keyClicks(presenting.notes, "b.h1?x")
QTest.keyClick(presenting.notes, Qt.Key.Key_Backspace)
from_notes(QInputMethodEvent("\ub124", []))
for key in (Qt.Key.Key_Return, Qt.Key.Key_Escape):
    QTest.keyClick(presenting.notes, key)
print("composes", presenting.notes.inputMethodQuery(Qt.InputMethodQuery.ImEnabled), ask_line.isVisible())
commit = QInputMethodEvent()
commit.setCommitString("\ub124\ud314")
from_notes(commit)
QTest.mouseClick(presenting.stage, Qt.MouseButton.LeftButton)
print("focus", presenting.stage.focusWidget() is ask_line.field, presenting.stage.canvas.is_blank)
QTest.keyClick(presenting.notes, Qt.Key.Key_Return)
print("asks", ask_line.isVisible(), presenting.notes.testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled))
QTest.keyClick(presenting.notes, Qt.Key.Key_B)
print("blank", presenting.stage.canvas.is_blank)
QTest.keyClick(presenting.notes, Qt.Key.Key_B)
presenting.notes.notes.setText("A long note. " * 2000)
bar = presenting.notes.findChild(QScrollArea).verticalScrollBar()
qt.processEvents()
for window, key in ((presenting.stage, Qt.Key.Key_Down), (presenting.notes, Qt.Key.Key_Up)):
    QTest.keyClick(window, key, Qt.KeyboardModifier.ControlModifier)
    print("notes", bar.value() > 0)
print("remembered", settings.stage_screen)
presenting.leave()
presenting.begin()
report("again")
print("clock", bool(presenting.notes.clock.text()), presenting.notes.coming.text())
window.close()
"""


@pytest.fixture
def notes(qtbot):
    """The presenter's window of a laptop."""
    made = NotesWindow(StageWindow({}))
    qtbot.addWidget(made)
    made.resize(1280, 720)
    made.show()
    yield made
    themes().choose("light", 1.0)


@pytest.mark.parametrize("scale", [1.0, 1.5, 2.0, 3.0])
def test_the_notes_fit_a_laptop_at_every_size(notes, scale):
    themes().choose("light", scale)
    usual = themes().current.font("body").pixelSize()
    for title, coming in (("How a language model chooses its next word", "1 step"), ("말" * 300, "모 " * 60), ("", "")):
        notes.show_place(f"{title} · scene 7 of 10" if title else "", "A note.", coming)
        assert notes.size().toTuple() == (1280, 720)
        assert notes.minimumSizeHint().height() <= 720
        QApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
        for each in notes.findChildren(QLabel):
            assert each.width() >= each.sizeHint().width() or not each.isVisible()
            assert each.height() >= each.sizeHint().height() or not each.isVisible()
        assert notes.notes.font().pixelSize() >= usual
        line = notes.notes.fontMetrics().lineSpacing()
        sheet = notes.findChild(QScrollArea)
        assert sheet.viewport().height() >= (1 if "말" in title else 4) * line
        assert sheet.verticalScrollBar().maximum() == 0
    large = notes.notes.font().pixelSize() / usual
    assert large == pytest.approx(1.75, abs=0.05) if scale == 1.0 else large >= 1.0
    for long in ("A long note. " * 300, "x" * 4000):
        notes.show_place("", long, "")
        QApplication.processEvents()
        assert sheet.verticalScrollBar().maximum() > 0
        assert notes.notes.width() == sheet.viewport().width()


def screen(name: str, x: int, width: int, height: int) -> dict:
    return {
        "name": name,
        "x": x,
        "y": 0,
        "width": width,
        "height": height,
        "logicalDpi": 96,
        "logicalBaseDpi": 96,
        "dpr": 1,
    }


def test_stage_and_notes_share_two_screens(tmp_path):
    layout = tmp_path / "screens.json"
    layout.write_text(json.dumps({"screens": [screen("LAPTOP", 0, 1280, 800), screen("HALL", 1280, 1024, 768)]}))
    environment = os.environ | {"QT_QPA_PLATFORM": f"offscreen:configfile={layout}"}
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM],
        capture_output=True,
        timeout=100,
        encoding="utf-8",
        check=False,
        env=environment,
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout.splitlines() == [
        "begin HALL (1024, 768) LAPTOP True",
        "blank True",
        "blank False",
        "other LAPTOP (1280, 800) HALL True",
        "clock since 1:05",
        "composes True True",
        "focus True False",
        "sent 'b.h1?\\ub124\\ud314'",
        "asks False False",
        "blank True",
        "notes True",
        "notes False",
        "remembered LAPTOP",
        "again LAPTOP (1280, 800) HALL True",
        "clock True Next: 1 step",
    ]
