"""Parts of the stage that need no window: texts that are cut, keys, screens, stops, percentages, words."""

from dataclasses import dataclass

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QKeyEvent

from playground.core.problems import Problem, ProblemCode
from playground.core.sampling import LLAMA_CPP, PLAIN, PRESETS
from playground.core.stops import STOPS, apart, next_stop
from playground.core.talk import script as s
from playground.core.talk.reading import read_talk
from playground.core.talk.rehearsal import Finding, Remark
from playground.ui.look.theme import themes
from playground.ui.stage import screens
from playground.ui.stage.captions import cut_captions
from playground.ui.stage.fitting import first_lines, fitting, last_lines
from playground.ui.stage.foot import temperature_text
from playground.ui.stage.keys import STAGE_KEYS, StageKeys, action_of
from playground.ui.stage.look import Look
from playground.ui.stage.notes import coming_words
from playground.ui.stage.picture import Setting
from playground.ui.stage.roads import Fork, Way, fit_rows
from playground.ui.stage.showing import chain_name
from playground.ui.stage.talk_lines import finding_line, mistake_line, mistake_lines
from playground.ui.stage.talks import shipped_talks, talk_file
from playground.ui.words.lines import wrap
from playground.ui.words.numbers import big_percent
from tests.ui.stage_cases import CHINESE, KOREAN, LONG

Key = Qt.Key
CTRL, SHIFT, NONE = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.NoModifier,
)


@pytest.fixture
def font(qapp):
    made = QFont("Inter")
    made.setPixelSize(40)
    return made


@pytest.mark.parametrize("text", [LONG, KOREAN, CHINESE, "word", "a\n\nb", "x" * 3000, "🙂" * 200 + " end"])
@pytest.mark.parametrize("most", [1, 2, 5])
def test_the_end_of_a_text_fills_its_lines(font, text, most):
    width, spare = 900.0, 120.0
    lines = last_lines(text, font, width, most, spare)
    metrics = QFontMetricsF(font)
    assert 1 <= len(lines) <= most
    assert all(metrics.horizontalAdvance(line.rstrip()) <= width for line in lines)
    assert metrics.horizontalAdvance(lines[-1]) + spare <= width
    is_cut = "".join(lines).replace(" ", "") != text.replace(" ", "").replace("\n", "")
    assert "".join(lines).startswith("… ") == is_cut
    assert text.rstrip()[-1] in "".join(lines)
    if is_cut and most > 1 and " " in text:
        assert metrics.horizontalAdvance(lines[0]) > 0.6 * width


@pytest.mark.parametrize("text", [LONG, KOREAN, CHINESE])
def test_the_beginning_of_a_text(font, text):
    lines = first_lines(text, font, 900.0, 2)
    assert len(lines) == 2
    assert lines[1].endswith("…")
    assert text.startswith(lines[0])
    assert first_lines("short", font, 900.0, 2) == ["short"]


def test_lines_break_where_they_are_broken(font):
    assert wrap("a\n\nb", font, 900.0) == ["a", "", "b"]


def test_the_longest_phrase_that_fits(font):
    phrases = ("a long phrase that is too wide", "short", "s")
    assert fitting(phrases, font, 150.0) == "short"
    assert fitting(phrases, font, 1.0) == "s"


def key_event(key, text="", modifiers=NONE, repeats=False):
    return QKeyEvent(QEvent.Type.KeyPress, key, modifiers, text, repeats)


@pytest.mark.parametrize(
    ("key", "text", "modifiers", "name"),
    [
        (Key.Key_PageDown, "", NONE, "next"),
        (Key.Key_Right, "", NONE, "next"),
        (Key.Key_PageUp, "", NONE, "previous"),
        (Key.Key_Left, "", NONE, "previous"),
        (Key.Key_Space, " ", NONE, "step"),
        (Key.Key_Period, ".", NONE, "blank"),
        (Key.Key_B, "b", NONE, "blank"),
        (0x3160, "ㅠ", NONE, "blank"),
        (Key.Key_F5, "", NONE, "nothing"),
        (Key.Key_F5, "", SHIFT, "nothing"),
        (Key.Key_Escape, "", NONE, "leave"),
        (Key.Key_Up, "", NONE, "warmer"),
        (Key.Key_Down, "", NONE, "cooler"),
        (Key.Key_Up, "", SHIFT, "other_warmer"),
        (Key.Key_Return, "", NONE, "ask"),
        (Key.Key_Enter, "", Qt.KeyboardModifier.KeypadModifier, "ask"),
        (Key.Key_H, "h", NONE, "hide"),
        (0x3157, "ㅗ", NONE, "hide"),
        (Key.Key_H, "H", SHIFT, "hide"),
        (Key.Key_Slash, "?", SHIFT, "help"),
        (Key.Key_Question, "?", SHIFT, "help"),
        (Key.Key_Plus, "+", CTRL, "larger"),
        (Key.Key_Equal, "=", CTRL, "larger"),
        (Key.Key_Minus, "-", CTRL, "smaller"),
        (Key.Key_3, "3", NONE, "pick"),
        (Key.Key_0, "0", NONE, ""),
        (Key.Key_C, "c", CTRL, ""),
        (Key.Key_Z, "z", NONE, ""),
    ],
)
def test_what_a_key_means_on_the_stage(qapp, key, text, modifiers, name):
    assert action_of(key_event(key, text, modifiers)) == name


