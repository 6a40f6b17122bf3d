"""The bar on top: program, model, context, chat or text, and the few settings there are."""

from __future__ import annotations

from dataclasses import dataclass, replace

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLayout, QMenu, QWidget

from playground.core.session import Mode
from playground.ui import icons, numbers
from playground.ui.controls import Button, add_heading, label, menu_text
from playground.ui.keys import KEYS
from playground.ui.stage.button import PresentButton
from playground.ui.theme import set_role, themes
from playground.ui.undo_buttons import UndoButtons

ROW_COUNTS = (5, 8, 10, 15, 20, 30, 40, 50)
CONTEXT_SIZES = (0, 512, 1024, 2048, 4096, 8192, 16384, 32768)
THREAD_COUNTS = (0, 1, 2, 4, 6, 8, 12, 16)


@dataclass(frozen=True, slots=True)
class RecentModel:
    """A model in the menu.

    Attributes:
        path: of its file.
        name: as it is shown.
        detail: size and need of memory in words, "" if unknown.
    """

    path: str
    name: str
    detail: str = ""


@dataclass(frozen=True, slots=True)
class Preferences:
    """The settings that the menu shows; 0 stands for the program's own choice."""

    answer_at_once: bool = False
    motion: bool = True
    log_axis: bool = False
    n_rows: int = 10
    n_ctx: int = 0
    n_threads: int = 0


class ModeSwitch(QWidget):
    """Chat or text: two buttons of which one is down."""

    mode_chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._buttons = {Mode.CHAT: Button(self.tr("Chat"), "chat"), Mode.TEXT: Button(self.tr("Text"), "text")}
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2)
        for mode, button in self._buttons.items():
            button.setCheckable(True)
            row.addWidget(button)
            button.clicked.connect(lambda _=False, mode=mode: self._choose(mode))
        self._buttons[Mode.TEXT].setToolTip(self.tr("The model continues a text as it is"))
        self.show_mode(Mode.CHAT)
        self.show_chat_possible(True)

    def show_mode(self, mode: Mode) -> None:
        """Which one is down; no signal."""
        self._mode = mode
        for each, button in self._buttons.items():
            button.setChecked(each is mode)

    def show_chat_possible(self, possible: bool) -> None:
        """A model without a chat template can only continue text."""
        chat = self._buttons[Mode.CHAT]
        if chat.toolTip() and possible == chat.isEnabled():
            return
        chat.setEnabled(possible)
        chat.setToolTip(
            self.tr("Messages through the model's own chat template")
            if possible
            else self.tr("This model has no chat template")
        )

    def show_words(self, words: bool) -> None:
        """Whether the buttons have words beside their icons."""
        for button in self._buttons.values():
            button.show_parts(words, False)

    def width_with(self, words: bool) -> int:
        """The width it takes with or without words."""
        return sum(button.width_with(words, False) for button in self._buttons.values()) + 2

    def _choose(self, mode: Mode) -> None:
        changed = mode is not self._mode
        self.show_mode(mode)
        if changed:
            self.mode_chosen.emit(mode)


_LEAVING = ("title", "words", "context", "past", "lesson", "compare", "present")
"""What a narrow header does without, in this order."""


