"""Makes tiny-chat.gguf from the corpus: `python -m resources.model.make CORPUS`.

Needs the extra `train`. A stopped run goes on where it was when it is started again.
"""

import argparse
from pathlib import Path

from .corpus import read_corpus
from .plan import PHASES

HERE = Path(__file__).parent
STEPS = ("prepare", "train", "export", "evaluate")


def arguments() -> argparse.Namespace:
    """The command line."""
    parser = argparse.ArgumentParser(prog="python -m resources.model.make", description=__doc__)
    parser.add_argument("corpus", type=Path, help="folder with the text for training")
    parser.add_argument(
        "--work", type=Path, default=Path("build/tiny-chat"), help="folder for checkpoints and prepared data"
    )
    parser.add_argument("--target", type=Path, default=HERE / "tiny-chat.gguf", help="the file to write")
    parser.add_argument("--processes", type=int, default=2, help="training processes, one for each core")
    parser.add_argument("--only", choices=STEPS, nargs="+", default=STEPS, help="run only these steps")
    return parser.parse_args()


def main() -> None:
    """Run the steps one after another."""
    options = arguments()
    corpus = read_corpus(options.corpus)
    if "prepare" in options.only:
        from .prepare import prepare

        prepare(options.work, corpus, PHASES)
    if "train" in options.only:
        from .train import train

        train(options.work, PHASES, options.processes)
    if "export" in options.only:
        from .export import export

        ends = [options.work / f"after-{phase.name}.pt" for phase in PHASES[-2:]]
        export(options.work, ends, options.target, "\n".join(corpus.held_out[:3]))
    if "evaluate" in options.only:
        from .evaluate import evaluate, words_of

        evaluate(options.target, corpus.held_out, words_of(corpus.stories), HERE / "figures.json")


if __name__ == "__main__":
    main()
