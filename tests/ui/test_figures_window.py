"""Figures from the real window: by key, button and menu, into the clipboard and into files."""

from __future__ import annotations

import io
from dataclasses import replace
from pathlib import Path
from xml.etree import ElementTree

import pytest
from PIL import Image
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent, QGuiApplication, QImage
from PySide6.QtWidgets import QApplication, QFileDialog, QMenu

from playground.core.sampling import PLAIN
from playground.ui.figures import drawing, files, sheet
from playground.ui.figures.choices import AS_SHOWN, Choices
from playground.ui.figures.order import FilmKind, Format
from playground.ui.look.theme import Themes, themes
from playground.ui.settings import Settings
from playground.ui.tints.tint import Tint
from playground.ui.words.numbers import percent
from tests.ui.window import CTRL, SHIFT

Key = Qt.Key
BOTH = CTRL | SHIFT
SVG = "{http://www.w3.org/2000/svg}"


@pytest.fixture
def asked(person):
    """A person who has asked, with top-k 6 at temperature 2, and wants figures as they usually are."""
    person.window.figures._choices = Choices()
    person.say("Hi, how are you?")
    chain = PLAIN.with_values("top_k", k=6).with_values("temperature", value=2.0)
    person.controller.set_chain(chain)
    person.settle()
    yield person
    if person.window.figures.dialog is not None:
        person.window.figures.dialog.close()
    person.chart.n_rows = 10


@pytest.fixture
def saved(monkeypatch, tmp_path):
    """Answers the file dialog with the proposed name in a folder."""
    proposed: list[str] = []

    def answer(_parent, _title, name, _kinds):
        proposed.append(name)
        return str(tmp_path / name), ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", answer)
    return proposed, tmp_path


def choose(person, **values) -> None:
    """As the dialog's menus do it."""
    figures = person.window.figures
    figures._on_changed(replace(figures._choices, **values))


def open_dialog(person):
    person.press(Key.Key_S, BOTH)
    dialog = person.window.figures.dialog
    person.wait(lambda: dialog.isVisible() and not person.window.figures._preview.isActive())
    return dialog


def save(person, folder: Path) -> bytes:
    dialog = person.window.figures.dialog
    person.click(dialog.save)
    person.wait(lambda: not dialog.isVisible())
    assert "Figure saved" in person.notice
    (file,) = folder.iterdir()
    return file.read_bytes()


def n_frames(gif: bytes) -> int:
    with Image.open(io.BytesIO(gif)) as film:
        return film.n_frames


def clipboard():
    return QGuiApplication.clipboard().mimeData()


def menu_of(widget, place: QPoint) -> QMenu:
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, place, widget.mapToGlobal(place))
    QApplication.sendEvent(widget, event)
    return QApplication.activePopupWidget()


def test_ctrl_shift_c_copies_the_bars(asked):
    asked.press(Key.Key_C, BOTH)
    image = QImage(clipboard().imageData())
    assert image.width() == 1920
    assert QImage.fromData(clipboard().data("image/png")).size() == image.size()
    assert "Figure copied" in asked.notice
    assert "1920 ×" in asked.notice


def test_copying_again_says_so_once(asked):
    asked.press(Key.Key_C, BOTH)
    choices = asked.window.figures._choices
    asked.window.figures._choices = replace(choices, scale=1)
    asked.press(Key.Key_C, BOTH)
    assert "960 ×" in asked.notice
    asked.window.notices.dismiss()
    assert asked.notice == ""


def test_that_something_was_copied_is_not_said_for_ever(asked):
    asked.press(Key.Key_C, BOTH)
    timer = asked.window.figures._telling
    assert timer.isActive()
    timer.timeout.emit()
    assert asked.notice == ""


def test_a_copied_svg_has_the_numbers_of_the_bars(asked):
    asked.window.figures._choices = Choices(format=Format.SVG)
    asked.press(Key.Key_C, BOTH)
    root = ElementTree.fromstring(bytes(clipboard().data("image/svg+xml")))
    texts = ["".join(each.itertext()) for each in root.iter(f"{SVG}text")]
    distribution = asked.controller.shown.distribution
    for token in asked.chart.tokens[:6]:
        assert percent(distribution.p(token)) in texts
    assert clipboard().hasImage()


