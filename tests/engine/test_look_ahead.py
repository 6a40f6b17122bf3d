"""The most probable continuations: a tree that is the same however it is evaluated, with each path's own numbers."""

import itertools

import numpy as np
import pytest

from playground.core.problems import ProblemCode, ProblemError
from playground.core.vocabulary import TokenFlag, Vocabulary
from playground.engine import protocol as p
from playground.engine.look_ahead import MOST_WORD_TOKENS, Tree
from playground.engine.score import ln_probabilities, outlook
from playground.engine.tables import check_nodes
from tests import models
from tests.engine.test_lanes import PROMPT, is_near
from tests.engine.test_paths import KINDS, TOLERANCE, kill_at

END = 3
PIECES = [b" a", b"b", b".", b"</s>", b" c", b"d"]


def vocabulary():
    flags = np.zeros(len(PIECES), np.uint8)
    flags[END] = TokenFlag.CONTROL | TokenFlag.END
    offsets = np.cumsum([0, *map(len, PIECES)]).astype(np.int32)
    return Vocabulary(b"".join(PIECES), offsets, flags)


class FakeModel:
    """Scores that depend on the whole path, as a model's do."""

    def __init__(self, seed=0, favourite=None):
        self.seed, self.favourite, self.asked = seed, favourite, []

    def logits(self, suffix):
        logits = np.random.default_rng((self.seed, *(token + 1 for token in suffix))).normal(0, 2, len(PIECES))
        if self.favourite is not None:
            logits[self.favourite] += 20
        return logits.astype(np.float32)

    def outlooks(self, breadth):
        def ask(suffixes):
            self.asked.append(list(suffixes))
            return [outlook(self.logits(suffix), breadth) for suffix in suffixes]

        return ask


def grow(model, breadth=3, depth=4, limit=100, whole_words=False, most=1000, width=1):
    tree = Tree(vocabulary(), breadth, depth, limit, whole_words, most)
    complete = tree.grow(outlook(model.logits(()), breadth), model.outlooks(breadth), width, lambda n: None)
    table = tree.table
    check_nodes(table)
    return table, complete


def suffix_of(table, index):
    tokens = []
    while index >= 0:
        tokens.append(int(table["token"][index]))
        index = table["parent"][index]
    return tuple(reversed(tokens))


def total_of(table, index):
    total = 0.0
    while index >= 0:
        total += table["ln_p"][index]
        index = table["parent"][index]
    return total


def test_every_node_has_the_probability_the_model_gives_it():
    model = FakeModel()
    table, _ = grow(model)
    for index in range(len(table)):
        *before, token = suffix_of(table, index)
        assert table["ln_p"][index] == pytest.approx(ln_probabilities(model.logits(before))[0][token], abs=1e-5)


def test_a_small_tree_is_grown_whole():
    table, complete = grow(FakeModel(1), breadth=2, depth=3, limit=512)
    assert complete
    steps = table["step"]
    ends = {suffix_of(table, index) for index in range(len(table)) if END in suffix_of(table, index)}
    inner = [index for index in range(len(table)) if steps[index] < 3 and table["token"][index] != END]
    children = np.bincount(table["parent"] + 1, minlength=len(table) + 1)
    assert children[0] == 2
    assert all(children[index + 1] == 2 for index in inner)
    assert all(path.index(END) == len(path) - 1 for path in ends)


@pytest.mark.parametrize("seed", range(5))
def test_the_most_probable_leaf_is_expanded_first(seed):
    table, complete = grow(FakeModel(seed), breadth=2, depth=8, limit=60)
    assert not complete
    assert len(table) == 60
    expanded = list(dict.fromkeys(table["parent"].tolist()))
    for parent, following in itertools.pairwise(expanded[1:]):
        there = table["parent"].tolist().index(following)
        leaves = [index for index in range(there) if index not in expanded[: expanded.index(following)]]
        able = [index for index in leaves if table["step"][index] < 8 and table["token"][index] != END]
        assert total_of(table, following) == pytest.approx(max(total_of(table, index) for index in able), abs=1e-5)
        assert parent != following


