"""Brings what the controller knows onto the screen."""

from __future__ import annotations

import time

from PySide6.QtCore import QCoreApplication, QObject

from playground.core.recorded import Recorded
from playground.core.session import Mode
from playground.core.vocabulary import running_text
from playground.engine.effects import EngineState
from playground.engine.protocol import ModelInfo, Phase, Progress
from playground.ui.bars.next_token import NextTokenPanel
from playground.ui.bars.transport import TransportState
from playground.ui.chain.chain_panel import ChainPanel
from playground.ui.doing.controller import Controller
from playground.ui.doing.loop import Situation
from playground.ui.header import Header
from playground.ui.status import Activity, StatusLine
from playground.ui.text.conversation_panel import ConversationPanel
from playground.ui.words.language import languages

translate = QCoreApplication.translate

EXAMPLES = {
    Mode.CHAT: ("Flip a coin.", "Write about Nepal.", "Tell me a story about a dog."),
    Mode.TEXT: ("The cat sat on the", "Once upon a time", "The capital of France is"),
}
GLIDE_PAUSE = 0.16
"""Seconds: a change glides if the one before it is at least so long ago."""
_WEIGHTS = ("Q", "IQ", "F16", "F32", "BF16", "MXFP")


def model_detail(info: ModelInfo) -> str:
    """Size and kind of weights in few words, e.g. "5.5 M · Q8_0"."""
    millions = info.n_parameters / 1e6
    if millions >= 1000:
        size = f"{millions / 1000:.1f} B"
    else:
        size = f"{millions:.1f} M" if millions < 100 else f"{millions:.0f} M"
    kind = next((word for word in info.description.split() if word.upper().startswith(_WEIGHTS)), "")
    return " · ".join(part for part in (size, kind) if part)


