"""What a figure shows, taken at one time so that nothing moves while it is drawn."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from playground.core.continuations import Continuation
from playground.core.journal import Loaded
from playground.core.moment import Moment
from playground.core.records import By, Luck
from playground.core.sampling import PLAIN, Chain, Distribution, Throws
from playground.core.session import Mode, Node, Session
from playground.core.vocabulary import Vocabulary
from playground.ui.bars.luck_strips import TEMPERATURES
from playground.ui.doing.situation import Situation
from playground.ui.figures.columns import Columns
from playground.ui.stage.picture import Setting
from playground.ui.tints.tinting import Tinting

if TYPE_CHECKING:
    from playground.ui.doing.controller import Controller


@dataclass(frozen=True, slots=True)
class Look:
    """How the window shows the bars and the text.

    Attributes:
        n_rows, log_axis: as in the chart.
        n_stages: after how many stages of the chain the bars stand, None for the final ones.
        stage_words: what the heading calls them.
        throws: counts over the bars.
        luck: other temperatures to compare the draw with.
        tinting: what the colours of a text say.
        shows_prompt: whether a text shows the tokens of its messages.
    """

    n_rows: int = 10
    log_axis: bool = False
    n_stages: int | None = None
    stage_words: str = ""
    throws: Throws | None = None
    luck: tuple[float, ...] = TEMPERATURES
    tinting: Tinting = field(default_factory=Tinting)
    shows_prompt: bool = False


@dataclass(frozen=True, slots=True, eq=False)
class Material:
    """A place in a conversation, and what the model says there.

    Attributes:
        model: its name.
        vocabulary: of the tokens.
        mode: how the conversation became tokens.
        node: the last token of the path.
        moment: what may come next; None where the model has ended its turn.
        chain, luck: of the moment, or of the last token.
        ahead: the road that was taken before.
        think: the texts around a model's thinking.
        look: how the bars are shown.
        shows_draw: whether the token that comes next is marked.
        picked: the token that was picked by hand here.
        steady: one frame of a film: the bars take as much room whatever they show.
        blank: whether the line with the text so far is there before there is a text.
        session: whose tree the path is in.
        situation: where there is no moment, why.
        columns: the continuations that are compared, None where none are.
        onward: the most probable continuations, None where nobody has looked ahead from here.
        setting: what the presenter has put on the stage.
    """

    model: str
    vocabulary: Vocabulary
    mode: Mode
    node: Node
    moment: Moment | None
    chain: Chain
    luck: Luck
    ahead: tuple[Node, ...] = ()
    think: tuple[str, str] | None = None
    look: Look = field(default_factory=Look)
    shows_draw: bool = True
    picked: int | None = None
    steady: bool = False
    blank: bool = False
    session: Session | None = None
    situation: Situation = Situation.ENDED
    columns: Columns | None = None
    onward: Continuation | None = None
    setting: Setting = field(default_factory=Setting)

    @property
    def prompt(self) -> str:
        """The message that is answered, or the text that is gone on from."""
        return next((node.turn.text for node in self.node.ancestry() if node.turn is not None), "")

    @property
    def distribution(self) -> Distribution:
        """What the bars show."""
        whole, n_stages = self.moment.distribution, self.look.n_stages
        return whole if n_stages is None else whole.at(min(n_stages, len(whole.stages)))

    @property
    def drawn(self) -> int | None:
        """The token that is marked."""
        return self.moment.drawn if self.shows_draw else None

    @property
    def tokens(self) -> list[int]:
        """Those of the rows, in order."""
        also = [token for token in (self.drawn, self.picked) if token is not None]
        return [row.token for row in self.moment.distribution.rows(self.look.n_rows, *also)]

    def with_chain(self, chain: Chain) -> Material:
        """The same place through another chain."""
        return replace(self, moment=self.moment.with_chain(chain), chain=chain)


def present_material(controller: Controller, look: Look, *, empty: bool = False) -> Material | None:
    """What is on the screen; None without a model or, unless that may be, before anything was said."""
    session, model = controller.session, controller.model
    if controller.read_only is not None:
        return recorded_material(controller.read_only, look)
    if model is None or (session.here.parent is None and not empty):
        return None
    here, moment, thinking = session.here, controller.shown, model.info.thinking
    moment = moment if moment is not None and moment.node is here else None
    choice = here.choice
    return Material(
        model=model.info.name,
        vocabulary=model.vocabulary,
        mode=session.mode,
        node=here,
        moment=moment,
        chain=moment.chain if moment else choice.chain if choice else controller.chain,
        luck=moment.luck if moment else choice.luck if choice else session.luck,
        ahead=tuple(here.road_ahead()),
        think=(thinking.open, thinking.close) if thinking else None,
        look=look,
        session=session,
        situation=controller.situation,
    )


def recorded_material(loaded: Loaded, look: Look) -> Material | None:
    """A file's conversation, without its model: text and tree; None if there is nothing in it."""
    session, origin, here = loaded.session, loaded.origin, loaded.session.here
    if here.parent is None:
        return None
    return Material(
        model=origin.name if origin else "",
        vocabulary=loaded.vocabulary,
        mode=session.mode,
        node=here,
        moment=None,
        chain=here.choice.chain if here.choice else loaded.chain or PLAIN,
        luck=here.choice.luck if here.choice else session.luck,
        ahead=tuple(here.road_ahead()),
        think=origin.thinking if origin else None,
        look=look,
        session=session,
        situation=Situation.RECORDED,
    )


def past_material(present: Material, moment: Moment | None, chosen: Node) -> Material:
    """The place where a token was chosen, as it was then; without its moment only the text can be shown."""
    choice = chosen.choice
    return replace(
        present,
        node=chosen.parent,
        moment=moment,
        chain=choice.chain,
        luck=choice.luck,
        ahead=(),
        look=replace(present.look, n_stages=None, stage_words="", throws=None),
        picked=chosen.token if choice.by is By.PICK else None,
    )
