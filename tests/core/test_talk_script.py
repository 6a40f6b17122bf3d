"""A presenter's script: what is read from it, and what is refused and why."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from playground.core.sampling import GREEDY, PLAIN
from playground.core.session import Mode
from playground.core.talk import script as s
from playground.core.talk.mistakes import Wrong
from playground.core.talk.reading import LONGEST_FILE, MOST_CUES, MOST_SCENES, load_talk, read_talk
from playground.resources import find

SCENE = '[[scene]]\nprompt = "Hi"\nseed = 7\n'
HEAD = 'title = "T"\nlanguages = ["en", "ko"]\n'


def scene(lines: str = "") -> s.Scene:
    """The only scene of a talk with these lines."""
    talk, mistakes = read_talk(HEAD + SCENE + lines)
    assert talk is not None, mistakes
    return talk.scenes[0]


def wrongs(text: str) -> list[tuple[Wrong, int, str, int]]:
    """What is wrong, in which scene, at which key, in which line."""
    talk, mistakes = read_talk(text)
    assert talk is None
    return [(each.wrong, each.scene, each.key, each.line) for each in mistakes]


def test_a_scene_needs_a_prompt_and_a_seed_and_nothing_else():
    assert scene() == s.Scene("Hi", 7)
    assert scene().mode is Mode.CHAT
    assert scene().chain is PLAIN


@pytest.mark.parametrize(
    ("line", "name", "value"),
    [
        ('model = "given"', "model", s.GIVEN),
        ('mode = "text"', "mode", Mode.TEXT),
        ('system = "Be brief."', "system", "Be brief."),
        ('view = "strip"', "panels", frozenset([s.Panel.STRIP])),
        ('view = ["chain", "text"]', "panels", frozenset([s.Panel.CHAIN, s.Panel.TEXT])),
        ('view = "bars"', "panels", frozenset()),
        ('reveal = "tokens"', "reveal", s.Reveal.TOKENS),
        ("beside = 0.5", "beside", 0.5),
        ("accepts_close_draws = true", "accepts_close_draws", True),
        ('caption = { en = "a", ko = "가" }', "caption", s.Words({"en": "a", "ko": "가"})),
        ('notes = "a"', "notes", s.Words({"en": "a"})),
    ],
)
def test_what_a_scene_may_say(line, name, value):
    assert getattr(scene(line), name) == value


@pytest.mark.parametrize(
    ("cue", "act"),
    [
        ("step = 3", s.Step(3)),
        ('run = "sentence"', s.Run(s.End.SENTENCE)),
        ('run = "turn"', s.Run(s.End.TURN)),
        ("temperature = 2", s.SetTemperature(2.0)),
        ('pick = " Hello"', s.Pick(" Hello")),
        ('reveal = "nothing"', s.Show(s.Reveal.NOTHING)),
        ("throw = 1000", s.Throw(1000)),
        ('view = ["tree"]', s.View(frozenset([s.Panel.TREE]))),
    ],
)
def test_what_a_cue_may_do(cue, act):
    made = scene(f'cues = [{{ {cue}, caption = "c", notes = {{ ko = "n" }} }}]').cues
    assert made == (s.Cue(act, s.Words({"en": "c"}), s.Words({"ko": "n"})),)


@pytest.mark.parametrize(
    ("value", "chain"),
    [
        ('"greedy"', GREEDY),
        ("{ top_k = 6 }", PLAIN.with_values("top_k", k=6)),
        ("{ top_k = { k = 6 }, temperature = 2 }",
         PLAIN.with_values("top_k", k=6).with_values("temperature", value=2.0)),
        ('"--top-k 6 --temp 2"', PLAIN.with_values("top_k", k=6).with_values("temperature", value=2.0)),
        ("{ grammar = 'root ::= \"a\"' }", PLAIN.with_values("grammar", text='root ::= "a"')),
    ],
)  # fmt: skip
def test_chains_in_three_spellings(value, chain):
    assert scene(f"chain = {value}").chain == chain


def test_words_fall_back_to_english_then_to_any():
    words = s.Words({"en": "a", "ko": "가"})
    assert (words.in_language("ko"), words.in_language("fr")) == ("가", "a")
    assert s.Words({"ko": "가"}).in_language("fr") == "가"
    assert s.NO_WORDS.in_language("en") == ""


def test_no_mistake_hides_another_one():
    nothing = SCENE.replace('"Hi"', '" "')
    text = 'title = { en = "T", ko = "T" }\nlanguages = ["en", 7, "ko"]\n' + nothing
    text += "view = [" + 9 * '"strip", ' + "]\npromt = 1\n" + nothing + 'cues = [{ pick = "" }]\n' + SCENE
    assert wrongs(text) == [
        (Wrong.NOT_ONE_OF, 0, "languages", 2),
        (Wrong.EMPTY, 1, "prompt", 4),
        (Wrong.TOO_MANY, 1, "view", 6),
        (Wrong.UNKNOWN_KEY, 1, "promt", 7),
        (Wrong.EMPTY, 2, "prompt", 9),
        (Wrong.EMPTY, 2, "cues[1].pick", 11),
    ]


@pytest.mark.parametrize(
    ("panels", "top", "hidden"),
    [
        ("strip chain temperatures", None, ()),
        ("strip chain tree", s.Panel.TREE, ()),
        ("tree temperatures strip", s.Panel.TREE, (s.Panel.TEMPERATURES,)),
        ("tree text temperatures", s.Panel.TEXT, (s.Panel.TEMPERATURES, s.Panel.TREE)),
    ],
)
def test_what_is_not_seen_beside_another_panel(panels, top, hidden):
    assert s.covered(frozenset(map(s.Panel, panels.split()))) == (top, hidden)


def test_presses_of_page_down():
    talk, _ = read_talk(HEAD + SCENE + "cues = [{ step = 1 }, { step = 1 }]\n" + SCENE)
    assert talk.places == ((0, 0), (0, 1), (0, 2), (1, 0))


@pytest.mark.parametrize(
    ("lines", "wrong", "key"),
    [
        ("promt = 1", Wrong.UNKNOWN_KEY, "promt"),
        ("mode = 3", Wrong.NOT_ONE_OF, "mode"),
        ('mode = "shell"', Wrong.NOT_ONE_OF, "mode"),
        ("system = 1", Wrong.NOT_A_TEXT, "system"),
        (f'system = "{"a" * 8001}"', Wrong.TOO_LONG, "system"),
        ("beside = nan", Wrong.OUT_OF_RANGE, "beside"),
        ("beside = 1e400", Wrong.OUT_OF_RANGE, "beside"),
        ('beside = "hot"', Wrong.NOT_A_NUMBER, "beside"),
        ("accepts_close_draws = 1", Wrong.NOT_A_TRUTH, "accepts_close_draws"),
        ('model = "/etc/passwd"', Wrong.NAMES_A_FILE, "model"),
        ('model = "C:\\\\x.gguf"', Wrong.NAMES_A_FILE, "model"),
        ('model = "other"', Wrong.NOT_ONE_OF, "model"),
        ('chain = "--grammar-file /etc/passwd"', Wrong.NAMES_A_FILE, "chain"),
        ('chain = "--top-k x"', Wrong.CHAIN, "chain"),
        ("chain = { novel = 3 }", Wrong.CHAIN, "chain"),
        ("chain = { top_k = { k = 1, z = 2 } }", Wrong.CHAIN, "chain"),
        ('chain = "nothing like it"', Wrong.NOT_ONE_OF, "chain"),
        ("chain = 3", Wrong.NOT_ONE_OF, "chain"),
        ('view = "map"', Wrong.NOT_ONE_OF, "view"),
        ("view = [1]", Wrong.NOT_ONE_OF, "view"),
        ('caption = { fr = "a" }', Wrong.NOT_ONE_OF, "caption"),
        ("caption = 3", Wrong.NOT_A_TEXT, "caption"),
        ("caption = { en = 3 }", Wrong.NOT_A_TEXT, "caption.en"),
        ("cues = 3", Wrong.NOT_A_LIST, "cues"),
        ("cues = [3]", Wrong.NOT_A_LIST, "cues"),
        ("cues = [{}]", Wrong.ONE_ACT, "cues[1]"),
        ("cues = [{ step = 1, throw = 1 }]", Wrong.ONE_ACT, "cues[1]"),
        ("cues = [{ step = 1 }, { step = 0 }]", Wrong.OUT_OF_RANGE, "cues[2].step"),
        ("cues = [{ step = true }]", Wrong.NOT_WHOLE, "cues[1].step"),
        ("cues = [{ step = 1, loud = 1 }]", Wrong.UNKNOWN_KEY, "cues[1].loud"),
        ("cues = [{ temperature = 9 }]", Wrong.OUT_OF_RANGE, "cues[1].temperature"),
        ('cues = [{ pick = "" }]', Wrong.EMPTY, "cues[1].pick"),
        ("cues = [{ throw = 1000000 }]", Wrong.OUT_OF_RANGE, "cues[1].throw"),
        (f"cues = [{'{ step = 1 },' * (MOST_CUES + 1)}]", Wrong.TOO_MANY, "cues"),
    ],
)
def test_what_is_refused_and_where(lines, wrong, key):
    assert wrongs(HEAD + SCENE + lines) == [(wrong, 1, key, 6)]


@pytest.mark.parametrize(
    ("text", "wrong", "key"),
    [
        (SCENE, Wrong.MISSING, "title"),
        (HEAD, Wrong.MISSING, "scene"),
        (HEAD + '[[scene]]\nprompt = "Hi"', Wrong.MISSING, "seed"),
        (HEAD + "[[scene]]\nseed = 1", Wrong.MISSING, "prompt"),
        (HEAD + '[[scene]]\nprompt = " "\nseed = 1', Wrong.EMPTY, "prompt"),
        (HEAD + '[[scene]]\nprompt = "a"\nseed = 4294967296', Wrong.OUT_OF_RANGE, "seed"),
        (HEAD + "author = 1\n" + SCENE, Wrong.UNKNOWN_KEY, "author"),
        ('title = "T"\nlanguages = ["../x"]\n' + SCENE, Wrong.NOT_ONE_OF, "languages"),
        ('title = "T"\nlanguages = []\n' + SCENE, Wrong.NOT_A_LIST, "languages"),
        (HEAD + SCENE * (MOST_SCENES + 1), Wrong.TOO_MANY, "scene"),
        ("scene = 3\n" + HEAD, Wrong.NOT_A_LIST, "scene"),
    ],
)
def test_what_a_talk_needs(text, wrong, key):
    assert (wrong, key) in [(each[0], each[2]) for each in wrongs(text)]


@pytest.mark.parametrize("text", ["a = [", "a = " + "[" * 5000, "a = " + "9" * 5000, "\x00", "a = 1\na = 2"])
def test_what_is_no_toml_is_one_mistake(text):
    assert [each[0] for each in wrongs(text)] == [Wrong.NOT_TOML]


def test_a_mistake_is_found_in_its_own_scene():
    text = HEAD + SCENE + 'view = "strip"\n' + SCENE + 'view = "map"\n'
    assert wrongs(text) == [(Wrong.NOT_ONE_OF, 2, "view", 10)]


NAMES_TWICE = """
notes = "view = 9, [[scene]]"
[[scene]]  # step = 0
prompt = '''
  cues = [{ temperature = 9 }]
'''
seed = 1
chain = { temperature = 1.0, top_k = { k = 6 } }
cues = [
  { step = 1, caption = { en = "{ step = 0 }" } },  # { step = 0 }
  { view = "strip" }, { step = 0 },

  { temperature = 9, "notes" = 3 },
]
view = "map"
caption.en = 5
[[scene]]
prompt = "a"
[[scene.cues]]
step = 1
[[scene.cues]]
step = 0
[scene.chain]
novel = 1
"""


def test_a_mistake_has_its_own_line_where_its_name_stands_in_several():
    found = [each[1:] for each in wrongs('title = "T"' + NAMES_TWICE)]
    assert sorted(found) == [
        (0, "notes", 2), (1, "caption.en", 16), (1, "cues[3].step", 11), (1, "cues[4].notes", 13),
        (1, "cues[4].temperature", 13), (1, "view", 15), (2, "chain", 23), (2, "cues[2].step", 22), (2, "seed", 17),
    ]  # fmt: skip


def test_files(tmp_path):
    good, long, bytes_ = tmp_path / "a.toml", tmp_path / "b.toml", tmp_path / "c.toml"
    good.write_text("\ufeff" + HEAD + SCENE, encoding="utf-8")
    long.write_text("#" * (LONGEST_FILE + 1))
    bytes_.write_bytes(b"title = '\xff'")
    assert load_talk(good)[0].scenes == (s.Scene("Hi", 7),)
    for path, wrong in ((long, Wrong.FILE_TOO_LONG), (bytes_, Wrong.NOT_TEXT), (tmp_path, Wrong.UNREADABLE),
                        (tmp_path / "none", Wrong.UNREADABLE)):  # fmt: skip
        talk, mistakes = load_talk(path)
        assert talk is None
        assert [each.wrong for each in mistakes] == [wrong]


SHIPPED = sorted(find("talks").glob("*.toml"))


def test_talks_are_shipped():
    assert {path.stem for path in SHIPPED} >= {"example", "greetings", "temperature", "dice", "nepal", "sampling"}


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.stem)
def test_a_shipped_talk_can_be_read_in_both_languages(path):
    talk, mistakes = load_talk(path)
    assert mistakes == ()
    texts = [talk.title]
    for scene in talk.scenes:
        texts += [scene.caption, scene.notes]
        texts += [words for cue in scene.cues for words in (cue.caption, cue.notes)]
    assert all(words.texts.keys() in (set(), {"en", "ko"}) for words in texts)
    assert all(scene.model == s.TINY_CHAT for scene in talk.scenes)


EXAMPLE = find("talks/example.toml").read_text(encoding="utf-8")
VALUES = st.sampled_from(
    ['""', "-1", "1e400", "nan", "[]", "{}", "[[1]]", "true", '"x"', "{ step = {} }", "2020-01-01", "[{}]"]
)


@settings(max_examples=300, deadline=None)
@given(start=st.integers(0, len(EXAMPLE)), length=st.integers(0, 60), value=VALUES, line=st.integers(0, 70))
def test_a_damaged_script_is_a_talk_or_mistakes_and_never_an_exception(start, length, value, line):
    cut = EXAMPLE[:start] + EXAMPLE[start + length :]
    lines = EXAMPLE.splitlines()
    at = line % len(lines)
    lines[at] = f"{lines[at].partition('=')[0]}= {value}"
    for text in (cut, "\n".join(lines)):
        talk, mistakes = read_talk(text)
        assert (talk is None) == bool(mistakes)
