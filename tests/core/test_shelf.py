"""Conversations wait for their model and their mode, and none is put where its tokens mean something else."""

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
