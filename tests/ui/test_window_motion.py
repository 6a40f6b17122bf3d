"""The setting that nothing moves by itself: the window, the lesson and the stage jump to what they show."""

from PySide6.QtCore import QAbstractAnimation, QSize, Qt
from PySide6.QtWidgets import QApplication

from tests.ui.stage_person import Presenter

Key = Qt.Key


def moving() -> list[QAbstractAnimation]:
    """Everything in the application that is on its way somewhere."""
    found = [each for top in QApplication.topLevelWidgets() for each in top.findChildren(QAbstractAnimation)]
    return [each for each in found if each.state() == QAbstractAnimation.State.Running]


def test_without_motion_nothing_glides_anywhere(person):
    window, switch = person.window, person.window.header._switches["motion"]
    person.say("Hi, how are you?")
    window.settings.motion = True
    window.preferring.take()
    seen = {}
    for on in (True, False):
        assert switch.isChecked() == on
        person.press(Key.Key_BracketRight)
        person.settle()
        seen["window", on] = bool(moving())
        window.lesson.open(3)
        person.press(Key.Key_BracketRight)
        person.settle()
        seen["lesson", on] = bool(moving())
        window.lesson.close()
        window.presenting.begin(size=QSize(1024, 768))
        presenter = Presenter(person)
        presenter.press(Key.Key_Up)
        assert presenter.picture is not None
        seen["stage", on] = bool(moving())
        window.presenting.leave()
        switch.trigger()
    assert seen == {(place, on): on for place in ("window", "lesson", "stage") for on in (True, False)}
    window.settings.motion = True
    window.preferring.take()
    person.chart.motion = False
