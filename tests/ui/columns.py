"""Columns that continue one prompt, as a person at the window sees them."""

import numpy as np
from PySide6.QtCore import Qt

from playground.core.dialogue import answer_text
from playground.core.sampling import PLAIN

Key = Qt.Key
CLOSE_LOGITS = 0.02


class Columns:
    """The columns, as a person at the window sees them."""

    def __init__(self, person):
        self.person = person
        self.comparing = person.window.comparing
        self.view = self.comparing.view

    @property
    def comparison(self):
        return self.comparing.comparison

    @property
    def all(self):
        return self.comparison.columns

    @property
    def roads(self):
        return [column.road.nodes for column in self.all]

    def open(self):
        self.person.press(Key.Key_D)
        assert self.comparing.is_open
        self.settle()
        return self

    def settle(self):
        self.person.wait(lambda: not self.comparison.is_waiting and not self.comparison.player.is_playing)
        self.person.wait(lambda: not self.comparing._repaint._timer.isActive())

    def go_on(self, n):
        for _ in range(n):
            self.person.press(Key.Key_Space)
            self.settle()

    def text(self, index):
        return answer_text(self.roads[index], self.person.controller.vocabulary)

    def set_chains(self, *chains):
        for column, chain in zip(self.all, chains, strict=True):
            self.comparison.set_chain(column, chain)
        # A grammar's mask comes from the engine; until then the bars are what they were.
        self.person.wait(lambda: all(each.moment.chain is each.chain for each in self.all))
        self.settle()


def logits_of(column):
    return column.moment.distribution.raw.scores.logits


def no_end(columns):
    """A chain that never ends the turn."""
    vocabulary = columns.person.controller.vocabulary
    ends = [token for token in range(vocabulary.n_vocab) if vocabulary.is_eog(token)]
    return PLAIN.with_values("logit_bias", biases=tuple((token, -np.inf) for token in ends))