class Header(QFrame):
    """One row; where it is narrow, words give way to icons and the model's name is shortened."""

    open_requested = Signal()
    recent_chosen = Signal(str)
    """The path of a model."""
    mode_chosen = Signal(object)
    """playground.core.session.Mode"""
    new_requested = Signal()
    compare_requested = Signal()
    lesson_requested = Signal()
    theme_chosen = Signal(str)
    """system, light or dark"""
    preferences_changed = Signal(object)
    """Preferences"""
    keys_requested = Signal()
    """The list of all keys."""
    acted = Signal()
    """A button was clicked or a menu closed: the focus belongs to the bars again."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._preferences = Preferences()
        self._logo = QLabel()
        self._title = label(self.tr("Playground"), "heading")
        self.model = Button(self.tr("Open a model…"), "chevron_down", icon_last=True)
        self.model.elide_mode = Qt.TextElideMode.ElideMiddle
        self.context = label("", "pill")
        self.mode = ModeSwitch()
        self.past = UndoButtons()
        self.new = Button(self.tr("New"), "edit")
        self.compare = Button(self.tr("Compare"), "compare")
        self.compare.setCheckable(True)
        self.sessions = Button("", "sessions")
        self.lesson = Button(self.tr("Lesson"), "lesson")
        self.present = PresentButton()
        self.theme = Button("", "theme")
        self.settings = Button("", "settings")
        self._lay_out()
        self._make_menus()
        self._connect_signals()
        self._name_buttons()
        self.show_recent([])
        self.show_no_model()
        self._on_theme_changed()

    def _lay_out(self) -> None:
        gap = themes().current.size("gap")
        set_role(self, "header")
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(gap, 6, gap, 6)
        self._row.setSpacing(8)
        self._row.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
        self._title.setContentsMargins(0, 0, gap, 0)
        for widget in (self._logo, self._title, self.model, self.context):
            self._row.addWidget(widget)
        self._row.addStretch(1)
        for widget in (self.past, self.mode, self.new, self.compare, self.lesson, self.present):
            self._row.addWidget(widget)
        for button in (self.sessions, self.theme, self.settings):
            self._row.addWidget(button)

    def _connect_signals(self) -> None:
        self.mode.mode_chosen.connect(self.mode_chosen)
        self.mode.mode_chosen.connect(self.acted)
        self.new.clicked.connect(self.new_requested)
        self.new.clicked.connect(self.acted)
        self.compare.clicked.connect(self.compare_requested)
        self.past.acted.connect(self.acted)
        self.lesson.clicked.connect(self.lesson_requested)
        self.present.menu_closed.connect(self.acted)
        themes().changed.connect(self._on_theme_changed)

    def _name_buttons(self) -> None:
        for name, button in (("new", self.new), ("compare", self.compare), ("lesson", self.lesson)):
            button.setToolTip(f"{KEYS[name].description} ({KEYS[name].hint})")
        for button, name in (
            (self.sessions, self.tr("Conversations: open, save, export, recent")),
            (self.theme, self.tr("Light or dark")),
            (self.settings, self.tr("Settings")),
        ):
            button.setToolTip(name)
            button.setAccessibleName(name)
        self.context.setToolTip(self.tr("Tokens of this conversation, and how many the model can see at once"))

    # What is shown

    def show_model(self, name: str, detail: str = "") -> None:
        """The open model: its name, then size and kind of weights in few words."""
        self.model.setText(menu_text(f"{name} · {detail}" if detail else name))
        self.model.setAccessibleName(self.tr("Model: {0}").format(name))
        self._fit()

    def show_no_model(self) -> None:
        """Nothing is open."""
        self.model.setText(self.tr("Open a model…"))
        self.model.setAccessibleName(self.tr("Open a model…"))
        self.show_context(None, None)

    def show_recent(self, models: list[RecentModel], memory: str = "") -> None:
        """The models opened last, and what is known about memory in one line."""
        menu = self._model_menu
        menu.clear()
        menu.addAction(self.tr("Open a model…"), self.open_requested.emit).setShortcutVisibleInContextMenu(True)
        if models:
            menu.addSeparator()
            add_heading(menu, self.tr("Recent"))
        for each in models:
            words = f"{each.name} — {each.detail}" if each.detail else each.name
            menu.addAction(menu_text(words), lambda path=each.path: self.recent_chosen.emit(path))
        if memory:
            menu.addSeparator()
            add_heading(menu, menu_text(memory))

    def show_context(self, used: int | None, size: int | None) -> None:
        """Tokens used, and the context's size; None without a model."""
        known = used is not None and size is not None
        words = self.tr("context {0} / {1}").format(numbers.count(used), numbers.count(size)) if known else ""
        if words != self.context.text():
            longer = len(words) != len(self.context.text())
            self.context.setText(words)
            if longer:
                self._fit()

    def show_mode(self, mode: Mode, chat_possible: bool = True) -> None:
        """Chat or text; no signal."""
        self.mode.show_mode(mode)
        self.mode.show_chat_possible(chat_possible)

    def show_theme(self, choice: str) -> None:
        """The chosen theme; no signal."""
        for name, action in self._themes.items():
            action.setChecked(name == choice)

    def show_preferences(self, preferences: Preferences) -> None:
        """The settings; no signal."""
        self._preferences = preferences
        for name, action in self._switches.items():
            action.setChecked(getattr(preferences, name))
        for name, choices in self._numbers.items():
            for value, action in choices.items():
                action.setChecked(value == getattr(preferences, name))

    # Menus

    def _make_menus(self) -> None:
        self._model_menu = QMenu(self)
        self.model.setMenu(self._model_menu)
        self._theme_menu = QMenu(self)
        words = {"system": self.tr("Like the system"), "light": self.tr("Light"), "dark": self.tr("Dark")}
        self._themes = self._choices(self._theme_menu, words, self._choose_theme)
        self.theme.setMenu(self._theme_menu)
        self._settings_menu = QMenu(self)
        self._fill_settings(self._settings_menu)
        self.settings.setMenu(self._settings_menu)
        for menu in (self._model_menu, self._theme_menu, self._settings_menu):
            menu.aboutToHide.connect(self.acted)
        self.show_theme("system")
        self.show_preferences(self._preferences)

    def _fill_settings(self, menu: QMenu) -> None:
        self._switches = {
            "answer_at_once": menu.addAction(self.tr("Answer at once")),
            "motion": menu.addAction(self.tr("Bars glide to new values")),
            "log_axis": menu.addAction(self.tr("Logarithmic bars")),
        }
        for name, action in self._switches.items():
            action.setCheckable(True)
            action.triggered.connect(lambda on, name=name: self._change(name, on))
        menu.addSeparator()
        own = self.tr("automatic")
        rows = {each: str(each) for each in ROW_COUNTS}
        sizes = {each: numbers.count(each) if each else own for each in CONTEXT_SIZES}
        threads = {each: str(each) if each else own for each in THREAD_COUNTS}
        self._numbers = {
            "n_rows": self._number_menu(menu, self.tr("Number of bars"), "n_rows", rows),
            "n_ctx": self._number_menu(menu, self.tr("Context size"), "n_ctx", sizes),
            "n_threads": self._number_menu(menu, self.tr("Threads"), "n_threads", threads),
        }
        menu.addSeparator()
        menu.addAction(f"{self.tr('Keys')}\t{KEYS['keys'].hint}", self.keys_requested.emit)

    def _number_menu(self, menu: QMenu, title: str, name: str, words: dict[int, str]) -> dict[int, QAction]:
        return self._choices(menu.addMenu(title), words, lambda value: self._change(name, value))

    @staticmethod
    def _choices(menu: QMenu, words: dict, choose) -> dict:
        group = QActionGroup(menu)
        actions = {}
        for value, text in words.items():
            action = menu.addAction(text)
            action.setCheckable(True)
            group.addAction(action)
            action.triggered.connect(lambda _=False, value=value: choose(value))
            actions[value] = action
        return actions

    def _choose_theme(self, choice: str) -> None:
        self.theme_chosen.emit(choice)

    def _change(self, name: str, value: bool | int) -> None:
        self._preferences = replace(self._preferences, **{name: value})
        self.preferences_changed.emit(self._preferences)

    # Fitting

    def _on_theme_changed(self) -> None:
        size = round(themes().current.size("icon") * 1.25)
        self._logo.setPixmap(icons.pixmap("logo", "text", size, self.devicePixelRatioF()))
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()
        # The layout has already dealt out the new width: once more, with the parts that fit.
        self.layout().activate()

    def minimumSizeHint(self) -> QSize:
        return QSize(360, super().minimumSizeHint().height())

    def _fit(self) -> None:
        """What is told elsewhere or has a key leaves first; the model's name takes what is left."""
        fitting = (gone for n in range(len(_LEAVING)) if self._width(gone := _LEAVING[:n]) <= self.width())
        gone = next(fitting, _LEAVING)
        words = "words" not in gone
        self._logo.setVisible(self._width(_LEAVING) <= self.width())
        self._title.setVisible("title" not in gone)
        self.context.setVisible("context" not in gone and bool(self.context.text()))
        for name in ("past", "lesson", "compare", "present"):
            getattr(self, name).setVisible(name not in gone)
        self.mode.show_words(words)
        for button in (self.new, self.compare, self.lesson, self.present):
            button.show_parts(words, False)

    def _width(self, gone: tuple[str, ...]) -> int:
        """How wide the row is without the parts that are gone."""
        margins, words = self._row.contentsMargins(), "words" not in gone
        model = self.model.width_with(True, False)
        widths = [
            self._logo.sizeHint().width(),
            0 if "title" in gone else self._title.sizeHint().width(),
            min(model, 200) if "title" in gone else model,
            self.context.sizeHint().width() if "context" not in gone and self.context.text() else 0,
            0 if "past" in gone else self.past.sizeHint().width(),
            self.mode.width_with(words),
            self.new.width_with(words, False),
            0 if "compare" in gone else self.compare.width_with(words, False),
            0 if "lesson" in gone else self.lesson.width_with(words, False),
            0 if "present" in gone else self.present.width_with(words, False),
            self.sessions.sizeHint().width(),
            self.theme.sizeHint().width(),
            self.settings.sizeHint().width(),
        ]
        shown = sum(1 for width in widths if width)
        return sum(widths) + self._row.spacing() * shown + margins.left() + margins.right()
