"""A talk run through without a stage: every prompt, every cue, every draw, and what a presenter should know of them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum
from typing import Protocol

from playground.core.dialogue import ends_sentence
from playground.core.moment import Moment, Told
from playground.core.problems import Problem
from playground.core.records import By
from playground.core.sampling import Chain, Distribution, Scores
from playground.core.session import Node, Session, Turn
from playground.core.talk import script as s
from playground.core.token_search import TokenSearch
from playground.core.vocabulary import Vocabulary

CLOSE = 0.01
"""A draw this close to a border may land on the other side on another machine: logits differ by about 0.008 there."""
LONGEST_RUN = 4096
"""Tokens of one cue; a model that never ends its turn must not run for ever."""


class Remark(Enum):
    """What a presenter should know before the audience does."""

    CLOSE_DRAW = "close draw"
    """u lies close to the border of another token."""
    NO_TOKEN = "no token"
    """No token has this text."""
    FORBIDDEN = "forbidden"
    """The grammar does not allow the token that is picked."""
    ENDED = "ended"
    """The model had ended its turn before this cue, so it does nothing."""
    ENDS_EARLY = "ends early"
    """The model ends its turn before all steps of this cue are taken."""
    CONTEXT_FULL = "context full"
    ENDLESS = "endless"
    """The run was not over after LONGEST_RUN tokens."""
    COVERED = "covered"
    """Panels that are not seen beside another one."""
    CUT = "cut"
    """A caption that is too long for the stage."""
    FAILED = "failed"
    """The engine could not do this."""


MILD = frozenset((Remark.CLOSE_DRAW, Remark.COVERED, Remark.CUT))
"""The talk can be given nevertheless."""
OF_TALK = frozenset((Remark.NO_TOKEN, Remark.COVERED, Remark.CUT, Remark.FAILED))
"""What no other dice would change."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One remark, and where.

    Attributes:
        scene: from 1.
        cue: from 1; 0 for the scene's beginning.
        remark: what it is.
        text: the token's or the pick's text, the panels that are covered, or what is left of a caption.
        u, border: of a close draw.
        part: what of the scene or the cue, as a script calls it.
        beside: the panel that covers others, or the size of the stage that cuts.
        problem: of the engine.
    """

    scene: int
    cue: int
    remark: Remark
    text: str = ""
    u: float = 0.0
    border: float = 0.0
    part: str = "prompt"
    beside: str = ""
    problem: Problem | None = None

    @property
    def key(self) -> str:
        """Where in the scene, as a mistake names it."""
        return f"cues[{self.cue}].{self.part}" if self.cue else self.part


@dataclass(frozen=True, slots=True, eq=False)
class Seen:
    """What is on the stage after a press of Page Down.

    Attributes:
        scene, cue: as in Finding.
        moment: None where the turn has ended.
        tokens: of the answer so far.
    """

    scene: int
    cue: int
    moment: Moment | None
    tokens: tuple[int, ...]


class Source(Protocol):
    """What a rehearsal asks of an engine; it may raise the engine's own errors."""

    vocabulary: Vocabulary
    n_ctx: int

    def prompt(self, scene: s.Scene) -> list[int]:
        """The tokens of a scene's prompt."""

    def scores(self, tokens: list[int]) -> Scores:
        """What the model says after a path."""

    def told(self, chain: Chain, node: Node) -> Told:
        """What a chain asks of the engine at a place."""


def token_of(text: str, distribution: Distribution, vocabulary: Vocabulary) -> int | None:
    """The token of exactly this text, else the one with a space before it; the likeliest of several."""
    search = TokenSearch(vocabulary)
    for wanted in (text, f" {text}"):
        data = wanted.encode()
        found = [each for each in search.find(wanted, match_case=True).tolist() if vocabulary.piece(each) == data]
        if found:
            return min(found, key=distribution.rank)
    return None


def closest_border(distribution: Distribution, token: int, u: float) -> float | None:
    """The border of the drawn token's interval that is closer than CLOSE to u, None if none is."""
    borders = [border for border in distribution.interval(token) if 0.0 < border < 1.0]
    near = [border for border in borders if abs(border - u) < CLOSE]
    return min(near, key=lambda border: abs(border - u)) if near else None


