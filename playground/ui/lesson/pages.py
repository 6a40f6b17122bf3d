"""The pages in order."""

from __future__ import annotations

from playground.ui.lesson.page import Page
from playground.ui.lesson.page_dice import DicePage
from playground.ui.lesson.page_flatten import FlattenPage
from playground.ui.lesson.page_greetings import GreetingsPage
from playground.ui.lesson.page_loop import LoopPage
from playground.ui.lesson.page_play import PlayPage
from playground.ui.lesson.page_scores import ScoresPage
from playground.ui.lesson.page_softmax import SoftmaxPage
from playground.ui.lesson.page_texts import NoisePage, RescuePage

PAGES: tuple[type[Page], ...] = (
    LoopPage, ScoresPage, SoftmaxPage, FlattenPage, GreetingsPage, DicePage, NoisePage, RescuePage, PlayPage,
)  # fmt: skip


def make_pages() -> list[Page]:
    """All pages, anew."""
    return [page() for page in PAGES]
