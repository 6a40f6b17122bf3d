"""Conversations wait for their model and their mode, and none is put where its tokens mean something else."""

import pytest

from playground.core.session import Mode, Session
from playground.core.shelf import Shelf


def shelf_with(model: str) -> Shelf:
    shelf = Shelf()
    shelf.use_model(model, Mode.CHAT)
    return shelf


def test_a_conversation_waits_for_its_model_and_mode():
    shelf = shelf_with("a")
    chat = shelf.present
    shelf.use_mode(Mode.TEXT)
    shelf.use_model("b", Mode.CHAT)
    assert shelf.present is not chat
    shelf.use_model("a", Mode.CHAT)
    assert shelf.present is chat


def test_what_was_left_comes_back_and_goes_again():
    shelf = shelf_with("a")
    old = shelf.present
    shelf.begin()
    new = shelf.present
    shelf.exchange()
    assert shelf.present is old
    shelf.exchange()
    assert shelf.present is new


def test_a_visit_ends_where_it_began():
    shelf = shelf_with("a")
    home, away = shelf.present, Session(Mode.CHAT, 1)
    shelf.visit(away)
    assert shelf.present is away
    shelf.visit(Session(Mode.TEXT, 2))
    shelf.end_visit()
    assert shelf.present is home
    shelf.end_visit()
    assert shelf.present is home


@pytest.mark.parametrize("go", ["begin", "exchange", "use_mode", "use_model"])
def test_wherever_one_goes_from_a_visit_it_is_as_if_from_home(go):
    shelf, other = shelf_with("a"), shelf_with("a")
    away = Session(Mode.TEXT, 1)
    homes = []
    for each in (shelf, other):
        homes.append(each.present)
        each.begin()
    shelf.visit(away)
    arguments = {"use_mode": (Mode.TEXT,), "use_model": ("b", Mode.CHAT)}.get(go, ())
    for each in (shelf, other):
        getattr(each, go)(*arguments)
    assert shelf.present is not away
    assert (shelf.present is homes[0]) == (other.present is homes[1])
    assert shelf.present.mode is other.present.mode
    before = shelf.present
    shelf.end_visit()
    assert shelf.present is before


def test_another_models_conversation_is_not_brought_back():
    shelf = shelf_with("a")
    old = shelf.present
    shelf.begin()
    shelf.use_model("b", Mode.CHAT)
    other = shelf.present
    shelf.exchange()
    assert shelf.present is other
    shelf.use_model("a", Mode.CHAT)
    shelf.exchange()
    assert shelf.present is old


def test_a_conversation_from_elsewhere_takes_its_place_and_the_one_before_comes_back():
    shelf = shelf_with("a")
    old, opened = shelf.present, Session(Mode.CHAT, 1)
    shelf.take(opened)
    assert shelf.present is opened
    shelf.exchange()
    assert shelf.present is old
    shelf.use_model("b", Mode.CHAT)
    shelf.use_model("a", Mode.CHAT)
    assert shelf.present is old


def test_what_can_only_be_looked_at_is_left_for_good():
    shelf = shelf_with("a")
    old, foreign = shelf.present, Session(Mode.CHAT, 1)
    shelf.look_at(foreign)
    assert shelf.present is foreign
    shelf.begin()
    new = shelf.present
    shelf.exchange()
    assert shelf.present is old
    assert new is not foreign
    shelf.use_mode(Mode.TEXT)
    shelf.use_mode(Mode.CHAT)
    assert shelf.present is old


def test_watchers_are_told_of_every_conversation_that_is_begun():
    shelf, begun = Shelf(), []
    shelf.watchers.append(begun.append)
    shelf.use_model("a", Mode.CHAT)
    shelf.use_mode(Mode.TEXT)
    shelf.begin()
    shelf.use_mode(Mode.CHAT)
    assert [session.mode for session in begun] == [Mode.CHAT, Mode.TEXT, Mode.TEXT]
    assert shelf.present is begun[0]


def test_a_conversation_from_elsewhere_takes_the_place_and_leaves_what_new_brings_back():
    shelf = Shelf()
    shelf.use_model("a", Mode.CHAT)
    first = shelf.present
    shelf.begin()
    second, elsewhere = shelf.present, Session(Mode.TEXT, 5)
    shelf.put(elsewhere)
    assert shelf.present is elsewhere
    shelf.use_mode(Mode.CHAT)
    assert shelf.present is second
    shelf.exchange()
    assert shelf.present is first
    shelf.use_mode(Mode.TEXT)
    assert shelf.present is elsewhere
