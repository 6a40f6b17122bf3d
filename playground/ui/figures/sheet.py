"""A figure laid out: its parts on a sheet in a theme and a size of its own, ready for any painter."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QAbstractScrollArea, QGraphicsView, QWidget

from playground.ui.figures.bodies import overflows
from playground.ui.figures.caption import Caption
from playground.ui.look.theme import themes
from playground.ui.look.theme_style import palette, style_sheet
from playground.ui.look.theme_value import Theme

USUAL_WIDTH = 960
"""Logical pixels of a figure that takes the size it needs."""
WIDEST = 4000
NARROWEST = 640
"""At scale 1; a line of text needs so much."""
LEAST_SCALE, MOST_SCALE = 0.4, 4.0

Maker = Callable[[], QWidget]


class DoesNotFit(ValueError):
    """So much cannot be shown in the size that is asked for, with letters that can be read."""


class Sheet(QWidget):
    """Parts below each other and a caption at the bottom; never on the screen."""

    def __init__(self, makers: list[Maker], caption: list[str], theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.setAttribute(Qt.WidgetAttribute.WA_QuitOnClose, False)
        with themes().painting_with(theme):
            # Labels and buttons take their looks from the style sheet, and that one may be of another theme.
            self.setStyleSheet(style_sheet(theme))
            self.setPalette(palette(theme))
            self.setFont(theme.font("body"))
            self._parts = [make() for make in makers]
            self._caption = Caption(caption) if caption else None
            for part in (*self._parts, *filter(None, [self._caption])):
                part.setParent(self)
            self._still()
            # Hidden widgets are not told their sizes.
            self.show()

    def _still(self) -> None:
        """Nothing that only a window has."""
        for view in self.findChildren(QGraphicsView):
            # A kept background would be a picture of pixels in an SVG.
            view.setCacheMode(QGraphicsView.CacheModeFlag.CacheNone)
        for area in self.findChildren(QAbstractScrollArea):
            area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
            area.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    @property
    def theme(self) -> Theme:
        """Its colours, fonts and lengths."""
        return self._theme

    @property
    def fills(self) -> bool:
        """Whether a part takes whatever height there is."""
        return any(hasattr(part, "fill") for part in self._parts)

    @property
    def overflows(self) -> bool:
        """Whether a part is too wide for the sheet."""
        return any(overflows(part) for part in self._parts)

    def lay_out(self, width: int, height: int | None = None) -> QSize:
        """Gives all parts their places; returns the size that they need.

        Args:
            width: of the sheet, in logical pixels.
            height: None for what is needed; in a higher sheet the parts stand in the middle.
        """
        with themes().painting_with(self._theme):
            margin, gap = 2 * self._theme.size("gap"), self._theme.size("gap_large")
            bleeds = any(getattr(part, "bleeds", False) for part in self._parts)
            edge = 0 if bleeds else margin
            for part in self._parts:
                _fit(part, max(1, width - 2 * edge))
            widths = [part.width() for part in self._parts]
            wide = max(widths) if bleeds else max(1, width - 2 * edge, *widths)
            content = sum(part.height() for part in self._parts) + gap * (len(self._parts) - 1)
            below = self._fit_caption(wide + 2 * (edge - margin), gap, gap if bleeds else 0)
            if height is not None and self.fills:
                content += self._fill(width - 2 * edge, height - content - below - 2 * edge)
            needed = QSize(wide + 2 * edge, content + below + 2 * edge)
            size = QSize(needed.width(), max(height or 0, needed.height()))
            self._place(edge, edge + (size.height() - needed.height()) // 2, gap)
            if self._caption is not None:
                self._caption.move(margin, size.height() - (gap if bleeds else margin) - self._caption.height())
            self.resize(size)
            return needed

    def _fit_caption(self, width: int, above: int, below: int) -> int:
        """The height it takes with the room around it."""
        if self._caption is None:
            return 0
        self._caption.fit(width)
        return above + self._caption.height() + below

    def _fill(self, width: int, more: int) -> int:
        """Gives what is left to a part that has no height of its own, or takes it away; how much that was."""
        part = next(part for part in self._parts if hasattr(part, "fill"))
        before = part.height()
        part.fill(width, max(1, before + more))
        return part.height() - before

    def _place(self, x: int, y: int, gap: int) -> None:
        for part in self._parts:
            part.move(x, y)
            y += part.height() + gap

    def paint(self, painter: QPainter) -> None:
        """Paints the sheet with its background; without a clip, for an SVG has none."""
        with themes().painting_with(self._theme):
            painter.fillRect(self.rect(), self._theme.colour("panel"))
            self.render(painter, QPoint(), renderFlags=QWidget.RenderFlag.DrawChildren)
        for part in self._parts:
            if hasattr(part, "paint_shown"):
                painter.save()
                painter.translate(part.pos())
                part.paint_shown(painter)
                painter.restore()

    def discard(self) -> None:
        """It is not needed any more."""
        self.hide()
        self.deleteLater()


def _fit(part: QWidget, width: int) -> None:
    """Gives a part its size at a width."""
    if hasattr(part, "fit"):
        part.fit(width)
    else:
        height = part.heightForWidth(width) if part.hasHeightForWidth() else part.sizeHint().height()
        part.resize(width, max(1, height))


def fitting_sheet(
    makers: list[Maker], caption: list[str], theme: Theme, size: QSize | None, width: int = USUAL_WIDTH
) -> Sheet:
    """A sheet with everything in sight.

    Args:
        makers: of its parts.
        caption: what the caption says, [] for none.
        theme: the look; its scale counts where no size is asked for.
        size: in logical pixels, filled as far as the fonts can grow; None for the size that is needed.
        width: of a sheet that takes the size it needs, at scale 1.

    Raises:
        DoesNotFit: not even with the smallest letters.
    """
    if size is None:
        return _as_needed(makers, caption, theme, round(width * theme.scale))
    scale = min(MOST_SCALE, size.width() / NARROWEST)
    while True:
        sheet = Sheet(makers, caption, theme.scaled(scale))
        needed = sheet.lay_out(size.width(), size.height() if sheet.fills else None)
        overflows = sheet.overflows
        fits = needed.height() <= size.height() and needed.width() <= size.width() and not overflows
        if fits:
            sheet.lay_out(size.width(), size.height())
            return sheet
        sheet.discard()
        if scale <= LEAST_SCALE:
            raise DoesNotFit(f"{size.width()} x {size.height()}")
        # Heights grow with the scale; what is too wide gives no hint how much.
        share = min(size.height() / needed.height(), size.width() / needed.width(), 0.98)
        scale = max(LEAST_SCALE, scale * max(0.5, 0.9 if overflows and share > 0.9 else share))


def _as_needed(makers: list[Maker], caption: list[str], theme: Theme, width: int) -> Sheet:
    sheet = Sheet(makers, caption, theme)
    sheet.lay_out(width)
    while sheet.overflows and width < WIDEST:
        width = width * 9 // 8
        sheet.lay_out(width)
    return sheet
