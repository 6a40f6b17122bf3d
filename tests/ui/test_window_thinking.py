"""A model that thinks first, and models that say hostile things."""

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget

from playground.core.sampling import Scores
from playground.core.vocabulary import TokenFlag, Vocabulary
from playground.engine import protocol as p
from playground.ui.text.fold_line import FoldLine
from tests import models
from tests.models import CHATML
from tests.ui.fake_engine import END, FakeEngine, info

Key = Qt.Key
PLAIN = Qt.TextFormat.PlainText
SWITCH = CHATML + "{% if enable_thinking is defined and not enable_thinking %}<think></think>{% endif %}"


@pytest.fixture
def thinker(new_window, made):
    """A window on a random model whose template knows <think> and its switch."""
    person = new_window(made("attention", template=SWITCH))
    tokens = [token.decode() for token in models.vocabulary()[0]]
    person.opening, person.closing = tokens.index("<think>"), tokens.index("</think>")
    person.word = tokens.index("▁the")
    return person


def take(person, *tokens):
    for token in tokens:
        person.controller.pick(token)
        person.settle()


def fold(person):
    person.settle()
    folds = person.window.conversation.view.findChildren(FoldLine)
    return next(each for each in folds if each.isVisible())


def test_thinking_folds_and_opens(thinker):
    thinker.say("the")
    take(thinker, thinker.opening, thinker.word, thinker.word)
    line = fold(thinker)
    assert line.words().startswith("thinking …")
    assert not line.is_open
    assert thinker.controller.is_thinking
    thinker.click(line.toggle)
    assert line.is_open
    take(thinker, thinker.closing, thinker.word)
    assert fold(thinker).words().startswith("thought")
    assert not thinker.controller.is_thinking
    assert fold(thinker).skip.isHidden()


def test_thinking_is_stepped_like_any_text(thinker):
    thinker.say("the")
    take(thinker, thinker.opening)
    thinker.pick_words(2)
    nodes = thinker.controller.session.answer()
    assert len(nodes) == 3
    thinker.press(Key.Key_Left)
    thinker.settle()
    assert thinker.controller.session.here is nodes[1]


def test_skipping_plays_to_the_end_of_the_thinking(thinker):
    thinker.say("the")
    take(thinker, thinker.opening, thinker.word)
    here, scores = thinker.controller.session.here, thinker.controller.moment.distribution.raw.scores
    # As if the model wanted to close its thinking now.
    logits = np.array(scores.logits)
    logits[thinker.closing] = 100.0
    thinker.controller.evaluator.remember(here, Scores(logits))
    thinker.controller.go_to(here)
    thinker.settle()
    thinker.click(fold(thinker).skip)
    thinker.wait(lambda: not thinker.controller.player.is_playing)
    thinker.settle()
    assert thinker.controller.session.here.token == thinker.closing
    assert not thinker.controller.is_thinking


def test_the_templates_own_switch(thinker):
    switch = thinker.window.conversation.system.thinking
    assert switch.isVisible()
    assert switch.text() == "think first: on"
    thinker.say("the")
    assert "</think>" not in thinker.controller.session.turn_node().turn.rendered
    thinker.click(switch)
    assert switch.text() == "think first: off"
    assert thinker.bars_have_focus
    thinker.press(Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    thinker.say("the")
    assert thinker.controller.session.turn_node().turn.rendered.endswith("<think></think>")


def test_a_model_without_a_switch_shows_none(person):
    assert not person.window.conversation.system.thinking.isVisible()


# Hostile text

HOSTILE = (
    "<b>bold</b>",
    "<img src='file:///etc/passwd'>",
    "<a href='https://example.org'>click</a>",
    "\u202egnissap",
    "\x1b[31mred\x00",
    "&lt;script&gt;",
    "\u2066\u2069\ufeff",
    "a" * 400,
)


class Hostile(FakeEngine):
    """Says markup, control characters and direction overrides."""

    def answer_open(self, request=None, **values):
        request = self.last("open")
        self.asked.pop(request)
        pieces = [b"<s>", b"<|end|>", *(text.encode() for text in HOSTILE)]
        flags = np.zeros(len(pieces), np.uint8)
        flags[0], flags[END] = TokenFlag.CONTROL, TokenFlag.CONTROL | TokenFlag.END
        offsets = np.concatenate([[0], np.cumsum([len(piece) for piece in pieces])]).astype(np.int32)
        model = info(n_vocab=len(pieces), name="<b>evil</b>\u202e", description="<img src=x>", **values)
        self.opened.emit(p.Opened(request, model, Vocabulary(b"".join(pieces), offsets, flags)))

    def answer(self, request=None, likely=2):
        request = self.last("evaluate", "advance")
        self.asked.pop(request)
        logits = np.linspace(1, 0, 2 + len(HOSTILE)).astype(np.float32)
        self.evaluated.emit(p.Evaluated(request, 1, 1.0, 0, logits))


def test_what_a_model_says_is_plain_text(new_window):
    engine = Hostile()
    person = new_window(engine=engine)
    person.controller.open_model("/models/<i>x</i>.gguf")
    engine.answer_open()
    person.composer.focus()
    person.composer.set_text("<b>hi</b>")
    person.press(Key.Key_Return)
    engine.answer_render()
    engine.answer()
    person.settle()
    for token in range(2, 2 + len(HOSTILE)):
        person.controller.pick(token)
        engine.answer()
        person.settle()
    text = person.window.conversation.view.text()
    for piece in ("<b>hi</b>", "<b>bold</b>", "<img src='file:///etc/passwd'>", "&lt;script&gt;"):
        assert piece in text
    assert not set(text) & {"\u202e", "\x1b", "\x00", "\u2066", "\u2069", "\ufeff"}
    assert "<b>evil</b>" in person.window.header.model.text()
    assert "\u202e" not in person.window.header.model.text()
    labels = person.window.findChildren(QLabel)
    marked = [each.text() for each in labels if "<" in each.text() and each.textFormat() is not PLAIN]
    assert marked == []
    tips = [each.toolTip() for each in person.window.findChildren(QWidget) if "<b>" in each.toolTip()]
    assert tips == []
    person.window.grab()