@pytest.mark.parametrize("whole_words", [False, True])
@pytest.mark.parametrize("seed", range(4))
def test_what_is_evaluated_together_does_not_change_the_tree(seed, whole_words):
    trees, asked = [], []
    for width in (1, 4, 11):
        model = FakeModel(seed)
        trees.append(grow(model, breadth=3, depth=5, limit=90, whole_words=whole_words, width=width))
        asked.append(model.asked)
    assert all((tree[0] == trees[0][0]).all() and tree[1] == trees[0][1] for tree in trees)
    assert max(map(len, asked[2])) <= 11
    assert len(asked[2]) < len(asked[0])


def test_nothing_is_asked_twice_or_behind_an_end():
    model = FakeModel(2)
    grow(model, breadth=4, limit=200, width=6)
    asked = [suffix for batch in model.asked for suffix in batch]
    assert len(asked) == len(set(asked))
    assert not any(END in suffix for suffix in asked)


@pytest.mark.parametrize("most", [0, 1, 3])
def test_a_path_stops_at_the_context_s_end(most):
    model = FakeModel(3)
    table, complete = grow(model, most=most, limit=400)
    assert complete
    assert max([len(suffix_of(table, index)) for index in range(len(table))], default=0) == most
    assert all(len(suffix) < most for batch in model.asked for suffix in batch)


@pytest.mark.parametrize("seed", range(4))
def test_a_step_of_whole_words_ends_where_the_word_ends(seed):
    model = FakeModel(seed)
    table, _ = grow(model, breadth=2, depth=3, limit=300, whole_words=True)
    tokens, steps, parents = table["token"], table["step"], table["parent"].tolist()
    for index in range(len(table)):
        parent = parents[index]
        if parent < 0 or steps[index] > steps[parent]:
            continue
        # It goes on with its parent's word: the parent's only child, its most probable, and no beginning of a word.
        assert parents.count(parent) == 1
        assert PIECES[tokens[index]] in (b"b", b"d")
        assert PIECES[tokens[parent]] != b"."
        assert model.logits(suffix_of(table, parent)).argmax() == tokens[index]
    for index in range(len(table)):
        if index not in parents and steps[index] == 3 and tokens[index] not in (2, END):
            assert PIECES[model.logits(suffix_of(table, index)).argmax()] not in (b"b", b"d")
    assert (steps == 2).any()


def test_a_word_without_an_end_is_ended():
    table, complete = grow(FakeModel(0, favourite=1), breadth=1, depth=2, whole_words=True, limit=100)
    assert complete
    assert table["step"].tolist() == [1] * MOST_WORD_TOKENS + [2] * MOST_WORD_TOKENS


@pytest.mark.parametrize("limit", range(6, 30))
@pytest.mark.parametrize("whole_words", [False, True])
def test_the_limit_is_kept_and_expansions_are_whole(limit, whole_words):
    table, complete = grow(FakeModel(4), breadth=3, depth=8, limit=limit, whole_words=whole_words)
    assert len(table) <= limit
    assert not complete
    if not whole_words:
        assert len(table) == limit // 3 * 3
        assert set(np.bincount(table["parent"] + 1).tolist()) <= {0, 3}


