"""Presentation mode: joins the controller, a talk's script, the stage and the presenter's notes."""

from __future__ import annotations

import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QSize, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtWidgets import QWidget

from playground.core.session import Node, Session
from playground.core.stops import next_stop
from playground.core.sweep import at_temperature
from playground.core.talk.reading import load_talk
from playground.core.talk.script import Panel, Talk
from playground.core.vocabulary import running_text
from playground.ui.doing.controller import Controller
from playground.ui.doing.loop import Situation
from playground.ui.parts.notices import Telling
from playground.ui.settings import Settings
from playground.ui.stage import screens, tellings
from playground.ui.stage.before import Before
from playground.ui.stage.button import PresentButton
from playground.ui.stage.keys import STAGE_KEYS, words
from playground.ui.stage.left_off import LeftOff
from playground.ui.stage.notes import NotesWindow
from playground.ui.stage.picture import Setting, Thrown
from playground.ui.stage.prompter import Prompter
from playground.ui.stage.showing import StageShowing
from playground.ui.stage.stage_size import StageSize
from playground.ui.stage.window import StageWindow
from playground.ui.words.language import languages
from playground.ui.words.sentences import sentence_of

N_THROWS = 1000
SECOND_PRESS_S = 4.0
"""Esc leaves if it is pressed twice within this time."""
_GLIDE_PAUSE = 0.16
"""Seconds: a change glides if the one before it is at least so long ago."""


