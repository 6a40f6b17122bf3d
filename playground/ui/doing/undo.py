"""Undo and redo for everything that changes a session: a stack a session, a command a deed."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass, replace

from PySide6.QtCore import QT_TRANSLATE_NOOP, QObject, Signal
from PySide6.QtGui import QUndoCommand, QUndoGroup, QUndoStack

from playground.core.sampling import Chain
from playground.core.session import Change, Node, Session
from playground.ui.doing.controller import Controller
from playground.ui.doing.deeds import Deed, Standing
from playground.ui.doing.walk import Walk

MOST = 2000
"""Commands that a stack keeps."""
_ONE_DRAG = 1.0
"""Seconds: changes of one value that follow each other faster are one."""
_MERGING = {Deed.CHAIN: 1, Deed.PLAY: 2, Deed.AGAIN: 2, Deed.PICK: 3}
"""Qt asks only commands of one number whether they merge."""


@dataclass(frozen=True, slots=True)
class Tag:
    """What a branch is called, and whether it is seen."""

    name: str = ""
    hidden: bool = False
    deleted: bool = False

    @classmethod
    def of(cls, node: Node) -> Tag:
        """As it is now."""
        return cls(node.name, node.hidden, node.deleted)


class Step(QUndoCommand):
    """Back to how a session stood before a deed, and on to how it stood after it.

    Attributes:
        deed: what was done.
        before, after: what it changed.
        run: deeds of the same run of Play, or of the same road that was gone, are one.
        subject: for a chain, the sampler that was changed, None for several.
        at: seconds, when it was done.
    """

    def __init__(
        self, deed: Deed, before: Standing, after: Standing, run: int, restore: Callable[[Standing, Standing], None]
    ) -> None:
        super().__init__(_words(deed))
        self.deed, self.before, self.after, self.run = deed, before, after, run
        self.subject = _changed_sampler(before.chain, after.chain) if deed is Deed.CHAIN else None
        self.at = time.monotonic()
        self._restore = restore
        self._is_done = True

    def undo(self) -> None:
        if not self.isObsolete():
            self._restore(self.before, self.after)

    def redo(self) -> None:
        # A stack does what it is given; this was done already.
        if not self._is_done:
            self._restore(self.after, self.before)
        self._is_done = False

    def id(self) -> int:
        return _MERGING.get(self.deed, -1)

    def mergeWith(self, other: QUndoCommand) -> bool:
        if not isinstance(other, Step) or not self._goes_on_with(other):
            return False
        self.after = replace(other.after, dice_of=self.after.dice_of, redraw=self.after.redraw)
        self.at = other.at
        return True

    def _goes_on_with(self, other: Step) -> bool:
        if self.deed is Deed.CHAIN:
            return self.subject is not None and self.subject == other.subject and other.at - self.at < _ONE_DRAG
        return self.run == other.run != 0 and other.before.here is self.after.here


class Labelling(QUndoCommand):
    """Back to what a branch was called, and whether it was seen."""

    def __init__(self, node: Node, before: Tag, here: Node, put: Callable[[Node, Tag, Node | None], None]) -> None:
        after = Tag.of(node)
        super().__init__(_words_of(before, after))
        self._node, self._before, self._after, self._here = node, before, after, here
        self._put = put
        self._is_done = True

    def undo(self) -> None:
        # Who stood in a branch that was deleted stands there again.
        self._put(self._node, self._before, self._here if self._after.deleted else None)

    def redo(self) -> None:
        if not self._is_done:
            self._put(self._node, self._after, None)
        self._is_done = False


class History(QObject):
    """Keeps a stack for each session, and knows the one on screen.

    Attributes:
        group: the stacks; what can be undone now, and in which words, is what its active one says.
    """

    changed = Signal()
    """There is something else to undo or redo."""

    def __init__(self, controller: Controller, parent: QObject) -> None:
        super().__init__(parent)
        self.group = QUndoGroup(self)
        self._controller = controller
        self._stacks: dict[Session, QUndoStack] = {}
        self._tags: dict[Node, Tag] = {}
        self._is_restoring = False
        self._run = 0
        self._road = 0
        controller.done.connect(self._on_done)
        controller.path_changed.connect(self._follow_session)
        controller.message_returned.connect(self._on_returned)
        controller.player.playing_changed.connect(self._on_playing)
        for signal in (self.group.undoTextChanged, self.group.redoTextChanged,
                       self.group.canUndoChanged, self.group.canRedoChanged):  # fmt: skip
            signal.connect(self.changed)
        self._follow_session()

    def undo(self) -> None:
        """Takes the last change back."""
        self._controller.player.pause()
        self.group.undo()

    def redo(self) -> None:
        """Makes the change anew that was taken back last."""
        self._controller.player.pause()
        self.group.redo()

    def watch(self, walk: Walk) -> None:
        """The picks of a walk, each from where the last one led, are one change."""
        walk.began.connect(self._begin_road)
        walk.ended.connect(self._end_road)

    def _begin_road(self) -> None:
        self._run += 1
        self._road = self._run

    def _end_road(self) -> None:
        self._road = 0

    # What is done

    def _on_done(self, deed: Deed, before: Standing) -> None:
        if self._is_restoring:
            return
        after = self._controller.standing(before.dice_of)
        if before != after:
            self._stack().push(Step(deed, before, after, self._run_of(deed), self._restore))

    def _run_of(self, deed: Deed) -> int:
        if deed is Deed.AGAIN:
            # The run of Play that it begins.
            return self._run + 1
        return {Deed.PLAY: self._run, Deed.PICK: self._road}.get(deed, 0)

    def _on_playing(self, on: bool) -> None:
        if on:
            self._run += 1

    def _on_returned(self) -> None:
        """A message that came back to its field was never sent."""
        stack = self._stack()
        command = stack.command(stack.index() - 1) if stack.index() else None
        if isinstance(command, Step) and command.deed is Deed.MESSAGE:
            command.setObsolete(True)
            stack.undo()

    def _on_change(self, change: Change, node: Node) -> None:
        if change is not Change.LABEL:
            return
        before = self._tags.get(node, Tag())
        self._tags[node] = Tag.of(node)
        if not self._is_restoring and before != self._tags[node]:
            self._stack().push(Labelling(node, before, self._controller.session.here, self._put))

    # Sessions

    def _stack(self) -> QUndoStack:
        self._follow_session()
        return self.group.activeStack()

    def _follow_session(self) -> None:
        session = self._controller.session
        stack = self._stacks.get(session)
        if stack is None:
            stack = self._stacks[session] = QUndoStack(self.group)
            stack.setUndoLimit(MOST)
            session.watchers.append(self._on_change)
            tagged = (node for node in session.nodes if Tag.of(node) != Tag())
            self._tags.update((node, Tag.of(node)) for node in tagged)
        if self.group.activeStack() is not stack:
            self.group.setActiveStack(stack)

    # Undoing

    def _restore(self, to: Standing, was: Standing) -> None:
        controller, session = self._controller, self._controller.session
        self._is_restoring = True
        if to.chain != was.chain:
            controller.set_chain(to.chain)
        if to.seed != was.seed:
            session.seed = to.seed
        if to.redraw != was.redraw:
            session.set_redraw(to.dice_of, to.redraw)
        if (to.here, to.seed, to.redraw) != (was.here, was.seed, was.redraw):
            controller.go_to(to.here)
        self._is_restoring = False

    def _put(self, node: Node, tag: Tag, here: Node | None) -> None:
        session = self._controller.session
        was = session.here
        self._is_restoring = True
        if node.name != tag.name:
            session.rename(node, tag.name)
        if node.hidden != tag.hidden:
            session.hide(node, tag.hidden)
        if node.deleted != tag.deleted:
            session.delete(node, tag.deleted)
        if here is not None or session.here is not was:
            self._controller.go_to(here or session.here)
        self._is_restoring = False


def _words(deed: Deed) -> str:
    """Untranslated: it may be shown in another language than it was done in."""
    return {
        Deed.STEP: QT_TRANSLATE_NOOP("Undo", "step"),
        Deed.PICK: QT_TRANSLATE_NOOP("Undo", "pick"),
        Deed.PLAY: QT_TRANSLATE_NOOP("Undo", "play"),
        Deed.REDRAW: QT_TRANSLATE_NOOP("Undo", "redraw"),
        Deed.AGAIN: QT_TRANSLATE_NOOP("Undo", "again"),
        Deed.MESSAGE: QT_TRANSLATE_NOOP("Undo", "message"),
        Deed.SEED: QT_TRANSLATE_NOOP("Undo", "seed"),
        Deed.CHAIN: QT_TRANSLATE_NOOP("Undo", "sampler"),
        Deed.ROAD: QT_TRANSLATE_NOOP("Undo", "column"),
    }[deed]


def _words_of(before: Tag, after: Tag) -> str:
    if before.deleted != after.deleted:
        return QT_TRANSLATE_NOOP("Undo", "delete") if after.deleted else QT_TRANSLATE_NOOP("Undo", "restore")
    if before.hidden != after.hidden:
        return QT_TRANSLATE_NOOP("Undo", "hide") if after.hidden else QT_TRANSLATE_NOOP("Undo", "show")
    return QT_TRANSLATE_NOOP("Undo", "name")


def _changed_sampler(before: Chain, after: Chain) -> str | None:
    """The one sampler in which two chains of the same order differ, None where there are more."""
    pairs = list(zip(before, after, strict=False))
    changed = [now.name for was, now in pairs if was != now]
    same_order = [was.name for was, _ in pairs] == [now.name for _, now in pairs]
    return changed[0] if same_order and len(changed) == 1 else None
