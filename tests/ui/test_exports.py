"""Exports: what they say, that everything is escaped, and that spreadsheets and readers get it back."""

import csv
import io
import json
from html.parser import HTMLParser

import numpy as np
import pytest

from playground.core.journal import read, save
from playground.core.journal.facts import compact
from playground.core.moment import Moment
from playground.core.recorded import Recorded
from playground.core.sampling import LLAMA_CPP, PLAIN, Scores
from playground.core.sampling.saved import from_data
from playground.core.session import Mode, Session, Turn
from playground.ui.sessions.conversation_data import Conversation
from playground.ui.sessions.formats import FORMATS
from playground.ui.sessions.markdown import markdown
from playground.ui.sessions.page import page, tint
from playground.ui.sessions.tables import distribution_csv, distribution_json, path_csv, path_json
from tests.core.sessions import N_VOCAB, ORIGIN, pick, step, vocabulary

EVIL = '<script>alert("x")</script> & "quotes" \u202e'


def conversation(mode: Mode = Mode.CHAT, text: str = EVIL) -> Conversation:
    session = Session(mode, 42)
    session.append_prompt(session.root, [1, 2, 6], Turn(text, "Be <b>brief</b>.", ""))
    for _ in range(4):
        step(session, LLAMA_CPP)
    for token in (7, 3, 8, 4, 6):
        pick(session, token)
    return of_session(session)


def of_session(session: Session, moment=None) -> Conversation:
    return Conversation(session.mode, session.here.path(), vocabulary(), ORIGIN, ORIGIN.thinking, moment)


def moment_of(session: Session) -> Moment:
    scores = Scores(np.random.default_rng(3).normal(0, 3, N_VOCAB).astype(np.float32))
    return Moment.of(session.here, scores, LLAMA_CPP, session.luck)


class Reader(HTMLParser):
    """Tags, attributes and texts of a page."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.open: list[str] = []
        self.cards: list[str] = []
        self.texts: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag, attributes):
        self.tags.append(tag)
        if tag not in ("meta",):
            self.open.append(tag)
        self.cards += [value for name, value in attributes if name == "data-card"]
        assert not any(name.startswith("on") or name in ("src", "href") for name, _ in attributes)

    def handle_endtag(self, tag):
        assert self.open.pop() == tag

    def handle_data(self, data):
        if self.open and self.open[-1] != "style":
            self.texts.append(data)


def test_the_page_has_every_token_with_its_numbers_and_no_script():
    shown = conversation()
    reader = Reader(page(shown))
    assert not reader.open
    assert "script" not in reader.tags
    assert EVIL.split("\u202e")[0] in "".join(reader.texts)
    assert len(reader.cards) == len({node for node in shown.answered if node.token != 3})
    first = shown.answered[0]
    assert f"rank {first.choice.rank}" in reader.cards[0]
    assert "by the dice" in reader.cards[0]
    assert "by hand" in reader.cards[-1]
    assert "perplexity" in "".join(reader.texts)


@pytest.mark.parametrize("export", [page, markdown])
@pytest.mark.parametrize("mode", Mode)
def test_nothing_reorders_the_text(export, mode):
    text = export(conversation(mode))
    assert "\u202e" not in text
    assert "<U+202E>" in text.replace("&lt;", "<").replace("&gt;", ">").replace("\\<", "<")


def test_tints_follow_the_surprise():
    assert [tint(bits) for bits in (0.0, 0.99, 1.0, 1.9, 2.0, 4.0, 8.0, float("inf"))] == [0, 0, 1, 1, 2, 3, 4, 4]


def test_markdown_keeps_code_and_disarms_the_rest():
    text = markdown(conversation(text="a <b>\n```\nif a < b:\n```\n<img>\n```\nopen <"))
    assert "a \\<b>" in text
    assert "if a < b:" in text
    assert "\\<img>" in text
    assert text.count("```") == 4
    assert "## You" in text
    assert "## Model" in text
    assert "## System prompt\n\nBe \\<b>brief\\</b>." in text


def test_markdown_of_a_text():
    text = markdown(conversation(Mode.TEXT))
    assert "## Text" in text
    assert " w1 w2" in text


def test_the_path_as_csv():
    shown = conversation()
    rows = list(csv.DictReader(io.StringIO(path_csv(shown))))
    assert [int(row["token"]) for row in rows] == [node.token for node in shown.nodes]
    for row, node in zip(rows, shown.nodes, strict=True):
        assert bytes.fromhex(row["bytes"]) == shown.vocabulary.piece(node.token)
        assert row["piece"].startswith('"')
        if node.choice is not None:
            assert float(row["raw_p"]) == node.choice.raw_p
            assert float(row["u"]) == node.choice.u
    assert rows[0]["p"] in ("", None)
    assert "--top-k 40" in rows[3]["chain"]


def test_the_path_as_json():
    shown = conversation()
    data = json.loads(path_json(shown))
    chosen = [token for token in data["tokens"] if token["by"] != "prompt"]
    assert [token["p"] for token in chosen] == [node.choice.p for node in shown.answered]
    assert [from_data(chain)[0] for chain in data["chains"]] == [LLAMA_CPP, PLAIN]
    assert data["tokens"][2]["message"]["text"] == EVIL
    assert len(chosen[0]["shown"]) == 20


def test_the_distribution_has_every_token():
    session = Session(Mode.CHAT, 42)
    session.append_prompt(session.root, [1], Turn("Hi", "", ""))
    moment = moment_of(session)
    shown = of_session(session, moment)
    rows = list(csv.DictReader(io.StringIO(distribution_csv(shown))))
    assert len(rows) == N_VOCAB
    for row in rows:
        token = int(row["token"])
        assert float(row["p"]) == pytest.approx(moment.distribution.p(token))
        assert float(row["raw_p"]) == pytest.approx(moment.distribution.raw_p(token))
        assert int(row["rank"]) == moment.distribution.rank(token)
    data = json.loads(distribution_json(shown))
    assert data["u"] == moment.u
    assert sum(token["p"] for token in data["tokens"]) == pytest.approx(1)


def test_what_is_recorded_is_exported_where_no_model_is(tmp_path):
    session = Session(Mode.CHAT, 42)
    session.append_prompt(session.root, [1], Turn("Hi", "", ""))
    here = session.here
    step(session, LLAMA_CPP)
    session.go_to(here)
    save(tmp_path / "s.jsonl", compact(session), session.mode, 42, ORIGIN, vocabulary())
    loaded = read(tmp_path / "s.jsonl")
    record = Recorded.after(loaded.session.here, N_VOCAB)
    shown = Conversation(Mode.CHAT, loaded.session.here.path(), loaded.vocabulary, ORIGIN, recorded=record)
    data = json.loads(distribution_json(shown))
    choice = here.children[0].choice
    assert data["u"] == choice.u
    assert [row["p"] for row in data["tokens"]][:20] == choice.shown.p.tolist()


def test_a_conversation_without_a_next_token_has_no_distribution_to_offer():
    assert [each.name for each in FORMATS if each.suits(conversation())] == ["html", "md", "csv", "json"]