# In the real engine


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("whole_words", [False, True])
def test_probabilities_are_those_of_each_path_alone(engine, alone, made, kind, whole_words):
    engine.open(made(kind))
    alone = alone(made(kind))
    engine.evaluate(PROMPT)
    found = engine.look_ahead(PROMPT, breadth=4, depth=5, whole_words=whole_words, limit=120)
    assert 100 < len(found.table) <= 120
    assert found.milliseconds > 0
    parents = sorted(set(found.parent.tolist()))
    for parent in parents[:: max(1, len(parents) // 12)]:
        logits = alone([*PROMPT, *suffix_of(found.table, parent)])
        children = np.flatnonzero(found.parent == parent)
        expected = ln_probabilities(logits)[0][found.token[children]]
        assert found.ln_p[children] == pytest.approx(expected, abs=TOLERANCE)
        best = np.sort(logits)[::-1][: len(children)]
        assert logits[found.token[children]] == pytest.approx(best, abs=TOLERANCE)


@pytest.mark.parametrize("kind", KINDS)
def test_the_lanes_are_afterwards_as_they_were(engine, alone, made, kind):
    engine.open(made(kind))
    alone = alone(made(kind))
    engine.evaluate(PROMPT)
    engine.evaluate([*PROMPT[:20], 9], 2)
    engine.look_ahead(PROMPT, breadth=3, depth=4)
    engine.look_ahead([*PROMPT[:10], 7], breadth=6, depth=8, limit=100)
    reply = engine.advance(70)
    assert reply.n_reused == len(PROMPT)
    assert is_near(reply.logits, alone([*PROMPT, 70]))
    assert is_near(engine.advance(71, 2).logits, alone([*PROMPT[:20], 9, 71]))


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("room", [0, 1, 3])
def test_near_the_context_s_end_the_tree_is_as_deep_as_there_is_room(engine, made, kind, room):
    engine.open(made(kind), p.OpenOptions(n_ctx=256))
    path = [models.BOS, *[40, 50] * 127, 60][: 256 - room]
    engine.evaluate(path[:200], 1)
    engine.evaluate([models.BOS, *[70] * 200], 2)
    found = engine.look_ahead(path, breadth=2, depth=8, limit=500)
    assert found.complete
    assert max(found.step.tolist(), default=0) == room
    assert engine.advance(7, 1).position == 201
    assert engine.advance(7, 2).position == 202
    assert engine.deaths == []


def test_the_same_tree_comes_from_a_memory_that_holds_much_else(engine, made):
    engine.open(made("attention"))
    first = engine.look_ahead(PROMPT, breadth=3, depth=6, limit=150).table.copy()
    for lane in range(p.MAX_LANES):
        engine.evaluate([models.BOS, *[70 + lane] * 57], lane)
    again = engine.look_ahead(PROMPT, breadth=3, depth=6, limit=150).table
    assert (again["token"] == first["token"]).mean() > 0.95  # near equals may change places
    assert again["ln_p"][:3] == pytest.approx(first["ln_p"][:3], abs=TOLERANCE)


def test_it_reports_and_can_be_cancelled(engine, made):
    engine.open(made("attention"))
    engine.evaluate(PROMPT)
    reports = []

    def give_up(event):
        if isinstance(event, p.Progress):
            reports.append(event)
            if len(reports) == 4:
                engine.cancel(event.id)

    engine.on_event = give_up
    with pytest.raises(ProblemError) as refused:
        engine.look_ahead(PROMPT, breadth=3, depth=8, limit=512)
    assert refused.value.problem.code is ProblemCode.CANCELLED
    assert reports[0].total == 512
    assert [report.done for report in reports] == sorted(report.done for report in reports)
    engine.on_event = None
    assert engine.advance(7).n_reused == len(PROMPT)


@pytest.mark.parametrize(
    ("tokens", "code"),
    [
        ([], ProblemCode.NO_TOKENS),
        ([models.N_VOCAB], ProblemCode.TOKEN_OUT_OF_RANGE),
        ([7] * 257, ProblemCode.PROMPT_TOO_LONG),
    ],
)
def test_a_path_that_is_none_is_refused(engine, made, tokens, code):
    engine.open(made("attention"))
    with pytest.raises(ProblemError) as refused:
        engine.look_ahead(tokens)
    assert refused.value.problem.code is code


def test_killed_on_the_way_it_looks_again(engine, made):
    engine.open(made("attention"))
    engine.evaluate(PROMPT)
    whole = engine.look_ahead(PROMPT).table.copy()
    kill_at(engine, p.Progress, 3)
    again = engine.look_ahead(PROMPT).table
    assert len(engine.deaths) == 1
    assert (again["token"] == whole["token"]).mean() > 0.95
    assert engine.advance(7).position == len(PROMPT) + 1