def test_every_letter_that_is_listed_does_something(qapp):
    for key in STAGE_KEYS:
        for letter in (each for each in key.sequences if len(each) == 1 and each.isalpha()):
            assert action_of(key_event(Key(ord(letter)), letter.lower())) == key.name


def test_a_held_key_repeats_only_where_that_helps(qapp):
    done = []
    keys = StageKeys({name: lambda name=name: done.append(name) for name in ("next", "warmer")})
    for key in (Key.Key_PageDown, Key.Key_Up):
        assert keys.press(key_event(key))
        assert keys.press(key_event(key, repeats=True))
    assert done == ["next", "warmer", "warmer"]
    assert not keys.press(key_event(Key.Key_Z, "z"))


@dataclass(eq=False)
class FakeScreen:
    label: str

    def name(self):
        return self.label


def test_which_screen_is_the_halls():
    laptop, hall, third = FakeScreen("laptop"), FakeScreen("hall"), FakeScreen("third")
    assert screens.stage_screen([laptop], "hall", laptop) is laptop
    assert screens.stage_screen([laptop, hall], "", laptop) is hall
    assert screens.stage_screen([laptop, hall, third], "third", laptop) is third
    assert screens.stage_screen([laptop, hall], "laptop", laptop) is laptop
    assert screens.notes_screen([laptop], laptop, laptop) is None
    assert screens.notes_screen([laptop, hall], hall, laptop) is laptop
    assert screens.notes_screen([laptop, hall], laptop, laptop) is hall
    assert screens.next_screen([laptop, hall], laptop) is hall
    assert screens.next_screen([laptop, hall], hall) is laptop
    assert screens.next_screen([laptop], laptop) is laptop


@pytest.mark.parametrize(
    ("value", "up", "down"), [(0.0, 0.2, 0.0), (1.0, 1.2, 0.8), (0.9, 1.0, 0.8), (5.0, 5.0, 3.0), (7.0, 5.0, 5.0)]
)
def test_temperatures_in_nice_stops(value, up, down):
    assert (next_stop(value, +1), next_stop(value, -1)) == (up, down)
    assert len(STOPS) == 10


def test_what_the_present_temperature_is_compared_with():
    assert [apart(2.0, present) for present in (1.0, 2.0)] == [2.0, 3.0]
    assert apart(5.0, 5.0) == 3.0


@pytest.mark.parametrize(
    ("p", "text"),
    [
        (0.0, "0 %"), (1.0, "100 %"), (0.5, "50.0 %"), (0.01, "1.0 %"), (0.00999, "1.00 %"), (0.0012, "0.12 %"),
        (0.00001, "< 0.01 %"), (0.99996, "> 99.99 %"), (0.9996, "99.96 %"), (0.9994, "99.9 %"),
    ],
)  # fmt: skip
def test_probabilities_for_a_hall(p, text):
    assert big_percent(p) == text


@pytest.mark.parametrize(("value", "text"), [(2.0, "2.0"), (0.0, "0.0"), (0.25, "0.25"), (1.5, "1.5"), (0.1, "0.1")])
def test_temperatures_have_as_few_digits_as_they_need(value, text):
    assert temperature_text(value) == text


def test_names_of_chains(qapp):
    assert chain_name(PLAIN) == "plain"
    assert chain_name(LLAMA_CPP) == "llama.cpp"
    assert chain_name(PRESETS["greedy"]) == "greedy"
    assert chain_name(PLAIN.with_values("temperature", value=2.0)) == "plain"
    assert chain_name(PLAIN.with_values("top_k", k=6).with_values("min_p", p=0.05)) == "top-k 6, min-p 0.05"


def test_panels_go_in_and_out():
    setting = Setting().toggled(s.Panel.STRIP).toggled(s.Panel.TREE)
    assert setting.panels == {s.Panel.STRIP, s.Panel.TREE}
    assert setting.toggled(s.Panel.TEXT).panels == {s.Panel.STRIP, s.Panel.TEXT}
    assert setting.toggled(s.Panel.STRIP).panels == {s.Panel.TREE}


