"""What the presenter puts in and out below the bars: the strip with u, and the chain."""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPen, QPolygonF

from playground.core.moment import Moment
from playground.core.sampling import Stage
from playground.core.vocabulary import Vocabulary
from playground.ui.bars.chart_lines import token_label
from playground.ui.bars.strip_segments import segments_of
from playground.ui.chain.chain_words import sampler_words
from playground.ui.chain.stage_notes import stage_notes
from playground.ui.stage.fitting import elided, fitting
from playground.ui.stage.layout import LINE, STRIP
from playground.ui.stage.look import Look
from playground.ui.words.numbers import bits, count, unit_interval

translate = QCoreApplication.translate


def strip_phrases(moment: Moment, vocabulary: Vocabulary) -> tuple[str, ...]:
    """The draw in one line, the longest first."""
    u, token = unit_interval(moment.u), token_label(vocabulary, moment.drawn)
    return (
        translate("Stage", "the dice show u = {0} and land on “{1}”").format(u, token),
        translate("Stage", "u = {0} lands on “{1}”").format(u, token),
        translate("Stage", "u = {0}").format(u),
    )


def paint_strip(painter: QPainter, look: Look, area: QRectF, moment: Moment, vocabulary: Vocabulary) -> None:
    """The cumulative probabilities as one strip with u's needle; the draw in words below or beside the needle."""
    unit = look.unit
    is_low = area.height() < STRIP * unit * 0.9
    above, height = (0.95, 1.4) if is_low else (0.4, 1.5)
    bar = QRectF(area.left(), area.top() + above * unit, area.width(), height * unit)
    shape = QPainterPath()
    shape.addRoundedRect(bar, 0.18 * unit, 0.18 * unit)
    painter.save()
    painter.setClipPath(shape)
    painter.fillRect(bar, look.colour("stage_track"))
    _paint_segments(painter, look, bar, moment, vocabulary)
    painter.restore()
    _paint_needle(painter, look, bar, moment.u)
    font, metrics, phrases = look.font(), look.metrics(), strip_phrases(moment, vocabulary)
    painter.setFont(font)
    painter.setPen(look.colour("stage_text"))
    if not is_low:
        text = elided(fitting(phrases, font, area.width()), font, area.width())
        painter.drawText(QPointF(area.left(), area.bottom() - metrics.descent() - 0.05 * unit), text)
        return
    needle, gap = bar.left() + moment.u * bar.width(), 0.6 * unit
    room = max(needle - bar.left(), bar.right() - needle) - gap
    text = elided(fitting(phrases, font, room), font, room)
    is_right = bar.right() - needle >= needle - bar.left()
    left = needle + gap if is_right else needle - gap - metrics.horizontalAdvance(text)
    painter.drawText(QPointF(left, bar.top() - 0.14 * unit), text)


def _paint_segments(painter: QPainter, look: Look, bar: QRectF, moment: Moment, vocabulary: Vocabulary) -> None:
    segments = segments_of(moment.distribution, bar.width())
    places = [bar.left() + edge * bar.width() for edge in segments.edges]
    gap = 0.06 * look.unit
    for index, (left, right) in enumerate(pairwise(places)):
        token = segments.tokens[index]
        name = "stage_drawn" if token == moment.drawn else "stage_bar" if index % 2 == 0 else "stage_rest"
        box = QRectF(left, bar.top(), max(1.0, right - left - gap), bar.height())
        painter.fillRect(box, look.colour(name))
        _paint_label(painter, look, box, token_label(vocabulary, token), bar.left() + moment.u * bar.width())
    if segments.n_rest and bar.right() - places[-1] > gap:
        # Thin lines, so that it reads as many and not as one.
        painter.setPen(QPen(look.colour("stage_rest"), 0.05 * look.unit))
        x = places[-1] + gap
        while x < bar.right():
            painter.drawLine(QPointF(x, bar.top()), QPointF(x, bar.bottom()))
            x += 0.16 * look.unit