class Showing(QObject):
    """Each method shows one part of the controller's state; the window calls them on its signals."""

    def __init__(
        self,
        controller: Controller,
        header: Header,
        conversation: ConversationPanel,
        next_token: NextTokenPanel,
        chain: ChainPanel,
        status: StatusLine,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._controller = controller
        self._header = header
        self._conversation = conversation
        self._next_token = next_token
        self._chain = chain
        self._status = status
        self._loading_name = ""
        self._loaded: float | None = None
        self._last_moment = 0.0
        languages().changed.connect(self._retranslate)

    def all(self) -> None:
        """Everything."""
        self.model()
        self.chain()
        self.moment()
        self.path()
        self.situation()

    def model(self) -> None:
        """The open model's name, what it can do, and its context."""
        model = self._controller.model
        if model is None:
            self._header.show_no_model()
            return
        info = model.info
        self._header.show_model(running_text(info.name), model_detail(info))
        self._chain.show_model(info.sampling, model.vocabulary)
        self._next_token.show_preset(self._chain.preset_name)
        self._conversation.system.show_refused(False)
        self._status.show_safe_mode(info.safe_mode)

    def chain(self) -> None:
        """The samplers' values."""
        chain, loaded = self._controller.chain, self._controller.read_only
        if loaded is not None:
            record = self._record()
            chain = (record.chain if record else None) or loaded.chain or chain
        self._chain.show_chain(chain)
        for panel in (self._chain, self._next_token.temperature, self._status.seed):
            panel.setEnabled(loaded is None)
        self._next_token.temperature.set_temperature(chain["temperature"].value)
        self._next_token.show_preset(self._chain.preset_name)

    def moment(self) -> None:
        """The bars and everything that is about the next token."""
        moment, seed = self._controller.shown, self._controller.session.seed
        if moment is None:
            self._no_bars()
            self._chain.show_distribution(None, None, seed)
        else:
            session = self._controller.session
            ahead = session.here.ahead if moment.node is session.here else None
            chosen = ahead if ahead is not None and ahead.choice is not None else None
            self._next_token.show_moment(
                moment, self._controller.vocabulary, session.mode, glide=self._glides(), chosen=chosen
            )
            self._chain.show_distribution(moment.distribution, moment.u, moment.luck.seed)
        self._status.show_step_time(self._controller.evaluator.milliseconds)

    def path(self) -> None:
        """The conversation, and how much of the context it takes."""
        controller = self._controller
        session = controller.session
        if controller.read_only is not None or not self._chain.isEnabled():
            self.chain()
        self._header.show_mode(session.mode, controller.model is None or bool(controller.model.info.template))
        self._conversation.composer.show_mode(session.mode)
        self._conversation.system.show_chat(session.mode is Mode.CHAT)
        self._conversation.system.show_thinking(controller.thinking if session.mode is Mode.CHAT else None)
        self._status.show_seed(session.seed)
        n_ctx = controller.model.info.n_ctx if controller.model and controller.read_only is None else None
        self._header.show_context(None if n_ctx is None else controller.n_tokens, n_ctx)
        # The page first: a long message is laid out once, at the width it is shown with.
        self._what_can_be_done()
        self._conversation.view.show_path(
            session.here.path(),
            list(session.here.road_ahead()),
            controller.vocabulary,
            session.mode,
            controller.think_tags,
        )

    def situation(self) -> None:
        """What can be done, and what the person is told about where they are."""
        controller = self._controller
        situation = controller.situation
        self._what_can_be_done()
        self._show_whether_sending_is_possible()
        evaluates_prompt = situation is Situation.WAITING and controller.session.here.turn is not None
        self._conversation.composer.set_busy(controller.prompting.is_waiting or evaluates_prompt)
        if controller.shown is None:
            self._no_bars()
        self._status.show_activity(self._activity(situation, controller.player.is_playing))

    def _retranslate(self) -> None:
        """The views have said anew what they know; this is what they were told in words."""
        self._what_can_be_done()
        self._show_whether_sending_is_possible()
        self.moment()

    def _show_whether_sending_is_possible(self) -> None:
        why_not = self._why_read_only()
        self._conversation.composer.set_available(self._controller.model is not None and not why_not, why_not)

    def _what_can_be_done(self) -> None:
        """Both with another situation and with another place in the same one."""
        situation = self._controller.situation
        self._next_token.transport.show_state(self._transport_state(situation, self._controller.player.is_playing))
        self._show_page(situation)
        self._show_hint(situation)

    def _record(self) -> Recorded | None:
        """What was written down about this place of a conversation that can only be looked at."""
        loaded, here = self._controller.read_only, self._controller.session.here
        return None if loaded is None or here.parent is None else Recorded.after(here, loaded.vocabulary.n_vocab)

    def _no_bars(self) -> None:
        """What was recorded, or why there is nothing."""
        record = self._record()
        if record is None:
            self._next_token.clear(self._why_no_bars())
        else:
            self._next_token.show_record(record, self._controller.vocabulary, self._controller.session.mode)

    def _why_read_only(self) -> str:
        loaded = self._controller.read_only
        if loaded is None:
            return ""
        name = running_text(loaded.origin.name or loaded.origin.file) if loaded.origin else "?"
        return translate("Showing", "Read-only: this conversation was held with {0}, which is not open.").format(name)

    def opening(self, name: str) -> None:
        """A model is being loaded."""
        self._loading_name, self._loaded = name, None
        self.situation()

    def progress(self, progress: Progress) -> None:
        """How far loading or a prompt has come."""
        fraction = progress.done / progress.total if progress.total else None
        loading = progress.phase is not Phase.EVALUATING
        self._loaded = fraction if loading else None
        if loading and self._conversation.is_empty:
            self._conversation.empty.show_loading(self._loading_name, fraction)
        self._status.show_activity(Activity.LOADING if loading else Activity.EVALUATING, fraction)

    def engine_state(self, state: EngineState) -> None:
        """The engine died, or is back."""
        if state is EngineState.RESTARTING:
            self._status.show_activity(Activity.RESTARTING)
        elif state is EngineState.STOPPED and self._controller.model is not None:
            self._status.show_activity(Activity.FAILED)
        elif state is EngineState.READY:
            self.situation()

    def _transport_state(self, situation: Situation, playing: bool) -> TransportState:
        session = self._controller.session
        # Between two tokens of Play there is no moment, and nothing may flicker.
        ready = self._controller.moment is not None or situation is Situation.WAITING or playing
        return TransportState(
            can_step=ready or situation is Situation.STUCK,
            can_back=session.can_go_back(),
            can_forward=session.here.ahead is not None or ready,
            can_redraw=ready,
            can_again=session.turn_node() is not None and situation is not Situation.RECORDED,
            can_play=ready,
            playing=playing,
            why_not=self._why_read_only(),
        )

    def _show_page(self, situation: Situation) -> None:
        controller, panel = self._controller, self._conversation
        if controller.session.here is not controller.session.root:
            panel.show_conversation()
            return
        panel.show_empty()
        if controller.is_opening:
            panel.empty.show_loading(self._loading_name, self._loaded)
        elif situation is Situation.NO_MODEL:
            panel.empty.show_no_model()
        else:
            panel.empty.show_no_message(EXAMPLES[controller.session.mode], controller.session.mode)

    def _show_hint(self, situation: Situation) -> None:
        session, hint = self._controller.session, self._conversation.hint
        answered = any(node.choice is not None for node in session.here.ancestry())
        if situation is Situation.ENDED:
            hint.show_turn_ended()
        elif situation is Situation.RECORDED:
            hint.show_text(self._why_read_only())
        elif situation is Situation.EMPTY and self._controller.model and not self._controller.model.info.template:
            hint.show_no_template()
        elif situation is Situation.READY and session.mode is Mode.CHAT and not answered and not session.here.children:
            hint.show_examples(EXAMPLES[session.mode])
        else:
            hint.clear()

    def _activity(self, situation: Situation, playing: bool) -> Activity:
        if self._controller.is_opening:
            return Activity.LOADING
        if playing:
            return Activity.PLAYING
        return {
            Situation.NO_MODEL: Activity.NO_MODEL,
            Situation.EMPTY: Activity.READY,
            Situation.WAITING: Activity.EVALUATING,
            Situation.READY: Activity.READY,
            Situation.ENDED: Activity.ENDED,
            Situation.STUCK: Activity.STUCK,
            Situation.RECORDED: Activity.RECORDED,
        }[situation]

    def _why_no_bars(self) -> str:
        controller = self._controller
        if controller.is_opening and controller.model is None:
            return translate("Showing", "The bars of the next token come here when the model is loaded.")
        return {
            Situation.NO_MODEL: translate("Showing", "Open a model to see its next token here."),
            Situation.ENDED: translate("Showing", "The model ended its turn."),
            Situation.WAITING: translate("Showing", "The engine is evaluating…"),
            Situation.RECORDED: translate("Showing", "Nothing was recorded about this place."),
            Situation.STUCK: translate("Showing", "There are no bars here: the engine could not evaluate this place."),
        }.get(
            controller.situation, translate("Showing", "The bars of the next token come here once something is said.")
        )

    def _glides(self) -> bool:
        """Bars glide to a change that stands alone; while a slider is dragged or Play runs they would never arrive."""
        now = time.perf_counter()
        alone = now - self._last_moment > GLIDE_PAUSE
        self._last_moment = now
        return alone
