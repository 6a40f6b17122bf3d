"""The setting that nothing moves by itself: the window, the lesson and the stage jump to what they show."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QAbstractAnimation, QSize, Qt
from PySide6.QtWidgets import QApplication

from playground.ui import showing
from playground.ui.stage import presenting
from tests.ui.stage_person import Presenter

Key = Qt.Key


def moves(act: Callable[[], object]) -> bool:
    """Whether anything in the application sets out for somewhere while something is done."""
    states: list[QAbstractAnimation.State] = []
    found = [each for top in QApplication.topLevelWidgets() for each in top.findChildren(QAbstractAnimation)]
    for each in found:
        each.stateChanged.connect(lambda new, _old: states.append(new))
    act()
    return QAbstractAnimation.State.Running in states


@pytest.mark.parametrize("on", [True, False])
def test_everything_glides_or_nothing(person, monkeypatch, on):
    # Changes that come at once after another do not glide either.
    monkeypatch.setattr(showing, "GLIDE_PAUSE", -1.0)
    monkeypatch.setattr(presenting, "_GLIDE_PAUSE", -1.0)
    window = person.window
    switch = window.header.settings_menu.switches["motion"]
    if switch.isChecked() != on:
        switch.trigger()
    window.preferring.take()
    person.say("Hi, how are you?")

    def warmer() -> None:
        person.press(Key.Key_BracketRight)
        person.settle()

    assert moves(warmer) == on
    window.lesson.open(3)
    assert moves(warmer) == on
    window.lesson.close()
    window.presenting.begin(size=QSize(1024, 768))
    presenter = Presenter(person)
    presenter.settle()
    assert moves(lambda: (presenter.press(Key.Key_Up), presenter.picture)) == on
    window.presenting.leave()
