"""`playground trace`: the engine and the chain without a window, step by step, for scripts, slides and tests."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from playground.core.problems import Problem, ProblemCode, ProblemError
from playground.core.sampling import NOWHERE, Chain, Context, Distribution, Sampler, Scores, Stage, uniform
from playground.core.sampling.draw import SEED_LIMIT, new_seed
from playground.core.sampling.leftovers import shortened
from playground.core.sampling.saved import to_data
from playground.core.vocabulary import PieceDecoder, Vocabulary, display_piece
from playground.engine import protocol as p
from playground.engine.pipe import PipeEngine
from playground.resources import find
from playground.ui.terminal.parsing import add_language, add_sampler_options
from playground.ui.terminal.refusing import Refused, chain_of, check_range, refuse
from playground.ui.words.saying import say, tr
from playground.ui.words.sentences import sentence_of

BUNDLED_MODEL = "model/tiny-chat.gguf"
COMMAND = "playground trace"
_STOPPED = {
    "steps": tr("stopped: steps"),
    "end_of_generation": tr("stopped: end of generation"),
    "context_full": tr("stopped: context full"),
}
_BY = {"draw": tr("draw"), "pick": tr("pick")}
"""Who chose a token."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare everything `trace` understands."""

    def number(name: str, usual: int | None, words: str, metavar: str = "N") -> None:
        parser.add_argument(name, metavar=metavar, type=int, default=usual, help=words)

    parser.add_argument("--model", metavar="FILE", help=say(tr("a GGUF file (the bundled model unless given)")))
    start = parser.add_mutually_exclusive_group(required=True)
    start.add_argument("--prompt", metavar="TEXT", help=say(tr("a message, through the model's chat template")))
    text = say(tr('raw text to go on from; "" is the beginning of a text'))
    start.add_argument("--text", metavar="TEXT", help=text)
    parser.add_argument("--system", metavar="TEXT", default="", help=say(tr("the system prompt, with --prompt")))
    number("--steps", 16, say(tr("tokens to generate (16)")))
    number("--top", 10, say(tr("candidates to show at each step (10)")), metavar="K")
    number("--seed", None, say(tr("of the dice (a new one unless given)")))
    picks = say(tr("tokens to take first, instead of drawing"))
    parser.add_argument("--pick", metavar="ID,ID,...", default="", help=picks)
    number("--n-ctx", 0, say(tr("size of the context (min(model's, 4096))")))
    number("--threads", 0, say(tr("physical cores - 1 unless given")))
    parser.add_argument("--json", action="store_true", help=say(tr("one JSON object a line")))
    add_language(parser)
    add_sampler_options(parser)


def run(args: argparse.Namespace) -> int:
    """Trace as `args` say, on standard output; 2, with one sentence on standard error, where it cannot be."""
    try:
        plan = Plan.of(args)
        write = _JsonWriter() if args.json else _TableWriter()
        with PipeEngine() as engine:
            _trace(engine, plan, write)
    except Refused as error:
        return refuse(str(error), COMMAND)
    except ProblemError as error:
        return refuse(sentence_of(error.problem).brief, COMMAND)
    except BrokenPipeError:
        sys.stderr.close()  # the reader has had enough
        return 0
    except KeyboardInterrupt:
        return 130
    return 0


@dataclass(frozen=True, slots=True)
class Plan:
    """What is to be traced, checked."""

    model: str
    prompt: str | None
    text: str | None
    system: str
    steps: int
    top: int
    seed: int
    picks: tuple[int, ...]
    chain: Chain
    options: p.OpenOptions

    @classmethod
    def of(cls, args: argparse.Namespace) -> Plan:
        """Check `args`; raises Refused."""
        check_range("--steps", args.steps, 0, 10**9)
        check_range("--top", args.top, 1, 10**6)
        check_range("--n-ctx", args.n_ctx, 0, p.MAX_CONTEXT)
        check_range("--threads", args.threads, 0, 1024)
        seed = new_seed() if args.seed is None else args.seed
        check_range("--seed", seed, 0, SEED_LIMIT - 1)
        return cls(
            model=args.model or str(find(BUNDLED_MODEL)),
            prompt=args.prompt,
            text=args.text,
            system=args.system,
            steps=args.steps,
            top=args.top,
            seed=seed,
            picks=_picks(args.pick),
            chain=chain_of(args),
            options=p.OpenOptions(n_ctx=args.n_ctx, n_threads=args.threads),
        )


