"""The draw: where the number u lands on the cumulative final distribution."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

from PySide6.QtCore import QCoreApplication, QEvent, QLineF, QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QHideEvent,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QPolygonF,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from playground.core.recorded import Recorded
from playground.core.sampling import Distribution
from playground.core.vocabulary import Vocabulary
from playground.ui.bars.chart_lines import token_label
from playground.ui.bars.strip_segments import Segments, segments_of, segments_of_record
from playground.ui.look.theme import Theme, themes
from playground.ui.parts.fitting_label import FittingLabel, Part, Phrase, phrase_of
from playground.ui.text.hover_card import HoverCard
from playground.ui.words.language import languages, speaks
from playground.ui.words.numbers import tokens as n_tokens
from playground.ui.words.numbers import unit_interval

translate = QCoreApplication.translate

SHADES = (0.0, 0.22, 0.42, 0.58, 0.70, 0.80)
"""How far each segment's colour goes from the accent towards the panel; later ones alternate between the last two."""


@dataclass(frozen=True, slots=True)
class Draw:
    """One draw: the distribution it was made on, or what was recorded of it, and the number that was thrown."""

    distribution: Distribution | Recorded
    u: float
    seed: int
    position: int
    redraw: int
    drawn: int | None
    vocabulary: Vocabulary


class DrawStrip(QWidget):
    """The strip with u's needle, and the draw in one sentence below it."""

    token_hovered = Signal(object)
    """The token under the mouse, None for none or for many."""

    def __init__(self, parent: QWidget | None = None, *, invites: bool = True) -> None:
        super().__init__(parent)
        self._invites = invites
        self._draw: Draw | None = None
        self._bar = StripBar()
        self._sentence = FittingLabel()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(themes().current.size("gap_small"))
        column.addWidget(self._bar)
        column.addWidget(self._sentence)
        self._bar.token_hovered.connect(self.token_hovered)
        languages().changed.connect(self._say)

    @property
    def text(self) -> str:
        """The sentence in full."""
        return self._sentence.text

    def show_draw(
        self,
        distribution: Distribution,
        u: float,
        seed: int,
        position: int,
        redraw: int,
        drawn: int | None,
        vocabulary: Vocabulary,
    ) -> None:
        """Shows where u lands.

        Args:
            distribution: what was drawn from.
            u: the number, 0 <= u < 1.
            seed, position, redraw: what u was made from.
            drawn: the token it lands on.
            vocabulary: how tokens are written.
        """
        self._show(Draw(distribution, u, seed, position, redraw, drawn, vocabulary))

    def show_record(self, record: Recorded, vocabulary: Vocabulary) -> None:
        """Shows where u landed; nothing where no token was chosen."""
        if record.choice is None:
            self.clear()
            return
        luck = record.luck
        self._show(Draw(record, record.choice.u, luck.seed, record.position, luck.redraw, record.drawn, vocabulary))

    def clear(self) -> None:
        """Shows an empty strip."""
        self._show(None)

    def _show(self, draw: Draw | None) -> None:
        self._draw = draw
        self._bar.show_draw(draw)
        self._say()

    def _say(self) -> None:
        draw = self._draw
        # A record's bars cannot be clicked.
        invites = self._invites and draw is not None and not isinstance(draw.distribution, Recorded)
        self._sentence.set_phrases(*(() if draw is None else _sentence(draw, invites)))
        self._bar.setAccessibleDescription(self._sentence.text)


def _sentence(draw: Draw, invites: bool) -> list[Phrase]:
    number = Part(unit_interval(draw.u), colour="text")
    origin = translate("Strip", "(seed {0}, position {1})").format(draw.seed, draw.position)
    if draw.redraw:
        origin = translate("Strip", "(seed {0}, position {1}, redraw {2})").format(
            draw.seed, draw.position, draw.redraw
        )
    made_of = Part(origin)
    if draw.drawn is None:
        return [phrase_of(translate("Strip", "draw u = {0} {1}"), number, made_of), phrase_of("u = {0}", number)]
    token = Part(token_label(draw.vocabulary, draw.drawn), "token", "text")
    forms = (
        translate("Strip", "draw u = {0} {1} lands on {2} — click a bar to overrule the dice"),
        translate("Strip", "draw u = {0} {1} lands on {2}"),
    )
    brief = phrase_of(translate("Strip", "u = {0} lands on {1}"), number, token)
    return [*(phrase_of(form, number, made_of, token) for form in forms[0 if invites else 1 :]), brief]


