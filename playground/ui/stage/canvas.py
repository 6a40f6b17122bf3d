"""The stage itself: one picture, painted big."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QCoreApplication, QEasingCurve, QPointF, QRectF, QVariantAnimation, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from playground.core.talk.script import Panel
from playground.ui.look.theme import Theme, themes
from playground.ui.stage.bars import Bars, BarsData
from playground.ui.stage.columns import shared_head
from playground.ui.stage.foot import Foot, temperature_text
from playground.ui.stage.head import Head, Sentence
from playground.ui.stage.layout import LINE, Places, halves, places
from playground.ui.stage.look import Look
from playground.ui.stage.panels import paint_chain, paint_strip
from playground.ui.stage.picture import Picture
from playground.ui.stage.roads import Roads, spoken
from playground.ui.stage.room import fitted, n_prompt_lines
from playground.ui.words.language import speaks
from playground.ui.words.lines import wrap
from playground.ui.words.numbers import count

GLIDE_MS = 260

translate = QCoreApplication.translate


class Canvas(QWidget):
    """Paints a picture; where its numbers change, bars and handle glide.

    Attributes:
        motion: whether they do.
    """

    described = Signal(str)
    """What is shown, in words."""
    relooked = Signal(object)
    """Look: colours or sizes are others now."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.motion = True
        self.is_blank = False
        self._picture = Picture()
        self._scale = 1.0
        self._theme: Theme | None = None
        self._head, self._sentence, self._foot = Head(), Sentence(), Foot()
        self._bars, self._other = Bars(), Bars()
        self._look: Look | None = None
        self._places: Places | None = None
        self._glide = QVariantAnimation(self, startValue=0.0, endValue=1.0, duration=GLIDE_MS)
        self._glide.setEasingCurve(QEasingCurve.Type.OutCubic)
        self._glide.valueChanged.connect(self._glide_to)
        themes().changed.connect(self.relook)
        speaks(self._retranslate)

    def _retranslate(self) -> None:
        self.setAccessibleName(self.tr("Stage"))
        self.relook()

    # -- data --------------------------------------------------------------------------------------------------------

    @property
    def picture(self) -> Picture:
        """What is shown."""
        return self._picture

    @property
    def bars(self) -> Bars:
        """The bars, the left ones where there are two."""
        return self._bars

    @property
    def theme(self) -> Theme:
        """The window's, or one of its own."""
        return self._theme or themes().current

    @property
    def look(self) -> Look:
        """Theme and size; the scale that was asked for, or the largest one at which everything has its room."""
        if self._look is None:
            self._look = self.look_at(self._scale)
        return self._look

    def look_at(self, scale: float) -> Look:
        """How it would look at another scale."""
        return fitted(Look(self.theme, self.width(), self.height(), scale), self._picture)

    @property
    def places(self) -> Places:
        """Where everything stands."""
        return self._places

    def show_picture(self, picture: Picture, *, glide: bool = True) -> None:
        """Another picture."""
        self._picture = picture
        look, before = self.look_at(self._scale), self._look
        if look != before:
            self._look = look
        self._foot.set_temperature(picture.temperature)
        self._arrange()
        self.update()
        self._glide.stop()
        if glide and self.motion and self.isVisible() and picture.moment is not None:
            self._glide.start()
        else:
            self._glide_to(1.0)
        if self._look is not before:
            self.relooked.emit(look)

    def set_theme(self, theme: Theme | None) -> None:
        """A theme of its own, or with None the window's."""
        self._theme = theme
        self.relook()

    def set_scale(self, scale: float) -> None:
        """Everything larger or smaller, as far as there is room."""
        self._scale = scale
        self.relook()

    def relook(self) -> None:
        """The theme or the size is another one."""
        self._look = None
        self.show_picture(self._picture, glide=False)

    def blank(self, on: bool) -> None:
        """Nothing at all, or the picture again."""
        self.is_blank = on
        self.update()

    def _arrange(self) -> None:
        look, picture = self.look, self._picture
        self._head.set_picture(picture, look, n_prompt_lines(look, picture))
        self._places = places(look, picture, len(self._head.prompt_lines))
        self._sentence.set_text(picture.sentence, look, self._places.sentence, picture.moment is not None)
        left, right = halves(look, picture, self._places.body)
        self._bars.set_data(self._data_of_bars(), look, left)
        self._other.set_data(self._data_of_other(), look, right)
        self._bars.number_width = self._other.number_width = max(self._bars.number_width, self._other.number_width)
        text = self._bars.spoken() or spoken(picture.roads, picture.shows_numbers) or picture.message
        if text != self.accessibleDescription():
            self.setAccessibleDescription(text)
            self.described.emit(text)

    def _data_of_bars(self) -> BarsData | None:
        picture = self._picture
        if picture.moment is None or self._places.body.height() <= 0 or picture.has(Panel.TREE):
            return None
        moment, reveal = picture.moment, picture.setting.reveal
        made = BarsData(moment.distribution, picture.vocabulary, moment.drawn, reveal)
        if picture.beside is not None:
            head, also = shared_head(self.look, self._places.body.width()), self._drawn_in_both()
            return replace(made, titles=_titles(picture.temperature), head=head, also=also)
        if picture.throws is None:
            return made
        title = translate("Stage", "{0} throws").format(count(picture.throws.n))
        return replace(made, titles=(title,), throws=picture.throws)

    def _data_of_other(self) -> BarsData | None:
        picture, setting = self._picture, self._picture.setting
        if picture.beside is None or picture.moment is None or self._bars.lines == []:
            return None
        made = BarsData(picture.beside, picture.vocabulary, self._drawn_in_both()[1], setting.reveal)
        return replace(made, titles=_titles(setting.beside), head=0.0, also=self._drawn_in_both())

    def _drawn_in_both(self) -> tuple[int, int]:
        """Where the dice land at the present temperature and at the other one."""
        moment = self._picture.moment
        return moment.drawn, self._picture.beside.draw(moment.u)

    def _glide_to(self, share: float) -> None:
        for part in (self._bars, self._other, self._foot):
            part.glide_to(share)
        # Letters larger than 64 pixels are costly: what does not move is not painted again.
        for moving in (self._places.body, self._places.foot):
            self.update(moving.adjusted(-self.look.unit, 0, self.look.unit, 0).toAlignedRect())

    # -- painting ----------------------------------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        self.relook()

    def paintEvent(self, event: QPaintEvent) -> None:
        look, painter = self.look, QPainter(self)
        if self.is_blank:
            painter.fillRect(self.rect(), look.colour("stage_blank"))
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), look.colour("stage"))
        picture, where, exposed = self._picture, self._places, QRectF(event.rect())
        if exposed.top() < where.sentence.bottom():
            self._head.paint_caption(painter, look, where.caption, picture.caption)
            self._head.paint(painter, look, where.head)
            self._sentence.paint(painter, look, where.sentence, picture.moment is not None)
        self._foot.paint(painter, look, where.foot, picture)
        if picture.has(Panel.TREE):
            Roads(look, where.body, picture.shows_numbers).paint(painter, picture.roads)
        if picture.moment is None:
            self._paint_message(painter, look, where.body)
        else:
            self._paint_moment(painter, look, picture, where)

    def _paint_moment(self, painter: QPainter, look: Look, picture: Picture, where: Places) -> None:
        """The bars and the panels."""
        left, right = halves(look, picture, where.body)
        self._bars.paint(painter, look, left)
        self._other.paint(painter, look, right)
        if picture.has(Panel.STRIP) and picture.shows_numbers:
            paint_strip(painter, look, where.strip, picture.moment, picture.vocabulary)
        if picture.has(Panel.CHAIN) and picture.shows_numbers:
            paint_chain(painter, look, where.chain, picture.moment)

    def _paint_message(self, painter: QPainter, look: Look, area: QRectF) -> None:
        """Why there are no bars."""
        if area.height() <= 0 or self._picture.forks:
            return
        painter.setFont(look.font())
        painter.setPen(look.colour("stage_muted"))
        below = 0.0 if self._picture.is_over else 0.6 * look.unit
        baseline = area.top() + below + look.metrics().ascent()
        for line in wrap(self._picture.message, look.font(), area.width())[:6]:
            painter.drawText(QPointF(area.left(), baseline), line)
            baseline += LINE * look.unit


def _titles(temperature: float) -> tuple[str, str]:
    value = temperature_text(temperature)
    return translate("Stage", "temperature {0}").format(value), value
