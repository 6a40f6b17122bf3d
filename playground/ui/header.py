"""The bar on top: program, model, context, chat or text, and the few settings there are."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLayout, QMenu, QWidget

from playground.core.session import Mode
from playground.ui.look import icons
from playground.ui.look.theme import set_role, themes
from playground.ui.look.theme_names import SYSTEM, THEMES
from playground.ui.look.theme_words import theme_words
from playground.ui.more_button import MoreButton
from playground.ui.parts.controls import Button, add_choices, add_heading, label, menu_text, name_choices
from playground.ui.parts.one_of import OneOf
from playground.ui.reach.keys import KEYS
from playground.ui.settings_menu import Preferences, SettingsMenu
from playground.ui.stage.button import PresentButton
from playground.ui.undo_buttons import UndoButtons
from playground.ui.words import numbers, tellings
from playground.ui.words.language import speaks


@dataclass(frozen=True, slots=True)
class RecentModel:
    """A model in the menu.

    Attributes:
        path: of its file.
        name: as it is shown.
        need: bytes of memory that it will want, None if unknown.
    """

    path: str
    name: str
    need: int | None = None


class ModeSwitch(QWidget):
    """Chat or text: two buttons of which one is down."""

    mode_chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._buttons = {Mode.CHAT: Button("", "chat"), Mode.TEXT: Button("", "text")}
        self._chat_possible = True
        group = OneOf(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2)
        for mode, button in self._buttons.items():
            group.add(button)
            row.addWidget(button)
            button.clicked.connect(lambda _=False, mode=mode: self._choose(mode))
        self.show_mode(Mode.CHAT)
        speaks(self._retranslate)

    def _retranslate(self) -> None:
        self._buttons[Mode.CHAT].setText(self.tr("Chat"))
        self._buttons[Mode.TEXT].setText(self.tr("Text"))
        self._buttons[Mode.TEXT].setToolTip(self.tr("The model continues a text as it is"))
        self._say_whether_chat_is_possible()

    def show_mode(self, mode: Mode) -> None:
        """Which one is down; no signal."""
        self._mode = mode
        self._buttons[mode].setChecked(True)

    def show_chat_possible(self, possible: bool) -> None:
        """A model without a chat template can only continue text."""
        if possible != self._chat_possible:
            self._chat_possible = possible
            self._say_whether_chat_is_possible()

    def _say_whether_chat_is_possible(self) -> None:
        chat = self._buttons[Mode.CHAT]
        chat.setEnabled(self._chat_possible)
        chat.setToolTip(
            self.tr("Messages through the model's own chat template")
            if self._chat_possible
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


_LEAVING = ("title", "words", "context", "past", "lesson", "compare", "present", "new")
"""What a narrow header does without, in this order."""
_BEHIND_MORE = {"past": ("undo", "redo"), **{name: (name,) for name in ("lesson", "compare", "present", "new")}}
"""Which of it one button brings back, as a menu: by the names of their keys."""


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
    """system or a theme's name"""
    preferences_changed = Signal(object)
    """settings_menu.Preferences"""
    keys_requested = Signal()
    """The list of all keys."""
    language_chosen = Signal(str)
    """system or a language's code"""
    acted = Signal()
    """A button was clicked or a menu closed: the focus belongs to the bars again."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._logo = QLabel()
        self._title = label("", "heading")
        self.model = Button("", "chevron_down", icon_last=True)
        self.model.elide_mode = Qt.TextElideMode.ElideMiddle
        self._model = ""
        self._recent: list[RecentModel] = []
        self._memory: int | None = None
        self._context: tuple[int, int] | None = None
        self.context = label("", "pill")
        self.mode = ModeSwitch()
        self.past = UndoButtons()
        self.new = Button("", "edit")
        self.compare = Button("", "compare")
        self.compare.setCheckable(True)
        self.sessions = Button("", "sessions")
        self.lesson = Button("", "lesson")
        self.present = PresentButton()
        self.more = MoreButton(
            {"undo": self.past.undo, "redo": self.past.redo, "new": self.new, "compare": self.compare,
             "lesson": self.lesson, "present": self.present}
        )  # fmt: skip
        self.theme = Button("", "theme")
        self.settings = Button("", "settings")
        self._lay_out()
        self._make_menus()
        self._connect_signals()
        speaks(self._retranslate)
        self._on_theme_changed()

    def _lay_out(self) -> None:
        gap = themes().current.size("gap")
        set_role(self, "header")
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(gap, gap // 2, gap, gap // 2)
        self._row.setSpacing(themes().current.length(8))
        self._row.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
        self._title.setContentsMargins(0, 0, gap, 0)
        for widget in (self._logo, self._title, self.model, self.context):
            self._row.addWidget(widget)
        self._row.addStretch(1)
        for widget in (self.past, self.mode, self.new, self.compare, self.lesson, self.present, self.more):
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
        for button in (self.present, self.more):
            button.menu_closed.connect(self.acted)
        themes().changed.connect(self._on_theme_changed)

    def _retranslate(self) -> None:
        self._title.setText(self.tr("Playground"))
        self.new.setText(self.tr("New"))
        self.compare.setText(self.tr("Compare"))
        self.lesson.setText(self.tr("Lesson"))
        self._name_buttons()
        name_choices(self._themes, {SYSTEM: self.tr("Like the system"), **theme_words()})
        self._say_model()
        self._say_recent()
        self._say_context()
        self._fit()

    def _name_buttons(self) -> None:
        for name, button in (("new", self.new), ("compare", self.compare), ("lesson", self.lesson)):
            button.setToolTip(f"{KEYS[name].description} ({KEYS[name].hint})")
        for button, name in (
            (self.sessions, self.tr("Conversations: open, save, export, recent")),
            (self.theme, self.tr("Light, dark, contrast")),
            (self.settings, self.tr("Settings")),
        ):
            button.setToolTip(name)
            button.setAccessibleName(name)
        self.context.setToolTip(self.tr("Tokens of this conversation, and how many the model can see at once"))

    # What is shown

    def show_model(self, name: str, detail: str = "") -> None:
        """The open model: its name, then size and kind of weights in few words."""
        self._model = name
        self.model.setText(menu_text(f"{name} · {detail}" if detail else name))
        self._say_model()
        self._fit()

    def show_no_model(self) -> None:
        """Nothing is open."""
        self._model = ""
        self._say_model()
        self.show_context(None, None)

    def _say_model(self) -> None:
        if self._model:
            self.model.setAccessibleName(self.tr("Model: {0}").format(self._model))
        else:
            self.model.setText(self.tr("Open a model…"))
            self.model.setAccessibleName(self.tr("Open a model…"))

    def show_recent(self, models: list[RecentModel], memory: int | None = None) -> None:
        """The models opened last, and how many bytes of memory are free, None if that is unknown."""
        self._recent, self._memory = models, memory
        self._say_recent()

    def _say_recent(self) -> None:
        menu = self._model_menu
        menu.clear()
        menu.addAction(self.tr("Open a model…"), self.open_requested.emit).setShortcutVisibleInContextMenu(True)
        if self._recent:
            menu.addSeparator()
            add_heading(menu, self.tr("Recent"))
        for each in self._recent:
            words = each.name if each.need is None else f"{each.name} — {tellings.memory_need(each.need)}"
            menu.addAction(menu_text(words), lambda path=each.path: self.recent_chosen.emit(path))
        if self._memory is not None:
            menu.addSeparator()
            add_heading(menu, menu_text(tellings.memory_left(self._memory)))

    def show_context(self, used: int | None, size: int | None) -> None:
        """Tokens used, and the context's size; None without a model."""
        self._context = (used, size) if used is not None and size is not None else None
        self._say_context()

    def _say_context(self) -> None:
        words = self.tr("context {0} / {1}").format(*map(numbers.count, self._context)) if self._context else ""
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
        self.settings_menu.show_preferences(preferences)

    # Menus

    def _make_menus(self) -> None:
        self._model_menu = QMenu(self)
        self.model.setMenu(self._model_menu)
        self._theme_menu = QMenu(self)
        self._themes = add_choices(self._theme_menu, (SYSTEM, *THEMES), self.theme_chosen.emit)
        self.theme.setMenu(self._theme_menu)
        self.settings_menu = SettingsMenu(self)
        self.settings_menu.preferences_changed.connect(self.preferences_changed)
        self.settings_menu.language_chosen.connect(self.language_chosen)
        self.settings_menu.keys_requested.connect(self.keys_requested)
        self.settings.setMenu(self.settings_menu)
        for menu in (self._model_menu, self._theme_menu, self.settings_menu):
            menu.aboutToHide.connect(self.acted)
        self.show_theme("system")

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
        return QSize(themes().current.length(360), super().minimumSizeHint().height())

    def _fit(self) -> None:
        """What is told elsewhere or has a key leaves first; the model's name takes what is left."""
        fitting = (gone for n in range(len(_LEAVING)) if self._width(gone := _LEAVING[:n]) <= self.width())
        gone = next(fitting, _LEAVING)
        words = "words" not in gone
        self._logo.setVisible(self._width(_LEAVING) <= self.width())
        self._title.setVisible("title" not in gone)
        self.context.setVisible("context" not in gone and bool(self.context.text()))
        for name in _BEHIND_MORE:
            getattr(self, name).setVisible(name not in gone)
        hidden = tuple(key for name in gone for key in _BEHIND_MORE.get(name, ()))
        self.more.stand_for(hidden, self.context.text() if "context" in gone else "")
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
            min(model, themes().current.length(200)) if "title" in gone else model,
            self.context.sizeHint().width() if "context" not in gone and self.context.text() else 0,
            0 if "past" in gone else self.past.sizeHint().width(),
            self.mode.width_with(words),
            0 if "new" in gone else self.new.width_with(words, False),
            0 if "compare" in gone else self.compare.width_with(words, False),
            0 if "lesson" in gone else self.lesson.width_with(words, False),
            0 if "present" in gone else self.present.width_with(words, False),
            self.more.sizeHint().width() if _BEHIND_MORE.keys() & gone else 0,
            self.sessions.sizeHint().width(),
            self.theme.sizeHint().width(),
            self.settings.sizeHint().width(),
        ]
        shown = sum(1 for width in widths if width)
        return sum(widths) + self._row.spacing() * shown + margins.left() + margins.right()
