"""The heading over the chain: which preset it is, presets to choose, save and delete, and what else can be done."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QMenu, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from playground.ui.chain.own_presets import MAX_NAME
from playground.ui.look.icons import icon
from playground.ui.look.theme import set_role, themes
from playground.ui.parts.controls import add_heading, claims_escape, menu_text
from playground.ui.parts.fitting_label import FittingLabel, Part
from playground.ui.words.language import speaks


class NameField(QLineEdit):
    """A name for a preset; Enter takes it, Esc does not."""

    named = Signal(str)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setMaxLength(MAX_NAME)
        set_role(self, "small")
        self.hide()
        speaks(self._retranslate)

    def _retranslate(self) -> None:
        self.setPlaceholderText(self.tr("name, then Enter"))
        self.setAccessibleName(self.tr("Name of the preset"))

    def ask(self, name: str) -> None:
        """Shows itself."""
        self.setText(name)
        self.setVisible(True)
        self.selectAll()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def event(self, event: QEvent) -> bool:
        return claims_escape(event) or super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._leave()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if self.text().strip():
                self.named.emit(self.text())
                self._leave()
        else:
            super().keyPressEvent(event)

    def _leave(self) -> None:
        self.hide()
        self.left.emit()


class PresetBar(QWidget):
    """One line, and the field for a name below it while one is asked for."""

    preset_chosen = Signal(str)
    save_requested = Signal(str)
    """A name for the present chain."""
    rename_requested = Signal(str, str)
    """The old name and the new one."""
    delete_requested = Signal(str)
    copy_requested = Signal()
    paste_requested = Signal()
    reset_order_requested = Signal()
    left = Signal()
    """A menu closed or the name's field is done with."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._renamed: str | None = None
        self._listed: tuple[list[str], list[str]] | None = None
        self.actions_by_name: dict[str, QAction] = {}
        self._title = FittingLabel()
        self.preset = QToolButton()
        self.more = QToolButton()
        self.menu = QMenu(self)
        self.more_menu = QMenu(self)
        self.name = NameField()
        self._build()
        self.name.named.connect(self._on_named)
        self.name.left.connect(self.left)
        for menu in (self.menu, self.more_menu):
            menu.aboutToHide.connect(self._on_menu_closed)
        themes().changed.connect(self._relook)
        speaks(self._retranslate)
        self._relook()

    def _retranslate(self) -> None:
        titles = (self.tr("Sampler chain"), self.tr("Samplers"), "")
        self._title.set_phrases(*((Part(text, "heading", "text"),) for text in titles))
        self.more.setToolTip(self.tr("Order, command line"))
        self.more.setAccessibleName(self.more.toolTip())
        self._fill_more()
        # Whoever knows the presets shows them again.
        self._listed = None

    def _build(self) -> None:
        self._title.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        for button, menu in ((self.preset, self.menu), (self.more, self.more_menu)):
            set_role(button, "quiet")
            button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.setMenu(menu)
        self.preset.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.preset.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        header = QHBoxLayout()
        header.setSpacing(themes().current.size("gap_small"))
        header.addWidget(self._title)
        header.addWidget(self.preset)
        header.addStretch(1)
        header.addWidget(self.more)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(themes().current.length(4))
        column.addLayout(header)
        column.addWidget(self.name)

    def _fill_more(self) -> None:
        menu = self.more_menu
        menu.clear()
        self.copy = menu.addAction(self.tr("Copy as llama.cpp options"), self.copy_requested.emit)
        self.paste = menu.addAction(self.tr("Paste llama.cpp options"), self.paste_requested.emit)
        menu.addSeparator()
        self.reset_order = menu.addAction(self.tr("Reset the order"), self.reset_order_requested.emit)

    # -- what is shown -----------------------------------------------------------------------------------------------

    def show_presets(self, shipped: list[str], own: list[str], current: str | None) -> None:
        """The presets there are, and which of them the chain is; None for none of them."""
        self.preset.setText(menu_text(_short(current or self.tr("custom"))))
        self.preset.setAccessibleName(self.tr("Preset: {0}").format(current or self.tr("custom")))
        if (shipped, own) != self._listed:
            self._listed = (list(shipped), list(own))
            self._fill(shipped, own)
        for name, action in self.actions_by_name.items():
            action.setChecked(name == current)

    def _fill(self, shipped: list[str], own: list[str]) -> None:
        self.menu.clear()
        self.actions_by_name.clear()
        self._add_presets(shipped)
        if own:
            self.menu.addSeparator()
            add_heading(self.menu, self.tr("Your own"))
            self._add_presets(own)
        self.menu.addSeparator()
        self.menu.addAction(self.tr("Save as…"), self._ask_to_save)
        for words, act in ((self.tr("Rename"), self._ask_to_rename), (self.tr("Delete"), self.delete_requested.emit)):
            if own:
                submenu = self.menu.addMenu(words)
                for name in own:
                    submenu.addAction(menu_text(name), lambda act=act, name=name: act(name))

    def _add_presets(self, names: list[str]) -> None:
        for name in names:
            action = self.menu.addAction(menu_text(name), lambda name=name: self._choose(name))
            action.setCheckable(True)
            self.actions_by_name[name] = action

    def _relook(self) -> None:
        self.preset.setIcon(icon("chevron_down", "muted"))
        self.more.setIcon(icon("more", "muted"))
        size = themes().current.size("icon")
        for button in (self.preset, self.more):
            button.setIconSize(QSize(size, size))

    # -- what the person does ----------------------------------------------------------------------------------------

    def _choose(self, name: str) -> None:
        # Qt has turned the mark over: it says what the chain is, not what was clicked.
        self.actions_by_name[name].toggle()
        self.preset_chosen.emit(name)

    def _ask_to_save(self) -> None:
        self._renamed = None
        self.name.ask("")

    def _ask_to_rename(self, name: str) -> None:
        self._renamed = name
        self.name.ask(name)

    def _on_named(self, name: str) -> None:
        if self._renamed is None:
            self.save_requested.emit(name)
        else:
            self.rename_requested.emit(self._renamed, name)

    def _on_menu_closed(self) -> None:
        if not self.name.isVisible():
            self.left.emit()


def _short(name: str) -> str:
    return name if len(name) <= 16 else name[:15] + "…"
