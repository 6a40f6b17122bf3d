"""The loop of the program: a place, its bars, the dice, and the step that leads to the next place."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal

from playground.core.dialogue import answer_text
from playground.core.problems import Problem
from playground.core.records import By, Summary
from playground.core.sampling import Chain
from playground.core.session import Node
from playground.ui.doing.deeds import Deed, Standing
from playground.ui.doing.player import Pace, Player, Until
from playground.ui.doing.situation import Situation
from playground.ui.doing.standpoint import Standpoint
from playground.ui.parts.limiter import PLAY_FRAME_MS, FrameLimiter

_TAIL_TOKENS = 24
"""A closing think tag is found within so many tokens."""


class Loop(Standpoint):
    """Steps, plays and goes through the present conversation.

    Attributes:
        player: the clock and the rules of Play.
        situation: where the person is, in one word.
    """

    moment_changed = Signal()
    path_changed = Signal()
    situation_changed = Signal()
    chain_changed = Signal()
    problem_occurred = Signal(object)
    """core.problems.Problem"""
    done = Signal(object, object)
    """A Deed, after it was done, and the Standing before it."""
    pick_refused = Signal(int)
    """A token that the grammar forbids."""

    def __init__(self, engine: QObject, parent: QObject | None = None) -> None:
        super().__init__(engine, parent)
        self.player = Player(self)
        self.situation = Situation.NO_MODEL
        self._continued: set[Node] = set()
        self._queued_steps = 0
        self._play_on_arrival: Pace | None = None
        self._paths = FrameLimiter(self.path_changed.emit, self)
        self.present.arrived.connect(self._on_arrived)
        self.present.summarised.connect(self._on_summarised)
        self.present.changed.connect(self.moment_changed)
        self.present.failed.connect(self._on_evaluation_failed)
        self.present.refused.connect(self._on_grammar_refused)
        self.player.step_due.connect(self._play_step)
        self.player.playing_changed.connect(self._on_playing)

    # Chain and dice

    def set_seed(self, seed: int) -> None:
        """Other dice for everything that is not drawn yet."""
        if self.read_only is not None:
            return
        before = self.standing()
        self.session.seed = seed
        self.done.emit(Deed.SEED, before)
        self._throw_again()

    def set_chain(self, chain: Chain) -> None:
        """Another chain on the same logits: nothing is evaluated, nothing is sorted."""
        if chain == self.chain or self.read_only is not None:
            return
        before = self.standing()
        self.present.set_chain(chain)
        self.done.emit(Deed.CHAIN, before)
        self.chain_changed.emit()
        self._look()

    def take_along(self, chain: Chain, seed: int) -> None:
        """The chain and the dice that belong to a place: going there is no change that could be undone."""
        if self.session.seed != seed:
            self.session.seed = seed
        if self.chain != chain:
            self.present.set_chain(chain)
            self.chain_changed.emit()
            self._look()
        self._throw_again()

    def refuses(self) -> bool:
        """Whether the present conversation can only be looked at; then the person is told why."""
        problem = self.refusal
        if problem is not None:
            self.problem_occurred.emit(problem)
        return problem is not None

    def standing(self, dice_of: Node | None = None) -> Standing:
        """Where the session stands now; of the dice it knows those after one node, the present one unless told."""
        session = self.session
        dice_of = dice_of or session.here
        return Standing(session.here, session.seed, dice_of, dice_of.redraw, self.chain)

    # Moving

    def step(self) -> None:
        """Appends the drawn token; while the engine works it is kept until the bars are there.

        Where there are no bars because the engine could not give them, it asks once more.
        """
        self.player.pause()
        if self.moment is not None:
            self._take(self.moment.drawn, Deed.STEP)
        elif self.situation is Situation.WAITING:
            self._queued_steps += 1
        elif self.situation is Situation.STUCK:
            self._arrive()

    def pick(self, token: int) -> None:
        """Appends a token chosen by hand."""
        self.player.pause()
        if self.present.forbids(token):
            self.pick_refused.emit(token)
        elif self.moment is not None:
            self._take(token, Deed.PICK)

    def redraw(self) -> None:
        """Other dice for the next token, also while its bars are still on their way."""
        self.player.pause()
        if self.moment is not None or self.present.is_waiting:
            before = self.standing()
            self.session.redraw()
            self.done.emit(Deed.REDRAW, before)
            self._throw_again()

    def back(self) -> None:
        """Goes one token back."""
        self.player.pause()
        if self.session.back():
            self._arrive()

    def forward(self) -> None:
        """Goes one token along the branch; at its tip, steps."""
        self.player.pause()
        if self.session.forward():
            self._arrive()
        else:
            self.step()

    def go_to(self, node: Node) -> None:
        """Goes to any place of the conversation."""
        self.player.pause()
        self.session.go_to(node)
        self._arrive()

    def go_before(self, node: Node) -> None:
        """Goes back to where a token was chosen, with the chain and the dice of that moment."""
        self.player.pause()
        session, choice = self.session, node.choice
        session.go_before(node)
        if self.read_only is not None:
            # What was recorded is shown with its own chain and dice; the person's stay what they are.
            self._arrive()
            return
        if session.seed != choice.luck.seed:
            session.seed = choice.luck.seed
        if session.here.redraw != choice.luck.redraw:
            session.set_redraw(session.here, choice.luck.redraw)
        self.present.chain, before = choice.chain, self.chain
        self._arrive()
        if self.chain != before:
            self.chain_changed.emit()

    def take_road(self, tip: Node, chain: Chain, redraw: int) -> None:
        """Goes to the end of a road that was drawn beside the present one, with its chain and its dice: one change."""
        self.player.pause()
        session, before = self.session, self.standing(tip)
        if tip.redraw != redraw:
            session.set_redraw(tip, redraw)
        session.go_to(tip)
        self.present.chain = chain
        self.done.emit(Deed.ROAD, before)
        self._arrive()
        if chain != before.chain:
            self.chain_changed.emit()

    def again(self) -> None:
        """The whole answer anew, with other luck, beside the old one."""
        self.player.pause()
        before = self.standing(self.session.turn_node())
        if self.read_only is None and self.session.again():
            self.done.emit(Deed.AGAIN, before)
            self._play_on_arrival = Pace(self.player.pace.per_second, Until.TURN)
            self._arrive()

    def set_playing(self, on: bool, pace: Pace | None = None) -> None:
        """Play or pause."""
        if not on:
            self.player.pause()
            return
        if self.moment is not None:
            self.player.play(pace)
            self._continue_play()
        elif self.situation is Situation.WAITING:
            self._play_on_arrival = pace or self.player.pace

    def skip_thinking(self) -> None:
        """Plays as fast as it goes to the end of the model's thinking."""
        self.set_playing(True, Pace(float("inf"), Until.ANSWER))

    def continue_anyway(self) -> None:
        """Goes on after the end of the turn."""
        self._continued.add(self.session.here)
        self._arrive()

    # Steps

    def _take(self, token: int, deed: Deed) -> None:
        here, moment, before = self.session.here, self.moment, self.standing()
        by = By.PICK if deed is Deed.PICK else By.DRAW
        ends = self.vocabulary.is_eog(token)
        if here.children or ends or not self.evaluator.is_at(here):
            self.session.append(token, moment.choice(token, by))
            self.done.emit(deed, before)
            self._arrive()
            return
        # At a branch's tip the engine is asked first, so that it works while the rest is written down.
        request = self.evaluator.advance(token)
        self.present.expect(request, self.session.append(token, moment.choice(token, by)), self.session.luck)
        self.done.emit(deed, before)
        self._look()
        self._soon(self._paths)

    def _play_step(self) -> None:
        if self.moment is None or not self.player.is_playing:
            return
        token = self.moment.drawn
        goes_on = self.player.stepped(self.vocabulary.text(token)) and not self.vocabulary.is_eog(token)
        if goes_on and self.player.until is Until.ANSWER and self._closes_thinking(token):
            goes_on = False
        if not goes_on:
            self.player.pause()
        self._take(token, Deed.PLAY)

    def _closes_thinking(self, token: int) -> bool:
        thinking = self.model.info.thinking
        if thinking is None:
            return True
        tail = answer_text(self.session.answer()[-_TAIL_TOKENS:], self.vocabulary)
        return thinking.close in tail + self.vocabulary.text(token)

    def _continue_play(self) -> None:
        """The next step of Play, from the event loop: a road that is already known must not become a recursion."""
        if self.player.ready():
            QTimer.singleShot(0, self._play_step)

    # Places

    def _arrive(self) -> None:
        """The present node is another one: its bars from memory or from the engine."""
        node = self.session.here
        self._queued_steps = 0
        if self.model is None or self.read_only or node.parent is None or self._is_end(node):
            self.player.pause()
            self._show_nothing()
        elif self.present.go(node, self.session.luck):
            self._start_play_on_arrival()
            if self.player.is_playing:
                self._continue_play()
        self._look()
        self._soon(self._paths)

    def _is_end(self, node: Node) -> bool:
        return self.vocabulary.is_eog(node.token) and node not in self._continued and node.choice is not None

    def _on_arrived(self) -> None:
        self._start_play_on_arrival()
        if self.player.ready():
            self._play_step()
        self._take_queued_step()
        self._look()

    def _on_summarised(self, node: Node, summary: Summary) -> None:
        """Told to the session on screen; a node of one that was left meanwhile keeps it for itself."""
        nodes = self.session.nodes
        if node.number < len(nodes) and nodes[node.number] is node:
            self.session.summarise(node, summary)
        else:
            node.summary = summary

    def _take_queued_step(self) -> None:
        while self._queued_steps and self.moment is not None:
            queued = self._queued_steps - 1
            self._take(self.moment.drawn, Deed.STEP)
            self._queued_steps = queued

    def _start_play_on_arrival(self) -> None:
        if self._play_on_arrival is not None:
            pace, self._play_on_arrival = self._play_on_arrival, None
            self.player.play(pace)

    def _show_nothing(self) -> None:
        """No bars; the window says why, by the situation."""
        self.situation = self._situation_of_no_bars()
        self.present.leave()
        self.situation_changed.emit()

    def _throw_again(self) -> None:
        self.present.set_luck(self.session.luck)
        self.path_changed.emit()

    def _soon(self, shown: FrameLimiter) -> None:
        if self.player.is_playing:
            shown.request(PLAY_FRAME_MS, self.evaluator.milliseconds or 0.0)
        else:
            shown.now()

    def _on_grammar_refused(self, problem: Problem) -> None:
        """Without a mask nothing can be drawn, so the grammar is switched off; its text stays."""
        self.set_chain(self.chain.switched("grammar", False))
        self.problem_occurred.emit(problem)

    def _on_evaluation_failed(self, problem: Problem) -> None:
        self._stop()
        self._show_nothing()
        self.problem_occurred.emit(problem)

    def _stop(self) -> None:
        """Nothing goes on by itself."""
        self.player.pause()
        self._play_on_arrival = None
        self._queued_steps = 0

    def _on_playing(self, _on: bool) -> None:
        self.present.frame_ms = PLAY_FRAME_MS if self.player.is_playing else 0
        self.moment_changed.emit()
        self._paths.request()
        self.situation = self._situation()
        self.situation_changed.emit()

    @property
    def _is_asking(self) -> bool:
        """Whether the engine is asked for something that the person waits for."""
        return self.present.is_waiting

    def _look(self) -> None:
        """Says which situation this is, where it is another one."""
        situation = self._situation()
        if situation is not self.situation:
            self.situation = situation
            self.situation_changed.emit()

    def _situation(self) -> Situation:
        if self.model is not None and self._is_asking:
            # Play goes from one token to the next without a word.
            return Situation.READY if self.player.is_playing else Situation.WAITING
        return Situation.READY if self.moment is not None else self._situation_of_no_bars()

    def _situation_of_no_bars(self) -> Situation:
        here = self.session.here
        if self.read_only is not None:
            return Situation.RECORDED
        if self.model is None:
            return Situation.NO_MODEL
        if here.parent is None:
            return Situation.EMPTY
        return Situation.ENDED if self._is_end(here) else Situation.STUCK
