"""The course of the training: its phases and their learning rates."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Phase:
    """A stretch of training on rows of one length; the learning rate runs linearly from `start` to `end`.

    `shares` says which part of the rows comes from which source: stories, tales, chats, or chances
    (chats that are only greetings and choices).
    """

    name: str
    length: int
    rows: int
    steps: int
    start: float
    end: float
    shares: tuple[tuple[str, float], ...]


PHASES = (
    Phase("stories", 256, 24, 150, 1.0, 1.0, (("stories", 1.0),)),
    Phase("mix", 256, 24, 200, 1.0, 1.0, (("stories", 0.4), ("tales", 0.05), ("chats", 0.55))),
    Phase("steady", 256, 24, 100, 1.0, 1.0, (("stories", 0.42), ("tales", 0.03), ("chats", 0.55))),
    Phase("settle", 256, 24, 200, 1.0, 0.75, (("stories", 0.42), ("tales", 0.03), ("chats", 0.55))),
    Phase("sink", 256, 24, 150, 0.75, 0.12, (("stories", 0.4), ("tales", 0.02), ("chats", 0.58))),
    Phase("long", 1024, 6, 30, 0.12, 0.08, (("stories", 0.4), ("tales", 0.02), ("chats", 0.58))),
    Phase("calibrate", 1024, 6, 60, 0.08, 0.0, (("stories", 0.2), ("chats", 0.8))),
    Phase("talk", 256, 24, 100, 0.4, 0.0, (("stories", 0.12), ("chats", 0.88))),
    Phase("again", 256, 24, 90, 0.4, 0.16, (("stories", 0.2), ("chats", 0.8))),
    Phase("last", 1024, 6, 110, 0.16, 0.0, (("stories", 0.25), ("chats", 0.75))),
    Phase("words", 1024, 6, 90, 0.32, 0.0, (("stories", 0.08), ("chats", 0.92))),
    Phase("sums", 1024, 6, 55, 0.28, 0.0, (("stories", 0.08), ("chats", 0.92))),
    Phase("more", 256, 24, 1500, 0.75, 0.4, (("stories", 0.64), ("tales", 0.02), ("chats", 0.34))),
    Phase("sharpen", 256, 24, 1800, 0.4, 0.1, (("stories", 0.46), ("tales", 0.01), ("chats", 0.53))),
    Phase("whole", 1024, 6, 260, 0.1, 0.0, (("stories", 0.4), ("chats", 0.6))),
    Phase("chances", 256, 24, 120, 0.12, 0.0, (("stories", 0.2), ("chats", 0.25), ("chances", 0.55))),
)

WARM_UP_STEPS = 20
MATRIX_RATE = 0.02
"""Learning rate of Muon at factor 1."""
VECTOR_RATE = 0.004
"""Learning rate of AdamW (embedding, output layer, norms) at factor 1."""
SEED = 20250


def learning_factor(phase: Phase, step: int, first: bool) -> float:
    """The factor on both learning rates at a step of a phase; the first phase warms up."""
    factor = phase.start + (phase.end - phase.start) * step / phase.steps
    if first:
        factor *= min(1.0, (step + 1) / WARM_UP_STEPS)
    return factor