def test_before_anything_was_said_there_is_nothing_to_draw(person):
    person.press(Key.Key_C, BOTH)
    assert "nothing to draw" in person.notice
    person.press(Key.Key_S, BOTH)
    dialog = person.window.figures.dialog
    assert dialog is None or not dialog.isVisible()


def test_ctrl_shift_s_saves_what_the_preview_shows(asked, saved):
    dialog = open_dialog(asked)
    assert dialog.preview.n_frames == 1
    assert dialog.about.startswith("1920 ×")
    data = save(asked, saved[1])
    assert saved[0] == ["hi-how-are-you-bars.png"]
    picture = QImage.fromData(data)
    assert f"{picture.width()} × {picture.height()} pixels" == dialog.about
    asked.hold_focus()
    asked.wait(lambda: asked.bars_have_focus)


def test_the_button_above_the_bars_opens_the_dialog(asked):
    asked.click(asked.window.next_token.tools.figure)
    assert asked.window.figures.dialog.isVisible()


def test_a_preview_without_room_leaves_it_to_the_choices(asked):
    dialog = open_dialog(asked)
    size = dialog.size()
    dialog.resize(10, size.height())
    assert not dialog.preview.isVisible()
    dialog.resize(size)
    assert dialog.preview.isVisible()


def test_the_preview_follows_the_choices(asked):
    dialog = open_dialog(asked)
    first = dialog.preview.image
    choose(asked, view="stages", theme="dark", size="16:9")
    asked.wait(lambda: dialog.preview.image is not first)
    second = dialog.preview.image
    assert second.width() * 9 == second.height() * 16
    assert second.pixelColor(0, 0) == Themes.of_name("dark").colour("panel")
    assert dialog.about == "2560 × 1440 pixels"
    assert themes().current.name == "light"


def test_choices_are_remembered(asked):
    open_dialog(asked)
    choose(asked, view="strip", format=Format.SVG, caption=False)
    asked.window.settings.flush()
    again = Settings(Path(asked.window.settings._store.fileName()))
    assert Choices.from_text(again.figure) == Choices("strip", Format.SVG, caption=False, theme=AS_SHOWN)


def test_what_does_not_fit_is_said_beside_an_empty_preview(asked, monkeypatch):
    monkeypatch.setattr(sheet, "LEAST_SCALE", 1.0)
    asked.chart.n_rows = 50
    dialog = open_dialog(asked)
    assert dialog.preview.n_frames == 1
    choose(asked, size="4:3", view="next")
    asked.wait(lambda: "does not fit" in dialog.about)
    assert dialog.preview.n_frames == 0
    assert not dialog.save.isEnabled()
    choose(asked, size="content")
    asked.wait(dialog.save.isEnabled)


def test_a_menu_of_the_dialog_changes_what_is_chosen(asked):
    dialog = open_dialog(asked)
    field = dialog.fields["format"]
    next(action for action in field._menu.actions() if "SVG" in action.text()).trigger()
    assert asked.window.figures._choices.format is Format.SVG
    assert not dialog.fields["scale"].isEnabled()
    asked.wait(lambda: "text stays text" in dialog.about)


def test_a_sweep_is_filmed_while_the_window_goes_on(asked, saved):
    dialog = open_dialog(asked)
    choose(asked, format=Format.GIF, scale=1)
    asked.wait(lambda: "64 frames" in dialog.about)
    assert dialog.preview.n_frames == 64
    assert n_frames(save(asked, saved[1])) == 64


def test_the_steps_of_the_answer_are_filmed_as_they_were(asked, saved):
    asked.go_on(3)
    open_dialog(asked)
    choose(asked, format=Format.GIF, film=FilmKind.STEPS, scale=1)
    assert n_frames(save(asked, saved[1])) == 7
    assert asked.n_answered == 3


def test_steps_that_have_left_the_memory_are_evaluated_again(asked, saved):
    asked.go_on(3)
    evaluator = asked.controller.evaluator
    for node in asked.controller.session.here.path():
        evaluator.cache.drop(node)
    open_dialog(asked)
    choose(asked, format=Format.GIF, film=FilmKind.STEPS, scale=1)
    assert n_frames(save(asked, saved[1])) == 7
    # The place where the person is has not moved, and a step goes on from it.
    asked.go_on(1)
    assert asked.n_answered == 4


