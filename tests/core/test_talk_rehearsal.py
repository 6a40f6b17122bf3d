"""A talk run through without a stage, on a model whose scores the test makes."""

import numpy as np
import pytest

from playground.core.moment import NOTHING_TOLD, Moment, Told
from playground.core.records import Luck
from playground.core.sampling import PLAIN, Scores, uniform
from playground.core.session import Node
from playground.core.talk import script as s
from playground.core.talk.rehearsal import CLOSE, Rehearsal, Remark, closest_border, token_of
from playground.core.vocabulary import TokenFlag, Vocabulary

PIECES = (b"<s>", b"<end>", b"one", b" two", b"two", b".", b" three", b"one")
END, DOT = 1, 5


def vocabulary() -> Vocabulary:
    flags = np.zeros(len(PIECES), np.uint8)
    flags[END] = TokenFlag.CONTROL | TokenFlag.END
    offsets = np.concatenate([[0], np.cumsum([len(piece) for piece in PIECES])]).astype(np.int32)
    return Vocabulary(b"".join(PIECES), offsets, flags)


class Source:
    """Gives each token the same score, but for one that is sure after a path of a certain length."""

    n_ctx = 32

    def __init__(self, **sure_at: int) -> None:
        self.vocabulary = vocabulary()
        self.sure_at = {int(name.removeprefix("p")): token for name, token in sure_at.items()}
        self.allowed = None

    def prompt(self, scene):
        return [0, 2]

    def scores(self, tokens):
        logits = np.zeros(len(PIECES), np.float32)
        logits[0] = logits[END] = -50.0
        if (sure := self.sure_at.get(len(tokens))) is not None:
            logits[sure] = 80.0
        return Scores(logits)

    def told(self, chain, node):
        return NOTHING_TOLD if self.allowed is None else Told(None, self.allowed)


def rehearse(source, *acts, **values):
    scene = s.Scene("Hi", values.pop("seed", 7), cues=tuple(s.Cue(act) for act in acts), **values)
    rehearsal = Rehearsal(source, scene, 1)
    return list(rehearsal), rehearsal.findings


def test_every_press_is_seen_and_draws_are_those_of_the_seed():
    seen, _ = rehearse(Source(), s.Step(3), s.SetTemperature(0.0))
    assert [(each.scene, each.cue, len(each.tokens)) for each in seen] == [(1, 0, 0), (1, 1, 3), (1, 2, 3)]
    assert seen[0].moment.u == uniform(7, 2)
    assert seen[1].tokens[0] == seen[0].moment.drawn
    assert seen[2].moment.chain["temperature"].value == 0.0


def test_a_run_ends_with_the_sentence_or_the_turn():
    seen, findings = rehearse(Source(p4=DOT, p6=END), s.Run(s.End.SENTENCE), s.Run(s.End.TURN))
    assert seen[1].tokens[-1] == DOT
    assert seen[2].tokens[-1] == END
    assert seen[2].moment is None
    assert all(each.remark is Remark.CLOSE_DRAW for each in findings)


@pytest.mark.parametrize(
    ("acts", "remark"),
    [
        ([s.Step(2), s.Step(1)], Remark.ENDED),
        ([s.Step(3)], Remark.ENDS_EARLY),
        ([s.Step(2), s.Pick("one")], Remark.ENDED),
        ([s.Pick("four")], Remark.NO_TOKEN),
    ],
)
def test_cues_that_come_to_nothing_are_told(acts, remark):
    _, findings = rehearse(Source(p3=END), *acts)
    assert [(each.remark, each.cue) for each in findings if each.remark is not Remark.CLOSE_DRAW] == [
        (remark, len(acts))
    ]


def test_a_full_context_is_told():
    _, findings = rehearse(Source(), s.Step(100), accepts_close_draws=True)
    assert [each.remark for each in findings] == [Remark.CONTEXT_FULL]


def test_a_pick_that_the_grammar_forbids_is_told():
    source = Source()
    source.allowed = np.ones(len(PIECES), bool)
    source.allowed[6] = False
    _, findings = rehearse(source, s.Pick("three"), chain=PLAIN.with_values("grammar", text="root ::= [a-z]"))
    assert [each.remark for each in findings] == [Remark.FORBIDDEN]


def moment(u_wanted):
    """A moment of six equally likely tokens whose u lies close to a wanted number."""
    seed = min(range(4000), key=lambda each: abs(uniform(each, 2) - u_wanted))
    node = Node(2, Node(0, Node(None, None)))
    return seed, Moment.of(node, Source().scores([0, 2]), PLAIN, Luck(seed))


@pytest.mark.parametrize(
    ("u", "is_close"), [(1 / 6 + 0.005, True), (1 / 6 - 0.005, True), (0.25, False), (0.003, False)]
)
def test_draws_close_to_a_border_are_flagged(u, is_close):
    seed, present = moment(u)
    border = closest_border(present.distribution, present.drawn, present.u)
    assert (border is not None) == is_close
    _, findings = rehearse(Source(), s.Step(1), seed=seed)
    assert [(each.remark, each.u) for each in findings] == [(Remark.CLOSE_DRAW, present.u)] * is_close
    if is_close:
        assert abs(findings[0].border - 1 / 6) < 1e-6
        assert abs(findings[0].border - present.u) < CLOSE
        assert rehearse(Source(), s.Step(1), seed=seed, accepts_close_draws=True)[1] == []


def test_a_token_by_its_text():
    distribution = Moment.of(Node(2, Node(None, None)), Source(p1=7).scores([0]), PLAIN, Luck(1)).distribution
    known = vocabulary()
    assert token_of("two", distribution, known) == 4
    assert token_of(" two", distribution, known) == 3
    assert token_of("three", distribution, known) == 6
    assert token_of("one", distribution, known) == 7
    assert token_of("thr", distribution, known) is None
    assert token_of("2", distribution, known) is None