class Presenting(QObject):
    """Puts the stage on a screen and takes it away; what happens there happens in the window's own conversation.

    Attributes:
        stage: the audience's window, None while nothing is presented.
        notes: the presenter's, None with one screen.
        prompter: the talk that is given, None without a script.
        left_off: where to go on with the last talk, None where it came to its end.
        awaits_talk: the model that is being opened is the one of a talk that begins with it.
    """

    started = Signal()
    left = Signal()
    told = Signal(object)
    """parts.notices.Telling, for the window; ``told_enough`` takes it back."""
    told_enough = Signal(object)
    left_off_changed = Signal(object)
    """LeftOff or None"""

    def __init__(
        self, controller: Controller, settings: Settings, open_model: Callable[[str], None], window: QWidget
    ) -> None:
        super().__init__(window)
        self.stage: StageWindow | None = None
        self.notes: NotesWindow | None = None
        self.prompter: Prompter | None = None
        self.left_off: LeftOff | None = None
        self.awaits_talk = False
        self._controller = controller
        self._settings = settings
        self._open_model = open_model
        self._window = window
        self._setting = Setting()
        self._showing = StageShowing(controller)
        self._size: StageSize | None = None
        self._before: Before | None = None
        self._asked_from: tuple[Session, Node] | None = None
        self._leaving: Telling | None = None
        self._escape_at = self._shown_at = 0.0
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self.show_now)
        self._connect_signals()

    def _connect_signals(self) -> None:
        controller = self._controller
        for signal in (controller.moment_changed, controller.path_changed, controller.situation_changed,
                       controller.chain_changed, controller.model_changed, languages().changed):  # fmt: skip
            signal.connect(self._show_soon)
        for signal in (controller.problem_occurred, controller.opening_failed):
            signal.connect(lambda problem: self._say(sentence_of(problem).brief))
        controller.pick_refused.connect(lambda _: self._say(self.tr("The grammar does not allow this token here.")))

    def watch(self, button: PresentButton) -> None:
        """Begins what a button asks for."""
        button.present_requested.connect(lambda: self.begin())
        button.talk_chosen.connect(lambda path: self.begin_file(path))
        button.resume_requested.connect(self.resume)
        self.left_off_changed.connect(button.offer)

    @property
    def is_on(self) -> bool:
        """Whether something is presented."""
        return self.stage is not None

    @property
    def opens_for_talk(self) -> bool:
        """Whether a model that was opened just now is a talk's choice, not the person's."""
        return self.prompter is not None or self.awaits_talk

    @property
    def setting(self) -> Setting:
        """What the presenter has put on the stage."""
        return self.prompter.setting if self.prompter else self._setting

    # -- begin and end -----------------------------------------------------------------------------------------------

    def begin_file(self, path: Path, size: QSize | None = None, scene: int = 1) -> bool:
        """Gives the talk of a script; False, and a notice, if it cannot be used."""
        self.awaits_talk = False
        talk, mistakes = load_talk(path)
        if talk is None:
            self.told.emit(partial(tellings.of_unusable_talk, path.name, mistakes))
            return False
        self.begin(talk, size, scene)
        return True

    def resume(self) -> None:
        """Goes on with the talk that was left, at its cue."""
        if self.left_off is not None:
            self.begin(self.left_off.talk, start=self.left_off)

    def begin(self, talk: Talk | None = None, size: QSize | None = None, start: int | LeftOff = 1) -> None:
        """Puts the stage on its screen, with a scene of a talk, or with what the window has.

        Args:
            talk: a script.
            size: for a picture of the stage, instead of a screen.
            start: a scene of the talk, from 1, or where the talk was left.
        """
        if self.is_on:
            return
        self.told_enough.emit(self._leaving)
        self._controller.own_wanted.emit()
        self._before = Before(self._controller, self._open_model, self)
        self._controller.answer_at_once = False
        self._controller.player.pause()
        self._setting, self._asked_from = Setting(), None
        self.stage = StageWindow(self._actions())
        self.stage.canvas.motion = self._settings.motion
        self._size = StageSize(self.stage.canvas, self._settings, self._say)
        self.stage.closed.connect(self.leave)
        self.stage.prompt_sent.connect(self.ask)
        self._controller.message_accepted.connect(self.stage.ask_line.forget)
        if talk is not None:
            self._begin_talk(talk, start)
        if size is None:
            self._place_windows(self._screen())
        else:
            self.stage.resize(size)
            self.stage.show()
        self.show_now()
        self.started.emit()

    def _begin_talk(self, talk: Talk, start: int | LeftOff) -> None:
        self.prompter = Prompter(talk, self._controller, self._before.path_of, self._open_model, self)
        self.prompter.motion = self._settings.motion
        self.prompter.moved.connect(self._show_soon)
        self.prompter.setting_changed.connect(self._show_soon)
        self.prompter.token_missing.connect(lambda text: self._say(self.tr("There is no token {0}.").format(text)))
        self.prompter.model_missing.connect(self._on_model_missing)
        if isinstance(start, LeftOff):
            self.prompter.resume(start)
        else:
            self.prompter.go_to_scene(start)

    def leave(self) -> None:
        """Back to the window, which is where the stage was."""
        if self.stage is None:
            return
        stage, self.stage = self.stage, None
        notes, self.notes = self.notes, None
        self._leave_talk()
        self._showing.forget()
        self._controller.player.pause()
        self._before.put_preferences_back()
        self._controller.keep_session()
        for window in (stage, notes):
            if window is not None:
                window.close()
                window.deleteLater()
        self._window.activateWindow()
        self.left.emit()

    def _leave_talk(self) -> None:
        prompter, self.prompter = self.prompter, None
        if prompter is not None:
            self.left_off = prompter.left_off
            self.left_off_changed.emit(self.left_off)
            prompter.stop()
            prompter.deleteLater()
        has_lost = self._before.has_something and not self._before.is_present
        scene = self.left_off.scene if prompter is not None and self.left_off is not None else None
        if has_lost or scene is not None:
            self._leaving = partial(tellings.of_left, has_lost, scene)
            self.told.emit(self._leaving)

    def restore(self) -> None:
        """The conversation that was there before."""
        if self._before is not None:
            self._before.restore()

    # -- screens -----------------------------------------------------------------------------------------------------

    def _screen(self) -> QScreen | None:
        return screens.stage_screen(QGuiApplication.screens(), self._settings.stage_screen, self._window.screen())

    def _place_windows(self, screen: QScreen | None) -> None:
        """The stage on a screen, the notes on another one if there is one."""
        other = screens.notes_screen(QGuiApplication.screens(), screen, self._window.screen())
        if other is None:
            if self.notes is not None:
                self.notes.hide()
        else:
            self.notes = self.notes or NotesWindow(self.stage)
            self.notes.show_on(other)
        self.stage.show_on(screen)

    def _change_screen(self) -> None:
        screen = screens.next_screen(QGuiApplication.screens(), self.stage.screen())
        if screen is self.stage.screen():
            self._say(self.tr("There is one screen only."))
            return
        self._settings.stage_screen = screen.name()
        self._place_windows(screen)

    # -- showing -----------------------------------------------------------------------------------------------------

    def _show_soon(self) -> None:
        if self.is_on:
            self._soon.start()

    def show_now(self) -> None:
        """Everything as it is now."""
        if self.stage is None:
            return
        now = time.perf_counter()
        glide, self._shown_at = now - self._shown_at > _GLIDE_PAUSE, now
        self.stage.show_picture(self._showing.picture(self.setting), glide=glide)
        if self.notes is not None:
            self.notes.show_talk(self.prompter, self.setting)

    def _say(self, text: str) -> None:
        if self.stage is not None:
            self.stage.say(running_text(text))

    def _on_model_missing(self, path: str) -> None:
        self._say(self.tr("The model {0} could not be opened.").format(Path(path).name))

    def change(self, setting: Setting) -> None:
        """Another setting."""
        if self.prompter is not None:
            self.prompter.change_setting(setting)
        else:
            self._setting = setting
            self._show_soon()

    # -- what the keys do --------------------------------------------------------------------------------------------

    def _actions(self) -> dict[str, Callable]:
        controller = self._controller
        actions = {
            "next": self.next,
            "previous": self.previous,
            "next_scene": lambda: self._change_scene(+1),
            "scene_before": lambda: self._change_scene(-1),
            "step": controller.step,
            "pick": self._pick,
            "warmer": lambda: self._nudge(+1),
            "cooler": lambda: self._nudge(-1),
            "other_warmer": lambda: self._nudge_other(+1),
            "other_cooler": lambda: self._nudge_other(-1),
            "ask": lambda: self.stage.ask(),
            "hide": self._hide,
            "throws": self._throw,
            "redraw": controller.redraw,
            "play": lambda: controller.set_playing(not controller.player.is_playing),
            "blank": lambda: self.stage.blank(True),
            "theme": lambda: self.stage.switch_theme(),
            "larger": lambda: self._size.step(+1),
            "smaller": lambda: self._size.step(-1),
            "usual_size": lambda: self._size.step(0),
            "screen": self._change_screen,
            "read_on": lambda: self.notes and self.notes.read_on(+1),
            "read_back": lambda: self.notes and self.notes.read_on(-1),
            "help": lambda: self.stage.list_keys(list(STAGE_KEYS)),
            "leave": self._escape,
        }
        for panel in Panel:
            actions[panel.value] = lambda panel=panel: self.toggle(panel)
        return actions

    def next(self) -> None:
        """The next cue; without a script, forward or a step."""
        if self.prompter is None:
            self._controller.forward()
        elif self.prompter.is_at_end and not self.prompter.is_busy:
            self._say(self.tr("The talk is over."))
        else:
            self.prompter.next()

    def previous(self) -> None:
        """What was before."""
        if self.prompter is not None:
            self.prompter.previous()
        elif self._controller.session.can_go_back():
            self._controller.back()
        elif self._asked_from is not None:
            where, self._asked_from = self._asked_from, None
            self._controller.go_to_session(*where)

    def _change_scene(self, direction: int) -> None:
        """The beginning of another scene."""
        if self.prompter is None:
            self._say(self.tr("No script: Page Down steps."))
            return
        number = self.prompter.scene_number + direction
        if number > len(self.prompter.talk.scenes):
            self._say(self.tr("This is the last scene."))
        else:
            self.prompter.go_to_scene(max(1, number))

    def ask(self, text: str) -> None:
        """A prompt from the audience: a conversation of its own with the same chain and seed."""
        controller = self._controller
        session, seed = controller.session, controller.session.seed
        if session.root.children:
            self._asked_from = (session, session.here)
            controller.go_to_session(Session(session.mode, seed))
        # A script can be given again; what somebody types cannot.
        controller.keep_session()
        self.change(self.setting.changed(thrown=None))
        controller.send(text)

    def toggle(self, panel: Panel) -> None:
        """A panel in or out; it says so where everything becomes smaller by it."""
        with self._size.watched():
            self.show_panels(self.setting.toggled(panel).panels)
            self.show_now()

    def show_panels(self, panels: frozenset[Panel]) -> None:
        """These panels; where two temperatures come in, they are two."""
        setting = self.setting.changed(panels=panels)
        if Panel.TEMPERATURES in panels - self.setting.panels:
            setting = setting.apart_from(self._controller.chain["temperature"].value)
        self.change(setting)

    def _pick(self, row: int) -> None:
        cover = next((each for each in STAGE_KEYS if each.name in {panel.value for panel in self.setting.covers}), None)
        if cover is not None:
            self._say(self.tr("Numbers pick bars: {0} brings them back.").format(words(cover)))
            return
        tokens = self.stage.canvas.bars.tokens
        if row < len(tokens) and self._controller.situation is Situation.READY:
            self._controller.pick(tokens[row])

    def _nudge(self, direction: int) -> None:
        chain = self._controller.chain
        self._controller.set_chain(at_temperature(chain, next_stop(chain["temperature"].value, direction)))

    def _nudge_other(self, direction: int) -> None:
        if Panel.TEMPERATURES in self.setting.panels:
            self.change(self.setting.changed(beside=next_stop(self.setting.beside, direction)))

    def _hide(self) -> None:
        self.change(self.setting.hidden_further())

    def _throw(self) -> None:
        """1,000 throws at this place; once more, with other luck, where that was done."""
        moment = self._controller.moment
        if moment is not None:
            before = self.setting.thrown
            again = before.again + 1 if before is not None and before.is_of(moment) else 0
            self.change(self.setting.changed(thrown=Thrown.at(moment, N_THROWS, again)))

    def _escape(self) -> None:
        """The first press asks for a second one."""
        now = time.monotonic()
        if now - self._escape_at < SECOND_PRESS_S:
            self._escape_at = 0.0
            self.leave()
        else:
            self._escape_at = now
            self._say(self.tr("Press Esc once more to leave."))