def test_stop_gives_a_film_up(asked, saved):
    dialog = open_dialog(asked)
    choose(asked, format=Format.GIF, scale=4, size="16:9")
    asked.click(dialog.save)
    assert dialog.save.text() == "Stop"
    asked.click(dialog.save)
    assert dialog.save.text() != "Stop"
    assert dialog.isVisible()
    assert not list(saved[1].iterdir())


def test_where_the_turn_has_ended_the_conversation_is_left(asked):
    for _ in range(60):
        if asked.controller.shown is None:
            break
        asked.controller.step()
        asked.settle()
    dialog = open_dialog(asked)
    assert dialog.fields["view"].values == ["conversation", "tree", "stage", "window"]
    assert dialog.fields["view"].value == "conversation"


def test_the_window_is_drawn_as_it_is(asked, saved):
    open_dialog(asked)
    choose(asked, view="window", scale=1, caption=False)
    assert not asked.window.figures.dialog.fields["theme"].isEnabled()
    picture = QImage.fromData(save(asked, saved[1]))
    assert picture.size() == asked.window.size()


@pytest.mark.parametrize("kind", [Format.PNG, Format.GIF])
def test_a_place_where_nothing_can_be_written_is_said_until_something_else_is_chosen(asked, saved, monkeypatch, kind):
    dialog = open_dialog(asked)
    choose(asked, format=kind)
    asked.wait(lambda: not asked.window.figures._preview.isActive())
    there = saved[1] / "none" / f"a.{kind.value}"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(there), ""))
    asked.click(dialog.save)
    # No film is made that nobody could have.
    assert dialog.save.text() == "Save…"
    asked.window.figures._preview.start()
    asked.wait(lambda: not asked.window.figures._preview.isActive())
    assert dialog.about.startswith("Not saved: ")
    assert dialog.isVisible()
    choose(asked, format=Format.SVG)
    asked.wait(lambda: "text stays text" in dialog.about)


@pytest.mark.parametrize("way", ["written", "made", "copied"])
def test_what_fails_late_is_said_too(asked, saved, monkeypatch, way):
    dialog = open_dialog(asked)
    choose(asked, scale=4)
    asked.wait(lambda: not asked.window.figures._preview.isActive())
    if way == "written":
        monkeypatch.setattr(files, "write", lambda *_: "No space left on device")
    else:
        monkeypatch.setattr(drawing, "MOST_PIXELS", 3000)
    asked.click(dialog.copy if way == "copied" else dialog.save)
    asked.wait(lambda: not asked.window.figures._preview.isActive())
    assert dialog.about == {"written": "Not saved: No space left on device"}.get(
        way, "The figure is too large: choose fewer pixels, or SVG."
    )
    assert not list(saved[1].iterdir())


@pytest.mark.parametrize(("part", "view"), [("chart", "bars"), ("strip", "strip"), ("pipeline", "stages")])
def test_a_views_menu_copies_a_figure_of_it(asked, part, view):
    panel = asked.window.next_token
    panel.tools.stages.setChecked(part == "pipeline")
    widget = getattr(panel, part)
    asked.wait(lambda: widget.isAncestorOf(panel.childAt(widget.mapTo(panel, widget.rect().center()))))
    under = panel.childAt(widget.mapTo(panel, widget.rect().center()))
    menu = menu_of(under, under.rect().center())
    next(action for action in menu.actions() if action.text() == "Copy figure").trigger()
    menu.close()
    panel.tools.stages.setChecked(False)
    assert asked.window.figures._choices.view == view
    assert clipboard().hasImage()


def test_no_card_lies_over_the_menu(asked):
    panel = asked.window.next_token
    chart, view = panel.chart, panel.chart._view.viewport()
    chart._on_row_hovered(1, QPoint(5, 5))
    chart._show_card()
    assert chart._card.isVisible()
    menu = menu_of(view, view.rect().center())
    assert not chart._card.isVisible()
    chart._show_card()
    assert not chart._card.isVisible()
    menu.close()