@pytest.mark.parametrize(
    ("coming", "words"),
    [
        (None, "the end of the talk"),
        (s.Scene("Roll a die.", 1), "the next scene: Roll a die."),
        (s.Cue(s.Step(1)), "1 step"),
        (s.Cue(s.Step(12)), "12 steps"),
        (s.Cue(s.Run(s.End.TURN)), "run to the end of the turn"),
        (s.Cue(s.Run(s.End.SENTENCE)), "run to the end of the sentence"),
        (s.Cue(s.SetTemperature(0.5)), "temperature 0.50"),
        (s.Cue(s.Pick(" a")), "pick ␣a"),
        (s.Cue(s.Throw(1000)), "throw the dice 1,000 times"),
        (s.Cue(s.Show(s.Reveal.TOKENS)), "show the tokens"),
        (s.Cue(s.View(frozenset())), "panels: none"),
        (s.Cue(s.View(frozenset([s.Panel.TEXT, s.Panel.CHAIN]))), "panels: sampler chain, text only"),
    ],
)
def test_what_comes_in_words(qapp, coming, words):
    assert coming_words(coming) == words


def test_mistakes_in_words():
    _, mistakes = read_talk('title = "T"\n[[scene]]\nprompt = "a"\nseed = 1\npromt = 2\nchain = "--top-k x"')
    assert mistake_line(mistakes[0]) == "scene 1, line 6, chain: --top-k takes a whole number, 0 or more, not x"
    assert mistake_line(mistakes[1]) == "scene 1, line 5, promt: a talk has no such key"
    assert mistake_lines(mistakes * 5).endswith("and 4 more")


def test_a_script_cannot_command_a_terminal():
    _, mistakes = read_talk(
        'title = "T"\n"a\\u001b[2J\\nb" = 1\n[[scene]]\nprompt = "a"\nseed = 1\nmode = "\\u001b\\u202e"'
    )
    for mistake in mistakes:
        assert mistake_line(mistake).isprintable()
        assert "U+001B" in mistake_line(mistake)


def test_findings_in_words():
    close = Finding(3, 2, Remark.CLOSE_DRAW, "␣a", 0.5041, 0.5, "step")
    assert finding_line(close) == (
        "scene 3, cues[2].step: u = 0.5041 is within 0.01 of a border (0.5000): ␣a may become another token elsewhere"
    )
    assert finding_line(Finding(1, 0, Remark.CONTEXT_FULL)) == "scene 1, prompt: the context is full"
    for remark in set(Remark) - {Remark.FAILED}:
        assert "{" not in finding_line(Finding(1, 1, remark, "x"))
    unopened = Finding(2, 0, Remark.FAILED, part="model", problem=Problem.of(ProblemCode.FILE_EMPTY, path="/a/b.gguf"))
    assert finding_line(unopened).startswith("scene 2, model: b.gguf is empty")


@pytest.mark.parametrize("language", ["en", "ko"])
def test_a_caption_is_cut_for_the_check_where_the_stage_cuts_it(qapp, language):
    look = Look(themes().current, 1024, 768)
    word = {"en": "word ", "ko": "토큰이 "}[language]
    n = next(n for n in range(1, 100) if look.metrics("strong").horizontalAdvance(n * word) > look.page.width())
    fits, cut = ((n + more) * word + "!" for more in (-2, 0))
    scene = s.Scene("Hi", 1, caption=s.Words({language: fits}), cues=(s.Cue(s.Step(1), s.Words({language: cut})),))
    talk = s.Talk(s.NO_WORDS, (language,), (scene, s.Scene("Hi", 1, caption=s.Words({"fr": "a", language: cut}))))
    found = list(cut_captions(talk))
    assert [(each.scene, each.key) for each in found] == [(1, "cues[1].caption"), (2, f"caption.{language}")]
    assert all(each.text.endswith("…") and cut.startswith(each.text[:-1]) for each in found)


def test_a_talk_by_its_name_or_its_file(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    assert talk_file("greetings") in shipped_talks()
    assert not talk_file("nothing-like-it").exists()
    assert not talk_file("../talks/greetings").exists()
    (tmp_path / "greetings").write_text("mine")
    assert talk_file("greetings").read_text() == "mine"


def test_the_latest_forks_are_served_first_and_what_is_left_out_is_counted():
    two, three = (tuple(Way(str(place), 0.5) for place in range(n)) for n in (2, 3))
    forks = (Fork(Way("old", 0.5), three), Fork(Way("new", 0.5), two), Fork(None, three))
    assert fit_rows(forks, 8) == forks
    assert [(len(fork.others), fork.n_more) for fork in fit_rows(forks, 7)] == [(1, 2), (2, 0), (3, 0)]
    assert [(len(fork.others), fork.n_more) for fork in fit_rows(forks, 4)] == [(0, 3), (0, 2), (3, 0)]
    assert [(len(fork.others), fork.n_more) for fork in fit_rows(forks, 1)] == [(0, 3), (0, 2), (1, 2)]
