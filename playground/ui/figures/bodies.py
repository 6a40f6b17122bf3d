"""The views as parts of a figure: made anew in the figure's theme, as wide as it is and as high as they must be."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QCoreApplication, QPoint, QSize
from PySide6.QtGui import QPainter, QResizeEvent
from PySide6.QtWidgets import QAbstractScrollArea, QLineEdit, QToolButton, QWidget

from playground.ui.bars.chart import BarChart
from playground.ui.bars.chart_lines import KEYS
from playground.ui.bars.luck_strips import LuckStrips
from playground.ui.bars.strip import DrawStrip
from playground.ui.bars.tail import tail_phrases
from playground.ui.bars.temperature import TemperatureSlider, entropy_phrases
from playground.ui.chain.bias_card import BiasCard
from playground.ui.chain.card_column import make_card, state_in
from playground.ui.chain.draw_card import DrawCard
from playground.ui.chain.pipeline import Pipeline
from playground.ui.chain.pipeline_columns import left_phrases
from playground.ui.chain.stage_notes import stage_notes
from playground.ui.figures.material import Material
from playground.ui.look.theme import themes
from playground.ui.parts.fitting_label import FittingLabel, Part
from playground.ui.text.conversation import ConversationView
from playground.ui.tints.legend import Legend
from playground.ui.tints.tint import Tint
from playground.ui.tints.words import tint_name
from playground.ui.words.numbers import setting, unit_interval

_TENTH = 9
TALLEST = 4000
"""Logical pixels; of a longer conversation the end is shown."""


class Body(QWidget):
    """A column of widgets with a gap between them; subclasses say how high each is."""

    def __init__(self) -> None:
        super().__init__()
        self._rows: list[QWidget] = []

    def add(self, widget: QWidget) -> QWidget:
        """One more, below the others."""
        widget.setParent(self)
        self._rows.append(widget)
        return widget

    def add_tail(self, material: Material) -> None:
        """The text so far with its blank, where there is some."""
        phrases = tail_phrases(material.node, material.vocabulary, material.mode)
        if material.blank or any(part.text.strip() for part in phrases[0][:-1]):
            self.add(FittingLabel()).set_phrases(*phrases)

    def height_of(self, widget: QWidget, width: int) -> int:
        """What a widget takes at a width."""
        return widget.sizeHint().height()

    def fit(self, width: int) -> None:
        """Takes a width, and the height it needs with it."""
        y, gap = 0, themes().current.size("gap")
        for widget in self._rows:
            widget.resize(width, widget.height())
            height = self.height_of(widget, width)
            widget.setGeometry(0, y, width, height)
            y += height + gap
        self.setFixedSize(width, max(1, y - gap))


class _Chart(BarChart):
    """Numbers its rows by rank: no key picks the tenth one, which is 0 on the screen."""

    @property
    def heading_height(self) -> int:
        """Of the line above the rows."""
        return self._heading.height()

    def _refresh(self, glide: bool) -> None:
        super()._refresh(glide)
        lines = list(self._view.bars.lines)
        if len(lines) > _TENTH and lines[_TENTH].hint == KEYS[_TENTH]:
            lines[_TENTH] = replace(lines[_TENTH], hint=str(_TENTH + 1))
            self._view.bars.set_lines(lines)
            self._move_bars(glide=False)


class BarsBody(Body):
    """The text so far with its blank, and the bars."""

    def __init__(self, material: Material) -> None:
        super().__init__()
        self._material = material
        self.add_tail(material)
        # Rows keep room for a token from farther down; a still figure leaves that out where it is empty.
        self._window = self.add(QWidget())
        self._chart = _Chart(self._window)
        self._chart.motion = False
        self._chart.n_rows = material.look.n_rows
        self._chart.log_axis = material.look.log_axis
        self._chart.name_stage(material.look.stage_words)
        self._chart.show_distribution(
            material.distribution, material.drawn, material.vocabulary, glide=False, picked=material.picked
        )
        if material.look.throws is not None:
            self._chart.show_throws(material.look.throws)

    def height_of(self, widget: QWidget, width: int) -> int:
        if widget is not self._window:
            return super().height_of(widget, width)
        theme, look = themes().current, self._material.look
        n_lines = len(self._chart.tokens) + (len(self._chart.tokens) < self._material.distribution.n_vocab)
        n_lines = look.n_rows + 2 if self._material.steady else n_lines
        heading = self._chart.heading_height
        self._chart.setGeometry(0, 0, width, heading + (look.n_rows + 2) * theme.size("row"))
        return heading + n_lines * theme.size("row")


class StripBody(Body):
    """The draw: the strip and its sentence."""

    def __init__(self, material: Material) -> None:
        super().__init__()
        moment = material.moment
        strip = self.add(DrawStrip(invites=False))
        strip.show_draw(
            moment.distribution, moment.u, moment.luck.seed, moment.position, moment.luck.redraw, moment.drawn,
            material.vocabulary,
        )  # fmt: skip


class LuckBody(Body):
    """The draw, and where the same u lands at two other temperatures."""

    def __init__(self, material: Material) -> None:
        super().__init__()
        self.add(StripBody(material))
        luck = self.add(LuckStrips())
        luck.set_temperatures(material.look.luck)
        luck.show_moment(material.moment, material.vocabulary)

    def height_of(self, widget: QWidget, width: int) -> int:
        return _fitted_height(widget, width)


class ChainBody(Body):
    """The samplers that act, in order, each with what it did; then the draw."""

    def __init__(self, material: Material) -> None:
        super().__init__()
        moment, chain = material.moment, material.chain
        for stage in moment.distribution.stages:
            card = make_card(stage.sampler)
            card.show_sampler(stage.sampler, state_in(chain, stage.sampler))
            card.show_notes(stage_notes(stage))
            if isinstance(card, BiasCard):
                card.show_vocabulary(material.vocabulary)
            _leave_tools_out(card)
            self.add(card)
        draw = self.add(DrawCard())
        seed = QCoreApplication.translate("ChainPanel", "seed {0}").format(moment.luck.seed)
        draw.show_draw(seed, f"u = {unit_interval(moment.u)}")

    def height_of(self, widget: QWidget, width: int) -> int:
        # Cards wrap their notes: what they need is known once they have the width.
        widget.layout().activate()
        return widget.heightForWidth(width) if widget.hasHeightForWidth() else widget.sizeHint().height()


def _leave_tools_out(card: QWidget) -> None:
    """What can only be clicked, or typed into, says nothing in a figure."""
    for button in card.findChildren(QToolButton):
        if button.autoRaise() or not button.isChecked():
            button.hide()
    for field in card.findChildren(QLineEdit):
        if not field.text():
            field.hide()


class StagesBody(Body):
    """The tokens through all stages of the chain, and what it left."""

    def __init__(self, material: Material) -> None:
        super().__init__()
        self._pipeline = Pipeline(self)
        self._pipeline.hide()
        distribution = material.moment.distribution
        self._pipeline.show_distribution(distribution, material.tokens, material.drawn, material.vocabulary, None)
        self.add(self._pipeline.view)
        self.add(FittingLabel()).set_phrases(*((Part(text),) for text in left_phrases(distribution)))


class ConversationBody(Body):
    """The whole path, token by token."""

    def __init__(self, material: Material) -> None:
        super().__init__()
        look, view = material.look, self.add(ConversationView())
        view.show_tinting(look.tinting)
        view.show_prompt_tokens(look.shows_prompt)
        path = material.node.path()
        view.show_path(path, list(material.ahead), material.vocabulary, material.mode, material.think)
        if look.tinting.tint is not Tint.OFF:
            self.add(TintKey(look.tinting.tint))

    def height_of(self, widget: QWidget, width: int) -> int:
        return text_height(widget, width) if isinstance(widget, ConversationView) else widget.sizeHint().height()


def text_height(view: ConversationView, width: int) -> int:
    """What all of a text takes at a width."""
    view.resize(width, 2 * themes().current.size("gap"))
    return min(TALLEST, view.height() + view.verticalScrollBar().maximum() + 1)


class TintKey(QWidget):
    """What the colours of a text say, in a line."""

    def __init__(self, tint: Tint) -> None:
        super().__init__()
        self._name, self._legend = FittingLabel(self), Legend(self)
        self._name.set_text(tint_name(tint))
        self._legend.show_tint(tint)

    def sizeHint(self) -> QSize:
        return self._legend.sizeHint()

    def resizeEvent(self, event: QResizeEvent) -> None:
        name, legend = self._name.sizeHint(), self._legend.sizeHint()
        self._name.setGeometry(0, (self.height() - name.height()) // 2, name.width() + 1, name.height())
        left = name.width() + themes().current.size("gap")
        self._legend.setGeometry(left, 0, min(legend.width(), self.width() - left), self.height())


class NextBody(Body):
    """Bars and draw together."""

    def __init__(self, material: Material) -> None:
        super().__init__()
        self.add(BarsBody(material))
        self.add(StripBody(material))

    def height_of(self, widget: QWidget, width: int) -> int:
        return _fitted_height(widget, width)


def _fitted_height(widget: QWidget, width: int) -> int:
    if not isinstance(widget, Body):
        return widget.sizeHint().height()
    widget.fit(width)
    return widget.height()


class TemperatureBody(Body):
    """The temperature on its scale, and what it does to the entropy."""

    def __init__(self, material: Material) -> None:
        super().__init__()
        temperature = material.chain["temperature"].value if material.chain.is_on(material.chain["temperature"]) else 1
        self._title, self._entropy = FittingLabel(self), FittingLabel(self, right=True)
        self._title.set_phrases((Part(self.tr("Temperature "), "body"), Part(setting(temperature), "large", "text")))
        self._entropy.set_phrases(*entropy_phrases(material.moment.distribution))
        self._slider = TemperatureSlider(self)
        self._slider.set_value(temperature)

    def fit(self, width: int) -> None:
        title, slider = self._title.sizeHint().height(), self._slider.minimumSizeHint().height()
        line = self._entropy.sizeHint().height()
        self._title.setGeometry(0, 0, width // 2, title)
        self._entropy.setGeometry(width // 2, title - line - line // 4, width - width // 2, line)
        self._slider.setGeometry(0, title + themes().current.size("gap_small"), width, slider)
        self.setFixedSize(width, self._slider.geometry().bottom() + 1)


class ShownBody(Body):
    """A widget of the window as it is on the screen.

    Attributes:
        bleeds: whether it reaches to the figure's edges.
    """

    def __init__(self, widget: QWidget, *, bleeds: bool = False) -> None:
        super().__init__()
        self._widget = widget
        self.bleeds = bleeds

    def fit(self, width: int) -> None:
        self.setFixedSize(self._widget.size())

    def paint_shown(self, painter: QPainter) -> None:
        """Paints the widget; a paint event could not, for Qt places a widget within another's only at 0, 0."""
        self._widget.render(painter, QPoint())


def overflows(body: QWidget) -> bool:
    """Whether something in it can be scrolled sideways, so that a part is out of sight."""
    areas = body.findChildren(QAbstractScrollArea)
    return any(area.isVisibleTo(body) and area.horizontalScrollBar().maximum() > 0 for area in areas)