def test_the_conversations_menu_has_figures_too(asked):
    view = asked.window.conversation.view
    menu = menu_of(view.viewport(), QPoint(5, 5))
    words = [action.text() for action in menu.actions()]
    assert {"Copy", "Select all", "Copy figure", "Save figure…"} <= set(words)
    asked.choose(menu, "Copy figure")
    menu.close()
    assert asked.window.figures._choices.view == "conversation"
    assert clipboard().hasImage()


def copy_by_menu(person, widget, place: QPoint | None = None) -> str:
    """Copies a figure from a widget's context menu; the view that it is of."""
    menu = menu_of(widget, widget.rect().center() if place is None else place)
    person.choose(menu, "Copy figure")
    menu.close()
    assert clipboard().hasImage()
    return person.window.figures._choices.view


def test_what_stands_in_the_place_of_bars_and_text_has_a_menu_too(asked):
    window, press = asked.window, asked.press
    press(Key.Key_S)
    assert copy_by_menu(asked, window.next_token.sweep.legend) == "sweep"
    press(Key.Key_S)
    press(Key.Key_G)
    tree = window.branching.branches.page.tree
    assert copy_by_menu(asked, tree.viewport(), tree.rect_of(tree.cursor_twig).center().toPoint()) == "tree"
    assert copy_by_menu(asked, tree.viewport(), tree.viewport().rect().bottomRight()) == "tree"
    press(Key.Key_G)
    press(Key.Key_A)
    asked.wait(lambda: window.branching.ahead.found is not None)
    shown = [twig.width for (twig, *_) in window.branching.ahead.dialog.view.layout_of_tree.rows]
    assert copy_by_menu(asked, window.branching.ahead.dialog.view.viewport()) == "ahead"
    assert [twig.width for (twig, *_) in window.branching.ahead.dialog.view.layout_of_tree.rows] == shown
    window.branching.ahead.close()
    press(Key.Key_D)
    asked.wait(lambda: not window.comparing.comparison.is_waiting)
    assert copy_by_menu(asked, window.comparing.view.cards[1].view.viewport()) == "compare"
    assert copy_by_menu(asked, window.comparing.view.cards[1].bars) == "compare"
    press(Key.Key_D)


def test_the_lessons_page_is_drawn_as_far_as_there_is_something_on_it(person):
    person.press(Key.Key_F1)
    lesson = person.window.lesson
    lesson.panel.show_page(2)
    lesson.panel.page.open()
    person.wait(lambda: lesson.panel.page.content().height() > person.window.height())
    assert copy_by_menu(person, lesson.panel) == "lesson"
    image, page = QImage(clipboard().imageData()), lesson.panel.page
    assert image.height() > 2 * page.content().height()
    assert image.width() == 2 * (page.content().width() + 4 * themes().current.size("gap"))
    lesson.close()
    assert not person.window.figures.scene.shown()


def test_the_conversation_has_the_colours_of_the_screen(asked):
    asked.pick_words(2)
    window = asked.window
    for tint in (Tint.WHO, Tint.OFF):
        window.in_text.set_tint(tint)
        window.figures._choices = Choices(view="conversation", format=Format.SVG)
        asked.press(Key.Key_C, BOTH)
        root = ElementTree.fromstring(bytes(clipboard().data("image/svg+xml")))
        said = ["".join(each.itertext()) for each in root.iter(f"{SVG}text")]
        assert ("who chose" in said and "hand" in said) is (tint is Tint.WHO)
        colour = themes().current.colours["tint_2"].name()
        fills = [each.get("fill") for each in root.iter()]
        # Two picked tokens, and the key.
        assert (fills.count(colour) >= 2) is (tint is Tint.WHO)


def test_what_the_dialog_is_open_for_stands_still(asked):
    asked.controller.set_playing(True)
    asked.wait(lambda: asked.n_answered > 0)
    open_dialog(asked)
    assert not asked.controller.player.is_playing
    asked.settle()
    n_answered = asked.n_answered
    asked.wait(lambda: asked.window.figures.dialog.preview.image is not None)
    assert asked.n_answered == n_answered
