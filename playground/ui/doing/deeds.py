"""What a person does to a session, and what it was like before: what undo needs to know."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from playground.core.sampling import Chain
from playground.core.session import Node


class Deed(Enum):
    """Everything that changes the conversation, its dice or its chain; going to another place changes nothing."""

    STEP = "step"
    PICK = "pick"
    PLAY = "play"
    """One token of it."""
    REDRAW = "redraw"
    AGAIN = "again"
    MESSAGE = "message"
    SEED = "seed"
    CHAIN = "chain"
    ROAD = "road"
    """One that was drawn beside the present one becomes it, with its chain and dice."""


@dataclass(frozen=True, slots=True)
class Standing:
    """Where a session stands.

    Attributes:
        here: the present node.
        seed: of the dice.
        dice_of: the node whose dice are asked for.
        redraw: how often other dice were asked for after that node.
        chain: the samplers.
    """

    here: Node
    seed: int
    dice_of: Node
    redraw: int
    chain: Chain
