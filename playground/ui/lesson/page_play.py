"""Page 9: what to try next."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from playground.core.lesson import at_temperature
from playground.core.sampling import LLAMA_CPP, PLAIN
from playground.ui.bars.temperature import TemperatureSlider
from playground.ui.lesson.blocks import Riddle
from playground.ui.lesson.page import Page, Play, temperature_row
from playground.ui.lesson.page_greetings import six_at
from playground.ui.lesson.text import Prose
from playground.ui.look.theme import themes
from playground.ui.parts.controls import Button, label


class PlayPage(Page):
    """Each entry sets the window up, in a new conversation."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.slider = TemperatureSlider()
        self._value = label("", "heading")
        self.buttons: list[Button] = []
        self._build()
        self.slider.value_moved.connect(self._on_moved)
        self.slider.set_value(1.0)
        self._on_moved(1.0)

    def heading(self) -> str:
        return self.tr("Play")

    def plays(self) -> list[Play]:
        """What to try, at the temperature that is set."""
        value = self.slider.exact
        return [
            Play(
                self.tr("Overrule it"),
                self.tr("A story about a dog. Step with Space, and click another bar whenever you like."),
                "Tell me a story about a dog.",
                at_temperature(value, PLAIN.with_values("min_p", p=0.05)),
            ),
            Play(
                self.tr("The greeting, on the bars"),
                self.tr("Six tokens. Move the temperature below the bars and watch Hello."),
                "Hi, how are you?",
                six_at(value),
            ),
            Play(
                self.tr("A coin"),
                self.tr("A thousand throws at one token. Is the coin fair? Press T for a thousand more."),
                "Flip a coin.",
                at_temperature(value),
                "throws",
            ),
            Play(
                self.tr("Whole answers"),
                self.tr("Many answers to the same question, counted. Which one comes most often?"),
                "Write about Nepal.",
                at_temperature(value),
                "answers",
            ),
            Play(
                self.tr("Who cut what"),
                self.tr("llama.cpp’s own samplers. Press V to see the tokens shrink from stage to stage."),
                "Tell me a story about a dog.",
                at_temperature(value, LLAMA_CPP),
            ),
        ]

    def _build(self) -> None:
        self.say(
            self.tr("That is all there is to it: scores, softmax, temperature, cuts, dice, and the loop around them.")
        )
        self.ask_first(
            Riddle(
                self.tr("Same model, same question, same samplers, same seed. Does the same answer come again?"),
                (self.tr("Yes, token by token"), self.tr("Only at T = 0"), self.tr("No, it is chance")),
                0,
                self.tr(
                    "The dice are made from the seed. Lock the seed in the line at the bottom, and an answer can be "
                    "told again. Press R or Ctrl+R to have other luck."
                ),
            )
        )
        self._now.addLayout(
            temperature_row(label(self.tr("Temperature to begin with"), "muted"), self._value, self.slider)
        )
        self.add(self._list())
        self.say(self.tr("Each begins a new conversation; yours can be brought back by one click."), "muted")
        self.set_exercise(self.tr("Choose one of them. When you have seen enough, F1 brings you back here."))

    def _list(self) -> QWidget:
        gap = themes().current.size("gap")
        made = QWidget()
        grid = QGridLayout(made)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(2 * gap)
        grid.setVerticalSpacing(gap + gap // 3)
        grid.setColumnStretch(1, 1)
        for row, play in enumerate(self.plays()):
            button = Button(play.name, "play")
            button.setSizePolicy(button.sizePolicy().Policy.Expanding, button.sizePolicy().verticalPolicy())
            button.clicked.connect(lambda _=False, row=row: self._on_play(row))
            self.buttons.append(button)
            grid.addWidget(button, row, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(Prose(play.words), row, 1)
        return made

    def take_over(self, other: PlayPage) -> None:
        super().take_over(other)
        self.slider.set_value(other.slider.exact)
        self._on_moved(other.slider.exact)

    def _on_moved(self, value: float) -> None:
        self._value.setText(f"{value:.2f}")
        self.slider.setAccessibleName(self.tr("Temperature {0}").format(f"{value:.2f}"))

    def _on_play(self, row: int) -> None:
        self.exercise.check(True)
        self.play_wanted.emit(self.plays()[row])
