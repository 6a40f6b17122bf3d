"""Another language while the window is open: its bars on top and below, and the conversation."""

import re
from functools import partial

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QWidget

from playground.core.answer_sums import AnswerSum
from playground.core.problems import Problem, ProblemCode
from playground.core.session import Mode
from playground.ui.header import Header, RecentModel
from playground.ui.parts.notices import Notices
from playground.ui.sessions.formats import FORMATS
from playground.ui.showing import EXAMPLES
from playground.ui.status import Activity, StatusLine
from playground.ui.text.composer import Composer
from playground.ui.text.conversation import ConversationView
from playground.ui.text.empty_state import EmptyState
from playground.ui.text.hover_card import HoverCard
from playground.ui.text.system_prompt import SystemPrompt
from playground.ui.text.words_line import WordsLine
from playground.ui.tints.foot import TextFoot
from playground.ui.tints.tint import Tint
from playground.ui.tree.view_switch import ViewSwitch
from playground.ui.undo_buttons import UndoButtons
from playground.ui.words import tellings
from playground.ui.words.language import languages
from playground.ui.words.language_names import NAMES
from tests.ui.conversations import Talk
from tests.ui.spoken import Text, marked_language, painted, settle, texts, unmarked

NO_WORDS = (
    "Hi, how are you?",
    *EXAMPLES[Mode.CHAT],
    *EXAMPLES[Mode.TEXT],
    *NAMES.values(),
    "tiny-chat.gguf",
    "tiny-chat",
    "Q8_0",
)
"""What is called so in every language."""
_KEY = re.compile(r"^(Esc|End)$| \((Ctrl\+)?(Shift\+)?([A-Z]\d?|End)\)$")


def said(root: QWidget) -> list[Text]:
    """What stands there, but for what the model and the person say."""
    found = texts(root)
    for widget in (root, *root.findChildren(QWidget)):
        if widget.isVisible():
            found += painted(widget)
    return sorted(
        text
        for text in found
        if not (text.kind == "painted" and text.where.startswith("QWidget < ConversationView"))
        and not (text.kind == "accessibleDescription" and text.where.startswith("ConversationView"))
    )


def untranslated(found: list[Text]) -> list[Text]:
    """Those with words outside of the brackets."""

    def left(text: Text) -> str:
        words = _KEY.sub("", unmarked(text.words)).replace("(Language)", "")
        for name in NO_WORDS:
            words = words.replace(name, "")
        return words

    return [text for text in found if re.search("[A-Za-z]{2}", left(text))]


@pytest.fixture
def marked(monkeypatch):
    """Speaks the language in which the untranslated shows, and English again."""
    with marked_language(monkeypatch):
        languages().choose("en")
        yield lambda: (languages().choose("ko"), settle())


@pytest.mark.usefixtures("marked")
def test_a_window_speaks_another_language_at_once_and_its_own_again(person, monkeypatch):
    monkeypatch.setattr("playground.ui.preferring.available_memory", lambda: 1e9)
    person.window.preferring.take()
    monkeypatch.setattr("playground.ui.preferring.estimate_memory", None)  # sizes are known, only words change
    window = person.window
    person.say("Hi, how are you?")
    person.go_on(2)
    window.controller.back()
    person.settle()
    window.in_text.show_prompt(True)
    person.wait(lambda: not window.in_text.scoring.is_busy)
    window.in_text.open_words()
    window.in_text.editing.begin_last()
    window.notices.show_notice(tellings.of_new_conversation)
    window.notices.show_notice(tellings.of_rewritten_history)
    parts = (window.header, window.conversation, window.status, window.notices)
    person.settle()
    settle()
    before = [said(part) for part in parts]
    assert not any(text for part in before for text in part if "«" in text.words)
    window.header.settings_menu.languages["ko"].trigger()
    settle()
    assert window.settings.language == "ko"
    assert [text for part in parts for text in untranslated(said(part))] == []
    assert window.header.past.undo.accessibleName() == "«Undo «step»»"
    window.header.settings_menu.languages["en"].trigger()
    settle()
    assert [said(part) for part in parts] == before


