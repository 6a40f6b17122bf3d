"""The middle of the window: what comes next, the draw, the buttons and the temperature."""

from __future__ import annotations

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from playground.core.moment import Moment
from playground.core.session import Mode
from playground.core.vocabulary import Vocabulary, running_text
from playground.ui.chart import BarChart
from playground.ui.controls import label, line
from playground.ui.fitting_label import FittingLabel, Part
from playground.ui.numbers import count
from playground.ui.strip import DrawStrip
from playground.ui.temperature import TemperaturePanel
from playground.ui.theme import set_role, themes
from playground.ui.transport import Transport

TAIL_TOKENS = 12
"""So many tokens before the blank stand above the bars."""
_ROOMY = 640
"""Height from which the parts stand further apart."""


class NextTokenPanel(QFrame):
    """Assembles the views of one moment; they do not know each other."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_role(self, "panel")
        self._title = label(self.tr("Next token"), "heading")
        self._about = FittingLabel()
        self._again = label("", "small")
        self._again.hide()
        self._preset = label("", "chip")
        self._preset.setToolTip(self.tr("The sampler chain in use"))
        self._tail = FittingLabel()
        self.chart = BarChart()
        self.strip = DrawStrip()
        self.transport = Transport()
        self.temperature = TemperaturePanel()
        self._lay_out()
        self.clear("")

    def _lay_out(self) -> None:
        gap = themes().current.size("gap")
        heading = QHBoxLayout()
        heading.addWidget(self._title)
        heading.addWidget(self._about, 1)
        heading.addWidget(self._again)
        heading.addWidget(self._preset)
        self._column = QVBoxLayout(self)
        self._column.addLayout(heading)
        self._column.addWidget(self._tail)
        self._column.addWidget(self.chart, 1)
        self._column.addWidget(self.strip)
        self._column.addWidget(line())
        self._column.addWidget(self.transport)
        self._column.addWidget(line())
        self._column.addWidget(self.temperature)
        self._column.setSpacing(gap // 2)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        gap = themes().current.size("gap")
        roomy = self.height() >= _ROOMY
        # The headings of the panels stand on one line, however low the window is.
        self._column.setContentsMargins(gap, gap, gap, gap if roomy else gap // 2)
        self._column.setSpacing(gap * 2 // 3 if roomy else gap // 3)

    def show_moment(self, moment: Moment, vocabulary: Vocabulary, mode: Mode, *, glide: bool) -> None:
        """Shows what may come next and where the dice land."""
        distribution = moment.distribution
        shown = min(self.chart.n_rows, distribution.n_vocab)
        text = self.tr("{0} in the vocabulary · top {1} shown").format(count(distribution.n_vocab), shown)
        self._about.set_text(text)
        self._again.setVisible(moment.again)
        self._again.setText(self.tr("evaluated again"))
        self._again.setToolTip(
            self.tr("These logits had left the memory and were evaluated again; they may differ by some 0.008.")
        )
        self._show_tail(moment, vocabulary, mode)
        self.chart.show_distribution(distribution, moment.drawn, vocabulary, glide=glide)
        luck = moment.luck
        self.strip.show_draw(distribution, moment.u, luck.seed, moment.position, luck.redraw, moment.drawn, vocabulary)
        self.temperature.show_entropy(distribution)

    def clear(self, text: str) -> None:
        """There are no bars, and why."""
        self._about.set_text("")
        self._again.hide()
        self._tail.set_phrases()
        self.chart.clear(text)
        self.strip.clear()
        self.temperature.show_entropy(None)

    def show_preset(self, name: str) -> None:
        """The name of the chain in use."""
        self._preset.setText(name)

    def _show_tail(self, moment: Moment, vocabulary: Vocabulary, mode: Mode) -> None:
        nodes = []
        for node in moment.node.ancestry():
            # In a chat the tokens of a message are not what the blank goes on from; a text's own beginning is.
            of_message = node.choice is None and mode is Mode.CHAT
            if of_message or vocabulary.is_control(node.token) or len(nodes) > TAIL_TOKENS:
                break
            nodes.append(node)
        is_cut = len(nodes) > TAIL_TOKENS
        nodes = nodes[:TAIL_TOKENS][::-1]
        texts = [running_text(vocabulary.text(node.token)).replace("\n", " ↵ ") for node in nodes]
        # What does not fit is left out at the front, where it matters least.
        phrases = []
        for first in range(max(1, len(texts))):
            more = "…" if first or is_cut else ""
            before, last = "".join(texts[first:-1]), texts[-1] if texts else ""
            blank = " ____" if texts else "____"
            phrases.append((Part(more + before, "mono"), Part(last, "mono", "text"), Part(blank, "mono", "accent")))
        self._tail.set_phrases(*phrases)