class StripBar(QWidget):
    """The strip itself."""

    token_hovered = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._draw: Draw | None = None
        self._segments: Segments | None = None
        self._card = HoverCard(self)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        themes().changed.connect(self.updateGeometry)
        themes().changed.connect(self.update)
        speaks(self._retranslate)

    def _retranslate(self) -> None:
        self.setAccessibleName(self.tr("Draw"))
        self.update()

    def sizeHint(self) -> QSize:
        theme = themes().current
        return QSize(20 * theme.size("gap"), theme.size("control") - 4)

    def show_draw(self, draw: Draw | None) -> None:
        """Another draw, None for an empty strip."""
        self._draw, self._segments = draw, None
        if self._card.isVisible():
            self._hover(None, QPoint())
        self.update()

    def token_at(self, x: float) -> int | None:
        """The token whose segment is at x; None in the part that many share, and beside the strip."""
        if self._draw is None or not 0 <= x < self.width():
            return None
        index = self._cut().index_at(x / self.width())
        return None if index is None else self._cut().tokens[index]

    def _cut(self) -> Segments:
        if self._segments is None:
            made = segments_of_record if isinstance(self._draw.distribution, Recorded) else segments_of
            self._segments = made(self._draw.distribution, self.width())
        return self._segments

    # -- mouse -------------------------------------------------------------------------------------------------------

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._hover(self.token_at(event.position().x()), event.globalPosition().toPoint())

    def leaveEvent(self, event: QEvent) -> None:
        self._hover(None, QPoint())

    def hideEvent(self, event: QHideEvent) -> None:
        self._hover(None, QPoint())

    def _hover(self, token: int | None, where: QPoint) -> None:
        if token is None or isinstance(self._draw.distribution, Recorded):
            self._card.hide()
        else:
            self._card.show_token(self._draw.distribution, token, self._draw.vocabulary, where)
        self.token_hovered.emit(token)

    # -- painting ----------------------------------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._segments = None

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, painter = themes().current, QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        bar = self._bar_rect(theme)
        shape = QPainterPath()
        shape.addRoundedRect(bar, theme.size("radius_small"), theme.size("radius_small"))
        painter.fillPath(shape, theme.colour("track"))
        if self._draw is None:
            return
        self._paint_segments(painter, theme, bar, shape)
        self._paint_needle(painter, theme, bar)

    def _bar_rect(self, theme: Theme) -> QRectF:
        """The strip, less the room above and below for the needle's ends."""
        return QRectF(self.rect()).adjusted(0, 4, 0, -2)

    def _paint_segments(self, painter: QPainter, theme: Theme, bar: QRectF, shape: QPainterPath) -> None:
        """Only the ends reach into the round corners: they are cut to shape, for an SVG knows no clip."""
        segments = self._cut()
        places = [round(bar.left() + edge * bar.width()) for edge in segments.edges]
        rest = QRectF(places[-1], bar.top(), bar.right() - places[-1], bar.height())
        if segments.n_rest:
            self._paint_rest(painter, theme, rest, shape)
        needle = bar.left() + self._draw.u * bar.width()
        painter.setFont(_label_font(theme))
        for index, (left, right) in enumerate(pairwise(places)):
            last = index == len(segments.tokens) - 1 and not segments.n_rest
            box = QRectF(left, bar.top(), (bar.right() if last else right) - left, bar.height())
            colour = shade(theme, index)
            filled = box.adjusted(0, 0, 0 if last else -1, 0)
            if index == 0 or last:
                painter.fillPath(_within(shape, filled), colour)
            else:
                painter.fillRect(filled, colour)
            self._paint_label(painter, theme, box, colour, segments.tokens[index], needle)

    def _paint_rest(self, painter: QPainter, theme: Theme, box: QRectF, shape: QPainterPath) -> None:
        """All tokens too narrow to be drawn: hairlines, so that it reads as many and not as one."""
        painter.fillPath(_within(shape, box), theme.mix("accent", "panel", 0.88))
        painter.setPen(QPen(theme.mix("accent", "panel", 0.65), 1.0))
        places = range(round(box.left()) + 1, round(box.right()) - theme.size("radius_small"), 3)
        painter.drawLines([QLineF(x + 0.5, box.top(), x + 0.5, box.bottom()) for x in places])
        text = n_tokens(self._cut().n_rest)
        painter.setFont(theme.font("small"))
        metrics = QFontMetricsF(painter.font())
        width = metrics.horizontalAdvance(text)
        middle = QRectF(0, 0, width + theme.size("gap"), metrics.height())
        middle.moveCenter(box.center())
        under_needle = abs(self._bar_rect(theme).width() * self._draw.u - middle.center().x()) < middle.width() / 2 + 4
        if width + 4 * theme.size("gap_small") <= box.width() and not under_needle:
            painter.fillRect(middle, theme.mix("accent", "panel", 0.88))
            painter.setPen(theme.colour("text"))
            painter.drawText(middle, Qt.AlignmentFlag.AlignCenter, text)

    def _paint_label(
        self, painter: QPainter, theme: Theme, box: QRectF, colour: QColor, token: int, needle: float
    ) -> None:
        """The token's name where it fits, on the longer side of the needle."""
        pad = theme.size("gap_small")
        if box.left() + pad < needle < box.right() - pad:
            if needle - box.left() >= box.right() - needle:
                box = QRectF(box.left(), box.top(), needle - box.left() - 2, box.height())
            else:
                box = QRectF(needle + 2, box.top(), box.right() - needle - 2, box.height())
        metrics = QFontMetricsF(painter.font())
        room = box.width() - 2 * pad
        text = token_label(self._draw.vocabulary, token)
        # An abbreviation of fewer than six characters tells nothing; a short token that fits is welcome.
        if room < min(6 * metrics.averageCharWidth(), max(1.0, metrics.horizontalAdvance(text))):
            return
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, room)
        painter.setPen(theme.readable_on(colour))
        cap = metrics.capHeight() or metrics.ascent() * 0.72
        painter.drawText(QPointF(box.left() + pad, round(box.center().y() + cap / 2)), shown)

    def _paint_needle(self, painter: QPainter, theme: Theme, bar: QRectF) -> None:
        """A line through the strip with a head above it, and a light edge that parts it from dark segments."""
        unit = theme.scale
        edge = 1.5 * unit
        x = min(max(bar.left() + self._draw.u * bar.width(), bar.left() + edge), bar.right() - edge)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("panel"))
        painter.drawRect(QRectF(x - 2.5 * unit, bar.top(), 5 * unit, bar.height()))
        painter.setBrush(theme.colour("needle"))
        painter.drawRect(QRectF(x - 1.25 * unit, bar.top() - 2, 2.5 * unit, bar.height() + 4))
        wide = 5 * unit
        head = min(max(x, bar.left() + wide), bar.right() - wide)
        painter.drawPolygon(QPolygonF([QPointF(head - wide, 0), QPointF(head + wide, 0), QPointF(x, 6 * unit)]))


def _within(shape: QPainterPath, box: QRectF) -> QPainterPath:
    path = QPainterPath()
    path.addRect(box)
    return path.intersected(shape)


def _label_font(theme: Theme) -> QFont:
    font = theme.font("token")
    font.setWeight(QFont.Weight.Medium)
    return font


def shade(theme: Theme, index: int) -> QColor:
    """The colour of the segment at a place, from the accent to pale."""
    last = len(SHADES) - 1
    return theme.mix("accent", "panel", SHADES[index if index <= last else last - (index - last) % 2])
