"""From nodes to blocks of runs, and back again when nodes go."""

from hypothesis import given
from hypothesis import strategies as st

from playground.core.records import By
from playground.core.session import Mode
from playground.ui.text.transcript import Message, Passage, RunKind, Transcript
from tests.ui.conversations import Talk, choice

THINK = ("<think>", "</think>")


def transcript_of(talk, think=None):
    made = Transcript(talk.words.vocabulary(), talk.session.mode, think)
    made.sync(talk.session.here.path())
    return made


def shown(transcript):
    """Blocks as plain values."""
    return [
        ("message", each.text)
        if isinstance(each, Message)
        else ("thinking" if each.thinking else "passage", each.done, [(run.text, run.kind) for run in each.runs])
        for each in transcript.blocks
    ]


def texts(passage):
    return [run.text for run in passage.runs]


def test_a_chat_shows_the_message_and_not_its_tokens():
    talk = Talk()
    talk.say("Hi")
    talk.words_of("Hello you")
    message, passage = transcript_of(talk).blocks
    assert message.text == "Hi"
    assert texts(passage) == ["Hello", " you"]


def test_text_mode_shows_the_prompt_inline():
    talk = Talk(Mode.TEXT)
    talk.say("Once")
    talk.answer(" upon")
    (passage,) = transcript_of(talk).blocks
    assert texts(passage) == ["Once", " upon"]
    assert [run.by for run in passage.runs] == [By.PROMPT, By.DRAW]


def test_control_tokens_become_chips():
    talk = Talk()
    talk.say("Hi")
    talk.answer("Yes", "<|end|>")
    assert [run.kind for run in transcript_of(talk).blocks[1].runs] == [RunKind.TEXT, RunKind.CHIP]


def test_bytes_of_an_unfinished_character_show_as_hex_until_it_is_whole():
    talk = Talk()
    talk.say("Hi")
    nodes = talk.answer(b"a\xf0\x9f", b"\x91", b"\x8b!")
    transcript = Transcript(talk.words.vocabulary(), Mode.CHAT)
    path = talk.session.here.path()
    transcript.sync(path[:-2])
    assert [(run.text, run.kind) for run in transcript.blocks[1].runs] == [
        ("a", RunKind.TEXT),
        ("<F0><9F>", RunKind.BYTES),
    ]
    transcript.sync(path[:-1])
    assert texts(transcript.blocks[1]) == ["a", "<F0><9F><91>"]
    transcript.sync(path)
    assert texts(transcript.blocks[1]) == ["a", "👋!"]
    assert transcript.blocks[1].runs[-1].node is nodes[-1]
    assert transcript.blocks[1].n_tokens == 3
    transcript.sync(path[:-1])
    assert texts(transcript.blocks[1]) == ["a", "<F0><9F><91>"]


def test_bytes_that_never_become_a_character_stay_bytes():
    talk = Talk()
    talk.say("Hi")
    talk.answer(b"\xe2\x82", "<|end|>")
    assert texts(transcript_of(talk).blocks[1]) == ["<E2><82>", "<|end|>"]


def test_what_reorders_text_is_made_visible():
    talk = Talk()
    talk.say("a\u202eb")
    talk.answer("c\u202ed")
    message, passage = transcript_of(talk).blocks
    assert message.text == "a<U+202E>b"
    assert texts(passage) == ["c<U+202E>d"]


def test_thinking_is_a_passage_of_its_own():
    talk = Talk()
    talk.say("Sum?")
    talk.answer("<think>", "\n", "Hm", "</think>", "\n\n", "Four", ".")
    _, before, thinking, answer = transcript_of(talk, THINK).blocks
    assert before.runs == []
    assert thinking.thinking
    assert thinking.done
    assert texts(thinking) == ["<think>", "\n", "Hm", "</think>", "\n\n"]
    assert texts(answer) == ["Four", "."]


def test_tags_may_be_spread_over_tokens():
    talk = Talk()
    talk.say("Sum?")
    talk.answer("<", "thi", "nk>", "Hm", "</th", "ink>", "Four")
    _, before, thinking, answer = transcript_of(talk, THINK).blocks
    assert before.runs == []
    assert thinking.n_tokens == 6
    assert texts(answer) == ["Four"]


def test_a_template_may_open_the_thinking_itself():
    talk = Talk()
    talk.say("Sum?", rendered="...<think>\n")
    talk.answer("Hm", "</think>", "Four")
    _, thinking, answer = transcript_of(talk, THINK).blocks
    assert texts(thinking) == ["Hm", "</think>"]
    assert texts(answer) == ["Four"]


