"""Temperature by mouse, wheel, keys and typing."""

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QKeyEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QScrollArea, QSlider

from playground.ui.bars.temperature import TemperaturePanel
from playground.ui.chain.scales import TEMPERATURE, PowerScale
from playground.ui.look.theme import themes
from playground.ui.parts.value_slider import ValueSlider
from tests.ui.distributions import nepal


@pytest.fixture
def panel(qtbot):
    themes().choose("light")
    made = TemperaturePanel()
    made.resize(600, 100)
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    qtbot.waitExposed(made)
    return made


def type_over(field, text, *, confirm=True):
    field.setFocus()
    field.selectAll()
    QTest.keyClick(field, Qt.Key.Key_Backspace)
    QTest.keyClicks(field, text)
    if confirm:
        QTest.keyClick(field, Qt.Key.Key_Return)


@pytest.mark.parametrize("value", [0.0, 0.01, 0.5, 0.8, 1.0, 1.3, 2.0, 3.3, 5.0])
def test_the_scale_goes_there_and_back(value):
    assert TEMPERATURE.value(TEMPERATURE.place(value)) == pytest.approx(value)


def test_half_of_the_track_is_for_the_useful_range():
    assert TEMPERATURE.place(2.0) - TEMPERATURE.place(0.5) >= 0.5


@pytest.mark.parametrize(("typed", "value"), [("0.8", 0.8), ("1,5", 1.5), ("0", 0.0), ("5", 5.0), ("0.125", 0.125)])
def test_typed_values(panel, qtbot, typed, value):
    with qtbot.waitSignal(panel.temperature_changed) as changed:
        type_over(panel._field, typed)
    assert changed.args == [value]
    assert panel.temperature == value


@pytest.mark.parametrize("typed", ["5.1", "7", "100", "-1", "abc", "nan", "inf", "1e9", ""])
def test_what_is_out_of_range_is_refused_with_the_range(panel, qtbot, typed):
    panel.set_temperature(0.8)
    with qtbot.assertNotEmitted(panel.temperature_changed):
        type_over(panel._field, typed)
    assert panel._raw.text == "takes 0 to 5"
    assert panel.temperature == 0.8
    with qtbot.waitSignal(panel.left):
        QTest.keyClick(panel._field, Qt.Key.Key_Escape)
    assert panel._field.text() == "0.80"
    assert panel._raw.text == ""


def test_leaving_the_field_keeps_what_is_good_and_forgets_what_is_not(panel, qtbot):
    with qtbot.waitSignal(panel.temperature_changed) as changed:
        type_over(panel._field, "2", confirm=False)
        panel._field.clearFocus()
    assert changed.args == [2.0]
    type_over(panel._field, "9", confirm=False)
    panel._field.clearFocus()
    assert panel._field.text() == "2.00"
    assert panel._raw.text == ""


def test_setting_sends_nothing_and_a_half_typed_number_is_left_alone(panel, qtbot):
    with qtbot.assertNotEmitted(panel.temperature_changed):
        panel.set_temperature(1.3)
    type_over(panel._field, "0.", confirm=False)
    panel.set_temperature(1.4)
    assert panel._field.text() == "0."


@pytest.mark.parametrize(("target", "value"), [(0.0, 0.0), (0.75, 0.75), (1.0, 1.0), (2.0, 2.0), (5.0, 5.0)])
def test_a_click_on_the_track(panel, qtbot, target, value):
    panel.set_temperature(3.0)
    slider = panel._slider
    with qtbot.waitSignal(panel.temperature_changed) as changed:
        QTest.mouseClick(slider, Qt.MouseButton.LeftButton, pos=QPoint(round(slider.x_of(target)), 12))
    assert changed.args[0] == pytest.approx(value, abs=0.02)
    assert panel._field.text() == f"{changed.args[0]:.2f}"


@pytest.mark.parametrize(("beside", "value"), [(0.0, 0.0), (1.0, 1.0)])
def test_the_handle_snaps_to_greedy_and_to_one(panel, beside, value):
    slider = panel._slider
    panel.set_temperature(3.0)
    QTest.mouseClick(slider, Qt.MouseButton.LeftButton, pos=QPoint(round(slider.x_of(beside)) + 4, 12))
    assert panel.temperature == value


def test_dragging_sends_every_value_on_the_way(panel, qtbot):
    values = []
    panel.temperature_changed.connect(values.append)
    slider = panel._slider
    QTest.mousePress(slider, Qt.MouseButton.LeftButton, pos=QPoint(round(slider.x_of(1.2)), 12))
    for target in (1.4, 1.6, 1.8):
        QTest.mouseMove(slider, QPoint(round(slider.x_of(target)), 12))
    QTest.mouseRelease(slider, Qt.MouseButton.LeftButton, pos=QPoint(round(slider.x_of(1.8)), 12))
    assert values == pytest.approx([1.2, 1.4, 1.6, 1.8], abs=0.02)