def _picks(text: str) -> tuple[int, ...]:
    try:
        return tuple(int(part) for part in text.split(",")) if text.strip() else ()
    except ValueError:
        raise Refused(say(tr("--pick takes token ids with commas between them, not {0!r}.")).format(text)) from None


@dataclass(frozen=True, slots=True)
class Step:
    """One token and all that was known when it was chosen."""

    position: int
    u: float
    distribution: Distribution
    chosen: int
    by: str


class Past:
    """What the samplers may know: the tokens before, what they remember, what the engine tells."""

    def __init__(self, engine: PipeEngine, chain: Chain, seed: int, prompt: Sequence[int]) -> None:
        self._engine, self._seed = engine, seed
        self._tokens, self._n_prompt = list(prompt), len(prompt)
        self._states: Mapping[str, tuple[float, ...]] = NOWHERE.states
        active = {sampler.name: sampler for sampler in chain.active}
        self._grammar = active["grammar"].text if "grammar" in active else ""
        self._breakers = engine.breakers(active["dry"].sequence_breakers) if "dry" in active else None

    def context(self) -> Context:
        """The context of the token that comes next."""
        allowed = self._engine.allowed(self._grammar, self._tokens[self._n_prompt :]) if self._grammar else None
        return Context(self._recent, self._seed, len(self._tokens), 0, self._states, self._breakers, allowed)

    def _recent(self, n: int) -> Sequence[int]:
        return self._tokens[: -n - 1 : -1] if n else ()

    def add(self, step: Step) -> None:
        """A token was chosen; one that was picked leaves the samplers' memory as it was."""
        self._tokens.append(step.chosen)
        if step.by == "draw":
            self._states = Chain.next_states(step.distribution, step.chosen)


Writer = Callable[[dict], None]


def _trace(engine: PipeEngine, plan: Plan, write: Writer) -> None:
    info = engine.open(plan.model, plan.options)
    vocabulary = engine.vocabulary
    _check_picks(plan, info.n_vocab)
    tokens = _prompt_tokens(engine, plan)
    reply = engine.evaluate(tokens) if plan.steps else None
    write(_header(info, vocabulary, plan, tokens))
    past = Past(engine, plan.chain, plan.seed, tokens)
    pieces: list[bytes] = []
    stopped = "steps"
    for step in range(plan.steps):
        done = _choose(reply, plan, step, past.context())
        past.add(done)
        pieces.append(vocabulary.piece(done.chosen))
        write(_step_record(done, vocabulary, plan.top))
        if vocabulary.is_eog(done.chosen):
            pieces.pop()
            stopped = "end_of_generation"
            break
        if step + 1 == plan.steps:
            break
        if done.position + 1 >= info.n_ctx:
            stopped = "context_full"
            break
        reply = engine.advance(done.chosen)
    write({"stopped": stopped, "text": _text(pieces, _begins_text(tokens, info))})


def _check_picks(plan: Plan, n_vocab: int) -> None:
    for token in plan.picks:
        if not 0 <= token < n_vocab:
            raise ProblemError(Problem.of(ProblemCode.TOKEN_OUT_OF_RANGE, token=token, n_vocab=n_vocab))


def _prompt_tokens(engine: PipeEngine, plan: Plan) -> list[int]:
    if plan.prompt is None:
        return engine.tokenize(plan.text).tolist()
    system = [p.ChatMessage("system", plan.system)] if plan.system else []
    return engine.render([*system, p.ChatMessage("user", plan.prompt)]).tokens.tolist()


def _choose(reply: p.Evaluated, plan: Plan, step: int, context: Context) -> Step:
    distribution = plan.chain.apply(Scores(reply.logits), context)
    u = uniform(plan.seed, reply.position)
    if step < len(plan.picks):
        return Step(reply.position, u, distribution, plan.picks[step], "pick")
    return Step(reply.position, u, distribution, distribution.draw(u), "draw")


def _begins_text(tokens: list[int], info: p.ModelInfo) -> bool:
    """Whether the first generated token begins the text, so that the space the vocabulary puts there is not its own."""
    return info.leading_space and tokens == [info.bos]


def _text(pieces: list[bytes], begins: bool) -> str:
    decoder = PieceDecoder()
    text = "".join(map(decoder.push, pieces)) + "".join(f"<{byte:02X}>" for byte in decoder.pending)
    return text.removeprefix(" ") if begins else text


def _token_record(vocabulary: Vocabulary, token: int) -> dict:
    return {"id": token, "text": vocabulary.text(token), "bytes": vocabulary.piece(token).hex()}