def test_a_template_may_leave_the_thinking_out():
    talk = Talk()
    talk.say("Sum?", rendered="...<think>\n\n</think>\n\n")
    talk.answer("Four")
    assert not any(isinstance(each, Passage) and each.thinking for each in transcript_of(talk, THINK).blocks)


def test_text_mode_folds_nothing():
    talk = Talk(Mode.TEXT)
    talk.say("Once")
    talk.answer("<think>", "Hm")
    assert not transcript_of(talk, THINK).blocks[0].thinking


def test_sync_tells_where_the_change_begins():
    talk = Talk()
    talk.say("Hi")
    for piece in (" d", " other"):
        talk.words.id(piece)
    talk.words_of("a b c")
    transcript = transcript_of(talk)
    talk.answer(" d")
    assert transcript.sync(talk.session.here.path()) == (1, 3)
    talk.session.back()
    talk.session.back()
    talk.answer(" other", by=By.PICK)
    assert transcript.sync(talk.session.here.path()) == (1, 2)
    assert texts(transcript.blocks[1]) == ["a", " b", " other"]


PIECES = [
    b"a",
    b" b",
    b"\n",
    b"\xf0\x9f",
    b"\x91\x8b",
    b"\xe2\x82",
    b"<",
    b"think>",
    b"</think>",
    b"<think>",
    b"<|end|>",
]


@given(st.lists(st.one_of(st.sampled_from(PIECES), st.integers(1, 6), st.just("say")), max_size=30))
def test_any_road_shows_what_a_fresh_look_shows(moves):
    """Back, branches and new messages leave the same blocks as showing the last path at once."""
    talk = Talk()
    for piece in PIECES:
        talk.words.id(piece)
    talk.say("Hi")
    vocabulary = talk.words.vocabulary()
    kept = Transcript(vocabulary, Mode.CHAT, THINK)
    for move in moves:
        if isinstance(move, bytes):
            talk.session.append(talk.words.id(move), choice())
        elif move == "say":
            talk.session.append_prompt(talk.session.here, [0, 1], talk.session.turn_node().turn)
        else:
            for _ in range(move):
                talk.session.back()
        kept.sync(talk.session.here.path())
        fresh = Transcript(vocabulary, Mode.CHAT, THINK)
        fresh.sync(talk.session.here.path())
        assert shown(kept) == shown(fresh)


def with_prompt(talk, think=None):
    made = Transcript(talk.words.vocabulary(), talk.session.mode, think, shows_prompt=True)
    made.sync(talk.session.here.path())
    return made


def test_a_prompts_own_tokens_take_the_messages_place():
    talk = Talk()
    talk.say("Hi")
    talk.words_of("Hello you")
    talk.say("More")
    first, answer, second, empty = with_prompt(talk).blocks
    assert (first.prompt, answer.prompt, second.prompt, empty.prompt) == (True, False, True, False)
    assert [(run.text, run.kind) for run in first.runs] == [
        ("<s>", RunKind.CHIP),
        ("Hi", RunKind.TEXT),
        ("<|end|>", RunKind.CHIP),
    ]
    assert texts(answer) == ["Hello", " you"]
    assert texts(second) == ["<s>", "More", "<|end|>"]
    assert empty.runs == []


def test_thinking_that_the_template_opened_begins_after_its_tokens():
    talk = Talk()
    talk.say("Sum?", rendered="Sum?<think>")
    talk.answer("Hm", "</think>", "Four")
    prompt, thinking, answer = with_prompt(talk, THINK).blocks
    assert prompt.prompt
    assert (thinking.thinking, texts(thinking)) == (True, ["Hm", "</think>"])
    assert texts(answer) == ["Four"]


def test_a_text_shows_its_prompt_anyway():
    talk = Talk(Mode.TEXT)
    talk.say("Once")
    assert shown(with_prompt(talk)) == shown(transcript_of(talk))


@given(st.lists(st.integers(0, 20), max_size=12))
def test_prompt_tokens_survive_every_jump(jumps):
    talk = Talk()
    for text in ("One", "Two", "Three"):
        talk.say(text)
        talk.words_of(f"the answer to {text}")
    nodes = talk.session.here.path()
    made = Transcript(talk.words.vocabulary(), Mode.CHAT, None, shows_prompt=True)
    for jump in jumps:
        end = jump % (len(nodes) + 1)
        made.sync(nodes[:end])
        anew = Transcript(talk.words.vocabulary(), Mode.CHAT, None, shows_prompt=True)
        anew.sync(nodes[:end])
        assert shown(made) == shown(anew)