def _paint_label(painter: QPainter, look: Look, box: QRectF, text: str, needle: float) -> None:
    """The token where it fits, on the longer side of the needle."""
    pad = 0.3 * look.unit
    if box.left() < needle < box.right():
        if needle - box.left() >= box.right() - needle:
            box = QRectF(box.left(), box.top(), needle - box.left() - pad / 2, box.height())
        else:
            box = QRectF(needle + pad / 2, box.top(), box.right() - needle - pad / 2, box.height())
    metrics = look.metrics("mono")
    if metrics.horizontalAdvance(text) + 2 * pad > box.width():
        return
    painter.setFont(look.font("mono"))
    painter.setPen(look.colour("stage_inside"))
    baseline = box.center().y() + (metrics.capHeight() or 0.72 * metrics.ascent()) / 2
    painter.drawText(QPointF(box.left() + pad, baseline), text)


def _paint_needle(painter: QPainter, look: Look, bar: QRectF, u: float) -> None:
    """Dark or light as the stage's text, in a frame of the stage that parts it from the segments."""
    unit = look.unit
    half = 0.08 * unit
    x = min(max(bar.left() + u * bar.width(), bar.left() + 2 * half), bar.right() - 2 * half)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(look.colour("stage"))
    painter.drawRect(QRectF(x - 2.2 * half, bar.top(), 4.4 * half, bar.height()))
    painter.setBrush(look.colour("stage_text"))
    painter.drawRect(QRectF(x - half, bar.top() - 2 * half, 2 * half, bar.height() + 3 * half))
    head = 0.34 * unit
    top = bar.top() - 0.4 * unit
    painter.drawPolygon(QPolygonF([QPointF(x - head, top), QPointF(x + head, top), QPointF(x, top + 1.3 * head)]))


# -- chain -----------------------------------------------------------------------------------------------------------


def paint_chain(painter: QPainter, look: Look, area: QRectF, moment: Moment) -> None:
    """A cell for each sampler that acts: what it is, and what it did."""
    stages = moment.distribution.stages
    unit = look.unit
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(look.colour("stage_track"))
    if not stages:
        painter.setFont(look.font())
        painter.setPen(look.colour("stage_muted"))
        text = translate("Stage", "no sampler acts: these are the model's own probabilities")
        short = translate("Stage", "the model's own probabilities")
        shown = fitting((text, short), painter.font(), area.width())
        painter.drawText(QPointF(area.left(), area.center().y() + 0.35 * unit), shown)
        return
    most = max(1, int(area.width() / (8.6 * unit)))
    shown = stages[:most] if len(stages) <= most else stages[: most - 1]
    gap = 0.5 * unit
    width = min(13 * unit, (area.width() - gap * (most - 1)) / most)
    for index, stage in enumerate(shown):
        _paint_cell(painter, look, QRectF(area.left() + index * (width + gap), area.top(), width, area.height()), stage)
    if len(shown) < len(stages):
        left = area.left() + len(shown) * (width + gap)
        painter.setFont(look.font())
        painter.setPen(look.colour("stage_muted"))
        text = translate("Stage", "and {0} more").format(len(stages) - len(shown))
        painter.drawText(QPointF(left, area.center().y() + 0.35 * unit), text)


def _paint_cell(painter: QPainter, look: Look, box: QRectF, stage: Stage) -> None:
    unit, pad = look.unit, 0.5 * look.unit
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(look.colour("stage_track"))
    painter.drawRoundedRect(box, 0.25 * unit, 0.25 * unit)
    room = box.width() - 2 * pad
    baseline = box.top() + 0.2 * unit + look.metrics("strong").ascent()
    for role, name, text in (
        ("strong", "stage_text", sampler_words(stage.sampler)),
        ("body", "stage_muted", fitting(_note_phrases(stage), look.font(), room)),
    ):
        painter.setFont(look.font(role))
        painter.setPen(look.colour(name))
        painter.drawText(QPointF(box.left() + pad, baseline), elided(text, look.font(role), room))
        baseline += (LINE - 0.1) * unit


def _note_phrases(stage: Stage) -> tuple[str, ...]:
    """What it did, down to a few characters."""
    if stage.n_cut:
        shortest = translate("Stage", "cut {0}").format(count(stage.n_cut))
        return (*stage_notes(stage), translate("Stage", "cut {0} tokens").format(count(stage.n_cut)), shortest)
    before, after = bits(stage.before.entropy_bits), bits(stage.after.entropy_bits)
    return (*stage_notes(stage), translate("Stage", "{0} → {1} bits").format(before, after))