@pytest.mark.parametrize(
    ("key", "value"),
    [
        (Qt.Key.Key_Right, 1.05),
        (Qt.Key.Key_Left, 0.95),
        (Qt.Key.Key_PageUp, 1.5),
        (Qt.Key.Key_Home, 0.0),
        (Qt.Key.Key_End, 5.0),
    ],
)
def test_keys_move_the_handle_when_it_has_the_focus(panel, key, value):
    panel._slider.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(panel._slider, key)
    assert panel.temperature == pytest.approx(value)


@pytest.mark.parametrize(
    ("action", "value"),
    [
        (QSlider.SliderAction.SliderSingleStepAdd, 1.05),
        (QSlider.SliderAction.SliderSingleStepSub, 0.95),
        (QSlider.SliderAction.SliderPageStepAdd, 1.5),
    ],
)
def test_shortcuts_and_screen_readers_move_the_handle(panel, qtbot, action, value):
    with qtbot.waitSignal(panel.temperature_changed) as changed:
        panel._slider.triggerAction(action)
    assert changed.args == [value]
    with qtbot.waitSignal(panel.temperature_changed) as changed:
        panel._slider.setValue(230)
    assert changed.args == [2.3]


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Escape])
def test_enter_and_escape_leave_the_field(panel, qtbot, key):
    panel._field.setFocus()
    with qtbot.waitSignal(panel.left):
        QTest.keyClick(panel._field, key)
    assert not panel._field.hasFocus()


def test_escape_belongs_to_the_field_before_the_window(panel):
    override = QKeyEvent(QEvent.Type.ShortcutOverride, Qt.Key.Key_Escape, Qt.KeyboardModifier.NoModifier)
    override.ignore()
    QApplication.sendEvent(panel._field, override)
    assert override.isAccepted()


def test_a_click_leaves_the_focus_where_it_is(panel):
    panel._field.setFocus()
    QTest.mouseClick(panel._slider, Qt.MouseButton.LeftButton, pos=QPoint(100, 12))
    assert not panel._slider.hasFocus()
    assert panel._slider.focusPolicy() == Qt.FocusPolicy.TabFocus


def turn_wheel(slider):
    here = QPointF(100, 12)
    event = QWheelEvent(
        here,
        slider.mapToGlobal(here),
        QPoint(),
        QPoint(0, 120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(slider, event)
    return event.isAccepted()


def test_the_wheel_moves_in_small_steps(panel):
    turn_wheel(panel._slider)
    assert panel.temperature == 1.05


def test_a_wheel_that_scrolls_a_page_past_a_slider_does_not_move_it(qtbot):
    area, slider = QScrollArea(), ValueSlider(PowerScale(0.0, 1.0), 0.01)
    qtbot.addWidget(area)
    slider.setFixedHeight(2000)
    area.setWidget(slider)
    area.resize(300, 200)
    area.show()
    qtbot.waitExposed(area)
    value = slider.exact
    assert not turn_wheel(slider), "it is the page's"
    assert slider.exact == value
    area.activateWindow()
    slider.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.waitUntil(slider.hasFocus)
    assert turn_wheel(slider)
    assert slider.exact > value


def test_a_temperature_beyond_the_track_is_shown_all_the_same(panel):
    panel.set_temperature(20.0)
    assert panel._field.text() == "20.00"
    assert panel._slider.value() == panel._slider.maximum()


@pytest.mark.parametrize(
    ("width", "text"),
    [(700, "entropy 2.54 bits · about 5.8 real choices"), (320, "2.54 bits")],
)
def test_entropy_and_real_choices(panel, width, text):
    panel.resize(width, 100)
    distribution = nepal()
    assert distribution.entropy_bits == pytest.approx(2.54, abs=0.2)
    text = text.replace("2.54", f"{distribution.entropy_bits:.2f}").replace("5.8", f"{distribution.real_choices:.1f}")
    panel.show_entropy(distribution)
    assert panel._entropy.shown_text == text
    assert panel._raw.text == f"raw model: {distribution.raw_entropy_bits:.2f} bits"
    panel.show_entropy(None)
    assert panel._entropy.text == panel._raw.text == ""


def test_a_screen_reader_hears_name_and_value(panel):
    panel.set_temperature(0.8)
    heard = QAccessible.queryAccessibleInterface(panel._slider)
    assert heard.role() == QAccessible.Role.Slider
    assert heard.text(QAccessible.Text.Name) == "Temperature 0.80"
    assert heard.valueInterface().currentValue() == 80


@pytest.mark.parametrize("width", [300, 600, 2000])
@pytest.mark.parametrize("theme", ["light", "dark"])
def test_any_width_in_any_theme_paints(panel, width, theme):
    themes().choose(theme)
    panel.resize(width, 100)
    panel.grab()
    themes().choose("light")
