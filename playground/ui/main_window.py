"""The window: assembles the views and wires them to the controller. Nothing is decided here."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent
from PySide6.QtWidgets import QFileDialog, QFrame, QSplitter, QVBoxLayout

from playground.core.problems import ProblemCode, ProblemError
from playground.core.sweep import at_temperature
from playground.engine.memory import check_memory
from playground.engine.protocol import OpenOptions
from playground.ui.bars.looking import Looking
from playground.ui.bars.next_token import NextTokenPanel
from playground.ui.chain.chain_panel import ChainPanel
from playground.ui.chain.own_presets import FILE_NAME, OwnPresets
from playground.ui.compare.comparing import Comparing
from playground.ui.compare.sweeping import Sweeping
from playground.ui.doing.controller import Controller
from playground.ui.doing.loop import Situation
from playground.ui.dropping import Dropping
from playground.ui.figures.figures import Figures
from playground.ui.figures.joining import join_figures
from playground.ui.header import Header
from playground.ui.lesson.lesson import Lesson
from playground.ui.lesson.score_toys import ScoreToys
from playground.ui.look.theme import set_role, themes
from playground.ui.parts.notices import Notice, Notices
from playground.ui.parts.panning import Panning
from playground.ui.preferring import Preferring
from playground.ui.reach.tab_order import ReadingWindow
from playground.ui.reach.window_keys import WindowKeys
from playground.ui.sessions.sessions import Sessions
from playground.ui.settings import Settings
from playground.ui.showing import Showing
from playground.ui.stage.presenting import Presenting
from playground.ui.stage.tellings import RESTORE as RESTORE_BEFORE_TALK
from playground.ui.stage.tellings import RESUME as RESUME_TALK
from playground.ui.status import StatusLine
from playground.ui.text.conversation_panel import ConversationPanel
from playground.ui.text.in_text import InText
from playground.ui.tree.branching import Branching
from playground.ui.words import tellings
from playground.ui.writing import Writing

START_SIZE = QSize(1440, 900)


class MainWindow(ReadingWindow):
    """Conversation, next token and chain side by side."""

    closed = Signal()

    def __init__(self, controller: Controller, settings: Settings) -> None:
        super().__init__()
        self.controller = controller
        self.settings = settings
        self._refused_path = ""
        self.header = Header()
        self.notices = Notices()
        self.conversation = ConversationPanel()
        self.next_token = NextTokenPanel()
        self.chain = ChainPanel(OwnPresets(settings.folder / FILE_NAME))
        self.status = StatusLine()
        self.showing = Showing(
            controller, self.header, self.conversation, self.next_token, self.chain, self.status, self
        )
        self.preferring = Preferring(controller, settings, self.header, self.conversation.system, self.next_token, self)
        self.looking = Looking(controller, self.next_token, self)
        self.branching = Branching(controller, settings, self.header, self.conversation, self.next_token, self)
        self.in_text = InText(controller, self.conversation, settings, self)
        self.sweeping = Sweeping(controller, self.next_token, self)
        self.comparing = Comparing(controller, self.chain, self.in_text, self)
        self.sessions = Sessions(controller, self.header.sessions, self.notices, settings, self)
        self.score_toys = ScoreToys(controller, self.next_token, self)
        self.presenting = Presenting(controller, settings, self.open_model, self)
        self.figures = Figures(controller, self.next_token, self, settings, self)
        self.writing = Writing(self)
        self.setWindowTitle("Sampling Playground")
        self._lay_out()
        self._actions = self._key_actions()
        self.keys = WindowKeys(self, self.comparing.keys(self.lesson.keys(self._actions)))
        self._connect_signals()
        self.preferring.take()
        self.chain.tell_about_presets()
        self.restoreGeometry(settings.window_state("geometry"))
        self._splitter.restoreState(settings.window_state("panels"))
        self.showing.all()

    def _lay_out(self) -> None:
        gap = themes().current.size("gap")
        self._chain_panel = QFrame()
        set_role(self._chain_panel, "panel")
        held = QVBoxLayout(self._chain_panel)
        held.setContentsMargins(*[themes().current.length(9)] * 4)
        held.setSpacing(0)
        held.addWidget(self.chain)
        self._splitter = QSplitter(Qt.Orientation.Horizontal, childrenCollapsible=False)
        self._splitter.setHandleWidth(gap)
        for widget, stretch in ((self.conversation, 5), (self.next_token, 6), (self._chain_panel, 0)):
            self._splitter.addWidget(widget)
            self._splitter.setStretchFactor(self._splitter.count() - 1, stretch)
        self.comparing.join(self.header, self._splitter, self.conversation, self.next_token)
        self._splitter.setSizes([475, 640, 0, 260])
        panning = self._panning = Panning()
        panning.row.addWidget(self._splitter)
        self.lesson = Lesson(self.controller, panning.row, self._splitter, (self.conversation, self._chain_panel), self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addWidget(self.notices)
        column.addWidget(panning, 1)
        column.addWidget(self.status)
        self.resize(START_SIZE)

    def _connect_signals(self) -> None:
        self._connect_controller()
        self._connect_header()
        self._connect_conversation()
        self._connect_next_token()
        self._connect_sessions()
        self.presenting.watch(self.header.present)
        self.presenting.told.connect(self.notices.show_notice)
        self.presenting.told_enough.connect(self.notices.withdraw)
        self.presenting.started.connect(self.comparing.close)
        self.presenting.left.connect(self.focus_bars)
        self.comparing.opened.connect(self._on_columns)
        Dropping(self).dropped.connect(self.open_model)
        self.notices.action_chosen.connect(self._on_notice_action)
        self.figures.told.connect(self.notices.show_notice)
        self.figures.told_enough.connect(self.notices.withdraw)
        self.figures.left.connect(self.focus_bars)
        join_figures(self)
        for signal in (self.header.acted, self.conversation.composer.left, self.conversation.system.left,
                       self.conversation.hint.dismissed, self.in_text.left, self.next_token.transport.acted,
                       self.next_token.temperature.left, self.chain.left, self.status.left,
                       self.notices.dismissed, self.comparing.left, self.branching.left):  # fmt: skip
            signal.connect(self.focus_bars)

    def _connect_controller(self) -> None:
        controller, showing = self.controller, self.showing
        controller.model_changed.connect(self._on_model)
        controller.moment_changed.connect(showing.moment)
        controller.moment_changed.connect(self.looking.moment)
        controller.moment_changed.connect(self.score_toys.moment)
        controller.path_changed.connect(showing.path)
        controller.chain_changed.connect(showing.chain)
        controller.situation_changed.connect(showing.situation)
        controller.progressed.connect(showing.progress)
        controller.engine.state_changed.connect(showing.engine_state)
        controller.engine.restarted.connect(lambda death: self._tell(tellings.of_death, death))
        controller.problem_occurred.connect(self._on_problem)
        controller.opening_failed.connect(self._on_opening_failed)
        controller.pick_refused.connect(self._on_pick_refused)
        controller.history_rewritten.connect(lambda: self._tell(tellings.of_rewritten_history))

    def _connect_header(self) -> None:
        header = self.header
        header.open_requested.connect(self.ask_for_model)
        header.recent_chosen.connect(self.open_model)
        header.mode_chosen.connect(self.controller.set_mode)
        header.new_requested.connect(self.new_conversation)
        header.lesson_requested.connect(self.lesson.toggle)
        header.keys_requested.connect(self.keys.show_map)
        header.preferences_changed.connect(self.showing.moment)
        self.preferring.reopening_needed.connect(lambda: self.open_model(self.controller.model.info.path))
        self.status.seed_changed.connect(self.controller.set_seed)
        self.status.seed_lock_changed.connect(self.preferring.lock_seed)

    def _connect_conversation(self) -> None:
        panel = self.conversation
        self.in_text.told.connect(self._on_problem)
        self.branching.history.watch(self.in_text.inserting.walk)
        panel.view.skip_thinking_requested.connect(self.controller.skip_thinking)
        panel.empty.open_requested.connect(self.ask_for_model)
        panel.empty.cancel_requested.connect(self.controller.cancel)
        panel.empty.example_chosen.connect(self.writing.send)
        panel.hint.example_chosen.connect(self.writing.send)
        panel.hint.continue_requested.connect(self.controller.continue_anyway)
        panel.hint.new_message_requested.connect(panel.composer.focus)

    def _connect_next_token(self) -> None:
        panel, controller = self.next_token, self.controller
        panel.chart.token_picked.connect(controller.pick)
        panel.temperature.temperature_changed.connect(self._on_temperature)
        panel.transport.step_requested.connect(controller.step)
        panel.transport.play_toggled.connect(controller.set_playing)
        panel.transport.redraw_requested.connect(controller.redraw)
        panel.transport.back_requested.connect(controller.back)
        panel.transport.forward_requested.connect(controller.forward)
        panel.transport.again_requested.connect(controller.again)
        panel.transport.pace_changed.connect(controller.player.set_pace)
        self.looking.token_picked.connect(controller.pick)
        self.chain.what_if.connect(self.looking.what_if)
        for signal in (panel.tools.acted, panel.throws_bar.acted, panel.luck.left):
            signal.connect(self.focus_bars)
        self.chain.chain_changed.connect(self.comparing.set_chain)
        self.chain.name_changed.connect(panel.show_preset)
        self.chain.told.connect(self.notices.show_notice)
        self.lesson.closed.connect(self.focus_bars)
        self.lesson.turned.connect(lambda: self._panning.show_widget(self.lesson.panel))
        self.lesson.action_wanted.connect(lambda name: self._actions[name]())

    def _connect_sessions(self) -> None:
        sessions = self.sessions
        sessions.open_model_requested.connect(self.open_model)
        sessions.new_requested.connect(self.new_conversation)
        sessions.system_changed.connect(self.conversation.system.show_system)
        sessions.system_changed.connect(self.preferring.use_system)
        sessions.saved_changed.connect(self.status.show_saved)
        for signal in (sessions.menu.menu.aboutToHide, sessions.shown):
            signal.connect(self.focus_bars)

    def _key_actions(self) -> dict:
        controller = self.controller
        return {
            "step": controller.step,
            "play": lambda: controller.set_playing(not controller.player.is_playing),
            "back": controller.back,
            "forward": controller.forward,
            "redraw": controller.redraw,
            "again": controller.again,
            "pick": self._pick_row,
            "cooler": lambda: self._nudge_temperature(-1),
            "warmer": lambda: self._nudge_temperature(+1),
            "stages": self.next_token.tools.stages.toggle,
            "stage_before": lambda: self.next_token.move_stage(-1),
            "stage_after": lambda: self.next_token.move_stage(+1),
            "sweep": self.next_token.temperature.sweep.toggle,
            "compare": self.comparing.toggle,
            "luck": self.next_token.tools.luck.toggle,
            "throws": self.looking.throw,
            "answers": self.looking.show_answers,
            "copy_figure": self.figures.copy,
            "save_figure": self.figures.ask,
            "find": self.looking.find,
            "scores": self.score_toys.show,
            "lesson": lambda: self.lesson.toggle(),
            "write": self.conversation.composer.focus,
            "leave": self._on_escape,
            "new": self.new_conversation,
            "open": self.ask_for_model,
            "present": lambda: self.presenting.begin(),
            "quit": self.close,
            **self.preferring.actions(),
            **self.branching.actions(),
            **self.in_text.key_actions(),
            **self.sessions.actions,
        }

    # What the person asks of the window itself

    def new_conversation(self) -> None:
        """Begins anew; the old conversation can be had back."""
        had_something = self.controller.session.root.children
        self.controller.new_conversation()
        if had_something:
            self._tell(tellings.of_new_conversation)

    def ask_for_model(self) -> None:
        """The dialog for a model's file."""
        path, _ = QFileDialog.getOpenFileName(self, self.tr("Open a model"), "", self.tr("GGUF models (*.gguf)"))
        if path:
            self.open_model(path)

    def open_model(self, path: str, *, anyway: bool = False) -> None:
        """Loads a model, unless it would not fit into the memory."""
        options = OpenOptions(n_ctx=self.settings.n_ctx, n_threads=self.settings.n_threads)
        try:
            if not anyway:
                check_memory(path, options.n_ctx)
        except ProblemError as error:
            if error.problem.code is ProblemCode.NOT_ENOUGH_MEMORY:
                self._refused_path = path
                self._tell(tellings.of_lack_of_memory, error.problem)
            else:
                self._on_opening_failed(error.problem)
            return
        self.showing.opening(tellings.model_name(path))
        self.controller.open_model(path, options)

    def focus_bars(self) -> None:
        """Gives the keyboard to the bars, or to what stands in their place: columns, or a page of the lesson."""
        if self.lesson.has_all_room:
            self.lesson.panel.page.guess.take_focus()
        else:
            bars = self.comparing.view if self.comparing.is_open else self.next_token.chart
            bars.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_escape(self) -> None:
        """Cancels what is going on; where nothing is, puts the notice away or leaves the lesson."""
        if self.in_text.escape() or self.branching.ahead.escape():
            return
        if self.controller.is_opening or self.controller.situation is Situation.WAITING:
            self.controller.cancel()
        elif self.controller.player.is_playing:
            self.controller.set_playing(False)
        elif self.lesson.is_open and self.notices.isHidden():
            self.lesson.close()
        else:
            self.notices.dismiss()

    def _pick_row(self, row: int) -> None:
        tokens = self.next_token.chart.tokens
        if row < len(tokens):
            self.controller.pick(tokens[row])

    def _nudge_temperature(self, direction: int) -> None:
        value = self.controller.chain["temperature"].value + 0.1 * direction
        self._on_temperature(round(min(5.0, max(0.0, value)), 2))

    # What happens

    def _on_columns(self, on: bool) -> None:
        """While columns are compared the engine is theirs, and nothing moves the window's own place behind them."""
        self.in_text.scoring.rest(on)
        self.header.past.setEnabled(not on)
        if on:
            self.branching.ahead.close()
            self.looking.close_finder()
            self._panning.show_widget(self.comparing.view)

    def _on_temperature(self, value: float) -> None:
        self.controller.set_chain(at_temperature(self.controller.chain, value))

    def _on_model(self) -> None:
        self.preferring.remember_model(self.controller.model.info.path, for_talk=self.presenting.opens_for_talk)
        self.showing.all()

    def _on_problem(self, problem) -> None:
        if problem.code is ProblemCode.TEMPLATE_REFUSED_SYSTEM:
            self.conversation.system.show_refused(True)
        if problem.code is ProblemCode.GRAMMAR_INVALID:
            self.chain.show_grammar_problem(str(problem.get("reason")))
        self._tell(tellings.of_problem, problem)

    def _on_opening_failed(self, problem) -> None:
        self._tell(tellings.of_failed_opening, problem, self.controller.model is not None)
        self.showing.situation()

    def _on_pick_refused(self, token: int) -> None:
        self._tell(tellings.of_refused_pick, self.controller.vocabulary.display(token))

    def _tell(self, notice: Callable[..., Notice], *facts: object) -> None:
        self.notices.show_notice(partial(notice, *facts))

    def _on_notice_action(self, name: str) -> None:
        actions = {
            tellings.RESTORE: self.controller.restore_conversation,
            tellings.OPEN: self.ask_for_model,
            RESTORE_BEFORE_TALK: self.presenting.restore,
            RESUME_TALK: self.presenting.resume,
            tellings.RESTORE_PRESET: self.chain.restore_preset,
            tellings.GRAMMAR_OFF: lambda: self.controller.set_chain(self.controller.chain.switched("grammar", False)),
            tellings.OPEN_ANYWAY: lambda: self.open_model(self._refused_path, anyway=True),
            **self.sessions.notice_actions,
        }
        actions[name]()
        self.focus_bars()

    # Qt

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self.keys.press(event):
            super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        self.conversation.system.commit()
        self.comparing.close()
        self.lesson.close()
        self.settings.set_window_state("geometry", self.saveGeometry())
        self.settings.set_window_state("panels", self._splitter.saveState())
        self.settings.flush()
        self.controller.player.pause()
        self.presenting.leave()
        self.looking.close()
        self.sessions.close()
        self.controller.engine.close()
        super().closeEvent(event)
        self.closed.emit()
