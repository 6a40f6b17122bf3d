"""The middle of the window: what comes next, the draw, the buttons and the temperature."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSplitter, QVBoxLayout, QWidget

from playground.core.moment import Moment
from playground.core.recorded import Recorded
from playground.core.records import By
from playground.core.sampling import Distribution, Throws
from playground.core.session import Mode, Node
from playground.core.vocabulary import Vocabulary
from playground.ui.bars.chart import BarChart
from playground.ui.bars.luck_strips import LuckStrips, compared_with
from playground.ui.bars.panel_tools import PanelTools, stage_chip
from playground.ui.bars.strip import DrawStrip
from playground.ui.bars.tail import tail_phrases
from playground.ui.bars.temperature import TemperaturePanel
from playground.ui.bars.throws_bar import ThrowsBar
from playground.ui.bars.transport import Transport
from playground.ui.chain.pipeline import Pipeline
from playground.ui.chain.pipeline_columns import left_phrases
from playground.ui.compare.sweep_panel import SweepPanel
from playground.ui.look.theme import set_role, themes
from playground.ui.parts.controls import label, line
from playground.ui.parts.fitting_label import FittingLabel, Part
from playground.ui.words.language import speaks
from playground.ui.words.numbers import count
from playground.ui.words.sampler_names import sampler_name

_ROOMY = 640
"""Height from which the parts stand further apart."""
_ROOM_FOR_BOTH = 300
"""Height from which bars and pipeline stand one above the other; below, the pipeline takes the bars' place."""
_ROOM_FOR_SWEEP = 460
"""The same for the curves, which need more of it."""
RAW_STAGE = "raw"
"""The stage before all samplers."""


