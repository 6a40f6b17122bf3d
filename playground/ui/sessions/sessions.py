"""Opening, saving and exporting conversations: joins the controller with the files and the menu."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from playground.core.journal import Loaded, entries, read, save
from playground.core.journal.facts import compact, using
from playground.core.journal.format import SUFFIX
from playground.core.journal.saving import replace_file
from playground.core.problems import Problem, ProblemCode, ProblemError
from playground.ui.app import GREETING
from playground.ui.doing.controller import Controller
from playground.ui.parts.controls import Button
from playground.ui.parts.notices import Notices, Telling
from playground.ui.sessions import tellings
from playground.ui.sessions.background import Background, Fingerprints
from playground.ui.sessions.conversation_data import Conversation
from playground.ui.sessions.formats import FORMATS, Format
from playground.ui.sessions.keeper import Keeper, origin_of
from playground.ui.sessions.menu import SessionsMenu
from playground.ui.settings import Settings
from playground.ui.words.tellings import of_problem

N_LOOKED_THROUGH = 20
"""Conversations among which one that was not closed is looked for."""

translate = QCoreApplication.translate


class Sessions(QObject):
    """What the person asks of conversations as files.

    Attributes:
        keeper: writes them down as they grow.
        background: reads and writes files.
    """

    open_model_requested = Signal(str)
    """Path of the model that a conversation was held with."""
    new_requested = Signal()
    saved_changed = Signal(object)
    """Whether the conversation on screen is being written; None where there is nothing to write."""
    shown = Signal()
    """Another conversation is on the screen."""
    system_changed = Signal(str)
    """The system prompt that the conversation goes on with."""

    def __init__(self, controller: Controller, button: Button, notices: Notices, settings: Settings, parent: QWidget):
        super().__init__(parent)
        self._controller = controller
        self._notices = notices
        self._settings = settings
        self._window = parent
        self._fingerprints = Fingerprints()
        self._waiting: Loaded | None = None
        self._unclosed: tuple[Telling, Path] | None = None
        self._its_model = ""
        self._reading_notice: Telling | None = None
        self.background = Background(self)
        self.keeper = Keeper(controller, settings.sessions, self._fingerprints, self)
        self.menu = SessionsMenu(button, self.keeper.folder, self)
        self._connect_signals()

    def _connect_signals(self) -> None:
        self.keeper.failed.connect(self._on_not_kept)
        self.menu.chosen.connect(self._on_chosen)
        self.menu.recent_chosen.connect(self.open)
        self._controller.model_changed.connect(self._on_model)
        self._controller.opening_failed.connect(lambda _problem: self._find_its_model())
        self._controller.path_changed.connect(self._on_path)
        self._notices.dismissed.connect(self._on_dismissed)

    @property
    def actions(self) -> dict[str, Callable[[], None]]:
        """By the names of the keys."""
        return {"open_session": self.ask_and_open, "save_session": self.ask_and_save, "export": self.ask_and_export}

    @property
    def notice_actions(self) -> dict[str, Callable[[], None]]:
        """By the names on the notices."""
        return {
            tellings.BRING_BACK: self._bring_back,
            tellings.OPEN_ITS_MODEL: lambda: self.open_model_requested.emit(self._its_model),
            tellings.TRY_AGAIN: self._retry,
            tellings.SAVE_AS: self.ask_and_save,
        }

    def close(self) -> None:
        """Everything is on the disk afterwards."""
        self.background.close()
        self.keeper.close()

    # Opening

    def ask_and_open(self) -> None:
        """The dialog for a conversation."""
        title = translate("Sessions", "Open a conversation")
        kinds = translate("Sessions", "Conversations (*{0})").format(SUFFIX)
        path, _ = QFileDialog.getOpenFileName(self._window, title, str(self.keeper.folder), kinds)
        if path:
            self.open(Path(path))

    def open(self, path: Path) -> None:
        """Shows a conversation: to go on with where its model is open, else to look at."""
        kept = self.keeper.kept_at(path)
        model = self._controller.model
        if kept is not None and model is not None and kept.model == model.info.path:
            self._controller.show_session(kept.session)
            return
        self.background.run(lambda: read(path), self._on_read, lambda error: self._on_unread(path, error))

    def offer_last(self) -> None:
        """Where the program ended without closing a conversation, offers to bring it back."""
        for entry in entries(self.keeper.folder, N_LOOKED_THROUGH, GREETING):
            if entry.path.name <= self._settings.offered_session:
                return
            if not entry.closed and not self.keeper.is_in_use(entry.path):
                tell = partial(tellings.of_unclosed, entry)
                self._unclosed = (tell, entry.path)
                self._notices.show_notice(tell)
                return

    def _bring_back(self) -> None:
        tell, path = self._unclosed
        self._on_dismissed(tell)
        self.open(path)

    def _on_dismissed(self, tell: Telling) -> None:
        if self._unclosed is not None and self._unclosed[0] is tell:
            self._settings.offered_session = self._unclosed[1].name
            self._unclosed = None

    def _on_unread(self, path: Path, error: Exception) -> None:
        if isinstance(error, ProblemError):
            problem = error.problem
        else:
            problem = Problem.of(ProblemCode.FILE_UNREADABLE, path=str(path), reason=type(error).__name__)
        self._notices.show_notice(partial(of_problem, problem))

    def _on_read(self, loaded: Loaded) -> None:
        if loaded.damage is not None:
            self._notices.show_notice(partial(tellings.of_damage, loaded.path.name, loaded.damage))
        self._waiting = loaded
        if not self._controller.is_opening:
            self._find_its_model()

    def _on_model(self) -> None:
        """Another model is open, or still the one before: what waits for one may go on."""
        self._waiting = self._waiting or self._controller.read_only
        self._find_its_model()

    def _find_its_model(self) -> None:
        """Compares the open model's file with that of the conversation that waits, if one does."""
        loaded, model = self._waiting, self._controller.model
        if loaded is None:
            return
        path = model.info.path if model is not None else ""
        self.background.run(lambda: self._fingerprints.of(path), lambda known: self._show(loaded, path, known), _raise)

    def _show(self, loaded: Loaded, path: str, fingerprint: str) -> None:
        model = self._controller.model
        if loaded is not self._waiting or self._controller.is_opening or path != (model.info.path if model else ""):
            return
        self._waiting = None
        if model is None:
            self._look_at(loaded)
            return
        origin = loaded.origin
        fits = origin is not None and fingerprint != "" and origin.fingerprint == fingerprint
        if fits and origin.n_vocab == model.info.n_vocab:
            self._go_on(loaded)
        else:
            self._look_at(loaded)
        self.shown.emit()

    def _go_on(self, loaded: Loaded) -> None:
        """With the chain and the system prompt that the conversation has at its present place."""
        kept = self.keeper.kept_at(loaded.path)
        if kept is not None and kept.session is not loaded.session:
            self._controller.show_session(kept.session)
            return
        session = loaded.session
        self.keeper.adopt(loaded)
        chosen = next((node for node in session.here.ancestry() if node.choice is not None), None)
        turn_node = session.turn_node()
        if turn_node is not None:
            self.system_changed.emit(turn_node.turn.system)
        self._notices_of_looking_go()
        self._controller.show_session(session, loaded.chain or (chosen.choice.chain if chosen else None))

    def _look_at(self, loaded: Loaded) -> None:
        open_now = self._controller.model.info.name if self._controller.model else ""
        self._its_model = self._path_of_model(loaded)
        self._notices_of_looking_go()
        self._reading_notice = partial(tellings.of_read_only, loaded.origin, open_now, self._its_model)
        self._controller.look_at(loaded)
        self._notices.show_notice(self._reading_notice)

    def _notices_of_looking_go(self) -> None:
        if self._reading_notice is not None:
            self._notices.withdraw(self._reading_notice)
            self._reading_notice = None

    def _path_of_model(self, loaded: Loaded) -> str:
        """A model that was opened before and whose file is called so; what a conversation says is never a path."""
        if loaded.origin is None or loaded.origin.file == "":
            return ""
        open_now = self._controller.model.info.path if self._controller.model else ""
        paths = (path for path in self._settings.recent_models if path != open_now)
        return next((path for path in paths if Path(path).name == loaded.origin.file), "")

    def _on_not_kept(self, problem: Problem) -> None:
        self._notices.show_notice(partial(tellings.of_not_kept, problem))
        self._tell_saved()

    def _retry(self) -> None:
        self.keeper.retry()
        self._tell_saved()

    def _tell_saved(self) -> None:
        kept = self.keeper.kept(self._controller.session)
        self.saved_changed.emit(None if kept is None or kept.journal is None else not kept.stopped)

    def _on_path(self) -> None:
        self._tell_saved()
        self.menu.can_save = bool(self._controller.session.root.children)
        if self._controller.read_only is None:
            self._notices_of_looking_go()

    # Saving and exporting

    def ask_and_save(self) -> None:
        """The dialog for a place to save the conversation at."""
        self._controller.own_wanted.emit()
        if not self._controller.session.root.children:
            return
        title = translate("Sessions", "Save the conversation")
        kinds = translate("Sessions", "Conversations (*{0})").format(SUFFIX)
        path, _ = QFileDialog.getSaveFileName(self._window, title, self._proposed(SUFFIX), kinds)
        if path:
            self.save(Path(path))

    def save(self, path: Path) -> None:
        """Writes what is not deleted into one file, in one piece."""
        session, loaded, model = self._controller.session, self._controller.read_only, self._controller.model
        chain = self._controller.chain if loaded is None else loaded.chain
        facts = [*compact(session), *([] if chain is None else [using(chain)])]
        vocabulary = self._controller.vocabulary

        def work() -> None:
            origin = loaded.origin if loaded else origin_of(model.info, self._fingerprints.of(model.info.path))
            save(path, facts, session.mode, session.seed, origin, vocabulary)

        self._write(path, work)

    def ask_and_export(self) -> None:
        """The dialog for a place and a kind of file."""
        self._controller.own_wanted.emit()
        conversation = self.conversation()
        if not conversation.nodes:
            return
        kinds = {each.words: each for each in FORMATS if each.suits(conversation)}
        title = translate("Sessions", "Export")
        path, kind = QFileDialog.getSaveFileName(self._window, title, self._proposed(".html"), ";;".join(kinds))
        if path:
            self.export(Path(path), kinds.get(kind))

    def export(self, path: Path, kind: Format | None = None) -> None:
        """Writes the path up to here; without a kind its name decides."""
        conversation = self.conversation()
        named = [each for each in FORMATS if each.suits(conversation) and each.suffix == path.suffix.lower()]
        kind = kind or (named[0] if named else FORMATS[0])
        if path.suffix.lower() != kind.suffix:
            path = path.with_name(path.name + kind.suffix)
        self._write(path, lambda: replace_file(path, kind.text(conversation)))

    def conversation(self) -> Conversation:
        """The present path, as it is exported."""
        controller, loaded = self._controller, self._controller.read_only
        if loaded is not None:
            return Conversation.recorded_in(loaded)
        nodes, origin = controller.session.here.path(), None
        if controller.model is not None:
            origin = origin_of(controller.model.info, "")
        mode, vocabulary = controller.session.mode, controller.vocabulary
        return Conversation(mode, nodes, vocabulary, origin, controller.think_tags, controller.moment)

    def _write(self, path: Path, work: Callable[[], None]) -> None:
        def failed(error: Exception) -> None:
            reason = getattr(error, "strerror", None) or type(error).__name__
            problem = Problem.of(ProblemCode.SESSION_NOT_SAVED, path=str(path), reason=reason)
            self._notices.show_notice(partial(of_problem, problem))

        self.background.run(work, lambda _: self._notices.show_notice(partial(tellings.of_saved, path)), failed)

    def _proposed(self, suffix: str) -> str:
        return str(Path.home() / f"conversation-{datetime.now():%Y%m%d-%H%M}{suffix}")

    def _on_chosen(self, name: str) -> None:
        if name == "new":
            self.new_requested.emit()
        else:
            self.actions[name]()


def _raise(error: Exception) -> None:
    raise error
