"""The whole program without a widget: models, messages and the loop."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from playground.core.journal import Loaded
from playground.core.problems import Problem, ProblemCode
from playground.core.sampling import Chain
from playground.core.session import Mode, Node, Session
from playground.engine.protocol import Failed, Opened, OpenOptions, Progress
from playground.ui.doing.deeds import Deed
from playground.ui.doing.loop import Loop
from playground.ui.doing.prompting import Join, Prompt, Prompting


class Controller(Loop):
    """What the person does, in; what there is to see, out.

    Attributes:
        engine: answers requests by signals.
        system: the system prompt of the next message.
        thinking: the template's own switch, None where it has none.
        answer_at_once: whether a message is answered without waiting for Play.
    """

    model_changed = Signal()
    progressed = Signal(object)
    """engine.protocol.Progress"""
    opening_failed = Signal(object)
    """Problem; the model that was open stays."""
    message_accepted = Signal(str)
    message_returned = Signal(str)
    history_rewritten = Signal()
    own_wanted = Signal()
    """Something is done with the person's own conversation: who has put another one in its place takes that away."""

    def __init__(self, engine: QObject, parent: QObject | None = None) -> None:
        super().__init__(engine, parent)
        self.engine = engine
        self.prompting = Prompting(engine, self)
        self.system = ""
        self.thinking: bool | None = None
        self.answer_at_once = False
        self._opening: int | None = None
        self._sent_from: Node | None = None
        self.engine.opened.connect(self._on_opened)
        self.engine.failed.connect(self._on_failed)
        self.engine.progress.connect(self._on_progress)
        self.prompting.ready.connect(self._on_prompt)
        self.prompting.failed.connect(self._on_prompt_failed)

    @property
    def is_opening(self) -> bool:
        """Whether a model is being loaded."""
        return self._opening is not None

    @property
    def _is_asking(self) -> bool:
        return self.prompting.is_waiting or self.present.is_waiting

    # Models and conversations

    def open_model(self, path: str, options: OpenOptions | None = None) -> None:
        """Loads a model; the one that is open stays in use until then, and stays if this one cannot be opened."""
        self._opening = self.engine.open_model(path, options or OpenOptions())
        self.situation_changed.emit()

    def set_mode(self, mode: Mode) -> None:
        """Goes to this model's conversation of the other mode."""
        if mode is self.session.mode:
            return
        self.own_wanted.emit()
        self._leave()
        self.shelf.use_mode(mode)
        self._arrive()

    def new_conversation(self) -> None:
        """Begins anew; :meth:`restore_conversation` brings the present one back."""
        self.own_wanted.emit()
        self._leave()
        self.shelf.begin()
        self._arrive()

    def restore_conversation(self) -> None:
        """Exchanges the present conversation and the one before."""
        self.own_wanted.emit()
        self._leave()
        self.shelf.exchange()
        self._arrive()

    def show_session(self, session: Session, chain: Chain | None = None) -> None:
        """Goes on with a conversation that was held with the open model, with its own chain if that is known."""
        self.own_wanted.emit()
        self._leave()
        self.recorded_from.pop(session, None)
        self.shelf.take(session)
        if chain is not None and chain != self.chain:
            self.present.set_chain(chain)
            self.chain_changed.emit()
        self._arrive()

    def look_at(self, loaded: Loaded) -> None:
        """Shows a conversation that no open model can go on with."""
        self.own_wanted.emit()
        self._leave()
        self.recorded_from[loaded.session] = loaded
        self.shelf.look_at(loaded.session)
        self._arrive()

    def visit(self, session: Session) -> None:
        """Goes to a session that is kept nowhere else; :meth:`end_visit` comes back."""
        self._leave()
        self.shelf.visit(session)
        self._arrive()

    def end_visit(self) -> None:
        """Back to the person's conversation."""
        self._leave()
        self.shelf.end_visit()
        self._arrive()

    def go_to_session(self, session: Session, node: Node | None = None) -> None:
        """Goes to a place of any conversation with this model; without ``node``, to where it was left.

        One that can only be looked at takes no conversation's place.
        """
        self.own_wanted.emit()
        self._leave()
        if session in self.recorded_from:
            self.shelf.look_at(session)
        else:
            self.shelf.put(session)
        if node is not None:
            session.go_to(node)
        self._arrive()

    def keep_session(self) -> None:
        """What a script began, or somebody on a stage, is the person's from now on."""
        if self.read_only is None and not self.shelf.is_visiting:
            self.shelf.keep()

    # Messages

    def send(self, text: str, instead_of: Node | None = None) -> None:
        """Asks the model; ``message_accepted`` follows, or a problem and the text stays where it was typed.

        Args:
            instead_of: the end of an earlier message in whose place it goes, as a branch.
        """
        self.player.pause()
        if self.refuses():
            return
        if self.model is None:
            self.problem_occurred.emit(Problem(ProblemCode.NO_MODEL))
            return
        self.prompting.ask(self.session, text, self.system, self.vocabulary, self.thinking, instead_of)
        self._look()

    def cancel(self) -> None:
        """Gives up what the engine is busy with: loading, or a prompt, whose text comes back."""
        if self._opening is not None:
            self.engine.cancel(self._opening)
        self.prompting.forget()
        self.evaluator.cancel()
        self._look()

    # The engine's other replies

    def _on_opened(self, reply: Opened) -> None:
        self._leave()
        self._opening = None
        self.model = reply
        self.present.forget()
        # Templates that know the switch think unless they are told not to.
        self.thinking = True if reply.info.thinking and reply.info.thinking.has_switch else None
        self.shelf.end_visit()
        mode = self.session.mode if reply.info.template else Mode.TEXT
        looked_at = self.session if self.read_only else None
        self.shelf.use_model((reply.info.path, reply.info.n_vocab), mode)
        if looked_at is not None:
            self.shelf.look_at(looked_at)
        self.model_changed.emit()
        self._arrive()

    def _on_prompt(self, prompt: Prompt) -> None:
        n_tokens = prompt.parent.position + 1 + len(prompt.tokens)
        if n_tokens >= self.model.info.n_ctx:
            problem = Problem.of(ProblemCode.PROMPT_TOO_LONG, n_tokens=n_tokens, n_ctx=self.model.info.n_ctx)
            self.problem_occurred.emit(problem)
            self._look()
            return
        before = self.standing()
        self._sent_from = before.here
        self.session.append_prompt(prompt.parent, prompt.tokens, prompt.turn)
        self.done.emit(Deed.MESSAGE, before)
        if self.answer_at_once:
            self._play_on_arrival = self.player.pace
        self.message_accepted.emit(prompt.turn.text)
        if prompt.join is Join.REWRITES:
            self.history_rewritten.emit()
        self._arrive()

    def _on_prompt_failed(self, problem: Problem) -> None:
        self._look()
        self.problem_occurred.emit(problem)

    def _on_progress(self, progress: Progress) -> None:
        if progress.id == self._opening or self.evaluator.is_asked(progress.id, self.session.here):
            self.progressed.emit(progress)

    def _on_failed(self, reply: Failed) -> None:
        if reply.id == self._opening:
            self._opening = None
            self.situation_changed.emit()
            if reply.code is not ProblemCode.CANCELLED:
                self.opening_failed.emit(reply.problem)
            return
        if self.model is not None and reply.id == self.model.id:
            # The engine was given up while nothing was asked of it.
            self.problem_occurred.emit(reply.problem)

    def _on_arrived(self) -> None:
        self._sent_from = None
        super()._on_arrived()

    def _on_evaluation_failed(self, problem: Problem) -> None:
        if problem.code is not ProblemCode.CANCELLED:
            super()._on_evaluation_failed(problem)
        elif not self._take_message_back():
            self._stop()
            self._show_nothing()

    def _take_message_back(self) -> bool:
        """A cancelled prompt: the person is where they were, with the text to send again."""
        turn = self.session.here.turn
        if self._sent_from is None or turn is None:
            return False
        self._stop()
        self.session.go_to(self._sent_from)
        self._sent_from = None
        self.message_returned.emit(turn.text)
        self._arrive()
        return True

    def _leave(self) -> None:
        self.player.pause()
        self.prompting.forget()
        self._play_on_arrival = None
