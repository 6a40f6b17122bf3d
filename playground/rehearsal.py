"""`playground present FILE --check`: a talk through the real engine, every scene and cue, without a window."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import groupby
from pathlib import Path

from playground.core.moment import Told
from playground.core.problems import Problem, ProblemCode, ProblemError
from playground.core.sampling import Chain, Scores
from playground.core.session import Mode, Node
from playground.core.talk import script as s
from playground.core.talk.mistakes import Mistake
from playground.core.talk.reading import load_talk
from playground.core.talk.rehearsal import MILD, OF_TALK, Finding, Rehearsal, Remark, Seen, covered_panels
from playground.core.vocabulary import Vocabulary
from playground.engine import protocol as p
from playground.engine.pipe import PipeEngine
from playground.resources import find
from playground.ui import app, display
from playground.ui.stage.talk_lines import finding_line, mistake_line, place_line
from playground.ui.stage.talks import names_for, talk_file
from playground.ui.terminal.refusing import Refused, refuse
from playground.ui.words.saying import say, tr

EXIT_REMARKS = 1
"""The talk can be given, and there is something to look at."""
EXIT_WRONG = 2
"""The talk cannot be given like this."""


_PARTS = {ProblemCode.GRAMMAR_INVALID: "chain", ProblemCode.TEMPLATE_REFUSED_SYSTEM: "system"}
"""What of a scene the engine refuses, where it is not the prompt."""


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
    """Runs all scenes of a talk; where the engine cannot go on with one, the others are run nevertheless.

    Attributes:
        findings: of the scenes that were run so far.
    """

    def __init__(self, talk: s.Talk, given_model: str | None) -> None:
        self.findings: list[Finding] = []
        self._talk = talk
        self._opened = ""
        self._unopened: dict[str, Problem] = {}
        self._models = {s.TINY_CHAT: str(find(app.BUNDLED_MODEL)), s.GIVEN: given_model or str(find(app.BUNDLED_MODEL))}

    def run(self, engine: PipeEngine) -> Iterator[Seen]:
        """What would be on the stage, press by press."""
        for number, scene in enumerate(self._talk.scenes, 1):
            try:
                self._open(engine, self._models[scene.model])
            except ProblemError as error:
                self._fail(number, 0, "model", error.problem)
                continue
            rehearsal = Rehearsal(EngineSource(engine), scene, number)
            try:
                yield from rehearsal
            except ProblemError as error:
                part = rehearsal.part if rehearsal.cue else _PARTS.get(error.problem.code, rehearsal.part)
                self._fail(number, rehearsal.cue, part, error.problem)
            self.findings += rehearsal.findings

    def better_seed(self, engine: PipeEngine, number: int, most: int) -> int | None:
        """The first seed below ``most`` with whose dice a scene has nothing to remark."""
        scene = self._talk.scenes[number - 1]
        return next((seed for seed in range(most) if self._is_good(engine, replace(scene, seed=seed), number)), None)

    def _is_good(self, engine: PipeEngine, scene: s.Scene, number: int) -> bool:
        try:
            self._open(engine, self._models[scene.model])
            rehearsal = Rehearsal(EngineSource(engine), scene, number)
            return all(_is_clear(rehearsal.findings) for _ in rehearsal)
        except ProblemError:
            return False

    def _open(self, engine: PipeEngine, path: str) -> None:
        """Loads a model, each time that another one was there before; one that cannot be loaded is tried once."""
        if path in self._unopened:
            raise ProblemError(self._unopened[path])
        if path == self._opened:
            return
        self._opened = ""
        try:
            engine.open(path)
        except ProblemError as error:
            self._unopened[path] = error.problem
            raise
        self._opened = path

    def _fail(self, number: int, cue: int, part: str, problem: Problem) -> None:
        self.findings.append(Finding(number, cue, Remark.FAILED, part=part, problem=problem))
        # The engine's process may be gone for good: the next scene begins with a new one.
        self._opened = ""


def _is_clear(findings: Iterable[Finding]) -> bool:
    """Whether the dice gave nothing to remark."""
    return all(each.remark in OF_TALK for each in findings)


def run(args: argparse.Namespace) -> int:
    """Says what is wrong with a talk; 0 if nothing is."""
    try:
        app.check_use(args)
    except Refused as error:
        return refuse(str(error))
    path = talk_file(args.talk)
    talk, mistakes = load_talk(path)
    if talk is None:
        return _tell_mistakes(path, mistakes)
    check, n_seen = Check(talk, args.model), 0
    try:
        with PipeEngine() as engine:
            n_seen = sum(1 for _ in check.run(engine))
            findings = [*covered_panels(talk), *_cut_captions(path, talk), *check.findings]
            findings.sort(key=lambda each: (each.scene, each.cue, each.remark is Remark.FAILED))
            for finding in findings:
                _tell(path, finding_line(finding, talk.lines))
            if args.seeds:
                _offer_seeds(path, check, engine, findings, args.seeds)
    except KeyboardInterrupt:
        return 130
    print(f"{path.name}: {_counts(len(talk.scenes), n_seen, len(findings))}")
    if any(each.remark not in MILD for each in findings):
        return EXIT_WRONG
    return EXIT_REMARKS if findings else 0


def _tell_mistakes(path: Path, mistakes: Sequence[Mistake]) -> int:
    """Of a talk that cannot be read; a scene of it may not be what was meant, so none is run."""
    for mistake in mistakes:
        _tell(path, mistake_line(mistake))
    if names := names_for(path):
        _tell(path, names)
        return EXIT_WRONG
    n = len(mistakes)
    words = say(tr("1 mistake, no scene was run") if n == 1 else tr("{0} mistakes, no scene was run")).format(n)
    print(f"{path.name}: {words}")
    return EXIT_WRONG


def _cut_captions(path: Path, talk: s.Talk) -> list[Finding]:
    """What the stage would cut; where Qt cannot be loaded, that nobody has looked."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    if (missing := display.problem()) is not None:
        _tell(path, say(tr("the captions were not measured: {0}")).format(missing))
        return []
    from playground.ui.stage.captions import cut_captions

    return list(cut_captions(talk))


def _counts(n_scenes: int, n_presses: int, n_remarks: int) -> str:
    scenes = say(tr("1 scene") if n_scenes == 1 else tr("{0} scenes")).format(n_scenes)
    presses = say(tr("1 press of Page Down") if n_presses == 1 else tr("{0} presses of Page Down")).format(n_presses)
    remarks = say(tr("1 remark") if n_remarks == 1 else tr("{0} remarks")).format(n_remarks)
    return f"{scenes}, {presses}, {remarks}"


def _offer_seeds(path: Path, check: Check, engine: PipeEngine, findings: list[Finding], most: int) -> None:
    """For every scene whose dice gave something to remark."""
    for number, found in groupby(findings, key=lambda each: each.scene):
        remarks = {each.remark for each in found}
        if remarks <= OF_TALK or Remark.FAILED in remarks:
            continue
        seed = check.better_seed(engine, number, most)
        if seed is None:
            words = say(tr("no seed helps"))
        elif remarks & OF_TALK:
            words = say(tr("seed {0} leaves the remarks that have nothing to do with the dice")).format(seed)
        else:
            words = say(tr("seed {0} has no remarks")).format(seed)
        _tell(path, place_line(number, 0, "", words))


def _tell(path: Path, line: str) -> None:
    print(f"{path}: {line}", file=sys.stderr)