def covered_panels(talk: s.Talk) -> Iterator[Finding]:
    """What a talk asks for and nobody would see."""
    for number, scene in enumerate(talk.scenes, 1):
        views = {n: cue.act.panels for n, cue in enumerate(scene.cues, 1) if isinstance(cue.act, s.View)}
        for cue, panels in ({0: scene.panels} | views).items():
            top, hidden = s.covered(panels)
            if hidden:
                names = ", ".join(panel.value for panel in hidden)
                yield Finding(number, cue, Remark.COVERED, names, part="view", beside=top.value)


class Rehearsal:
    """Runs one scene. Iterate to see every press of Page Down.

    Attributes:
        findings: what there is to say, in order; complete when the iteration is.
        cue: the one that is played, from 1; 0 for the scene's beginning.
        part: what it does, as a script calls it.
    """

    def __init__(self, source: Source, scene: s.Scene, number: int) -> None:
        self.findings: list[Finding] = []
        self._source = source
        self._scene = scene
        self._number = number
        self.cue = 0
        self.part = "prompt"
        self._chain = scene.chain
        self._session = Session(scene.mode, scene.seed)
        self._moment: Moment | None = None

    def __iter__(self) -> Iterator[Seen]:
        session, scene = self._session, self._scene
        session.append_prompt(session.root, self._source.prompt(scene), Turn(scene.prompt, scene.system, scene.prompt))
        self._look()
        yield self._seen()
        for self.cue, cue in enumerate(scene.cues, 1):
            self.part = s.ACT_KEYS[type(cue.act)]
            self._play(cue.act)
            yield self._seen()

    def _seen(self) -> Seen:
        tokens = tuple(node.token for node in self._session.answer())
        return Seen(self._number, self.cue, self._moment, tokens)

    def _look(self) -> None:
        """The moment of the present place."""
        here = self._session.here
        if here.choice is not None and self._source.vocabulary.is_eog(here.token):
            self._moment = None
            return
        scores = self._source.scores(self._session.tokens())
        told = self._source.told(self._chain, here)
        self._moment = Moment.of(here, scores, self._chain, self._session.luck, told)

    def _play(self, act: s.Act) -> None:
        match act:
            case s.Step(n):
                self._draw(n, None)
            case s.Run(until):
                self._draw(LONGEST_RUN, until)
            case s.SetTemperature(value):
                self._chain = self._chain.with_values("temperature", value=value).switched("temperature", True)
                if self._moment is not None:
                    self._moment = self._moment.with_chain(self._chain)
            case s.Pick(text):
                self._pick(text)

    def _pick(self, text: str) -> None:
        if self._moment is None:
            self._remark(Remark.ENDED)
            return
        token = token_of(text, self._moment.distribution, self._source.vocabulary)
        allowed = self._moment.told.allowed
        if token is None:
            self._remark(Remark.NO_TOKEN, text)
        elif allowed is not None and not allowed[token]:
            self._remark(Remark.FORBIDDEN, text)
        elif self._has_room():
            self._take(token, By.PICK)

    def _draw(self, n: int, until: s.End | None) -> None:
        vocabulary = self._source.vocabulary
        if self._moment is None:
            self._remark(Remark.ENDED)
        for left in range(n, 0, -1):
            if self._moment is None or not self._has_room():
                return
            token = self._moment.drawn
            self._check_draw()
            self._take(token, By.DRAW)
            if until is s.End.SENTENCE and ends_sentence(vocabulary.text(token)):
                return
            if self._moment is None and until is None and left > 1:
                self._remark(Remark.ENDS_EARLY)
        if until is not None and self._moment is not None:
            self._remark(Remark.ENDLESS)

    def _has_room(self) -> bool:
        if self._session.here.position + 2 >= self._source.n_ctx:
            self._remark(Remark.CONTEXT_FULL)
            return False
        return True

    def _check_draw(self) -> None:
        moment = self._moment
        border = closest_border(moment.distribution, moment.drawn, moment.u)
        if border is not None and not self._scene.accepts_close_draws:
            text = self._source.vocabulary.display(moment.drawn)
            self._remark(Remark.CLOSE_DRAW, text, moment.u, border)

    def _take(self, token: int, by: By) -> None:
        self._session.append(token, self._moment.choice(token, by))
        self._look()

    def _remark(self, remark: Remark, text: str = "", u: float = 0.0, border: float = 0.0) -> None:
        self.findings.append(Finding(self._number, self.cue, remark, text, u, border, self.part))