def test_what_the_window_tells_while_nothing_is_open(new_window, marked):
    window = new_window().window
    marked()
    assert untranslated(said(window.conversation)) == []
    assert window.conversation.empty.text().startswith("«No model is open»")
    assert window.status.text() == "«no model»"
    assert "«Open a model to see its next token here.»" in [text.words for text in texts(window.next_token)]


def header() -> Header:
    made = Header()
    made.show_recent([RecentModel("/a", "1", 1 << 30)], 1 << 31)
    made.show_context(5, 7)
    made.show_mode(Mode.TEXT, chat_possible=False)
    return made


def notices() -> Notices:
    made, problem = Notices(), Problem.of(ProblemCode.CONTEXT_FULL, n_ctx=5)
    made.show_notice(partial(tellings.of_failed_opening, problem, False))
    made.show_notice(tellings.of_new_conversation)
    return made


def status() -> StatusLine:
    made = StatusLine()
    made.show_activity(Activity.LOADING, 0.4)
    made.show_step_time(12)
    made.show_saved(False)
    made.show_safe_mode(True)
    made.show_seed_lock(True)
    return made


def loading() -> EmptyState:
    made = EmptyState()
    made.show_loading("1", 0.5)
    return made


def nothing_written() -> EmptyState:
    made = EmptyState()
    made.show_no_message(("1",), Mode.TEXT)
    return made


def system_prompt() -> SystemPrompt:
    made = SystemPrompt()
    made.show_system("1")
    made.show_thinking(True)
    made.show_chat(False)
    return made


def refused_system_prompt() -> SystemPrompt:
    made = SystemPrompt()
    made.show_refused(True)
    return made


def foot(tint: Tint) -> TextFoot:
    made = TextFoot()
    made.show_tint(tint)
    made.show_numbers(AnswerSum(3, 4.5), 8.0)
    made.show_prompt(True, 0.3)
    made.show_road(True)
    return made


def composer() -> Composer:
    made = Composer()
    made.show_mode(Mode.TEXT)
    made.begin_edit("1")
    return made


def thinking() -> ConversationView:
    """Made while the view was there already, so it hears of a language first."""
    made, talk = ConversationView(), Talk()
    talk.say("1")
    talk.answer("<think>", "2")
    made.resize(1200, 300)
    made.show_path(*talk.arguments(), ("<think>", "</think>"))
    return made


def undo_buttons() -> UndoButtons:
    made = UndoButtons()
    made.show_texts("sampler", None)
    return made


@pytest.mark.parametrize(
    "make",
    [header, status, EmptyState, loading, nothing_written, system_prompt, refused_system_prompt, composer,
     thinking, undo_buttons, ViewSwitch, WordsLine, notices, *(lambda tint=tint: foot(tint) for tint in Tint)],
)  # fmt: skip
def test_a_part_that_changes_its_language_says_what_one_that_begins_in_it_says(make, qtbot, marked):
    before = make()
    qtbot.addWidget(before)
    before.resize(1200, 300)
    before.show()
    marked()
    after = make()
    qtbot.addWidget(after)
    after.resize(1200, 300)
    after.show()
    settle()
    assert said(before) == said(after) != []
    assert untranslated(said(after)) == []


def test_cards_are_made_in_the_language_of_the_moment(person, marked):
    person.say("Hi, how are you?")
    person.go_on(1)
    controller, view = person.controller, person.window.conversation.view
    facts = HoverCard(person.window)

    def point() -> list[str]:
        view._pointer.hover(view._column.index_of(controller.session.here))
        view._pointer._show_card()
        facts.show_token(controller.moment.distribution, 0, controller.vocabulary, QPoint(0, 0))
        return [view._pointer._card.words(), facts.text]

    in_english = point()
    assert ["rank" in words for words in in_english] == [True, True]
    marked()
    assert view._pointer._card.isHidden(), "it speaks the language before"
    assert ["rank" in unmarked(words) for words in point()] == [False, False]
    facts.hide()


def test_kinds_of_exports_are_named_in_the_language_of_the_moment(marked):
    marked()
    assert {unmarked(kind.words) for kind in FORMATS} == {f" (*{kind.suffix})" for kind in FORMATS}
