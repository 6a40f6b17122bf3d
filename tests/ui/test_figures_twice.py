"""`playground figure` makes the same file from the same line, whatever else happens: a deck rebuilds itself."""

from __future__ import annotations

import argparse

import pytest

from playground.ui.figures import command, film, run
from playground.ui.figures.command import STILL_VIEWS, VIEW_NAMES

MOMENT = ("bars", "next", "strip", "luck", "chain", "stages", "conversation", "sweep", "stage")
SCENES = {
    MOMENT: "--steps 1 --temp 1.5",
    ("tree", "compare"): "--steps 2 --temperatures 0.5,2",
    ("ahead",): "--depth 1",
    ("lesson",): "--page 4",
    # So many that there is a speed, which is left out.
    ("window",): "--steps 4",
}
"""Views that one walk of the command can show, and what else the command is asked for."""


@pytest.fixture(autouse=True)
def short_sweep(monkeypatch):
    monkeypatch.setattr(film, "_SWEEP_FRAMES", 2)


@pytest.fixture
def drawn(qapp, monkeypatch, tmp_path):
    """Runs the command and, where it would write its file, makes those of several views and of all kinds."""

    def draw(views: tuple[str, ...], arguments: str) -> dict[tuple[str, ...], bytes]:
        files: dict[tuple[str, ...], bytes] = {}

        def write(args, _suffix, _film, scene) -> int:
            for args.view in views:
                for suffix, kind in kinds(args.view):
                    files[args.view, suffix, str(kind)] = run.made(run.order_of(args, scene), suffix, kind, scene)
            return 0

        monkeypatch.setattr(run, "_write", write)
        parser = argparse.ArgumentParser()
        command.add_arguments(parser)
        output = f"-o {tmp_path / 'figure.png'} --view {views[0]} --caption {arguments}"
        assert command.run(parser.parse_args(output.split())) == 0
        return files

    return draw


def kinds(view: str) -> list[tuple[str, str | None]]:
    """Suffixes, each with what a film of it goes through."""
    if view == "window":
        return [("png", None)]
    films = [] if view in STILL_VIEWS else command.FILM_KINDS if view == "next" else ["steps"]
    return [("svg", None), ("png", None), *(("gif", each) for each in films)]


def test_no_view_is_left_out():
    assert {view for views in SCENES for view in views} == set(VIEW_NAMES)


@pytest.mark.parametrize("views", SCENES, ids="-".join)
def test_the_same_line_makes_the_same_file(drawn, views):
    first, again = (drawn(views, SCENES[views]) for _ in range(2))
    assert [name for name, data in first.items() if data != again[name]] == []
    assert set(first) == {(view, suffix, str(film)) for view in views for suffix, film in kinds(view)}