def _sampler_record(sampler: Sampler) -> dict:
    values = next(iter(to_data(Chain((sampler,)))["samplers"]))
    return {"name": values.pop("name"), "parameters": values}


def _stage_record(stage: Stage) -> dict:
    return {
        "name": stage.sampler.name,
        "n_cut": stage.n_cut,
        "mass_cut": float(stage.mass_cut),
        "remark": [float(number) for number in stage.remark],
    }


def _header(info: p.ModelInfo, vocabulary: Vocabulary, plan: Plan, tokens: list[int]) -> dict:
    chain = [_sampler_record(sampler) for sampler in plan.chain.active]
    prompt = [{"id": token, "text": vocabulary.text(token)} for token in tokens]
    return {
        "model": info.name,
        "n_vocab": info.n_vocab,
        "n_ctx": info.n_ctx,
        "prompt_tokens": prompt,
        "chain": chain,
        "seed": plan.seed,
    }


def _step_record(step: Step, vocabulary: Vocabulary, top: int) -> dict:
    rows = step.distribution.rows(top, step.chosen)
    rest = step.distribution.rest(rows)
    chosen = step.distribution.row(step.chosen)
    candidates = [
        {
            **_token_record(vocabulary, row.token),
            "logit": row.logit,
            "raw_p": row.raw_p,
            "p": row.p,
            "cut_by": row.cut.sampler if row.cut else None,
        }
        for row in rows
    ]
    return {
        "position": step.position,
        "u": step.u,
        "entropy_bits": float(step.distribution.entropy_bits),
        "raw_entropy_bits": float(step.distribution.raw_entropy_bits),
        "chosen": {
            **_token_record(vocabulary, step.chosen),
            "raw_p": chosen.raw_p,
            "p": chosen.p,
            "rank": chosen.rank,
            "by": step.by,
        },
        "stages": [_stage_record(stage) for stage in step.distribution.stages],
        "candidates": candidates,
        "rest": {"count": rest.count, "raw_p": rest.raw_p, "p": rest.p},
    }


class _JsonWriter:
    """One JSON object a line, written at once."""

    def __call__(self, record: dict) -> None:
        print(json.dumps(record, ensure_ascii=True, allow_nan=False), flush=True)


class _TableWriter:
    """The same records for people: a block a step."""

    def __call__(self, record: dict) -> None:
        if "model" in record:
            self._head(record)
        elif "position" in record:
            self._step(record)
        else:
            print(f"\n{say(_STOPPED[record['stopped']])}\n{record['text']}", flush=True)

    @staticmethod
    def _head(record: dict) -> None:
        on = [
            f"{sampler['name']} {' '.join(map(_brief, sampler['parameters'].values()))}" for sampler in record["chain"]
        ]
        prompt = " ".join(f"{token['id']}:{display_piece(token['text'].encode())}" for token in record["prompt_tokens"])
        model = say(tr("model   {0}, {1} tokens, context {2}"))
        print(model.format(record["model"], record["n_vocab"], record["n_ctx"]))
        print(say(tr("prompt  {0}")).format(prompt))
        print(say(tr("chain   {0}")).format(", ".join(on) or "plain"))
        print(say(tr("seed    {0}")).format(record["seed"]), flush=True)

    @staticmethod
    def _step(record: dict) -> None:
        chosen = record["chosen"]
        place = say(tr("position {0}   u {1:.4f}   entropy {2:.2f} bits (raw {3:.2f})   {4}: {5}   rank {6}"))
        numbers = (record[name] for name in ("position", "u", "entropy_bits", "raw_entropy_bits"))
        print(f"\n{place.format(*numbers, say(_BY[chosen['by']]), _shown(chosen), chosen['rank'])}")
        for row in record["candidates"]:
            mark = ">" if row["id"] == chosen["id"] else " "
            words = say(tr("logit {0:8.3f}   raw {1:8.4%}   final {2:8.4%}"))
            numbers = words.format(row["logit"], row["raw_p"], row["p"])
            cut = say(tr("cut by {0}")).format(row["cut_by"]) if row["cut_by"] else ""
            print(f" {mark} {row['id']:>7}  {_shown(row):<20} {numbers}   {cut}".rstrip())
        rest = record["rest"]
        words = say(tr("{0} others                        raw {1:8.4%}   final {2:8.4%}"))
        print(f"           {words.format(rest['count'], rest['raw_p'], rest['p'])}")


def _brief(value: object) -> str:
    return f"{value:g}" if isinstance(value, (int, float)) else shortened(json.dumps(value))


def _shown(token: dict) -> str:
    return display_piece(bytes.fromhex(token["bytes"]))
