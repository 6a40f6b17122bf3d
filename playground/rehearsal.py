"""`playground present FILE --check`: a talk through the real engine, every scene and cue, without a window."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from playground.core.moment import Told
from playground.core.problems import Problem, ProblemCode, ProblemError
from playground.core.sampling import Chain, Scores
from playground.core.session import Mode, Node
from playground.core.talk import script as s
from playground.core.talk.reading import load_talk
from playground.core.talk.rehearsal import Finding, Rehearsal, Remark, Seen, key_of_cue
from playground.core.vocabulary import Vocabulary
from playground.engine import protocol as p
from playground.engine.pipe import PipeEngine
from playground.resources import find
from playground.ui import app
from playground.ui.stage.talk_lines import finding_line, mistake_line, place_line
from playground.ui.stage.talks import names_for, talk_file
from playground.ui.terminal.refusing import Refused, refuse
from playground.ui.words.saying import say, tr
from playground.ui.words.sentences import sentence_of

EXIT_REMARKS = 1
"""The talk runs, and there is something to look at."""
EXIT_WRONG = 2
"""The talk cannot be given like this."""


class EngineSource:
    """The real engine as a rehearsal asks it."""

    def __init__(self, engine: PipeEngine) -> None:
        self._engine = engine
        self._path: list[int] = []
        self.vocabulary: Vocabulary = engine.vocabulary
        self.n_ctx = engine.info.n_ctx

    def prompt(self, scene: s.Scene) -> list[int]:
        """The same tokens as the window makes of a first message."""
        if scene.mode is Mode.TEXT:
            return self._engine.tokenize(scene.prompt).tolist()
        system = [p.ChatMessage("system", scene.system)] if scene.system.strip() else []
        thinking = self._engine.info.thinking
        messages = [*system, p.ChatMessage("user", scene.prompt)]
        switch = True if thinking and thinking.has_switch else None
        return self._engine.render(messages, enable_thinking=switch).tokens.tolist()

    def scores(self, tokens: list[int]) -> Scores:
        """One evaluation where the path only grew by a token, as on the stage."""
        follows = len(tokens) == len(self._path) + 1 and tokens[:-1] == self._path
        reply = self._engine.advance(tokens[-1]) if follows else self._engine.evaluate(tokens)
        self._path = tokens
        return Scores(reply.logits)

    def told(self, chain: Chain, node: Node) -> Told:
        """Breakers and the grammar's mask, where the chain asks for them."""
        active = {sampler.name: sampler for sampler in chain.active}
        breakers = self._engine.breakers(active["dry"].sequence_breakers) if "dry" in active else None
        if "grammar" not in active:
            return Told(breakers)
        answer = []
        for each in node.ancestry():
            if each.turn is not None:
                break
            answer.insert(0, each.token)
        return Told(breakers, self._engine.allowed(active["grammar"].text, answer))


class Check:
    """Runs all scenes of a talk.

    Attributes:
        findings: so far.
        rehearsal: of the present scene, None before the first.
    """

    def __init__(self, talk: s.Talk, given_model: str | None) -> None:
        self.findings: list[Finding] = []
        self.rehearsal: Rehearsal | None = None
        self._talk = talk
        self._opened = ""
        self._models = {s.TINY_CHAT: str(find(app.BUNDLED_MODEL)), s.GIVEN: given_model or str(find(app.BUNDLED_MODEL))}

    def run(self, engine: PipeEngine) -> Iterator[Seen]:
        """What would be on the stage, press by press; raises ProblemError where the engine cannot."""
        for number in range(1, len(self._talk.scenes) + 1):
            self.rehearsal = self._rehearsal(engine, number)
            yield from self.rehearsal
            self.findings += self.rehearsal.findings

    def better_seed(self, engine: PipeEngine, number: int, most: int) -> int | None:
        """The first seed below ``most`` with which a scene has nothing to remark."""
        for seed in range(most):
            rehearsal = self._rehearsal(engine, number, seed)
            for _ in rehearsal:
                if rehearsal.findings:
                    break
            else:
                return seed
        return None

    def _rehearsal(self, engine: PipeEngine, number: int, seed: int | None = None) -> Rehearsal:
        scene = self._talk.scenes[number - 1]
        if self._models[scene.model] != self._opened:
            self._opened = self._models[scene.model]
            engine.open(self._opened)
        return Rehearsal(EngineSource(engine), scene if seed is None else replace(scene, seed=seed), number)


def run(args: argparse.Namespace) -> int:
    """Says what is wrong with a talk; 0 if nothing is."""
    try:
        app.check_use(args)
    except Refused as error:
        return refuse(str(error))
    path = talk_file(args.talk)
    talk, mistakes = load_talk(path)
    if talk is None:
        for mistake in mistakes:
            _tell(path, mistake_line(mistake))
        if names := names_for(path):
            _tell(path, names)
        return EXIT_WRONG
    check = Check(talk, args.model)
    try:
        with PipeEngine() as engine:
            n_seen = sum(1 for _ in check.run(engine))
            _tell_findings(path, talk, check, engine, args.seeds)
    except ProblemError as error:
        _tell(path, _problem_line(talk, check, error.problem))
        return EXIT_WRONG
    except KeyboardInterrupt:
        return 130
    print(f"{path.name}: {_counts(len(talk.scenes), n_seen, len(check.findings))}")
    if any(each.remark is not Remark.CLOSE_DRAW for each in check.findings):
        return EXIT_WRONG
    return EXIT_REMARKS if check.findings else 0


def _counts(n_scenes: int, n_presses: int, n_remarks: int) -> str:
    scenes = say(tr("1 scene") if n_scenes == 1 else tr("{0} scenes")).format(n_scenes)
    presses = say(tr("1 press of Page Down") if n_presses == 1 else tr("{0} presses of Page Down")).format(n_presses)
    remarks = say(tr("1 remark") if n_remarks == 1 else tr("{0} remarks")).format(n_remarks)
    return f"{scenes}, {presses}, {remarks}"


def _tell_findings(path: Path, talk: s.Talk, check: Check, engine: PipeEngine, n_seeds: int) -> None:
    for finding in check.findings:
        _tell(path, finding_line(finding, talk.lines))
    for number in sorted({each.scene for each in check.findings} if n_seeds else ()):
        seed = check.better_seed(engine, number, n_seeds)
        words = say(tr("no seed helps") if seed is None else tr("seed {0} has no remarks")).format(seed)
        _tell(path, place_line(number, 0, "", words))


def _problem_line(talk: s.Talk, check: Check, problem: Problem) -> str:
    """Where the engine could not go on, and why."""
    words, at = sentence_of(problem).brief, check.rehearsal
    if at is None:
        return words
    start = "chain" if problem.code is ProblemCode.GRAMMAR_INVALID else "prompt"
    key = key_of_cue(at.cue, at.act) if at.cue else start
    return place_line(at.number, talk.lines.line_of(at.number, key), key, words)


def _tell(path: Path, line: str) -> None:
    print(f"{path}: {line}", file=sys.stderr)
