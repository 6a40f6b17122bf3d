"""Back at an earlier moment, with the chain and the dice of that moment, and the way to the end of the road again."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QObject

from playground.core.sampling import Chain
from playground.core.session import Change, Node, Session
from playground.ui.doing.controller import Controller
from playground.ui.doing.deeds import Deed, Standing


@dataclass(frozen=True, slots=True)
class _Loan:
    """What the person had before, and what an earlier moment has lent them."""

    session: Session
    chain: Chain
    seed: int
    lent_chain: Chain
    lent_seed: int
    tip: Node


class Revisiting(QObject):
    """A chain lent by an earlier moment goes back at the end of the road; one that was changed there, or that a branch
    was begun with, is the person's from then on."""

    def __init__(self, controller: Controller, parent: QObject) -> None:
        super().__init__(parent)
        self._controller = controller
        self._loan: _Loan | None = None
        self._watched: Session | None = None
        controller.path_changed.connect(self._on_path)
        controller.done.connect(self._on_done)

    def go_before(self, node: Node) -> None:
        """The moment at which a token was chosen; for the end of a message, where its answer begins."""
        controller = self._controller
        if node.choice is None:
            controller.go_to(node)
            return
        had = self._had()
        self._loan = None
        controller.go_before(node)
        self._loan = _Loan(controller.session, *had, node.choice.chain, node.choice.luck.seed, self.tip())

    def tip(self) -> Node | None:
        """The end of the road ahead, None where the person stands on it."""
        road = list(self._controller.session.here.road_ahead())
        return road[-1] if road else None

    def go_to_tip(self) -> None:
        """To the end of the road, with the chain and the dice from before."""
        tip = self.tip()
        if tip is not None:
            self._controller.go_to(tip)

    def _had(self) -> tuple[Chain, int]:
        """Chain and seed that the person goes back to: those of before, unless they changed what they were lent."""
        controller, loan = self._controller, self._loan
        chain, seed = controller.chain, controller.session.seed
        if loan is None or loan.session is not controller.session:
            return chain, seed
        return (
            loan.chain if chain == loan.lent_chain else chain,
            loan.seed if seed == loan.lent_seed else seed,
        )

    def _on_path(self) -> None:
        session = self._controller.session
        if session is not self._watched:
            self._watch(session)
        if self._loan is not None and session.here is self._loan.tip:
            self._give_back()

    def _give_back(self) -> None:
        (chain, seed), self._loan = self._had(), None
        self._controller.take_along(chain, seed)

    def _watch(self, session: Session) -> None:
        if self._watched is not None and self._on_change in self._watched.watchers:
            self._watched.watchers.remove(self._on_change)
        self._watched, self._loan = session, None
        session.watchers.append(self._on_change)

    def _on_done(self, deed: Deed, _before: Standing) -> None:
        if deed is Deed.ROAD:
            self._loan = None

    def _on_change(self, change: Change, _node: Node) -> None:
        if change is Change.GROWN:
            # A branch has begun: what is shown is the person's own from here on.
            self._loan = None
