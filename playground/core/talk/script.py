"""A talk as a value: what a presenter's script says once it was read."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum

from playground.core.sampling import PLAIN, Chain
from playground.core.session import Mode
from playground.core.talk.places import NO_LINES, Lines

TINY_CHAT = "tiny-chat"
"""The bundled model's name in a script."""
GIVEN = "given"
"""The model that was chosen on the command line or is open in the window."""


class Panel(Enum):
    """What can be put on the stage beside the bars, or in their place."""

    STRIP = "strip"
    """The cumulative probabilities, and where u lands."""
    CHAIN = "chain"
    """The samplers and what each did."""
    TEMPERATURES = "temperatures"
    """The bars at two temperatures side by side."""
    TREE = "tree"
    """The tree of tokens."""
    TEXT = "text"
    """The text alone."""


_COVERS = {Panel.TEXT: (Panel.TEMPERATURES, Panel.TREE), Panel.TREE: (Panel.TEMPERATURES,)}
"""What takes the place of the bars, and what is not seen for it."""


def covered(panels: frozenset[Panel]) -> tuple[Panel | None, tuple[Panel, ...]]:
    """What has the place of the bars, and those of the panels that are not seen for it."""
    top = next((panel for panel in _COVERS if panel in panels), None)
    return top, tuple(panel for panel in _COVERS.get(top, ()) if panel in panels)


class Reveal(Enum):
    """How much of the bars the audience sees."""

    NOTHING = "nothing"
    """Guess first."""
    TOKENS = "tokens"
    """The tokens, without their probabilities."""
    ALL = "all"


class End(Enum):
    """Where a run stops."""

    SENTENCE = "sentence"
    TURN = "turn"


@dataclass(frozen=True, slots=True)
class Words:
    """A text in the talk's languages."""

    texts: Mapping[str, str] = field(default_factory=dict)

    def in_language(self, language: str) -> str:
        """The text in a language ("ko"), else in English, else in any, else ""."""
        texts = self.texts
        return texts.get(language) or texts.get("en") or next(iter(texts.values()), "")


NO_WORDS = Words()


@dataclass(frozen=True, slots=True)
class Step:
    """Append n drawn tokens."""

    n: int


@dataclass(frozen=True, slots=True)
class Run:
    """Append drawn tokens up to the end of the sentence or the turn."""

    until: End


@dataclass(frozen=True, slots=True)
class SetTemperature:
    """Another temperature, on the same logits."""

    value: float


@dataclass(frozen=True, slots=True)
class Pick:
    """Append the token of this text, whatever the dice say."""

    text: str


@dataclass(frozen=True, slots=True)
class Show:
    """How much of the bars is seen."""

    reveal: Reveal


@dataclass(frozen=True, slots=True)
class Throw:
    """Throw the dice n times at this place and show the counts; nothing is appended."""

    n: int


@dataclass(frozen=True, slots=True)
class View:
    """Which panels there are."""

    panels: frozenset[Panel]


Act = Step | Run | SetTemperature | Pick | Show | Throw | View

ACT_KEYS = {
    Step: "step", Run: "run", SetTemperature: "temperature", Pick: "pick", Show: "reveal", Throw: "throw", View: "view",
}  # fmt: skip
"""What a script calls them."""


@dataclass(frozen=True, slots=True)
class Cue:
    """One press of Page Down.

    Attributes:
        act: what happens.
        caption, notes: shown from then on instead of the scene's; empty to leave those.
    """

    act: Act
    caption: Words = NO_WORDS
    notes: Words = NO_WORDS


@dataclass(frozen=True, slots=True)
class Scene:
    """A conversation of its own, and what happens in it.

    Attributes:
        model: TINY_CHAT or GIVEN; a script names no files.
        mode: chat or text.
        system: the system prompt, "" for none.
        prompt: what is said to the model, or the text that it continues.
        chain: the samplers at the beginning.
        seed: of the dice.
        panels: what stands beside the bars.
        reveal: how much of the bars is seen at the beginning.
        beside: the other temperature, for the panel of two.
        accepts_close_draws: a draw that may land differently on another machine is meant to be here.
        caption: a line for the audience.
        notes: for the presenter alone.
        cues: in order.
    """

    prompt: str
    seed: int
    model: str = TINY_CHAT
    mode: Mode = Mode.CHAT
    system: str = ""
    chain: Chain = PLAIN
    panels: frozenset[Panel] = frozenset()
    reveal: Reveal = Reveal.ALL
    beside: float = 2.0
    accepts_close_draws: bool = False
    caption: Words = NO_WORDS
    notes: Words = NO_WORDS
    cues: tuple[Cue, ...] = ()


@dataclass(frozen=True, slots=True)
class Talk:
    """All of a script.

    Attributes:
        title: of the talk.
        languages: of its captions and notes, the first one is the talk's own.
        scenes: in order, at least one.
        lines: where everything of it stands in its file.
    """

    title: Words
    languages: tuple[str, ...]
    scenes: tuple[Scene, ...]
    lines: Lines = field(default=NO_LINES, compare=False, repr=False)

    @property
    def needs_given_model(self) -> bool:
        """Whether a scene uses a model that the script leaves open."""
        return any(scene.model == GIVEN for scene in self.scenes)

    @property
    def places(self) -> tuple[tuple[int, int], ...]:
        """(scene, number of its cues that were played) after each press of Page Down, from the talk's beginning."""
        return tuple((s, c) for s, scene in enumerate(self.scenes) for c in range(len(scene.cues) + 1))
