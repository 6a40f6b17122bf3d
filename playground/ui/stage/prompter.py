"""Goes through a talk's scenes and cues on the controller, forwards and back."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject, QTimer, Signal

from playground.core.sampling import Chain
from playground.core.session import Node, Session
from playground.core.sweep import at_temperature
from playground.core.talk import script as s
from playground.core.talk.rehearsal import token_of
from playground.ui.doing.controller import Controller
from playground.ui.doing.loop import Situation
from playground.ui.doing.player import Pace, Until
from playground.ui.stage.left_off import LeftOff
from playground.ui.stage.picture import Setting, Thrown

PER_SECOND = 5.0
"""Tokens a second that an audience can follow."""
_UNTIL = {s.End.SENTENCE: Until.SENTENCE, s.End.TURN: Until.TURN}


@dataclass(frozen=True, slots=True, eq=False)
class Place:
    """Everything that Page Up brings back.

    Attributes:
        model: path of the open model.
        session, node: where in which conversation.
        redraw: of the dice there.
        chain, system, setting: as they were.
    """

    model: str
    session: Session
    node: Node
    redraw: int
    chain: Chain
    system: str
    setting: Setting

    def is_same(self, other: Place) -> bool:
        """Whether nothing has moved; panels may have been put in and out."""
        here = (self.model, self.session, self.node, self.redraw, self.chain, self.system)
        return here == (other.model, other.session, other.node, other.redraw, other.chain, other.system)


class Prompter(QObject):
    """Page Down is the next cue, then the next scene; Page Up brings back what was.

    Who wandered off (picked another token, asked something else) is brought back to the script before the next cue,
    so that what follows is always what was rehearsed.

    Attributes:
        talk: the script.
        index: how many presses of Page Down the talk is in, from 0; -1 before its first scene is there.
        setting: what is to be on the stage.
        motion: whether steps are played at a pace that can be followed.
    """

    moved = Signal()
    """Another cue is done, or undone."""
    setting_changed = Signal()
    token_missing = Signal(str)
    """A cue picks a text that the vocabulary has no token for."""
    model_missing = Signal(str)
    """Path of a scene's model that could not be opened; the window has been told why."""

    def __init__(
        self,
        talk: s.Talk,
        controller: Controller,
        path_of: Callable[[str], str],
        open_model: Callable[[str], None],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.talk = talk
        self.index = -1
        self.setting = Setting()
        self.motion = True
        self._places = talk.places
        self._done: dict[int, Place] = {}
        self._controller = controller
        self._path_of = path_of
        self._open_model = open_model
        self._then: Callable[[], None] | None = None
        self._is_over = self._is_settled
        self._wants_next = False
        self._catching_up: LeftOff | None = None
        self._shown = -1
        self._look = QTimer(self, singleShot=True, interval=0)
        self._look.timeout.connect(self._go_on)
        for signal in (controller.situation_changed, controller.moment_changed, controller.path_changed,
                       controller.model_changed, controller.opening_failed, controller.problem_occurred,
                       controller.player.playing_changed):  # fmt: skip
            signal.connect(self._look_soon)

    # -- where it is -------------------------------------------------------------------------------------------------

    @property
    def is_busy(self) -> bool:
        """Whether a cue is under way."""
        return self._then is not None

    @property
    def scene(self) -> s.Scene:
        """The present scene."""
        return self.talk.scenes[self._place_of(self.index)[0]]

    @property
    def scene_number(self) -> int:
        """From 1."""
        return self._place_of(self.index)[0] + 1

    @property
    def is_at_end(self) -> bool:
        """Whether the last cue of the last scene is done."""
        return self.index == len(self._places) - 1

    @property
    def coming(self) -> s.Cue | s.Scene | None:
        """What the next Page Down brings, None at the end."""
        if self.is_at_end:
            return None
        scene, cue = self._place_of(self.index + 1)
        return self.talk.scenes[scene].cues[cue - 1] if cue else self.talk.scenes[scene]

    @property
    def left_off(self) -> LeftOff | None:
        """Where to go on if the talk is left now; None at its beginning and at its end."""
        if self._catching_up is not None:
            return self._catching_up
        if self.index <= 0 or self.is_at_end:
            return None
        # While a scene's model is opened, the stage still shows the scene before it.
        is_shown = self._shown == self._place_of(self.index)[0]
        return LeftOff(self.talk, self.index, self.setting if is_shown else Setting.of(self.scene))

    def _place_of(self, index: int) -> tuple[int, int]:
        return self._places[max(0, index)]

    # -- moving ------------------------------------------------------------------------------------------------------

    def next(self) -> None:
        """The next cue; while one is under way, the rest of it at once."""
        if self.is_busy:
            if self._controller.player.is_playing:
                self._controller.player.hurry()
            else:
                self._wants_next = True
        elif not self.is_at_end:
            self._return_to_script(self._play_next)

    def previous(self) -> None:
        """What was before the last cue; who wandered off is brought back first."""
        known = self.index - self.is_busy
        if known < 0:
            return
        wandered = self.is_busy or not self._present().is_same(self._done[self.index])
        target = known if wandered else max(0, self.index - 1)
        reached = max((index for index in self._done if index <= target), default=None)
        if reached is None:
            # The talk began after this place.
            self.go_to_scene(self._place_of(target)[0] + 1)
            return
        self._interrupt()
        self.index = reached
        self._restore(self._done[self.index], self._arrived)

    def go_to_scene(self, number: int) -> None:
        """Begins a scene anew, whatever is under way; ``number`` from 1."""
        self._interrupt()
        self.index = self._places.index((number - 1, 0)) - 1
        self._play_next()

    def resume(self, left_off: LeftOff) -> None:
        """Begins the scene in which the talk was left, and plays its cues without a pause up to the last one."""
        self._interrupt()
        self.index = left_off.index - self._place_of(left_off.index)[1] - 1
        self._catching_up = left_off
        self._play_next()

    def _interrupt(self) -> None:
        self.stop()
        self._controller.player.pause()

    def stop(self) -> None:
        """Waits for nothing any more."""
        self._then, self._wants_next, self._catching_up = None, False, None

    def change_setting(self, setting: Setting) -> None:
        """The presenter, or a cue, changed what is on the stage."""
        self.setting = setting
        self.setting_changed.emit()

    def _play_next(self) -> None:
        self.index += 1
        scene, cue = self._place_of(self.index)
        if cue:
            self._play(self.talk.scenes[scene].cues[cue - 1])
        else:
            self._begin(self.talk.scenes[scene])

    def _return_to_script(self, then: Callable[[], None]) -> None:
        known = self._done.get(self.index)
        if known is None or self._present().is_same(known):
            then()
        else:
            self._restore(known, then)

    # -- scenes ------------------------------------------------------------------------------------------------------

    def _begin(self, scene: s.Scene) -> None:
        path = self._path_of(scene.model)
        if self._model_path() == path and not self._controller.is_opening:
            self._say(scene)
            return
        self._open_model(path)
        self._when(lambda: not self._controller.is_opening, lambda: self._say_if_open(scene, path))

    def _say_if_open(self, scene: s.Scene, path: str) -> None:
        if self._model_path() == path:
            self._say(scene)
        else:
            self._catching_up = None
            self.model_missing.emit(path)
            self._arrived()

    def _say(self, scene: s.Scene) -> None:
        controller = self._controller
        controller.system = scene.system
        controller.set_chain(scene.chain)
        controller.go_to_session(Session(scene.mode, scene.seed))
        self._shown = self._place_of(self.index)[0]
        self.change_setting(Setting.of(scene))
        controller.send(scene.prompt)
        self._when(self._is_settled, self._arrived)

    def _model_path(self) -> str:
        model = self._controller.model
        return model.info.path if model else ""

    # -- cues --------------------------------------------------------------------------------------------------------

    def _play(self, cue: s.Cue) -> None:
        setting = self.setting.changed(thrown=None)
        if cue.caption.texts:
            setting = setting.changed(caption=cue.caption)
        if cue.notes.texts:
            setting = setting.changed(notes=cue.notes)
        self.change_setting(self._set(setting, cue.act))
        self._act(cue.act)
        self._when(self._is_settled, self._arrived)

    def _set(self, setting: Setting, act: s.Act) -> Setting:
        """What a cue changes on the stage alone."""
        match act:
            case s.Show(reveal):
                return setting.changed(reveal=reveal)
            case s.View(panels):
                return setting.changed(panels=panels)
            case s.Throw(n):
                moment = self._controller.moment
                if moment is not None:
                    return setting.changed(thrown=Thrown.at(moment, n))
        return setting

    def _act(self, act: s.Act) -> None:
        """What a cue does to the conversation."""
        controller, pace = self._controller, PER_SECOND if self.motion and not self._catching_up else math.inf
        match act:
            case s.Step(n):
                controller.set_playing(True, Pace(pace, Until.TOKENS, n))
            case s.Run(until):
                controller.set_playing(True, Pace(pace, _UNTIL[until]))
            case s.SetTemperature(value):
                controller.set_chain(at_temperature(controller.chain, value))
            case s.Pick(text) if controller.moment is not None:
                token = token_of(text, controller.moment.distribution, controller.vocabulary)
                if token is None:
                    self.token_missing.emit(text)
                else:
                    controller.pick(token)

    # -- places ------------------------------------------------------------------------------------------------------

    def _present(self) -> Place:
        controller = self._controller
        session = controller.session
        return Place(
            self._model_path(), session, session.here, session.here.redraw, controller.chain, controller.system,
            self.setting,
        )  # fmt: skip

    def _restore(self, place: Place, then: Callable[[], None]) -> None:
        if self._model_path() == place.model:
            self._put(place, then)
        else:
            self._open_model(place.model)
            self._when(lambda: not self._controller.is_opening, lambda: self._put(place, then))

    def _put(self, place: Place, then: Callable[[], None]) -> None:
        controller = self._controller
        controller.system = place.system
        controller.set_chain(place.chain)
        if place.node.redraw != place.redraw:
            place.session.set_redraw(place.node, place.redraw)
        controller.go_to_session(place.session, place.node)
        self._shown = self._place_of(self.index)[0]
        self.change_setting(place.setting)
        self._when(self._is_settled, then)

    def _arrived(self) -> None:
        self._done[self.index] = self._present()
        left_off = self._catching_up
        if left_off is not None:
            if self.index < left_off.index:
                self._play_next()
                return
            self._catching_up, was = None, left_off.setting
            self.change_setting(self.setting.changed(panels=was.panels, reveal=was.reveal, beside=was.beside))
        self.moved.emit()
        if self._wants_next:
            self._wants_next = False
            self.next()

    # -- waiting -----------------------------------------------------------------------------------------------------

    def _is_settled(self) -> bool:
        controller = self._controller
        if controller.player.is_playing or controller.is_opening or controller.situation is Situation.WAITING:
            return False
        moment = controller.moment
        return moment is None or moment.chain is controller.chain

    def _when(self, is_over: Callable[[], bool], then: Callable[[], None]) -> None:
        """Goes on once something holds: the controller tells of every change, and is looked at when it has ended."""
        self._is_over, self._then = is_over, then
        self._look_soon()

    def _look_soon(self, *_: object) -> None:
        if self._then is not None:
            self._look.start()

    def _go_on(self) -> None:
        if self._then is not None and self._is_over():
            then, self._then = self._then, None
            then()