class NextTokenPanel(QFrame):
    """Assembles the views of one moment; they do not know each other."""

    stage_changed = Signal()
    """The bars show another stage of the chain."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_role(self, "panel")
        self._stage: str | None = None
        self._shown: tuple[Moment, Vocabulary] | None = None
        self._chosen: Node | None = None
        self._title = label("", "heading")
        self._about = FittingLabel()
        self._again = label("", "small")
        self._again.hide()
        self._preset = label("", "chip")
        self._tail = FittingLabel()
        self._chip = stage_chip(self)
        self.tools = PanelTools()
        self.chart = BarChart()
        self.pipeline = Pipeline()
        self.sweep = SweepPanel()
        self._left = FittingLabel()
        self.throws_bar = ThrowsBar()
        self.strip = DrawStrip()
        self.luck = LuckStrips()
        self.transport = Transport()
        self.temperature = TemperaturePanel()
        self._lay_out()
        self._connect_signals()
        self.clear("")
        speaks(self._retranslate)

    def _retranslate(self) -> None:
        """What belongs to a moment is shown anew by whoever showed it; the counts over the bars stay."""
        self._title.setText(self.tr("Next token"))
        self._preset.setToolTip(self.tr("The sampler chain in use"))
        self._chip.setToolTip(self.tr("The bars show this stage of the chain. Back to the final distribution."))
        if self.chart.throws is not None:
            self.show_throws(self.chart.throws)

    def _lay_out(self) -> None:
        gap = themes().current.size("gap")
        heading = QHBoxLayout()
        heading.addWidget(self._title)
        heading.addWidget(self._about, 1)
        heading.addWidget(self._again)
        heading.addWidget(self._chip)
        heading.addWidget(self.tools)
        heading.addWidget(self._preset)
        self._column = QVBoxLayout(self)
        self._column.addLayout(heading)
        self._column.addWidget(self._tail)
        self._column.addWidget(self._lay_out_views(), 1)
        self._column.addWidget(self._left)
        self._column.addWidget(self.throws_bar)
        self._column.addWidget(self.strip)
        self._column.addWidget(self.luck)
        self._column.addWidget(line())
        self._column.addWidget(self.transport)
        self._column.addWidget(line())
        self._column.addWidget(self.temperature)
        self._column.setSpacing(gap // 2)
        self.luck.hide()

    def _lay_out_views(self) -> QSplitter:
        self._views = QSplitter(Qt.Orientation.Vertical, childrenCollapsible=False)
        self._views.setHandleWidth(themes().current.size("gap"))
        self._views.addWidget(self.chart)
        self._views.addWidget(self.pipeline)
        self._views.addWidget(self.sweep)
        self._views.setStretchFactor(0, 1)
        self.pipeline.hide()
        self.sweep.hide()
        return self._views

    def _connect_signals(self) -> None:
        self.tools.stages_toggled.connect(self._show_pipeline)
        self.tools.luck_toggled.connect(self._show_luck)
        # Before whoever works the curves out: hidden ones are not.
        self.temperature.sweep_toggled.connect(self._show_sweep)
        self.pipeline.stage_chosen.connect(self._on_stage)
        self.throws_bar.clear_requested.connect(lambda: self.show_throws(None))
        self._chip.clicked.connect(lambda: self._on_stage(None))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        gap = themes().current.size("gap")
        roomy = self.height() >= themes().current.length(_ROOMY)
        # The headings of the panels stand on one line, however low the window is.
        self._column.setContentsMargins(gap, gap, gap, gap if roomy else gap // 2)
        self._column.setSpacing(gap * 2 // 3 if roomy else gap // 3)
        self._share_room()

    def show_moment(
        self, moment: Moment, vocabulary: Vocabulary, mode: Mode, *, glide: bool, chosen: Node | None = None
    ) -> None:
        """Shows what may come next and where the dice land; ``chosen`` is what came here on the road ahead."""
        distribution = moment.distribution
        shown = min(self.chart.n_rows, distribution.n_vocab)
        n_vocab = count(distribution.n_vocab)
        texts = (
            self.tr("{0} in the vocabulary · top {1} shown").format(n_vocab, shown),
            self.tr("top {1} of {0}").format(n_vocab, shown),
            "",
        )
        self._about.set_phrases(*((Part(text),) for text in texts))
        self._again.setVisible(moment.again)
        self._again.setText(self.tr("evaluated again"))
        self._again.setToolTip(
            self.tr("These logits had left the memory and were evaluated again; they may differ by some 0.008.")
        )
        self._show_tail(moment.node, vocabulary, mode)
        is_first, self._shown, self._chosen = self._shown is None, (moment, vocabulary), chosen
        self._left.set_phrases(*((Part(text),) for text in left_phrases(distribution)))
        self._show_bars(glide)
        self._show_views()
        if is_first:
            self._share_room()
        self.tools.show_available(True)
        luck = moment.luck
        self.strip.show_draw(distribution, moment.u, luck.seed, moment.position, luck.redraw, moment.drawn, vocabulary)
        self.temperature.show_entropy(distribution)

    def show_record(self, record: Recorded, vocabulary: Vocabulary, mode: Mode) -> None:
        """Shows what was on screen when this place was passed; nothing of it is computed again."""
        self.clear("")
        n_vocab, n_rows = count(record.n_vocab), min(self.chart.n_rows, len(record.rows))
        texts = (
            self.tr("{0} in the vocabulary · top {1} recorded").format(n_vocab, n_rows),
            self.tr("top {1} of {0}").format(n_vocab, n_rows),
            "",
        )
        self._about.set_phrases(*((Part(text),) for text in texts))
        self._again.setText(self.tr("recorded") if record.choice is not None else self.tr("recorded: raw only"))
        self._again.setToolTip(self.tr("As it was on screen then; nothing here was computed again."))
        self._again.show()
        self._show_tail(record.node, vocabulary, mode)
        self.chart.show_record(record, vocabulary)
        self.strip.show_record(record, vocabulary)
        self.temperature.show_entropy(record if record.choice is not None else None)

    def clear(self, text: str) -> None:
        """There are no bars, and why."""
        self._shown = None
        self._about.set_text("")
        self._again.hide()
        self._chip.hide()
        self._left.set_phrases()
        self.throws_bar.hide()
        self.tools.show_available(False)
        self.pipeline.clear()
        self.luck.clear()
        self._tail.set_phrases()
        self.chart.clear(text)
        self.strip.clear()
        self.temperature.show_entropy(None)

    def show_preset(self, name: str) -> None:
        """The name of the chain in use."""
        self._preset.setText(name)

    # -- stages of the chain -----------------------------------------------------------------------------------------

    @property
    def shown_distribution(self) -> Distribution | None:
        """What the bars show: the final distribution, or that of a stage."""
        if self._shown is None:
            return None
        n_stages, distribution = self._n_stages(), self._shown[0].distribution
        return distribution if n_stages is None else distribution.at(n_stages)

    @property
    def stage(self) -> str | None:
        """Name of the sampler after which the bars stand, RAW_STAGE before all of them, None for the final ones."""
        return self._stage if self._n_stages() is not None else None

    def move_stage(self, by: int) -> None:
        """Shows the bars of a stage before or after; the final distribution is the last one."""
        if self._shown is None:
            return
        n, present = len(self._shown[0].distribution.stages), self._n_stages()
        # The final distribution stands one place after the last stage, as in the pipeline.
        place = min(max(0, (n + 1 if present is None else present) + by), n + 1)
        self._on_stage(None if place > n else place)

    def _n_stages(self) -> int | None:
        """After how many stages the bars stand; None for the final ones, also where that sampler is off by now."""
        if self._stage is None or self._shown is None:
            return None
        names = [RAW_STAGE, *(stage.sampler.name for stage in self._shown[0].distribution.stages)]
        return names.index(self._stage) if self._stage in names else None

    def _on_stage(self, n_stages: int | None) -> None:
        if self._shown is None:
            return
        stages = self._shown[0].distribution.stages
        self._stage = None if n_stages is None else stages[n_stages - 1].sampler.name if n_stages else RAW_STAGE
        self._show_bars(glide=True)
        self._show_views()
        self.stage_changed.emit()

    def _show_bars(self, glide: bool) -> None:
        moment, vocabulary = self._shown
        name = self.stage
        text = "" if name is None else self.tr("raw model") if name == RAW_STAGE else sampler_name(name)
        words = text if name in (None, RAW_STAGE) else self.tr("after {0}").format(text)
        self._chip.setText(words)
        self._chip.setChecked(True)
        self._chip.setVisible(name is not None)
        self.chart.name_stage(words)
        picked, by_hand = self._picked(moment)
        self.chart.show_distribution(
            self.shown_distribution, moment.drawn, vocabulary, glide=glide, picked=picked, by_hand=by_hand
        )
        self.throws_bar.setVisible(self.chart.throws is not None)

    def _picked(self, moment: Moment) -> tuple[int | None, bool]:
        """The token that came here, where the dice do not show it, and whether a person chose it."""
        chosen = self._chosen
        if chosen is None or (chosen.by is By.DRAW and chosen.token == moment.drawn):
            return None, False
        return chosen.token, chosen.by is By.PICK

    # -- other views -------------------------------------------------------------------------------------------------

    def show_throws(self, thrown: Throws | None) -> None:
        """Counts over the bars; None takes them away."""
        self.chart.show_throws(thrown)
        if self.chart.throws is None:
            self.throws_bar.hide()
        else:
            self.throws_bar.show_throws(thrown, self.shown_distribution, self.chart.tokens)

    def _show_views(self) -> None:
        """The views that are there to be seen; the others cost nothing."""
        moment, vocabulary = self._shown
        if not self.pipeline.isHidden():
            self.pipeline.show_distribution(
                moment.distribution, self.chart.tokens, moment.drawn, vocabulary, self._n_stages()
            )
        if not self.luck.isHidden():
            self.luck.show_moment(moment, vocabulary)

    def _show_pipeline(self, on: bool) -> None:
        if on:
            self.temperature.sweep.setChecked(False)
        self.pipeline.setVisible(on)
        if on and self._shown is not None:
            self._show_views()
        self._share_room()

    def _show_sweep(self, on: bool) -> None:
        if on:
            self.tools.stages.setChecked(False)
        self.sweep.setVisible(on)
        self._share_room()

    def _show_luck(self, on: bool) -> None:
        self.luck.setVisible(on)
        if on and self._shown is not None:
            present = self._shown[0].chain["temperature"].value
            self.luck.set_temperatures(compared_with(present, self.luck.temperatures))
            self._show_views()

    def _share_room(self) -> None:
        room = self._views.height()
        below = (self.pipeline.view, self.sweep.plot)
        had_focus = any(view.hasFocus() for view in below)
        least = themes().current.length(_ROOM_FOR_SWEEP if self.sweep.isVisibleTo(self) else _ROOM_FOR_BOTH)
        self.chart.setVisible((self.pipeline.isHidden() and self.sweep.isHidden()) or room >= least)
        if any(view.hasFocus() for view in below) and not had_focus:
            # It came from the bars that gave way: the arrows stay the window's.
            self.setFocus()
        if not self.sweep.isHidden() and not self.chart.isHidden():
            self._views.setSizes([room * 2 // 5, 0, room * 3 // 5])
        if not self.pipeline.isHidden() and not self.chart.isHidden():
            wanted = self.pipeline.view.sizeHint().height() + themes().current.size("row")
            lower = min(wanted, room * 3 // 5)
            self._views.setSizes([room - lower, lower, 0])

    def _show_tail(self, last: Node, vocabulary: Vocabulary, mode: Mode) -> None:
        self._tail.set_phrases(*tail_phrases(last, vocabulary, mode))
