"""Looking at the present token in other ways: what if, finder, throws, whole answers. Nothing here changes anything."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QObject, Signal

from playground.core.records import Luck
from playground.core.sampling import Chain, throws
from playground.ui.bars.answer_counter import AnswerCounter, Question
from playground.ui.bars.answers import AnswersDialog
from playground.ui.bars.finder import Finder
from playground.ui.bars.next_token import NextTokenPanel
from playground.ui.doing.controller import Controller
from playground.ui.words.numbers import setting
from playground.ui.words.sampler_names import sampler_name, setting_name
from playground.ui.words.sentences import sentence_of

translate = QCoreApplication.translate

N_THROWS = 1000


def difference(present: Chain, asked: Chain) -> str:
    """In what another chain differs, as far as it is one number: "with top-k 20"."""
    for was, now in zip(present, asked, strict=False):
        if type(was) is not type(now):
            break
        for name, rule in now.parameters():
            if (value := getattr(now, name)) != getattr(was, name):
                of_many = len(now.parameters()) > 1 and name != "value"
                words = setting_name(now.name, name) if of_many else sampler_name(now.name)
                return translate("Looking", "with {0} {1}").format(words, setting(value, rule.whole))
    return translate("Looking", "what if")


class Looking(QObject):
    """Joins the controller's moment with the views that only look at it.

    Attributes:
        counter: draws whole answers.
    """

    token_picked = Signal(int)
    """A found token shall be appended by hand."""

    def __init__(self, controller: Controller, panel: NextTokenPanel, parent: QObject) -> None:
        super().__init__(parent)
        self.counter = AnswerCounter(parent=self)
        self._controller = controller
        self._panel = panel
        self._finder: Finder | None = None
        self._answers: AnswersDialog | None = None
        self._n_rounds = 0
        self._thrown_at: tuple[object, Luck] | None = None
        self._connect_signals()

    def _connect_signals(self) -> None:
        panel = self._panel
        panel.temperature.what_if.connect(self.what_if_temperature)
        panel.tools.find_requested.connect(self.find)
        panel.tools.throws_requested.connect(self.throw)
        panel.tools.answers_requested.connect(self.show_answers)
        panel.throws_bar.again_requested.connect(self.throw)
        self.counter.progressed.connect(self._show_counts)
        self.counter.finished.connect(self._on_finished)
        self.counter.failed.connect(self._on_failed)
        self._controller.model_changed.connect(self._on_model)

    def moment(self) -> None:
        """There is another moment on the screen."""
        if self._finder is not None and self._finder.isVisible():
            shown = self._controller.shown
            self._finder.show_distribution(shown.distribution if shown else None, self._controller.vocabulary)

    # -- what if -----------------------------------------------------------------------------------------------------

    def what_if_temperature(self, value: float | None) -> None:
        """Ghost bars of another temperature; None takes them away."""
        chain = self._controller.chain
        self.what_if(None if value is None else chain.with_values("temperature", value=value))

    def what_if(self, chain: Chain | None) -> None:
        """Ghost bars of another chain on the same logits and dice; None takes them away."""
        moment = self._controller.shown
        if chain is None or moment is None:
            self._panel.chart.show_ghost(None)
        else:
            ghost = moment.with_chain(chain).distribution
            self._panel.chart.show_ghost(ghost, difference(self._controller.chain, chain))

    # -- throws ------------------------------------------------------------------------------------------------------

    def throw(self) -> None:
        """Throws the dice 1,000 times at what the bars show; once more, with other luck, where that was done."""
        moment, distribution = self._controller.shown, self._panel.shown_distribution
        if moment is None or distribution is None:
            return
        place = (moment.node, moment.luck)
        self._n_rounds = self._n_rounds + 1 if place == self._thrown_at else 0
        self._thrown_at = place
        luck = moment.luck
        self._panel.show_throws(throws(distribution, luck.seed, moment.position, luck.redraw, N_THROWS, self._n_rounds))

    # -- finder ------------------------------------------------------------------------------------------------------

    def find(self) -> None:
        """Opens the finder."""
        moment = self._controller.shown
        if moment is None:
            return
        if self._finder is None:
            self._finder = Finder(self._panel.window())
            self._finder.token_picked.connect(self.token_picked)
        self._finder.open_for(moment.distribution, self._controller.vocabulary)

    def close_finder(self) -> None:
        """Nothing is picked from it any more."""
        if self._finder is not None:
            self._finder.close()

    # -- whole answers -----------------------------------------------------------------------------------------------

    def show_answers(self) -> None:
        """Opens the panel of whole answers."""
        if self._controller.shown is None:
            return
        if self._answers is None:
            self._answers = AnswersDialog(self._panel.window())
            self._answers.begin_requested.connect(self._begin_answers)
            self._answers.cancel_requested.connect(self._stop_answers)
            self._answers.closed.connect(self.counter.close)
        self._answers.show()
        self._answers.raise_()
        self._answers.activateWindow()
        self._answers.draw.setFocus()

    def _begin_answers(self, n_answers: int, n_tokens: int) -> None:
        moment, model = self._controller.shown, self._controller.model
        if moment is None or model is None:
            return
        self._answers.show_busy(True)
        self.counter.begin(
            Question(
                path=model.info.path,
                node=moment.node,
                chain=moment.chain,
                seed=moment.luck.seed,
                states=moment.distribution.context.states,
                vocabulary=model.vocabulary,
                n_answers=n_answers,
                n_tokens=n_tokens,
                n_threads=max(1, model.info.n_threads // 2),
            )
        )
        self._n_all, self._counted_with = n_answers, model.vocabulary

    def _stop_answers(self) -> None:
        self.counter.cancel()
        self._on_finished()

    def _show_counts(self) -> None:
        if self._answers is not None:
            counter = self.counter
            # The conversation on the screen may be another model's by now.
            self._answers.show_counts(counter.counts, counter.n_done, self._n_all, self._counted_with)

    def _on_finished(self) -> None:
        self._answers.show_busy(False)
        self._answers.finish()

    def _on_failed(self, problem) -> None:
        self._answers.show_busy(False)
        self._answers.show_problem(lambda: sentence_of(problem).brief)

    def _on_model(self) -> None:
        self.counter.close()
        if self._answers is not None:
            self._answers.close()

    def close(self) -> None:
        """Ends the second engine."""
        self.counter.close()
